using System.Text.Json;
using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Indexing;

/// <summary><c>praktijk export --zoekmachine</c>: what OpenSearch and Elasticsearch get.</summary>
public partial class FilesForASearchServer
{
    /// <summary>Characters that mean something in JSON, in NDJSON, in HTML or in a synonym rule.</summary>
    private const string Hostile = "a\\\\b \\\"c\\\", d => e # f </script> {\\\"index\\\":{}} 😀";

    private static readonly Lazy<SearchServerFiles> RealFiles = new(() =>
    {
        using var folder = new TemporaryFolder();
        return SearchServerFiles.Of(folder["uit"], "--content", Repository.Content);
    });

    [Fact]
    public void Are_pairs_of_an_action_and_a_document_with_an_id_of_its_own()
    {
        var real = RealFiles.Value;

        Assert.Equal(real.Lines.Count, 2 * real.Documents.Count);
        Assert.Equal(real.Documents.Count, real.Documents.Select(d => d.Id).Distinct().Count());
        Assert.All(real.Documents, d => Assert.Equal(d.Text("soort") == "praktijk" ? d.Text("slug") : new Uri(d.Text("url")!).AbsolutePath.TrimStart('/'), d.Id));
    }

    [Fact]
    public void Hold_every_page_that_the_search_of_the_site_finds()
    {
        var kinds = RealFiles.Value.Documents.CountBy(d => d.Text("soort") ?? "").ToDictionary();

        Assert.Equal(["achtergrond", "begrip", "kwadrant", "leerlijn", "pagina", "praktijk", "term"], kinds.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Directory.EnumerateFiles(Path.Combine(Repository.Content, "begrippen"), "*.md").Count(), kinds["begrip"]);
        Assert.All(RealFiles.Value.Documents, d => Assert.Contains(new Uri(d.Text("url")!).AbsolutePath, RealSite.Pages.Keys));
    }

    [Fact]
    public void Say_of_a_case_what_its_page_says()
    {
        var files = TestSite.WithCase(APractice.With("wijk: Voorstad", "gemeente: Deventer").AndText("## Aanleiding\n\nBewoners *kenden* elkaar niet.\n\n## Wat we niet weten\n\nAlles.\n")).Export();

        var practice = files.Documents.Single(d => d.Id == "voorstad").Source;
        Assert.Equal(
            """{"soort":"praktijk","slug":"voorstad","url":"https://proef.example/praktijken/voorstad/","titel":"Buurthuiskamer Voorstad","samenvatting":"Bewoners runnen samen een huiskamer voor de buurt.","labels":["Zichtbaar","Verbinden","Ontmoeting","Formeel en collectief"],"plaatsen":["Voorstad","Deventer","Overijssel"],"koppen":["Aanleiding"],"tekst":"Bewoners kenden elkaar niet.","plaats":"Deventer","wijk":"Voorstad","gemeente":"Deventer","provincie":"Overijssel","kwadrant":"formeel-collectief","collectief":0.8,"formeel":0.4,"gepubliceerd":"2026-11-22","facetten":{"competenties":["zichtbaar","verbinden"],"preventie":["ontmoeting"]}}""",
            practice.GetRawText());
    }

    [Fact]
    public void Declare_exactly_the_fields_that_the_documents_have()
    {
        var site = TestSite.WithCase(APractice.With("wijk: Voorstad", "gemeente: Deventer", "bijgewerkt: 2026-12-01"))
            .And("facetten/competenties/verbinden.md", ATerm.With("label: Verbinden", "definitie: Brengt bij elkaar.", "synoniemen: [netwerken]"));
        var files = site.Export();

        var mapping = files.Index.GetProperty("mappings");
        Assert.Equal("strict", mapping.GetProperty("dynamic").GetString());
        var declared = mapping.GetProperty("properties");
        Assert.Equal(declared.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal), files.Documents.SelectMany(d => d.Source.EnumerateObject()).Select(p => p.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["competenties", "preventie"], declared.GetProperty("facetten").GetProperty("properties").EnumerateObject().Select(p => p.Name));
        foreach (var property in declared.EnumerateObject().Where(p => p.Name != "facetten"))
        {
            var type = property.Value.GetProperty("type").GetString();
            var values = files.Documents.Where(d => d.Source.TryGetProperty(property.Name, out _)).Select(d => d.Source.GetProperty(property.Name));
            Assert.All(values, value => Assert.True(
                type switch { "float" => value.ValueKind == JsonValueKind.Number, "date" => Day().IsMatch(value.GetString()!), _ => value.ValueKind is JsonValueKind.String or JsonValueKind.Array },
                $"{property.Name} is {type}, but {value.GetRawText()}"));
        }
    }

