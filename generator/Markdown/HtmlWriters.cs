using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace Praktijk.Markdown;

internal static class HtmlWriters
{
    /// <summary>A renderer that writes only the elements of this room: nothing of the library that could write a style, an iframe or HTML of an editor is left in.</summary>
    public static HtmlRenderer For(TextWriter writer, HtmlGaps gaps)
    {
        var renderer = new HtmlRenderer(writer) { EnableHtmlForBlock = true, EnableHtmlForInline = true };
        var parts = renderer.ObjectRenderers;
        parts.Clear();
        parts.Add(new HeadingWriter(gaps));
        parts.Add(new CodeWriter());
        parts.Add(new TableWriter());
        parts.Add(new LinkWriter(gaps));
        parts.Add(new AutolinkWriter(gaps));
        parts.Add(new GlossaryLinkWriter(gaps));
        parts.Add(new RunningTextWriter(gaps));
        parts.Add(new ListRenderer());
        parts.Add(new ParagraphWriter());
        parts.Add(new QuoteBlockRenderer());
        parts.Add(new ThematicBreakRenderer());
        parts.Add(new CodeInlineRenderer());
        parts.Add(new DelimiterInlineRenderer());
        parts.Add(new EmphasisInlineRenderer());
        parts.Add(new LineBreakInlineRenderer());
        parts.Add(new HtmlEntityInlineRenderer());
        return renderer;
    }
}
