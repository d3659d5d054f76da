using Praktijk.Indexing;
using Praktijk.Model;
using Praktijk.Rendering.Views;

namespace Praktijk.Rendering;

/// <summary>Which style sheet a page has.</summary>
internal enum PageKind
{
    /// <summary>Texts and lists.</summary>
    Reading,

    /// <summary>Home, search, quadrant, overview map.</summary>
    Exploring,

    /// <summary>A training path.</summary>
    Learning,

    /// <summary>The form.</summary>
    Filling,

    /// <summary>The reader's own selection.</summary>
    Collecting,
}

/// <summary>What a page says of itself, before it is put in the frame of the site.</summary>
internal sealed record PageHead
{
    public required Address Address { get; init; }

    /// <summary>Without the site's name.</summary>
    public required string Title { get; init; }

    public required string Description { get; init; }
    public PageKind Kind { get; init; } = PageKind.Reading;

    /// <summary>The pages above it, from just under the home page.</summary>
    public IReadOnlyList<(string Label, Address Address)> Above { get; init; } = [];

    /// <summary>The last crumb; null to use the title.</summary>
    public string? Crumb { get; init; }

    /// <summary>Scripts besides the one in the head of every page.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>The head of the search index, on the page that searches.</summary>
    public SearchIndex? Search { get; init; }

    /// <summary>Its own data for search engines; the crumbs are added.</summary>
    public IReadOnlyList<Action<JsonLd>> Data { get; init; } = [];

    /// <summary>The text it shows, if it can be cited: gives citation data, dates and the type article.</summary>
    public ContentPage? Citable { get; init; }

    /// <summary>Subjects for Dublin Core.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>What belongs to this page and no other: its own feeds, what describes it for machines.</summary>
    public IReadOnlyList<HeadLinkView> Links { get; init; } = [];

    public bool IsDraft { get; init; }
    public bool NoIndex { get; init; }
}
