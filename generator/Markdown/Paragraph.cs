using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Praktijk.Diagnostics;

namespace Praktijk.Markdown;

/// <summary>A stretch of running text: a paragraph or an item of a list. Headings, tables and code are none.</summary>
/// <param name="Text">Without mark-up.</param>
/// <param name="Pieces">Where each piece of the text begins in it, and the line of the file on which that piece stands.</param>
internal sealed record Paragraph(string Text, IReadOnlyList<(int Offset, int Line)> Pieces)
{
    /// <summary>The line of the file on which a character of the text stands.</summary>
    public int LineOf(int offset)
    {
        var line = Pieces[0].Line;
        foreach (var piece in Pieces)
        {
            if (piece.Offset > offset)
                break;
            line = piece.Line;
        }
        return line;
    }

    /// <summary>The running text of a file that was read before, in order.</summary>
    /// <param name="firstLine">The line on which the body begins.</param>
    public static IReadOnlyList<Paragraph> Of(SourceFile file, int firstLine)
    {
        var tree = MarkdownReader.Parse(file.Text[file.StartOfLine(firstLine)..]);
        var paragraphs = new List<Paragraph>();
        foreach (var block in tree.Descendants<ParagraphBlock>())
        {
            if (block.Inline is not { } inline || IsInTable(block))
                continue;
            var text = new StringBuilder();
            var pieces = new List<(int Offset, int Line)>();
            Append(inline, firstLine, text, pieces);
            if (pieces.Count > 0)
                paragraphs.Add(new Paragraph(text.ToString(), pieces));
        }
        return paragraphs;
    }

    private static bool IsInTable(Block block)
    {
        for (var around = block.Parent; around is not null; around = around.Parent)
        {
            if (around is Table)
                return true;
        }
        return false;
    }

    private static void Append(ContainerInline container, int firstLine, StringBuilder text, List<(int Offset, int Line)> pieces)
    {
        foreach (var inline in container)
        {
            if (inline is not LinkInline { IsImage: true } and ContainerInline nested)
            {
                Append(nested, firstLine, text, pieces);
                continue;
            }
            pieces.Add((text.Length, firstLine + inline.Line));
            text.Append(PlainTextOf.Leaf(inline));
        }
    }
}
