using System.Globalization;
using System.Text;
using Praktijk.Benchmarks.Corpus;
using Praktijk.Benchmarks.Engines;
using Praktijk.Benchmarks.Measuring;

namespace Praktijk.Benchmarks;

/// <summary>The results as a page in Markdown, with one table.</summary>
internal static class ResultPage
{
    private static readonly string[] Columns = [PraktijkSearch.Name, PagefindSearch.Name];

    public static string Of(IReadOnlyList<SizeResult> results, SearchOptions options, DateOnly date)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Search: what it costs

            Measured on {date:yyyy-MM-dd} with `dotnet run --project site-tests/benchmarks -c Release -- zoeken` on {Machine.Description}.


            """);
        foreach (var corpus in results.Select(r => r.Corpus))
        {
            page.Append(CultureInfo.InvariantCulture,
                $"- {corpus.Cases} cases: {corpus.Characters / 1000.0:#,0} kB of text, {corpus.Running:#,0} words, {corpus.Distinct:#,0} different ones\n");
        }
        page.Append('\n').Append(Table(results)).Append('\n').Append(Notes(options));
        return page.ToString().ReplaceLineEndings("\n");
    }

    public static string Table(IReadOnlyList<SizeResult> results)
    {
        var page = new StringBuilder();
        page.Append("| cases | measure | ").AppendJoin(" | ", Columns).Append(" | Praktijk : Pagefind |\n");
        page.Append("| ---: | --- |").Append(string.Concat(Columns.Select(_ => " ---: |"))).Append(" ---: |\n");
        foreach (var result in results)
        {
            foreach (var name in NamesIn(result))
            {
                var cells = Columns.Select(c => result.Engines.GetValueOrDefault(c)?.FirstOrDefault(m => m.Name == name)).ToList();
                page.Append(CultureInfo.InvariantCulture, $"| {result.Corpus.Cases} | {name} | ")
                    .AppendJoin(" | ", cells.Select(c => c?.Shown ?? "–")).Append(" | ").Append(Ratio(cells[0], cells[1])).Append(" |\n");
            }
        }
        return page.ToString();
    }

    /// <summary>The measures of all engines, each once: what only one has stands between what it shares with those before it.</summary>
    private static List<string> NamesIn(SizeResult result)
    {
        var names = new List<string>();
        foreach (var measures in result.Engines.Values)
        {
            var place = measures.Select(m => names.IndexOf(m.Name)).FirstOrDefault(i => i >= 0, names.Count);
            foreach (var name in measures.Select(m => m.Name))
            {
                var at = names.IndexOf(name);
                if (at < 0)
                    names.Insert(at = place, name);
                place = at + 1;
            }
        }
        return names;
    }

    private static string Ratio(Measure? ours, Measure? theirs) =>
        ours?.Value is { } here && theirs?.Value is > 0 and var there ? Measure.Text(here / there, 2) : "";

    private static string Notes(SearchOptions options) => string.Create(CultureInfo.InvariantCulture, $"""
        How to read this:

        - The cases are made up: sentences of our own content with other words in them, so that the number of different words grows as in real text. The same
          content gives the same cases, and a smaller site is the beginning of a larger one.
        - Pagefind reads the pages of the cases from the built site, the article only, with the terms as filters. Its search page is the smallest one possible,
          without style or fonts; so compare what is script and data, not what is sent in all.
        - Building and indexing were done twice; the quicker counts. The build makes the whole site; Pagefind only indexes pages that are there.
        - The time of our index is that of a process that makes a whole site and writes nothing; its share is in processor time.
        - The index without excerpts is what tells in which cases a word is, with what the list shows of them at once; for Pagefind its kinds `index`, `meta` and
          `filter`. The text is what it covers: our index has titles, summaries and texts of all pages, Pagefind's has the cases.
        - Sizes are of what is sent: compressed with brotli, except what Pagefind has compressed itself; without headers. 1 kB is 1,000 bytes. Pagefind's groups
          are its kinds of files.
        - A first visit opens `/zoeken/?q=…` with an empty cache. What was asked for before the last change of the list counts. For each of {SearchBenchmark.Queries.Count} queries
          the visit in the middle of {options.Rounds} counts; median and worst are over the queries that have results.
        - Typing goes letter by letter in an open page, each query from an empty field, from the input event to the last change of the list. A pause that a page
          makes on purpose before it searches is part of that; Pagefind's page makes none.
        - The server and the browser share the machine, without the delay of a network. Times differ by some 10% from run to run, short ones by more; requests
          and bytes do not.

        """);
}
