using Praktijk.Diagnostics;
using Praktijk.Diagnostics.Printing;
using Praktijk.Mending;
using Praktijk.Model;
using Praktijk.Validating;
using Praktijk.Writing;

namespace Praktijk.Commands;

/// <summary><c>praktijk check</c>: all that <c>build</c> does, without the write, so that the two cannot disagree. With <c>--herstel</c> it mends what is certain first.</summary>
internal static class CheckCommand
{
    public static int Run(CheckRequest request, Terminal terminal, CancellationToken stopping)
    {
        var patience = new Patience(terminal, stopping);
        BuiltSite? site = null;
        var found = request.Mend
            ? Mend(request, terminal, patience, Check)
            : patience.While("Lezen en controleren", Check);
        if (site is not null)
        {
            patience.While("Pagina's maken", () =>
            {
                SitePublisher.RenderOnly(site.Outputs);
                return true;
            });
        }
        Print(found.InOrder(), site, request, terminal, patience.Elapsed);
        return site is null ? ExitCode.ContentHasErrors : ExitCode.Done;

        DiagnosticList Check()
        {
            var said = new DiagnosticList();
            site = SiteBuilder.Build(request.Folders, request.Options, said, new StageTimings());
            return said;
        }
    }

    private static DiagnosticList Mend(CheckRequest request, Terminal terminal, Patience patience, Func<DiagnosticList> check)
    {
        var (mends, remaining) = patience.While("Controleren en herstellen", 0, progress => new ContentMender(request.Folders.Content, check).Run(progress));
        foreach (var (problem, done) in mends)
            terminal.Error.WriteLine($"{terminal.Palette.Faint(LogLine.Of($"{problem.At}:"))} {terminal.Palette.Success("hersteld")} {problem.Code}: {LogLine.Of(done)}");
        terminal.Error.WriteLine(mends.Count == 0
            ? "Er was niets dat zeker te herstellen is."
            : $"{DutchText.Capitalised(DutchText.Count(mends.Count, "fout", "fouten"))} hersteld in {DutchText.Count(mends.Select(m => m.Problem.At.File).Distinct().Count(), "bestand", "bestanden")}.");
        return remaining;
    }

    private static void Print(IReadOnlyList<Diagnostic> diagnostics, BuiltSite? site, CheckRequest request, Terminal terminal, TimeSpan elapsed)
    {
        var repository = RepositoryPath.Of(request.Folders.Content, Environment.CurrentDirectory);
        switch (request.Format)
        {
            case ReportFormat.Json:
                JsonPrinter.Print(diagnostics, terminal.Out);
                break;
            case ReportFormat.Sarif:
                SarifPrinter.Print(diagnostics, repository, ProgramVersion.Number, SiteValidator.ExplanationsOf(request.Folders.Content, request.Options), terminal.Out);
                break;
            case ReportFormat.GitHub:
                GitHubPrinter.Print(diagnostics, repository, terminal.Out);
                if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
                    File.AppendAllText(summary, GitHubPrinter.Summary(diagnostics, repository));
                break;
            default:
                TextPrinter.Print(diagnostics, terminal.Error, terminal.Palette, terminal.LinesOf(request.Folders));
                terminal.Out.WriteLine(Outcome.Verdict(diagnostics, site, terminal.Palette, elapsed));
                if (diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } first)
                    terminal.Error.WriteLine(terminal.Palette.Faint($"Meer uitleg? praktijk check --uitleg {first.Code}"));
                break;
        }
    }
}
