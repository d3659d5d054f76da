using Praktijk.Model;
using Praktijk.Writing;

namespace Praktijk.Commands;

/// <summary><c>praktijk wijzigingen</c>: what to upload and to delete, so that an operator need not send the whole site each time.</summary>
internal static class ChangesCommand
{
    public static int Run(ChangesRequest request, Terminal terminal)
    {
        var now = SiteState.OfFolder(request.Site);
        var changes = SiteChanges.Between(Earlier(request.Since), now);
        if (request.Save is { } list)
            SiteStateList.Save(now, list);
        ChangesPrinter.Print(changes, request.Format, terminal.Out);
        terminal.Error.WriteLine($"{DutchText.Count(changes.Uploads.Count, "bestand", "bestanden")} uploaden, {DutchText.Number(changes.Deletions.Count)} verwijderen.");
        return ExitCode.Done;
    }

    private static SiteState Earlier(string? since) =>
        since is null ? SiteState.Nothing : Directory.Exists(since) ? SiteState.OfFolder(since) : SiteStateList.Read(since);
}
