using System.IO.Compression;

namespace Praktijk.Writing;

/// <summary>A published site as one zip to give away, with everything in one folder. Complete or not there: it is made under another name first.</summary>
internal static class SiteArchive
{
    private const string Comment = "Gemaakt door praktijk.";

    /// <summary>Zip counts from here; for content without dates.</summary>
    private static readonly DateOnly FirstDay = new(1980, 1, 1);

    private static readonly string[] CompressedAlready = [".woff2", ".png", ".jpg", ".webp", ".zip", ".imscc"];

    /// <param name="site">The folder of the site, which a build made.</param>
    /// <param name="archive">The absolute path of the zip; an earlier one of ours is replaced.</param>
    /// <param name="root">The name of the folder that people find in it.</param>
    /// <param name="day">The date of every file in it: the same site gives the same zip.</param>
    /// <param name="progress">Hears of each file.</param>
    /// <returns>The path of the zip.</returns>
    /// <exception cref="PublishFault">The disk refuses.</exception>
    public static string Write(string site, string archive, string root, DateOnly? day, IProgress<int> progress)
    {
        var date = day is { } known && known > FirstDay ? known : FirstDay;
        var unfinished = Unfinished(archive);
        try
        {
            try
            {
                using (var zip = new ZipArchive(new FileStream(unfinished, FileMode.Create, FileAccess.Write), ZipArchiveMode.Create) { Comment = Comment })
                    Fill(zip, site, root, new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), progress);
                File.Move(unfinished, archive, overwrite: true);
                return archive;
            }
            finally
            {
                File.Delete(unfinished);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PublishFault($"{archive} kan niet worden geschreven. De map met de offline-uitgave is wel klaar.", fault);
        }
    }

    /// <summary>Before any work is done: somebody else's file stays.</summary>
    /// <exception cref="PublishFault">Something that no build made stands in the place of the zip.</exception>
    public static void RefuseForeign(string archive)
    {
        foreach (var path in (string[])[archive, Unfinished(archive)])
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path) || file.LinkTarget is not null || Reading.UnixFile.IsSpecial(path))
                throw NotOurs(path);
        }
        if (File.Exists(archive) && !IsOurs(archive))
            throw NotOurs(archive);
    }

    private static void Fill(ZipArchive zip, string site, string root, DateTimeOffset written, IProgress<int> progress)
    {
        foreach (var (done, name) in SiteManifest.Read(site)!.Files.Index())
        {
            var level = CompressedAlready.Contains(Path.GetExtension(name)) ? CompressionLevel.NoCompression : CompressionLevel.Optimal;
            var entry = zip.CreateEntry($"{root}/{name}", level);
            entry.LastWriteTime = written;
            entry.ExternalAttributes = Convert.ToInt32("100644", 8) << 16;
            using var from = File.OpenRead(Path.Combine(site, name));
            using var to = entry.Open();
            from.CopyTo(to);
            progress.Report(done);
        }
    }

    private static bool IsOurs(string archive)
    {
        try
        {
            using var zip = ZipFile.OpenRead(archive);
            return zip.Comment == Comment;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static PublishFault NotOurs(string path) => new($"{path} is niet door praktijk gemaakt. Haal het weg of kies met --output een andere map.");

    private static string Unfinished(string archive) => Path.Combine(Path.GetDirectoryName(archive)!, $".{Path.GetFileName(archive)}.praktijk-deel");
}
