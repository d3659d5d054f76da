namespace Praktijk.Writing;

/// <summary>A file of a site as the build that wrote it left it.</summary>
/// <param name="File">From the root of the site, with <c>/</c>.</param>
/// <param name="Original">The file that it stands beside and was made from; null for a file that was planned itself.</param>
/// <param name="MadeFrom">Of the names and the fingerprints of all its inputs.</param>
/// <param name="Written">When it was last written, in ticks of UTC, as the file system tells.</param>
internal sealed record RememberedFile(string File, string? Original, Fingerprint MadeFrom, long Length, long Written);

/// <summary>
/// What a build leaves for the next one: which files it wrote and what they were made from. It stands beside the site (<see cref="BuildMemoryFile"/>),
/// not in it.
/// </summary>
/// <param name="inputs">Half of the fingerprint of each input by <see cref="BuildInput.Key"/>: enough to say what changed. Whether anything changed, <see cref="RememberedFile.MadeFrom"/> tells.</param>
internal sealed class BuildMemory(IReadOnlyDictionary<ulong, ulong> inputs, IReadOnlyList<RememberedFile> files)
{
    private readonly Dictionary<string, RememberedFile> _files = files.ToDictionary(f => f.File, StringComparer.Ordinal);
    private readonly ILookup<string, string> _beside = files.Where(f => f.Original is not null).ToLookup(f => f.Original!, f => f.File, StringComparer.Ordinal);

    public IReadOnlyDictionary<ulong, ulong> Inputs => inputs;

    public IReadOnlyList<RememberedFile> Files => files;

    /// <summary>The files that stand beside a file and were made from it.</summary>
    public IEnumerable<string> Beside(string file) => _beside[file];

    /// <summary>True when the file was made from the same inputs, so that making it again would give the same bytes.</summary>
    public bool Has(string file, Fingerprint madeFrom) => _files.TryGetValue(file, out var known) && known.MadeFrom == madeFrom;

    /// <summary>Of those that a file is made from now, the names of the inputs that are new or have changed.</summary>
    public IReadOnlyList<string> Changed(IReadOnlyList<BuildInput> now) =>
        [.. now.Where(input => !inputs.TryGetValue(input.Key, out var print) || print != (ulong)input.Print.Value).Select(input => input.Name)];

    /// <summary>The files that are gone from the site or are no longer as the build left them.</summary>
    /// <param name="root">The folder of the site.</param>
    public IReadOnlyList<string> Touched(string root)
    {
        var touched = InParallel.Select(files, file => IsTouched(new FileInfo(Path.Combine(root, file.File)), file));
        return [.. files.Where((_, i) => touched[i]).Select(f => f.File)];
    }

    /// <summary>Of the names and the fingerprints of inputs, in their order.</summary>
    public static Fingerprint PrintOf(IReadOnlyList<BuildInput> inputs)
    {
        var all = new FingerprintWriter();
        foreach (var input in inputs)
            all.Add(input.Name).Add(input.Print);
        return all.ToFingerprint();
    }

    private static bool IsTouched(FileInfo file, RememberedFile remembered) =>
        !file.Exists || file.Length != remembered.Length || file.LastWriteTimeUtc.Ticks != remembered.Written;
}
