using System.Globalization;
using System.Text;
using Praktijk.Benchmarks.Engines;
using Praktijk.Benchmarks.Measuring;

namespace Praktijk.Benchmarks.Builds;

/// <summary>What was measured, in Markdown: what each build took, and what of it was asked.</summary>
internal static class BuildPage
{
    public const string Heading = "# Builds: what they cost";

    private const string NotInstalled = "niet geïnstalleerd";

    public static string Of(BuildCosts costs, BuildOptions options, DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"""
        {Heading}

        Measured on {date:yyyy-MM-dd} with `dotnet run --project site-tests/benchmarks -c Release -- bouwen` on {Machine.Description}{(options.HugoVersion is { } version ? $", with Hugo {version} and Pagefind {PagefindSearch.Version}" : "")}.

        {Tables(costs)}
        {Notes}
        """).ReplaceLineEndings("\n");

    public static string Tables(BuildCosts costs)
    {
        var page = new StringBuilder();
        page.Append("| cases | build | runs | wall s (min–max) | cpu s | peak MB | files | MB | wall × Hugo | cpu × Hugo | wall × Hugo + Pagefind | cpu × Hugo + Pagefind | wall × limit | others |\n");
        page.Append("| ---: | --- |").Append(string.Concat(Enumerable.Repeat(" ---: |", 12))).Append('\n');
        foreach (var size in costs.Sizes)
        {
            var cases = Number(size.Cases, 0);
            page.Append(Row(cases, PraktijkBuild.Name, size.Praktijk, size));
            if (size.Rebuild is { } rebuild)
                page.Append(Row(cases, rebuild.Name, rebuild, size));
            if (size.Limit is null)
                continue; // measured alone
            page.Append(Row(cases, HugoSite.Name, size.Hugo, size)).Append(Row(cases, HugoSite.NameWithSearch, size.HugoWithSearch, size)).Append(Row(cases, WrittenTree.Name, size.Limit, size));
            if (size.Served.Count > 0)
                page.Append(CultureInfo.InvariantCulture, $"| {cases} | preview: saved → new page | {size.Served.Count} | {Seconds(Statistics.Median(size.Served) / 1_000)} ({Seconds(size.Served.Min() / 1_000)}–{Seconds(size.Served.Max() / 1_000)}) |{Cells(10)}\n");
        }
        page.Append(Row("own", PraktijkBuild.Name, costs.Own, null));
        page.Append("\n| asked | target | measured | met |\n| --- | --- | ---: | --- |\n");
        foreach (var target in BuildTargets.Of(costs))
            page.Append(CultureInfo.InvariantCulture, $"| {target.What} | {target.Asked} | {target.Measured ?? "–"} | {target.Verdict} |\n");
        page.Append(CultureInfo.InvariantCulture, $"\nOthers took {100 * costs.Others:0}% of the processors during all of this.\n");
        return page.ToString();
    }

    private static string Row(string cases, string name, Series? series, SizeCosts? size)
    {
        if (series is null)
            return $"| {cases} | {name} | {NotInstalled} |{Cells(11)}\n";
        string[] cells =
        [
            cases, name, Number(series.Runs.Count, 0), $"{Seconds(series.Wall)} ({Seconds(series.Best)}–{Seconds(series.Worst)})", Seconds(series.Cpu),
            Number(series.Peak, 0), Number(series.Files, 0), Number(series.Megabytes, 1),
            Ratio(series.Wall, size?.Hugo?.Wall), Ratio(series.Cpu, size?.Hugo?.Cpu), Ratio(series.Wall, size?.HugoWithSearch?.Wall), Ratio(series.Cpu, size?.HugoWithSearch?.Cpu),
            Ratio(series.Wall, size?.Limit?.Best), Number(100 * series.Others, 0) + "%",
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static string Cells(int number) => string.Concat(Enumerable.Repeat(" – |", number));

    private static string Ratio(double ours, double? theirs) => Number(ours / theirs, 2);

    private static string Number(double? value, int decimals) => value is { } number ? Measure.Text(number, decimals) : "–";

    private static string Seconds(double value) => Measure.Text(value, value < 1 ? 3 : 2);

    private const string Notes = """
        How to read this:

        - The cases are those of the table about search. All builds of one size came by turns, as often as the table says; the numbers are medians. What others took is the median over the runs.
        - Every build is a process of its own, from its start to its end: the published program with all pages, feeds and the search index; Hugo with all pages; Pagefind over the
          pages of the cases. The peak is the largest process of any run, and never less than the 30 MB of the process that measures.
        - Each full build writes to a folder of its own that was not there, once the disk has what was written before; nothing is removed until all full builds are done, because
          ext4 without a journal makes new files dear for minutes after others were removed. One case changed means its summary and its text, with the output of before.
        - The site by Hugo has a page per case with breadcrumb, facts with links, drawing, text and sources, lists of 50 by each of the terms, lists of the terms, a list of all cases, a
          home page, sitemap and feed. It does not check links or terms, and has no related cases, glossary or maps of all cases; ours has. That it has all pages, and Pagefind
          all cases, was checked.
        - The physical limit writes the files that our build wrote, same names and sizes, in one thread and without making anything of it. Its best run counts;
          how long it takes depends on the file system and on what anybody removed from it lately.
        - The preview: from the saved file to the new text in a page that is open in Chromium.

        """;
}
