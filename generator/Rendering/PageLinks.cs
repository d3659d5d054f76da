using Praktijk.Model;

namespace Praktijk.Rendering;

/// <summary>Links from one page to others: relative, so that the same files work at a root, under a sub-path and from disk.</summary>
internal sealed class PageLinks
{
    private readonly LinkStyle _style;

    public PageLinks(Address from, LinkStyle style) => (Prefix, _style) = (Address.RootFrom(from), style);

    private PageLinks(string prefix) => Prefix = prefix;

    /// <summary>What stands before every address: pages with the same have the same links.</summary>
    public string Prefix { get; }

    /// <summary>For 404.html, which is served at any depth: links from the root of the host.</summary>
    /// <param name="basePath">The path of the site on its host: <c>/</c> or <c>/praktijk/</c>.</param>
    public static PageLinks FromRoot(string basePath) => new(basePath);

    public string To(Address address) => address.HrefBehind(Prefix, _style);

    /// <summary>A folder behind which a script puts the name of a page or a file.</summary>
    public string Folder(Address address) => Prefix + address.Path;

    public string To(Address address, string fragment) => $"{To(address)}#{fragment}";

    /// <summary>The search page with filters set: pairs of a parameter and a slug, neither of which needs escaping.</summary>
    public string ToSearch(params ReadOnlySpan<(string Parameter, string Value)> filters)
    {
        var link = To(SiteAddresses.Search) + "?";
        foreach (var (parameter, value) in filters)
            link += $"{(link[^1] == '?' ? "" : "&")}{parameter}={value}";
        return link;
    }

    public string ToSearch(string words) => $"{To(SiteAddresses.Search)}?q={Uri.EscapeDataString(words)}";
}
