using System.Diagnostics;
using System.Globalization;

namespace Praktijk.Commands;

/// <summary>
/// What <c>build --timings</c> shows: a line per stage with the time that passed, the processor time of all threads, the memory that was asked for and the
/// time in which everything stood still to collect memory; below it the sum, and how much memory the process held at most.
/// </summary>
internal static class TimingTable
{
    private const double Million = 1_000_000;

    public static void Print(IReadOnlyList<StageTiming> stages, TextWriter output)
    {
        output.WriteLine($"{"stap",-20}{"duur",10}{"processor",12}{"geheugen",12}{"opruimen",12}");
        foreach (var stage in stages)
            output.WriteLine(Line(stage));
        output.WriteLine(Line(new StageTiming(
            "samen", Sum(stages, s => s.Wall), Sum(stages, s => s.Processor), stages.Sum(s => s.Allocated), Sum(stages, s => s.Collecting))));
        using var process = Process.GetCurrentProcess();
        output.WriteLine($"Meeste geheugen tegelijk: {Number(process.PeakWorkingSet64 / Million, "0")} MB");
    }

    private static string Line(StageTiming stage) =>
        $"{stage.Stage,-20}{Seconds(stage.Wall),10}{Seconds(stage.Processor),12}{Number(stage.Allocated / Million, "0") + " MB",12}{Seconds(stage.Collecting),12}";

    private static TimeSpan Sum(IReadOnlyList<StageTiming> stages, Func<StageTiming, TimeSpan> of) => stages.Aggregate(TimeSpan.Zero, (sum, stage) => sum + of(stage));

    private static string Seconds(TimeSpan time) => Number(time.TotalSeconds, "0.00") + " s";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture).Replace('.', ',');
}
