using System.Runtime.InteropServices;
using Praktijk.Diagnostics;
using Praktijk.Markdown;
using Praktijk.Yaml;

namespace Praktijk.Reading;

/// <summary>Splits a Markdown file into front matter and body, and reads both with the places that the editor sees.</summary>
internal static class DocumentReader
{
    /// <summary>Null after reporting that there is no front matter, that it does not end, or that the text cannot be read.</summary>
    /// <param name="fixedId">The id of a heading of the second level that has one whatever stands above it; null when no heading has.</param>
    public static SourceDocument? Read(SourceFile file, DiagnosticList diagnostics, Func<string, string?>? fixedId = null)
    {
        if (!IsFence(file, 1))
        {
            diagnostics.Add(Problems.NoFrontMatter(FirstTextFrom(file, 1)));
            return null;
        }
        var closing = ClosingFence(file);
        if (closing is null)
        {
            diagnostics.Add(Problems.FrontMatterNotClosed(file.At(0, 3)));
            return null;
        }
        var (start, end) = (file.StartOfLine(2), file.StartOfLine(closing.Value));
        var frontMatter = YamlReader.Read(YamlText.Of(file, start, end), diagnostics);
        var print = Fingerprint.Of(MemoryMarshal.AsBytes(file.Text.AsSpan(start, end - start)));
        var bodyStart = closing.Value < file.LineCount ? file.StartOfLine(closing.Value + 1) : file.Text.Length;
        var body = MarkdownReader.Read(file, bodyStart, diagnostics, fixedId);
        return body is null ? null : new SourceDocument(frontMatter, print, body, FirstTextFrom(file, closing.Value + 1), SourceText.VersionOf(file));
    }

    /// <summary>Where the front matter stands between its two lines; null when it does not begin or end.</summary>
    public static (int Start, int End)? FrontMatter(SourceFile file) =>
        IsFence(file, 1) && ClosingFence(file) is { } closing ? (file.StartOfLine(2), file.StartOfLine(closing)) : null;

    /// <summary>The fields of a file that was found valid, and the line of the second <c>---</c>; null when it changed in the meantime and can no longer be read.</summary>
    public static (YamlMap FrontMatter, int ClosingFence)? ReadFrontMatter(SourceFile file)
    {
        if (!IsFence(file, 1) || ClosingFence(file) is not { } closing)
            return null;
        return YamlReader.Read(YamlText.Of(file, file.StartOfLine(2), file.StartOfLine(closing)), new DiagnosticList()) is { } frontMatter ? (frontMatter, closing) : null;
    }

    private static int? ClosingFence(SourceFile file)
    {
        for (var line = 2; line <= file.LineCount; line++)
        {
            if (IsFence(file, line))
                return line;
        }
        return null;
    }

    private static bool IsFence(SourceFile file, int line)
    {
        var start = file.StartOfLine(line);
        return string.CompareOrdinal(file.Text, start, "---", 0, 3) == 0 && file.Line(line).TrimEnd() == "---";
    }

    private static SourceLocation FirstTextFrom(SourceFile file, int first)
    {
        for (var line = first; line <= file.LineCount; line++)
        {
            if (file.Line(line).Length > 0)
                return new SourceLocation(file.Path, line, 1);
        }
        return SourceLocation.StartOf(file.Path);
    }
}
