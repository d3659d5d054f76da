using Praktijk.Diagnostics;

namespace Praktijk.Markdown;

/// <summary>
/// How much of everything a text may have, counted in one pass before the parser sees it: within these limits any text is handled in two seconds and
/// 300 MB. They lie far beyond what people write; a long case has some hundreds of lines.
/// </summary>
internal static class TextLimits
{
    public const int MostLines = 20_000;

    /// <summary>Opening brackets: links, pictures, words of the glossary. The parser tries each, and unclosed ones cost it the square of their number.</summary>
    public const int MostBrackets = 10_000;

    /// <summary>Cells of tables: each row counts as many as the widest of its table, because the parser makes all rows as wide.</summary>
    public const int MostCells = 40_000;

    /// <summary>Characters of an address and its title that are written once and used by many links, each of which gets a copy.</summary>
    public const int LongestReference = 1_000;

    /// <summary>Characters that the parser reads to find the ends of the addresses of all links together; for each it reads on to the next space.</summary>
    public const int MostOfAddresses = 10_000_000;

    /// <summary>Signs of quotations and list items at the beginning of lines. Each may open a block inside the one before it, and a line many.</summary>
    public const int MostBlocks = 40_000;

    /// <summary>
    /// Stars and underscores, runs of them counted once: each may open or close emphasis. The parser keeps those of a paragraph inside each other until
    /// it is read, which costs it the square of their number.
    /// </summary>
    public const int MostEmphasis = 10_000;

    /// <summary>Each is taken apart for the search. A text as long as a file may be repeats its words: it has less than 20,000 that differ.</summary>
    public const int MostDifferentWords = 25_000;

    /// <summary>The first thing that is one too many, at its place; null when the text stays within all limits.</summary>
    /// <param name="start">Where the text begins in the file.</param>
    public static Diagnostic? FirstExceeded(SourceFile file, int start)
    {
        var text = file.Text;
        var (lines, blocks, brackets, emphasis, addresses, space) = (1, 0, 0, 0, 0L, start);
        var tables = new TableCells();
        var beginsLine = true;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n' || text[i] == '\r' && !text.AsSpan(i + 1).StartsWith("\n"))
            {
                beginsLine = true;
                if (++lines > MostLines)
                    return Problems.TooManyLines(file.At(i + 1), MostLines);
                tables.NextLine();
            }
            tables.Read(text[i]);
            if (beginsLine && OpensBlock(text, i))
            {
                if (++blocks > MostBlocks)
                    return Problems.TooManyBlocks(file.At(i), MostBlocks);
                continue;
            }
            var beginsText = beginsLine;
            beginsLine &= char.IsWhiteSpace(text[i]) || char.IsAsciiDigit(text[i]);
            switch (text[i])
            {
                case '[' when ++brackets > MostBrackets:
                    return Problems.TooManyLinks(file.At(i), MostBrackets);
                case '[' when beginsText && SharedAddress.End(text, i, LongestReference) - i > LongestReference:
                    return Problems.ReferenceTooLong(file.At(i), LongestReference);
                case '(' when i > start && text[i - 1] == ']' && (addresses += (space = NextSpace(text, i, space)) - i) > MostOfAddresses:
                    return Problems.AddressWithoutEnd(file.At(i));
                case '|' when tables.Count > MostCells:
                    return Problems.TooManyCells(file.At(i), MostCells);
                case '*' or '_' when (i == start || text[i - 1] != text[i]) && ++emphasis > MostEmphasis:
                    return Problems.TooMuchEmphasis(file.At(i), MostEmphasis);
                default:
                    break;
            }
        }
        return FirstWordTooMany(text, start) is { } word ? Problems.TooManyWords(file.At(word), MostDifferentWords) : null;
    }

    private static int NextSpace(string text, int at, int known)
    {
        while (known < at || known < text.Length && !char.IsWhiteSpace(text[known]))
            known++;
        return known;
    }

    /// <summary>True at the sign of a quotation or a list item, when nothing but such signs stands before it on its line.</summary>
    private static bool OpensBlock(string text, int at) =>
        text[at] == '>' || text[at] is '-' or '+' or '*' or '.' or ')' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));

    /// <summary>
    /// Capitals make no other word; of a word with hyphens the parts count as well as the whole, as search reads it. A text too short to have so many
    /// words is not read for them.
    /// </summary>
    private static int? FirstWordTooMany(string text, int start)
    {
        if (text.Length - start <= 2 * MostDifferentWords)
            return null;
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = start; i < text.Length; i++)
        {
            var (whole, part) = (i, i);
            for (; i < text.Length && (char.IsLetterOrDigit(text[i]) || i > part && IsInnerHyphen(text, i)); i++)
            {
                if (text[i] != '-')
                    continue;
                if (IsOneTooMany(part, i))
                    return part;
                part = i + 1;
            }
            if (IsOneTooMany(part, i))
                return part;
            if (part > whole && IsOneTooMany(whole, i))
                return whole;
        }
        return null;

        bool IsOneTooMany(int from, int to) => to > from && known.Add(text.AsSpan(from, to - from)) && words.Count > MostDifferentWords;
    }

    private static bool IsInnerHyphen(string text, int at) => text[at] == '-' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    /// <summary>Counts the cells of tables line by line. A table ends at an empty line, and is as wide in every row as in its widest.</summary>
    private struct TableCells
    {
        private int _before;
        private int _rows;
        private int _widest;
        private int _inLine;
        private bool _hasText;

        public readonly long Count => _before + (long)(_rows + 1) * Math.Max(_widest, _inLine);

        public void Read(char c)
        {
            _inLine += c == '|' ? 1 : 0;
            _hasText |= !char.IsWhiteSpace(c);
        }

        public void NextLine()
        {
            _widest = Math.Max(_widest, _inLine);
            if (!_hasText)
                (_before, _rows, _widest) = ((int)Math.Min(int.MaxValue, _before + (long)_rows * _widest), 0, 0);
            else if (_widest > 0)
                _rows++;
            (_inLine, _hasText) = (0, false);
        }
    }
}
