using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Praktijk.Diagnostics.Printing;
using Praktijk.Model;
using Praktijk.Schema;

namespace Praktijk.Rendering.Api;

/// <summary>A file of the API.</summary>
/// <param name="Name"><c>praktijken.json</c>; that of its schema as well.</param>
/// <param name="Title">For people.</param>
/// <param name="Help">What is in it: a Dutch sentence.</param>
/// <param name="Size">How many things it tells of.</param>
internal sealed record ApiFile(string Name, string Title, string Help, ApiGroup<Catalogue> Root, Func<Catalogue, int> Size)
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Address Address => SiteAddresses.ApiFile(Name);

    public Address Schema => SiteAddresses.ApiSchema(Name);

    public void Write(Catalogue catalogue, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, Compact))
            Root.Write(json, catalogue);
        output.Write("\n"u8);
    }

    public string SchemaText(SiteSettings site) => Json.Text(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", JsonSchema.Draft);
        json.WriteString("$id", site.Absolute(Schema));
        json.WriteString("title", $"{SiteAddresses.Api}{Name}");
        json.WriteString("description", Help);
        Root.WriteSchema(json);
        json.WriteEndObject();
    }) + "\n";
}

/// <summary>
/// All files of the API with their fields. Only what is published is in them. Within a version fields may be added; a field that goes or gets another
/// meaning makes a new version, beside this one.
/// </summary>
internal sealed class ApiFiles
{
    public const string Table = "praktijken.csv";

    private const int Version = 1;
    private readonly SiteSettings _site;

    public ApiFiles(SiteSettings site)
    {
        _site = site;
        Data =
        [
            File("praktijken.json", "Praktijken", "Alle gepubliceerde praktijken, de nieuwste eerst. De tekst zelf staat op de pagina van de praktijk.", c => Published(c).Count,
                [new("praktijken", ApiType.List(Case()), "De praktijken.", Published, Always: true)]),
            File("termen.json", "Woordenlijsten", "De woordenlijsten: facetten met hun termen, de vier kwadranten en de begrippen.",
                c => c.Facets.Sum(f => f.Terms.Count) + c.Quadrants.Count + c.Glossary.Count,
                [
                    new("facetten", ApiType.List(FacetWithTerms()), "De facetten: manieren om naar een praktijk te kijken.", c => c.Facets, Always: true),
                    new("kwadranten", ApiType.List(QuadrantField()), "De vier vakken van het kwadrant.", c => c.Quadrants, Always: true),
                    new("begrippen", ApiType.List(Entry()), "De begrippenlijst.", c => c.Glossary, Always: true),
                ]),
            File("leerlijnen.json", "Leerlijnen", "Alle leerlijnen, met de stappen die nog te volgen zijn.", c => c.LearningPaths.Count,
                [new("leerlijnen", ApiType.List(Path()), "De leerlijnen.", c => c.LearningPaths, Always: true)]),
        ];
        Index = new("index.json", "Overzicht", "Welke bestanden er zijn en waar ze staan. Een programma begint hier.", ApiType.Group<Catalogue>(
        [
            .. About("index.json"),
            new("omschrijving", ApiType.Text, "Wat voor site het is.", c => c.Site.Description),
            new("bestanden", ApiType.List(ApiType.Group<FileOfApi>(
                new("naam", ApiType.Text, "De naam van het bestand.", f => f.Name, Always: true),
                new("adres", ApiType.Url, "Waar het staat.", f => _site.Absolute(SiteAddresses.ApiFile(f.Name)), Always: true),
                new("soort", ApiType.Of("application/json", "text/csv"), "Het mediatype.", f => f.MediaType, Always: true),
                new("schema", ApiType.Url, "Het JSON Schema ervan.", f => f.Schema is { } schema ? _site.Absolute(schema) : null),
                new("aantal", ApiType.Count, "Hoeveel er in staan.", f => f.Size, Always: true))),
                "De andere bestanden.", c => FilesOf(c), Always: true),
        ]), _ => Data.Count + 1);
    }

    public ApiFile Index { get; }

    /// <summary>The files that the index names, the table apart.</summary>
    public IReadOnlyList<ApiFile> Data { get; }

    public IEnumerable<ApiFile> All => [Index, .. Data];

    /// <summary>What everybody may know of.</summary>
    public static IReadOnlyList<Practice> Published(Catalogue catalogue) => catalogue.HasDrafts ? [.. catalogue.Practices.Where(p => !p.IsDraft)] : catalogue.Practices;

    private sealed record FileOfApi(string Name, string MediaType, Address? Schema, int Size);

    private sealed record Step(int Number, LearningStep Of);

    private List<FileOfApi> FilesOf(Catalogue catalogue) =>
    [
        .. Data.Select(f => new FileOfApi(f.Name, "application/json", f.Schema, f.Size(catalogue))),
        new(Table, "text/csv", null, Published(catalogue).Count),
    ];

    private ApiFile File(string name, string title, string help, Func<Catalogue, int> size, IReadOnlyList<ApiField<Catalogue>> lists) => new(name, title, help, ApiType.Group([.. About(name), .. lists]), size);

