using System.Buffers;
using System.Globalization;
using System.Text;

namespace Praktijk.Diagnostics;

/// <summary>Shows a value from content inside a message: short, and without anything that could steer a terminal or fake a log line.</summary>
internal static class PlainText
{
    private const int Longest = 60;

    /// <summary>Most of what a text consists of, and always allowed.</summary>
    private static readonly SearchValues<char> Ordinary = SearchValues.Create(
        "\t\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>The value in quotes, cut after 60 characters, with control and direction characters as <c>\uXXXX</c>.</summary>
    public static string Quote(string value) => $"'{Clean(value.Length > Longest ? CutAt(value, Longest) + "…" : value)}'";

    /// <summary>The text with every control character, line separator and direction override written out.</summary>
    public static string Clean(string value)
    {
        if (!value.Any(MustBeWritten))
            return value;
        var clean = new StringBuilder(value.Length + 16);
        foreach (var c in value)
        {
            if (MustBeWritten(c))
                clean.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                clean.Append(c);
        }
        return clean.ToString();
    }

    private static bool MustBeWritten(char c) =>
        char.IsControl(c) || IsDirectionMark(c) || c is '\u2028' or '\u2029';

    /// <summary>Characters that change the direction of the text around them (Unicode bidi overrides, embeddings and isolates).</summary>
    public static bool IsDirectionMark(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    /// <summary>
    /// The first character that has no place in content: control characters (tab and line ends apart), marks that turn the direction of text,
    /// halves of a pair, and the two code points that XML forbids; −1 when there is none.
    /// </summary>
    public static int IndexOfForbidden(string text)
    {
        for (int i = 0, next; (next = text.AsSpan(i).IndexOfAnyExcept(Ordinary)) >= 0; i++)
        {
            i += next;
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsControl(c) && c is not ('\t' or '\n' or '\r') || char.IsSurrogate(c) || c is '\uFEFF' or '\uFFFE' or '\uFFFF' || IsDirectionMark(c))
                return i;
        }
        return -1;
    }

    private static string CutAt(string value, int length) =>
        char.IsHighSurrogate(value[length - 1]) ? value[..(length - 1)] : value[..length];
}
