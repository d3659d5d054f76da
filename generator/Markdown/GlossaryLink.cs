using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Praktijk.Markdown;

/// <summary><c>[[term]]</c> or <c>[[term|text]]</c>: a link to the glossary.</summary>
internal sealed class GlossaryLinkInline : LeafInline
{
    public required string Term { get; init; }
    public required string Text { get; init; }
}

/// <summary>Reads <c>[[…]]</c> on one line; anything else that begins with a bracket is left to ordinary links.</summary>
internal sealed class GlossaryLinkParser : InlineParser
{
    private const int LongestTerm = 120;

    public GlossaryLinkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
            return false;
        var start = slice.Start;
        var text = slice.Text;
        var limit = Math.Min(slice.End, start + 2 * LongestTerm);
        for (var i = start + 2; i < limit; i++)
        {
            if (text[i] is '\n' or '\r' or '[')
                return false;
            if (text[i] != ']')
                continue;
            if (text[i + 1] != ']')
                return false;
            var parts = text[(start + 2)..i].Split('|', 2);
            if (string.IsNullOrWhiteSpace(parts[0]))
                return false;
            var from = processor.GetSourcePosition(start, out var line, out var column);
            processor.Inline = new GlossaryLinkInline
            {
                // In a table the bar between term and text is written \|, for a bare one would end the cell.
                Term = parts[0].TrimEnd('\\').Trim(),
                Text = (parts.Length == 2 && !string.IsNullOrWhiteSpace(parts[1]) ? parts[1] : parts[0]).Trim(),
                Span = new SourceSpan(from, from + (i + 1 - start)),
                Line = line,
                Column = column,
            };
            slice.Start = i + 2;
            return true;
        }
        return false;
    }
}

internal sealed class GlossaryLinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new GlossaryLinkParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // The renderer of this room knows glossary links itself.
    }
}
