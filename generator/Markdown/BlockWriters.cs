using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Praktijk.Markdown;

/// <summary>A heading with its id and a link to itself.</summary>
internal sealed class HeadingWriter(HtmlGaps gaps) : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock block)
    {
        var heading = MarkdownReader.DataOf<Heading>(block)!;
        var tag = $"h{heading.Level}";
        renderer.EnsureLine();
        renderer.Write($"<{tag} id=\"").Write(heading.Id).Write("\">");
        gaps.InsideHeading = true;
        renderer.WriteLeafInline(block);
        gaps.InsideHeading = false;
        renderer.Write("<a class=\"anker\" href=\"#").Write(heading.Id).Write("\" aria-label=\"Link naar ").WriteEscape(heading.Text).Write("\">#</a>");
        renderer.Write($"</{tag}>").WriteLine();
    }
}

/// <summary>A paragraph; a picture that stands alone with a title behind its address becomes a figure with that caption.</summary>
internal sealed class ParagraphWriter : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LinkInline { IsImage: true, NextSibling: null, Title.Length: > 0 } picture)
        {
            base.Write(renderer, paragraph);
            return;
        }
        renderer.EnsureLine();
        renderer.Write("<figure>").Write(picture);
        renderer.Write("<figcaption>").WriteEscape(picture.Title).Write("</figcaption></figure>").WriteLine();
    }
}

/// <summary>Code as it stands, or the drawing of a <c>schema</c> block.</summary>
internal sealed class CodeWriter : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        renderer.EnsureLine();
        if (block is FencedCodeBlock fenced && MarkdownReader.DataOf<Diagram>(fenced) is { } diagram)
        {
            DiagramDrawing.Write(renderer, diagram, $"p-schema--{block.Line + 1}");
            return;
        }
        renderer.Write("<pre class=\"codeblok\" tabindex=\"0\"><code>");
        renderer.WriteLeafRawLines(block, writeEndOfLines: true, escape: true);
        renderer.Write("</code></pre>").WriteLine();
    }
}

/// <summary>A table in a box that scrolls when the screen is narrow; alignment by class, since style attributes are forbidden by the page's policy.</summary>
internal sealed class TableWriter : HtmlObjectRenderer<Table>
{
    private readonly Dictionary<string, int> _regions = new(StringComparer.Ordinal);

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var name = RegionName(MarkdownReader.DataOf<Heading>(table) is { } heading ? $"Tabel: {heading.Text}" : "Tabel");
        renderer.EnsureLine();
        renderer.Write("<div class=\"tabelvak\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(name).Write("\">").WriteLine();
        renderer.Write("<table>").WriteLine();
        var inBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader)
                renderer.Write("<thead>");
            else if (!inBody)
            {
                renderer.Write("<tbody>").WriteLine();
                inBody = true;
            }
            WriteRow(renderer, table, row);
            if (row.IsHeader)
                renderer.Write("</thead>").WriteLine();
        }
        if (inBody)
            renderer.Write("</tbody>").WriteLine();
        renderer.Write("</table>").WriteLine().Write("</div>").WriteLine();
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            renderer.Write(row.IsHeader ? "<th scope=\"col\"" : "<td");
            if (i < table.ColumnDefinitions.Count && table.ColumnDefinitions[i].Alignment is { } alignment and not TableColumnAlign.Left)
                renderer.Write(alignment == TableColumnAlign.Right ? " class=\"rechts\"" : " class=\"midden\"");
            renderer.Write(">");
            var implicitParagraph = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count == 1;
            renderer.Write(cell);
            renderer.ImplicitParagraph = implicitParagraph;
            renderer.Write(row.IsHeader ? "</th>" : "</td>");
        }
        renderer.Write("</tr>").WriteLine();
    }

    /// <summary>A name for a scroll box that no other on the page has.</summary>
    private string RegionName(string name)
    {
        var number = _regions[name] = _regions.GetValueOrDefault(name) + 1;
        return number == 1 ? name : $"{name} ({number})";
    }
}
