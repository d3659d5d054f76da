using System.Globalization;
using Praktijk.Benchmarks.Measuring;

namespace Praktijk.Benchmarks.Builds;

/// <summary>What a build may cost.</summary>
/// <param name="Measured">In words; null when it was not measured.</param>
internal sealed record BuildTarget(string What, string Asked, string? Measured, bool? Met)
{
    public string Verdict => Met switch { true => "yes", false => "no", null => "–" };
}

/// <summary>Holds what was measured against what is asked. Nothing follows from the answer: on a busy machine it means little.</summary>
internal static class BuildTargets
{
    private const int Small = 100;
    private const int Middle = 1_000;
    private const int Large = 10_000;
    private const int Huge = 100_000;

    public static IReadOnlyList<BuildTarget> Of(BuildCosts costs)
    {
        var large = At(Large);
        var huge = At(Huge);
        return
        [
            .. new[] { Middle, Large }.SelectMany(cases => AgainstPeers(cases, At(cases))),
            .. Against(Small, At(Small)?.Praktijk, At(Small)?.HugoWithSearch, "Hugo + Pagefind", 1),
            AtMost($"{Large:#,0} cases: peak memory", "MB", 500, large?.Praktijk.Peak, 0),
            AtMost($"{Huge:#,0} cases: cpu", $"× ten times that of {Large:#,0}", 1.25, huge?.Praktijk.Cpu / (10 * large?.Praktijk.Cpu), 2),
            AtMost($"{Huge:#,0} cases: peak memory", "MB", 3_000, huge?.Praktijk.Peak, 0),
            AtMost($"{Large:#,0} cases: wall", "× the best run of the physical limit", 4, large?.Praktijk.Wall / large?.Limit?.Best, 2),
            AtMost($"{Large:#,0} cases: wall after one changed case", "% of a full build", 10, 100 * large?.Rebuild?.Wall / large?.Praktijk.Wall, 1),
            AtMost($"{Large:#,0} cases: saved → new page in the browser, median", "ms", 300, large?.Served.Count > 0 ? Statistics.Median(large.Served) : null, 0),
            AtMost("our own content: wall", "s", 0.5, costs.Own.Wall, 3),
        ];

        SizeCosts? At(int cases) => costs.Sizes.FirstOrDefault(s => s.Cases == cases);
    }

    private static IEnumerable<BuildTarget> AgainstPeers(int cases, SizeCosts? size) =>
        [.. Against(cases, size?.Praktijk, size?.Hugo, "Hugo without search", 0.5), .. Against(cases, size?.Praktijk, size?.HugoWithSearch, "Hugo + Pagefind", 0.2)];

    private static IEnumerable<BuildTarget> Against(int cases, Series? ours, Series? theirs, string name, double most)
    {
        yield return AtMost($"{cases:#,0} cases: wall", "× " + name, most, ours?.Wall / theirs?.Wall, 2);
        yield return AtMost($"{cases:#,0} cases: cpu", "× " + name, most, ours?.Cpu / theirs?.Cpu, 2);
    }

    private static BuildTarget AtMost(string what, string unit, double most, double? measured, int decimals) => new(
        what,
        string.Create(CultureInfo.InvariantCulture, $"≤ {most:#,0.##} {unit}"),
        measured?.ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture),
        measured is { } value ? value <= most : null);
}
