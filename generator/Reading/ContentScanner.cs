using Praktijk.Diagnostics;
using Praktijk.Model;

namespace Praktijk.Reading;

/// <summary>Lists what is under the content folder. Follows no links: nothing outside the folder can get into the site.</summary>
internal static class ContentScanner
{
    private const int DeepestFolder = 8;

    /// <summary>Files that may lie in a content folder without being content.</summary>
    private static readonly string[] Ignored = ["LICENSE", "LICENCE", "LICENTIE", "README.md", "adressen.lock"];

    /// <summary>The content files in ordinal order of their paths; reports names that cannot become addresses.</summary>
    public static IReadOnlyList<ContentFile> Scan(string folder, DiagnosticList diagnostics)
    {
        var files = new List<ContentFile>();
        Scan(new DirectoryInfo(folder), "", 0, files, diagnostics);
        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static void Scan(DirectoryInfo folder, string prefix, int depth, List<ContentFile> files, DiagnosticList diagnostics)
    {
        foreach (var entry in Stated(folder))
        {
            // Hidden files, and names that begin with an underscore or end in ~, are the editor's own; _facet.yml is the one exception.
            if (entry.Name[0] == '.' || entry.Name[^1] == '~' || Ignored.Contains(entry.Name))
                continue;
            var path = prefix + PlainText.Clean(entry.Name);
            // A name that is no valid text reaches us with replacement characters, and cannot be opened by it.
            if (entry.Name.Contains('\uFFFD'))
                diagnostics.Add(Problems.InvalidFileName(path, entry.Name));
            else if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || entry is FileInfo && !IsOrdinary(entry))
                diagnostics.Add(Problems.NotAnOrdinaryFile(path));
            else if (entry is DirectoryInfo inner)
            {
                if (depth < DeepestFolder)
                    Scan(inner, path + "/", depth + 1, files, diagnostics);
            }
            else if (ContentFile.At(path) is { } file)
                AddIfNamedWell(file with { Stamp = new FileStamp(((FileInfo)entry).Length, entry.LastWriteTimeUtc.Ticks) }, files, diagnostics);
            else
                diagnostics.Add(Problems.UnknownFile(path));
        }
    }

    /// <summary>What is in a folder. The system is asked about each entry, which is most of the work of a scan, on all processors at once.</summary>
    private static FileSystemInfo[] Stated(DirectoryInfo folder)
    {
        FileSystemInfo[] entries = [.. folder.EnumerateFileSystemInfos()];
        _ = InParallel.Select(entries, entry => entry.LastWriteTimeUtc);
        return entries;
    }

    /// <summary>Only files without a length can be pipes or devices, so only they are asked.</summary>
    private static bool IsOrdinary(FileSystemInfo entry) => entry is FileInfo file && (file.Length > 0 || !UnixFile.IsSpecial(file.FullName));

    private static void AddIfNamedWell(ContentFile file, List<ContentFile> files, DiagnosticList diagnostics)
    {
        if (file.Facet is { } facet && !Slug.IsValid(facet))
            diagnostics.Add(Problems.InvalidFileName(file.Path, facet));
        else if (file.Facet is { } key && Reserved.IsFacet(key))
            diagnostics.Add(Problems.ReservedName(SourceLocation.StartOf(file.Path), key));
        else if (file.Slug.Length > 0 && !Slug.IsValid(file.Slug))
            diagnostics.Add(Problems.InvalidFileName(file.Path, file.Slug));
        else if (file.Slug.Length > 0 && (Reserved.IsSlug(file.Slug) || file.Kind == ContentKind.Page && Reserved.IsPage(file.Slug)))
            diagnostics.Add(Problems.ReservedName(SourceLocation.StartOf(file.Path), file.Slug));
        else
            files.Add(file);
    }
}
