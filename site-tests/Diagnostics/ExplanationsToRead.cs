using System.Text.Json;
using Praktijk.Diagnostics;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Diagnostics;

public class ExplanationsToRead
{
    private static readonly TestSite WithContributors = TestSite.With("paginas/bijdragen.md", "---\ntitel: Bijdragen\nsamenvatting: Zo doe je mee.\n---\n\nZie [de meldingen](/bijdragen/meldingen/).\n");

    [Fact]
    public void Stand_at_the_command_line()
    {
        var run = PraktijkProgram.Run("check", "--uitleg", "onbekende-term");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Deze term bestaat niet (onbekende-term)\n\nDe naam is geen term van dit facet.", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nZo niet\n\nBij de velden:\n\n    competenties:\n      - verbindn\n\nZo wel\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Out.Split('\n'), line => line.Length > 80);
        Assert.Equal("", run.Err);
    }

    [Fact]
    public void Of_a_code_that_is_not_there_the_nearest_is_named()
    {
        var run = PraktijkProgram.Run("check", "--uitleg", "onbekende-trem");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("'onbekende-trem' is geen code van een melding. Bedoel je onbekende-term?\n", run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_named_once_at_the_end_of_a_check_with_errors()
    {
        var check = TestSite.WithCase(APractice.With("plaats:", "provincie: Gelre")).Check();

        Assert.EndsWith("Meer uitleg? praktijk check --uitleg leeg-veld\n", check.Err, StringComparison.Ordinal);
        Assert.Single(check.Err.Split('\n'), line => line.Contains("--uitleg", StringComparison.Ordinal));
        Assert.DoesNotContain("--uitleg", TestSite.WithCase(APractice.With("wijk:")).Check().Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Have_a_page_each_and_a_list_on_a_site_with_contributors()
    {
        var site = WithContributors.Build().ShouldExit(0);

        var list = site.Page("/bijdragen/meldingen/");
        Assert.Equal(Codes.All.Select(c => $"../../bijdragen/meldingen/{c.Name}/").Order(StringComparer.Ordinal), list.QuerySelectorAll("main .lijst a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal(["Bestanden en mappen", "Hoe je velden schrijft", "Wat er in de velden staat", "De tekst onder de velden"], list.QuerySelectorAll("main h2").Select(h => h.TextContent));
        var page = site.Page("/bijdragen/meldingen/onbekende-term/");
        Assert.Equal("Deze term bestaat niet", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["competenties:\n  - verbindn\n", "competenties:\n  - verbinden\n"], page.QuerySelectorAll("main pre code").Select(c => c.TextContent));
        Assert.Equal("../../../bijdragen/meldingen/", page.QuerySelector("main aside a")!.GetAttribute("href"));
        Assert.DoesNotContain("meldingen", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Have_no_pages_on_a_site_without_contributors()
    {
        Assert.DoesNotContain(TestSite.Minimal.Build().ShouldExit(0).Files.Keys, path => path.StartsWith("bijdragen/", StringComparison.Ordinal));
        Assert.Single(TestSite.WithCase(APractice.WithText("Zie [de meldingen](/bijdragen/meldingen/).\n")).Check().ShouldExit(1).Diagnostics, d => d.StartsWith($"{TestSite.Case}:13:20: fout kapotte-link: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Keep_their_addresses_to_themselves()
    {
        var check = WithContributors.And(TestSite.Case, APractice.With("oud: [/bijdragen/meldingen/nieuw/]")).Check().ShouldExit(1);

        Assert.StartsWith($"{TestSite.Case}:11:7: fout gereserveerde-naam: ", Assert.Single(check.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_where_code_scanning_can_find_them()
    {
        var rule = Rule(WithContributors);
        Assert.Equal("Deze term bestaat niet", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.StartsWith("De naam is geen term", rule.GetProperty("fullDescription").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://proef.example/bijdragen/meldingen/onbekende-term/", rule.GetProperty("helpUri").GetString());

        Assert.False(Rule(TestSite.Minimal).TryGetProperty("helpUri", out _));
    }

    private static JsonElement Rule(TestSite site) =>
        JsonDocument.Parse(site.And(TestSite.Case, APractice.With("competenties: [koken]")).Check("--format", "sarif").Out).RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
}
