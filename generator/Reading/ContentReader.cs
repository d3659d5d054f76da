using System.Collections.Frozen;
using Praktijk.Diagnostics;
using Praktijk.Yaml;

namespace Praktijk.Reading;

/// <summary>A content file whose text could be read.</summary>
/// <param name="Document">For Markdown; null when it could not be read.</param>
/// <param name="Fields">For YAML files; null when it could not be read.</param>
/// <param name="Print">Of its bytes; the default when its text could not be read.</param>
internal sealed record ReadFile(ContentFile File, SourceDocument? Document, YamlMap? Fields, Fingerprint Print);

/// <summary>The content folder itself, for files that are copied as they are: keeps nothing of what was read.</summary>
/// <param name="root">The absolute path.</param>
internal sealed class ContentFolder(string root)
{
    /// <summary>How many bytes a file has that the scan found.</summary>
    public long Length(string path) => new FileInfo(Path.Combine(root, path)).Length;

    /// <summary>The bytes of a file that the scan found.</summary>
    public byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(root, path));
}

/// <summary>Everything under the content folder, read but not yet judged.</summary>
internal sealed class ContentSet(ContentFolder folder, IReadOnlyList<ContentFile> files, IReadOnlyList<ReadFile> read)
{
    private readonly FrozenSet<string> _paths = files.Select(f => f.Path).ToFrozenSet(StringComparer.Ordinal);

    public ContentFolder Folder => folder;

    /// <summary>All content files, those included that could not be read.</summary>
    public IReadOnlyList<ContentFile> Files => files;

    public IEnumerable<ReadFile> OfKind(ContentKind kind) => read.Where(r => r.File.Kind == kind);

    /// <summary>The Markdown files of a kind whose front matter could be read.</summary>
    public IEnumerable<(ContentFile File, SourceDocument Document, YamlMap FrontMatter)> PagesOfKind(ContentKind kind) =>
        OfKind(kind).Where(r => r.Document?.FrontMatter is not null).Select(r => (r.File, r.Document!, r.Document!.FrontMatter!));

    /// <summary>The Markdown files whose text could be read, of all kinds.</summary>
    public IEnumerable<(ContentFile File, SourceDocument Document)> Documents =>
        read.Where(r => r.Document is not null).Select(r => (r.File, r.Document!));

    public ReadFile? Single(ContentKind kind) => read.FirstOrDefault(r => r.File.Kind == kind);

    /// <summary>True for a file that the scan found, whatever it is.</summary>
    public bool Has(string path) => _paths.Contains(path);

    /// <summary>What tells one content of the files from another.</summary>
    public ContentPrints Prints() => new(read.ToDictionary(r => r.File.Path, r => new FilePrints(r.Print, r.Document?.FrontMatterPrint ?? default), StringComparer.Ordinal));

    /// <summary>The paths of all pictures.</summary>
    public FrozenSet<string> Images { get; } = files.Where(f => f.Kind == ContentKind.Image).Select(f => f.Path).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>Reads all files of a content folder, in parallel; the result stands in the order of their paths.</summary>
internal static class ContentReader
{
    public static ContentSet Read(string folder, DiagnosticList diagnostics)
    {
        var files = ContentScanner.Scan(folder, diagnostics);
        var read = InParallel.Select([.. files.Where(f => f.Kind != ContentKind.Image)], file => Read(folder, file, diagnostics));
        return new ContentSet(new ContentFolder(folder), files, read);
    }

    private static ReadFile Read(string folder, ContentFile file, DiagnosticList diagnostics)
    {
        var source = ReadText(folder, file.Path, diagnostics);
        if (source is null)
            return new ReadFile(file, null, null, default);
        return file.IsYaml
            ? new ReadFile(file, null, YamlReader.Read(YamlText.Of(source, 0, source.Text.Length), diagnostics), source.Print)
            : new ReadFile(file, DocumentReader.Read(source, diagnostics), null, source.Print);
    }

    private static SourceFile? ReadText(string folder, string path, DiagnosticList diagnostics)
    {
        try
        {
            var info = new FileInfo(Path.Combine(folder, path));
            if (info.Length > SourceText.LargestFile)
            {
                // Not read at all: a file of gigabytes must not be taken into memory to be refused.
                diagnostics.Add(Problems.FileTooLarge(path, info.Length, SourceText.LargestFile));
                return null;
            }
            return SourceText.Decode(path, File.ReadAllBytes(info.FullName), diagnostics);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Problems.Unreadable(path));
            return null;
        }
    }
}
