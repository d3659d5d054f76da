using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Praktijk.Diagnostics;
using Praktijk.Yaml;

namespace Praktijk.Markdown;

/// <summary>
/// The text below the front matter → a tree with heading ids, links and places. Extensions are chosen one by one: CommonMark, pipe tables, glossary links;
/// raw HTML is text, and nothing lets an editor write attributes but the id of a heading.
/// </summary>
internal sealed partial class MarkdownReader
{
    private const int MostHeadings = 500;

    private const int MostDiagrams = 20;

    /// <summary>Blocks and inlines inside each other; the library stops at 128.</summary>
    private const int DeepestLevel = 100;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    private readonly SourceFile _file;
    private readonly int _start;
    private readonly DiagnosticList _diagnostics;
    private readonly List<Heading> _headings = [];
    private readonly List<BodyLink> _links = [];
    private readonly HeadingIds _ids = new();
    private int _diagrams;

    private MarkdownReader(SourceFile file, int start, DiagnosticList diagnostics)
    {
        _file = file;
        _start = start;
        _diagnostics = diagnostics;
    }

    /// <summary>No text at all.</summary>
    public static MarkdownBody Empty => new() { Html = HtmlDraft.Empty, Headings = [], Links = [], Sections = [], WordCount = 0 };

    /// <summary>Null after reporting that the text cannot be read at all.</summary>
    /// <param name="start">Where the body begins in the text of the file.</param>
    /// <param name="fixedId">The id of a heading of the second level that has one whatever stands above it; null when no heading has.</param>
    public static MarkdownBody? Read(SourceFile file, int start, DiagnosticList diagnostics, Func<string, string?>? fixedId = null)
    {
        if (TextLimits.FirstExceeded(file, start) is { } exceeded)
        {
            diagnostics.Add(exceeded);
            return null;
        }
        MarkdownDocument tree;
        try
        {
            tree = Parse(file.Text[start..]);
        }
        catch (ArgumentException)
        {
            // Markdig refuses nesting beyond its limit this way, without a place.
            diagnostics.Add(Problems.TextTooDeep(file.At(DeepestPlace.In(file.Text, start))));
            return null;
        }
        var reader = new MarkdownReader(file, start, diagnostics);
        return reader.IsTooDeep(tree) ? null : reader.Describe(tree, fixedId);
    }

