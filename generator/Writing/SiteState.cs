using System.Security.Cryptography;
using Praktijk.Diagnostics;
using Praktijk.Reading;

namespace Praktijk.Writing;

/// <summary>Which files a site has, and a hash of what is in each: enough to tell two builds apart without keeping both.</summary>
/// <param name="Hashes">SHA-256 in lower-case hexadecimal, by path from the root of the site, in ordinal order; the manifest apart.</param>
internal sealed record SiteState(SortedDictionary<string, string> Hashes)
{
    /// <summary>That of a host which has nothing yet.</summary>
    public static SiteState Nothing => Of([]);

    public static SiteState Of(IEnumerable<KeyValuePair<string, string>> hashes)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, hash) in hashes)
            sorted[file] = hash;
        return new(sorted);
    }

    /// <summary>That of a folder in which a build wrote a site; what others put there takes no part.</summary>
    /// <exception cref="CommandFault">No build made this folder, or a file of the site is gone from it.</exception>
    public static SiteState OfFolder(string folder)
    {
        var manifest = SiteManifest.Read(folder)
            ?? throw new CommandFault($"In {PlainText.Clean(folder)} staat geen site die praktijk heeft gemaakt. Maak die eerst met praktijk build.");
        return Of(InParallel.Select(manifest.Files, file => KeyValuePair.Create(file, HashOf(folder, file))));
    }

    /// <summary>
    /// True for a path that stays inside the site and is one line: names come from lists that may have been changed, and go into scripts that copy and
    /// delete.
    /// </summary>
    public static bool IsFileOfASite(string path) =>
        PlainText.Clean(path) == path && path != SiteManifest.FileName && !path.Contains('\\') && !path.Contains(':')
        && path.Split('/').All(part => part is not ("" or "." or "..") && part[0] is not ('-' or ' ') && part[^1] != ' ');

    private static string HashOf(string folder, string file)
    {
        var path = new FileInfo(Path.Combine(folder, file));
        if (!IsFileOfASite(file) || !path.Exists || path.LinkTarget is not null || UnixFile.IsSpecial(path.FullName))
            throw new CommandFault($"In {PlainText.Clean(folder)} ontbreekt {PlainText.Quote(file)}, dat bij de site hoort. Maak de site opnieuw met praktijk build.");
        using var stream = path.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
