namespace Praktijk.Rendering.Views;

/// <summary>A file for a learning environment.</summary>
/// <param name="Note">What is not in it; null when all is.</param>
internal sealed record CartridgeView(string Href, string Label, string? Note);

/// <summary>A page inside such a file. It stands in a course, so all its links are absolute.</summary>
internal sealed record StudyPageView
{
    public required string Title { get; init; }

    /// <summary>A paragraph each.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>Time and level, as far as they are known.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>The case that it is about; null for none.</summary>
    public required LinkView? Case { get; init; }

    /// <summary>Above the points; null when there are none.</summary>
    public required string? Heading { get; init; }

    /// <summary>Goals or questions.</summary>
    public required IReadOnlyList<string> Points { get; init; }

    public required StudySourceView Source { get; init; }
}

/// <summary>Where a page in a course comes from.</summary>
/// <param name="Licence">Null when the site names none.</param>
internal sealed record StudySourceView(LinkView Path, string SiteName, LinkView? Licence);

/// <summary>A case as a card in another site.</summary>
internal sealed record EmbeddedCardView
{
    public required SafeHtml ContentSecurityPolicy { get; init; }
    public required string Style { get; init; }
    public required string HeadTitle { get; init; }
    public required string Title { get; init; }
    public required string PlaceLine { get; init; }
    public required string Summary { get; init; }
    public required MiniView Mini { get; init; }

    /// <summary>The name of the facet that says what the case teaches, and its terms; null when it has none.</summary>
    public required EmbeddedTermsView? Terms { get; init; }

    /// <summary>Relative, so that it works wherever the site is.</summary>
    public required string Href { get; init; }

    public required string SiteName { get; init; }
}

/// <param name="Heading"><c>Competenties</c></param>
/// <param name="Names">As a list in words.</param>
internal sealed record EmbeddedTermsView(string Heading, string Names);

/// <summary>What an editor of another site copies.</summary>
internal sealed record EmbedView(string Code, string Card);

/// <summary>The explanation of the API.</summary>
internal sealed record ApiView
{
    public required LayoutView Layout { get; init; }
    public required string Introduction { get; init; }
    public required IReadOnlyList<ApiFileView> Files { get; init; }

    /// <summary>With its columns as fields.</summary>
    public required ApiFileView Table { get; init; }

    /// <summary>Null when the site names no licence.</summary>
    public required LinkView? Licence { get; init; }

    /// <summary>The other ways to follow or take along.</summary>
    public required IReadOnlyList<LinkView> Further { get; init; }
}

/// <param name="Name">Of the file.</param>
/// <param name="Schema">Null for the table.</param>
internal sealed record ApiFileView(string Id, string Title, string Name, string Href, string Help, string? Schema, IReadOnlyList<ApiFieldView> Fields);

/// <param name="Name">With the names of the fields that it stands in: <c>kwadrant.collectief</c>.</param>
/// <param name="Kind">What it holds and whether it is always there: <c>tekst, altijd</c>.</param>
internal sealed record ApiFieldView(string Name, string Kind, string Help);
