using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Praktijk.Benchmarks.Measuring;

/// <summary>How long a process took.</summary>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Cpu">Seconds of work, on all cores together and with the processes it started; null where the system does not tell.</param>
internal sealed record Duration(double Wall, double? Cpu);

/// <summary>Runs programs one at a time: what the children of this process used is then what that one used.</summary>
internal static partial class MeasuredProcess
{
    /// <param name="output">What the process said, to standard output and standard error.</param>
    /// <exception cref="BenchmarkFault">The process could not start, or did not end well.</exception>
    public static Duration Run(string program, IReadOnlyList<string> arguments, string folder, out string output)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var before = CpuOfChildren();
        var watch = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
            process.WaitForExit();
            var wall = watch.Elapsed.TotalSeconds;
            return process.ExitCode == 0
                ? new Duration(wall, CpuOfChildren() - before)
                : throw new BenchmarkFault($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}");
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new BenchmarkFault($"{program} did not start: {fault.Message}");
        }
    }

    /// <summary>Runs it twice and keeps the quicker: what else the machine does only makes a run slower.</summary>
    public static Duration BetterOfTwo(Func<Duration> run)
    {
        var (first, second) = (run(), run());
        return first.Wall <= second.Wall ? first : second;
    }

    private static double? CpuOfChildren()
    {
        if (OperatingSystem.IsWindows() || GetResourceUsage(-1, out var usage) != 0)
            return null;
        return usage.User.Seconds + usage.System.Seconds + (usage.User.Microseconds + usage.System.Microseconds) / 1e6;
    }

    /// <summary><c>getrusage</c>; −1 stands for the children that have ended.</summary>
    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    /// <summary>Room for the fourteen numbers that follow the two times on Linux and macOS.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 2 * 16 + 14 * 8)]
    private struct ResourceUsage
    {
        public TimeValue User;
        public TimeValue System;
    }

    // The second number has 64 bits on Linux and 32 on macOS; it fits in 32 on both.
    [StructLayout(LayoutKind.Sequential, Size = 16)]
    private struct TimeValue
    {
        public long Seconds;
        public int Microseconds;
    }
}
