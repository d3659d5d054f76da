using System.Buffers;

namespace Praktijk.Model;

/// <summary>
/// Lower case without accents, for slugs, suggestions, sorting and search: <c>Één</c> and <c>een</c> are alike.
/// A table of our own, because the program runs without culture data and must give the same result on every machine.
/// </summary>
internal static class Folding
{
    /// <summary>Letters in lower case, of which the one in the same place of <see cref="Plain"/> is written; the browser folds with the same table.</summary>
    public const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżžðſ";
    public const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzzds";

    /// <summary>What one character can become: the two letters of a ligature.</summary>
    private const int LongestFolded = 2;

    /// <summary>Same text in lower case, accents dropped, ligatures written out, combining marks removed.</summary>
    public static string Fold(string text)
    {
        if (IsPlain(text))
            return text;
        var folded = ArrayPool<char>.Shared.Rent(LongestFolded * text.Length);
        var length = 0;
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            if (lower < '\u0080')
                folded[length++] = lower;
            else if (lower is >= '\u0300' and <= '\u036F')
                continue;
            else if (Accented.IndexOf(lower) is >= 0 and var i)
                folded[length++] = Plain[i];
            else if (Ligature(lower) is { } letters)
                (folded[length++], folded[length++]) = (letters[0], letters[1]);
            else
                folded[length++] = lower is '’' or '‘' or '‛' ? '\'' : lower;
        }
        var result = new string(folded, 0, length);
        ArrayPool<char>.Shared.Return(folded);
        return result;
    }

    private static string? Ligature(char lower) => lower switch { 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'ĳ' => "ij", 'þ' => "th", _ => null };

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0080' or (>= 'A' and <= 'Z'))
                return false;
        }
        return true;
    }
}
