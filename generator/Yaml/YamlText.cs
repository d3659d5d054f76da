using Praktijk.Diagnostics;

namespace Praktijk.Yaml;

/// <summary>
/// YAML that stands in a file, and where each position of it stands there. Positions and not lines: the parser takes more characters for the end of
/// a line than editors do, and a block inside a list or quotation has lost what stands before its lines.
/// </summary>
internal sealed class YamlText
{
    private readonly SourceFile _file;

    /// <summary>Of each line, where it begins in the text and in the file; in order.</summary>
    private readonly (int InText, int InFile)[] _lines;

    private YamlText(SourceFile file, string text, (int InText, int InFile)[] lines)
    {
        _file = file;
        Text = text;
        _lines = lines;
    }

    public string Text { get; }

    /// <summary>A part of the file, just as it stands there.</summary>
    public static YamlText Of(SourceFile file, int start, int end) => new(file, file.Text[start..end], [(0, start)]);

    /// <summary>Lines that do not follow each other in the file without something between them.</summary>
    /// <param name="lines">The text of each line without its end, and where it begins in the file.</param>
    public static YamlText Of(SourceFile file, IEnumerable<(string Text, int Start)> lines)
    {
        var text = new System.Text.StringBuilder();
        var starts = new List<(int, int)>();
        foreach (var line in lines)
        {
            starts.Add((text.Length, line.Start));
            text.Append(line.Text).Append('\n');
        }
        return new YamlText(file, text.ToString(), [.. starts]);
    }

    /// <summary>The place in the file of a position in the text.</summary>
    public SourceLocation At(long position, int length = 0)
    {
        var (line, behind) = (-1, _lines.Length);
        while (behind - line > 1)
        {
            var middle = (line + behind) / 2;
            if (_lines[middle].InText <= position)
                line = middle;
            else
                behind = middle;
        }
        return line < 0 ? SourceLocation.StartOf(_file.Path) : _file.At(_lines[line].InFile + (int)position - _lines[line].InText, length);
    }
}
