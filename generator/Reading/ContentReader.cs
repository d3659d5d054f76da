using System.Collections.Frozen;
using Praktijk.Diagnostics;
using Praktijk.Permanence;
using Praktijk.Schema;
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

    /// <summary>What was published before.</summary>
    public AddressLedger Ledger { get; init; } = AddressLedger.None;

    /// <summary>All content files, those included that could not be read.</summary>
    public IReadOnlyList<ContentFile> Files => files;

    /// <summary>All content files but pictures, those included that could not be read.</summary>
    public IReadOnlyList<ReadFile> Texts => read;

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
    public ContentPrints Prints() => new(read.ToDictionary(r => r.File.Path, r => new FilePrints(r.Print, r.Document?.FrontMatterPrint ?? default), StringComparer.Ordinal), PrintOfAll());

    /// <summary>Names this content: eight hexadecimal digits that follow every text and the name of every picture.</summary>
    public string Version()
    {
        var all = new FingerprintWriter();
        foreach (var known in read)
            all.Add(known.File.Path).Add(known.Document?.Version).Add(known.Document is null ? known.Print : default);
        foreach (var picture in files.Where(f => f.Kind == ContentKind.Image))
            all.Add(picture.Path).Add(picture.Stamp.Length);
        return all.ToFingerprint().Short;
    }

    private Fingerprint PrintOfAll()
    {
        var all = new FingerprintWriter().Add(Ledger.NumbersPrint);
        foreach (var known in read)
            all.Add(known.File.Path).Add(known.Print);
        foreach (var picture in files.Where(f => f.Kind == ContentKind.Image))
            all.Add(picture.Path).Add(picture.Stamp.Length).Add(picture.Stamp.Written);
        return all.ToFingerprint();
    }

    /// <summary>Of the names and the bytes of all files of these kinds.</summary>
    public Fingerprint PrintOf(params ReadOnlySpan<ContentKind> kinds)
    {
        var all = new FingerprintWriter();
        foreach (var file in files)
        {
            if (kinds.Contains(file.Kind))
                all.Add(file.Path);
        }
        foreach (var known in read)
        {
            if (kinds.Contains(known.File.Kind))
                all.Add(known.File.Path).Add(known.Print);
        }
        return all.ToFingerprint();
    }

    /// <summary>Of the names of all files, and the stamps of pictures.</summary>
    public Fingerprint PrintOfNames()
    {
        var all = new FingerprintWriter();
        foreach (var file in files)
        {
            all.Add(file.Path);
            if (file.Kind == ContentKind.Image)
                all.Add(file.Stamp.Length).Add(file.Stamp.Written);
        }
        return all.ToFingerprint();
    }

    /// <summary>The paths of all pictures.</summary>
    public FrozenSet<string> Images { get; } = files.Where(f => f.Kind == ContentKind.Image).Select(f => f.Path).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>Reads all files of a content folder, in parallel; the result stands in the order of their paths.</summary>
internal static class ContentReader
{
    /// <param name="memory">What was read before, and where what is read now is kept; null to read everything and keep nothing.</param>
    public static ContentSet Read(string folder, ReadMemory? memory, DiagnosticList diagnostics)
    {
        var files = ContentScanner.Scan(folder, diagnostics);
        ContentFile[] texts = [.. files.Where(f => f.Kind != ContentKind.Image)];
        var read = memory is null ? InParallel.Select(texts, file => Parse(file, BytesOf(folder, file, diagnostics), diagnostics)) : Read(folder, texts, memory, diagnostics);
        return new ContentSet(new ContentFolder(folder), files, read) { Ledger = LedgerReader.Read(folder, diagnostics) };
    }

    private static ReadFile[] Read(string folder, ContentFile[] files, ReadMemory memory, DiagnosticList diagnostics)
    {
        var read = InParallel.Select(files, file => memory.Unchanged(file) ?? ReadAgain(folder, file, memory));
        memory.Keep(read);
        foreach (var file in read)
            diagnostics.Add(file.Said);
        return [.. read.Select(r => r.Read)];
    }

    private static RememberedRead ReadAgain(string folder, ContentFile file, ReadMemory memory)
    {
        var said = new DiagnosticList();
        var bytes = BytesOf(folder, file, said);
        return bytes is not null && memory.WithBytes(file, Fingerprint.Of(bytes)) is { } known
            ? memory.Of(file, known.Read, known.Said)
            : memory.Of(file, Parse(file, bytes, said), said.All);
    }

    /// <param name="bytes">Null when they could not be read, which has been reported.</param>
    private static ReadFile Parse(ContentFile file, byte[]? bytes, DiagnosticList diagnostics)
    {
        if (bytes is null || SourceText.Decode(file.Path, bytes, diagnostics) is not { } source)
            return new ReadFile(file, null, null, default);
        return file.IsYaml
            ? new ReadFile(file, null, YamlReader.Read(YamlText.Of(source, 0, source.Text.Length), diagnostics), source.Print)
            : new ReadFile(file, DocumentReader.Read(source, diagnostics, file.Kind == ContentKind.Practice ? PracticeSections.IdOf : null), null, source.Print);
    }

    private static byte[]? BytesOf(string folder, ContentFile file, DiagnosticList diagnostics)
    {
        try
        {
            var path = Path.Combine(folder, file.Path);
            if (file.Stamp.Length <= SourceText.LargestFile)
                return File.ReadAllBytes(path);
            // Not read at all: a file of gigabytes must not be taken into memory to be refused.
            diagnostics.Add(Problems.FileTooLarge(file.Path, file.Stamp.Length, SourceText.LargestFile));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Problems.Unreadable(file.Path));
        }
        return null;
    }
}
