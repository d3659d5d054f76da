using System.Text;

namespace Praktijk.SiteTests.Support;

/// <summary>
/// A whole content folder in a literal. Each run happens in a temporary folder of its own that is gone afterwards; nothing changes in the
/// site itself, so one may be kept and varied.
/// </summary>
internal sealed class TestSite
{
    private readonly SortedDictionary<string, byte[]> _content;
    private readonly SortedDictionary<string, byte[]> _templates;

    private TestSite(SortedDictionary<string, byte[]> content, SortedDictionary<string, byte[]> templates)
    {
        _content = content;
        _templates = templates;
    }

    /// <summary>The case that the minimal site has.</summary>
    public const string Case = "praktijken/voorstad.md";

    public static TestSite Empty { get; } = new(new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    /// <summary>The smallest whole site: settings, the two facets, and one case at <see cref="Case"/>.</summary>
    public static TestSite Minimal { get; } = Empty
        .And("site.yml", "naam: Proef\nadres: https://proef.example/\n")
        .And("facetten/competenties/_facet.yml", AFacet.With("label: Competenties", "enkelvoud: competentie", "volgorde: 1", "parameter: competentie", "verplicht: true"))
        .And("facetten/competenties/onderzoekend.md", ATerm.With("label: Onderzoekend", "definitie: Zoekt uit wat er speelt."))
        .And("facetten/competenties/verbinden.md", ATerm.With("label: Verbinden", "definitie: Stimuleert ontmoeting en brengt groepen bij elkaar."))
        .And("facetten/competenties/zichtbaar.md", ATerm.With("label: Zichtbaar", "definitie: Is te vinden in de wijk."))
        .And("facetten/preventie/_facet.yml", AFacet.With("label: Preventie", "enkelvoud: effect", "volgorde: 2", "parameter: preventie", "verplicht: true"))
        .And("facetten/preventie/ontmoeting.md", ATerm.With("label: Ontmoeting", "definitie: Mensen leren elkaar kennen."))
        .And("facetten/preventie/vroegsignalering.md", ATerm.With("label: Vroegsignalering", "definitie: Problemen worden eerder gezien."))
        .And(Case, APractice.Valid);

    /// <summary>Our own content, to change at will: what was published of it is no promise here.</summary>
    public static TestSite OfRealContent() => TemporaryFolder.Snapshot(Repository.Content).Aggregate(Empty, (site, file) => site.And(file.Key, file.Value)).Without("adressen.lock");

    /// <summary>The minimal site with one file put in or replaced.</summary>
    public static TestSite With(string path, string text) => Minimal.And(path, text);

    /// <summary>The minimal site with this case in place of its own.</summary>
    public static TestSite WithCase(string text) => Minimal.And(Case, text);

    /// <param name="path">Relative to the content folder.</param>
    /// <param name="text">Written as UTF-8 without a BOM, just as it stands.</param>
    public TestSite And(string path, string text) => And(path, Encoding.UTF8.GetBytes(text));

    public TestSite And(string path, byte[] bytes) => new(Changed(_content, path, bytes), _templates);

    /// <summary>The same site without this file.</summary>
    public TestSite Without(string path) => new(Changed(_content, path, null), _templates);

    /// <summary>Lays a template or asset over those of the program, as <c>--templates</c> does.</summary>
    public TestSite AndTemplate(string path, string text) => new(_content, Changed(_templates, path, Encoding.UTF8.GetBytes(text)));

    /// <summary>What <c>praktijk check</c> says of it.</summary>
    public Outcome Check(params string[] options)
    {
        using var folder = Place();
        return folder.Check(options);
    }

    /// <summary>What <c>praktijk build</c> makes of it.</summary>
    public Outcome Build(params string[] options)
    {
        using var folder = Place();
        return folder.Build(options);
    }

    /// <summary>Writes it to a temporary folder, for tests that run more than one command there.</summary>
    public SiteFolder Place() => new(_content, _templates);

    private static SortedDictionary<string, byte[]> Changed(SortedDictionary<string, byte[]> files, string path, byte[]? bytes)
    {
        var changed = new SortedDictionary<string, byte[]>(files, StringComparer.Ordinal);
        if (bytes is null)
            changed.Remove(path);
        else
            changed[path] = bytes;
        return changed;
    }
}
