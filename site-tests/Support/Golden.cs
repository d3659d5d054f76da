using System.Text;

namespace Praktijk.SiteTests.Support;

/// <summary>Compares what was made with files that a person once read and agreed with.</summary>
internal static class Golden
{
    private const int LinesAround = 3;

    /// <summary>With <c>PRAKTIJK_GOLDEN=herschrijf</c> the expected files are replaced by what is made; never in CI.</summary>
    private static bool Rewrites => Environment.GetEnvironmentVariable("PRAKTIJK_GOLDEN") == "herschrijf";

    /// <summary>Fails at the first file that differs, is missing or is too many.</summary>
    /// <param name="expectedFolder">The folder with the files as they should be.</param>
    /// <param name="actual">Path relative to that folder, and text.</param>
    public static void Compare(string expectedFolder, IReadOnlyDictionary<string, string> actual)
    {
        if (Rewrites)
        {
            Rewrite(expectedFolder, actual);
            return;
        }
        var expected = TemporaryFolder.Snapshot(expectedFolder);
        foreach (var path in expected.Keys.Union(actual.Keys).Order(StringComparer.Ordinal))
        {
            if (!actual.TryGetValue(path, out var made))
                throw Difference($"{path} was not made");
            if (!expected.TryGetValue(path, out var bytes))
                throw Difference($"{path} was made and is not expected");
            var wanted = Encoding.UTF8.GetString(bytes);
            if (wanted != made)
                throw Difference($"{path} differs\n{FirstDifference(wanted, made)}");
        }
    }

    /// <summary>The first line that differs, with the lines before it, and what each text has from there.</summary>
    public static string FirstDifference(string expected, string actual)
    {
        var wanted = expected.Split('\n');
        var made = actual.Split('\n');
        var line = 0;
        while (line < wanted.Length && line < made.Length && wanted[line] == made[line])
            line++;
        var text = new StringBuilder().Append("at line ").Append(line + 1).Append(":\n");
        for (var i = Math.Max(0, line - LinesAround); i < line; i++)
            text.Append("    ").Append(wanted[i]).Append('\n');
        AppendFrom(text, "  - ", wanted, line);
        AppendFrom(text, "  + ", made, line);
        return text.ToString();
    }

    private static void AppendFrom(StringBuilder text, string mark, string[] lines, int first)
    {
        for (var i = first; i < Math.Min(lines.Length, first + LinesAround); i++)
            text.Append(mark).Append(lines[i]).Append('\n');
        if (first >= lines.Length)
            text.Append(mark).Append("(the end)\n");
    }

    private static void Rewrite(string folder, IReadOnlyDictionary<string, string> actual)
    {
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            throw new InvalidOperationException("PRAKTIJK_GOLDEN=herschrijf does not work in CI: a person has to read what changes.");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var (path, text) in actual)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static Xunit.Sdk.XunitException Difference(string what) =>
        new($"{what}\n(- expected, + made; when the new one is right: PRAKTIJK_GOLDEN=herschrijf bash site-tests/run.sh)");
}
