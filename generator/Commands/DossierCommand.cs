using Praktijk.Dossier;

namespace Praktijk.Commands;

/// <summary><c>praktijk dossier</c>: what a change does to the site, for who has to judge it.</summary>
internal static class DossierCommand
{
    public static int Run(DossierRequest request, Terminal terminal, CancellationToken stopping)
    {
        var patience = new Patience(terminal, stopping);
        var dossier = patience.While("Vergelijken", () => DossierBuilder.Build(request.Folders.Content, request.Options, request.Base));
        if (request.Output is { } file)
            File.WriteAllText(file, dossier.Markdown);
        else
            terminal.Out.Write(dossier.Markdown);
        return dossier.HasErrors ? ExitCode.ContentHasErrors : ExitCode.Done;
    }
}
