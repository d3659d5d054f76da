using Praktijk.Model;

namespace Praktijk.Writing;

/// <summary>A file of a site as the build that wrote it left it.</summary>
/// <param name="File">From the root of the site, with <c>/</c>.</param>
/// <param name="Original">The file that it stands beside and was made from; null for a file that was planned itself.</param>
/// <param name="Inputs">Numbers in <see cref="BuildMemory.Inputs"/>.</param>
/// <param name="Written">When it was last written, in ticks of UTC, as the file system tells.</param>
internal sealed record RememberedFile(string File, string? Original, int[] Inputs, long Length, long Written);

/// <summary>
/// What a build leaves for the next one: which files it wrote, and the inputs that each was made from, with their fingerprints. It stands beside the site
/// (<see cref="BuildMemoryFile"/>), not in it.
/// </summary>
internal sealed class BuildMemory
{
    private readonly Dictionary<string, RememberedFile> _files;
    private readonly Dictionary<string, Fingerprint> _prints;
    private readonly ILookup<string, string> _beside;

    /// <param name="inputs">By name; no name twice.</param>
    public BuildMemory(IReadOnlyList<(string Name, Fingerprint Print)> inputs, IReadOnlyList<RememberedFile> files)
    {
        Inputs = inputs;
        Files = files;
        _files = files.ToDictionary(f => f.File, StringComparer.Ordinal);
        _prints = inputs.ToDictionary(i => i.Name, i => i.Print, StringComparer.Ordinal);
        _beside = files.Where(f => f.Original is not null).ToLookup(f => f.Original!, f => f.File, StringComparer.Ordinal);
    }

    public IReadOnlyList<(string Name, Fingerprint Print)> Inputs { get; }

    public IReadOnlyList<RememberedFile> Files { get; }

    /// <summary>The files that stand beside a file and were made from it.</summary>
    public IEnumerable<string> Beside(string file) => _beside[file];

    /// <summary>True when the file was made from the same inputs as it would be now, so that making it again would give the same bytes.</summary>
    public bool Has(PlannedOutput output)
    {
        if (!_files.TryGetValue(output.Address.File, out var file) || file.Inputs.Length != output.Inputs.Count)
            return false;
        for (var i = 0; i < file.Inputs.Length; i++)
        {
            var (name, print) = Inputs[file.Inputs[i]];
            if (name != output.Inputs[i].Name || print != output.Inputs[i].Print)
                return false;
        }
        return true;
    }

    /// <summary>What changed since the file was made, as names of inputs, in the order in which they matter; null when there was no such file.</summary>
    public IReadOnlyList<string>? Reasons(PlannedOutput output)
    {
        if (!_files.TryGetValue(output.Address.File, out var file))
            return null;
        var before = file.Inputs.Select(i => Inputs[i].Name).ToHashSet(StringComparer.Ordinal);
        var now = output.Inputs.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. output.Inputs.Where(input => !before.Contains(input.Name) || _prints[input.Name] != input.Print).Select(input => input.Name),
            .. before.Where(name => !now.Contains(name)).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The files that are gone from the site or are no longer as the build left them.</summary>
    /// <param name="root">The folder of the site.</param>
    public IReadOnlyList<string> Touched(string root)
    {
        var touched = InParallel.Select(Files, file => IsTouched(new FileInfo(Path.Combine(root, file.File)), file));
        return [.. Files.Where((_, i) => touched[i]).Select(f => f.File)];
    }

    /// <summary>The memory of a site that has just been written.</summary>
    /// <param name="root">Where its files are now.</param>
    /// <param name="beside">The files that stand beside others, each with the file that it was made from.</param>
    public static BuildMemory Of(IReadOnlyList<PlannedOutput> outputs, IEnumerable<(string File, string Original)> beside, string root)
    {
        var inputs = new List<(string, Fingerprint)>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var made = new Dictionary<string, int[]>(outputs.Count, StringComparer.Ordinal);
        foreach (var output in outputs)
        {
            var own = new int[output.Inputs.Count];
            for (var i = 0; i < own.Length; i++)
            {
                var input = output.Inputs[i];
                if (!numbers.TryGetValue(input.Name, out own[i]))
                {
                    numbers[input.Name] = own[i] = inputs.Count;
                    inputs.Add((input.Name, input.Print));
                }
            }
            made[output.Address.File] = own;
        }
        (string File, string? Original)[] all = [.. outputs.Select(o => (o.Address.File, (string?)null)), .. beside.Select(b => (b.File, (string?)b.Original)).OrderBy(b => b.File, StringComparer.Ordinal)];
        return new BuildMemory(inputs, InParallel.Select(all, file =>
        {
            var info = new FileInfo(Path.Combine(root, file.File));
            return new RememberedFile(file.File, file.Original, made[file.Original ?? file.File], info.Length, info.LastWriteTimeUtc.Ticks);
        }));
    }

    private static bool IsTouched(FileInfo file, RememberedFile remembered) =>
        !file.Exists || file.Length != remembered.Length || file.LastWriteTimeUtc.Ticks != remembered.Written;
}
