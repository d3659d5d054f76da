using Praktijk.Benchmarks.Measuring;

namespace Praktijk.Benchmarks.Builds;

/// <summary>The runs of one kind.</summary>
/// <param name="Files">How many files one makes; null where nobody counted.</param>
/// <param name="Megabytes">How large these are together.</param>
internal sealed record Series(string Name, IReadOnlyList<Cost> Runs, int? Files = null, double? Megabytes = null)
{
    public double Wall => Statistics.Median(Runs.Select(r => r.Wall));

    public double Cpu => Statistics.Median(Runs.Select(r => r.Cpu));

    public double Best => Runs.Min(r => r.Wall);

    public double Worst => Runs.Max(r => r.Wall);

    public double? Peak => Runs.Max(r => r.PeakMegabytes);

    public double Others => Statistics.Median(Runs.Select(r => r.Others));
}

/// <summary>What builds cost on one site; null or empty for what was not measured.</summary>
/// <param name="Rebuild">After one case was changed, with the output of before.</param>
/// <param name="Served">Milliseconds from a saved case to its new page in the browser.</param>
internal sealed record SizeCosts(int Cases, Series Praktijk, Series? Rebuild, Series? Hugo, Series? HugoWithSearch, Series? Limit, IReadOnlyList<double> Served);

/// <summary>All that was measured.</summary>
/// <param name="Own">The content of this repository.</param>
/// <param name="Others">The share of all cores that went elsewhere during all of it, from 0 to 1.</param>
internal sealed record BuildCosts(IReadOnlyList<SizeCosts> Sizes, Series Own, double Others);
