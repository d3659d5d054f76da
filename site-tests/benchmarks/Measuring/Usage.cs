using System.Runtime.InteropServices;

namespace Praktijk.Benchmarks.Measuring;

/// <summary>What processes used that have ended and that this one started, with all that these started in turn.</summary>
/// <param name="Cpu">Seconds of work, on all cores together.</param>
/// <param name="PeakMegabytes">The most memory that one of them had, in millions of bytes. Never less than this process had when it started one.</param>
internal readonly partial record struct Usage(double Cpu, double PeakMegabytes)
{
    /// <summary>Null where the system does not tell.</summary>
    public static Usage? OfChildren()
    {
        if (OperatingSystem.IsWindows() || GetResourceUsage(-1, out var usage) != 0)
            return null;
        var cpu = usage.User.Seconds + usage.System.Seconds + (usage.User.Microseconds + usage.System.Microseconds) / 1e6;
        return new Usage(cpu, usage.Peak * (OperatingSystem.IsMacOS() ? 1 : 1_024) / 1e6);
    }

    /// <summary><c>getrusage</c>; −1 stands for the children that have ended.</summary>
    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    /// <summary>Room for the fourteen numbers that follow the two times on Linux and macOS; the first is the peak, in bytes on macOS and in units of 1,024 elsewhere.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 2 * 16 + 14 * 8)]
    private struct ResourceUsage
    {
        public TimeValue User;
        public TimeValue System;
        public long Peak;
    }

    // The second number has 64 bits on Linux and 32 on macOS; it fits in 32 on both.
    [StructLayout(LayoutKind.Sequential, Size = 16)]
    private struct TimeValue
    {
        public long Seconds;
        public int Microseconds;
    }
}
