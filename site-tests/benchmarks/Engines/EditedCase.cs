using System.Globalization;
using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.Benchmarks.Engines;

/// <summary>A made-up case in the middle of a content folder, which somebody changes again and again.</summary>
internal sealed partial class EditedCase
{
    private readonly string _file;
    private readonly string _original;
    private int _changes;

    public EditedCase(string content)
    {
        var own = Directory.EnumerateFileSystemEntries(Path.Combine(Repository.Content, "praktijken")).Select(f => Path.GetFileName(f)).ToHashSet(StringComparer.Ordinal);
        var madeUp = Directory.EnumerateFiles(Path.Combine(content, "praktijken"), "*.md").Where(f => !own.Contains(Path.GetFileName(f))).Order(StringComparer.Ordinal).ToList();
        if (madeUp.Count == 0)
            throw new BenchmarkFault("The site has no made-up case to change: measure one with more cases.");
        _file = madeUp[madeUp.Count / 2];
        _original = File.ReadAllText(_file);
    }

    /// <summary>The address of its page below the root of the site.</summary>
    public string Address => $"praktijken/{Path.GetFileNameWithoutExtension(_file)}/";

    /// <summary>Saves the case with another summary and another body.</summary>
    /// <returns>A word that was in neither before.</returns>
    public string Change()
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"wijziging{++_changes}einde");
        File.WriteAllText(_file, Changed(_original, word));
        return word;
    }

    public static string Changed(string text, string word) => Summary().Replace(text, $"samenvatting: \"Bewoners doen het samen: {word}.\"", 1) + $"\nEr kwam een {word} bij.\n";

    [GeneratedRegex("^samenvatting: .*$", RegexOptions.Multiline)]
    private static partial Regex Summary();
}
