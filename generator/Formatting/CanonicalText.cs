using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Praktijk.Formatting;

/// <summary>
/// How a value is written in canonical front matter: always on one line, plain where that is safe, else in double quotes. The form on the site
/// writes by the same rule; a test compares the two.
/// </summary>
/// <remarks>
/// A text is plain when all of this holds:
/// <list type="bullet">
/// <item>it is not empty, and neither begins nor ends with white space;</item>
/// <item>it has no control character (U+0000–U+001F, U+007F–U+009F) and no line or paragraph separator (U+2028, U+2029);</item>
/// <item>it does not begin with one of <c>- ? : , [ ] { } # &amp; * ! | &gt; ' " % @ ` = ~</c>, nor with <c>...</c>;</item>
/// <item>it holds no <c>: </c> and no <c> #</c>, and does not end in <c>:</c>;</item>
/// <item>it is none of null, true, false, yes, no, on and off, in any case;</item>
/// <item>it is no number: <c>^[-+]?[0-9.][0-9._]*([eE][-+]?[0-9]+)?$</c>, <c>^0[xo][0-9a-f]+$</c>, or <c>^[-+]?\.(inf|nan)$</c>, all in any case.</item>
/// </list>
/// Between double quotes, <c>\</c> becomes <c>\\</c>, <c>"</c> becomes <c>\"</c>, a line feed <c>\n</c>, a tab <c>\t</c>, and the other characters of the
/// second point <c>\uXXXX</c> with capitals; all else stands as it is. Numbers, dates and <c>true</c> and <c>false</c> of fields that hold those are never quoted.
/// </remarks>
internal static partial class CanonicalText
{
    /// <summary>A text as YAML that reads back as the same text.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>The shortest way to write a number: <c>0.7</c>, <c>-0.3</c>, <c>1</c>; null when that would take an exponent, which fields do not read.</summary>
    public static string? Of(double number)
    {
        var text = (number == 0 ? 0 : number).ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E') ? null : text;
    }

    public static bool IsPlain(string text) =>
        text.Length > 0
        && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
        && !text.Any(MustBeEscaped)
        && !"-?:,[]{}#&*!|>'\"%@`=~".Contains(text[0], StringComparison.Ordinal)
        && !text.StartsWith("...", StringComparison.Ordinal)
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && text[^1] != ':'
        && !OtherWord().IsMatch(text)
        && !Number().IsMatch(text);

    /// <summary>The text in double quotes, whatever it holds.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 8).Append('"');
        foreach (var c in text)
        {
            if (c is '\\' or '"')
                quoted.Append('\\').Append(c);
            else if (c == '\n')
                quoted.Append("\\n");
            else if (c == '\t')
                quoted.Append("\\t");
            else if (MustBeEscaped(c))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    private static bool MustBeEscaped(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    [GeneratedRegex(@"\A(?:null|true|false|yes|no|on|off)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherWord();

    [GeneratedRegex(@"\A(?:[-+]?[0-9.][0-9._]*(?:[eE][-+]?[0-9]+)?|0[xo][0-9A-Fa-f]+|[-+]?\.(?:inf|nan))\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