    /// <summary>What every file says of itself.</summary>
    private IEnumerable<ApiField<Catalogue>> About(string file) =>
    [
        new("$schema", ApiType.Url, "Het schema van dit bestand.", c => c.Site.Absolute(SiteAddresses.ApiSchema(file)), Always: true),
        new("api", ApiType.Number, "De versie van de API.", _ => Version, Always: true),
        new("site", ApiType.Text, "De naam van de site.", c => c.Site.Name, Always: true),
        new("adres", ApiType.Url, "Waar de site staat.", c => c.Site.BaseUrl, Always: true),
        new("uitgever", ApiType.Text, "Wie de site uitgeeft.", c => c.Site.Publisher, Always: true),
        new("licentie", ApiType.Url, "Onder welke licentie je alles mag gebruiken.", c => c.Site.License),
        new("taal", ApiType.Of("nl"), "De taal van alle teksten.", _ => "nl", Always: true),
        new("uitleg", ApiType.Url, "De uitleg van de API.", c => c.Site.Absolute(SiteAddresses.Api), Always: true),
        new("gewijzigd", ApiType.Day, "De laatste dag waarop een pagina is gepubliceerd of bijgewerkt.", LastChanged),
    ];

    private static string? LastChanged(Catalogue catalogue) => catalogue.ContentPages.Where(p => !p.IsDraft).Max(p => p.LastChanged) is { } day ? DutchText.Iso(day) : null;

    private ApiGroup<Practice> Case() => ApiType.Group<Practice>(
        new("id", ApiType.Name, "De naam die blijft: het laatste deel van het adres.", p => p.Slug, Always: true),
        new("nummer", ApiType.Number, "Het vaste nummer, ook na een verhuizing.", p => p.Number),
        new("adres", ApiType.Url, "De pagina.", p => _site.Absolute(p.Address), Always: true),
        new("kort_adres", ApiType.Url, "Het korte adres, dat ook na een verhuizing werkt.", p => p.Number is { } number ? _site.Absolute(SiteAddresses.Short(number)) : null),
        new("titel", ApiType.Text, "De titel.", p => p.Title, Always: true),
        new("samenvatting", ApiType.Text, "Waar het over gaat, in een paar zinnen.", p => p.Summary, Always: true),
        new("plaats", ApiType.Text, "De plaats.", p => p.Place, Always: true),
        new("wijk", ApiType.Text, "De wijk of buurt.", p => p.District),
        new("gemeente", ApiType.Text, "De gemeente.", p => p.Municipality),
        new("provincie", ApiType.Text, "De provincie.", p => p.Province.Name, Always: true),
        new("kwadrant", ApiType.Of([.. QuadrantNames.All.Select(q => q.Slug())]), "Het vak waarin de praktijk ligt.", p => p.Position.Quadrant.Slug(), Always: true),
        new("positie", Position(), "De plek op de twee schalen.", p => p.Position, Always: true),
        new("beweging", Position(), "De plek waar de praktijk vandaan kwam.", p => p.MovedFrom),
        new("onderwerpen", ApiType.TermsPerFacet, "De termen, zoals die in termen.json staan.", p => p.Facets),
        new("bronnen", ApiType.List(Source()), "Waar de tekst op rust.", p => p.References),
        new("gepubliceerd", ApiType.Day, "Wanneer de praktijk op de site kwam.", p => DutchText.Iso(p.Published), Always: true),
        new("bijgewerkt", ApiType.Day, "Wanneer de praktijk voor het laatst is bijgewerkt.", p => DutchText.Iso(p.Updated)),
        new("versie", ApiType.Version, "Verandert met elke wijziging in de tekst of de velden.", p => p.Version, Always: true),
        new("status", ApiType.Of(PracticeStatus.Published), "Concepten en ingetrokken praktijken staan er niet in.", _ => PracticeStatus.Published, Always: true),
        new("eigenaar", ApiType.Text, "Wie de praktijk bijhoudt.", p => p.Owner),
        new("controleren_voor", ApiType.Day, "Vóór deze dag kijkt iemand of alles nog klopt.", p => DutchText.Iso(p.ReviewBefore)),
        new("kaart", ApiType.Url, "De praktijk als kaart, voor in een andere site.", p => _site.Absolute(SiteAddresses.Card(p)), Always: true));

    private static ApiGroup<QuadrantPosition> Position() => ApiType.Group<QuadrantPosition>(
        new("collectief", ApiType.Scale, "Van individueel (−1) tot collectief (1).", p => p.Collective, Always: true),
        new("formeel", ApiType.Scale, "Van informeel (−1) tot formeel (1).", p => p.Formal, Always: true));

    private static ApiGroup<Reference> Source() => ApiType.Group<Reference>(
        new("titel", ApiType.Text, "De titel.", r => r.Title, Always: true),
        new("auteur", ApiType.Text, "Wie het schreef.", r => r.Author),
        new("uitgever", ApiType.Text, "Wie het uitgaf.", r => r.Publisher),
        new("datum", ApiType.PartialDay, "Wanneer het verscheen, zover bekend.", r => r.Date?.ToString()),
        new("url", ApiType.Url, "Waar het staat.", r => r.Url));

