namespace Praktijk.Model;

/// <summary>
/// Where a page lives on the site, from its root and without a leading slash: <c>praktijken/mac-doetinchem/</c>, <c>feed.xml</c>; the home page is empty.
/// </summary>
internal readonly record struct Address(string Path) : IComparable<Address>
{
    public static readonly Address Home = new("");

    /// <summary>The file that answers at this address: a page is the <c>index.html</c> of its folder.</summary>
    public string File => Path.Length == 0 || Path[^1] == '/' ? Path + "index.html" : Path;

    /// <summary>The folder that it stands in: of a file beside a page that page, of a page the one above it.</summary>
    public Address Above => new(Path[..(Path.TrimEnd('/').LastIndexOf('/') + 1)]);

    /// <summary>As people write it: with a slash in front.</summary>
    public override string ToString() => "/" + Path;

    public int CompareTo(Address other) => string.CompareOrdinal(Path, other.Path);

    /// <summary>The way here from another page, relative, so that the same files work at a root, under a sub-path and from disk.</summary>
    /// <param name="fragment">The id of an element, without <c>#</c>; null for the top.</param>
    public string HrefFrom(Address from, LinkStyle style, string? fragment = null) =>
        fragment is not null && from == this ? "#" + fragment : HrefBehind(RootFrom(from), style) + (fragment is null ? "" : "#" + fragment);

    /// <param name="prefix">The way to the root of the site: <c>../../</c>, <c>/praktijk/</c>, or empty.</param>
    public string HrefBehind(string prefix, LinkStyle style)
    {
        var path = prefix + (style == LinkStyle.File ? File : Path);
        return path.Length == 0 ? "./" : path;
    }

    /// <summary>The way from a page to the root of the site: <c>../../</c>, or empty for pages at the root.</summary>
    public static string RootFrom(Address from)
    {
        var depth = from.Path.AsSpan().Count('/');
        return depth switch { 0 => "", 1 => "../", 2 => "../../", 3 => "../../../", _ => string.Concat(Enumerable.Repeat("../", depth)) };
    }

    public Address Page(int number) => number <= 1 ? this : new($"{Path}page/{number}/");
}
