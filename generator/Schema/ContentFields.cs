using Praktijk.Model;

namespace Praktijk.Schema;

/// <summary>A facet as far as the fields of a case need it.</summary>
internal sealed record FacetField(string Key, string Label, string? Description, int Least, int? Most, IReadOnlyList<FacetFieldTerm> Terms);

internal sealed record FacetFieldTerm(string Slug, string Label, string Definition);

/// <summary>The fields of every kind of content file, in canonical order.</summary>
internal static class ContentFields
{
    private const int TitleLength = 120;
    private const int SentenceLength = 300;
    private const int ParagraphLength = 1_500;
    private const int MostItems = 100;

    private static readonly Field Updated = new("bijgewerkt", FieldKind.Date, "De dag van de laatste wijziging die voor lezers van belang is.") { Example = "2026-12-01" };
    private static readonly Field Published = new("gepubliceerd", FieldKind.Date, "De dag waarop de pagina voor het eerst op de site staat.") { Example = "2026-11-22", Required = true };
    private static readonly Field Synonyms = Texts("synoniemen", "Andere woorden die mensen hiervoor gebruiken; de zoekfunctie kent ze.", "mantelzorg", 80);
    private static readonly Field Source = new("bron", FieldKind.Text, "Waar de omschrijving vandaan komt, in één zin.") { Example = "Wmo-wijzer.", Longest = ParagraphLength };

    private static readonly Field Old = new("oud", FieldKind.List, "Eerdere adressen van deze pagina. Wie zo’n adres opent, komt hier uit.")
    {
        Example = "/praktijken/oude-naam/",
        Most = MostItems,
        Item = new Field("oud", FieldKind.SiteAddress, "") { Longest = 200 },
    };

    private static readonly Field References = new("bronnen", FieldKind.List, "Waar de informatie vandaan komt.")
    {
        Most = MostItems,
        Least = 1,
        Item = new Field("bronnen", FieldKind.Group, "")
        {
            Fields =
            [
                new("titel", FieldKind.Text, "De titel van de bron.") { Example = "Verslag van een werkbezoek", Required = true, Longest = SentenceLength },
                new("auteur", FieldKind.Text, "Wie het schreef, als dat bekend is.") { Example = "Naam van de auteur", Longest = SentenceLength },
                new("uitgever", FieldKind.Text, "Wie het uitgaf, als dat bekend is.") { Example = "Naam van de uitgever", Longest = SentenceLength },
                new("datum", FieldKind.PartialDate, "De dag, de maand of het jaar, als dat bekend is.") { Example = "2018-10-19" },
                new("url", FieldKind.Url, "Het webadres van de bron, als dat er is.") { Example = "https://www.voorbeeld.nl/verslag", Longest = 1_000 },
            ],
        },
    };

    /// <summary>With these every page ends that is not a case.</summary>
    private static readonly IReadOnlyList<Field> Ending = [References, Published with { Required = false }, Updated, Old];

    /// <summary>The fields of a case: the fixed ones, with one list per facet between them.</summary>
    public static IReadOnlyList<Field> Practice(IEnumerable<FacetField> facets) =>
    [
        Title("titel", "De naam van de praktijk.", "Buurthuiskamer Voorstad"),
        new("samenvatting", FieldKind.Text, "Een of twee zinnen met de plaats en wat er gebeurt. Deze tekst staat in lijsten en zoekresultaten.") { Example = "Een of twee zinnen.", Required = true, Longest = SentenceLength },
        new("plaats", FieldKind.Text, "De stad of het dorp.") { Example = "Deventer", Required = true, Longest = TitleLength },
        new("wijk", FieldKind.Text, "De wijk of buurt, als die bekend is.") { Example = "Voorstad", Longest = TitleLength },
        new("gemeente", FieldKind.Text, "De gemeente. Laat weg als de bron er geen noemt.") { Example = "Deventer", Longest = TitleLength },
        new("provincie", FieldKind.Choice, "Een van de twaalf provincies.") { Example = "Overijssel", Required = true, Choices = Province.Spellings },
        .. facets.Select(Terms),
        Position("kwadrant", "De plek op de twee schalen, van −1 tot 1.", required: true),
        Position("beweging", "Waar de praktijk vandaan kwam op de twee schalen, als de bron dat zegt.", required: false),
        References with { Required = true },
        Published,
        Updated,
        new("eigenaar", FieldKind.Text, "Wie ervoor zorgt dat deze praktijk blijft kloppen: een rol of een organisatie. Dit staat op de pagina.") { Example = "Redactie Praktijk", Longest = TitleLength },
        new("controleren_voor", FieldKind.Date, "Vóór deze dag kijkt iemand na of alles nog klopt. De dag staat op de pagina.") { Example = "2027-11-22" },
        new("status", FieldKind.Choice, "Een concept wordt wel gecontroleerd, maar niet gepubliceerd. Een ingetrokken praktijk houdt alleen haar adres.")
        {
            Example = "gepubliceerd",
            Choices = [PracticeStatus.Published, PracticeStatus.Draft, PracticeStatus.Withdrawn],
            Meanings = ["Staat op de site. Dat is ook zo zonder dit veld.", "Wordt gecontroleerd, maar staat nog niet op de site.", "Op het adres staat alleen nog waarom en wanneer."],
        },
        new("ingetrokken", FieldKind.Group, "Waarom en wanneer deze praktijk is ingetrokken. Dat lezen mensen in plaats van de tekst.")
        {
            With = new("status", PracticeStatus.Withdrawn),
            Fields =
            [
                new("reden", FieldKind.Text, "Waarom de praktijk is ingetrokken, in een of twee zinnen.") { Example = "De organisatie is gestopt met de inloop.", Required = true, Longest = SentenceLength },
                new("datum", FieldKind.Date, "De dag waarop de praktijk is ingetrokken.") { Example = "2027-03-01", Required = true },
            ],
        },
        Old,
    ];

