namespace Praktijk.Rendering.Views;

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
