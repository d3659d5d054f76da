using Praktijk.SiteTests.Support;

namespace Praktijk.Benchmarks;

/// <summary>RESULTS.md: a section for each benchmark, each under a heading of the first level.</summary>
internal static class ResultFile
{
    private const string Mark = "# ";

    /// <summary>Puts a section in the place of the one with the same heading, or after all others.</summary>
    public static void Keep(string section)
    {
        var file = Path.Combine(Repository.SiteTests, "benchmarks", "RESULTS.md");
        File.WriteAllText(file, Replaced(File.Exists(file) ? File.ReadAllText(file) : "", section));
    }

    public static string Replaced(string text, string section)
    {
        var sections = ("\n" + text).Split("\n" + Mark).Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => Mark + s.Trim() + "\n").ToList();
        var kept = section.Trim() + "\n";
        var at = sections.FindIndex(s => HeadingOf(s) == HeadingOf(kept));
        if (at < 0)
            sections.Add(kept);
        else
            sections[at] = kept;
        return string.Join('\n', sections);
    }

    private static string HeadingOf(string section) => section[..section.IndexOf('\n', StringComparison.Ordinal)];
}
