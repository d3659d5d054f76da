namespace Praktijk.Benchmarks.Measuring;

/// <summary>What one run cost.</summary>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Cpu">Seconds of work of all its processes, on all cores together.</param>
/// <param name="PeakMegabytes">The most memory that one of its processes had; null where nobody looked.</param>
/// <param name="Others">The share of all cores that went elsewhere meanwhile, from 0 to 1.</param>
internal sealed record Cost(double Wall, double Cpu, double? PeakMegabytes, double Others)
{
    /// <summary>Of two steps, one after the other.</summary>
    public Cost Then(Cost next) => new(
        Wall + next.Wall,
        Cpu + next.Cpu,
        PeakMegabytes is { } here && next.PeakMegabytes is { } there ? Math.Max(here, there) : PeakMegabytes ?? next.PeakMegabytes,
        (Others * Wall + next.Others * next.Wall) / (Wall + next.Wall));
}
