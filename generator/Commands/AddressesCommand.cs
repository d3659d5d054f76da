using Praktijk.Diagnostics;
using Praktijk.Diagnostics.Printing;
using Praktijk.Model;
using Praktijk.Permanence;
using Praktijk.Reading;
using Praktijk.Validating;
using Praktijk.Writing;

namespace Praktijk.Commands;

/// <summary><c>praktijk adressen</c>: which addresses the content has that were not promised before, and which promised ones are gone. With <c>--bijwerken</c> the new ones are promised.</summary>
internal static class AddressesCommand
{
    public static int Run(AddressesRequest request, Terminal terminal, CancellationToken stopping)
    {
        var patience = new Patience(terminal, stopping);
        var diagnostics = new DiagnosticList();
        var (ledger, published) = patience.While("Lezen en controleren", () =>
        {
            var content = ContentReader.Read(request.Folders.Content, null, diagnostics);
            return (content.Ledger, CatalogueValidator.WithAddresses(content, request.Options, null, diagnostics)?.Published);
        });
        Outcome.Report(diagnostics.InOrder(), terminal, request.Folders, $"{LedgerReader.FileName} is niet veranderd");
        if (published is null)
            return ExitCode.ContentHasErrors;

        var news = published.NotKept();
        foreach (var line in news)
            terminal.Out.WriteLine(LogLine.Of($"nieuw {line}"));
        if (request.Update)
            Update(Path.Combine(request.Folders.Content, LedgerReader.FileName), ledger, news, terminal);
        else
            terminal.Error.WriteLine(news.Count == 0 ? terminal.Palette.Success("Alle adressen staan al vast.")
                : $"{Count(news)} {(news.Count == 1 ? "staat" : "staan")} nog niet vast. Draai praktijk adressen --bijwerken om {(news.Count == 1 ? "het" : "ze")} vast te leggen.");
        return ExitCode.Done;
    }

    private static void Update(string path, AddressLedger ledger, IReadOnlyList<string> news, Terminal terminal)
    {
        var bytes = LedgerWriter.Write(ledger.Lines.Concat(news), ledger.Comments);
        if (ledger.Bytes is { } known && known.AsSpan().SequenceEqual(bytes))
        {
            terminal.Error.WriteLine(terminal.Palette.Success("Alle adressen staan al vast."));
            return;
        }
        if (ledger.Bytes is { } before)
            FileReplacement.Replace(path, before, bytes);
        else
            FileReplacement.Create(path, bytes);
        terminal.Error.WriteLine(terminal.Palette.Success(news.Count == 0
            ? $"{LedgerReader.FileName} staat weer op volgorde; er kwam niets bij."
            : $"{Count(news)} {(news.Count == 1 ? "staat" : "staan")} nu vast in {LedgerReader.FileName}."));
    }

    private static string Count(IReadOnlyList<string> news) => DutchText.Capitalised(DutchText.Count(news.Count, "adres", "adressen"));
}
