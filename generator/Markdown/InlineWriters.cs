using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Praktijk.Model;

namespace Praktijk.Markdown;

/// <summary>Links and pictures, to where validation found that they lead.</summary>
internal sealed class LinkWriter(RenderContext context) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var target = context.TargetOf(MarkdownReader.DataOf<LinkNumber>(link)!);
        if (target is LinkTarget.Picture picture)
        {
            WritePicture(renderer, link, picture.Image);
            return;
        }
        renderer.Write("<a href=\"").WriteEscapeUrl(context.Href(target)).Write("\"");
        if (!string.IsNullOrWhiteSpace(link.Title))
            renderer.Write(" title=\"").WriteEscape(link.Title).Write("\"");
        renderer.Write(">");
        context.InsideLinkOrHeading++;
        renderer.WriteChildren(link);
        context.InsideLinkOrHeading--;
        renderer.Write("</a>");
    }

    private void WritePicture(HtmlRenderer renderer, LinkInline link, ImageFile image)
    {
        renderer.Write("<img src=\"").WriteEscapeUrl(image.Address.Path.Split('/')[^1]).Write("\" alt=\"").WriteEscape(PlainTextOf.Inlines(link));
        renderer.Write(string.Create(CultureInfo.InvariantCulture, $"\" width=\"{image.Width}\" height=\"{image.Height}\" loading=\"lazy\" decoding=\"async\">"));
    }
}

/// <summary>Addresses between angle brackets.</summary>
internal sealed class AutolinkWriter(RenderContext context) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        if (context.InsideLinkOrHeading > 0)
        {
            // A link cannot hold another: inside one, an address is only its text.
            renderer.WriteEscape(link.Url);
            return;
        }
        renderer.Write("<a href=\"").WriteEscapeUrl(context.Href(context.TargetOf(MarkdownReader.DataOf<LinkNumber>(link)!))).Write("\">");
        renderer.WriteEscape(link.Url).Write("</a>");
    }
}

/// <summary><c>[[term]]</c>: explained at the first use on the page, a plain link after that.</summary>
internal sealed class GlossaryLinkWriter(RenderContext context) : HtmlObjectRenderer<GlossaryLinkInline>
{
    protected override void Write(HtmlRenderer renderer, GlossaryLinkInline link)
    {
        var target = (LinkTarget.Term)context.TargetOf(MarkdownReader.DataOf<LinkNumber>(link)!);
        if (context.InsideLinkOrHeading == 0 && !IsInHeading(link) && context.NeedsExplaining(target.Entry))
        {
            context.WriteExplained(renderer, target.Entry, link.Text);
            return;
        }
        if (context.InsideLinkOrHeading > 0)
            renderer.WriteEscape(link.Text);
        else
            renderer.Write("<a href=\"").WriteEscapeUrl(context.Href(target)).Write("\">").WriteEscape(link.Text).Write("</a>");
    }

    internal static bool IsInHeading(Inline inline)
    {
        Inline top = inline;
        while (top.Parent is { } parent)
            top = parent;
        return (top as ContainerInline)?.ParentBlock is HeadingBlock;
    }
}

/// <summary>Running text; the first use of a glossary word on the page becomes its explanation.</summary>
internal sealed class TextWriterWithGlossary(RenderContext context) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        if (context.InsideLinkOrHeading > 0 || GlossaryLinkWriter.IsInHeading(literal))
        {
            renderer.WriteEscape(ref literal.Content);
            return;
        }
        var text = literal.Content.ToString();
        var written = 0;
        while (context.Glossary.Next(text, written, context.NeedsExplaining) is { } word)
        {
            renderer.WriteEscape(text.AsSpan(written, word.Start - written));
            context.WriteExplained(renderer, word.Entry, text.Substring(word.Start, word.Length));
            written = word.Start + word.Length;
        }
        renderer.WriteEscape(text.AsSpan(written));
    }
}
