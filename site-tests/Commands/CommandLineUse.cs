using System.Text.Json;
using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Commands;

/// <summary>Exit codes, what goes where, and the formats for machines.</summary>
public class CommandLineUse
{
    private static readonly TestSite Broken = TestSite.WithCase(APractice.With("competenties: [zichtbar]"));

    [Fact]
    public void The_version_is_printed()
    {
        var run = PraktijkProgram.Run("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"\b\d+\.\d+\.\d+", run.Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build", "--help")]
    [InlineData("check", "--help")]
    [InlineData("serve", "--help")]
    [InlineData("new", "praktijk", "--help")]
    [InlineData("wijzigingen", "--help")]
    [InlineData("export", "--help")]
    [InlineData("status", "--help")]
    [InlineData("schema", "--help")]
    public void Help_is_in_Dutch(params string[] arguments)
    {
        var run = PraktijkProgram.Run(arguments);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--content", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Description", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_and_option_stands_in_the_README()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var commands = Words(PraktijkProgram.Run("--help").Out, @"(?<=^  )[a-z]+(?=  )").ToList();

        Assert.Contains("wijzigingen", commands);
        Assert.All(commands, command => Assert.Contains($"-- {command}", readme, StringComparison.Ordinal));
        var options = commands.SelectMany(command => Words(PraktijkProgram.Run(command, "--help").Out, "--[a-z-]+")).Distinct().Except(["--help"]);
        Assert.All(options, option => Assert.Contains(option, readme, StringComparison.Ordinal));

        static IEnumerable<string> Words(string help, string pattern) => Regex.Matches(help, pattern, RegexOptions.Multiline).Select(m => m.Value);
    }

