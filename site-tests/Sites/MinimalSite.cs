using System.Text;
using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Sites;

/// <summary>Every file of the smallest site, as a person once read and agreed with it (<c>Sites/minimal.expected</c>).</summary>
public partial class MinimalSite
{
    [Fact]
    public void Comes_out_as_expected()
    {
        using var folder = new TemporaryFolder();
        var run = PraktijkProgram.Run("build", "--content", Path.Combine(Repository.SiteTests, "Sites/minimal"), "--output", folder["site"]);
        Assert.True(run.ExitCode == 0, run.ToString());

        var files = TemporaryFolder.Snapshot(folder["site"]);

        var texts = files.Where(f => !IsAsset(f.Key) && IsText(f.Key)).ToDictionary(f => f.Key, f => WithoutHashes(Encoding.UTF8.GetString(f.Value)));
        texts["bestanden.txt"] = string.Concat(files.Keys.Select(WithoutHashes).Order(StringComparer.Ordinal).Select(f => f + "\n"));
        Golden.Compare(Path.Combine(Repository.SiteTests, "Sites/minimal.expected"), texts);
    }

    private static bool IsAsset(string path) => path.StartsWith("assets/", StringComparison.Ordinal);

    private static bool IsText(string path) =>
        Path.GetExtension(path) is ".html" or ".xml" or ".json" or ".txt" or ".webmanifest" or ".bib" or ".ris" or "" && !path.EndsWith('/');

    /// <summary>A changed style sheet is no change of every page: the hash in a name shows as <c>HASH</c>.</summary>
    private static string WithoutHashes(string text) => HashInName().Replace(text, "$1.HASH.$2");

    [GeneratedRegex(@"(\bassets/[\w/-]+)[.-][0-9a-f]{8,}\.(\w+)")]
    private static partial Regex HashInName();
}
