namespace Praktijk.Model;

/// <summary>The pages that exist by themselves; those of content carry their own address.</summary>
internal static class SiteAddresses
{
    private const string CardFolder = "kaart/";
    private const string OembedFile = "oembed.json";

    public static readonly Address Practices = new("praktijken/");
    public static readonly Address Search = new("zoeken/");
    public static readonly Address Explorer = new("kwadrant/");
    public static readonly Address Overview = new("overzichtskaart/");
    public static readonly Address Quadrants = new("kwadranten/");
    public static readonly Address Glossary = new("begrippen/");
    public static readonly Address Articles = new("achtergrond/");
    public static readonly Address LearningPaths = new("leerlijnen/");

    /// <summary>The cases that a reader collected, in the reader's own browser.</summary>
    public static readonly Address Selection = new("selectie/");

    /// <summary>The page that invites to contribute; editors write it, and what helps them is made only when it is there.</summary>
    public static readonly Address Contribute = new("bijdragen/");

    /// <summary>The explanation of all fields.</summary>
    public static readonly Address Fields = new("bijdragen/velden/");

    /// <summary>The list of all messages, each of which has a page below it.</summary>
    public static readonly Address Messages = new("bijdragen/meldingen/");

    /// <summary>The form for a new case, and for a correction of one.</summary>
    public static readonly Address Form = new("bijdragen/nieuw/");

    /// <summary>What the form has to know of the content: a script.</summary>
    public static readonly Address FormContent = new("bijdragen/nieuw/inhoud.js");

    public static readonly Address NotFound = new("404.html");
    public static readonly Address AtomFeed = new("feed.xml");
    public static readonly Address JsonFeed = new("feed.json");

    /// <summary>Everything as data, with its explanation. The number goes up when a field gets another meaning or disappears.</summary>
    public static readonly Address Api = new("api/1/");

    /// <summary>All cases for a learning environment.</summary>
    public static readonly Address PracticesCartridge = new("praktijken/praktijken.imscc");

    public static readonly Address Sitemap = new("sitemap.xml");
    public static readonly Address Robots = new("robots.txt");
    public static readonly Address Headers = new("_headers");
    public static readonly Address Redirects = new("_redirects");
    public static readonly Address Manifest = new("site.webmanifest");
    public static readonly Address SecurityText = new(".well-known/security.txt");

    /// <summary>In an offline edition only.</summary>
    public static readonly Address ReadMe = new("LEESMIJ.txt");

    /// <summary>The short address of a case.</summary>
    public static Address Short(int number) => new($"p/{number}/");

    /// <summary>The files with the citation of a page, beside it.</summary>
    public const string BibTeX = "citaat.bib";

    public const string Ris = "citaat.ris";
    public const string CslJson = "citaat.csl.json";

    /// <summary>A file in the folder of a page.</summary>
    public static Address Beside(Address page, string name) => new(page.Path + name);

    /// <summary>What a lecturer needs of a training path, on one page.</summary>
    /// <param name="path">The address of the training path.</param>
    public static Address ForLecturers(Address path) => new($"{path.Path}docent/");

    /// <summary>The text of a case for a selection: a script, as pages that are opened from disk can load nothing else.</summary>
    public static Address Text(Practice practice) => new($"{practice.Address.Path}tekst.js");

    /// <summary>The JSON Schema of a kind of file.</summary>
    public static Address Schema(string kind) => new($"bijdragen/schema/{kind}.json");

    /// <summary>The page that explains a message.</summary>
    public static Address Message(string code) => new($"{Messages.Path}{code}/");

    /// <summary>The file of a case as the form reads it: a script.</summary>
    public static Address FormSource(Practice practice) => new($"bijdragen/bron/{practice.Slug}.js");

    /// <summary>A training path, or the cases of a term, for a learning environment.</summary>
    public static Address Cartridge(ContentPage page) => new($"{page.Address.Path}{page.Slug}.imscc");

    /// <summary>A case as a card that other sites can frame.</summary>
    public static Address Card(Practice practice) => new($"{practice.Address.Path}{CardFolder}");

    /// <summary>What a site has to know to show that card.</summary>
    public static Address Oembed(Practice practice) => new($"{practice.Address.Path}{OembedFile}");

    /// <summary>True where only a case can have something: its card, or what describes it.</summary>
    public static bool IsOfCase(Address address) =>
        address.Path.StartsWith(Practices.Path, StringComparison.Ordinal) && address.Path.IndexOf('/', Practices.Path.Length) < address.Path.Length - 1 && (address.Path.EndsWith($"/{CardFolder}", StringComparison.Ordinal) || address.Path.EndsWith($"/{OembedFile}", StringComparison.Ordinal));

    /// <summary>The new and changed cases of a term.</summary>
    public static Address AtomFeedOf(Address term) => new($"{term.Path}{AtomFeed.Path}");

    /// <inheritdoc cref="AtomFeedOf"/>
    public static Address JsonFeedOf(Address term) => new($"{term.Path}{JsonFeed.Path}");

    /// <summary>A file of the API: <c>praktijken.json</c>.</summary>
    public static Address ApiFile(string file) => new($"{Api.Path}{file}");

    /// <summary>The JSON Schema of a file of the API.</summary>
    public static Address ApiSchema(string file) => new($"{Api.Path}schema/{file}");
}
