using Praktijk.Diagnostics;

namespace Praktijk.Reading;

/// <summary>What the file system says of a file, by which an unchanged file is known without reading it.</summary>
/// <param name="Written">When it was last written, in ticks of UTC.</param>
internal readonly record struct FileStamp(long Length, long Written);

/// <summary>A file as it was read, for the next time.</summary>
/// <param name="Stamp">From before it was read.</param>
/// <param name="Said">What there was to say of it.</param>
/// <param name="IsCertain">Whether the stamp alone tells that the file is still the same.</param>
internal sealed record RememberedRead(ReadFile Read, FileStamp Stamp, IReadOnlyList<Diagnostic> Said, bool IsCertain);

/// <summary>What was read of a content folder the time before, for whoever reads it again and again: only files that changed are read and parsed.</summary>
/// <param name="time">Of the machine that stamps the files.</param>
internal sealed class ReadMemory(TimeProvider time)
{
    /// <summary>A file that was written just before it was read may be written again without another stamp: some file systems count in seconds.</summary>
    private static readonly TimeSpan StampsDiffer = TimeSpan.FromSeconds(2.5);

    private Dictionary<string, RememberedRead> _files = new(StringComparer.Ordinal);

    /// <summary>What was read of a file, when its stamp says that it is still the same.</summary>
    public RememberedRead? Unchanged(ContentFile file) =>
        _files.TryGetValue(file.Path, out var known) && known.IsCertain && known.Stamp == file.Stamp ? known : null;

    /// <summary>What was read of a file, when it had the same bytes.</summary>
    public RememberedRead? WithBytes(ContentFile file, Fingerprint print) =>
        _files.TryGetValue(file.Path, out var known) && known.Read.Print == print ? known : null;

    /// <summary>A file that was read now.</summary>
    public RememberedRead Of(ContentFile file, ReadFile read, IReadOnlyList<Diagnostic> said) =>
        new(read, file.Stamp, said, file.Stamp.Written < (time.GetUtcNow() - StampsDiffer).Ticks);

    /// <summary>Forgets what it had, for what was read now.</summary>
    public void Keep(IReadOnlyList<RememberedRead> read)
    {
        var files = new Dictionary<string, RememberedRead>(read.Count, StringComparer.Ordinal);
        foreach (var file in read)
            files[file.Read.File.Path] = file;
        _files = files;
    }
}
