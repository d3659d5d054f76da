using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Writing;

public class TheSameInput
{
    [Fact]
    public async Task Gives_the_same_bytes_in_any_folder_culture_and_time_zone()
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        CopyBackwards(Repository.Content, there["kopie/van/de inhoud"]);

        var builds = await Task.WhenAll(
            PraktijkProgram.RunAsProcess(
                ["build", "--content", Repository.Content, "--output", here["site"]],
                here.Path,
                new Dictionary<string, string> { ["LANG"] = "nl_NL.UTF-8", ["LC_ALL"] = "nl_NL.UTF-8", ["TZ"] = "Europe/Amsterdam" }),
            PraktijkProgram.RunAsProcess(
                ["build", "--content", "kopie/van/de inhoud", "--output", "elders/site"],
                there.Path,
                new Dictionary<string, string> { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Kiritimati", ["DOTNET_PROCESSOR_COUNT"] = "1" }));

        Assert.All(builds, build => Assert.True(build.ExitCode == 0, build.ToString()));
        var first = TemporaryFolder.Snapshot(here["site"]);
        var second = TemporaryFolder.Snapshot(there["elders/site"]);
        Assert.NotEmpty(first);
        Assert.Equal(first.Keys, second.Keys);
        foreach (var (path, bytes) in first)
            Assert.True(bytes.AsSpan().SequenceEqual(second[path]), $"{path} differs");
    }

    [Fact]
    public void Built_again_in_place_gives_the_same_bytes()
    {
        using var folder = TestSite.Minimal.Place();

        var first = folder.Build().ShouldExit(0);
        var second = folder.Build().ShouldExit(0);

        Assert.Equal(first.Files.Keys, second.Files.Keys);
        Assert.All(first.Files, file => Assert.Equal(file.Value, second.Files[file.Key]));
    }

    /// <summary>Files made in another order, at another time, so that neither the order on disk nor a date can show.</summary>
    private static void CopyBackwards(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }
    }
}
