using System.Text;
using Praktijk.Reading;

namespace Praktijk.Writing;

/// <summary>The list of files that a build made, kept in the site itself: it marks the folder as ours, and tells our files from anybody else's.</summary>
internal static class SiteManifest
{
    public const string FileName = ".praktijk";

    private const string FirstLine = "# Gemaakt door praktijk. Deze lijst zegt welke bestanden van de site zijn.";

    /// <summary>The list as it is written.</summary>
    public static byte[] Of(IEnumerable<string> files)
    {
        var text = new StringBuilder().Append(FirstLine).Append('\n');
        foreach (var file in files.Order(StringComparer.Ordinal))
            text.Append(file).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The files of the site in this folder, or null when no build made it.</summary>
    public static HashSet<string>? Read(string root)
    {
        var file = new FileInfo(Path.Combine(root, FileName));
        if (!file.Exists || file.LinkTarget is not null || UnixFile.IsSpecial(file.FullName))
            return null;
        var lines = File.ReadAllLines(file.FullName);
        return lines.Length > 0 && lines[0] == FirstLine ? lines.Skip(1).ToHashSet(StringComparer.Ordinal) : null;
    }
}
