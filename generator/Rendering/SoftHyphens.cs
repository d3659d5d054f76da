using System.Text;

namespace Praktijk.Rendering;

/// <summary>
/// Puts soft hyphens in long Dutch words, for narrow columns: a browser may not know Dutch hyphenation. Breaks stand between syllables: before the longest
/// group of consonants with which a Dutch syllable may begin. That is not right for every compound, but better than a break anywhere.
/// </summary>
internal static class SoftHyphens
{
    private const int ShortestWord = 11;
    private const int ShortestPart = 4;
    private const char SoftHyphen = '\u00AD';

    private static readonly HashSet<string> Onsets =
    [
        "bl", "br", "ch", "dr", "dw", "fl", "fr", "gl", "gr", "kl", "kn", "kr", "kw", "pl", "pr", "sch", "schr", "sl", "sm", "sn", "sp", "spr", "st", "str",
        "tr", "tw", "vl", "vr", "wr", "zw",
    ];

    public static string In(string text) =>
        text.Contains(SoftHyphen, StringComparison.Ordinal) ? text : string.Join(' ', text.Split(' ').Select(word => word.Length < ShortestWord ? word : Hyphenate(word)));

    private static string Hyphenate(string word)
    {
        var result = new StringBuilder(word.Length + 4);
        var part = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (i - part >= ShortestPart && word.Length - i >= ShortestPart && BeginsSyllable(word, i))
            {
                result.Append(SoftHyphen);
                part = i;
            }
            result.Append(word[i]);
        }
        return result.ToString();
    }

    /// <summary>True when the consonants from here to the next vowel, and no more of those before them, begin a syllable.</summary>
    private static bool BeginsSyllable(string word, int index)
    {
        var next = index;
        while (next < word.Length && IsConsonant(word[next]))
            next++;
        if (next == index || next == word.Length)
            return false;
        var first = index;
        while (first > 0 && IsConsonant(word[first - 1]))
            first--;
        return first > 0 && IsOnset(word[index..next]) && (first == index || !IsOnset(word[(index - 1)..next]));
    }

    private static bool IsOnset(string consonants) => consonants.Length == 1 || Onsets.Contains(consonants.ToLowerInvariant());

    private static bool IsConsonant(char c) => char.IsLetter(c) && !"aeiouyáàäâéèëêíìïîóòöôúùüû".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);
}
