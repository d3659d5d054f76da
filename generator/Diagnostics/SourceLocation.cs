namespace Praktijk.Diagnostics;

/// <summary>A place in a file that an editor wrote.</summary>
/// <param name="File">Relative to the content folder, with <c>/</c> as separator.</param>
/// <param name="Line">From 1, counted in the file as the editor sees it (front matter included).</param>
/// <param name="Column">From 1, in UTF-16 units; a tab counts as one.</param>
/// <param name="Length">How many UTF-16 units on this line belong to it; 0 when only the start is known.</param>
internal readonly record struct SourceLocation(string File, int Line, int Column, int Length = 0) : IComparable<SourceLocation>
{
    /// <summary>The start of a file: for what is wrong with the file as a whole.</summary>
    public static SourceLocation StartOf(string file) => new(file, 1, 1);

    public int CompareTo(SourceLocation other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0)
            return byFile;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    public override string ToString() => $"{File}:{Line}:{Column}";
}
