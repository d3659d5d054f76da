using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Writing;

namespace Praktijk.Commands;

/// <summary>
/// What a build would do, a line for each file: <c>anders praktijken/x/index.html: praktijken/x.md</c>, <c>nieuw …</c>, <c>weg …</c>; the reasons behind
/// the colon are the content files, templates and derived data that changed.
/// </summary>
internal static class PlanPrinter
{
    public static void Print(BuildPlan plan, Terminal terminal)
    {
        foreach (var file in plan.Made)
            terminal.Out.WriteLine($"{(file.IsNew ? "nieuw" : "anders")} {file.File}{(file.Reasons.Count == 0 ? "" : ": " + string.Join(", ", file.Reasons.Select(PlainText.Clean)))}");
        foreach (var file in plan.Gone)
            terminal.Out.WriteLine($"weg {PlainText.Clean(file)}");
        if (plan.Note is { } note)
            terminal.Error.WriteLine(note);
        terminal.Error.WriteLine($"{DutchText.Count(plan.Made.Count, "bestand", "bestanden")} maken, {DutchText.Number(plan.Gone.Count)} verwijderen, {DutchText.Number(plan.Kept)} laten staan. Er is niets veranderd.");
    }
}
