using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Praktijk.Model;

namespace Praktijk.Indexing.OpenSearch;

/// <summary>
/// The documents in the form of the bulk API: a line that says what to do, and a line with the fields.
/// <code>
/// {"index":{"_id":"mac-doetinchem"}}
/// {"soort":"praktijk","slug":"mac-doetinchem","titel":"MAC Doetinchem", …}
/// </code>
/// </summary>
internal static class OpenSearchDocuments
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IEnumerable<SearchDocument> documents, IReadOnlyList<OpenSearchField> fields, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Compact);
        foreach (var document in documents)
        {
            WriteAction(document, json);
            EndLine(json, output);
            WriteSource(document, fields, json);
            EndLine(json, output);
        }
    }

    /// <summary>
    /// The slug of a case; of other pages the address, because a term may have the slug of a case. It ends in a slash, which a slug never does.
    /// </summary>
    private static string IdOf(ContentPage page) => page is Practice ? page.Slug : page.Address.Path;

    private static void WriteAction(SearchDocument document, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("index");
        json.WriteString("_id", IdOf(document.Page));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSource(SearchDocument document, IReadOnlyList<OpenSearchField> fields, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var field in fields.Where(f => f.Has(document)))
        {
            json.WritePropertyName(field.Name);
            field.Write(json, document);
        }
        if (FacetsOf(document.Page) is { Count: > 0 } facets)
        {
            json.WriteStartObject(OpenSearchFields.Facets);
            foreach (var (facet, terms) in facets)
            {
                json.WriteStartArray(facet.Key);
                foreach (var term in terms)
                    json.WriteStringValue(term.Slug);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static IReadOnlyList<FacetTerms> FacetsOf(ContentPage page) => page switch
    {
        Practice practice => practice.Facets,
        LearningPath path => path.Facets,
        _ => [],
    };

    private static void EndLine(Utf8JsonWriter json, IBufferWriter<byte> output)
    {
        json.Flush();
        json.Reset();
        output.Write("\n"u8);
    }
}
