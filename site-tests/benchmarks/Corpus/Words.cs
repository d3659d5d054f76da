using System.Text.RegularExpressions;

namespace Praktijk.Benchmarks.Corpus;

/// <summary>What counts as a word: letters and digits in a row.</summary>
internal static partial class Words
{
    public static IEnumerable<Match> In(string text) => Word().Matches(text);

    /// <summary>In lower case, as often as they stand there.</summary>
    public static IEnumerable<string> Of(string text) => In(text).Select(m => m.Value.ToLowerInvariant());

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();
}
