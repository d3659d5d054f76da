using System.Text;
using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Sites;

/// <summary>The smallest site as a person once read and agreed with it (<c>Sites/minimal.expected</c>): the names of all files, and some of each kind.</summary>
public partial class MinimalSite
{
    private static readonly string[] Read =
    [
        "praktijken/voorstad/index.html", "competenties/zichtbaar/index.html", "feed.xml", "feed.json", "sitemap.xml", "robots.txt", "site.webmanifest", "_headers",
    ];

    [Fact]
    public void Comes_out_as_expected()
    {
        using var folder = new TemporaryFolder();
        var run = PraktijkProgram.Run("build", "--content", Path.Combine(Repository.SiteTests, "Sites/minimal"), "--output", folder["site"]);
        Assert.True(run.ExitCode == 0, run.ToString());

        var files = TemporaryFolder.Snapshot(folder["site"]);

        var texts = Read.ToDictionary(path => path, path => WithoutHashes(Encoding.UTF8.GetString(files[path])));
        texts["bestanden.txt"] = string.Concat(files.Keys.Select(WithoutHashes).Order(StringComparer.Ordinal).Select(f => f + "\n"));
        Golden.Compare(Path.Combine(Repository.SiteTests, "Sites/minimal.expected"), texts);
    }

    /// <summary>A changed style sheet is no change of every page: the hash in a name shows as <c>HASH</c>.</summary>
    private static string WithoutHashes(string text) => HashInName().Replace(text, "$1.HASH.$2");

    [GeneratedRegex(@"(\bassets/[\w/-]+)[.-][0-9a-f]{8,}\.(\w+)")]
    private static partial Regex HashInName();
}
