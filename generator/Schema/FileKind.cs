using Praktijk.Reading;

namespace Praktijk.Schema;

/// <summary>A kind of content file, for everyone who explains them.</summary>
/// <param name="Key">One word, for file names and addresses: <c>praktijk</c>.</param>
/// <param name="Name">As a heading: <c>Praktijk</c>.</param>
/// <param name="Place">Where such files stand, relative to the content folder.</param>
/// <param name="IsYaml">The whole file is YAML; of the others only the front matter is.</param>
internal sealed record FileKind(ContentKind Kind, string Key, string Name, string Place, string Help, IReadOnlyList<Field> Fields, bool IsYaml = false)
{
    /// <summary>Of its part of the page of fields.</summary>
    public string Anchor => $"p-{Key}";

    /// <summary>Where that page explains a field: <c>p-praktijk--controleren-voor</c>.</summary>
    public string AnchorOf(Field field) => $"p-{Key}--{field.Key.Replace('_', '-')}";

    public static IReadOnlyList<FileKind> All(IReadOnlyList<FacetField> facets) =>
    [
        new(ContentKind.Practice, "praktijk", "Praktijk", "praktijken/naam.md", "Een voorbeeld uit de praktijk: één plek, één aanpak.", ContentFields.Practice(facets)),
        new(ContentKind.LearningPath, "leerlijn", "Leerlijn", "leerlijnen/naam.md", "Praktijken in een volgorde, met studievragen.", ContentFields.LearningPath(facets)),
        new(ContentKind.Article, "achtergrond", "Achtergrondartikel", "achtergrond/naam.md", "Een tekst over de gedachte achter de praktijken.", ContentFields.Article),
        new(ContentKind.GlossaryEntry, "begrip", "Begrip", "begrippen/naam.md", "Een vakwoord met uitleg. In een tekst link je ernaar met [[woord]].", ContentFields.GlossaryEntry),
        new(ContentKind.Page, "pagina", "Vaste pagina", "paginas/naam.md", "Een pagina over de site zelf.", ContentFields.Page),
        new(ContentKind.Facet, "facet", "Facet", "facetten/naam/_facet.yml", "Een manier om naar praktijken te kijken, met een eigen lijst van termen.", ContentFields.Facet, IsYaml: true),
        new(ContentKind.Term, "term", "Term van een facet", "facetten/facet/naam.md", "Een label dat praktijken kunnen krijgen.", ContentFields.Term),
        new(ContentKind.QuadrantPage, "kwadrant", "Kwadrant", "kwadranten/naam.md", "De uitleg bij een van de vier kwadranten.", ContentFields.QuadrantPage),
        new(ContentKind.Landmarks, "bakens", "Bakens", "bakens.yml", "Bekende soorten initiatieven, als houvast in het kwadrant.", ContentFields.Landmarks, IsYaml: true),
        new(ContentKind.Home, "home", "Voorpagina", "home.md", "De woorden van de voorpagina.", ContentFields.Home),
        new(ContentKind.Site, "site", "Instellingen van de site", "site.yml", "Naam, adres en beheer van de site.", ContentFields.Site, IsYaml: true),
    ];
}
