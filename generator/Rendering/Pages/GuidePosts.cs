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
        // Only a host answers with this page, and its links begin at the root of one.
        if (_catalogue.Site.Offline is null)
            yield return frame.Page("niet-gevonden", SiteAddresses.NotFound, () => [frame.Inputs.Search], NotFound);
        foreach (var redirect in _catalogue.Redirects)
            yield return frame.Page("doorverwijzing", redirect.From, () => [new BuildInput($"verhuizing van {redirect.From}", Fingerprint.Of(redirect.To.Path, redirect.Title))], links => Redirect(redirect, links));
    }

    private NotFoundView NotFound(PageLinks links) => new(
        frame.Around(new PageHead
        {
            Address = SiteAddresses.NotFound,
            Title = "Pagina niet gevonden",
            Description = "Deze pagina bestaat niet.",
            NoIndex = true,
        }, links),
        frame.SearchForm(links), links.To(SiteAddresses.Practices), links.To(SiteAddresses.Explorer), links.To(Address.Home));

    private RedirectView Redirect(Redirect redirect, PageLinks links) => new(
        new SafeHtml(ContentSecurityPolicy.InPage), $"{redirect.From} is verhuisd naar {redirect.Title} | {_catalogue.Site.Name}",
        _catalogue.Site.Absolute(redirect.To), links.To(redirect.To), redirect.Title, frame.Asset("doorverwijzing.js", links));
}
