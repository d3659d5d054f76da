using System.Text;

namespace Praktijk.Diagnostics.Printing;

/// <summary>The lines that diagnostics speak of, read again from the content folder for who wants to see them.</summary>
/// <param name="folder">The content folder.</param>
internal sealed class SourceLines(string folder)
{
    private readonly Dictionary<string, SourceFile?> _files = new(StringComparer.Ordinal);

    /// <summary>Null when the file cannot be read, or has no such line.</summary>
    public string? LineOf(SourceLocation at)
    {
        if (!_files.TryGetValue(at.File, out var file))
            _files[at.File] = file = Read(at.File);
        return file is not null && at.Line <= file.LineCount ? file.Line(at.Line) : null;
    }

    private SourceFile? Read(string path)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, path));
            return file.Exists && file.Length <= Reading.SourceText.LargestFile ? new SourceFile(path, File.ReadAllText(file.FullName, Encoding.UTF8)) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