    /// <summary>A file <c>_facet.yml</c>.</summary>
    public static readonly IReadOnlyList<Field> Facet =
    [
        Title("label", "De naam van het facet, in het meervoud.", "Competenties"),
        new("enkelvoud", FieldKind.Text, "Eén ervan: het woord dat boven de pagina van een term staat.") { Example = "competentie", Required = true, Longest = 60 },
        new("volgorde", FieldKind.Integer, "De plaats tussen de andere facetten; 1 staat vooraan.") { Example = "1", Least = 0, Most = 1_000 },
        new("omschrijving", FieldKind.Text, "Eén zin die zegt wat je met dit facet ziet.") { Example = "Wat deze manier van werken van je vraagt.", Longest = SentenceLength },
        new("vraag", FieldKind.Text, "Het facet als vraag aan de lezer.") { Example = "Wat vraagt het van jou?", Longest = TitleLength },
        new("parameter", FieldKind.Text, "De naam in het adres van de zoekpagina. Zonder dit veld is dat de naam van de map.") { Example = "competentie", Longest = 40, Form = FieldForm.Slug },
        new("teken", FieldKind.Choice, "De vorm van de labels.") { Example = "vierkant", Choices = ["vierkant", "rond", "ballon", "tekst"], Meanings = ["Een hoekig label.", "Een rond label.", "Een tekstballon, voor wat mensen zeggen.", "Een gewone link zonder vorm."] },
        new("verplicht", FieldKind.YesNo, "Heeft elke praktijk minstens één term nodig?") { Example = "true" },
        new("minimaal", FieldKind.Integer, "Hoeveel termen een praktijk minstens heeft.") { Example = "1", Least = 0, Most = 50 },
        new("maximaal", FieldKind.Integer, "Hoeveel termen een praktijk hoogstens heeft.") { Example = "4", Least = 1, Most = 50 },
        Updated,
        Old,
    ];

    public static readonly IReadOnlyList<Field> Term =
    [
        Title("label", "De naam van de term.", "Verbinden"),
        new("kort", FieldKind.Text, "Een kortere naam voor smalle plekken.") { Example = "Verbinden", Longest = 40 },
        Definition,
        new("volgorde", FieldKind.Integer, "De plaats binnen het facet.") { Example = "5", Least = 0, Most = 10_000 },
        new("soort", FieldKind.Text, "Wat voor soort term het is.") { Example = "vaardigheid", Longest = 60 },
        new("aard", FieldKind.Text, "Effect, mechanisme of voorziening.") { Example = "effect", Longest = 60 },
        Texts("gedrag", "Gedrag waaraan je het herkent.", "betrekt anderen bij een gesprek", SentenceLength),
        Synonyms,
        Source,
        .. Ending,
    ];

    public static readonly IReadOnlyList<Field> GlossaryEntry =
    [
        Title("term", "Het woord, zoals het midden in een zin staat.", "vindplaats"),
        Definition,
        Synonyms,
        Source,
        .. Ending,
    ];

