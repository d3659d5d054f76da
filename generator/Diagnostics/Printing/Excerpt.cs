using System.Globalization;
using System.Text;

namespace Praktijk.Diagnostics.Printing;

/// <summary>
/// The line of a diagnostic with carets under the fault, as a terminal shows it: a tab as spaces, wide characters two cells, combining ones none.
/// Of a long line only the part around the fault.
/// </summary>
internal static class Excerpt
{
    private const int TabWidth = 4;

    /// <summary>Cells of a line that are shown at most.</summary>
    private const int Widest = 100;

    /// <summary>What stays in sight before the fault in a line that is too long.</summary>
    private const int Before = 30;

    /// <param name="line">As it is in the file, without its end.</param>
    /// <returns>What to show of the line, and the carets that stand below it.</returns>
    public static (string Text, string Carets) Of(string line, SourceLocation at)
    {
        var (from, to) = (at.Column - 1, at.Column - 1 + Math.Max(1, at.Length));
        var cells = new List<(string Text, int Width, bool IsFault)>();
        for (var elements = StringInfo.GetTextElementEnumerator(line); elements.MoveNext();)
        {
            var element = elements.GetTextElement();
            var start = elements.ElementIndex;
            var shown = element == "\t" ? new string(' ', TabWidth) : PlainText.Clean(element);
            var width = shown.Length != element.Length ? shown.Length : WidthOf(shown);
            cells.Add((shown, width, start < to && start + element.Length > from));
        }
        // Behind the end of the line, where something is missing.
        if (from >= line.Length)
            cells.Add((" ", 1, true));
        return Shown(cells);
    }

    private static (string Text, string Carets) Shown(List<(string Text, int Width, bool IsFault)> cells)
    {
        var fault = cells.FindIndex(c => c.IsFault);
        var first = 0;
        if (cells.Sum(c => c.Width) > Widest)
        {
            var room = Before;
            for (first = fault; first > 0 && room > 0; first--)
                room -= cells[first - 1].Width;
        }
        var (text, carets) = (new StringBuilder(), new StringBuilder());
        if (first > 0)
        {
            text.Append('…');
            carets.Append(' ');
        }
        var used = 0;
        foreach (var cell in cells.Skip(first))
        {
            if ((used += cell.Width) > Widest)
            {
                text.Append('…');
                break;
            }
            text.Append(cell.Text);
            carets.Append(cell.IsFault ? '^' : ' ', cell.Width);
        }
        return (text.ToString().TrimEnd(), carets.ToString().TrimEnd());
    }

    /// <summary>Cells that a terminal gives to a character with all that combines with it.</summary>
    private static int WidthOf(string element)
    {
        if (!Rune.TryGetRuneAt(element, 0, out var rune))
            return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        return IsWide(rune.Value) || element.Contains('\uFE0F') ? 2 : 1;
    }

    /// <summary>The blocks of East Asian wide characters and of pictures (Unicode, EastAsianWidth: W and F).</summary>
    private static bool IsWide(int character) => character is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x1FA70 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
