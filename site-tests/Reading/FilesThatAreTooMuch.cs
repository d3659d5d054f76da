using System.Diagnostics;
using System.Text;
using Praktijk.SiteTests.Support;
using Xunit.Abstractions;

namespace Praktijk.SiteTests.Reading;

/// <summary>
/// Files made to cost as much as they can: each is built, or refused at its place, by a process that stays small. How long it takes is printed and not
/// judged, for that says more of the machine; what keeps it short are the limits, and those are judged by the place of the message.
/// </summary>
public class FilesThatAreTooMuch(ITestOutputHelper output)
{
    private const string Case = TestSite.Case;

    /// <summary>As large as a file may be, with room for the fields and a last line.</summary>
    private const int Full = 1_047_000;

    private const long MostMemory = 300 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Texts => new()
    {
        { "quotes in quotes", Case + ":13:40001: fout te-veel-blokken" },
        { "quotes too deep in quotes", Case + ":13:129: fout te-diep" },
        { "lists in lists", Case + ":77:129: fout te-diep" },
        { "brackets", Case + ":13:10001: fout te-veel-links" },
        { "emphasis without end", Case + ":13:30001: fout te-veel-nadruk" },
        { "backticks of every length", "" },
        { "reference links", Case + ":10013:1: fout te-veel-links" },
        { "a table of 100,000 rows", Case + ":13346:1: fout te-veel-cellen" },
        { "a row of 500,000 cells", Case + ":13:*: fout te-veel-cellen" },
        { "short rows under a wide one", Case + ":53:1: fout te-veel-cellen" },
        { "a long title that is used often", Case + ":13:1: fout te-lange-verwijzing" },
        { "a long address that is used often", Case + ":13:1: fout te-lange-verwijzing" },
        { "a long title with the sign of its end in it", Case + ":13:1: fout te-lange-verwijzing" },
        { "a long address with the sign of its end in it", Case + ":13:3: fout te-lange-verwijzing" },
        { "as long an address as may be used often", "" },
        { "a long quotation below an address", "" },
        { "titles without end", Case + ":13:1: fout te-lange-verwijzing" },
        { "links without end", Case + ":13:*: fout adres-zonder-eind" },
        { "pictures without end", Case + ":13:*: fout adres-zonder-eind" },
        { "links to headings that are almost there", Case + ":493:5: fout kapot-anker" },
        { "drawings", Case + ":113:1: fout te-veel-schemas" },
        { "as many drawings as may be", "" },
        { "drawings of what is almost there", Case + ":15:*: fout onbekende-knoop" },
        { "headings", Case + ":513:1: fout te-veel-koppen" },
        { "underlined headings", Case + ":1013:*: fout te-veel-koppen" },
        { "paragraphs", Case + ":20012:1: fout te-veel-regels" },
        { "one line", "" },
        { "tags", Case + ":13:1: waarschuwing html-is-tekst" },
        { "comments without end", Case + ":13:1: waarschuwing html-is-tekst" },
        { "emphasis in paragraphs", Case + ":21:1: fout te-veel-nadruk" },
        { "as much emphasis as may be", "" },
        { "quotes in quotes on every line", Case + ":901:81: fout te-veel-blokken" },
        { "lists in lists on every line", Case + ":1013:1: fout te-veel-blokken" },
        { "as many quotes in quotes as may be", "" },
        { "words that differ", Case + ":13:263891: fout te-veel-woorden" },
        { "words with hyphens that differ", Case + ":13:*: fout te-veel-woorden" },
        { "as many words as may differ", "" },
        { "as many long words as may differ", "" },
        { "long words of short ones", "" },
        { "items of lists", "" },
        { "items of lists in lists", "" },
        { "codes of signs", "" },
    };

