using Praktijk.Benchmarks.Builds;
using Praktijk.Benchmarks.Measuring;

namespace Praktijk.SiteTests.Measuring;

/// <summary>What a build may cost, against what was measured.</summary>
public class BuildTargetsAreJudged
{
    [Fact]
    public void By_medians_against_the_peers()
    {
        var size = Size(1_000, wall: [3, 1, 1], cpu: 4) with { Hugo = Runs([2, 2, 9], 7), HugoWithSearch = Runs([4, 4, 4], 20) };

        Assert.Equal(
            ["≤ 0.5 × Hugo without search: 0.50 yes", "≤ 0.5 × Hugo without search: 0.57 no", "≤ 0.2 × Hugo + Pagefind: 0.25 no", "≤ 0.2 × Hugo + Pagefind: 0.20 yes"],
            Of(size).Where(t => t.What.StartsWith("1,000 cases", StringComparison.Ordinal)).Select(Shown));
    }

    [Fact]
    public void By_the_best_run_of_the_physical_limit() =>
        Assert.Equal("≤ 4 × the best run of the physical limit: 5.00 no", Shown(One(Size(10_000, [5], 1) with { Limit = Runs([9, 1, 9], 1) }, "10,000 cases: wall", "limit")));

    [Fact]
    public void By_a_part_of_the_full_build_after_a_change() =>
        Assert.Equal("≤ 10 % of a full build: 10.0 yes", Shown(One(Size(10_000, [5], 1) with { Rebuild = Runs([0.5], 1) }, "10,000 cases: wall after one changed case", "full")));

    [Fact]
    public void By_how_costs_grow_to_a_huge_site()
    {
        var targets = Of(Size(10_000, [1], cpu: 2), Size(100_000, [1], cpu: 26));

        Assert.Equal("≤ 1.25 × ten times that of 10,000: 1.30 no", Shown(targets.Single(t => t.What == "100,000 cases: cpu")));
    }

    [Fact]
    public void By_the_largest_process_of_any_run() =>
        Assert.Equal("≤ 500 MB: 600 no", Shown(One(Size(10_000, [1, 1], 1) with { Praktijk = new Series("", [new Cost(1, 1, 600, 0), new Cost(1, 1, 1, 0)]) }, "10,000 cases: peak memory", "MB")));

    [Fact]
    public void By_the_median_of_the_preview() =>
        Assert.Equal("≤ 300 ms: 300 yes", Shown(One(Size(10_000, [1], 1) with { Served = [900, 300, 20] }, "10,000 cases: saved → new page in the browser, median", "ms")));

    [Fact]
    public void Not_at_all_without_a_measurement() =>
        Assert.All(Of().Where(t => t.What != "our own content: wall"), target => Assert.Equal((null, "–"), (target.Measured, target.Verdict)));

    [Fact]
    public void Over_two_steps_that_follow_each_other()
    {
        var both = new Cost(1, 2, 100, 0).Then(new Cost(3, 4, 50, 0.4));

        Assert.Equal((4.0, 6.0, 100.0), (both.Wall, both.Cpu, both.PeakMegabytes));
        Assert.Equal(0.3, both.Others, 6);
    }

    private static IReadOnlyList<BuildTarget> Of(params SizeCosts[] sizes) => BuildTargets.Of(new BuildCosts(sizes, Runs([0.4], 1), 0));

    private static BuildTarget One(SizeCosts size, string what, string asked) => Of(size).Single(t => t.What == what && t.Asked.Contains(asked, StringComparison.Ordinal));

    private static string Shown(BuildTarget target) => $"{target.Asked}: {target.Measured} {target.Verdict}";

    private static SizeCosts Size(int cases, double[] wall, double cpu) => new(cases, Runs(wall, cpu), null, null, null, null, []);

    private static Series Runs(double[] wall, double cpu) => new("", [.. wall.Select(w => new Cost(w, cpu, 1, 0))]);
}
