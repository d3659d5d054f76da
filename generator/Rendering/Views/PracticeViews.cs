using Praktijk.Rendering.Citing;

namespace Praktijk.Rendering.Views;

/// <summary>A case in a list.</summary>
/// <param name="Reason">Why it stands here, when that is not clear by itself; null for the terms of the case.</param>
internal sealed record CardView(string Href, string Title, string Place, string Summary, MiniView Mini, string Strong, string Rest, string? Reason);

/// <summary>The small quadrant: four tiles with marks.</summary>
/// <param name="Label">The position in words, where the picture says something that no text beside it says; null for decoration.</param>
internal sealed record MiniView(IReadOnlyList<MiniMarkView> Marks, string? Label);

/// <param name="Letters"><c>fi</c>, <c>fc</c>, <c>ii</c> or <c>ic</c>.</param>
/// <param name="X">Left side of a square, centre of a circle; of 100.</param>
/// <param name="Y">Top of a square, centre of a circle; of 100.</param>
/// <param name="Size">Side or radius.</param>
internal sealed record MiniMarkView(string Letters, bool Square, bool Faded, string X, string Y, string Size, string Rounding);

/// <summary>The shape of a quadrant before its name.</summary>
internal sealed record ShapeView(string Letters, bool Square);

/// <param name="Shape">The class of the shape: <c>label--c</c>, <c>label--p</c>, <c>label--s</c>, or empty.</param>
internal sealed record LabelView(string Href, string Label, string Shape);

/// <param name="AsText">Links in a sentence, not labels with a shape.</param>
internal sealed record LabelGroupView(string Heading, bool AsText, IReadOnlyList<LabelView> Labels);

/// <summary>A page that mentions this one.</summary>
internal sealed record MentionView(string Href, string Title, string Kind);

internal sealed record NeighbourView(string Href, string Title);

/// <summary>A glossary word that the text explains.</summary>
internal sealed record ExplanationView(string Id, string Term, string Definition, string? Source, string Href);

internal sealed record HeadingView(string Id, string Text);

/// <summary>How a page is cited, and which text of it this is.</summary>
/// <param name="InText"><c>(Praktijk, 2026)</c></param>
/// <param name="Version">Null for a page without a file.</param>
/// <param name="Changed">The day of that version; null when the page names none.</param>
/// <param name="History">Where the earlier versions are; null when the site names no repository.</param>
/// <param name="Short">The short address, absolute; null when the page has none.</param>
internal sealed record CitationView(ApaText Text, string InText, string? Version, DateView? Changed, string? History, string? Short, IReadOnlyList<CitationFileView> Files);

/// <param name="Href">The name of the file, beside the page.</param>
/// <param name="SaveAs">What a reader's copy is called.</param>
internal sealed record CitationFileView(string Href, string SaveAs, string Label);

/// <summary>What a text page shows besides its text.</summary>
internal sealed record TextView
{
    public required SafeHtml Html { get; init; }
    public required bool IsEmpty { get; init; }
    public required IReadOnlyList<HeadingView> Headings { get; init; }
    public required IReadOnlyList<ExplanationView> Explanations { get; init; }
    public required IReadOnlyList<ApaText> References { get; init; }
    public required IReadOnlyList<MentionView> Mentions { get; init; }

    /// <summary>Further mentions, behind a summary.</summary>
    public required IReadOnlyList<MentionView> FurtherMentions { get; init; }

    /// <summary><c>Nog 12 pagina's</c></summary>
    public required string FurtherMentionsSummary { get; init; }

    public required DateView? Published { get; init; }
    public required DateView? Updated { get; init; }

    /// <summary><c>4 minuten</c></summary>
    public required string ReadingTime { get; init; }

    /// <summary>Where the file can be changed; null when the site names no repository.</summary>
    public required string? Edit { get; init; }

    public required CitationView? Citation { get; init; }

    /// <summary>What the button needs that keeps a case; null for other pages.</summary>
    public required KeepView? Keep { get; init; }
}

/// <param name="Selection">The page with the reader's own selection.</param>
internal sealed record KeepView(string Slug, string Selection);

internal sealed record PracticeView
{
    public required LayoutView Layout { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string PlaceLine { get; init; }
    public required string PlaceFact { get; init; }
    public required ShapeView Shape { get; init; }
    public required MiniView Mini { get; init; }
    public required LinkView Quadrant { get; init; }
    public required string PositionWords { get; init; }

    /// <summary>Where it came from; null when the sources say nothing of it.</summary>
    public required string? Movement { get; init; }

    /// <summary>The facet with balloons, on top of the page; null when the case has none of its terms.</summary>
    public required LabelGroupView? Signals { get; init; }

    public required IReadOnlyList<LabelGroupView> Facets { get; init; }

    /// <summary>The address that stays the same under every name; null while it has none.</summary>
    public required LinkView? ShortAddress { get; init; }

    /// <summary>Who keeps it true; null when nobody is named.</summary>
    public required string? Owner { get; init; }

    /// <summary>Before which day it is checked; null when no day was set.</summary>
    public required DateView? ReviewBefore { get; init; }

    public required TextView Text { get; init; }

    /// <summary>For other sites; null for a draft.</summary>
    public required EmbedView? Embed { get; init; }

    /// <summary>The form with this case filled in; null when the site has none.</summary>
    public required string? Form { get; init; }

    public required IReadOnlyList<CardView> Related { get; init; }
    public required NeighbourView? Previous { get; init; }
    public required NeighbourView? Next { get; init; }
    public required bool HasNeighbours { get; init; }
}

internal sealed record PracticeListView(
    LayoutView Layout, string Heading, string Introduction, string Count, string Search, IReadOnlyList<CardView> Cards, PagingView? Paging, string? Empty, string? Contribute,
    CartridgeView? Cartridge);

/// <summary>What stands at the address of a case that was withdrawn.</summary>
internal sealed record WithdrawnView
{
    public required LayoutView Layout { get; init; }
    public required string Title { get; init; }
    public required string PlaceLine { get; init; }
    public required string Reason { get; init; }
    public required DateView Date { get; init; }

    /// <summary>The address that stays the same under every name; null when it never had one.</summary>
    public required LinkView? ShortAddress { get; init; }

    /// <summary>Its terms, as far as there are other cases with them.</summary>
    public required IReadOnlyList<LabelGroupView> Facets { get; init; }

    public required string AllCases { get; init; }
    public required string Search { get; init; }
    public required string? Edit { get; init; }
}
