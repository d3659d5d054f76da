using System.Text;
using Praktijk.Diagnostics;

namespace Praktijk.Markdown;

/// <summary>The text of a page, parsed once: its links, headings and words, and the HTML as far as one file can tell. Knows the places of everything in its file.</summary>
internal sealed record MarkdownBody
{
    /// <summary>Only this room looks into it.</summary>
    public required HtmlDraft Html { get; init; }

    /// <summary>The headings in order, ids already unique on the page.</summary>
    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>Links and images as the editor wrote them, wiki links included.</summary>
    public required IReadOnlyList<BodyLink> Links { get; init; }

    /// <summary>The text in pieces under their headings, for search and reading time.</summary>
    public required IReadOnlyList<TextSection> Sections { get; init; }

    /// <summary>Words in running text.</summary>
    public required int WordCount { get; init; }

    public bool IsEmpty => Html.IsEmpty;

    /// <summary>Of the anchors that a link may point to.</summary>
    public Fingerprint AnchorsPrint => _anchorsPrint ??= Fingerprint.Of([.. Headings.Select(h => h.Id)]);

    private Fingerprint? _anchorsPrint;

    /// <summary>Anchors that a link may point to.</summary>
    public bool HasAnchor(string id) => Headings.Any(h => h.Id == id);
}

/// <summary>A heading of a text.</summary>
/// <param name="Level">2 to 6; a level 1 in the source counts as 2.</param>
/// <param name="Id">A plain slug, unique on its page and never one that the templates use.</param>
internal sealed record Heading(int Level, string Id, string Text, SourceLocation At);

/// <summary>A stretch of plain text under one heading. Kept as UTF-8, half the size: the texts of a large site wait in memory until search has read them.</summary>
/// <param name="heading">Null for the text before the first heading.</param>
internal sealed class TextSection(Heading? heading, string text)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

    public Heading? Heading => heading;

    /// <summary>Of the text, in characters.</summary>
    public int Length { get; } = text.Length;

    /// <summary>Paragraphs, list items and cells, each followed by a line feed; no mark-up. A new string each time.</summary>
    public string Text => Encoding.UTF8.GetString(_utf8);
}

internal enum BodyLinkKind
{
    Link,
    Image,

    /// <summary><c>[[term]]</c></summary>
    Term,
}

/// <summary>A link in a text.</summary>
/// <param name="Target">As written: <c>../praktijken/x.md#opbrengst</c>, <c>/zoeken/</c>, <c>https://…</c>, <c>foto.png</c>, or the words between <c>[[ ]]</c>.</param>
/// <param name="At">Where the target stands.</param>
internal sealed record BodyLink(BodyLinkKind Kind, string Target, string Text, SourceLocation At);
