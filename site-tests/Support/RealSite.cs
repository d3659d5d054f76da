using AngleSharp.Html.Dom;

namespace Praktijk.SiteTests.Support;

/// <summary>The site of our own content, built once for all tests that look at it.</summary>
internal static class RealSite
{
    private static readonly Lazy<(string Folder, Outcome Outcome)> Built = new(Build);

    /// <summary>What the build said; its files are the site.</summary>
    public static Outcome Outcome => Built.Value.Outcome;

    /// <summary>The folder in which the site stands; fails when the build did.</summary>
    public static string Folder
    {
        get
        {
            Outcome.ShouldExit(0);
            return Built.Value.Folder;
        }
    }

    /// <summary>Every page by its address (<c>/praktijken/mac-doetinchem/</c>, <c>/404.html</c>), redirects and cards for other sites apart.</summary>
    public static IReadOnlyDictionary<string, IHtmlDocument> Pages => AllPages.Value;

    private static readonly Lazy<IReadOnlyDictionary<string, IHtmlDocument>> AllPages = new(() =>
    {
        var pages = new SortedDictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        foreach (var path in Outcome.ShouldExit(0).Files.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal) && !p.EndsWith("/kaart/index.html", StringComparison.Ordinal)))
        {
            var page = Outcome.Page(path);
            if (page.QuerySelector("meta[http-equiv=refresh]") is null)
                pages[AddressOf(path)] = page;
        }
        return pages;
    });

    /// <summary>One page of each kind, by what it shows.</summary>
    public static IReadOnlyList<string> PageTypes { get; } =
    [
        "/",
        "/praktijken/",
        "/praktijken/buurthuiskamer-voorstad/",
        "/competenties/",
        "/competenties/verbinden/",
        "/signalen/",
        "/kwadranten/",
        "/kwadranten/formeel-collectief/",
        "/kwadrant/",
        "/overzichtskaart/",
        "/achtergrond/",
        "/achtergrond/van-signaal-naar-aanbod/",
        "/begrippen/",
        "/begrippen/vindplaats/",
        "/leerlijnen/",
        "/leerlijnen/patronen-herkennen/",
        "/leerlijnen/patronen-herkennen/docent/",
        "/selectie/",
        "/zoeken/",
        "/over/",
        "/bijdragen/",
        "/bijdragen/velden/",
        "/bijdragen/meldingen/",
        "/bijdragen/meldingen/onbekende-term/",
        "/bijdragen/nieuw/",
        "/toegankelijkheid/",
        "/api/1/",
        "/404.html",
    ];

    /// <summary>The address of a file: <c>index.html</c> answers for its folder.</summary>
    public static string AddressOf(string path) =>
        "/" + (path == "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);

    private static (string, Outcome) Build()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var site = folder["site"];
        var run = PraktijkProgram.Run("build", "--content", Repository.Content, "--output", site);
        return (site, new Outcome(run, TemporaryFolder.Snapshot(site)));
    }
}
