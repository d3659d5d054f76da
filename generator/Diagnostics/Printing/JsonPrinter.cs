using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Praktijk.Diagnostics.Printing;

/// <summary>
/// For scripts, one JSON object:
/// <code>
/// { "versie": 1, "fouten": 1, "waarschuwingen": 0, "meldingen": [
///   { "bestand": "praktijken/mac.md", "regel": 7, "kolom": 5, "lengte": 9, "soort": "fout", "code": "onbekende-term",
///     "zin": "'verbindn' is geen term van competenties.", "voorstel": "Bedoel je 'verbinden'?" } ] }
/// </code>
/// <c>versie</c> goes up when a name or meaning changes, not when one is added. <c>bestand</c> is relative to the content folder;
/// <c>regel</c> and <c>kolom</c> count from 1, in UTF-16 units; <c>lengte</c> is 0 when only the start is known;
/// <c>soort</c> is <c>fout</c> or <c>waarschuwing</c>; <c>voorstel</c> is null when there is none; <c>herstel</c>,
/// where it is certain what would mend it, holds stretches of text with what belongs there: <c>{ "regel", "kolom", "lengte", "tekst" }</c>. Of a file with too many messages the last, with
/// the code <c>meer-meldingen</c>, says how many are left out; <c>fouten</c> and <c>waarschuwingen</c> count those that are told.
/// </summary>
internal static class JsonPrinter
{
    public static void Print(IReadOnlyList<Diagnostic> diagnostics, TextWriter output) => output.WriteLine(Json.Text(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("versie", 1);
        json.WriteNumber("fouten", diagnostics.Count(d => d.Severity == Severity.Error));
        json.WriteNumber("waarschuwingen", diagnostics.Count(d => d.Severity == Severity.Warning));
        json.WriteStartArray("meldingen");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("bestand", diagnostic.At.File);
            json.WriteNumber("regel", diagnostic.At.Line);
            json.WriteNumber("kolom", diagnostic.At.Column);
            json.WriteNumber("lengte", diagnostic.At.Length);
            json.WriteString("soort", diagnostic.Label);
            json.WriteString("code", diagnostic.Code);
            json.WriteString("zin", diagnostic.Message);
            json.WriteString("voorstel", diagnostic.Suggestion);
            if (diagnostic.Fix is { } fix)
                WriteFix(json, fix);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static void WriteFix(Utf8JsonWriter json, Fix fix)
    {
        json.WriteStartArray("herstel");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WriteNumber("regel", edit.At.Line);
            json.WriteNumber("kolom", edit.At.Column);
            json.WriteNumber("lengte", edit.At.Length);
            json.WriteString("tekst", edit.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

/// <summary>JSON for files and scripts, not for HTML: quotes and accents stay readable.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
            write(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
