namespace Praktijk.Rendering.Views;

/// <summary>What surrounds the content of every page: head, menu, footer. All links are relative to the page.</summary>
internal sealed record LayoutView
{
    public required SafeHtml ContentSecurityPolicy { get; init; }

    /// <summary>With the name of the site behind it; unique on the site.</summary>
    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Absolute; null on pages that are not to be found (404).</summary>
    public required string? Canonical { get; init; }

    public required bool NoIndex { get; init; }

    /// <summary>Open Graph: a <c>property</c> each.</summary>
    public required IReadOnlyList<MetaView> Properties { get; init; }

    /// <summary>Citation and Dublin Core: a <c>name</c> each.</summary>
    public required IReadOnlyList<MetaView> Metas { get; init; }

    /// <summary>Further links in the head: feeds, licence, schemas.</summary>
    public required IReadOnlyList<HeadLinkView> Links { get; init; }

    public required SafeHtml? JsonLd { get; init; }

    /// <summary>The one style sheet of the page, for screen and paper.</summary>
    public required string Style { get; init; }

    public required IReadOnlyList<string> Scripts { get; init; }
    public required HeadAssetsView Assets { get; init; }

    /// <summary>On the search page, whose script comes first and fetches the others when the results stand; null elsewhere.</summary>
    public required SearchHeadView? Search { get; init; }

    public required bool IsDraft { get; init; }

    /// <summary>The partial <c>kop</c>, of a <see cref="HeaderView"/>.</summary>
    public required SafeHtml Header { get; init; }

    /// <summary>The partial <c>voet</c>, of a <see cref="FooterView"/>.</summary>
    public required SafeHtml Footer { get; init; }

    /// <summary>From the home page down, the page itself last; empty on the home page.</summary>
    public required IReadOnlyList<CrumbView> Crumbs { get; init; }
}

/// <summary>The name of the site and the menu.</summary>
internal sealed record HeaderView
{
    public required string SiteName { get; init; }
    public required string Home { get; init; }
    public required IReadOnlyList<NavView> Navigation { get; init; }
}

/// <summary>What stands below every page.</summary>
internal sealed record FooterView
{
    public required string SiteName { get; init; }
    public required string Home { get; init; }
    public required IReadOnlyList<FooterGroupView> Groups { get; init; }
    public required string? Subtitle { get; init; }
    public required LinkView? Licence { get; init; }
    public required LinkView? Contact { get; init; }

    /// <summary>The Atom feed; null when the site has nothing to announce.</summary>
    public required string? Feed { get; init; }

    /// <summary>Null on the site itself.</summary>
    public required EditionView? Edition { get; init; }
}

/// <summary>Of when an offline edition is, and where the site itself is.</summary>
/// <param name="Date">Null when the content names no dates.</param>
internal sealed record EditionView(string Version, DateView? Date, string Online);

/// <summary>The assets that every page names in its head.</summary>
internal sealed record HeadAssetsView(string HeadScript, string? Icon, string? IconFallback, string? TouchIcon, string? Manifest, string Fonts);

/// <param name="Index">The head of the index as JSON that can stand in a script element.</param>
internal sealed record SearchHeadView(SafeHtml Index, string Script);

internal sealed record MetaView(string Name, string Content);

/// <param name="Type">The media type; null for none.</param>
internal sealed record HeadLinkView(string Rel, string Href, string? Type = null, string? Title = null);

internal sealed record LinkView(string Href, string Label);

/// <param name="Current"><c>page</c> on the page itself, <c>true</c> on pages below it, null elsewhere.</param>
internal sealed record NavView(string Href, string Label, string? Current);

internal sealed record FooterGroupView(string Id, string Heading, IReadOnlyList<LinkView> Links);

/// <param name="Href">Null for the page itself.</param>
internal sealed record CrumbView(string Label, string? Href);

/// <param name="Iso"><c>2026-11-22</c></param>
/// <param name="Text"><c>22 november 2026</c></param>
internal sealed record DateView(string Iso, string Text);

/// <summary>The pages of a long list.</summary>
/// <param name="Previous">Null on the first page.</param>
/// <param name="Next">Null on the last page.</param>
internal sealed record PagingView(IReadOnlyList<PageNumberView> Numbers, string? Previous, string? Next);

/// <param name="Href">Null for the page that is shown, and for a gap in the numbers.</param>
/// <param name="Gap">An ellipsis in the place of the numbers that are left out.</param>
internal sealed record PageNumberView(string Label, string? Href, bool Gap);
