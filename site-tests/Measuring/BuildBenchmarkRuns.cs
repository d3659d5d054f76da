using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Measuring;

/// <summary>The measurements of builds, as a process: that they work, never how long anything takes.</summary>
public class BuildBenchmarkRuns
{
    [Fact]
    public async Task Once_on_a_hundred_cases_with_what_is_there()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new TemporaryFolder();
        var program = Path.Combine(Repository.SiteTests, "benchmarks", "bin", DotnetCommand.Configuration, "net10.0", "Praktijk.Benchmarks.dll");

        var run = await DotnetCommand.Run(["exec", program, "bouwen", "--snel"], folder.Path);

        Assert.True(run.ExitCode == 0, run.ToString());
        foreach (var build in new[] { "Praktijk", "Praktijk, one case changed", "Hugo", "Hugo + Pagefind", "physical limit" })
            Assert.Contains($"| 100 | {build} | ", run.Out, StringComparison.Ordinal);
        Assert.Contains("| own | Praktijk | 1 | ", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n| 100 cases: wall | ≤ 1 × Hugo + Pagefind | ", run.Out, StringComparison.Ordinal);
    }
}
