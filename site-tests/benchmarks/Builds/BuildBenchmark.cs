using Praktijk.Benchmarks.Engines;
using Praktijk.Benchmarks.Measuring;
using Praktijk.SiteTests.Support;

namespace Praktijk.Benchmarks.Builds;

/// <param name="Sizes">How many cases each site has.</param>
/// <param name="Runs">How often each build is made.</param>
/// <param name="IsQuick">Only to see that it works: with the program that is there, without waiting for the disk, and with few changes.</param>
/// <param name="HugoVersion">Null when there is no Hugo.</param>
internal sealed record BuildOptions(IReadOnlyList<int> Sizes, int Runs, bool IsQuick, string? HugoVersion)
{
    /// <summary>How often a case is saved under the eyes of the preview.</summary>
    public int Changes => IsQuick ? 1 : 11;

    /// <summary>How long somebody looks at each of these changes.</summary>
    public TimeSpan Pause => TimeSpan.FromSeconds(IsQuick ? 0.2 : 2);
}

/// <summary>Measures builds side by side: the program, its peer, and what the file system takes.</summary>
internal static class BuildBenchmark
{
    /// <summary>Of larger sites only the full build of the program itself is measured, and once: all else would take hours.</summary>
    private const int MostForPeers = 20_000;

    private const int SizeToGrowFrom = 10_000;

    public static async Task<BuildCosts> Run(BuildOptions options)
    {
        var onlooker = new Onlooker();
        using var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose(); // also when somebody breaks it off
        if (!options.IsQuick)
            Progress.Say("publishing the program");
        var praktijk = options.IsQuick ? PraktijkBuild.BesideThis : PraktijkBuild.Published(folder["programma"]);

        Progress.Say("our own content");
        var own = Own(options, praktijk, folder);
        var sizes = new List<BuildRounds>();
        foreach (var (cases, isAlone) in Planned(options.Sizes))
        {
            sizes.Add(new BuildRounds(cases, isAlone, options, praktijk, folder));
            sizes[^1].Measure();
        }
        foreach (var size in sizes)
            await size.MeasureChanges();
        return new BuildCosts([.. sizes.Select(s => s.Costs())], own, onlooker.Share());
    }

    /// <summary>A huge site is held against a large one, which is then measured as well.</summary>
    public static IEnumerable<(int Cases, bool IsAlone)> Planned(IReadOnlyList<int> sizes)
    {
        var planned = sizes.Select(cases => (cases, cases > MostForPeers));
        return sizes.Any(cases => cases > MostForPeers) && !sizes.Contains(SizeToGrowFrom) ? planned.Prepend((SizeToGrowFrom, true)) : planned;
    }

    private static Series Own(BuildOptions options, PraktijkBuild praktijk, TemporaryFolder folder)
    {
        var runs = new List<Cost>();
        for (var run = 0; run < options.Runs; run++)
            runs.Add(praktijk.Build(Repository.Content, folder[$"eigen-{run}"], folder.Path));
        var tree = Tree.Of(folder["eigen-0"]);
        return new Series(PraktijkBuild.Name, runs, tree.Files.Count, tree.Megabytes);
    }
}