    public static TheoryData<string, string> Fields => new()
    {
        { "lists in lists", Case + ":2:20: fout te-diep" },
        { "groups in groups", Case + ":2:*: fout te-diep" },
        { "items in items", Case + ":2:27: fout te-diep" },
        { "keys in keys", Case + ":2:27: fout te-diep" },
        { "fields", Case + ":2501:11: fout te-veel-velden" },
        { "items", Case + ":2:*: fout te-veel-velden" },
        { "one value", Case + ":2:8: fout te-lang" },
        { "a quote without end", Case + ":2:8: fout ongeldige-yaml" },
        { "a word without end", Case + ":2:1: fout geen-velden" },
        { "comments", Case + ":2:1: fout ontbrekend-veld" },
        { "fields without end", Case + ":1:1: fout velden-niet-afgesloten" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_of_one_thing_is_built_or_refused_at_its_place(string shape, string expected) =>
        await ShouldEndWith(expected, TestSite.WithCase(APractice.WithText(TextOf(shape) + "\n")));

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Fields_of_one_thing_are_refused_at_their_place(string shape, string expected) =>
        await ShouldEndWith(expected, TestSite.WithCase(shape == "fields without end" ? "---\n" + Fill("--- \t-\n") : $"---\n{FieldsOf(shape)}\n---\n"));

    [Fact]
    public async Task Ten_megabytes_of_anything_are_refused_without_being_read()
    {
        string[] units = ["a", "\n", "- ", "> ", "[", "`", "**a** ", "|a", "[a]: /b\n", "## Kop\n", "😀", "\0"];
        var site = units.Select((unit, i) => (unit, i)).Aggregate(TestSite.Minimal, (s, u) => s.And($"praktijken/groot-{u.i}.md", Fill(u.unit, 10_000_000)))
            .And("bakens.yml", Fill("- [", 10_000_000));
        using var folder = site.Place();

        var run = await Measure(folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(units.Length + 1, run.Err.Split('\n').Count(line => line.Contains(":1:1: fout bestand-te-groot: ", StringComparison.Ordinal)));
    }

    private async Task ShouldEndWith(string expected, TestSite site)
    {
        using var folder = site.Place();

        var run = await Measure(folder);

        Assert.Equal(expected.Contains(": fout ", StringComparison.Ordinal) ? 1 : 0, run.ExitCode);
        Assert.Matches("(?m)^" + System.Text.RegularExpressions.Regex.Escape(expected).Replace("\\*", "[0-9]+", StringComparison.Ordinal), run.Err);
        Assert.DoesNotContain("praktijk zelf", run.Err, StringComparison.Ordinal);
    }

    /// <summary>As a process of its own, of which the system tells how large it was at its largest.</summary>
    private async Task<ProgramRun> Measure(SiteFolder folder)
    {
        var clock = Stopwatch.StartNew();
        using var process = PraktijkProgram.Start(["build", .. folder.Options, "--output", folder.Site]);
        process.StandardInput.Close();
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var largest = 0L;
        while (!process.WaitForExit(10))
        {
            largest = Math.Max(largest, LargestSoFar(process));
            if (clock.Elapsed < Patience)
                continue;
            process.Kill();
            throw new TimeoutException($"It did not end within {Patience.TotalSeconds} seconds.");
        }
        output.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s, {largest / 1024 / 1024} MB");
        Assert.InRange(largest, 0, MostMemory);
        return new ProgramRun(process.ExitCode, PraktijkProgram.Lines(await said), PraktijkProgram.Lines(await errors));
    }

    private static long LargestSoFar(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it has just ended
        }
    }

    private static string TextOf(string shape) => shape switch
    {
        "quotes in quotes" => Fill(">"),
        "lists in lists" => string.Concat(Enumerable.Range(0, 1_000).Select(depth => new string(' ', 2 * depth) + "- a\n")),
        "brackets" => Fill("["),
        "emphasis without end" => Fill("*a "),
        "backticks of every length" => string.Concat(Enumerable.Range(1, 1_400).Select(length => new string('`', length) + "a")),
        "reference links" => string.Concat(Enumerable.Range(0, 30_000).Select(i => $"[a{i}]: https://a.nl/\n")),
        "a table of 100,000 rows" => "|a|b|\n|-|-|\n" + string.Concat(Enumerable.Repeat("|a|b|\n", 100_000)),
        "a row of 500,000 cells" => Fill("a|"),
        "short rows under a wide one" => Fill("a|", 2_000) + "\n" + Fill("-|", 2_000) + "\n" + Fill("|x\n", 42_000),
        "a long title that is used often" => $"[a]: https://a.nl/ \"{Fill("t", 900_000)}\"\n\n" + Fill("[a] ", 36_000),
        "a long address that is used often" => $"[a]: https://a.nl/{Fill("t", 10_000)}\n\n" + Fill("[a] ", 20_000),
        "a long title with the sign of its end in it" => $"[a\\]]: /b '\\'{Fill("t", 900_000)}'\n\n" + Fill("[a\\]] ", 36_000),
        "a long address with the sign of its end in it" => $"> [a]: <b\\>{Fill("t", 10_000)}>\n\n" + Fill("[a] ", 20_000),
        "titles without end" => Fill("[a]: /b (c\n", 9_000 * 11),
        "a long quotation below an address" => $"[a]: https://a.nl/\n\n\"{Fill("woord ", 9_000)}\"\n\n[a]",
        "as long an address as may be used often" => $"[a]: https://a.nl/{Fill("t", 970)}\n\n" + Fill("[a] ", 39_900),
        "links without end" => Fill("[a](x" + new string('y', 95), 9_900 * 100),
        "pictures without end" => Fill("![a](x" + new string('y', 94), 9_900 * 100),
        "links to headings that are almost there" => string.Concat(Enumerable.Range(0, 480).Select(i => $"## {Fill("abcdefghij", 80)}{i:000}\n"))
            + string.Concat(Words(9_300, 10, "abcdefghij").Select(word => $"[a](#{string.Concat(Enumerable.Repeat(word, 8))}xyz)\n")),
        "drawings" => Drawings(60, arrow => (0, 59 - arrow % 58)),
        "as many drawings as may be" => Drawings(20, arrow => (0, 59 - arrow % 58)),
        "drawings of what is almost there" => Drawings(20, arrow => (60 + arrow, 300 + arrow)),
        "headings" => Fill("## Een kop van een halve regel en nog wat woorden erachter\n"),
        "underlined headings" => Fill(Fill("woord ", 180) + "\n---\n"),
        "paragraphs" => Fill("a\n\n"),
        "one line" => Fill("a"),
        "tags" => Fill("<b>"),
        "comments without end" => Fill("<!--"),
        "emphasis in paragraphs" => Fill(Fill("*a* ", 5_000) + "\n\n"),
        "as much emphasis as may be" => Fill("*a* ", 20_000),
        "quotes in quotes on every line" => Fill(Fill("> ", 180) + "a\n\n"),
        "lists in lists on every line" => Fill(Fill("- ", 80) + "a\n"),
        "as many quotes in quotes as may be" => Fill(Fill("> ", 160) + "a\n\n", 81_000),
        "words with hyphens that differ" => string.Join(' ', Words(60_000, 3).Chunk(4).Select(parts => string.Join('-', parts))),
        "as many words as may differ" => Fill(string.Join(' ', Words(24_900, 7)) + ".\n"),
        "as many long words as may differ" => string.Join(' ', Words(24_900, 41)),
        "long words of short ones" => string.Join(' ', Enumerable.Range(3, 3).SelectMany(length => Words(4 * (int)Math.Pow(4, length), length, "aens")).Concat(Words(23_000, 41, "aens"))),
        "items of lists" => string.Concat(Words(9_900 * 10, 9).Select((word, i) => i % 4 == 0 ? word : "woorden").Chunk(10).Select(line => $"- {string.Join(' ', line)}\n")),
        "items of lists in lists" => string.Concat(Words(9_900 * 6, 9).Select((word, i) => i % 3 == 0 ? word : "woorden").Chunk(6).Select((line, i) => $"{new string(' ', 2 * (i % 25))}- {string.Join(' ', line)}\n")),
        "codes of signs" => Fill("&amp;"),
        "quotes too deep in quotes" => Fill(">", 30_000),
        "words that differ" => string.Join(' ', Enumerable.Range(0, 95_000).Select(i => $"woord{i}")),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };

    /// <summary>Drawings of sixty boxes in a chain and many arrows more.</summary>
    /// <param name="ends">The numbers of the boxes between which an arrow goes.</param>
    private static string Drawings(int count, Func<int, (int From, int To)> ends)
    {
        var boxes = string.Join(", ", Enumerable.Range(0, 60).Select(i => $"{{id: {Box(i)}, label: L}}"));
        var arrows = string.Join(", ", Enumerable.Range(0, 59).Select(i => (From: i, To: i + 1)).Concat(Enumerable.Range(0, 140).Select(ends)).Select(a => $"{{van: {Box(a.From)}, naar: {Box(a.To)}}}"));
        return string.Concat(Enumerable.Repeat($"```schema\nknopen: [{boxes}]\npijlen: [{arrows}]\n```\n\n", count));

        static string Box(int number) => $"vak-met-een-naam-{number}";
    }

    /// <summary>Different words of letters, the same on each run.</summary>
    private static IEnumerable<string> Words(int count, int length, string letters = "abcdefghijklmnopqrstuvwxyz")
    {
        var random = new Random(length);
        return Enumerable.Range(0, count).Select(_ => new string(random.GetItems<char>(letters, length)));
    }

    private static string FieldsOf(string shape) => shape switch
    {
        "lists in lists" => "titel: " + Fill("["),
        "groups in groups" => "titel: " + Fill("{a: "),
        "items in items" => Fill("- "),
        "keys in keys" => Fill("? "),
        "fields" => string.Concat(Enumerable.Range(0, 80_000).Select(i => $"veld{i}: a\n")),
        "items" => "competenties: [" + Fill("a, ") + "]",
        "one value" => "titel: " + Fill("a "),
        "a quote without end" => "titel: \"" + Fill("a "),
        "a word without end" => Fill("a"),
        "comments" => Fill("# a\n"),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };

    private static string Fill(string unit, int size = Full) =>
        new StringBuilder().Insert(0, unit, size / Encoding.UTF8.GetByteCount(unit)).ToString();
}
