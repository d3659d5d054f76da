using System.IO.Compression;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Writing;

/// <summary><c>praktijk build --comprimeer</c>: files that a server can send as they are.</summary>
public class CompressedFiles
{
    private static readonly string[] Compressed = [".br", ".gz"];

    [Fact]
    public void Hold_the_text_that_they_stand_beside_and_are_smaller()
    {
        var site = TestSite.Minimal.Build("--comprimeer").ShouldExit(0);

        var compressed = site.Files.Where(f => Compressed.Contains(Path.GetExtension(f.Key))).ToList();
        Assert.All(compressed, file =>
        {
            var original = site.Files[file.Key[..^3]];
            Assert.Equal(original, Unpacked(file.Key, file.Value));
            Assert.InRange(file.Value.Length, 1, original.Length - 1);
        });
        foreach (var extension in new[] { ".html", ".css", ".js", ".json", ".xml", ".svg", ".webmanifest" })
        {
            foreach (var kind in Compressed)
                Assert.Contains(compressed, f => f.Key.EndsWith(extension + kind, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Stand_beside_the_same_site_as_without_them()
    {
        var plain = TestSite.Minimal.Build().ShouldExit(0).Files;
        var compressed = TestSite.Minimal.Build("--comprimeer").ShouldExit(0).Files;

        Assert.DoesNotContain(plain.Keys, f => Compressed.Contains(Path.GetExtension(f)));
        foreach (var (path, bytes) in plain.Where(f => f.Key != ".praktijk"))
            Assert.Equal(bytes, compressed[path]);
    }

    [Fact]
    public void Are_never_made_of_pictures_and_fonts_or_of_what_would_not_shrink()
    {
        var site = TestSite.Minimal.AndTemplate("assets/kort.txt", "x").Build("--comprimeer").ShouldExit(0);

        Assert.DoesNotContain(site.Files.Keys, f => f.Contains(".png.", StringComparison.Ordinal) || f.Contains(".woff2.", StringComparison.Ordinal) || f.Contains(".ico.", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Files.Keys, f => f.Contains("kort", StringComparison.Ordinal) && Compressed.Contains(Path.GetExtension(f)));
    }

    [Fact]
    public void Are_known_as_ours_and_gone_with_the_next_build_without_them()
    {
        using var folder = TestSite.Minimal.Place();
        var first = folder.Build("--comprimeer").ShouldExit(0).Files;
        var again = folder.Build("--comprimeer").ShouldExit(0).Files;

        Assert.Equal(first.Keys, again.Keys);
        Assert.All(first, file => Assert.Equal(file.Value, again[file.Key]));
        Assert.DoesNotContain(folder.Build().ShouldExit(0).Files.Keys, f => Compressed.Contains(Path.GetExtension(f)));
    }

    /// <summary>Bytes 4 to 7 of gzip are a time, byte 9 is the system (RFC 1952, 2.3.1): neither may tell where and when a site was built.</summary>
    [Fact]
    public void Say_nothing_of_the_moment_and_the_machine()
    {
        var site = TestSite.Minimal.Build("--comprimeer").ShouldExit(0);

        Assert.All(site.Files.Where(f => f.Key.EndsWith(".gz", StringComparison.Ordinal)), file =>
        {
            Assert.Equal([0, 0, 0, 0], file.Value[4..8]);
            Assert.Equal(255, file.Value[9]);
        });
    }

    private static byte[] Unpacked(string path, byte[] bytes)
    {
        using var compressed = new MemoryStream(bytes);
        using Stream stream = path.EndsWith(".br", StringComparison.Ordinal) ? new BrotliStream(compressed, CompressionMode.Decompress) : new GZipStream(compressed, CompressionMode.Decompress);
        using var original = new MemoryStream();
        stream.CopyTo(original);
        return original.ToArray();
    }
}