    private ApiGroup<Facet> FacetWithTerms() => ApiType.Group<Facet>(
        new("id", ApiType.Name, "De naam die blijft.", f => f.Key, Always: true),
        new("adres", ApiType.Url, "De pagina.", f => f.Terms.Count > 0 ? _site.Absolute(f.Address) : null),
        new("label", ApiType.Text, "Hoe het facet heet.", f => f.Label, Always: true),
        new("enkelvoud", ApiType.Text, "Hoe één term ervan heet.", f => f.Singular, Always: true),
        new("omschrijving", ApiType.Text, "Wat het facet is.", f => f.Description.Length > 0 ? f.Description : null),
        new("termen", ApiType.List(ApiType.Group<Term>(
        [
            .. Explained<Term>("De naam van de term.", t => t.Synonyms, t => t.Source),
            new("soort", ApiType.Text, "Wat voor term het is.", t => t.Kind),
        ])), "De termen, in hun volgorde.", f => f.Terms, Always: true));

    private ApiGroup<QuadrantPage> QuadrantField() => ApiType.Group(Explained<QuadrantPage>("De naam van het vak.", q => q.Synonyms, q => q.Source));

    private ApiGroup<GlossaryEntry> Entry() => ApiType.Group(Explained<GlossaryEntry>("Het begrip.", e => e.Synonyms, e => e.Source));

    /// <summary>What every word has that the site explains.</summary>
    private IReadOnlyList<ApiField<T>> Explained<T>(string label, Func<T, IReadOnlyList<string>> synonyms, Func<T, string?> source)
        where T : ContentPage =>
    [
        new("id", ApiType.Name, "De naam die blijft: het laatste deel van het adres.", t => t.Slug, Always: true),
        new("adres", ApiType.Url, "De pagina.", t => _site.Absolute(t.Address), Always: true),
        new("label", ApiType.Text, label, t => t.Title, Always: true),
        new("definitie", ApiType.Text, "Wat het betekent.", t => t.Summary, Always: true),
        new("synoniemen", ApiType.List(ApiType.Text), "Andere woorden ervoor.", synonyms),
        new("bron", ApiType.Text, "Waar de betekenis vandaan komt.", source),
    ];

    private ApiGroup<LearningPath> Path() => ApiType.Group<LearningPath>(
        new("id", ApiType.Name, "De naam die blijft: het laatste deel van het adres.", p => p.Slug, Always: true),
        new("adres", ApiType.Url, "De pagina.", p => _site.Absolute(p.Address), Always: true),
        new("titel", ApiType.Text, "De titel.", p => p.Title, Always: true),
        new("samenvatting", ApiType.Text, "Waar het over gaat, in een paar zinnen.", p => p.Summary, Always: true),
        new("niveau", ApiType.Text, "Voor wie de leerlijn is.", p => p.Level),
        new("tijd", ApiType.Text, "Hoeveel tijd het kost.", p => p.Time),
        new("doelen", ApiType.List(ApiType.Text), "Wat je leert.", p => (string[])[.. p.Goals.Select(g => g.Text)]),
        new("onderwerpen", ApiType.TermsPerFacet, "De termen, zoals die in termen.json staan.", p => p.Facets),
        new("stappen", ApiType.List(ApiType.Group<Step>(
            new("nummer", ApiType.Number, "De plaats in de leerlijn; die blijft als een andere stap vervalt.", s => s.Number, Always: true),
            new("titel", ApiType.Text, "De titel van de stap, als die anders is dan die van de praktijk.", s => s.Of.Title),
            new("inleiding", ApiType.Text, "De inleiding.", s => s.Of.Introduction),
            new("tijd", ApiType.Text, "Hoeveel tijd de stap kost.", s => s.Of.Time),
            new("praktijk", ApiType.Name, "De praktijk, zoals die in praktijken.json staat.", s => s.Of.Practice.Slug, Always: true),
            new("vragen", ApiType.List(ApiType.Text), "De studievragen.", s => s.Of.Questions))),
            "De stappen. Een stap met een ingetrokken praktijk staat er niet bij.", StepsOf, Always: true),
        new("opdracht", ApiType.Text, "De opdracht aan het eind.", p => p.Assignment),
        new("gepubliceerd", ApiType.Day, "Wanneer de leerlijn op de site kwam.", p => DutchText.Iso(p.Published)),
        new("bijgewerkt", ApiType.Day, "Wanneer de leerlijn voor het laatst is bijgewerkt.", p => DutchText.Iso(p.Updated)),
        new("versie", ApiType.Version, "Verandert met elke wijziging in de tekst of de velden.", p => p.Version, Always: true),
        new("cartridge", ApiType.Url, "De leerlijn als bestand voor een leeromgeving.", p => _site.Absolute(SiteAddresses.Cartridge(p)), Always: true));

    private static List<Step> StepsOf(LearningPath path) =>
        [.. path.Steps.Index().Where(s => s.Item.Practice is { Withdrawn: null, IsDraft: false }).Select(s => new Step(s.Index + 1, s.Item))];
}