    /// <summary>The library refuses to write what it was willing to read: so the depth is looked at here, where the place is known.</summary>
    private bool IsTooDeep(MarkdownDocument tree)
    {
        var open = new Stack<(MarkdownObject Node, int Depth)>([(tree, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > DeepestLevel)
            {
                _diagnostics.Add(Problems.TextTooDeep(At(next.Node.Span.Start)));
                return true;
            }
            if (next.Node is ContainerBlock blocks)
            {
                foreach (var child in blocks)
                    open.Push((child, next.Depth + 1));
            }
            else if (next.Node is LeafBlock { Inline: { } inline })
                open.Push((inline, next.Depth + 1));
            else if (next.Node is ContainerInline inlines)
            {
                foreach (var child in inlines)
                    open.Push((child, next.Depth + 1));
            }
        }
        return false;
    }

    /// <summary>The data under which a node of the tree keeps what this room found out about it.</summary>
    internal static T? DataOf<T>(MarkdownObject node)
        where T : class => node.GetData(typeof(T)) as T;

    /// <exception cref="ArgumentException">The text nests too deep.</exception>
    internal static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, Pipeline);

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true }.DisableHtml().UsePipeTables();
        builder.Extensions.Add(new GlossaryLinkExtension());
        return builder.Build();
    }

    private MarkdownBody Describe(MarkdownDocument tree, Func<string, string?>? fixedId)
    {
        ReserveChosenIds(tree);
        if (fixedId is not null)
            ReserveFixedIds(tree, fixedId);
        foreach (var node in tree.Descendants())
        {
            switch (node)
            {
                case HeadingBlock heading:
                    DescribeHeading(heading);
                    break;
                case LinkInline link:
                    DescribeLink(link);
                    break;
                case AutolinkInline autolink:
                    AddLink(autolink, BodyLinkKind.Link, autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, autolink.Url, At(autolink.Span.Start + 1, autolink.Url.Length));
                    break;
                case GlossaryLinkInline term:
                    AddLink(term, BodyLinkKind.Term, term.Term, term.Text, At(term.Span.Start + 2, term.Term.Length));
                    break;
                case FencedCodeBlock { Info: "schema" } block:
                    DescribeDiagram(block);
                    break;
                case HtmlEntityInline entity:
                    ReportForbidden(entity.Transcoded.ToString(), entity.Span);
                    break;
                case Table table when _headings.Count > 0:
                    table.SetData(typeof(Heading), _headings[^1]);
                    break;
                case LiteralInline literal:
                    ReportHtml(literal);
                    ReportGap(literal);
                    break;
                default:
                    break;
            }
        }
        var sections = PlainTextOf.Sections(tree, _headings);
        return new MarkdownBody
        {
            Html = HtmlDraft.Of(tree),
            Headings = _headings,
            Links = _links,
            Sections = sections,
            WordCount = sections.Sum(s => PlainTextOf.CountWords(s.Text)),
        };
    }

    /// <summary>Ids that editors chose come first: a heading further up must not take one by accident.</summary>
    private void ReserveChosenIds(MarkdownDocument tree)
    {
        foreach (var heading in tree.Descendants<HeadingBlock>())
        {
            if (CutChosenId(heading) is not { } chosen)
                continue;
            if (!Model.Slug.IsValid(chosen.Value) || HeadingIds.IsReserved(chosen.Value))
                _diagnostics.Add(Problems.InvalidHeadingId(chosen.At, chosen.Value));
            else if (!_ids.Take(chosen.Value))
                _diagnostics.Add(Problems.DuplicateHeadingId(chosen.At, chosen.Value));
            else
                heading.SetData(typeof(ChosenId), new ChosenId(chosen.Value));
        }
    }

    /// <summary>Then those of fixed headings, each for the first heading with its words.</summary>
    private void ReserveFixedIds(MarkdownDocument tree, Func<string, string?> fixedId)
    {
        foreach (var heading in tree.OfType<HeadingBlock>().Where(h => h.Level <= 2 && DataOf<ChosenId>(h) is null))
        {
            if (fixedId(PlainTextOf.Inlines(heading.Inline).Trim()) is { } id && _ids.Take(id))
                heading.SetData(typeof(ChosenId), new ChosenId(id));
        }
    }

    /// <summary>Takes <c>{#id}</c> off the end of a heading, in its tree as well.</summary>
    private Located<string>? CutChosenId(HeadingBlock heading)
    {
        if (heading.Inline is not { LastChild: not null } inline || heading.Span.IsEmpty)
            return null;
        var source = _file.Text.AsSpan(_start + heading.Span.Start, heading.Span.Length);
        if (heading.IsSetext)
            source = source[..Math.Max(0, source.LastIndexOfAny('\n', '\r'))].TrimEnd();
        var opening = source.LastIndexOf("{#");
        if (opening < 0 || opening > 0 && source[opening - 1] == '\\' || ChosenIdAtEnd().Match(source[opening..].ToString()) is not { Success: true } match)
            return null;
        CutFromEnd(inline, "{#}".Length + match.Groups[1].Length);
        return new Located<string>(match.Groups[1].Value, At(heading.Span.Start + opening + 2, match.Groups[1].Length));
    }

    /// <summary>Takes the last characters off a line of inlines; they are plain text, though maybe in several pieces.</summary>
    private static void CutFromEnd(ContainerInline inline, int characters)
    {
        while (characters > 0 && inline.LastChild is { } last)
        {
            if (last is LiteralInline literal && literal.Content.Length > characters)
            {
                literal.Content.End -= characters;
                literal.Content.TrimEnd();
                return;
            }
            characters -= last is LiteralInline whole ? whole.Content.Length : characters;
            last.Remove();
        }
        if (inline.LastChild is LiteralInline before)
            before.Content.TrimEnd();
    }

    private void DescribeHeading(HeadingBlock block)
    {
        var at = At(block.Span.Start);
        if (_headings.Count == MostHeadings)
            _diagnostics.Add(Problems.TooManyHeadings(at, MostHeadings));
        var text = PlainTextOf.Inlines(block.Inline).Trim();
        if (text.Length == 0)
            _diagnostics.Add(Problems.EmptyHeading(at));
        if (block.Level == 1)
            _diagnostics.Add(Problems.HeadingLevelOne(at));
        var level = Math.Max(2, block.Level);
        var deepest = _headings.Count == 0 ? 2 : _headings[^1].Level + 1;
        if (level > deepest)
            _diagnostics.Add(Problems.HeadingLevelSkipped(at, block.Level, deepest));
        var id = DataOf<ChosenId>(block)?.Id ?? _ids.Make(text);
        var heading = new Heading(level, id, text, at);
        block.SetData(typeof(Heading), heading);
        _headings.Add(heading);
    }

    private void DescribeLink(LinkInline link)
    {
        var text = PlainTextOf.Inlines(link);
        var url = link.Url ?? "";
        var at = link.UrlSpan is { IsEmpty: false } span && span.Start > 0 ? At(span.Start, url.Length) : At(link.Span.Start);
        AddLink(link, link.IsImage ? BodyLinkKind.Image : BodyLinkKind.Link, url, text, at);
        ReportForbidden(link.Title, link.Reference?.TitleSpan ?? link.TitleSpan);
    }

    /// <summary>An entity can write what the file itself may not hold.</summary>
    /// <param name="text">As readers see it; null for none.</param>
    private void ReportForbidden(string? text, SourceSpan span)
    {
        if (text is not null && PlainText.IndexOfForbidden(text) is >= 0 and var forbidden)
            _diagnostics.Add(Problems.ForbiddenCharacter(At(span.Start, span.Length), text[forbidden]));
    }

    private void AddLink(MarkdownObject node, BodyLinkKind kind, string target, string text, SourceLocation at)
    {
        node.SetData(typeof(LinkNumber), new LinkNumber(_links.Count));
        _links.Add(new BodyLink(kind, target, text, at));
    }

    private void DescribeDiagram(FencedCodeBlock block)
    {
        if (++_diagrams > MostDiagrams)
        {
            if (_diagrams == MostDiagrams + 1)
                _diagnostics.Add(Problems.TooManyDiagrams(At(block.Span.Start), MostDiagrams));
            return;
        }
        var lines = block.Lines.Lines.Take(block.Lines.Count).Select(l => (l.Slice.ToString(), _start + l.Slice.Start));
        if (DiagramReader.Read(YamlText.Of(_file, lines), _diagnostics) is { } diagram)
            block.SetData(typeof(Diagram), diagram);
    }

    private void ReportHtml(LiteralInline literal)
    {
        if (literal.IsFirstCharacterEscaped || literal.Content.IndexOf('<') < 0)
            return;
        var text = literal.Content.ToString();
        for (var i = text.IndexOf('<'); i >= 0; i = text.IndexOf('<', i + 1))
        {
            if (!Tag().IsMatch(_file.Text, Math.Min(_start + literal.Span.Start + i, _file.Text.Length)))
                continue;
            _diagnostics.Add(Problems.RawHtml(At(literal.Span.Start + i)));
            return;
        }
    }

    /// <summary>An opening bracket that begins no link stands in the tree as a literal of its own, so the file itself is asked.</summary>
    private void ReportGap(LiteralInline literal)
    {
        const string Gap = "[Vul in]";
        var from = Math.Min(_start + literal.Span.Start, _file.Text.Length);
        var length = Math.Min(literal.Span.Length + Gap.Length - 1, _file.Text.Length - from);
        var at = literal.Span.IsEmpty ? -1 : _file.Text.IndexOf(Gap, from, length, StringComparison.Ordinal);
        if (at >= 0 && at <= _start + literal.Span.End)
            _diagnostics.Add(Problems.GapLeftOpen(_file.At(at, Gap.Length)));
    }

    private SourceLocation At(int position, int length = 0) => _file.At(_start + position, length);

    [GeneratedRegex(@"^\{#([^{}\s]*)\}[ \t]*#*[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ChosenIdAtEnd();

    /// <summary>What looks like the begin or end of a tag, a comment or a declaration.</summary>
    [GeneratedRegex(@"\G<(?:/?[a-zA-Z][a-zA-Z0-9-]*(?:[\s/>]|$)|!--|!\[|\?|![a-zA-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    private sealed record ChosenId(string Id);
}

/// <summary>The place of a link in <see cref="MarkdownBody.Links"/>, kept on its node in the tree.</summary>
internal sealed record LinkNumber(int Index);
