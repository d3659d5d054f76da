using System.Diagnostics;
using System.Globalization;
using Praktijk.SiteTests.Support;

namespace Praktijk.Benchmarks.Measuring;

/// <summary>
/// Measures a program by a process of its own, a small one: the system tells what the children of a process used together, and the most that any of them had.
/// </summary>
internal static class Meter
{
    public const string Command = "meet";

    /// <exception cref="BenchmarkFault">The program did not end well.</exception>
    public static Cost Measure(string program, IReadOnlyList<string> arguments, string folder)
    {
        using var report = new TemporaryFolder();
        var onlooker = new Onlooker();
        MeasuredProcess.Run("dotnet", ["exec", typeof(Meter).Assembly.Location, Command, report["kosten"], "--", program, .. arguments], folder, out _);
        var others = onlooker.Share();
        var numbers = File.ReadAllText(report["kosten"]).Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new Cost(numbers[0], numbers[1], numbers[2], others);
    }

    /// <summary>What that process does.</summary>
    /// <param name="report">The file that tells afterwards what it cost.</param>
    /// <returns>The exit code of the program.</returns>
    public static int Run(string report, IReadOnlyList<string> command)
    {
        using (var first = Process.Start("true")) // so that what a first start takes of this process is not measured
            first.WaitForExit();
        var before = Usage.OfChildren()!.Value;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)))!;
        process.WaitForExit();
        var wall = watch.Elapsed.TotalSeconds;
        var after = Usage.OfChildren()!.Value;
        File.WriteAllText(report, string.Join(' ', new[] { wall, after.Cpu - before.Cpu, after.PeakMegabytes }.Select(n => n.ToString("R", CultureInfo.InvariantCulture))));
        return process.ExitCode;
    }
}
