using System.Diagnostics;
using System.Globalization;
using System.Text;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Writing;

/// <summary>A build after an earlier one makes only what changed, and is never wrong.</summary>
public class BuildingAgain
{
    private const string Page = "praktijken/voorstad/index.html";

    private static string Memory(SiteFolder folder) => Path.Combine(folder.Root, ".site.praktijk-geheugen");

    /// <summary>What all of it stands on.</summary>
    [Theory]
    [InlineData(1, 5, false)]
    [InlineData(2, 5, false)]
    [InlineData(3, 5, true)]
    public void After_any_edits_the_site_is_that_of_a_clean_build(int seed, int edits, bool withDrafts) => EditAndCompare(seed, edits, withDrafts);

    /// <summary><c>PRAKTIJK_FUZZ=20</c> goes on for twenty minutes; a failure tells its seed and its edits.</summary>
    [Fact]
    public void After_as_many_edits_as_there_is_time_for_the_site_is_that_of_a_clean_build()
    {
        if (!double.TryParse(Environment.GetEnvironmentVariable("PRAKTIJK_FUZZ"), CultureInfo.InvariantCulture, out var minutes))
            return;
        var since = Stopwatch.StartNew();
        for (var seed = Random.Shared.Next(1 << 30); since.Elapsed.TotalMinutes < minutes; seed++)
            EditAndCompare(seed, 25, seed % 2 == 0);
    }

    private static void EditAndCompare(int seed, int edits, bool withDrafts)
    {
        using var folder = TestSite.OfRealContent().Place();
        string[] options = withDrafts ? ["--concepten"] : [];
        var change = new RandomEdits(folder, seed);
        var before = folder.Build(options).ShouldExit(0).Files;
        var log = new StringBuilder($"seed {seed}\n");
        for (var i = 0; i < edits; i++)
        {
            var (edit, plan) = change.MakeOne(options);
            log.AppendLine(edit);
            var dates = Dates(folder);
            var now = folder.Build(options).ShouldExit(0).Files;

            AssertSame(Clean(folder, options), now, log);
            AssertPlanned(plan, before, now, log);
            AssertOnlyChangesAreWritten(before, now, dates, Dates(folder), log);
            before = now;
        }
    }

    [Fact]
    public void Long_lists_follow_an_edit_and_a_new_case()
    {
        var site = TestSite.Minimal;
        for (var i = 0; i < 120; i++)
            site = site.And($"praktijken/proef-{i}.md", APractice.With($"titel: Proef {i}", $"gepubliceerd: 2026-0{1 + i % 9}-11", $"kwadrant: {{ collectief: {(i % 2 == 0 ? "0.5" : "-0.5")}, formeel: 0.4 }}"));
        using var folder = site.Place();
        folder.Build().ShouldExit(0);
        var log = new StringBuilder();
        foreach (var (path, text) in new (string, string)[]
        {
            ("praktijken/proef-60.md", APractice.With("titel: Proef 60", "samenvatting: Een andere samenvatting.", "gepubliceerd: 2026-07-11")),
            ("praktijken/proef-200.md", APractice.With("titel: Proef 200", "gepubliceerd: 2026-12-11")),
            ("praktijken/proef-61.md", APractice.With("titel: Proef 61", "preventie: [vroegsignalering]", "gepubliceerd: 2026-08-11")),
        })
        {
            folder.Write(path, text);
            log.AppendLine(path);
            AssertSame(Clean(folder), folder.Build().ShouldExit(0).Files, log);
        }
    }

