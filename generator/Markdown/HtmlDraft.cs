using System.Buffers;
using System.Text;
using Markdig.Syntax;

namespace Praktijk.Markdown;

/// <summary>
/// A text as HTML, made when its file is read, but for what only the whole site knows: where links lead, how large pictures are, which words the glossary
/// explains. So the syntax tree, many times as large, is gone before the next file is read.
/// </summary>
internal sealed class HtmlDraft
{
    private readonly byte[] _html;
    private readonly Gap[] _gaps;

    private HtmlDraft(byte[] html, Gap[] gaps)
    {
        _html = html;
        _gaps = gaps;
    }

    public static HtmlDraft Empty { get; } = new([], []);

    public bool IsEmpty => _html.Length == 0;

    /// <summary>The gaps in the order of the text; none overlaps another.</summary>
    public ReadOnlySpan<Gap> Gaps => _gaps;

    /// <summary>The characters of the draft, for <see cref="Gap.Start"/> and <see cref="Gap.End"/> to point into.</summary>
    public string Text => Encoding.UTF8.GetString(_html);

    public static HtmlDraft Of(MarkdownDocument tree)
    {
        if (tree.Count == 0)
            return Empty;
        var text = new StringBuilder();
        var gaps = new HtmlGaps(text);
        using (var writer = new StringWriter(text, System.Globalization.CultureInfo.InvariantCulture))
            HtmlWriters.For(writer, gaps).Render(tree);
        return new HtmlDraft(Encoded(text), gaps.ToArray());
    }

    /// <summary>A pair of surrogates may lie on two chunks, so one encoder reads them all.</summary>
    private static byte[] Encoded(StringBuilder text)
    {
        using var bytes = new PooledBuffer(1 + text.Length + text.Length / 16);
        var encoder = Encoding.UTF8.GetEncoder();
        foreach (var chunk in text.GetChunks())
            encoder.Convert(chunk.Span, bytes, flush: false, out _, out _);
        encoder.Convert(default(ReadOnlySpan<char>), bytes, flush: true, out _, out _);
        return bytes.WrittenSpan.ToArray();
    }
}

internal enum GapKind
{
    /// <summary>The address of a link; nothing stands there yet.</summary>
    Address,

    /// <summary>The file name of a picture; nothing stands there yet.</summary>
    PictureFile,

    /// <summary>The attributes with the width and the height of a picture; nothing stands there yet.</summary>
    PictureSize,

    /// <summary>The words of a link to the glossary, to become a button that explains them, or a link.</summary>
    Term,

    /// <summary>The same in a heading, where it is always a link.</summary>
    TermInHeading,

    /// <summary>Running text, in which words of the glossary may be explained.</summary>
    Text,
}

/// <summary>A place in a draft that is written when the whole site is known.</summary>
/// <param name="Start">The first character of what stands there.</param>
/// <param name="End">Behind the last character; equal to <paramref name="Start"/> where nothing stands yet.</param>
/// <param name="Link">The number in <see cref="MarkdownBody.Links"/>; -1 for running text.</param>
internal readonly record struct Gap(GapKind Kind, int Start, int End, int Link);

/// <summary>Notes the gaps while the writers write.</summary>
internal sealed class HtmlGaps(StringBuilder text)
{
    private readonly List<Gap> _gaps = [];

    /// <summary>Links and headings do not explain words: they are something to press or to scan already.</summary>
    public int InsideLink { get; set; }

    public bool InsideHeading { get; set; }

    public void Add(GapKind kind, int link) => _gaps.Add(new Gap(kind, text.Length, text.Length, link));

    /// <param name="write">Writes what stands in the gap.</param>
    public void Around(GapKind kind, int link, Action write)
    {
        var start = text.Length;
        write();
        _gaps.Add(new Gap(kind, start, text.Length, link));
    }

    public Gap[] ToArray() => [.. _gaps];
}
