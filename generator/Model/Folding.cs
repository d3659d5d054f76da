using System.Text;

namespace Praktijk.Model;

/// <summary>
/// Lower case without accents, for slugs, suggestions, sorting and search: <c>Één</c> and <c>een</c> are alike.
/// A table of our own, because the program runs without culture data and must give the same result on every machine.
/// </summary>
internal static class Folding
{
    private const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżžðſ";
    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzzds";

    /// <summary>Same text in lower case, accents dropped, ligatures written out, combining marks removed.</summary>
    public static string Fold(string text)
    {
        if (IsPlain(text))
            return text;
        var folded = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            if (lower < '\u0080')
                folded.Append(lower);
            else if (lower is >= '\u0300' and <= '\u036F')
                continue;
            else if (Accented.IndexOf(lower) is >= 0 and var i)
                folded.Append(Plain[i]);
            else
                folded.Append(lower switch { 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'ĳ' => "ij", 'þ' => "th", '’' or '‘' or '‛' => "'", _ => lower.ToString() });
        }
        return folded.ToString();
    }

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
