using System.Diagnostics;

namespace Praktijk;

/// <summary>What one stage of a build took.</summary>
/// <param name="Stage">In Dutch, as it is shown.</param>
/// <param name="Processor">Of all threads together, whatever they work at: what is made beside a stage counts with it.</param>
/// <param name="Allocated">Bytes that were asked for, most of them given back soon.</param>
/// <param name="Collecting">How long everything stood still to collect memory that was given back.</param>
internal sealed record StageTiming(string Stage, TimeSpan Wall, TimeSpan Processor, long Allocated, TimeSpan Collecting);

/// <summary>Measures the stages of a build, one after the other. Cheap enough to be always on.</summary>
internal sealed class StageTimings
{
    private readonly List<StageTiming> _stages = [];

    /// <summary>In the order in which they ran; a stage that failed is not among them.</summary>
    public IReadOnlyList<StageTiming> Stages => _stages;

    /// <param name="stage">In Dutch, as it is shown.</param>
    public T During<T>(string stage, Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetTotalAllocatedBytes();
        var collecting = GC.GetTotalPauseDuration();
        var result = work();
        _stages.Add(new StageTiming(
            stage, watch.Elapsed, Environment.CpuUsage.TotalTime - processor, GC.GetTotalAllocatedBytes() - allocated, GC.GetTotalPauseDuration() - collecting));
        return result;
    }
}
