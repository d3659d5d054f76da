namespace Praktijk.Diagnostics;

/// <summary>The text of one file under the content folder, and where each position in it stands.</summary>
internal sealed class SourceFile
{
    private readonly List<int> _lineStarts = [0];

    /// <param name="path">Relative to the content folder, with <c>/</c>.</param>
    /// <param name="text">Decoded, without a byte order mark; line ends as they are in the file.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        for (int i = 0, next; (next = text.AsSpan(i).IndexOfAny('\n', '\r')) >= 0; )
        {
            i += next + 1;
            // CR LF, LF and a lone CR each end a line, as editors show it.
            if (text[i - 1] == '\n' || i == text.Length || text[i] != '\n')
                _lineStarts.Add(i);
        }
    }

    public string Path { get; }
    public string Text { get; }

    /// <summary>Of the bytes of the file.</summary>
    public Fingerprint Print { get; init; }

    public int LineCount => _lineStarts.Count;

    /// <summary>The start of a line in <see cref="Text"/>; lines count from 1.</summary>
    public int StartOfLine(int line) => _lineStarts[line - 1];

    /// <summary>The place of a position in <see cref="Text"/>, from 0 to its length.</summary>
    public SourceLocation At(int position, int length = 0)
    {
        position = Math.Clamp(position, 0, Text.Length);
        var index = _lineStarts.BinarySearch(position);
        var line = index >= 0 ? index : ~index - 1;
        return new SourceLocation(Path, line + 1, position - _lineStarts[line] + 1, length);
    }

    /// <summary>The text of a line without its end; lines count from 1.</summary>
    public string Line(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Count ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }
}
