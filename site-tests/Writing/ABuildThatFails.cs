using System.Diagnostics;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Writing;

/// <summary>All or nothing, only inside the output, only what the program made, one build at a time.</summary>
public class ABuildThatFails
{
    [Fact]
    public void Leaves_the_earlier_site_as_it_was()
    {
        using var folder = TestSite.Minimal.Place();
        var before = folder.Build().ShouldExit(0);

        folder.Write(TestSite.Case, APractice.With("competenties: [zichtbar]"));
        var after = folder.Build().ShouldExit(1);

        ShouldBeTheSame(before.Files, after.Files);
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    [Fact]
    public void Leaves_no_folder_where_there_was_none()
    {
        using var folder = TestSite.WithCase(APractice.With("competenties: [zichtbar]")).Place();

        folder.Build().ShouldExit(1);

        ShouldHoldOnly(folder.Root, "content");
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        using var folder = TestSite.Minimal.Place();

        folder.Check().ShouldExit(0);

        ShouldHoldOnly(folder.Root, "content");
    }

    [Fact]
    public void What_is_gone_from_the_content_is_gone_from_the_site()
    {
        using var folder = TestSite.With("praktijken/zuid.md", APractice.With("titel: Zuid")).Place();
        Assert.Contains("praktijken/zuid/index.html", folder.Build().ShouldExit(0).Files.Keys);

        File.Delete(Path.Combine(folder.Content, "praktijken/zuid.md"));

        Assert.DoesNotContain(folder.Build().ShouldExit(0).Files.Keys, path => path.StartsWith("praktijken/zuid/", StringComparison.Ordinal));
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    [Fact]
    public void An_empty_folder_may_become_the_site()
    {
        using var folder = TestSite.Minimal.Place();
        Directory.CreateDirectory(folder.Site);

        Assert.Contains("index.html", folder.Build().ShouldExit(0).Files.Keys);
    }

    [Fact]
    public void A_folder_with_files_of_somebody_else_is_left_alone()
    {
        using var folder = TestSite.Minimal.Place();
        Directory.CreateDirectory(folder.Site);
        File.WriteAllText(Path.Combine(folder.Site, "belangrijk.txt"), "bewaar mij");

        var build = folder.Build();

        Assert.Equal("bewaar mij", File.ReadAllText(Path.Combine(folder.Site, "belangrijk.txt")));
        Assert.True(build.ExitCode == 2 && build.Files.Count == 1 || build.ExitCode == 0, build.ToString());
    }

    [Theory]
    [InlineData("content")]
    [InlineData("content/site")]
    [InlineData(".")]
    [InlineData("content/../content/praktijken")]
    public void The_site_cannot_stand_in_or_around_the_content(string output)
    {
        using var folder = TestSite.Minimal.Place();
        var before = TemporaryFolder.Snapshot(folder.Root);

        var run = PraktijkProgram.Run(["build", .. folder.Options, "--output", Path.Combine(folder.Root, output)]);

        Assert.Equal(2, run.ExitCode);
        ShouldBeTheSame(before, TemporaryFolder.Snapshot(folder.Root));
    }

    [Fact]
    public async Task A_kill_at_any_moment_leaves_the_old_site_or_the_new_one()
    {
        using var folder = TestSite.Minimal.Place();
        var old = folder.Build().ShouldExit(0).Files;
        folder.Write(TestSite.Case, APractice.With("titel: Een nieuwe naam"));
        var seen = new List<string>();
        for (var moment = 40; moment <= 400; moment += 40)
        {
            using var build = PraktijkProgram.Start(["build", .. folder.Options, "--output", folder.Site]);
            await Task.Delay(moment);
            build.Kill();
            await build.WaitForExitAsync();
            var now = TemporaryFolder.Snapshot(folder.Site);
            seen.Add(Same(old, now) ? "old" : now.ContainsKey("index.html") && now.Keys.SequenceEqual(old.Keys) ? "new" : $"neither after {moment} ms");
        }

        Assert.All(seen, site => Assert.Contains(site, new[] { "old", "new" }));
        folder.Build().ShouldExit(0);
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    [Fact]
    public async Task Two_builds_at_a_time_end_with_the_site_of_one()
    {
        using var folder = TestSite.Minimal.Place();
        var alone = folder.Build().ShouldExit(0).Files;

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => PraktijkProgram.RunAsProcess(["build", .. folder.Options, "--output", folder.Site])));

        Assert.Contains(both, run => run.ExitCode == 0);
        Assert.All(both, run => Assert.True(run.ExitCode is 0 or 2, run.ToString()));
        ShouldBeTheSame(alone, TemporaryFolder.Snapshot(folder.Site));
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    [Fact]
    public void A_large_site_is_not_slow_to_refuse()
    {
        var site = Enumerable.Range(0, 300).Aggregate(TestSite.Minimal, (s, i) => s.And($"praktijken/nummer-{i}.md", APractice.With($"titel: Nummer {i}", "competenties: [zichtbar]")));
        using var folder = site.Place();
        var clock = Stopwatch.StartNew();

        var check = folder.Check().ShouldExit(1);

        Assert.Equal(300, check.Diagnostics.Count);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
    }

    private static bool Same(IReadOnlyDictionary<string, byte[]> before, IReadOnlyDictionary<string, byte[]> after) =>
        before.Count == after.Count && before.All(file => after.TryGetValue(file.Key, out var bytes) && bytes.AsSpan().SequenceEqual(file.Value));

    private static void ShouldBeTheSame(IReadOnlyDictionary<string, byte[]> before, IReadOnlyDictionary<string, byte[]> after)
    {
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
    }

    private static void ShouldHoldOnly(string folder, params string[] names) =>
        Assert.Equal(names, Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
