using Praktijk.Diagnostics;
using Praktijk.Indexing.OpenSearch;
using Praktijk.Model;
using Praktijk.Writing;

namespace Praktijk.Commands;

/// <summary><c>praktijk export --zoekmachine</c>: what a search server needs, all of it or nothing, as with a site.</summary>
internal static class ExportCommand
{
    public static int Run(ExportRequest request, Terminal terminal, CancellationToken stopping)
    {
        RefuseSite(request.Output);
        var patience = new Patience(terminal, stopping);
        var diagnostics = new DiagnosticList();
        var site = patience.While("Lezen en controleren", () => SiteBuilder.Build(request.Folders, request.Options, diagnostics, new StageTimings()));
        Outcome.Report(diagnostics.InOrder(), terminal, request.Folders, "er is niets geëxporteerd");
        if (site is null)
            return ExitCode.ContentHasErrors;

        var export = OpenSearchExport.Of(site.Catalogue);
        patience.While("Bestanden schrijven", export.Outputs.Count, progress => SitePublisher.Publish(export.Outputs, request.Output, progress));
        terminal.Out.WriteLine($"{DutchText.Count(export.Documents, "document", "documenten")} voor een zoekmachine; hoe je verder gaat, staat in {OpenSearchExport.Explanation}");
        return ExitCode.Done;
    }

    /// <summary>A site is ours to replace, but not by this.</summary>
    private static void RefuseSite(string folder)
    {
        if (SiteManifest.Read(folder) is { } earlier && !earlier.Files.All(OpenSearchExport.Makes))
            throw new CommandFault($"In {PlainText.Clean(folder)} staat een site. Geef een andere map met --zoekmachine.");
    }
}
