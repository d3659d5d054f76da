using Praktijk.Model;

namespace Praktijk.Indexing;

/// <summary>Takes a word as it is found.</summary>
internal delegate void WordFound(ReadOnlySpan<char> word);

/// <summary>
/// Cuts text into the words that search compares. The browser cuts a query in the same way (<c>templates/assets/zoeken/machine.js</c>): the two must
/// agree on every string, which the tests check.
/// </summary>
internal static class SearchWords
{
    /// <summary>Longer words are cut off: nobody types them, and a text without spaces must not become one key.</summary>
    public const int Longest = 40;

    /// <summary>The most parts that are also read as one word: <c>repair-café</c> is <c>repaircafe</c> as well.</summary>
    private const int MostJoined = 4;

    /// <summary>
    /// The words of a text in order: folded, without apostrophes (<c>foto's</c> → <c>foto</c>, <c>zzp'er</c> → <c>zzper</c>); of words with hyphens
    /// the parts, and after them the whole.
    /// </summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        Read(Fold(text), withWholes: true, word => words.Add(word.ToString()));
        return words;
    }

    /// <summary>The words without the joined wholes, as a query and an address are read.</summary>
    public static List<string> PartsOf(string text)
    {
        var words = new List<string>();
        Read(Fold(text), withWholes: false, word => words.Add(word.ToString()));
        return words;
    }

    /// <summary>As search compares it; hyphens that only show when a line breaks are no part of a word.</summary>
    public static string Fold(string text) =>
        Folding.Fold(text.Contains('\u00AD', StringComparison.Ordinal) ? text.Replace("\u00AD", "", StringComparison.Ordinal) : text);

    /// <param name="folded">From <see cref="Fold"/>, or a part of that.</param>
    /// <param name="withWholes">Give the joined whole after the parts of a word with hyphens.</param>
    public static void Read(ReadOnlySpan<char> folded, bool withWholes, WordFound found)
    {
        var parts = 0;
        var wholeStart = 0;
        for (var i = 0; i < folded.Length;)
        {
            if (!IsWordCharacter(folded[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < folded.Length && (IsWordCharacter(folded[i]) || IsInnerApostrophe(folded, i)))
                i++;
            found(WithoutApostrophes(folded[start..i]));
            if (parts++ == 0)
                wholeStart = start;
            if (i + 1 < folded.Length && folded[i] == '-' && IsWordCharacter(folded[i + 1]))
            {
                i++;
                continue;
            }
            if (withWholes && parts is > 1 and <= MostJoined)
                found(Cut(Joined(folded[wholeStart..i])));
            parts = 0;
        }
    }

    private static ReadOnlySpan<char> Joined(ReadOnlySpan<char> word)
    {
        Span<Range> parts = stackalloc Range[MostJoined];
        var joined = "";
        for (int i = 0, count = word.Split(parts, '-'); i < count; i++)
            joined += WithoutApostrophes(word[parts[i]]).ToString();
        return joined;
    }

    private static bool IsWordCharacter(char c) => c < '\u0080' ? c is >= 'a' and <= 'z' or >= '0' and <= '9' : char.IsLetterOrDigit(c);

    private static bool IsInnerApostrophe(ReadOnlySpan<char> text, int at) => text[at] == '\'' && at + 1 < text.Length && IsWordCharacter(text[at + 1]);

    private static ReadOnlySpan<char> WithoutApostrophes(ReadOnlySpan<char> word)
    {
        if (!word.Contains('\''))
            return Cut(word);
        var bare = word.EndsWith("'s") ? word[..^2] : word;
        return Cut(bare.ToString().Replace("'", "", StringComparison.Ordinal));
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word) => word.Length > Longest ? word[..Longest] : word;
}
