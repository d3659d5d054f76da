using System.Text;
using System.Text.Json;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Indexing;

public class FilesOfTheIndex
{
    private const string Folder = "assets/zoeken/";
    private const string Nasty = "\"Harmonica's\" \\ </script><!--<script> \u2028 \u2029 😀 {{x}} ${y} `z` &amp; é";

    /// <summary>More cases than the head holds the cards of.</summary>
    private const int Many = 420;

    private const int Kilobyte = 1024;

    [Fact]
    public void Are_named_after_their_content()
    {
        var site = TestSite.Minimal.AndCase("b", "De tweede", "Tekst.");
        TestSite[] changed =
        [
            site.AndCase("b", "De derde", "Tekst."),
            site.AndCase("b", "De tweede", "Tekst!"),
            site.AndCase("b", "De tweede", "## Kop\n\nTekst."),
            site.AndCase("b", "De tweede", "Tekst.", "samenvatting: Zonder andere samenvatting."),
            site.AndCase("b", "De tweede", "Tekst.", "plaats: Zwolle"),
            site.AndCase("b", "De tweede", "Tekst.", "competenties: [verbinden]"),
            site.AndCase("b", "De tweede", "Tekst.", "kwadrant: { collectief: 0.6, formeel: 0.4 }"),
            site.Without("praktijken/b.md").AndCase("c", "De tweede", "Tekst."),
            site.And("facetten/competenties/zichtbaar.md", ATerm.With("label: Zichtbaar", "definitie: Is te vinden in de wijk.", "synoniemen: [vindbaar]")),
            site.And("facetten/competenties/zichtbaar.md", ATerm.With("label: Zichtbaar", "definitie: Is te vinden in de stad.")),
            site.And("facetten/preventie/_facet.yml", AFacet.With("label: Preventie", "enkelvoud: effect", "volgorde: 2", "parameter: effect", "verplicht: true")),
            site.And("begrippen/kanteling.md", "---\nterm: kanteling\ndefinitie: Eerst kijken wat iemand zelf kan.\n---\n"),
        ];
        TestSite[] same =
        [
            site,
            site.And("site.yml", "naam: Andere proef\nadres: https://elders.example/\n"),
            site.AndCase("b", "De tweede", "Tekst.", "bronnen: [{ titel: Een andere bron }]"),
        ];

        var first = IndexOf(site.ShouldPass());

        Assert.All(same.Select(s => IndexOf(s.ShouldPass())), index => Assert.Equal(first, index));
        var others = changed.Select(s => IndexOf(s.ShouldPass())).ToList();
        Assert.Distinct(others.Append(first).Select(index => Assert.Single(index.Keys, path => path.Contains("/kop.", StringComparison.Ordinal))));
        Assert.All(others.Append(first).SelectMany(index => index).GroupBy(file => file.Key), file => Assert.Single(file.Select(f => f.Value).Distinct()));
    }

    [Fact]
    public void An_edit_renames_only_the_scripts_that_it_changes()
    {
        var site = Enumerable.Range(0, Many).Aggregate(SearchCases.None, (s, i) => s.AndCase($"geval-{i}", $"Het {Name(i)}", $"Een {Name(i)} in de wijk."));
        using var folder = site.Place();
        var first = IndexOf(folder.Build().ShouldExit(0)).Keys;
        folder.Write("praktijken/geval-7.md", folder.Read("praktijken/geval-7.md") + $"\nNog een {Name(9)}.\n");

        var second = IndexOf(folder.Build().ShouldExit(0)).Keys;

        Assert.True(first.Count > 30, $"only {first.Count} scripts");
        string[] renamed = [.. second.Except(first).Select(path => path.Split('/')[^1].Split('.')[0].TrimEnd([.. "0123456789"])).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["kop", "t", "w"], renamed);
        Assert.True(second.Except(first).Count() <= 20, string.Join(", ", second.Except(first)));
    }

    [Fact]
    public void Of_our_own_site_are_small() => ShouldBeSmall(RealSite.Outcome, 40);

