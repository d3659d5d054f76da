using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Praktijk.Model;

namespace Praktijk.Indexing.OpenSearch;

/// <summary>
/// The settings and the mapping with which a search server makes the index. It reads text as the site's own search does, as far as its own parts allow:
/// lower case, no accents, stems, irregular verbs by their infinitive. Synonyms take part in the question only, so that a change in them needs no new
/// documents.
/// </summary>
internal static class OpenSearchIndex
{
    private const string Reading = "praktijk_lezen";
    private const string Asking = "praktijk_vragen";
    private const string Apostrophes = "praktijk_apostrof";
    private const string Verbs = "praktijk_werkwoorden";
    private const string Stems = "praktijk_stam";
    private const string Synonyms = "praktijk_synoniemen";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Catalogue catalogue, IReadOnlyList<OpenSearchField> fields, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteStartObject("settings");
        json.WriteStartObject("analysis");
        WriteCharacterFilters(json);
        WriteFilters(json, OpenSearchSynonyms.Of(catalogue));
        json.WriteStartObject("analyzer");
        WriteAnalyzer(json, Reading, ["lowercase", "asciifolding", Verbs, Stems]);
        WriteAnalyzer(json, Asking, ["lowercase", "asciifolding", Verbs, Stems, Synonyms]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        WriteMapping(json, catalogue, fields);
        json.WriteEndObject();
    }

    /// <summary><c>foto's</c> is <c>foto</c>, <c>zzp'er</c> is <c>zzper</c>: the tokenizer would leave the apostrophe in.</summary>
    private static void WriteCharacterFilters(Utf8JsonWriter json)
    {
        json.WriteStartObject("char_filter");
        json.WriteStartObject(Apostrophes);
        json.WriteString("type", "pattern_replace");
        json.WriteString("pattern", @"(?<=\p{L})['‘’‛]s\b|['‘’‛]");
        json.WriteString("replacement", "");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <remarks>
    /// Verbs are replaced before the stemmer and not by a stemmer_override: that one needs the stem itself, and which stem the engine's Dutch stemmer
    /// gives depends on its version. The rules of the synonyms are read through the filters before them, so that they hold for every form of a word;
    /// <c>lenient</c> passes by what a later version of the engine would not read.
    /// </remarks>
    private static void WriteFilters(Utf8JsonWriter json, IReadOnlyList<string> synonyms)
    {
        json.WriteStartObject("filter");
        json.WriteStartObject(Verbs);
        json.WriteString("type", "synonym");
        WriteTexts(json, "synonyms", OpenSearchSynonyms.OfVerbs());
        json.WriteEndObject();
        json.WriteStartObject(Stems);
        json.WriteString("type", "stemmer");
        json.WriteString("language", "dutch");
        json.WriteEndObject();
        json.WriteStartObject(Synonyms);
        json.WriteString("type", "synonym_graph");
        json.WriteBoolean("lenient", true);
        WriteTexts(json, "synonyms", synonyms);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAnalyzer(Utf8JsonWriter json, string name, IReadOnlyList<string> filters)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "custom");
        WriteTexts(json, "char_filter", [Apostrophes]);
        json.WriteString("tokenizer", "standard");
        WriteTexts(json, "filter", filters);
        json.WriteEndObject();
    }

    /// <summary>Strict, so that a document of another version is refused and does not quietly become half searchable.</summary>
    private static void WriteMapping(Utf8JsonWriter json, Catalogue catalogue, IReadOnlyList<OpenSearchField> fields)
    {
        json.WriteStartObject("mappings");
        json.WriteString("dynamic", "strict");
        json.WriteStartObject("properties");
        foreach (var field in fields)
            WriteField(json, field.Name, field.Type);
        json.WriteStartObject(OpenSearchFields.Facets);
        json.WriteStartObject("properties");
        foreach (var facet in catalogue.Facets)
            WriteField(json, facet.Key, OpenSearchType.Keyword);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, string name, OpenSearchType type)
    {
        json.WriteStartObject(name);
        switch (type)
        {
            case OpenSearchType.Text:
                json.WriteString("type", "text");
                json.WriteString("analyzer", Reading);
                json.WriteString("search_analyzer", Asking);
                break;
            case OpenSearchType.Date:
                json.WriteString("type", "date");
                json.WriteString("format", "strict_date");
                break;
            default:
                json.WriteString("type", type == OpenSearchType.Number ? "float" : "keyword");
                break;
        }
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
