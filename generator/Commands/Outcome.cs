using System.Globalization;
using Praktijk.Diagnostics;
using Praktijk.Diagnostics.Printing;
using Praktijk.Model;
using Praktijk.Writing;

namespace Praktijk.Commands;

/// <summary>The closing words of a command.</summary>
internal static class Outcome
{
    /// <summary><c>8 praktijken, 97 pagina's in 0,4 s</c></summary>
    public static string Summary(BuiltSite site, int pages, TimeSpan elapsed) =>
        $"{DutchText.Count(site.Catalogue.Practices.Count, "praktijk", "praktijken")}, {DutchText.Count(pages, "pagina", "pagina's")} in {Seconds(elapsed)}";

    /// <summary><c>3 van de 340 bestanden zijn nieuw of veranderd</c></summary>
    public static string Kept(PublishResult published)
    {
        var written = published.Files - published.Kept;
        return $"{(written == 0 ? "Geen" : DutchText.Number(written))} van de {DutchText.Count(published.Files, "bestand", "bestanden")} {(written < 2 ? "is" : "zijn")} nieuw of veranderd";
    }

    /// <summary><c>Geen fouten: 8 praktijken, 97 pagina's in 0,4 s</c>, or what was found instead.</summary>
    /// <param name="site">Null when there are errors.</param>
    public static string Verdict(IReadOnlyList<Diagnostic> diagnostics, BuiltSite? site, Palette palette, TimeSpan elapsed)
    {
        var count = DutchText.Capitalised(TextPrinter.Count(diagnostics));
        if (site is null)
            return palette.Error($"{count}.");
        var summary = $"{count}: {Summary(site, PagesOf(site), elapsed)}";
        return diagnostics.Count == 0 ? palette.Success(summary) : palette.Warning(summary);
    }

    /// <summary>How many of the outputs are pages that people read.</summary>
    public static int PagesOf(BuiltSite site) => site.Pages.Count(SitePublisher.IsPage);

    /// <summary>The diagnostics and, when there are any, a line that counts them.</summary>
    /// <param name="consequence">What errors mean for the command: <c>er is niets gepubliceerd</c>.</param>
    public static void Report(IReadOnlyList<Diagnostic> diagnostics, Terminal terminal, SiteFolders folders, string consequence)
    {
        if (diagnostics.Count == 0)
            return;
        TextPrinter.Print(diagnostics, terminal.Error, terminal.Palette, terminal.LinesOf(folders));
        var count = DutchText.Capitalised(TextPrinter.Count(diagnostics));
        terminal.Error.WriteLine(diagnostics.Any(d => d.Severity == Severity.Error)
            ? terminal.Palette.Error($"{count}: {consequence}.")
            : terminal.Palette.Warning($"{count}."));
    }

    private static string Seconds(TimeSpan elapsed) => elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " s";
}
