namespace Praktijk.Model;

/// <summary>What <c>site.yml</c> says of the site as a whole; what is empty there is null here and is left out of the pages.</summary>
internal sealed record SiteSettings
{
    public required string Name { get; init; }

    /// <summary>Absolute, with a slash at the end; only canonical links, feeds, the sitemap and metadata carry it.</summary>
    public required string BaseUrl { get; init; }

    public string? Subtitle { get; init; }
    public string? Description { get; init; }
    public required string Publisher { get; init; }

    /// <summary>For which education the cases are meant; empty when that was not said.</summary>
    public IReadOnlyList<EducationLevel> Education { get; init; } = [];

    /// <summary>Null for no pencil.</summary>
    public SourceRepository? Repository { get; init; }

    /// <summary>An e-mail address or an https address; null when the operator gave none.</summary>
    public string? Contact { get; init; }

    /// <summary>The address of the licence of the content.</summary>
    public string? License { get; init; }

    /// <summary>Until when the contact in <c>security.txt</c> holds.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>The keys of the two facets that the overview map crosses; null for the first two facets.</summary>
    public string? OverviewRows { get; init; }

    public string? OverviewColumns { get; init; }

    /// <summary>Null for the site itself.</summary>
    public OfflineEdition? Offline { get; init; }

    public LinkStyle LinkStyle => Offline is null ? LinkStyle.Folder : LinkStyle.File;

    /// <summary>The absolute address of a page, for canonical links and metadata.</summary>
    public string Absolute(Address address) => BaseUrl + address.Path;

    /// <summary>The path part of <see cref="BaseUrl"/>, e.g. <c>/</c> or <c>/praktijk/</c>.</summary>
    public string BasePath => new Uri(BaseUrl).AbsolutePath;
}
