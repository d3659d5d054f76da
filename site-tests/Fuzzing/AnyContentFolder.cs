using System.Diagnostics;
using System.Globalization;
using Praktijk.SiteTests.Support;
using Xunit.Abstractions;

namespace Praktijk.SiteTests.Fuzzing;

/// <summary>
/// However a content folder is damaged, the program ends with a site or with messages that an editor can follow. A find names its seed; keep it as a
/// test of its own in <see cref="FoundByFuzzing"/>.
/// </summary>
public class AnyContentFolder(ITestOutputHelper output)
{
    private const int Seed = 20_261_122;

    [Fact]
    public void Of_a_small_site_with_everything_becomes_a_site_or_messages() => Fuzz(ContentDraft.OfEverything(), 100);

    [Fact]
    public void Of_our_own_site_becomes_a_site_or_messages() => Fuzz(ContentDraft.OfOurOwn(), 12);

    /// <summary>
    /// <c>PRAKTIJK_FUZZ=20</c> goes on for twenty minutes from a seed that differs each time; <c>PRAKTIJK_FUZZ_SEED</c> sets where it starts, so that
    /// a find can be looked at again. Four in five runs change the small site, which is the faster one.
    /// </summary>
    [Fact]
    public void On_request_is_tried_for_as_long_as_one_likes()
    {
        if (!double.TryParse(Environment.GetEnvironmentVariable("PRAKTIJK_FUZZ"), CultureInfo.InvariantCulture, out var minutes))
            return;
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PRAKTIJK_FUZZ_SEED"), CultureInfo.InvariantCulture, out var chosen) ? chosen : Random.Shared.Next(1 << 30);
        // As they come, and with the seed that is under way: what ends the process leaves its name.
        var report = Path.Combine(Repository.SiteTests, "bin", $"fuzzing-{seed.ToString(CultureInfo.InvariantCulture)}.txt");
        var (small, own) = (new ContentFuzzer(ContentDraft.OfEverything()), new ContentFuzzer(ContentDraft.OfOurOwn()));
        var (runs, finds) = (0, 0);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromMinutes(minutes); runs++)
        {
            File.WriteAllText(report + ".now", $"{seed + runs}\n");
            if (((seed + runs) % 5 == 4 ? own : small).Try(seed + runs) is not { } find)
                continue;
            finds++;
            File.AppendAllText(report, $"{find}\n\n");
        }
        var figures = $"{runs} runs, {finds} finds; small site: {small}; our own: {own}\n";
        File.AppendAllText(report, figures);
        output.WriteLine(figures);
        Assert.True(finds == 0, $"See {report}.");
    }

    private void Fuzz(ContentDraft start, int runs)
    {
        var fuzzer = new ContentFuzzer(start);
        var finds = Enumerable.Range(Seed, runs).Select(fuzzer.Try).OfType<Find>().ToList();
        output.WriteLine(fuzzer.ToString());
        Assert.True(finds.Count == 0, string.Join("\n\n", finds));
    }
}
