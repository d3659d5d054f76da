using System.Diagnostics;

namespace Praktijk.Benchmarks.Measuring;

/// <summary>How long a process took.</summary>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Cpu">Seconds of work, on all cores together and with the processes it started; null where the system does not tell.</param>
internal sealed record Duration(double Wall, double? Cpu);

/// <summary>Runs programs one at a time: what the children of this process used is then what that one used.</summary>
internal static class MeasuredProcess
{
    /// <param name="output">What the process said, to standard output and standard error.</param>
    /// <exception cref="BenchmarkFault">The process could not start, or did not end well.</exception>
    public static Duration Run(string program, IReadOnlyList<string> arguments, string folder, out string output)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var before = Usage.OfChildren()?.Cpu;
        var watch = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
            process.WaitForExit();
            var wall = watch.Elapsed.TotalSeconds;
            return process.ExitCode == 0
                ? new Duration(wall, Usage.OfChildren()?.Cpu - before)
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
}