    [Fact]
    public void Nothing_is_made_when_nothing_changed()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);
        var dates = Dates(folder);

        var plan = folder.Build("--plan").ShouldExit(0);
        var again = folder.Build().ShouldExit(0);

        Assert.Empty(plan.Out);
        Assert.Contains("0 bestanden maken, 0 verwijderen", plan.Err, StringComparison.Ordinal);
        Assert.Contains("Geen van de ", again.Out, StringComparison.Ordinal);
        Assert.Equal(dates, Dates(folder));
    }

    [Fact]
    public void A_text_that_changes_changes_its_page_and_what_is_found_by_it()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);
        folder.Write(TestSite.Case, APractice.WithText("## Aanleiding\n\nBewoners drinken nu koffie.\n"));

        var plan = folder.Build("--plan").ShouldExit(0);

        Assert.Contains($"anders {Page}: {TestSite.Case}\n", plan.Out, StringComparison.Ordinal);
        Assert.Contains("anders index.html: zoekindex\n", plan.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("competenties/", plan.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plan_says_what_is_new_and_what_goes_and_changes_nothing()
    {
        using var folder = TestSite.Minimal.And("praktijken/tweede.md", APractice.With("titel: De tweede")).Place();
        var built = folder.Build().ShouldExit(0);
        File.Move(Path.Combine(folder.Content, "praktijken/tweede.md"), Path.Combine(folder.Content, "praktijken/derde.md"));

        var plan = folder.Build("--plan").ShouldExit(0);

        Assert.Contains("nieuw praktijken/derde/index.html\n", plan.Out, StringComparison.Ordinal);
        Assert.Contains("weg praktijken/tweede/index.html\n", plan.Out, StringComparison.Ordinal);
        Assert.Contains("Er is niets veranderd.", plan.Err, StringComparison.Ordinal);
        Assert.Equal(built.Files.Keys, plan.Files.Keys);
        Assert.False(plan.Files.ContainsKey("praktijken/derde/index.html"));
    }

    [Fact]
    public void Without_an_earlier_build_the_plan_is_everything()
    {
        using var folder = TestSite.Minimal.Place();

        var plan = folder.Build("--plan").ShouldExit(0);

        Assert.Contains($"nieuw {Page}\n", plan.Out, StringComparison.Ordinal);
        Assert.Contains("Er is hier geen eerdere build om mee te vergelijken.", plan.Err, StringComparison.Ordinal);
        Assert.Empty(plan.Files);
    }

    [Fact]
    public void A_page_that_somebody_edited_in_the_site_is_noticed_and_made_again()
    {
        using var folder = TestSite.Minimal.Place();
        var built = folder.Build().ShouldExit(0);
        File.AppendAllText(Path.Combine(folder.Site, Page), "<!-- met de hand -->");

        var again = folder.Build().ShouldExit(0);

        Assert.Contains($"In de site is na de vorige build 1 bestand veranderd of weggehaald: '{Page}'. Daarom wordt alles opnieuw gemaakt.", again.Err, StringComparison.Ordinal);
        AssertSame(built.Files, again.Files, new StringBuilder());
        Assert.Empty(folder.Build().ShouldExit(0).Err);
    }

    [Fact]
    public void A_page_that_somebody_removed_from_the_site_comes_back()
    {
        using var folder = TestSite.Minimal.Place();
        var built = folder.Build().ShouldExit(0);
        File.Delete(Path.Combine(folder.Site, Page));

        var again = folder.Build().ShouldExit(0);

        Assert.Contains("weggehaald", again.Err, StringComparison.Ordinal);
        AssertSame(built.Files, again.Files, new StringBuilder());
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("changed")]
    [InlineData("empty")]
    public void A_damaged_memory_is_noticed_and_the_site_made_in_full(string damage)
    {
        using var folder = TestSite.Minimal.Place();
        var built = folder.Build().ShouldExit(0);
        var bytes = File.ReadAllBytes(Memory(folder));
        bytes[bytes.Length / 2] ^= 0x20;
        File.WriteAllBytes(Memory(folder), damage switch { "cut" => bytes[..(bytes.Length / 2)], "changed" => bytes, _ => [] });

        var again = folder.Build().ShouldExit(0);

        Assert.Contains("Het geheugen van de vorige build is beschadigd", again.Err, StringComparison.Ordinal);
        AssertSame(built.Files, again.Files, new StringBuilder());
        Assert.Empty(folder.Build().ShouldExit(0).Err);
    }

    [Fact]
    public void What_another_version_or_another_manner_left_is_not_relied_upon()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);

        var compressed = folder.Build("--comprimeer").ShouldExit(0);

        Assert.Contains("De vorige build was van een andere versie van praktijk, of met andere opties.", compressed.Err, StringComparison.Ordinal);
        Assert.Contains(Page + ".br", compressed.Files.Keys);
        var again = folder.Build("--comprimeer").ShouldExit(0);
        Assert.Contains("Geen van de ", again.Out, StringComparison.Ordinal);
        Assert.Equal(compressed.Files.Keys, again.Files.Keys);
        Assert.DoesNotContain(folder.Build().ShouldExit(0).Files.Keys, f => f.EndsWith(".br", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("-nieuw", true)]
    [InlineData("", false)]
    [InlineData("-nieuw", false)]
    public void A_folder_or_file_of_somebody_with_the_name_of_the_memory_is_left_alone(string end, bool isFolder)
    {
        using var folder = TestSite.Minimal.Place();
        var theirs = Memory(folder) + end;
        if (isFolder)
            Directory.CreateDirectory(theirs);
        else
            File.WriteAllText(theirs, "mijn aantekeningen");

        var build = folder.Build().ShouldExit(2);

        Assert.Contains($"{theirs} is niet door praktijk gemaakt", build.Err, StringComparison.Ordinal);
        Assert.Empty(build.Files);
        Assert.True(isFolder || File.ReadAllText(theirs) == "mijn aantekeningen");
    }

    [Fact]
    public void A_memory_that_was_half_written_when_a_build_was_killed_is_no_hindrance()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);
        File.WriteAllBytes(Memory(folder) + "-nieuw", File.ReadAllBytes(Memory(folder))[..100]);

        Assert.Contains("Geen van de ", folder.Build().ShouldExit(0).Out, StringComparison.Ordinal);
        Assert.False(File.Exists(Memory(folder) + "-nieuw"));
    }

    /// <summary>The small quadrant of a term shows all its cases, also those that stand on the further pages of its list.</summary>
    [Fact]
    public void A_term_that_moves_from_one_case_to_another_far_down_the_list_moves_in_its_quadrant()
    {
        static string Case(int i, string terms) => APractice.With(
            $"titel: Proef {i}", $"competenties: [{terms}]", $"gepubliceerd: 2025-01-{(i < 60 ? 20 : 10 - i % 10):00}", $"kwadrant: {{ collectief: {(i == 61 ? "-0.9" : "0.5")}, formeel: 0.4 }}");
        var site = Enumerable.Range(0, 62).Aggregate(TestSite.Minimal.Without(TestSite.Case), (s, i) => s.And($"praktijken/proef-{i}.md", Case(i, i == 61 ? "zichtbaar" : "verbinden, zichtbaar")));
        using var folder = site.Place();
        folder.Build().ShouldExit(0);
        folder.Write("praktijken/proef-60.md", Case(60, "zichtbaar"));
        folder.Write("praktijken/proef-61.md", Case(61, "verbinden, zichtbaar"));

        var plan = folder.Build("--plan").ShouldExit(0);

        Assert.Contains("anders competenties/verbinden/index.html: plekken van praktijken bij facetten/competenties/verbinden.md", plan.Out, StringComparison.Ordinal);
        AssertSame(Clean(folder), folder.Build().ShouldExit(0).Files, new StringBuilder());
    }

    [Fact]
    public void The_plan_names_compressed_files_that_go()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build("--comprimeer").ShouldExit(0);

        var plan = folder.Build("--plan").ShouldExit(0);

        Assert.Contains($"weg {Page}.br\n", plan.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_with_the_name_of_the_memory_is_not_followed()
    {
        using var folder = TestSite.Minimal.Place();
        var precious = Path.Combine(folder.Root, "kostbaar.txt");
        File.WriteAllText(precious, "blijft");
        File.CreateSymbolicLink(Memory(folder), precious);

        folder.Build().ShouldExit(2);

        Assert.Equal("blijft", File.ReadAllText(precious));
    }

    /// <summary>What a build makes in a folder where nothing was.</summary>
    private static SortedDictionary<string, byte[]> Clean(SiteFolder folder, params string[] options)
    {
        using var elsewhere = new TemporaryFolder();
        var run = PraktijkProgram.Run(["build", .. folder.Options, "--output", elsewhere["site"], .. options]);
        Assert.True(run.ExitCode == 0, run.ToString());
        return TemporaryFolder.Snapshot(elsewhere["site"]);
    }

    private static Dictionary<string, DateTime> Dates(SiteFolder folder) =>
        TemporaryFolder.Snapshot(folder.Site).Keys.ToDictionary(f => f, f => File.GetLastWriteTimeUtc(Path.Combine(folder.Site, f)));

    private static void AssertSame(IReadOnlyDictionary<string, byte[]> clean, IReadOnlyDictionary<string, byte[]> now, StringBuilder log)
    {
        Assert.Equal(clean.Keys, now.Keys);
        var differing = clean.Where(f => !f.Value.AsSpan().SequenceEqual(now[f.Key])).Select(f => f.Key).ToList();
        Assert.True(differing.Count == 0, $"Old: {string.Join(", ", differing)}\nafter\n{log}");
    }

    /// <summary>Whatever came out differently stood in the plan.</summary>
    private static void AssertPlanned(Outcome plan, IReadOnlyDictionary<string, byte[]> before, IReadOnlyDictionary<string, byte[]> now, StringBuilder log)
    {
        var told = plan.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        string[] expected =
        [
            .. now.Where(f => !before.ContainsKey(f.Key)).Select(f => $"nieuw {f.Key}"),
            .. now.Where(f => before.TryGetValue(f.Key, out var old) && !old.AsSpan().SequenceEqual(f.Value)).Select(f => $"anders {f.Key}"),
            .. before.Keys.Where(f => !now.ContainsKey(f)).Select(f => $"weg {f}"),
        ];
        var missing = expected.Where(line => !line.EndsWith(" .praktijk", StringComparison.Ordinal) && !told.Contains(line)).ToList();
        Assert.True(missing.Count == 0, $"Not in the plan: {string.Join(", ", missing)}\nafter\n{log}");
    }

    private static void AssertOnlyChangesAreWritten(
        IReadOnlyDictionary<string, byte[]> before, IReadOnlyDictionary<string, byte[]> now, Dictionary<string, DateTime> datesBefore, Dictionary<string, DateTime> dates, StringBuilder log)
    {
        var rewritten = now.Where(f => before.TryGetValue(f.Key, out var old) && old.AsSpan().SequenceEqual(f.Value) && dates[f.Key] != datesBefore[f.Key]).Select(f => f.Key).ToList();
        Assert.True(rewritten.Count == 0, $"Written without need: {string.Join(", ", rewritten)}\nafter\n{log}");
    }
}
