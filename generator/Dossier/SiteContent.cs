using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Validating;

namespace Praktijk.Dossier;

/// <summary>One side of a comparison: a content folder as far as it can be read, and what the check has to say of it.</summary>
internal sealed class SiteContent
{
    private static readonly (ContentKind Kind, Address List)[] Lists =
        [(ContentKind.GlossaryEntry, SiteAddresses.Glossary), (ContentKind.Article, SiteAddresses.Articles), (ContentKind.LearningPath, SiteAddresses.LearningPaths)];

    private readonly string _folder;

    private SiteContent(string folder, ContentSet content, BuildOptions options, IReadOnlyList<Diagnostic> diagnostics)
    {
        _folder = folder;
        Diagnostics = diagnostics;
        // Two files of one address are an error of the check; the first speaks for both here.
        Pages = content.Texts.Select(SitePage.Of).DistinctBy(p => p.Key).ToDictionary(p => p.Key, StringComparer.Ordinal);
        var shown = Pages.Values.Where(p => options.WithDrafts || !p.IsDraft).ToList();
        Addresses = AddressesOf(shown).ToHashSet();
        foreach (var page in shown.Where(p => p.Address is not null))
        {
            foreach (var old in page.OldAddresses)
                Redirects.TryAdd(old, page.Address!.Value);
        }
        Pictures = content.Images.ToDictionary(path => path, path => Fingerprint.Of(content.Folder.Bytes(path)), StringComparer.Ordinal);
    }

    /// <summary>By <see cref="SitePage.Key"/>.</summary>
    public IReadOnlyDictionary<string, SitePage> Pages { get; }

    /// <summary>What readers can open, as far as it follows from the files.</summary>
    public IReadOnlySet<Address> Addresses { get; }

    /// <summary>Earlier addresses, and where each leads.</summary>
    public Dictionary<Address, Address> Redirects { get; } = [];

    /// <summary>The pictures by path.</summary>
    public IReadOnlyDictionary<string, Fingerprint> Pictures { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <param name="folder">The absolute path of a content folder; may be empty.</param>
    public static SiteContent Read(string folder, BuildOptions options)
    {
        var diagnostics = new DiagnosticList();
        var content = ContentReader.Read(folder, null, diagnostics);
        CatalogueValidator.Validate(content, options, null, diagnostics);
        return new SiteContent(folder, content, options, diagnostics.InOrder());
    }

    /// <summary>The text of a page's file once more, for who needs the places of its words; null when it cannot be read.</summary>
    public SourceFile? Source(SitePage page) =>
        SourceText.Decode(page.File.Path, File.ReadAllBytes(Path.Combine(_folder, page.File.Path)), new DiagnosticList());

    /// <summary>Those of the home page and the quadrants are always there, with the program's own words when no file has them.</summary>
    private static IEnumerable<Address> AddressesOf(IReadOnlyList<SitePage> shown) =>
        shown.Where(p => p.Address is not null && p.Kind is not (ContentKind.Home or ContentKind.QuadrantPage)).Select(p => p.Address!.Value)
            .Concat(Lists.Where(l => shown.Any(p => p.Kind == l.Kind)).Select(l => l.List));
}
