namespace Praktijk.Markdown;

/// <summary>
/// Finds where a text is nested deeper than the parser follows. Asked only once the parser gave up, which tells no place: so this reads the lines
/// for what opens a block or may open emphasis, a link or a cell, and leaves the rest of the notation aside.
/// </summary>
internal static class DeepestPlace
{
    /// <summary>Blocks inside each other, where the parser stops; a list and its item are two.</summary>
    private const int MostBlocks = 128;

    /// <summary>Signs of one paragraph or table that each may begin something, where the parser stops.</summary>
    private const int MostSigns = 10_240;

    /// <summary>The first position that goes beyond what the parser follows, or that comes nearest to it.</summary>
    /// <param name="start">Where the text begins.</param>
    public static int In(string text, int start)
    {
        var (place, nearest) = (start, 0.0);
        var items = new Stack<int>();
        var signs = 0;
        for (var at = start; at < text.Length; at = NextLine(text, at))
        {
            var quotes = 0;
            var column = 0;
            var isNewBlock = false;
            var i = SkipSpaces(text, at, ref column);
            if (IsLineEnd(text, i))
            {
                signs = 0;
                continue;
            }
            while (items.TryPeek(out var indent) && indent > column)
                items.Pop();
            while (Marker(text, i) is > 0 and var length)
            {
                if (text[i] == '>')
                    quotes++;
                else
                    items.Push(column + length + 1);
                isNewBlock |= text[i] != '>';
                if (IsNearer((quotes + 2.0 * items.Count) / MostBlocks, i))
                    return place;
                column += length;
                i = SkipSpaces(text, i + length, ref column);
            }
            signs = isNewBlock ? 0 : signs;
            for (; !IsLineEnd(text, i); i++)
            {
                if (text[i] == '\\')
                    i += IsLineEnd(text, i + 1) ? 0 : 1;
                else if (text[i] is '*' or '_' or '[' or '|' && (text[i] is '[' or '|' || i == start || text[i - 1] != text[i]) && IsNearer((double)++signs / MostSigns, i))
                    return place;
            }
        }
        return place;

        bool IsNearer(double share, int at)
        {
            if (share > nearest)
                (place, nearest) = (at, share);
            return share > 1;
        }
    }

    /// <summary>How long the sign of a quotation or list item is that stands here; 0 for none.</summary>
    private static int Marker(string text, int at)
    {
        if (at >= text.Length)
            return 0;
        if (text[at] == '>')
            return 1;
        var end = at;
        while (end < text.Length && end - at < 9 && char.IsAsciiDigit(text[end]))
            end++;
        var isItem = end < text.Length && (end > at ? text[end] is '.' or ')' : text[end] is '-' or '*' or '+');
        return isItem && (IsLineEnd(text, end + 1) || text[end + 1] is ' ' or '\t') ? end + 1 - at : 0;
    }

    private static int SkipSpaces(string text, int at, ref int column)
    {
        for (; at < text.Length && text[at] is ' ' or '\t'; at++)
            column = text[at] == '\t' ? column / 4 * 4 + 4 : column + 1;
        return at;
    }

    private static bool IsLineEnd(string text, int at) => at >= text.Length || text[at] is '\n' or '\r';

    private static int NextLine(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : at + end + 1;
    }
}
