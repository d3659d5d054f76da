using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>The quadrant explorer: the large chart and the same data as a table, in pages when there are many cases.</summary>
internal sealed class ExplorerPages(SiteFrame frame, SchemaData schema)
{
    private readonly Catalogue _catalogue = frame.Catalogue;

    /// <summary>While every case has its mark, the table holds them all: the script filters both.</summary>
    private bool HasMarks => _catalogue.Practices.Count <= QuadrantChart.MostMarks;

    private bool HasMovement => _catalogue.Practices.Any(p => p.MovedFrom is not null);

    public IEnumerable<PlannedOutput> Plan()
    {
        var hasMovement = HasMovement;
        foreach (var page in HasMarks ? [1] : ListPaging.PageNumbers(_catalogue.Practices.Count))
            yield return frame.Page("verkenner", SiteAddresses.Explorer.Page(page), () => InputsOf(page), links => View(page, hasMovement, links));
    }

    private IEnumerable<BuildInput> InputsOf(int page) =>
    [
        HasMarks ? frame.Inputs.Practices : frame.Inputs.OnPage("praktijken", _catalogue.Practices, page),
        frame.Inputs.Positions, frame.Inputs.Counts, frame.Inputs.Facets, frame.Inputs.Quadrants, frame.Inputs.Landmarks,
    ];

    /// <summary>The terms of a case as data attributes, one for each facet of the site.</summary>
    public static IReadOnlyList<DataView> TermData(Practice practice, IReadOnlyList<Facet> facets) =>
        [.. facets.Select(f => new DataView(f.Parameter, string.Join(' ', practice.Facets.FirstOrDefault(t => t.Facet == f)?.Terms.Select(t => t.Slug) ?? [])))];

    private ExplorerView View(int page, bool hasMovement, PageLinks links)
    {
        var practices = _catalogue.Practices;
        var chart = page == 1 ? Chart(links) : null;
        var selects = HasMarks ? Selects() : [];
        return new ExplorerView
        {
            Layout = frame.Around(Head(page), links),
            Chart = chart,
            Listed = HasMarks ? [.. practices.Select(p => new ListedMarkView(p.Slug, links.To(p.Address), p.Title))] : [],
            Selects = selects,
            HasFilters = selects.Count > 0 || chart?.Landmarks.Count > 0 || chart?.Arrows.Count > 0,
            HasLandmarks = chart?.Landmarks.Count > 0,
            HasArrows = hasMovement,
            Count = $"{Wording.Cases(practices.Count)} in beeld",
            Rows = [.. (HasMarks ? practices : practices.OnPage(page)).Select((p, i) => Row(p, HasMarks ? i + 1 : null, hasMovement, links))],
            Paging = HasMarks ? null : ListPaging.Links(SiteAddresses.Explorer, page, practices.Count, links),
            Landmarks = page == 1 ? [.. _catalogue.Landmarks.OrderBy(l => l.Position.Quadrant).Select(QuadrantPages.Row)] : [],
            HasOurReading = chart?.Landmarks.Any(l => l.IsOurReading) ?? false,
            Quadrants = QuadrantPages.Summaries(_catalogue, links),
        };
    }

    private ChartView Chart(PageLinks links) => HasMarks
        ? QuadrantChart.OfMarks(_catalogue.Practices, _catalogue.Landmarks, ChartLayout.Explorer, links)
        : QuadrantChart.OfCounts(QuadrantChart.Count(_catalogue.Practices), q => links.To(_catalogue.Quadrant(q).Address));

    private PageHead Head(int page)
    {
        var address = SiteAddresses.Explorer.Page(page);
        const string description = "Alle praktijken op twee schalen: van individueel naar collectief en van informeel naar formeel.";
        return new PageHead
        {
            Address = address,
            Title = Wording.OnPage("Verken het kwadrant", page),
            Crumb = Wording.OnPage("Kwadrant", page),
            Description = Wording.OnPage(description, page),
            Above = page == 1 ? [] : [("Kwadrant", SiteAddresses.Explorer)],
            Kind = PageKind.Exploring,
            Scripts = HasMarks ? ["kwadrant.js"] : [],
            Data = [schema.List(address, "Verken het kwadrant", description, HasMarks ? _catalogue.Practices : _catalogue.Practices.OnPage(page))],
        };
    }

    private List<SelectView> Selects() =>
    [
        .. frame.Sections.Facets.Select(f => new SelectView(
            f.Parameter, DutchText.Capitalised(f.Singular), "Alles",
            [.. f.Terms.Where(t => _catalogue.PracticesOf(t).Count > 0).Select(t => new OptionView(t.Slug, t.Title))])).Where(s => s.Options.Count > 0),
    ];

    private PositionRowView Row(Practice practice, int? number, bool hasMovement, PageLinks links) => new(
        number is null ? null : DutchText.Number(number.Value), practice.Slug, links.To(practice.Address), practice.Title, practice.PlaceLine, practice.Summary,
        MiniQuadrant.Shape(practice.Position.Quadrant), DutchText.Capitalised(Wording.Field(practice.Position.Quadrant)),
        Wording.Collective(practice.Position), DutchText.Number(practice.Position.Collective),
        Wording.Formal(practice.Position), DutchText.Number(practice.Position.Formal),
        !hasMovement ? "" : practice.MovedFrom is { } from ? $"vanuit {Wording.Field(from.Quadrant)}" : "geen",
        TermData(practice, frame.Sections.Facets));
}
