using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Writing;

namespace Praktijk.Commands;

/// <summary><c>praktijk build</c>: the whole new site, or nothing.</summary>
internal static class BuildCommand
{
    public static int Run(BuildRequest request, Terminal terminal, CancellationToken stopping)
    {
        if (request.Archive is { } foreseen)
            SiteArchive.RefuseForeign(foreseen);
        var patience = new Patience(terminal, stopping);
        var diagnostics = new DiagnosticList();
        var timings = new StageTimings();
        var site = patience.While("Lezen en controleren", () => SiteBuilder.Build(request.Folders, request.Options, diagnostics, timings));
        Outcome.Report(diagnostics.InOrder(), terminal, request.Folders, "er is niets gepubliceerd");
        if (site is null)
            return ExitCode.ContentHasErrors;

        MakeBeside? beside = request.Compressed ? Precompression.Of : null;
        if (request.OnlyPlan)
        {
            PlanPrinter.Print(patience.While("Vergelijken", () => BuildPlan.Of(site.Outputs, request.Output, beside)), terminal);
            return ExitCode.Done;
        }
        var published = patience.While("Pagina's maken", site.Outputs.Count, progress =>
            timings.During("maken en schrijven", () => SitePublisher.Publish(site.Outputs, request.Output, progress, beside, remembers: true)));
        if (request.Archive is { } archive)
            patience.While("Zip maken", published.Files, progress => SiteArchive.Write(request.Output, archive, ArchiveRoot(site.Catalogue.Site), site.Catalogue.Site.Offline?.Date, progress));
        if (published.Note is { } note)
            terminal.Error.WriteLine(note);
        terminal.Out.WriteLine(Outcome.Summary(site, published.Pages, patience.Elapsed));
        if (published.Kept > 0)
            terminal.Out.WriteLine(Outcome.Kept(published));
        if (request.Archive is { } made)
            terminal.Out.WriteLine($"Offline-uitgave: {PlainText.Clean(request.Output)} en {PlainText.Clean(made)}");
        if (request.ShowTimings)
            TimingTable.Print(timings.Stages, terminal.Error);
        return ExitCode.Done;
    }

    /// <summary>The name of the site as a folder may be called on every system: <c>praktijk</c>.</summary>
    private static string ArchiveRoot(SiteSettings site) => Slug.From(site.Name) is { Length: > 0 } name ? name : "site";
}
