using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>Pages for who is at the wrong address: 404.html and the redirects of old addresses.</summary>
internal sealed class GuidePosts(SiteFrame frame)
{
    private readonly Catalogue _catalogue = frame.Catalogue;

    public IEnumerable<PlannedOutput> Plan()
    {
        yield return frame.Page("niet-gevonden", SiteAddresses.NotFound, [], NotFound);
        foreach (var page in _catalogue.ContentPages)
        {
            foreach (var old in page.OldAddresses)
                yield return frame.Page("doorverwijzing", old.Value, [page.File], links => Redirect(old.Value, page, links));
        }
    }

    private NotFoundView NotFound(PageLinks links) => new(
        frame.Around(new PageHead
        {
            Address = SiteAddresses.NotFound,
            Title = "Pagina niet gevonden",
            Description = "Deze pagina bestaat niet.",
            NoIndex = true,
        }, links),
        links.To(SiteAddresses.Search), links.To(SiteAddresses.Practices), links.To(SiteAddresses.Explorer), links.To(Address.Home));

    private RedirectView Redirect(Address old, ContentPage page, PageLinks links) => new(
        "nl", new SafeHtml(ContentSecurityPolicy.InPage), $"{old} is verhuisd naar {page.Title} | {_catalogue.Site.Name}", _catalogue.Site.Absolute(page.Address), links.To(page.Address), page.Title);
}
