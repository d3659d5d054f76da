using System.Buffers;
using System.Text;
using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>Pages for who is at another address than the page: 404.html, the redirects of earlier addresses, and the short addresses of cases.</summary>
internal sealed class GuidePosts(SiteFrame frame)
{
    private readonly Catalogue _catalogue = frame.Catalogue;

    /// <param name="pages">The addresses of all pages.</param>
    public IEnumerable<PlannedOutput> Plan(IReadOnlyList<Address> pages)
    {
        // Only a host answers with this page, and its links begin at the root of one.
        if (_catalogue.Site.Offline is null)
            yield return frame.Page("niet-gevonden", SiteAddresses.NotFound, () => [frame.Inputs.Search], NotFound);
        Redirect[] named = [.. _catalogue.Redirects];
        Redirect[] moved = [.. named, .. Beside(named, pages)];
        foreach (var redirect in moved)
            yield return Page(redirect, isShort: false);
        foreach (var redirect in _catalogue.ShortAddresses)
            yield return Page(redirect, isShort: true);
        if (moved.Length + _catalogue.ShortAddresses.Count > 0)
            yield return ForHosts(moved);
    }

    /// <summary>
    /// What the program makes below a page (a card to embed, a teacher's view) moves with it: so it is found below the earlier address as well. Pages of files
    /// name their own earlier addresses.
    /// </summary>
    private IEnumerable<Redirect> Beside(Redirect[] moved, IReadOnlyList<Address> pages)
    {
        if (moved.Length == 0)
            return [];
        var files = _catalogue.ContentPages.Where(p => !p.IsBuiltIn).Select(p => p.Address).ToHashSet();
        var targets = moved.Select(r => r.To).Where(files.Contains).ToHashSet();
        var below = pages.Where(p => p.Path.EndsWith('/') && !files.Contains(p)).Select(p => (Page: p, Above: p.Above)).Where(p => targets.Contains(p.Above)).ToLookup(p => p.Above, p => p.Page);
        var taken = pages.Concat(moved.Select(r => r.From)).ToHashSet();
        return [.. moved.SelectMany(r => below[r.To].Select(p => r with { From = new Address(r.From.Path + p.Path[r.To.Path.Length..]), To = p })).Where(r => taken.Add(r.From))];
    }

    private PlannedOutput Page(Redirect redirect, bool isShort) => frame.Page(
        "doorverwijzing", redirect.From, () => [new BuildInput($"verhuizing van {redirect.From}", Fingerprint.Of(redirect.To.Path, redirect.Title))], links => View(redirect, isShort, links));

    /// <summary>
    /// For hosts that read it: there the browser hears of the other address before it gets a page. A line per redirect, those of pages that moved first, because
    /// some hosts read no further than a few thousand. A short address is not there to be forgotten, so no browser may take it for moved.
    /// </summary>
    private PlannedOutput ForHosts(Redirect[] moved)
    {
        var text = new Lazy<string>(() =>
        {
            var (path, lines) = (_catalogue.Site.BasePath, new StringBuilder());
            foreach (var (redirect, status) in moved.Select(r => (r, 301)).Concat(_catalogue.ShortAddresses.Select(r => (r, 302))))
                lines.Append(path).Append(redirect.From.Path).Append(' ').Append(path).Append(redirect.To.Path).Append(' ').Append(status).Append('\n');
            return lines.ToString();
        });
        return new PlannedOutput(SiteAddresses.Redirects, () => [new BuildInput("verhuizingen", () => Fingerprint.Of(text.Value))], output => output.Write(Encoding.UTF8.GetBytes(text.Value)));
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

    private RedirectView View(Redirect redirect, bool isShort, PageLinks links) => new(
        new SafeHtml(ContentSecurityPolicy.InPage), $"{redirect.From} {(isShort ? "is het korte adres van" : "is verhuisd naar")} {redirect.Title} | {_catalogue.Site.Name}",
        _catalogue.Site.Absolute(redirect.To), links.To(redirect.To), redirect.Title, frame.Asset("doorverwijzing.js", links), isShort);
}
