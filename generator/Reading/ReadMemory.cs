using Praktijk.Diagnostics;

namespace Praktijk.Reading;

/// <summary>What the file system says of a file, by which an unchanged file is known without reading it.</summary>
/// <param name="Written">When it was last written, in ticks of UTC.</param>
internal readonly record struct FileStamp(long Length, long Written);

/// <summary>What was read of a content folder the time before, for whoever reads it again and again: only files that changed are read and parsed.</summary>
/// <param name="time">Of the machine that stamps the files.</param>
internal sealed class ReadMemory(TimeProvider time)
{
    /// <summary>A file that was written just before it was read may be written again without another stamp: some file systems count in seconds.</summary>
    private static readonly TimeSpan StampsDiffer = TimeSpan.FromSeconds(2.5);

    private Dictionary<string, Remembered> _files = new(StringComparer.Ordinal);

    /// <summary>What was read of a file, when its stamp says that it is still the same.</summary>
    public ReadFile? Find(ContentFile file, FileStamp stamp, DiagnosticList diagnostics) =>
        _files.TryGetValue(file.Path, out var known) && known.Stamp == stamp && known.IsCertain ? Tell(known, diagnostics) : null;

    /// <summary>What was read of a file, when it has the same bytes.</summary>
    public ReadFile? Find(ContentFile file, Fingerprint print, DiagnosticList diagnostics) =>
        _files.TryGetValue(file.Path, out var known) && known.Read.Print == print ? Tell(known, diagnostics) : null;

    /// <summary>Forgets what it had, for what was read now.</summary>
    /// <param name="read">Each with its stamp from before it was read, and what there was to say of it.</param>
    public void Keep(IEnumerable<(ReadFile File, FileStamp Stamp, IReadOnlyList<Diagnostic> Said)> read)
    {
        var certainBefore = (time.GetUtcNow() - StampsDiffer).Ticks;
        _files = read.ToDictionary(r => r.File.File.Path, r => new Remembered(r.File, r.Stamp, r.Said, r.Stamp.Written < certainBefore), StringComparer.Ordinal);
    }

    private static ReadFile Tell(Remembered known, DiagnosticList diagnostics)
    {
        diagnostics.Add(known.Said);
        return known.Read;
    }

    /// <param name="IsCertain">Whether the stamp alone tells that the file is still the same.</param>
    private sealed record Remembered(ReadFile Read, FileStamp Stamp, IReadOnlyList<Diagnostic> Said, bool IsCertain);
}
