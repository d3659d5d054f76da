using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Praktijk.Model;

namespace Praktijk.Markdown;

/// <summary>Turns texts into HTML: links relative to the page, heading anchors, glossary words, diagrams. Safe to use from many threads.</summary>
internal sealed class MarkdownRenderer(Catalogue catalogue, SiteLinks links)
{
    private readonly GlossaryWords _glossary = new(catalogue.Glossary);

    /// <summary>The body of a page as HTML, for the place where that page stands.</summary>
    public BodyHtml Render(ContentPage page)
    {
        if (page.Body.IsEmpty)
            return new BodyHtml("", []);
        using var writer = new StringWriter();
        var context = new RenderContext(page, links.TargetsOf(page), _glossary);
        var renderer = CreateRenderer(writer, context);
        renderer.Render(page.Body.Tree);
        return new BodyHtml(writer.ToString(), context.Explained);
    }

    /// <summary>A renderer that writes only the elements of this room: nothing of the library that could write a style, an iframe or HTML of an editor is left in.</summary>
    private static HtmlRenderer CreateRenderer(TextWriter writer, RenderContext context)
    {
        var renderer = new HtmlRenderer(writer) { EnableHtmlForBlock = true, EnableHtmlForInline = true };
        var parts = renderer.ObjectRenderers;
        parts.Clear();
        parts.Add(new HeadingWriter());
        parts.Add(new CodeWriter());
        parts.Add(new TableWriter(context));
        parts.Add(new LinkWriter(context));
        parts.Add(new AutolinkWriter(context));
        parts.Add(new GlossaryLinkWriter(context));
        parts.Add(new TextWriterWithGlossary(context));
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
