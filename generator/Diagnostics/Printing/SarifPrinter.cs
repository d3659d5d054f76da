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

    /// <param name="explanations">The web address below which each message has its page; null when there are no such pages.</param>
    public static void Print(IReadOnlyList<Diagnostic> diagnostics, RepositoryPath repository, string version, string? explanations, TextWriter output)
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
                WriteRule(json, Explanation.Of(code)!, severity, explanations);
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

    private static void WriteRule(Utf8JsonWriter json, Explanation explanation, Severity severity, string? explanations)
    {
        var code = explanation.Code.Name;
        json.WriteStartObject();
        json.WriteString("id", code);
        json.WriteString("name", string.Concat(code.Split('-').Select(DutchText.Capitalised)));
        WriteText(json, "shortDescription", explanation.Title);
        WriteText(json, "fullDescription", explanation.Summary.Replace("`", "", StringComparison.Ordinal));
        json.WriteStartObject("help");
        json.WriteString("text", $"{explanation.Summary} {explanation.Reason}".Replace("`", "", StringComparison.Ordinal));
        json.WriteString("markdown", explanation.Markdown);
        json.WriteEndObject();
        if (explanations is not null)
            json.WriteString("helpUri", $"{explanations}{code}/");
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
        json.WriteString("uri", UriOf(repository.To(at.File)));
        json.WriteEndObject();
        WriteRegion(json, "region", at, withEnd: at.Length > 0);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (diagnostic.Fix is { } fix)
            WriteFix(json, fix, repository.To(at.File));
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Fix fix, string file)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteText(json, "description", fix.Done);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(file));
        json.WriteEndObject();
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRegion(json, "deletedRegion", edit.At, withEnd: true);
            WriteText(json, "insertedContent", edit.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, SourceLocation at, bool withEnd)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", at.Line);
        json.WriteNumber("startColumn", at.Column);
        if (withEnd)
        {
            json.WriteNumber("endLine", at.Line);
            json.WriteNumber("endColumn", at.Column + at.Length);
        }
        json.WriteEndObject();
    }

    private static string UriOf(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

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
