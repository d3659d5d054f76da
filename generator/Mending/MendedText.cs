using System.Text;
using Praktijk.Diagnostics;
using Praktijk.Reading;

namespace Praktijk.Mending;

/// <summary>The text of a file with fixes in it.</summary>
internal static class MendedText
{
    /// <param name="bytes">What the fixes were found in.</param>
    /// <returns>The bytes with as many of the fixes as do not overlap, and those fixes; a byte order mark stays. Null when none can be applied.</returns>
    public static (byte[] Bytes, IReadOnlyList<Diagnostic> Mended)? Of(string path, byte[] bytes, IReadOnlyList<Diagnostic> problems)
    {
        if (Text(path, bytes) is not { } source)
            return null;
        var mended = new List<Diagnostic>();
        var edits = new List<(int Start, int End, string Text)>();
        foreach (var problem in problems)
        {
            List<(int Start, int End, string Text)> wanted = [.. problem.Fix!.Edits.Select(e => (Start: PositionOf(source, e.At), e.Text, e.At.Length)).Select(e => (e.Start, e.Start + e.Length, e.Text))];
            if (wanted.Any(w => w.Start < 0 || w.End > source.Text.Length || edits.Any(e => w.Start < e.End && e.Start < w.End || w.Start == e.Start)))
                continue;
            edits.AddRange(wanted);
            mended.Add(problem);
        }
        if (mended.Count == 0)
            return null;
        var text = new StringBuilder(source.Text);
        // From the end, so that what is still to be changed stays where it is.
        foreach (var (start, end, replacement) in edits.OrderByDescending(e => e.Start))
            text.Remove(start, end - start).Insert(start, replacement);
        var mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(0, 3) : default;
        return ([.. mark, .. Encoding.UTF8.GetBytes(text.ToString())], mended);
    }

    private static int PositionOf(SourceFile source, SourceLocation at) =>
        at.Line <= source.LineCount && source.StartOfLine(at.Line) + at.Column - 1 is var position && position + at.Length <= source.Text.Length ? position : -1;

    /// <summary>Also of a file that is refused for a character in it, which may be the very thing to mend.</summary>
    private static SourceFile? Text(string path, byte[] bytes)
    {
        try
        {
            var content = bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
            return new SourceFile(path, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
