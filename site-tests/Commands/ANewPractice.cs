using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Commands;

public class ANewPractice
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["titel"] = "Een bron",
        ["samenvatting"] = "Bewoners eten samen.",
        ["plaats"] = "Zwolle",
        ["provincie"] = "Overijssel",
        ["competenties"] = "[zichtbaar]",
        ["preventie"] = "[ontmoeting]",
        ["kwadrant"] = "{ collectief: 0.5, formeel: -0.5 }",
        ["collectief"] = "0.5",
        ["formeel"] = "-0.5",
        ["bronnen"] = "[{ titel: Een bron }]",
        ["gepubliceerd"] = "2026-11-22",
    };

    [Fact]
    public void Stands_where_its_title_says_with_every_field_explained()
    {
        using var folder = TestSite.Minimal.Place();

        var run = New(folder, "Eetclub Zwolle-Zuid: samen eten");

        Assert.True(run.ExitCode == 0, run.ToString());
        var text = folder.Read("praktijken/eetclub-zwolle-zuid-samen-eten.md");
        foreach (var field in new[] { "titel", "samenvatting", "plaats", "wijk", "gemeente", "provincie", "competenties", "preventie", "kwadrant", "bronnen", "gepubliceerd" })
            Assert.Contains($"{field}:", text, StringComparison.Ordinal);
        Assert.Contains("# ", text, StringComparison.Ordinal);
        Assert.Contains("eetclub-zwolle-zuid-samen-eten.md", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Eetclub Zwolle")]
    [InlineData("MAC: \"inloop\" zonder 'programma' # en meer")]
    [InlineData("- [ {{titel}}")]
    public void Passes_once_the_gaps_that_check_names_are_filled(string title)
    {
        using var folder = TestSite.Minimal.Place();
        New(folder, title);
        var file = Directory.EnumerateFiles(Path.Combine(folder.Content, "praktijken")).Select(Path.GetFileName).Single(name => name != "voorstad.md");
        var path = $"praktijken/{file}";

        for (var round = 0; round < 4; round++)
        {
            var gaps = folder.Check().Diagnostics;
            if (gaps.Count == 0)
                break;
            Assert.All(gaps, gap => Assert.Matches($"^{path}:[0-9]+:[0-9]+: (fout|waarschuwing) leeg-veld: ", gap));
            var lines = folder.Read(path).Split('\n');
            foreach (var number in gaps.Select(gap => int.Parse(gap.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)).Distinct())
                lines[number - 1] = Filled(lines[number - 1]);
            folder.Write(path, string.Join('\n', lines));
        }

        var build = folder.Build().ShouldExit(0);
        Assert.Empty(build.Diagnostics);
        Assert.Contains(build.Files.Keys, page => page == $"praktijken/{file![..^3]}/index.html");
        Assert.Equal(title, build.Page($"/praktijken/{file![..^3]}/").QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public void Never_overwrites_one_that_is_there()
    {
        using var folder = TestSite.Minimal.Place();
        var before = folder.Read(TestSite.Case);

        var run = New(folder, "Voorstad");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(before, folder.Read(TestSite.Case));
    }

    [Theory]
    [InlineData("???")]
    [InlineData("   ")]
    public void A_title_without_letters_gives_no_file(string title)
    {
        using var folder = TestSite.Minimal.Place();

        Assert.Equal(2, New(folder, title).ExitCode);

        Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(folder.Content, "praktijken")));
    }

    private static ProgramRun New(SiteFolder folder, string title) => PraktijkProgram.Run(["new", "praktijk", title, .. folder.Options]);

    /// <summary>The answer behind the key; what stood there (a comment) goes.</summary>
    private static string Filled(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        Assert.True(colon > 0, $"a gap on a line without a field: {line}");
        var key = line[..colon].Trim(' ', '-');
        Assert.True(Answers.TryGetValue(key, out var answer), $"no answer for '{key}'");
        return $"{line[..colon]}: {answer}";
    }
}
