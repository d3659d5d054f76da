namespace Praktijk.Model;

/// <summary>Names that the site keeps for itself.</summary>
internal static class Reserved
{
    private static readonly string[] TopLevel =
    [
        "praktijken", "zoeken", "kwadrant", "kwadranten", "overzichtskaart", "begrippen", "achtergrond", "leerlijnen", "selectie",
        "api", "p", "assets", "page", "index", "site", "feed", "sitemap", "404",
    ];

    /// <summary>Pages of the site's own making that editors write in <c>paginas/</c>.</summary>
    private static readonly string[] FixedPages = ["over", "bijdragen", "toegankelijkheid"];

    /// <summary>Cannot be the last part of an address: <c>page</c> numbers lists, <c>index</c> is a file.</summary>
    public static bool IsSlug(string slug) => slug is "page" or "index";

    public static bool IsFacet(string key) => TopLevel.Contains(key) || FixedPages.Contains(key);

    public static bool IsPage(string slug) => TopLevel.Contains(slug);

    /// <summary>Names in the search page's address, and of what cards and tables carry for the scripts, that are not a facet's.</summary>
    public static bool IsParameter(string parameter) =>
        parameter is "q" or "kwadrant" or "provincie" or "sorteer" or "page" or "slug" or "kort" or "plaats" or "tekst" or "trefwoorden" or "facet" or "waarde";
}
