using System.Text.Json;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Diagnostics;

/// <summary>A file with more mistakes than anybody mends at a time: the first are told, the others counted.</summary>
public class AFileFullOfMistakes
{
    private const string File = TestSite.Case;
    private const int FirstLine = APractice.FirstLineOfText;

    /// <summary>A link to nowhere on each line.</summary>
    private static TestSite With(int mistakes) => TestSite.WithCase(APractice.WithText(Lines("[a](/niets/)", mistakes)));

    [Fact]
    public void A_hundred_are_all_told() =>
        With(100).ShouldReport([.. Enumerable.Range(FirstLine, 100).Select(line => $"{File}:{line}:5: fout kapotte-link")]);

    [Fact]
    public void Of_more_the_first_hundred_are_told_and_the_others_counted() =>
        With(912).ShouldReport(
        [
            .. Enumerable.Range(FirstLine, 100).Select(line => $"{File}:{line}:5: fout kapotte-link"),
            $"{File}:{FirstLine + 99}:5: fout meer-meldingen: Nog 812 meldingen in dit bestand; los eerst deze op.",
        ]);

    [Fact]
    public void Warnings_that_come_first_leave_room_for_every_error() =>
        TestSite.WithCase(APractice.WithText(Lines("Een <b> hier.\n", 150) + "[a](/niets/)\n")).ShouldReport(
        [
            .. Enumerable.Range(0, 99).Select(i => $"{File}:{FirstLine + 2 * i}:5: waarschuwing html-is-tekst"),
            $"{File}:{FirstLine + 300}:5: fout kapotte-link",
            $"{File}:{FirstLine + 300}:5: waarschuwing meer-meldingen: Nog 51 meldingen in dit bestand; los eerst deze op.",
        ]);

    [Fact]
    public void Another_file_has_a_hundred_of_its_own()
    {
        var check = With(200).And("praktijken/zuid.md", APractice.With("titel: Zuid").AndText(Lines("[a](/niets/)", 200))).Check().ShouldExit(1);

        Assert.Equal(2 * 101, check.Diagnostics.Count);
    }

    [Fact]
    public void Every_format_leaves_out_the_same()
    {
        using var folder = With(912).Place();

        using var json = JsonDocument.Parse(folder.Check("--format", "json").ShouldExit(1).Out);
        Assert.Equal(101, json.RootElement.GetProperty("meldingen").GetArrayLength());
        using var sarif = JsonDocument.Parse(folder.Check("--format", "sarif").ShouldExit(1).Out);
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.Equal(101, results.GetArrayLength());
        Assert.Equal("Nog 812 meldingen in dit bestand; los eerst deze op.", results[100].GetProperty("message").GetProperty("text").GetString());
        Assert.EndsWith("\n101 fouten.\n", folder.Check("--format", "github").ShouldExit(1).Out, StringComparison.Ordinal);
    }

    private static string Lines(string line, int count) => string.Concat(Enumerable.Repeat(line + "\n", count));
}