    public static readonly IReadOnlyList<Field> Article =
    [
        Title("titel", "De titel van het artikel.", "Wat is de collectieve aanpak?"),
        Summary,
        new("volgorde", FieldKind.Integer, "De plaats in de lijst van artikelen.") { Example = "1", Least = 0, Most = 10_000 },
        .. Ending,
    ];

    public static readonly IReadOnlyList<Field> Page =
    [
        Title("titel", "De titel van de pagina.", "Over deze site"),
        Summary,
        .. Ending,
    ];

    public static readonly IReadOnlyList<Field> QuadrantPage =
    [
        Title("label", "De naam van het kwadrant.", "Formeel en collectief"),
        Definition,
        Synonyms,
        Source,
        .. Ending,
    ];

    /// <summary>A training path may carry terms of every facet.</summary>
    public static IReadOnlyList<Field> LearningPath(IEnumerable<FacetField> facets) =>
    [
        Title("titel", "De naam van de leerlijn.", "Patronen herkennen"),
        Summary,
        new("volgorde", FieldKind.Integer, "De plaats in de lijst van leerlijnen.") { Example = "1", Least = 0, Most = 10_000 },
        new("niveau", FieldKind.Text, "Voor wie de leerlijn is.") { Example = "hbo Social Work", Longest = TitleLength },
        new("tijd", FieldKind.Text, "Hoeveel tijd de leerlijn ongeveer kost.") { Example = "ongeveer 2 uur", Longest = TitleLength },
        .. facets.Select(f => Terms(f with { Least = 0, Most = null })),
        new("doelen", FieldKind.List, "Wat je na deze leerlijn kunt. Bij elk doel kun je de termen noemen waar het bij hoort.")
        {
            Most = MostItems,
            Item = new Field("doelen", FieldKind.Group, "")
            {
                Short = "doel",
                Fields =
                [
                    new("doel", FieldKind.Text, "Het doel, in één zin.") { Example = "Je herkent een patroon in losse vragen.", Required = true, Longest = SentenceLength },
                    .. facets.Select(f => Terms(f with { Least = 0, Most = null })),
                ],
            },
        },
        new("stappen", FieldKind.List, "De praktijken, in de volgorde waarin je ze leest.")
        {
            Required = true,
            Least = 1,
            Most = MostItems,
            Item = new Field("stappen", FieldKind.Group, "")
            {
                Fields =
                [
                    new("praktijk", FieldKind.Name, "De bestandsnaam van de praktijk, zonder .md.") { Example = "wandelclub-oud-oost", Required = true },
                    new("titel", FieldKind.Text, "Een eigen titel voor deze stap.") { Example = "Het patroon horen", Longest = TitleLength },
                    new("tijd", FieldKind.Text, "Hoeveel tijd deze stap ongeveer kost.") { Example = "ongeveer 30 minuten", Longest = TitleLength },
                    new("inleiding", FieldKind.Text, "Een of twee zinnen vooraf.") { Example = "Wanneer is één vraag de vraag van een wijk?", Longest = ParagraphLength },
                    Texts("vragen", "Studievragen bij deze praktijk.", "Welk patroon zag het team?", ParagraphLength),
                ],
            },
        },
        new("opdracht", FieldKind.Text, "De opdracht aan het eind.") { Example = "Houd twee weken een logboek bij.", Longest = ParagraphLength },
        .. Ending,
    ];

    /// <summary>The file <c>bakens.yml</c>.</summary>
    public static readonly IReadOnlyList<Field> Landmarks =
    [
        new("bakens", FieldKind.List, "Bekende soorten initiatieven, als houvast in het kwadrant.")
        {
            Required = true,
            Most = MostItems,
            Item = new Field("bakens", FieldKind.Group, "")
            {
                Fields =
                [
                    new("naam", FieldKind.Text, "De naam van het baken.") { Example = "Repaircafé", Required = true, Longest = 60 },
                    new("kwadrant", FieldKind.Choice, "Het kwadrant waarin het staat.") { Example = "formeel-collectief", Choices = [.. QuadrantNames.All.Select(q => q.Slug())] },
                    Scale("collectief"),
                    Scale("formeel"),
                    new("helft", FieldKind.Choice, "Hoe zeker de plek is: uit de tekst, uit de kolom van de figuur, of alleen de rij.") { Example = "tekst", Choices = ["tekst", "kolom", "rij"], Meanings = ["De plek staat in de tekst van de bron.", "De plek volgt uit de kolom van de figuur.", "Alleen de rij is zeker; links of rechts is onze lezing."] },
                    new("uitleg", FieldKind.Text, "Wat het is, in één zin.") { Example = "Bewoners repareren samen spullen.", Longest = SentenceLength },
                ],
            },
        },
    ];

