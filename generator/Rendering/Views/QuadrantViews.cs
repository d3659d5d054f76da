namespace Praktijk.Rendering.Views;

/// <summary>The large quadrant. Places are percentages of the chart, everything else is pixels.</summary>
internal sealed record ChartView
{
    public required string Id { get; init; }
    public required string Label { get; init; }
    public required IReadOnlyList<MarkView> Marks { get; init; }
    public required IReadOnlyList<LandmarkView> Landmarks { get; init; }
    public required IReadOnlyList<ArrowView> Arrows { get; init; }

    /// <summary>Counts in the place of marks; empty when every case has its own mark.</summary>
    public required IReadOnlyList<CellView> Cells { get; init; }

    public required bool IsGrid { get; init; }
}

/// <summary>One case in the chart.</summary>
/// <param name="Title">With its number: <c>5. Wandelclub Oud Oost</c></param>
/// <param name="Name">The title with place and position, for who cannot see the chart.</param>
/// <param name="X">As a percentage with its sign: <c>86.8%</c>.</param>
/// <param name="NumberShown">Where the number stands for the missing label: <c>zonder</c> always, <c>breedlabel</c> on charts that are not wide; empty for neither.</param>
/// <param name="HasTooltip">The name comes up when one points at it, as nothing else on the chart says it.</param>
/// <param name="Reach">The radius in which a tap counts as a hit: large, but not over its neighbours.</param>
/// <param name="Shift">How far it was moved to stay clear of its neighbours, as an SVG transform; null when it stands at its true point.</param>
internal sealed record MarkView(
    string Slug, string Href, string Title, string Name, string Letters, bool Square, string Number, string X, string Y, string? Shift, string? ShiftX, string? ShiftY, string Reach,
    string NumberShown, bool HasTooltip, IReadOnlyList<LabelLineView> Lines);

/// <param name="Anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
/// <param name="Wide">Only on wide charts.</param>
internal sealed record LabelLineView(string X, string Y, string Anchor, string Text, bool Wide);

internal sealed record LandmarkView(string X, string Y, string Name, string LabelX, string LabelY, string Anchor, bool Wide, bool IsOurReading);

internal sealed record ArrowView(string Slug, string FromX, string FromY, string ToX, string ToY);

internal sealed record CellView(string Href, string Name, string Letters, string X, string Y, string Radius, string Count);

internal sealed record ListedMarkView(string Slug, string Href, string Title);

internal sealed record QuadrantListView(LayoutView Layout, string Introduction, IReadOnlyList<QuadrantSummaryView> Quadrants, string Explorer);

internal sealed record QuadrantSummaryView(string Href, string Title, string Definition, ShapeView Shape, string Count);

internal sealed record QuadrantPageView
{
    public required LayoutView Layout { get; init; }
    public required string Title { get; init; }
    public required string Definition { get; init; }
    public required string Tint { get; init; }
    public required ShapeView Shape { get; init; }
    public required MiniView? Mini { get; init; }
    public required string? MiniCaption { get; init; }
    public required TextView Text { get; init; }
    public required string CasesHeading { get; init; }
    public required IReadOnlyList<CardView> Cards { get; init; }
    public required PagingView? Paging { get; init; }
    public required bool IsFirst { get; init; }
    public required IReadOnlyList<LandmarkRowView> Landmarks { get; init; }
    public required IReadOnlyList<LinkView> Others { get; init; }
    public required string? Synonyms { get; init; }
    public required string? Source { get; init; }
    public required string Explorer { get; init; }
    public required string? Contribute { get; init; }
}

/// <summary>A landmark as text.</summary>
/// <param name="Certainty">How sure its place is, as words.</param>
internal sealed record LandmarkRowView(string Name, string Quadrant, string Certainty, string? Explanation, bool OurReading);

internal sealed record ExplorerView
{
    public required LayoutView Layout { get; init; }

    /// <summary>Null on the further pages of the table.</summary>
    public required ChartView? Chart { get; init; }

    public required IReadOnlyList<ListedMarkView> Listed { get; init; }
    public required IReadOnlyList<SelectView> Selects { get; init; }
    public required bool HasFilters { get; init; }
    public required bool HasLandmarks { get; init; }
    public required bool HasArrows { get; init; }
    public required string Count { get; init; }
    public required IReadOnlyList<PositionRowView> Rows { get; init; }
    public required PagingView? Paging { get; init; }
    public required IReadOnlyList<LandmarkRowView> Landmarks { get; init; }
    public required bool HasOurReading { get; init; }
    public required IReadOnlyList<QuadrantSummaryView> Quadrants { get; init; }
}

internal sealed record SelectView(string Name, string Label, string All, IReadOnlyList<OptionView> Options);

internal sealed record OptionView(string Value, string Label);

/// <summary>A row of the table beside the chart.</summary>
/// <param name="Data">The data attributes for the filters.</param>
/// <param name="Number">As in the mark; null when the chart has no marks.</param>
internal sealed record PositionRowView(
    string? Number, string Slug, string Href, string Title, string Place, string Summary, ShapeView Shape, string Quadrant,
    string CollectiveWords, string Collective, string FormalWords, string Formal, string Movement, IReadOnlyList<DataView> Data);

/// <summary>A data attribute of a case: <c>data-facet-competentie="verbinden zichtbaar"</c>. Without the word between, a facet could take the name of one that a script listens to.</summary>
internal sealed record DataView(string Name, string Values);
