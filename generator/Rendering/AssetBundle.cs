namespace Praktijk.Rendering;

/// <summary>
/// A style sheet or script that is published as one file and edited as several, so that a first visit takes few requests.
/// Its parts are not published on their own. All names are relative to <c>templates/assets/</c>.
/// </summary>
/// <param name="Name">As it is published, and as pages name it; no file of the templates bears this name.</param>
/// <param name="Parts">In the order of the cascade, or the order in which they run. The parts of a script share one function.</param>
/// <param name="OwnProperties">See <see cref="ScriptMinifier"/>.</param>
/// <param name="ForPaper">A style sheet that comes last and holds only in print; null for none.</param>
internal sealed record AssetBundle(string Name, IReadOnlyList<string> Parts, string? ForPaper = null, IReadOnlyList<string>? OwnProperties = null)
{
    /// <summary>Style for texts and lists.</summary>
    public const string ReadingStyle = "leespagina.css";

    /// <summary>Style for home, search, quadrant, overview map.</summary>
    public const string ExploringStyle = "verkenpagina.css";

    /// <summary>Style for training paths, with what their texts need.</summary>
    public const string LearningStyle = "leerlijnpagina.css";

    /// <summary>Style for the reader's own selection, and for the booklet that is printed of it.</summary>
    public const string SelectionStyle = "selectiepagina.css";

    /// <summary>Style for the form, with a preview that looks like a text.</summary>
    public const string FormStyle = "formulierpagina.css";

    /// <summary>The button on the page of a case that puts it into the reader's selection.</summary>
    public const string KeepScript = "bewaren.js";

    public const string SelectionScript = "selectie.js";

    public const string FormScript = "formulier.js";

    public const string SearchScript = "zoeken.js";

    /// <summary>Suggestions under a search box elsewhere; loaded when somebody uses the box.</summary>
    public const string SuggestionScript = "suggesties.js";

    public static IReadOnlyList<AssetBundle> All { get; } =
    [
        new(ReadingStyle, ["praktijk.css", "lezen.css", "lezen-meer.css", "tekeningen.css", "lijsten.css"], ForPaper: "afdruk.css"),
        new(LearningStyle, ["praktijk.css", "lezen.css", "lezen-meer.css", "tekeningen.css", "leerlijn.css"], ForPaper: "afdruk.css"),
        new(SelectionStyle, ["praktijk.css", "lezen.css", "tekeningen.css", "selectie/selectie.css"], ForPaper: "selectie/reader.css"),
        new(ExploringStyle, ["praktijk.css", "verkennen.css"], ForPaper: "afdruk.css"),
        new(FormStyle, ["praktijk.css", "lezen.css", "formulier/formulier.css"]),
        new(FormScript, ["formulier/tekst.js", "formulier/yaml.js", "formulier/velden.js", "formulier/kwadrant.js", "formulier/controle.js", "formulier/bestand.js", "formulier/voorbeeld.js", "formulier/concept.js", "formulier/insturen.js", "formulier/pagina.js"]),
        new(KeepScript, ["selectie/opslag.js", "selectie/knop.js"]),
        new(SelectionScript, ["selectie/opslag.js", "selectie/adres.js", "selectie/teksten.js", "selectie/reader.js", "selectie/pagina.js"]),
        new(SearchScript, ["zoeken/stam.js", "zoeken/machine.js", "zoeken/element.js", "zoeken/pagina.js"], OwnProperties: OfSearch),
        new(SuggestionScript, ["zoeken/stam.js", "zoeken/machine.js", "zoeken/element.js", "zoeken/suggesties.js"], OwnProperties: OfSearch),
    ];

    /// <summary>
    /// Properties of the objects that the parts of the search hand to each other. Not those of the head of the index, which come from JSON, and none that an element has.
    /// </summary>
    private static string[] OfSearch =>
    [
        "aantal", "adres", "afstand", "anker", "bedoeld", "begrip", "delen", "doc", "docs", "fragment", "getal", "gewoon", "groep", "groepen", "keuzes", "kracht", "label", "labels", "leden", "leesFilters",
        "leesGroepen", "leesPaginas", "leesTekst", "lijktOp", "maakHerkenner", "markeer", "naam", "namen", "omschrijving", "paginas", "plaats", "raak", "reden", "regel",
        "samenvatting", "scores", "sleutel", "sterk", "tekst", "titel", "treffers", "vakje", "verwant", "via", "vormen", "waar", "woord", "woorden", "zeldzaam", "zie", "zin", "zoek",
    ];

    public static string StyleOf(PageKind kind) => kind switch
    {
        PageKind.Exploring => ExploringStyle,
        PageKind.Learning => LearningStyle,
        PageKind.Filling => FormStyle,
        PageKind.Collecting => SelectionStyle,
        _ => ReadingStyle,
    };

    public IEnumerable<string> AllParts => ForPaper is null ? Parts : [.. Parts, ForPaper];
}
