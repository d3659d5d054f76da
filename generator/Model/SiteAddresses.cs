namespace Praktijk.Model;

/// <summary>The pages that exist by themselves; those of content carry their own address.</summary>
internal static class SiteAddresses
{
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
}
