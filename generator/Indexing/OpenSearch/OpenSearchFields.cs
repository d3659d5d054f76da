using System.Text.Json;
using Praktijk.Model;

namespace Praktijk.Indexing.OpenSearch;

/// <summary>How a search server reads a field.</summary>
internal enum OpenSearchType
{
    /// <summary>Cut into words and stemmed.</summary>
    Text,

    /// <summary>As one value, to filter and count by.</summary>
    Keyword,

    /// <summary>A day: <c>2026-11-22</c>.</summary>
    Date,

    /// <summary>From −1 to 1.</summary>
    Number,
}

/// <summary>A field of the export, declared once: the mapping and the documents both follow from it.</summary>
/// <param name="Write">Writes the value of a document after its name; a document without one does not get here.</param>
internal sealed record OpenSearchField(string Name, OpenSearchType Type, Func<SearchDocument, bool> Has, Action<Utf8JsonWriter, SearchDocument> Write);

/// <summary>The fields that do not depend on the content; those of its facets stand together in <see cref="Facets"/>.</summary>
internal static class OpenSearchFields
{
    /// <summary>The object with a keyword field for each facet, by the facet's key, which holds the slugs of its terms.</summary>
    public const string Facets = "facetten";

    public static IReadOnlyList<OpenSearchField> For(SiteSettings site) =>
    [
        One("soort", OpenSearchType.Keyword, d => KindOf(d.Page)),
        One("slug", OpenSearchType.Keyword, d => d.Page.Slug),
        One("url", OpenSearchType.Keyword, d => site.Absolute(d.Page.Address)),
        One("titel", OpenSearchType.Text, d => d.Title),
        One("samenvatting", OpenSearchType.Text, d => d.Summary),
        Many("labels", d => d.Labels),
        Many("synoniemen", d => d.Synonyms),
        Many("plaatsen", d => d.Places),
        Many("koppen", d => [.. d.Sections.Select(s => s.Heading).OfType<string>()]),
        One("tekst", OpenSearchType.Text, d => string.Join('\n', d.Sections.Select(s => s.Text.TrimEnd('\n')))),
        One("plaats", OpenSearchType.Keyword, d => (d.Page as Practice)?.Place),
        One("wijk", OpenSearchType.Keyword, d => (d.Page as Practice)?.District),
        One("gemeente", OpenSearchType.Keyword, d => (d.Page as Practice)?.Municipality),
        One("provincie", OpenSearchType.Keyword, d => (d.Page as Practice)?.Province.Name),
        One("kwadrant", OpenSearchType.Keyword, d => (d.Page as Practice)?.Position.Quadrant.Slug()),
        Number("collectief", p => p.Collective),
        Number("formeel", p => p.Formal),
        One("gepubliceerd", OpenSearchType.Date, d => DutchText.Iso(d.Page.Published)),
        One("bijgewerkt", OpenSearchType.Date, d => DutchText.Iso(d.Page.Updated)),
    ];

    private static string KindOf(ContentPage page) => page switch
    {
        Practice => "praktijk",
        Term => "term",
        GlossaryEntry => "begrip",
        Article => "achtergrond",
        LearningPath => "leerlijn",
        QuadrantPage => "kwadrant",
        _ => "pagina",
    };

    private static OpenSearchField One(string name, OpenSearchType type, Func<SearchDocument, string?> value) =>
        new(name, type, d => value(d) is { Length: > 0 }, (json, d) => json.WriteStringValue(value(d)));

    private static OpenSearchField Many(string name, Func<SearchDocument, IReadOnlyList<string>> values) => new(name, OpenSearchType.Text, d => values(d).Count > 0, (json, d) =>
    {
        json.WriteStartArray();
        foreach (var value in values(d))
            json.WriteStringValue(value);
        json.WriteEndArray();
    });

    private static OpenSearchField Number(string name, Func<QuadrantPosition, double> value) =>
        new(name, OpenSearchType.Number, d => d.Page is Practice, (json, d) => json.WriteNumberValue(value(((Practice)d.Page).Position)));
}
