using Praktijk.Indexing;
using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>
/// The search page. Its script fetches what a query needs from the index; the page itself holds the newest cases, and without script its filters lead
/// to the pages of terms.
/// </summary>
internal sealed class SearchPages(SiteFrame frame, Lazy<SearchIndex> search)
{
    /// <summary>Up to this number all cases are in the page; beyond it only the newest, so that the page stays light.</summary>
    private const int FewCases = 50;

    private const int NewestCases = 10;

    private readonly Catalogue _catalogue = frame.Catalogue;

    public IEnumerable<PlannedOutput> Plan()
    {
        yield return frame.Page("zoeken", SiteAddresses.Search, () => [frame.Inputs.Search, frame.Inputs.Practices, frame.Inputs.Facets, frame.Inputs.Quadrants], View);
    }

    private SearchView View(PageLinks links)
    {
        var practices = _catalogue.Practices;
        var shown = practices.Count < FewCases ? practices.Count : NewestCases;
        return new SearchView
        {
            Layout = frame.Around(new PageHead
            {
                Address = SiteAddresses.Search,
                Title = "Zoeken",
                Description = $"Zoek in de praktijken van {_catalogue.Site.Name}, op je eigen woorden of met filters.",
                Kind = PageKind.Exploring,
                Search = search.Value,
            }, links),
            Filters = [.. Filters(links)],
            Count = Wording.Cases(practices.Count),
            Cards = [.. practices.Take(shown).Select(p => PracticeCards.FullCard(p, links))],
            Limit = shown == practices.Count ? null : $"Hieronder staan de nieuwste {shown}.",
            Action = links.To(SiteAddresses.Search),
            AllCases = links.To(SiteAddresses.Practices),
            Lists =
            [
                new LinkView(links.To(SiteAddresses.Practices), "Alle praktijken"),
                .. frame.Sections.Facets.Select(f => new LinkView(links.To(f.Address), f.Label)),
                new LinkView(links.To(SiteAddresses.Quadrants), "De vier kwadranten"),
            ],
            Blank = MiniQuadrant.Blank,
            Overview = frame.Sections.Overview is null ? null : links.To(SiteAddresses.Overview),
            Contribute = frame.ContributeLink(links),
        };
    }

    private IEnumerable<FilterView> Filters(PageLinks links)
    {
        yield return new FilterView(
            "kwadrant", "Kwadrant",
            [.. _catalogue.Quadrants.Select(q => new FilterOptionView(links.To(q.Address), q.Quadrant.Slug(), q.Title, DutchText.Number(_catalogue.PracticesIn(q.Quadrant).Count), MiniQuadrant.Shape(q.Quadrant)))],
            HasPages: true, IsQuadrant: true);
        foreach (var facet in frame.Sections.Facets)
        {
            yield return new FilterView(
                facet.Parameter, DutchText.Capitalised(facet.Singular),
                [.. facet.Terms.Select(t => new FilterOptionView(links.To(t.Address), t.Slug, t.Title, DutchText.Number(_catalogue.PracticesOf(t).Count), null))],
                HasPages: true);
        }
        // A province has no page of its own, so without script there is nothing to lead to.
        var perProvince = _catalogue.Practices.CountBy(p => p.Province).ToDictionary();
        yield return new FilterView(
            "provincie", "Provincie",
            [.. Province.All.Where(perProvince.ContainsKey).Select(p => new FilterOptionView(links.ToSearch(("provincie", p.Slug)), p.Slug, p.Name, DutchText.Number(perProvince[p]), null))],
            HasPages: false);
    }
}
