namespace Praktijk.Writing;

/// <summary>Something that files of the site are made from, and what tells one state of it from another.</summary>
/// <param name="name">In Dutch, as <c>build --plan</c> shows it: a path in the content folder, <c>templates/…</c>, or derived data (<c>buren van …</c>). Two inputs of one build with the same name are the same.</param>
/// <param name="print">Asked at most once, on any thread.</param>
internal sealed class BuildInput(string name, Func<Fingerprint> print)
{
    private readonly Lazy<Fingerprint> _print = new(print);

    public BuildInput(string name, Fingerprint print)
        : this(name, () => print)
    {
    }

    public string Name => name;

    public Fingerprint Print => _print.Value;

    /// <summary>Stands for the name where there are many: FNV-1a, 64 bits.</summary>
    public ulong Key { get; } = KeyOf(name);

    private static ulong KeyOf(string name)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in name)
            hash = unchecked((hash ^ c) * 0x100000001B3);
        return hash;
    }
}
