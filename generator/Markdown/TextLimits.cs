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

    /// <summary>Upright bars: each may be the end of a cell.</summary>
    public const int MostCells = 40_000;

    /// <summary>The first thing that is one too many, at its place; null when the text stays within all limits.</summary>
    /// <param name="start">Where the text begins in the file.</param>
    public static Diagnostic? FirstExceeded(SourceFile file, int start)
    {
        var (lines, brackets, cells) = (1, 0, 0);
        for (var i = start; i < file.Text.Length; i++)
        {
            switch (file.Text[i])
            {
                case '\n' when ++lines > MostLines:
                case '\r' when !file.Text.AsSpan(i + 1).StartsWith("\n") && ++lines > MostLines:
                    return Problems.TooManyLines(file.At(i + 1), MostLines);
                case '[' when ++brackets > MostBrackets:
                    return Problems.TooManyLinks(file.At(i), MostBrackets);
                case '|' when ++cells > MostCells:
                    return Problems.TooManyCells(file.At(i), MostCells);
                default:
                    break;
            }
        }
        return null;
    }
}
