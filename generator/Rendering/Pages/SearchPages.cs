using Praktijk.Indexing;
using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>The search page: the cases are in it, a script filters them; without script its filters lead to the term pages.</summary>
internal sealed class SearchPages(SiteFrame frame)
{
    /// <summary>More cards would make the page heavy; the newest are there, lists lead to the others.</summary>
    private const int MostCards = 250;

    private readonly Catalogue _catalogue = frame.Catalogue;

    public IEnumerable<PlannedOutput> Plan()
    {
        yield return frame.Page("zoeken", SiteAddresses.Search, ["alle praktijken", "facetten", "kwadranten"], View);
    }

    private SearchView View(PageLinks links)
    {
        var practices = _catalogue.Practices;
        return new SearchView
        {
            Layout = frame.Around(new PageHead
            {
                Address = SiteAddresses.Search,
                Title = "Zoeken",
                Description = $"Zoek in de praktijken van {_catalogue.Site.Name}, op je eigen woorden of met filters.",
                Kind = PageKind.Exploring,
                Scripts = [AssetBundle.SearchScript],
            }, links),
            Filters = [.. Filters(links)],
            Count = Wording.Cases(practices.Count),
            Cards = [.. practices.Take(MostCards).Select(p => Card(p, links))],
            Limit = practices.Count <= MostCards ? null : $"Hier staan de nieuwste {MostCards} van {DutchText.Number(practices.Count)} praktijken.",
            AllCases = links.To(SiteAddresses.Practices),
            Overview = frame.Sections.Overview is null ? null : links.To(SiteAddresses.Overview),
            Contribute = frame.ContributeLink(links),
        };
    }

    private IEnumerable<FilterView> Filters(PageLinks links)
    {
        foreach (var facet in frame.Sections.Facets)
        {
            yield return new FilterView(
                facet.Parameter, DutchText.Capitalised(facet.Singular),
                [.. facet.Terms.Select(t => new FilterOptionView(links.To(t.Address), t.Slug, t.Title, DutchText.Number(_catalogue.PracticesOf(t).Count), null))],
                HasPages: true);
        }
        yield return new FilterView(
            "kwadrant", "Kwadrant",
            [.. _catalogue.Quadrants.Select(q => new FilterOptionView(links.To(q.Address), q.Quadrant.Slug(), q.Title, DutchText.Number(_catalogue.PracticesIn(q.Quadrant).Count), MiniQuadrant.Shape(q.Quadrant)))],
            HasPages: true);
        // A province has no page of its own, so without script there is nothing to lead to.
        var perProvince = _catalogue.Practices.CountBy(p => p.Province).ToDictionary();
        yield return new FilterView(
            "provincie", "Provincie",
            [.. Province.All.Where(perProvince.ContainsKey).Select(p => new FilterOptionView(links.ToSearch(("provincie", p.Slug)), p.Slug, p.Name, DutchText.Number(perProvince[p]), null))],
            HasPages: false);
    }

    private SearchCardView Card(Practice practice, PageLinks links)
    {
        var document = SearchDocument.Of(practice);
        return new SearchCardView(PracticeCards.FullCard(practice, links), document.AsText(), [
            new DataView("trefwoorden", document.Keywords()),
            .. ExplorerPages.TermData(practice, frame.Sections.Facets),
            new DataView("kwadrant", practice.Position.Quadrant.Slug()),
            new DataView("provincie", practice.Province.Slug),
        ]);
    }
}