    [Fact]
    public Task Are_scripts_whatever_a_text_holds() => SearchEngine.On(
        SearchCases.None.AndCase("a", JsonSerializer.Serialize(Nasty), $"## Een {Nasty}\n\nEen {Nasty}\n\n    {Nasty}\n", $"samenvatting: {JsonSerializer.Serialize(Nasty)}"),
        async engine =>
        {
            Assert.Equal(["a"], (await engine.Ask("harmonica")).Cases);
            var title = await engine.Page.EvaluateAsync<string>("machine.kaarten.get(0).titel");
            var text = await engine.Page.EvaluateAsync<string>("machine.leesTekst(0).then((tekst) => JSON.stringify(tekst))");

            Assert.Equal(Spaced(Nasty), Spaced(title));
            Assert.Contains("</script>", text, StringComparison.Ordinal);
            Assert.Contains("😀", text, StringComparison.Ordinal);
        });

    [Fact]
    public void Do_not_end_the_element_of_the_head_in_the_page()
    {
        var built = SearchCases.None.AndCase("a", JsonSerializer.Serialize(Nasty)).ShouldPass();

        var head = built.Page("/zoeken/").QuerySelector("script#p-zoekindex")!.TextContent;

        Assert.DoesNotContain("<", head, StringComparison.Ordinal);
        Assert.Equal(Spaced(Nasty), Spaced(JsonDocument.Parse(head).RootElement.GetProperty("kaarten")[0].GetString()!));
    }

    [Fact]
    public Task Of_a_site_without_cases_answer_nothing() => SearchEngine.On(SearchCases.None, async engine =>
    {
        var answers = await engine.AskAll(["harmonica", "zichtbaar", "zicht", "zichtbaat", "de", ""]);

        Assert.Equal([0, 0, 0, 0, null, null], answers.Select(a => a.Cases?.Count));
        Assert.All(answers, a => Assert.Empty(a.Related));
        Assert.Equal("competenties/zichtbaar/", answers[1].Pages[0]);
    });

    /// <summary>The cards and filters of a large site are in the scripts rather than in the page.</summary>
    [Fact]
    public async Task Of_a_large_site_are_small_and_hold_what_the_head_does_not()
    {
        var site = Enumerable.Range(0, Many).Aggregate(SearchCases.None, (s, i) => s.AndCase(
            $"geval-{i}", $"Het {Name(i)}", $"Bewoners beginnen een {Name(i)} in de wijk. {string.Join(' ', Enumerable.Range(1, 40).Select(j => Name(i * 41 + j)))}.",
            i % 3 == 0 ? "competenties: [onderzoekend]" : "competenties: [verbinden]"));
        using var folder = site.Place();
        var built = folder.Build().ShouldExit(0);
        ShouldBeSmall(built, 80); // the parts hold cards as well
        Assert.True(built.Files["zoeken/index.html"].Length < 40 * Kilobyte);

        await SearchEngine.On(folder.Site, async engine =>
        {
            var some = Enumerable.Range(0, 20).Select(i => i * 21).ToList();
            var answers = await engine.AskAll([.. some.Select(Name)]);
            Assert.Equal(some.Select(i => $"geval-{i}"), answers.Select(a => a.Cases![0]));
            Assert.Equal(Many, (await engine.Ask("bewoners beginnen")).Cases!.Count);
            Assert.Equal(Many / 3, await engine.Page.EvaluateAsync<int>("machine.leesFilters().then((filters) => filters.competentie.get('onderzoekend').size)"));
        });
    }

    private static void ShouldBeSmall(Outcome built, int kilobytes)
    {
        var index = IndexOf(built);
        Assert.Contains(index.Keys, path => path.Contains("/w0.", StringComparison.Ordinal));
        Assert.All(index.Where(file => !file.Key.Contains("/p.", StringComparison.Ordinal)), file => Assert.True(file.Value.Length < kilobytes * Kilobyte, $"{file.Key} has {file.Value.Length} bytes"));
    }

    /// <summary>By path; each character is a byte.</summary>
    private static Dictionary<string, string> IndexOf(Outcome built) =>
        built.Files.Where(file => file.Key.StartsWith(Folder, StringComparison.Ordinal)).ToDictionary(file => file.Key, file => Encoding.Latin1.GetString(file.Value), StringComparer.Ordinal);

    /// <summary>A made-up word of four syllables, its own for each number below a few thousand and its like again after that.</summary>
    private static string Name(int number)
    {
        const string consonants = "bdfgklmnprst", vowels = "aeiou";
        return string.Concat(Enumerable.Range(0, 4).Select(i => $"{consonants[(number / (int)Math.Pow(7, i) + 5 * i) % 12]}{vowels[(number / (int)Math.Pow(11, i) + i) % 5]}")) + "m";
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
