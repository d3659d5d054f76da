using System.Text.Json;
using Praktijk.Diagnostics;
using Praktijk.Diagnostics.Printing;
using Praktijk.Model;

namespace Praktijk.Commands;

/// <summary>
/// How the cases stand, as a list for people or as
/// <code>
/// { "versie": 1, "peildatum": "2026-12-01", "aantallen": { "gepubliceerd": 8, "concept": 1, "ingetrokken": 1, "zonder_controledatum": 5, "met_fouten": 0 },
///   "te_laat": [ { "bestand": "praktijken/mac.md", "titel": "MAC", "eigenaar": null, "controleren_voor": "2026-11-22", "dagen": 9 } ],
///   "binnenkort": [ … ], "concept": [ { "bestand": "…", "titel": "…" } ], "ingetrokken": [ { "bestand": "…", "titel": "…", "reden": "…", "datum": "…" } ] }
/// </code>
/// <c>versie</c> goes up when a name or meaning changes, not when one is added; <c>dagen</c> counts the days that are too many, or that are left.
/// </summary>
internal static class StatusPrinter
{
    /// <param name="unread">How many cases have errors, and stand in none of the lists.</param>
    public static void Print(CaseStatus status, int unread, AnswerFormat format, TextWriter output)
    {
        if (format == AnswerFormat.Json)
            output.WriteLine(Json.Text(json => PrintJson(status, unread, json)));
        else
            PrintText(status, output);
    }

    private static void PrintText(CaseStatus status, TextWriter output)
    {
        output.WriteLine($"Op {DutchText.Date(status.Day)}: {DutchText.Count(status.Published, "praktijk", "praktijken")} op de site, {DutchText.Count(status.Drafts.Count, "concept", "concepten")}, {DutchText.Number(status.Withdrawn.Count)} ingetrokken.");
        Section(output, "Te laat gecontroleerd", status.Overdue, p => $"vóór {DutchText.Date(p.ReviewBefore!.Value)}, {Late(status.DaysLate(p))}{Owner(p)}");
        Section(output, $"Te controleren binnen {CaseStatus.Soon} dagen", status.DueSoon, p => $"vóór {DutchText.Date(p.ReviewBefore!.Value)}, nog {DutchText.Count(-status.DaysLate(p), "dag", "dagen")}{Owner(p)}");
        Section(output, "Concept", status.Drafts, _ => null);
        Section(output, "Ingetrokken", status.Withdrawn, p => $"op {DutchText.Date(p.Withdrawn!.Date)}: {p.Withdrawn.Reason}");
        if (status.WithoutDay > 0)
            output.WriteLine($"\nZonder controledatum: {DutchText.Count(status.WithoutDay, "praktijk", "praktijken")}. Zet 'controleren_voor' bij de gegevens om eraan herinnerd te worden.");
    }

    private static void Section(TextWriter output, string heading, IReadOnlyList<Practice> cases, Func<Practice, string?> details)
    {
        if (cases.Count == 0)
            return;
        output.WriteLine($"\n{heading} ({DutchText.Number(cases.Count)}):");
        foreach (var practice in cases)
        {
            output.WriteLine($"  {PlainText.Clean(practice.File)}: {PlainText.Clean(practice.OwnTitle)}");
            if (details(practice) is { } line)
                output.WriteLine($"    {PlainText.Clean(line)}");
        }
    }

    private static string Late(int days) => days == 0 ? "dat is vandaag" : $"{DutchText.Count(days, "dag", "dagen")} te laat";

    private static string Owner(Practice practice) => practice.Owner is { } owner ? $", door {owner}" : "";

    private static void PrintJson(CaseStatus status, int unread, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("versie", 1);
        json.WriteString("peildatum", DutchText.Iso(status.Day));
        json.WriteStartObject("aantallen");
        json.WriteNumber("gepubliceerd", status.Published);
        json.WriteNumber("concept", status.Drafts.Count);
        json.WriteNumber("ingetrokken", status.Withdrawn.Count);
        json.WriteNumber("zonder_controledatum", status.WithoutDay);
        json.WriteNumber("met_fouten", unread);
        json.WriteEndObject();
        List(json, "te_laat", status.Overdue, p => Review(json, p, status.DaysLate(p)));
        List(json, "binnenkort", status.DueSoon, p => Review(json, p, -status.DaysLate(p)));
        List(json, "concept", status.Drafts, _ => { });
        List(json, "ingetrokken", status.Withdrawn, p =>
        {
            json.WriteString("reden", p.Withdrawn!.Reason);
            json.WriteString("datum", DutchText.Iso(p.Withdrawn.Date));
        });
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyList<Practice> cases, Action<Practice> details)
    {
        json.WriteStartArray(name);
        foreach (var practice in cases)
        {
            json.WriteStartObject();
            json.WriteString("bestand", practice.File);
            json.WriteString("titel", practice.OwnTitle);
            details(practice);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Review(Utf8JsonWriter json, Practice practice, int days)
    {
        json.WriteString("eigenaar", practice.Owner);
        json.WriteString("controleren_voor", DutchText.Iso(practice.ReviewBefore!.Value));
        json.WriteNumber("dagen", days);
    }
}
