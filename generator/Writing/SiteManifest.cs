using System.Text;
using Praktijk.Reading;

namespace Praktijk.Writing;

/// <summary>The list of files that a build made, kept in the site itself: it marks the folder as ours, and tells our files from anybody else's.</summary>
internal sealed class SiteManifest
{
    public const string FileName = ".praktijk";

    private const string FirstLine = "# Gemaakt door praktijk. Deze lijst zegt welke bestanden van de site zijn.";

    private readonly HashSet<string> _files;
    private readonly HashSet<string> _folders;

    private SiteManifest(IReadOnlyList<string> files)
    {
        Files = files;
        _files = files.Append(FileName).ToHashSet(StringComparer.Ordinal);
        _folders = _files.SelectMany(FoldersOf).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>From the root of the site, with <c>/</c>; the list itself is not among them.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <param name="path">From the root of the site, with <c>/</c>.</param>
    public bool HasFile(string path) => _files.Contains(path);

    /// <summary>True for a folder that a file of the site stands in, at whatever depth.</summary>
    public bool HasFolder(string path) => _folders.Contains(path);

    /// <summary>The list as it is written.</summary>
    public static byte[] Of(IEnumerable<string> files)
    {
        var text = new StringBuilder().Append(FirstLine).Append('\n');
        foreach (var file in files.Order(StringComparer.Ordinal))
            text.Append(file).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The list of the site in this folder, or null when no build made it.</summary>
    public static SiteManifest? Read(string root)
    {
        var file = new FileInfo(Path.Combine(root, FileName));
        if (!file.Exists || file.LinkTarget is not null || UnixFile.IsSpecial(file.FullName))
            return null;
        var lines = File.ReadAllLines(file.FullName);
        return lines.Length > 0 && lines[0] == FirstLine ? new SiteManifest(lines[1..]) : null;
    }

    private static IEnumerable<string> FoldersOf(string file)
    {
        for (var end = file.LastIndexOf('/'); end > 0; end = file.LastIndexOf('/', end - 1))
            yield return file[..end];
    }
}
