using System.Collections.Concurrent;

namespace Praktijk.Writing;

/// <summary>Notes the files of a build as they get their place; may be used by several threads at once.</summary>
internal sealed class BuildNotes
{
    private readonly ConcurrentDictionary<ulong, ulong> _inputs = new();
    private readonly ConcurrentBag<(string File, string? Original, Fingerprint MadeFrom)> _files = [];

    /// <summary>All files that were noted, in no order.</summary>
    public IEnumerable<string> Files => _files.Select(f => f.File);

    public int Count => _files.Count;

    /// <param name="beside">The names of the files beside it.</param>
    public void Add(string file, IReadOnlyList<string> beside, IReadOnlyList<BuildInput> inputs, Fingerprint madeFrom)
    {
        _files.Add((file, null, madeFrom));
        foreach (var name in beside)
            _files.Add((name, file, madeFrom));
        foreach (var input in inputs)
            _inputs.TryAdd(input.Key, (ulong)input.Print.Value);
    }

    /// <param name="root">Where the files are now.</param>
    public BuildMemory ToMemory(string root) => new(_inputs, InParallel.Select([.. _files.OrderBy(f => f.File, StringComparer.Ordinal)], file =>
    {
        var info = new FileInfo(Path.Combine(root, file.File));
        return new RememberedFile(file.File, file.Original, file.MadeFrom, info.Length, info.LastWriteTimeUtc.Ticks);
    }));
}
