using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Praktijk.Markdown;

/// <summary>The words of a text without its mark-up, taken from the tree.</summary>
internal static class PlainTextOf
{
    /// <summary>The text under each heading, headings themselves and code apart; blocks end in a line feed.</summary>
    public static IReadOnlyList<TextSection> Sections(MarkdownDocument tree, IReadOnlyList<Heading> headings)
    {
        var sections = new List<TextSection>();
        Heading? heading = null;
        var text = new StringBuilder();
        foreach (var block in tree)
        {
            if (block is HeadingBlock next)
            {
                Close();
                heading = MarkdownReader.DataOf<Heading>(next);
            }
            else
            {
                Append(block, text);
            }
        }
        Close();
        return sections;

        void Close()
        {
            if (text.Length > 0 || heading is not null)
                sections.Add(new TextSection(heading, text.ToString()));
            text.Clear();
        }
    }

    /// <summary>The text of inlines; line breaks count as a space.</summary>
    public static string Inlines(ContainerInline? container)
    {
        if (container is null)
            return "";
        var text = new StringBuilder();
        Append(container, text);
        return text.ToString();
    }

    public static int CountWords(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            if (letter && !inWord)
                words++;
            inWord = letter || inWord && c is '-' or '’' or '\'';
        }
        return words;
    }

    /// <summary>The words that <see cref="CountWords"/> counts.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || start >= 0 && text[i] is '-' or '’' or '\'');
            if (inWord && start < 0)
                start = i;
            else if (!inWord && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }

    private static void Append(Block block, StringBuilder text)
    {
        switch (block)
        {
            case FencedCodeBlock fenced when MarkdownReader.DataOf<Diagram>(fenced) is { } diagram:
                foreach (var node in diagram.Nodes)
                    text.Append(node.Label).Append('\n');
                break;
            case LeafBlock { Inline: { } inline }:
                Append(inline, text);
                text.Append('\n');
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    Append(child, text);
                break;
            default:
                break;
        }
    }

    /// <summary>The text of an inline that holds no others; a line break is a space.</summary>
    public static ReadOnlySpan<char> Leaf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        CodeInline code => code.Content,
        GlossaryLinkInline term => term.Text,
        AutolinkInline autolink => autolink.Url,
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        LineBreakInline => " ",
        _ => "",
    };

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            if (inline is ContainerInline nested)
                Append(nested, text);
            else
                text.Append(Leaf(inline));
        }
    }
}
