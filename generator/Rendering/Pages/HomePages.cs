using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>The home page.</summary>
internal sealed class HomePages(SiteFrame frame)
{
    private const int NewestShown = 6;
    private const int MarksShown = 30;
    private const int MostOnlyNumbered = 4;
    private readonly Catalogue _catalogue = frame.Catalogue;

    public IEnumerable<PlannedOutput> Plan()
    {
        yield return frame.Page("home", Address.Home, () => [frame.Inputs.Home, frame.Inputs.Practices, frame.Inputs.Facets, frame.Inputs.Quadrants, frame.Inputs.Search], View);
    }

    private HomeView View(PageLinks links)
    {
        var home = _catalogue.Home;
        var site = _catalogue.Site;
        var chart = Chart(links);
        return new HomeView
        {
            Layout = frame.Around(new PageHead
            {
                Address = Address.Home,
                Title = site.Subtitle is null ? site.Name : $"{site.Name}: {Wording.InSentence(site.Subtitle)}",
                Description = Wording.Description(site.Description ?? home.Introduction),
                Kind = PageKind.Exploring,
                Data = [Data],
            }, links),
            Title = home.Title,
            Emphasis = home.Emphasis,
            Introduction = home.Introduction,
            Search = frame.SearchForm(links),
            Examples = [.. home.Examples.Select(e => new LinkView(links.ToSearch(e), e))],
            ChartHeading = home.ChartHeading,
            ChartCaption = home.ChartCaption,
            Chart = chart,
            OnlyNumbered = OnlyNumbered(chart),
            Listed = _catalogue.Practices.Count > MarksShown ? [] : [.. _catalogue.Practices.Select(p => new ListedMarkView(p.Slug, links.To(p.Address), p.Title))],
            Explorer = links.To(SiteAddresses.Explorer),
            SignalsHeading = home.Signals?.Heading,
            SignalsText = home.Signals?.Text,
            Signals = home.Signals is null ? [] : [.. home.Signals.Facet.Terms.Select(t => FacetLabels.Balloon(t, _catalogue.PracticesOf(t).Count, links)).OrderBy(b => b.Empty)],
            Lists = [.. home.Lists.Where(l => l.Facet.Terms.Count > 0).Select(l => List(l, links))],
            NewestHeading = home.NewestHeading,
            AllCases = new LinkView(links.To(SiteAddresses.Practices), _catalogue.Practices.Count == 1 ? "Naar de praktijk" : $"Alle {Wording.Cases(_catalogue.Practices.Count)}"),
            Newest = [.. _catalogue.Practices.Take(NewestShown).Select(p => PracticeCards.Card(p, links))],
            AudiencesHeading = home.AudiencesHeading ?? (home.Audiences.Count > 0 ? "Voor wie" : null),
            Audiences = [.. home.Audiences.Select(a => new AudienceView(
                a.Heading, a.Text, new LinkView(links.To(a.Link.Value), a.LinkText), a.Picture == "professionals", a.Picture == "redacteuren", a.Picture == "opleidingen"))],
        };
    }

    /// <summary>Marks while they can be told apart on a small chart, counts above that; nothing without cases.</summary>
    private ChartView? Chart(PageLinks links) => _catalogue.Practices.Count switch
    {
        0 => null,
        <= MarksShown => QuadrantChart.OfMarks(_catalogue.Practices, [], ChartLayout.Home, links),
        _ => QuadrantChart.OfCounts(QuadrantChart.Count(_catalogue.Practices), q => links.To(_catalogue.Quadrant(q).Address)),
    };

    private LinkView[] OnlyNumbered(ChartView? chart)
    {
        var marks = chart?.Marks.Where(m => m.Lines.Count == 0).ToList() ?? [];
        return marks.Count > MostOnlyNumbered ? [] : [.. marks.Select(m => new LinkView(m.Href, m.Title))];
    }

    private TallyListView List(HomeFacet list, PageLinks links) => new(
        list.Heading, list.Text, list.Facet.Shape != LabelShape.Square,
        [.. list.Facet.Terms.Select(t => FacetLabels.Tally(t, _catalogue.PracticesOf(t).Count, links))]);

    private void Data(JsonLd json)
    {
        var site = _catalogue.Site;
        json.Type("WebSite").Text("@id", site.BaseUrl + "#site").Text("url", site.BaseUrl).Text("name", site.Name).Text("description", site.Description)
            .Text("inLanguage", "nl").Text("license", site.License)
            .Thing("publisher", p => p.Type("Organization").Text("name", site.Publisher).Text("url", site.BaseUrl))
            .Thing("potentialAction", a => a.Type("SearchAction").Text("target", site.Absolute(SiteAddresses.Search) + "?q={woorden}").Text("query-input", "required name=woorden"));
    }
}
