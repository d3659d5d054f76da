using Praktijk.Diagnostics;
using Praktijk.Diagnostics.Printing;
using Praktijk.Writing;

namespace Praktijk.Commands;

/// <summary><c>praktijk check</c>: all that <c>build</c> does, without the write, so that the two cannot disagree.</summary>
internal static class CheckCommand
{
    public static int Run(CheckRequest request, Terminal terminal, CancellationToken stopping)
    {
        var patience = new Patience(terminal, stopping);
        var found = new DiagnosticList();
        var site = patience.While("Lezen en controleren", () => SiteBuilder.Build(request.Folders, request.Options, found, new StageTimings()));
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
                SarifPrinter.Print(diagnostics, repository, ProgramVersion.Number, terminal.Out);
                break;
            case ReportFormat.GitHub:
                GitHubPrinter.Print(diagnostics, repository, terminal.Out);
                if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
                    File.AppendAllText(summary, GitHubPrinter.Summary(diagnostics, repository));
                break;
            default:
                TextPrinter.Print(diagnostics, terminal.Error, terminal.Palette);
                terminal.Out.WriteLine(Outcome.Verdict(diagnostics, site, terminal.Palette, elapsed));
                break;
        }
    }
}
