using System.Text.Json;
using System.Text.RegularExpressions;
using Praktijk.Benchmarks.Measuring;
using Praktijk.SiteTests.Support;

namespace Praktijk.Benchmarks.Engines;

/// <summary>
/// A site by Hugo from the same cases, with pages that do the same work: a page per case with its facts, drawing, text and sources, lists by term of 50 a page, a
/// list of all cases, a home page, a sitemap and a feed; and the index of Pagefind over the pages of the cases.
/// </summary>
internal sealed partial class HugoSite
{
    public const string Name = "Hugo";
    public const string NameWithSearch = "Hugo + Pagefind";

    private const int InFeed = 20;
    private const string FacetItself = "_facet";

    private readonly string _folder;
    private readonly HashSet<string> _cases;
    private readonly IReadOnlyList<(string Facet, string Term)> _terms;

    private HugoSite(string folder, HashSet<string> cases, IReadOnlyList<(string Facet, string Term)> terms)
    {
        _folder = folder;
        _cases = cases;
        _terms = terms;
    }

    private static string Sources => Path.Combine(Repository.SiteTests, "benchmarks", "hugo");

    /// <summary>Null when this machine has no Hugo.</summary>
    public static string? Version()
    {
        try
        {
            MeasuredProcess.Run("hugo", ["version"], Path.GetTempPath(), out var said);
            return said.Split(' ')[1];
        }
        catch (BenchmarkFault)
        {
            return null;
        }
    }

    /// <param name="content">The cases and the facets that they have.</param>
    /// <param name="folder">Where the site comes, ready to be built.</param>
    public static HugoSite Prepare(string content, string folder)
    {
        foreach (var (path, bytes) in TemporaryFolder.Snapshot(Sources))
            Put(Path.Combine(folder, path), bytes);
        var cases = new HashSet<string>(StringComparer.Ordinal);
        var practices = Path.Combine(content, "praktijken");
        foreach (var (path, bytes) in TemporaryFolder.Snapshot(practices))
        {
            Put(Path.Combine(folder, "content", "praktijken", path), bytes);
            if (path.EndsWith(".md", StringComparison.Ordinal))
                cases.Add(path.Split('/')[0].Replace(".md", "", StringComparison.Ordinal));
        }
        var labels = Labels(Path.Combine(content, "facetten"));
        Put(Path.Combine(folder, "data", "labels.json"), JsonSerializer.SerializeToUtf8Bytes(labels));
        return new HugoSite(folder, cases, [.. labels.SelectMany(facet => facet.Value.Keys.Where(term => term != FacetItself).Select(term => (facet.Key, term)))]);
    }

    public Cost Build(string output) => Meter.Measure("hugo", ["--quiet", "--destination", output], _folder);

    public Cost Index(string output) => Meter.Measure(PagefindSearch.Program!, ["--silent", "--site", output], _folder);

    /// <summary>Work that was left out would be time won.</summary>
    /// <exception cref="BenchmarkFault">Something is missing.</exception>
    public void Check(string output, bool withSearch)
    {
        Expect(_cases.Count(slug => HasPage("praktijken", slug)), _cases.Count, "pages of cases");
        Expect(_terms.Count(term => HasPage(term.Facet, term.Term)), _terms.Count, "pages of terms");
        Expect(CasesIn(Path.Combine(output, "sitemap.xml")), _cases.Count, "cases in its sitemap");
        Expect(File.ReadAllText(Path.Combine(output, "index.xml")).Split("<item>").Length - 1, Math.Min(InFeed, _cases.Count), "cases in its feed");
        if (withSearch)
            Expect(Directory.EnumerateFiles(Path.Combine(output, "pagefind", "fragment")).Count(), _cases.Count, "pages in the index of Pagefind");

        bool HasPage(string folder, string name) => File.Exists(Path.Combine(output, folder, name, "index.html"));
    }

    private static void Expect(int found, int wanted, string what)
    {
        if (found != wanted)
            throw new BenchmarkFault($"The site by Hugo has {found} {what}; it should have {wanted}.");
    }

    private int CasesIn(string sitemap) =>
        Location().Matches(File.ReadAllText(sitemap)).Count(m => _cases.Contains(m.Groups[1].Value));

    /// <summary>How the facets and their terms are called, by their slugs; a facet's own name is under <see cref="FacetItself"/>.</summary>
    private static SortedDictionary<string, SortedDictionary<string, string>> Labels(string facets)
    {
        var all = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var folder in Directory.EnumerateDirectories(facets))
        {
            var labels = all[Path.GetFileName(folder)] = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var file in Directory.EnumerateFiles(folder))
                labels[Path.GetFileNameWithoutExtension(file)] = Label().Match(File.ReadAllText(file)).Groups[1].Value;
        }
        return all;
    }

    private static void Put(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    [GeneratedRegex("""^label: "?(.*?)"?\r?$""", RegexOptions.Multiline)]
    private static partial Regex Label();

    [GeneratedRegex("/praktijken/([^/<]+)/</loc>")]
    private static partial Regex Location();
}