    /// <summary>The file <c>site.yml</c>.</summary>
    public static readonly IReadOnlyList<Field> Site =
    [
        .. SiteFields.Select(f => f with { MayBeEmpty = true }),
    ];

    // What the operator has not filled in yet stays empty there, and is left out of the pages.
    private static IReadOnlyList<Field> SiteFields =>
    [
        Title("naam", "De naam van de site.", "Praktijk"),
        new("ondertitel", FieldKind.Text, "Waar de site over gaat, in een paar woorden.") { Example = "voorbeelden van collectief werken in de wijk", Longest = TitleLength },
        new("omschrijving", FieldKind.Text, "Een of twee zinnen over de site, voor zoekmachines en de voet van elke pagina.") { Example = "Kennisbank met voorbeelden.", Longest = SentenceLength },
        new("adres", FieldKind.Url, "Het webadres van de site.") { Example = "https://praktijk.example/", Required = true, Longest = SentenceLength },
        new("uitgever", FieldKind.Text, "De organisatie die de site uitgeeft.") { Example = "Praktijk", Longest = TitleLength },
        new("licentie", FieldKind.Url, "Het webadres van de licentie van de teksten.") { Example = "https://creativecommons.org/licenses/by/4.0/", Longest = SentenceLength },
        new("taal", FieldKind.Choice, "De taal van de site.") { Example = "nl", Choices = ["nl"] },
        new("onderwijs", FieldKind.List, "Voor welk onderwijs de praktijken bedoeld zijn. Catalogi met leermateriaal zoeken hierop.") { Example = "hbo", Most = EducationLevel.All.Count, Item = new Field("onderwijs", FieldKind.Choice, "") { Choices = [.. EducationLevel.All.Select(l => l.Name)] } },
        new("repository", FieldKind.Url, "Het adres van de repository op GitHub; daarmee komt het potlood op elke pagina.") { Example = "https://github.com/organisatie/kennisbank", Longest = SentenceLength, Form = FieldForm.Repository },
        new("tak", FieldKind.Text, "De tak waarin de redactie werkt.") { Example = "main", Longest = TitleLength, Form = FieldForm.Branch },
        new("map", FieldKind.Text, "De map met content in de repository; een / als dat de hele repository is.") { Example = "content", Longest = SentenceLength, Form = FieldForm.Folder },
        new("contact", FieldKind.Text, "Een e-mailadres of een https-adres voor vragen.") { Example = "redactie@praktijk.example", Longest = SentenceLength, Form = FieldForm.Contact },
        new("verloopt", FieldKind.Date, "Tot wanneer het contact in security.txt geldt.") { Example = "2027-11-01" },
        new("overzichtskaart", FieldKind.Group, "Welke twee facetten de overzichtskaart tegenover elkaar zet.")
        {
            Fields =
            [
                new("rijen", FieldKind.Name, "Het facet van de rijen.") { Example = "competenties", Required = true, NamesFacet = true },
                new("kolommen", FieldKind.Name, "Het facet van de kolommen.") { Example = "preventie", Required = true, NamesFacet = true },
            ],
        },
    ];

