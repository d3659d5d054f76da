namespace Praktijk.Model;

/// <summary>
/// Where a page lives on the site, from its root and without a leading slash: <c>praktijken/mac-doetinchem/</c>, <c>feed.xml</c>; the home page is empty.
/// </summary>
internal readonly record struct Address(string Path) : IComparable<Address>
{
    public static readonly Address Home = new("");

    /// <summary>The file that answers at this address: a page is the <c>index.html</c> of its folder.</summary>
    public string File => Path.Length == 0 || Path[^1] == '/' ? Path + "index.html" : Path;

    /// <summary>As people write it: with a slash in front.</summary>
    public override string ToString() => "/" + Path;

    public int CompareTo(Address other) => string.CompareOrdinal(Path, other.Path);

    public Address Page(int number) => number <= 1 ? this : new($"{Path}page/{number}/");
}
