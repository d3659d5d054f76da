using System.Diagnostics;
using System.Globalization;

namespace Praktijk.Benchmarks.Measuring;

/// <summary>Looks how much of the processors others take while something of ours runs. Only Linux tells.</summary>
internal sealed class Onlooker
{
    /// <summary>The unit of <c>/proc/stat</c>, the same on every Linux.</summary>
    private const double TicksPerSecond = 100;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly double _busy = BusySeconds(File.ReadLines("/proc/stat").First());
    private readonly double _own = OwnSeconds();

    /// <summary>The share of all cores that others had since this began, from 0 to 1. What we started counts as ours once it has ended.</summary>
    public double Share()
    {
        var others = BusySeconds(File.ReadLines("/proc/stat").First()) - _busy - (OwnSeconds() - _own);
        return Math.Max(0, others / (_watch.Elapsed.TotalSeconds * Environment.ProcessorCount));
    }

    /// <summary>Seconds that all cores together were not free, those included that the host of a virtual machine gave to another one.</summary>
    /// <param name="line">The first of <c>/proc/stat</c>: <c>cpu user nice system idle iowait irq softirq steal …</c></param>
    public static double BusySeconds(string line)
    {
        var ticks = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7]) / TicksPerSecond;
    }

    private static double OwnSeconds() => Environment.CpuUsage.TotalTime.TotalSeconds + (Usage.OfChildren()?.Cpu ?? 0);
}