    /// <summary>The front matter of <c>home.md</c>.</summary>
    public static readonly IReadOnlyList<Field> Home =
    [
        Title("titel", "De eerste regel van de grote kop.", "Hoor je een vraag vaker?"),
        new("nadruk", FieldKind.Text, "De tweede regel van de kop, in een andere kleur.") { Example = "Pak hem samen aan.", Longest = TitleLength },
        new("inleiding", FieldKind.Text, "Wat je op deze site vindt, in één of twee zinnen.") { Example = "Voorbeelden van collectief werken.", Required = true, Longest = 400 },
        Texts("voorbeelden", "Woorden om de zoekfunctie mee te proberen.", "vervoer", 60),
        new("kwadrant", FieldKind.Group, "De woorden bij het kwadrant.")
        {
            Fields = [HomeHeading, new("bijschrift", FieldKind.Text, "De zin onder het kwadrant.") { Example = "Vierkant: een professional trekt de kar.", Longest = 400 }],
        },
        HomeFacet("signalen", "Het facet dat als tekstballonnen op de voorpagina staat."),
        new("lijsten", FieldKind.List, "De facetten die als lijst op de voorpagina staan.") { Most = 6, Item = HomeFacet("lijsten", "") },
        new("nieuw", FieldKind.Group, "De woorden boven de nieuwste praktijken.") { Fields = [HomeHeading] },
        new("wiekop", FieldKind.Text, "De kop boven de groepen lezers.") { Example = "Voor wie", Longest = TitleLength },
        new("wie", FieldKind.List, "Groepen lezers en waar zij beginnen.")
        {
            Most = 6,
            Item = new Field("wie", FieldKind.Group, "")
            {
                Fields =
                [
                    HomeHeading,
                    new("tekst", FieldKind.Text, "Wat deze groep hier vindt.") { Example = "Zoek een voorbeeld bij wat je hoort.", Required = true, Longest = 400 },
                    new("link", FieldKind.SiteAddress, "Waar deze groep begint.") { Example = "/zoeken/", Required = true, Longest = 200 },
                    new("linktekst", FieldKind.Text, "De tekst van de link.") { Example = "Zoek een praktijk", Required = true, Longest = TitleLength },
                    new("teken", FieldKind.Choice, "De tekening erbij.") { Example = "professionals", Choices = ["professionals", "redacteuren", "opleidingen"] },
                ],
            },
        },
        Updated,
        Old,
    ];

    /// <summary>The fields that a case or a training path has of itself: a facet of one of these names would be two things at once.</summary>
    public static IReadOnlySet<string> NamesOfPages { get; } =
        Practice([]).Concat(LearningPath([])).SelectMany(f => f.Item is { Short: not null } group ? group.Fields.Prepend(f) : [f]).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);

    private static Field Definition =>
        new("definitie", FieldKind.Text, "Wat het betekent, in een of twee zinnen.") { Example = "Stimuleert ontmoeting en brengt groepen bij elkaar.", Required = true, Longest = 500 };

    private static Field Summary =>
        new("samenvatting", FieldKind.Text, "Een of twee zinnen over wat de lezer hier vindt.") { Example = "Een of twee zinnen.", Required = true, Longest = SentenceLength };

    private static Field HomeHeading => new("kop", FieldKind.Text, "De kop.") { Example = "Waar staan de voorbeelden?", Required = true, Longest = TitleLength };

    private static Field Title(string key, string help, string example) =>
        new(key, FieldKind.Text, help) { Example = example, Required = true, Longest = TitleLength };

    private static Field Texts(string key, string help, string example, int longest) =>
        new(key, FieldKind.List, help) { Example = example, Most = MostItems, Item = new Field(key, FieldKind.Text, "") { Longest = longest } };

    private static Field Terms(FacetField facet) => new(facet.Key, FieldKind.List, facet.Description ?? $"De termen van {facet.Label.ToLowerInvariant()} die erbij horen.")
    {
        Example = facet.Terms.Count > 0 ? facet.Terms[0].Slug : "",
        Required = facet.Least > 0,
        Least = facet.Least,
        Most = facet.Most ?? MostItems,
        FacetKey = facet.Key,
        Item = new Field(facet.Key, FieldKind.Name, "") { Choices = [.. facet.Terms.Select(t => t.Slug)], Meanings = [.. facet.Terms.Select(t => $"{t.Label}: {t.Definition}")] },
    };

    private static Field Position(string key, string help, bool required) => new(key, FieldKind.Group, help)
    {
        Required = required,
        Fields = [Scale("collectief"), Scale("formeel")],
    };

    private static Field Scale(string key) => new(key, FieldKind.Number, key == "collectief"
        ? "Van −1 (helemaal individueel) tot 1 (helemaal collectief)."
        : "Van −1 (informeel: bewoners onder elkaar) tot 1 (formeel: professionals).")
    {
        Example = key == "collectief" ? "0.8" : "0.4",
        Required = true,
        Least = -1,
        Most = 1,
    };

    private static Field HomeFacet(string key, string help) => new(key, FieldKind.Group, help)
    {
        Fields =
        [
            new("facet", FieldKind.Name, "De naam van de map van het facet.") { Example = "signalen", Required = true, NamesFacet = true },
            HomeHeading,
            new("tekst", FieldKind.Text, "Een of twee zinnen onder de kop.") { Example = "Begin bij wat je in de wijk hoort.", Longest = 400 },
        ],
    };
}
