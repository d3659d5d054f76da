using Praktijk.Diagnostics.Printing;
using Praktijk.Writing;

namespace Praktijk.Commands;

/// <summary>
/// What has to happen at the host, in that order: a line for each file (<c>uploaden assets/site-1a2b3c.css</c>, <c>verwijderen oud/index.html</c>), or
/// <code>
/// { "versie": 1, "uploaden": [ { "bestand": "index.html", "soort": "gewijzigd", "sha256": "9f86d0…" } ], "verwijderen": [ "oud/index.html" ] }
/// </code>
/// <c>versie</c> goes up when a name or meaning changes, not when one is added; <c>soort</c> is <c>nieuw</c> or <c>gewijzigd</c>.
/// </summary>
internal static class ChangesPrinter
{
    public static void Print(SiteChanges changes, AnswerFormat format, TextWriter output)
    {
        if (format == AnswerFormat.Json)
        {
            PrintJson(changes, output);
            return;
        }
        foreach (var upload in changes.Uploads)
            output.WriteLine($"uploaden {upload.File}");
        foreach (var file in changes.Deletions)
            output.WriteLine($"verwijderen {file}");
    }

    private static void PrintJson(SiteChanges changes, TextWriter output) => output.WriteLine(Json.Text(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("versie", 1);
        json.WriteStartArray("uploaden");
        foreach (var upload in changes.Uploads)
        {
            json.WriteStartObject();
            json.WriteString("bestand", upload.File);
            json.WriteString("soort", upload.IsNew ? "nieuw" : "gewijzigd");
            json.WriteString("sha256", upload.Hash);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("verwijderen");
        foreach (var file in changes.Deletions)
            json.WriteStringValue(file);
        json.WriteEndArray();
        json.WriteEndObject();
    }));
}
