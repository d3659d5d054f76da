
namespace Praktijk.Indexing;

/// <summary>
/// The key under which all forms of a word stand together: its stem, and beyond the stemmer the bare form of adjectives
/// (<c>eenzaam</c> and <c>eenzame</c>, <c>lief</c> and <c>lieve</c>). The browser makes the same key.
/// </summary>
internal static class SearchKey
{
    /// <param name="word">Folded, as from <see cref="SearchWords"/>.</param>
    public static string Of(string word)
    {
        var stem = DutchStemmer.Stem(word);
        var bare = stem.Length >= 4 && stem[^1] == 'e' && !IsVowel(stem[^2]) ? Bare(stem[..^1]) : stem;
        return IsFormOfGlidingVerb(bare) ? bare[..^1] : bare;
    }

    /// <summary><c>draait</c>, <c>gezaaid</c>, <c>groeide</c>: the stemmer takes no d or t away after a vowel, and these stems end in one.</summary>
    private static bool IsFormOfGlidingVerb(string stem) =>
        stem.Length > 4 && stem[^1] is 'd' or 't' && stem.AsSpan()[..^1] is [.., 'a', 'a', 'i'] or [.., 'o', 'o', 'i'] or [.., 'o', 'e', 'i'];

    /// <summary>A stem that lost its last e is spelled as a word again: one long vowel is written double, two equal consonants single, v and z as f and s.</summary>
    private static string Bare(string stem)
    {
        var last = stem[^1];
        if (last == stem[^2])
            return stem[..^1];
        var spelled = last switch { 'v' => 'f', 'z' => 's', _ => last };
        var lengthens = last is not ('w' or 'x' or 'y') && stem[^2] is 'a' or 'e' or 'o' or 'u' && stem.Length >= 3 && !IsVowel(stem[^3]) && (stem[^2] != 'e' || IsOnlyVowel(stem, stem.Length - 2));
        return lengthens ? $"{stem[..^1]}{stem[^2]}{spelled}" : $"{stem[..^1]}{spelled}";
    }

    /// <summary>An e in a further syllable is mostly mute: <c>andere</c> is no <c>andeer</c>.</summary>
    private static bool IsOnlyVowel(string stem, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (IsVowel(stem[i]))
                return false;
        }
        return true;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
