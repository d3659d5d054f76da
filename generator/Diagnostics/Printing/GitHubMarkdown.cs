using System.Globalization;
using System.Text;

namespace Praktijk.Diagnostics.Printing;

/// <summary>
/// Text from content inside Markdown that GitHub shows, in a comment or a summary. Backslashes alone do not suffice there: names after <c>@</c>, numbers after
/// <c>#</c>, addresses and emoji are looked for in the page that was made, where a backslash or an entity is gone. A word joiner, which nobody sees, breaks them.
/// </summary>
internal static class GitHubMarkdown
{
    private const char WordJoiner = '\u2060';

    /// <summary>As part of a line, shown as written: nothing in it is markup, a link, a picture or a mention.</summary>
    public static string Text(string text)
    {
        text = PlainText.Clean(text);
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)) && c is not (',' or '/' or '\'' or '"' or '%' or ';' or '?' or '.' or '-' or '+' or ':' or '@') || c is '-' or '+' or '.' && IsAtStart(text, i))
                escaped.Append('\\');
            escaped.Append(c);
            if (i + 1 < text.Length && IsJoint(text, i))
                escaped.Append(WordJoiner);
        }
        return escaped.ToString();
    }

    /// <summary>As code, in which GitHub looks for nothing at all; within a table use <see cref="Text"/>.</summary>
    public static string Code(string text)
    {
        text = PlainText.Clean(text);
        if (text.Length == 0)
            return "(leeg)";
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        var fence = new string('`', longest + 1);
        var space = text[0] is '`' or ' ' || text[^1] is '`' or ' ' ? " " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{fence}{space}{text}{space}{fence}");
    }

    /// <summary>What would begin a list: a mark, or digits before it.</summary>
    private static bool IsAtStart(string text, int mark) => text.AsSpan(0, mark).TrimStart().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The character begins something that GitHub would make a link or a picture of: <c>@naam</c>, <c>#12</c>, <c>://</c>, <c>:smile:</c>, <c>www.</c>, <c>GH-12</c>.</summary>
    private static bool IsJoint(string text, int i) => text[i] switch
    {
        '@' or '#' or '$' or '&' or '<' => true,
        ':' => !char.IsWhiteSpace(text[i + 1]),
        'w' or 'W' => i >= 2 && text[i + 1] == '.' && text.AsSpan(i - 2, 2).Equals("ww", StringComparison.OrdinalIgnoreCase),
        '-' => i >= 2 && char.IsAsciiDigit(text[i + 1]) && text.AsSpan(i - 2, 2).Equals("GH", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
