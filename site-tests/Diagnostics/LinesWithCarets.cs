using Praktijk.Commands;
using Praktijk.Diagnostics;
using Praktijk.Diagnostics.Printing;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Diagnostics;

public class LinesWithCarets
{
    [Theory]
    [InlineData("  - verbindn", 5, 8, "  - verbindn", "    ^^^^^^^^")]
    [InlineData("\tplaats: X", 10, 1, "    plaats: X", "            ^")]
    [InlineData("e\u0301e\u0301n x", 7, 1, "e\u0301e\u0301n x", "    ^")]
    [InlineData("\u54D6\u5561 fout", 4, 4, "\u54D6\u5561 fout", "     ^^^^")]
    [InlineData("\u54D6\u5561 fout", 2, 1, "\u54D6\u5561 fout", "  ^^")]
    [InlineData("\U0001F469\u200D\U0001F373 fout", 7, 4, "\U0001F469\u200D\U0001F373 fout", "   ^^^^")]
    [InlineData("a\u202Eb fout", 5, 4, "a\\u202eb fout", "         ^^^^")]
    [InlineData("titel:", 7, 0, "titel:", "      ^")]
    [InlineData("titel: X", 8, 0, "titel: X", "       ^")]
    public void Point_at_the_very_characters(string line, int column, int length, string text, string carets) =>
        Assert.Equal((text, carets), Excerpt.Of(line, new SourceLocation("proef.md", 1, column, length)));

    [Fact]
    public void Show_of_a_long_line_the_part_around_the_fault()
    {
        var (text, carets) = Excerpt.Of(new string('a', 300) + "fout" + new string('b', 300), new SourceLocation("proef.md", 1, 301, 4));

        Assert.Equal("…" + new string('a', 30) + "fout" + new string('b', 66) + "…", text);
        Assert.Equal(new string(' ', 31) + "^^^^", carets);
    }

    [Fact]
    public void Are_shown_to_who_sits_at_a_terminal_and_not_in_a_log()
    {
        using var folder = TestSite.WithCase(APractice.With("competenties: [zichtbaar, verbindn]")).Place();
        using var output = new StringWriter { NewLine = "\n" };
        using var live = new StringWriter();
        var console = Spectre.Console.AnsiConsole.Create(new Spectre.Console.AnsiConsoleSettings { Out = new Spectre.Console.AnsiConsoleOutput(live) });
        using var terminal = new Terminal(TextWriter.Null, output, Palette.None, console);

        Dispatch.Run(["check", .. folder.Options], folder.Root, terminal, CancellationToken.None);

        Assert.Contains($"{TestSite.Case}:6:27: fout onbekende-term: ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\n  6 │ competenties: [zichtbaar, verbindn]\n    │                           ^^^^^^^^\n", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("│", folder.Check().Err, StringComparison.Ordinal);
    }
}
