namespace Praktijk.Rendering.Views;

/// <summary>A term with the number of its cases as tally marks.</summary>
/// <param name="Tally">At most ten marks; the number says the rest.</param>
/// <param name="Unit"><c>praktijk</c> or <c>praktijken</c>.</param>
internal sealed record TallyView(string Href, string Label, IReadOnlyList<int> Tally, string Count, string Unit);

/// <param name="Round">Dots, for facets that are not shown as squares.</param>
internal sealed record TallyListView(string Heading, string? Text, bool Round, IReadOnlyList<TallyView> Terms);

/// <summary>A term as a speech balloon.</summary>
/// <param name="Empty">No case yet.</param>
internal sealed record BalloonView(string Href, string Label, string Definition, string Count, bool Empty);

internal sealed record FacetView(
    LayoutView Layout, string Title, string? Question, string Description, IReadOnlyList<TermGroupView> Groups, bool Balloons, LinkView? Overview, DateView? Updated);

/// <summary>The terms of one kind; a facet without kinds has one group without a heading.</summary>
internal sealed record TermGroupView(string? Heading, IReadOnlyList<TermSummaryView> Terms, IReadOnlyList<BalloonView> Balloons);

internal sealed record TermSummaryView(string Href, string Label, string Definition, string Count);

internal sealed record TermView
{
    public required LayoutView Layout { get; init; }
    public required string Title { get; init; }
    public required string Definition { get; init; }

    /// <summary><c>Competentie</c></summary>
    public required string FacetLabel { get; init; }

    public required string Shape { get; init; }

    /// <summary>The tint of the header: <c>paginakop--fi</c> and so on, or empty.</summary>
    public required string Tint { get; init; }

    public required string? Kind { get; init; }
    public required MiniView? Mini { get; init; }
    public required string? MiniCaption { get; init; }
    public required IReadOnlyList<string> Behaviour { get; init; }
    public required TextView Text { get; init; }
    public required string CasesHeading { get; init; }
    public required IReadOnlyList<CardView> Cards { get; init; }
    public required PagingView? Paging { get; init; }

    /// <summary>Only on the first page; the further ones hold cards alone.</summary>
    public required bool IsFirst { get; init; }

    public required IReadOnlyList<TallyListView> Together { get; init; }
    public required string? Synonyms { get; init; }
    public required string? Source { get; init; }
    public required string? Overview { get; init; }
    public required string? Contribute { get; init; }
    public required CartridgeView? Cartridge { get; init; }

    /// <summary>The Atom feed of the term; null when it has no case.</summary>
    public required string? Feed { get; init; }

    public required string Facet { get; init; }
    public required string AllOfFacet { get; init; }
}