    [Theory]
    [InlineData("bild")]
    [InlineData("build", "--outptu", "x")]
    [InlineData("check", "--format", "xml")]
    [InlineData("serve", "--port", "veel")]
    [InlineData("new", "praktijk")]
    [InlineData("export")]
    [InlineData("export", "--zoekmachine")]
    [InlineData("export", "--zoekmachine", "")]
    [InlineData("check", "--comprimeer")]
    [InlineData("schema", "--soort", "praktijken")]
    [InlineData("schema", "--output", "")]
    [InlineData("wijzigingen", "--format", "sarif")]
    [InlineData("wijzigingen", "--output", "/deze/map/is/er/niet")]
    [InlineData("build", "--base-url", "praktijk")]
    [InlineData("build", "--base-url", "https://praktijk.example//elders.example/")]
    [InlineData("build", "--content", "/deze/map/is/er/niet")]
    public void What_cannot_be_done_is_told_in_a_sentence_and_exits_with_2(params string[] arguments)
    {
        var run = PraktijkProgram.Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.NotEmpty(run.Err);
        Assert.DoesNotContain("   at ", run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_closes_on_what_it_made()
    {
        var build = TestSite.Minimal.Build().ShouldExit(0);

        Assert.Matches(@"\A1 praktijk, \d+ pagina's in \d+,\d s\n\z", build.Out);
        Assert.Empty(build.Err);
    }

    [Fact]
    public void Asked_for_it_a_build_tells_what_each_stage_took()
    {
        var (plain, timed) = (TestSite.Minimal.Build(), TestSite.Minimal.Build("--timings"));

        Assert.Equal("", plain.Err);
        Assert.Equal(plain.Files.Keys, timed.Files.Keys);
        var lines = timed.Err.TrimEnd().Split('\n');
        Assert.Equal(["stap", "lezen", "controleren", "opmaak", "zoekindex", "plannen", "maken en schrijven", "samen"], lines[..^1].Select(line => line[..20].TrimEnd()));
        Assert.All(lines[1..^1], line => Assert.Matches(@"^.{20} +\d+,\d\d s +\d+,\d\d s +\d+ MB +\d+,\d\d s$", line));
        Assert.Matches(@"^Meeste geheugen tegelijk: [1-9]\d* MB$", lines[^1]);
    }

    [Fact]
    public void Diagnostics_go_to_standard_error_and_results_to_standard_output()
    {
        var check = Broken.Check().ShouldExit(1);

        Assert.Single(check.Diagnostics);
        Assert.DoesNotContain("onbekende-term", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirected_output_has_no_colours_and_no_progress()
    {
        using var folder = Broken.Place();

        var run = await PraktijkProgram.RunAsProcess(["check", .. folder.Options]);

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Out + run.Err);
        Assert.StartsWith("praktijken/voorstad.md:6:16: fout onbekende-term: 'zichtbar' is geen term van competenties. Bedoel je 'zichtbaar'?\n", run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_names_file_place_kind_code_and_sentence()
    {
        var check = Broken.Check("--format", "json").ShouldExit(1);

        using var json = JsonDocument.Parse(check.Out);
        Assert.Equal(1, json.RootElement.GetProperty("fouten").GetInt32());
        var message = Assert.Single(json.RootElement.GetProperty("meldingen").EnumerateArray());
        Assert.Equal("praktijken/voorstad.md", message.GetProperty("bestand").GetString());
        Assert.Equal((6, 16), (message.GetProperty("regel").GetInt32(), message.GetProperty("kolom").GetInt32()));
        Assert.Equal(("fout", "onbekende-term"), (message.GetProperty("soort").GetString(), message.GetProperty("code").GetString()));
        Assert.Equal("'zichtbar' is geen term van competenties.", message.GetProperty("zin").GetString());
        Assert.Equal("Bedoel je 'zichtbaar'?", message.GetProperty("voorstel").GetString());
    }

    [Fact]
    public void Annotations_name_the_file_from_the_root_of_the_repository()
    {
        using var folder = Broken.Place();
        Directory.CreateDirectory(Path.Combine(folder.Root, ".git"));

        var check = folder.Check("--format", "github").ShouldExit(1);

        Assert.StartsWith("::error file=content/praktijken/voorstad.md,line=6,col=16,", check.Out, StringComparison.Ordinal);
        Assert.Contains("::'zichtbar' is geen term van competenties. Bedoel je 'zichtbaar'?\n", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_cannot_become_a_workflow_command()
    {
        var check = TestSite.WithCase(APractice.With("provincie: \"x\\n::error::nep\"")).Check("--format", "github").ShouldExit(1);

        Assert.Single(check.Out.Split('\n'), line => line.StartsWith("::", StringComparison.Ordinal));
    }

    /// <summary>GitHub shows ten errors and ten warnings of a step at their lines; the rest would be lost.</summary>
    [Fact]
    public async Task The_worst_are_annotations_and_all_of_them_stand_in_the_summary_of_the_step()
    {
        var site = TestSite.Minimal;
        for (var i = 1; i <= 12; i++)
            site = site.And($"praktijken/fout-{i:00}.md", APractice.With("provincie: '@iemand | <b>'", "wijk: ''"));
        using var folder = site.Place();
        var summary = Path.Combine(folder.Root, "samenvatting.md");
        File.WriteAllText(summary, "Eerder\n");

        var check = await PraktijkProgram.RunAsProcess(["check", .. folder.Options, "--format", "github"], folder.Root, new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = summary });

        var lines = check.Out.Split('\n');
        Assert.Equal((1, 10, 10), (check.ExitCode, lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)), lines.Count(l => l.StartsWith("::warning ", StringComparison.Ordinal))));
        Assert.EndsWith("\nBij de regels staan er 20. De hele lijst staat in de samenvatting van deze stap.\n12 fouten en 12 waarschuwingen.\n", check.Out, StringComparison.Ordinal);
        var told = File.ReadAllText(summary);
        Assert.StartsWith("Eerder\n### Controle van de inhoud: 12 fouten en 12 waarschuwingen\n\n| | Bestand | Regel | Melding |\n", told, StringComparison.Ordinal);
        Assert.Equal((12, 12), (told.Split("\n| fout | ").Length - 1, told.Split("\n| waarschuwing | ").Length - 1));
        Assert.Contains("\n| fout | content/praktijken/fout-12.md | 5:12 | '@\u2060iemand \\| \\<\u2060b\\>' kan niet bij 'provincie'.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_SARIF_has_the_rule_and_the_region()
    {
        using var folder = Broken.Place();
        Directory.CreateDirectory(Path.Combine(folder.Root, ".git"));

        var check = folder.Check("--format", "sarif").ShouldExit(1);

        using var sarif = JsonDocument.Parse(check.Out);
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("onbekende-term", result.GetProperty("ruleId").GetString());
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("content/praktijken/voorstad.md", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(6, location.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(16, location.GetProperty("region").GetProperty("startColumn").GetInt32());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("github")]
    [InlineData("sarif")]
    public void A_site_without_faults_passes_in_every_format(string format) => TestSite.Minimal.Check("--format", format).ShouldExit(0);

    [Fact]
    public void The_address_on_the_command_line_wins_over_that_of_the_site()
    {
        var site = TestSite.Minimal.Build("--base-url", "https://elders.example/praktijk/").ShouldExit(0);

        Assert.Equal("https://elders.example/praktijk/praktijken/voorstad/", site.Page("/praktijken/voorstad/").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Contains("<loc>https://elders.example/praktijk/</loc>", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.All(site.Page("/404.html").QuerySelectorAll("link[rel=stylesheet]"), link => Assert.StartsWith("/praktijk/assets/", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_options_the_folders_beside_you_are_used()
    {
        using var folder = TestSite.Minimal.Place();

        var run = await PraktijkProgram.RunAsProcess(["build"], folder.Root);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("index.html", TemporaryFolder.Snapshot(folder.Site).Keys);
    }
}
