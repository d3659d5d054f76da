using Praktijk.Model;

namespace Praktijk.Writing;

/// <summary>The site that is being replaced, as a source of files that need not be made or written again.</summary>
internal sealed class EarlierSite
{
    private const int MostNamed = 3;

    private readonly string _root;
    private readonly string _staging;
    private readonly bool _exists;
    private readonly BuildMemory? _memory;
    private int _kept;

    private EarlierSite(string root, string staging, bool exists, BuildMemory? memory, string? note)
    {
        _root = root;
        _staging = staging;
        _exists = exists;
        _memory = memory;
        Note = note;
    }

    /// <summary>What to say when the memory of the build that made it is of no use.</summary>
    public string? Note { get; }

    /// <summary>How many files were kept, the manifest apart.</summary>
    public int Kept => _kept;

    /// <param name="manner">How files are written now; null not to go by what an earlier build left.</param>
    public static EarlierSite At(OutputFolder target, string? manner)
    {
        var exists = SiteManifest.Read(target.Path) is not null;
        var (memory, note) = manner is null || !exists ? (null, null) : Recall(target.Path, target.Memory, manner);
        return new EarlierSite(target.Path, target.Staging, exists, memory, note);
    }

    /// <summary>What the build that made a site left, as far as the site is still as that build left it; and what to say when it is of no use.</summary>
    /// <param name="root">The absolute path of the folder of the site.</param>
    /// <param name="path">Where the memory is.</param>
    public static (BuildMemory? Memory, string? Note) Recall(string root, string path, string manner)
    {
        var (memory, why) = BuildMemoryFile.Read(path, manner);
        if (memory is null)
        {
            return (null, why switch
            {
                Forgotten.OtherProgram => "De vorige build was van een andere versie van praktijk, of met andere opties. Daarom wordt alles opnieuw gemaakt.",
                Forgotten.Damaged => $"Het geheugen van de vorige build is beschadigd ({Diagnostics.PlainText.Clean(path)}). Daarom wordt alles opnieuw gemaakt.",
                _ => null,
            });
        }
        var touched = memory.Touched(root);
        if (touched.Count == 0)
            return (memory, null);
        string[] named = [.. touched.Take(MostNamed).Select(Diagnostics.PlainText.Quote)];
        var more = touched.Count > MostNamed ? " en meer" : "";
        var verb = touched.Count == 1 ? "is" : "zijn";
        return (null, $"In de site {verb} na de vorige build {DutchText.Count(touched.Count, "bestand", "bestanden")} veranderd of weggehaald: {string.Join(", ", named)}{more}. Daarom wordt alles opnieuw gemaakt.");
    }

    /// <summary>Takes over a file that would be made from the same inputs, with the files beside it.</summary>
    /// <returns>The names of the files beside it; null when it has to be made.</returns>
    public IReadOnlyList<string>? Keep(string file, Fingerprint madeFrom)
    {
        if (_memory is null || !_memory.Has(file, madeFrom) || !Link(file))
            return null;
        string[] beside = [.. _memory.Beside(file)];
        var linked = beside.TakeWhile(Link).Count();
        if (linked == beside.Length)
            return beside;
        foreach (var name in beside.Take(linked).Prepend(file))
            File.Delete(Path.Combine(_staging, name));
        Interlocked.Add(ref _kept, -linked - 1);
        return null;
    }

    /// <summary>Takes over a file that has just been made and has the same bytes as it had.</summary>
    public bool KeepIfSame(string file, ReadOnlySpan<byte> bytes)
    {
        if (!_exists)
            return false;
        var earlier = new FileInfo(Path.Combine(_root, file));
        return earlier.Exists && earlier.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(earlier.FullName)) && Link(file);
    }

    private bool Link(string file)
    {
        if (!HardLink.Make(Path.Combine(_root, file), Path.Combine(_staging, file)))
            return false;
        if (file != SiteManifest.FileName)
            Interlocked.Increment(ref _kept);
        return true;
    }
}