    [Fact]
    public void Every_name_in_the_settings_is_declared()
    {
        var analysis = RealFiles.Value.Index.GetProperty("settings").GetProperty("analysis");
        var analyzers = analysis.GetProperty("analyzer").EnumerateObject().ToDictionary(a => a.Name, a => a.Value);
        var filters = analysis.GetProperty("filter").EnumerateObject().Select(f => f.Name).Concat(["lowercase", "asciifolding"]).ToList();

        Assert.All(analyzers.Values, a =>
        {
            Assert.All(a.GetProperty("filter").EnumerateArray(), f => Assert.Contains(f.GetString()!, filters));
            Assert.All(a.GetProperty("char_filter").EnumerateArray(), f => Assert.True(analysis.GetProperty("char_filter").TryGetProperty(f.GetString()!, out _)));
        });
        var texts = RealFiles.Value.Index.GetProperty("mappings").GetProperty("properties").EnumerateObject().Where(p => p.Value.TryGetProperty("analyzer", out _)).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, p =>
        {
            Assert.DoesNotContain("synoniemen", analyzers[p.Value.GetProperty("analyzer").GetString()!].GetRawText(), StringComparison.Ordinal);
            Assert.Contains("synoniemen", analyzers[p.Value.GetProperty("search_analyzer").GetString()!].GetRawText(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Synonym_rules_are_words_between_commas_with_one_arrow_at_most()
    {
        var analysis = RealFiles.Value.Index.GetProperty("settings").GetProperty("analysis").GetProperty("filter");
        var verbs = Rules(analysis.GetProperty("praktijk_werkwoorden"));
        var synonyms = Rules(analysis.GetProperty("praktijk_synoniemen"));

        Assert.All(verbs.Concat(synonyms), rule => Assert.Matches(Rule(), rule));
        Assert.Contains(verbs, rule => rule.EndsWith(" => lopen", StringComparison.Ordinal) && rule.Contains("liep", StringComparison.Ordinal));
        Assert.Contains(synonyms, rule => rule.StartsWith("oudere, senior, ", StringComparison.Ordinal));
        Assert.Contains("netwerken => netwerken, verbinden", synonyms);
        Assert.Equal(synonyms.Count, synonyms.Distinct().Count());
    }

    [Fact]
    public void A_synonym_of_two_terms_finds_both_and_one_without_letters_makes_no_rule()
    {
        var synonyms = Synonyms(TestSite.Minimal
            .And("facetten/competenties/verbinden.md", ATerm.With("label: Verbinden", "definitie: Brengt bij elkaar.", "synoniemen: [bruggen slaan, \"!!\", Verbinden]"))
            .And("facetten/competenties/zichtbaar.md", ATerm.With("label: Zichtbaar", "definitie: Is te vinden.", "synoniemen: [Bruggen slaan]"))
            .Export());

        Assert.Contains("bruggen slaan => bruggen slaan, verbinden, zichtbaar", synonyms);
        Assert.All(synonyms, rule => Assert.Matches(Rule(), rule));
    }

    [Fact]
    public void Whatever_the_content_says_is_only_data()
    {
        var files = TestSite.WithCase(APractice.With($"titel: \"{Hostile}\"", $"samenvatting: \"{Hostile}\"", $"plaats: \"{Hostile}\""))
            .And("facetten/competenties/verbinden.md", ATerm.With($"label: \"{Hostile}\"", $"definitie: \"{Hostile}\"", $"synoniemen: [\"{Hostile}\", \"x => y\", \"a, b\", \"\\\\\", \"#\"]"))
            .Export();

        var practice = files.Documents.Single(d => d.Id == "voorstad");
        using var title = JsonDocument.Parse($"\"{Hostile}\"");
        Assert.Equal(title.RootElement.GetString(), practice.Text("titel"));
        Assert.Equal(title.RootElement.GetString(), practice.Text("plaats"));
        Assert.Equal(files.Lines.Count, 2 * files.Documents.Count);
        Assert.All(Synonyms(files), rule => Assert.Matches(Rule(), rule));
    }

    [Fact]
    public void Are_the_same_for_the_same_content_and_may_be_renewed()
    {
        using var folder = TestSite.Minimal.Place();
        var output = Path.Combine(folder.Root, "uit");
        var first = SearchServerFiles.Of(output, [.. folder.Options]).Bytes;

        var second = SearchServerFiles.Of(output, [.. folder.Options]).Bytes;

        Assert.Equal([".praktijk", "LEESMIJ.md", "documenten-0001.ndjson", "index.json"], first.Keys);
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
    }

    [Fact]
    public void Large_content_comes_in_parts_that_a_server_takes()
    {
        var text = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("Bewoners kenden elkaar niet, en dat veranderde. ", 20)) + "\n\n", 800));
        var files = Enumerable.Range(0, 7).Aggregate(TestSite.Minimal, (site, i) => site.And($"praktijken/lang-{i}.md", APractice.With($"titel: Lang {i}").AndText(text))).Export();

        Assert.Equal(["documenten-0001.ndjson", "documenten-0002.ndjson"], files.Bytes.Keys.Where(f => f.StartsWith("documenten", StringComparison.Ordinal)));
        Assert.All(files.Bytes.Values, bytes => Assert.InRange(bytes.Length, 1, 10_000_000));
        Assert.Equal(7, files.Documents.Count(d => d.Id.StartsWith("lang-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Never_take_the_place_of_a_site_or_of_anything_else()
    {
        using var folder = TestSite.Minimal.Place();
        var site = folder.Build().ShouldExit(0);
        Directory.CreateDirectory(Path.Combine(folder.Root, "vreemd"));
        File.WriteAllText(Path.Combine(folder.Root, "vreemd", "belangrijk.txt"), "bewaar mij");

        foreach (var output in new[] { "site", "content", "content/uit", "vreemd", "." })
        {
            var run = PraktijkProgram.Run(["export", .. folder.Options, "--zoekmachine", Path.Combine(folder.Root, output)]);

            Assert.True(run is { ExitCode: 2, Out: "" }, run.ToString());
        }
        Assert.Equal(site.Files, TemporaryFolder.Snapshot(folder.Site));
        Assert.Equal("bewaar mij", File.ReadAllText(Path.Combine(folder.Root, "vreemd", "belangrijk.txt")));
    }

    [Fact]
    public void Are_not_made_of_content_with_errors()
    {
        using var folder = TestSite.WithCase(APractice.With("competenties: [zichtbar]")).Place();

        var run = PraktijkProgram.Run(["export", .. folder.Options, "--zoekmachine", Path.Combine(folder.Root, "uit")]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("onbekende-term", run.Err, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Root, "uit")));
    }

    [Fact]
    public void Leave_out_drafts_unless_they_are_asked_for()
    {
        var site = TestSite.With("praktijken/zuid.md", APractice.With("titel: Zuid", "status: concept"));

        Assert.DoesNotContain(site.Export().Documents, d => d.Id == "zuid");
        Assert.Contains(site.Export("--concepten").Documents, d => d.Id == "zuid");
    }

    private static List<string> Synonyms(SearchServerFiles files) =>
        Rules(files.Index.GetProperty("settings").GetProperty("analysis").GetProperty("filter").GetProperty("praktijk_synoniemen"));

    private static List<string> Rules(JsonElement filter) => [.. filter.GetProperty("synonyms").EnumerateArray().Select(r => r.GetString()!)];

    /// <summary>A list of phrases, or phrases, an arrow and phrases; a phrase is words of letters and digits with one space between them.</summary>
    [GeneratedRegex(@"\A[\p{L}\p{N}]+( [\p{L}\p{N}]+)*(, [\p{L}\p{N}]+( [\p{L}\p{N}]+)*)*( => [\p{L}\p{N}]+( [\p{L}\p{N}]+)*(, [\p{L}\p{N}]+( [\p{L}\p{N}]+)*)*)?\z")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}\z")]
    private static partial Regex Day();
}
