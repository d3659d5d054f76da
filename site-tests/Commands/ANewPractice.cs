using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Commands;

public class ANewPractice
{
    /// <summary>What stands before the example in a field that is still to be filled in.</summary>
    private const string FieldGap = "# [Vul in] zoals: ";

    /// <summary>What stands before the question in a part of the text that is still to be written.</summary>
    private const string TextGap = "> [Vul in] ";

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

        var lines = folder.Read(path).Split('\n');
        var gaps = lines.Select((line, index) =>
            line.Contains(FieldGap, StringComparison.Ordinal) ? $"{path}:{index + 1}: fout leeg-veld"
            : line.Contains(TextGap, StringComparison.Ordinal) ? $"{path}:{index + 1}: waarschuwing nog-invullen"
            : null);
        Assert.Equal(gaps.OfType<string>(), folder.Check().ShouldExit(1).Diagnostics.Select(d => Regex.Replace(d, @"^(.+?:\d+):\d+(: \w+ [\w-]+): .*", "$1$2")));

        lines = [.. lines.Where(line => line != "status: concept").Select(line => line.Replace(FieldGap, "", StringComparison.Ordinal).Replace(TextGap, "", StringComparison.Ordinal))];
        folder.Write(path, string.Join('\n', lines));

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
}
