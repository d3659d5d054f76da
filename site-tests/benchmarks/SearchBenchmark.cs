using System.Globalization;
using Microsoft.Playwright;
using Praktijk.Benchmarks.Corpus;
using Praktijk.Benchmarks.Engines;
using Praktijk.Benchmarks.Measuring;
using Praktijk.SiteTests.Support;

namespace Praktijk.Benchmarks;

/// <param name="Sizes">How many cases each site has.</param>
/// <param name="WithPagefind">Measure Pagefind as well.</param>
/// <param name="Rounds">How often each first visit is made; the time in the middle counts.</param>
internal sealed record SearchOptions(IReadOnlyList<int> Sizes, bool WithPagefind, int Rounds);

/// <summary>What was measured of each engine on one size.</summary>
internal sealed record SizeResult(CorpusFacts Corpus, IReadOnlyDictionary<string, IReadOnlyList<Measure>> Engines);

/// <summary>Measures the search of the site, and Pagefind beside it, on sites that grow.</summary>
internal static class SearchBenchmark
{
    /// <summary>Words of our own content, from which all cases are made: so they occur in sites of any size.</summary>
    public static readonly IReadOnlyList<string> Queries =
    [
        "vervoer", "koffie", "eenzaamheid", "buurtcoach", "stoelgymnastiek",
        "samen eten", "burenhulp dorpen",
        "wat kan een team doen voor bewoners die weinig contacten hebben",
    ];

    public static async Task<IReadOnlyList<SizeResult>> Run(SearchOptions options)
    {
        if (options.WithPagefind)
            PagefindSearch.Install();
        var results = new List<SizeResult>();
        foreach (var size in options.Sizes)
            results.Add(await Measured(size, options));
        return results;
    }

    private static async Task<SizeResult> Measured(int size, SearchOptions options)
    {
        using var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose(); // also when somebody breaks it off
        Progress.Say($"{size}: writing cases");
        var corpus = GeneratedContent.Write(folder["content"], size);
        Progress.Say(string.Create(CultureInfo.InvariantCulture, $"{size}: {corpus.Running} words, {corpus.Distinct} distinct; building the site"));
        // Building is measured before a browser runs.
        List<(string Name, BuiltSearch Built)> built = [(PraktijkSearch.Name, PraktijkSearch.Build(folder["content"], folder["site"]))];
        if (options.WithPagefind)
        {
            Progress.Say($"{size}: indexing with Pagefind");
            built.Add((PagefindSearch.Name, PagefindSearch.Build(folder["content"], folder["site"], folder["pagefind"], corpus.Characters)));
        }

        await using var browser = await Chromium.Launch();
        var engines = new Dictionary<string, IReadOnlyList<Measure>>(StringComparer.Ordinal);
        foreach (var (name, search) in built)
            engines[name] = [.. search.Measures, .. await Visited($"{size}, {name}", search.Folder, browser, options.Rounds)];
        return new SizeResult(corpus, engines);
    }

    private static async Task<IReadOnlyList<Measure>> Visited(string what, string folder, IBrowser browser, int rounds)
    {
        await using var server = await CountingServer.Start(folder);
        var visitor = new Visitor(browser, server);
        var visits = new List<ColdVisit>();
        var withoutResults = 0;
        var unsettled = 0;
        foreach (var query in Queries)
        {
            Progress.Say($"{what}: first visit with “{query}”");
            await visitor.Open(query); // the server compresses now what it sends from memory later
            var times = new List<ColdVisit>();
            for (var round = 0; round < rounds; round++)
            {
                if (await visitor.Open(query) is { } visit)
                    times.Add(visit);
                else
                    unsettled++;
            }
            if (times.Count == 0)
                continue;
            if (times.TrueForAll(v => !v.HasResults))
                withoutResults++;
            else
                visits.Add(times.OrderBy(v => v.Milliseconds).ElementAt(times.Count / 2));
        }
        Progress.Say($"{what}: typing");
        var typing = await visitor.Type(Queries);

        var measures = new List<Measure>();
        Add("first visit: requests until results", visits.Select(v => (double)v.Answers.Count), 0);
        Add("first visit: requests, script and data", visits.Select(v => (double)v.Answers.Count(a => !a.IsLook)), 0);
        Add("first visit: kB until results", visits.Select(v => v.Answers.Sum(a => a.Bytes) / 1000.0), 1);
        Add("first visit: kB, script and data", visits.Select(v => v.Answers.Where(a => !a.IsLook).Sum(a => a.Bytes) / 1000.0), 1);
        Add("first visit: ms until results", visits.Select(v => v.Milliseconds), 0);
        if (typing.Milliseconds.Count > 0)
        {
            measures.Add(Measure.Of("typing: ms per letter, median", Statistics.Median(typing.Milliseconds), 1));
            measures.Add(Measure.Of("typing: ms per letter, 95%", Statistics.Percentile95(typing.Milliseconds), 1));
            measures.Add(Measure.Of("typing: ms per letter, worst", typing.Milliseconds.Max(), 1));
        }
        measures.Add(Measure.Note("typing: letters measured", typing.Milliseconds.Count));
        measures.Add(Measure.Note("typing: letters that changed nothing", typing.Unchanged));
        measures.Add(Measure.Of("typing: requests, all queries together", typing.Answers.Count));
        measures.Add(Measure.Of("typing: kB, all queries together", typing.Answers.Sum(a => a.Bytes) / 1000.0, 1));
        measures.Add(Measure.Note("queries without a result", withoutResults));
        measures.Add(Measure.Note("did not come to rest", unsettled + typing.Unsettled));
        return measures;

        void Add(string name, IEnumerable<double> values, int decimals)
        {
            var all = values.ToList();
            if (all.Count == 0)
                return;
            measures.Add(Measure.Of($"{name}, median", Statistics.Median(all), decimals));
            measures.Add(Measure.Of($"{name}, worst", all.Max(), decimals));
        }
    }
}
