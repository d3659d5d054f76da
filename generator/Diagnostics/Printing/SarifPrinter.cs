using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Praktijk.Model;

namespace Praktijk.Diagnostics.Printing;

/// <summary>SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), in the shape that GitHub's code scanning accepts.</summary>
internal static class SarifPrinter
{
    /// <summary>GitHub refuses a run with more results.</summary>
    private const int MostResults = 25_000;

    public static void Print(IReadOnlyList<Diagnostic> diagnostics, RepositoryPath repository, string version, TextWriter output)
    {
        var results = diagnostics.OrderByDescending(d => d.Severity).Take(MostResults).ToList();
        var rules = results.GroupBy(d => d.Code).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (Code: g.Key, g.First().Severity)).ToList();
        var indexes = rules.Index().ToDictionary(r => r.Item.Code, r => r.Index);
        output.WriteLine(Json.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "praktijk");
            json.WriteString("semanticVersion", version);
            json.WriteStartArray("rules");
            foreach (var (code, severity) in rules)
                WriteRule(json, code, severity);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var diagnostic in results)
                WriteResult(json, diagnostic, indexes[diagnostic.Code], repository, Fingerprint(diagnostic, seen));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    private static void WriteRule(Utf8JsonWriter json, string code, Severity severity)
    {
        var words = DutchText.Capitalised(code.Replace('-', ' '));
        json.WriteStartObject();
        json.WriteString("id", code);
        json.WriteString("name", string.Concat(code.Split('-').Select(DutchText.Capitalised)));
        WriteText(json, "shortDescription", words);
        WriteText(json, "fullDescription", $"{words}: de melding zegt wat er staat en wat er mag staan.");
        WriteText(json, "help", "Pas het bestand aan op de plaats die de melding noemt en draai opnieuw praktijk check.");
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int ruleIndex, RepositoryPath repository, string fingerprint)
    {
        var at = diagnostic.At;
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(diagnostic.Severity));
        WriteText(json, "message", diagnostic.Sentence);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', repository.To(at.File).Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", at.Line);
        json.WriteNumber("startColumn", at.Column);
        if (at.Length > 0)
        {
            json.WriteNumber("endLine", at.Line);
            json.WriteNumber("endColumn", at.Column + at.Length);
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity == Severity.Error ? "error" : "warning";

    /// <summary>The same for the same problem when lines above it come or go: made from what is said, not from the line number.</summary>
    private static string Fingerprint(Diagnostic diagnostic, Dictionary<string, int> seen)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{diagnostic.Code}\n{diagnostic.At.File}\n{diagnostic.Message}")).AsSpan(0, 8));
        seen[hash] = seen.GetValueOrDefault(hash) + 1;
        return $"{hash}:{seen[hash]}";
    }
}
