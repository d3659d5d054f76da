using Praktijk.Model;

namespace Praktijk.Reading;

internal enum ContentKind
{
    Site,
    Home,
    Landmarks,
    Facet,
    Term,
    Practice,
    GlossaryEntry,
    Article,
    LearningPath,
    Page,
    QuadrantPage,
    Image,
}

/// <summary>A file under the content folder, and what its place says of it.</summary>
/// <param name="Path">Relative to the content folder, with <c>/</c>.</param>
/// <param name="Slug">The last part of the page's address; empty for what is no page.</param>
/// <param name="Facet">The key of the facet, for facets and terms only.</param>
internal sealed record ContentFile(string Path, ContentKind Kind, string Slug, string? Facet = null)
{
    /// <summary>Folders under the content folder that hold pages, with the first part of their addresses.</summary>
    private static readonly (string Folder, ContentKind Kind, string Prefix)[] PageFolders =
    [
        ("praktijken", ContentKind.Practice, "praktijken/"),
        ("begrippen", ContentKind.GlossaryEntry, "begrippen/"),
        ("achtergrond", ContentKind.Article, "achtergrond/"),
        ("leerlijnen", ContentKind.LearningPath, "leerlijnen/"),
        ("paginas", ContentKind.Page, ""),
        ("kwadranten", ContentKind.QuadrantPage, "kwadranten/"),
    ];

    /// <summary>What the file system said of it when the folder was listed.</summary>
    public FileStamp Stamp { get; init; }

    /// <summary>Where the page lives; null for what is no page.</summary>
    public Address? Address { get; } = Kind switch
    {
        ContentKind.Home => Model.Address.Home,
        ContentKind.Term => new Address($"{Facet}/{Slug}/"),
        ContentKind.Site or ContentKind.Landmarks or ContentKind.Facet or ContentKind.Image => null,
        _ => new Address($"{PageFolders.First(f => f.Kind == Kind).Prefix}{Slug}/"),
    };

    public bool IsYaml => Kind is ContentKind.Site or ContentKind.Landmarks or ContentKind.Facet;

    /// <summary>What a file is, by its place; null when it belongs to no kind of content.</summary>
    public static ContentFile? At(string path)
    {
        if (IsImage(path))
            return new ContentFile(path, ContentKind.Image, "");
        var parts = path.Split('/');
        return parts switch
        {
            ["site.yml"] => new ContentFile(path, ContentKind.Site, ""),
            ["home.md"] => new ContentFile(path, ContentKind.Home, ""),
            ["bakens.yml"] => new ContentFile(path, ContentKind.Landmarks, ""),
            ["facetten", var facet, "_facet.yml"] => new ContentFile(path, ContentKind.Facet, "", facet),
            ["facetten", var facet, var file] when SlugOf(file) is { } slug => new ContentFile(path, ContentKind.Term, slug, facet),
            ["facetten", var facet, var slug, "index.md"] => new ContentFile(path, ContentKind.Term, slug, facet),
            [var folder, var file] when KindOf(folder) is { } kind && SlugOf(file) is { } slug => new ContentFile(path, kind, slug),
            [var folder, var slug, "index.md"] when KindOf(folder) is { } kind => new ContentFile(path, kind, slug),
            _ => null,
        };
    }

    private static ContentKind? KindOf(string folder) =>
        PageFolders.Where(f => f.Folder == folder).Select(f => (ContentKind?)f.Kind).FirstOrDefault();

    private static string? SlugOf(string file) =>
        file.EndsWith(".md", StringComparison.Ordinal) && file.Length > 3 ? file[..^3] : null;

    /// <summary>By its name: one of the kinds of pictures that pages may show.</summary>
    public static bool IsImage(string path) =>
        System.IO.Path.GetExtension(path).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".webp";
}
