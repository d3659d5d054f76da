using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Praktijk.Markdown;

/// <summary>Links and pictures, with gaps for what validation finds out about them.</summary>
internal sealed class LinkWriter(HtmlGaps gaps) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var number = MarkdownReader.DataOf<LinkNumber>(link)!.Index;
        if (link.IsImage)
        {
            WritePicture(renderer, link, number);
            return;
        }
        renderer.Write("<a href=\"");
        gaps.Add(GapKind.Address, number);
        renderer.Write("\"");
        if (!string.IsNullOrWhiteSpace(link.Title))
            renderer.Write(" title=\"").WriteEscape(link.Title).Write("\"");
        renderer.Write(">");
        gaps.InsideLink++;
        renderer.WriteChildren(link);
        gaps.InsideLink--;
        renderer.Write("</a>");
    }

    private void WritePicture(HtmlRenderer renderer, LinkInline link, int number)
    {
        renderer.Write("<img src=\"");
        gaps.Add(GapKind.PictureFile, number);
        renderer.Write("\" alt=\"").WriteEscape(PlainTextOf.Inlines(link)).Write("\"");
        gaps.Add(GapKind.PictureSize, number);
        renderer.Write(" loading=\"lazy\" decoding=\"async\">");
    }
}

/// <summary>Addresses between angle brackets.</summary>
internal sealed class AutolinkWriter(HtmlGaps gaps) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        if (gaps.InsideLink > 0)
        {
            // A link cannot hold another: inside one, an address is only its text.
            renderer.WriteEscape(link.Url);
            return;
        }
        renderer.Write("<a href=\"");
        gaps.Add(GapKind.Address, MarkdownReader.DataOf<LinkNumber>(link)!.Index);
        renderer.Write("\">").WriteEscape(link.Url).Write("</a>");
    }
}

/// <summary><c>[[term]]</c>: explained at the first use on the page, a plain link after that.</summary>
internal sealed class GlossaryLinkWriter(HtmlGaps gaps) : HtmlObjectRenderer<GlossaryLinkInline>
{
    protected override void Write(HtmlRenderer renderer, GlossaryLinkInline link)
    {
        if (gaps.InsideLink > 0)
            renderer.WriteEscape(link.Text);
        else
            gaps.Around(gaps.InsideHeading ? GapKind.TermInHeading : GapKind.Term, MarkdownReader.DataOf<LinkNumber>(link)!.Index, () => renderer.WriteEscape(link.Text));
    }
}

/// <summary>Running text.</summary>
internal sealed class RunningTextWriter(HtmlGaps gaps) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        if (gaps.InsideLink > 0 || gaps.InsideHeading)
            renderer.WriteEscape(ref literal.Content);
        else
            gaps.Around(GapKind.Text, -1, () => renderer.WriteEscape(ref literal.Content));
    }
}
