using Praktijk.Diagnostics;
using Praktijk.Diagnostics.Printing;
using Praktijk.Formatting;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Validating;
using Praktijk.Writing;

namespace Praktijk.Commands;

/// <summary><c>praktijk opmaak</c>: the fields of content files in one order and one style, so that a changed fact is one changed line.</summary>
internal static class FormatCommand
{
    public static int Run(FormatRequest request, Terminal terminal, CancellationToken stopping)
    {
        var patience = new Patience(terminal, stopping);
        var folder = request.Folders.Content;
        var files = Asked(request, ContentScanner.Scan(folder, new DiagnosticList()));
        var formatted = patience.While("Velden opmaken", () => Format(folder, files));

        var different = formatted.Where(f => f.Differs).ToList();
        var left = new List<FormattedFile>();
        foreach (var file in different)
        {
            stopping.ThrowIfCancellationRequested();
            if (request.OnlyCheck)
                terminal.Out.WriteLine(Difference(file));
            else if (Write(Path.Combine(folder, file.Path), file) is { } why)
            {
                terminal.Error.WriteLine(terminal.Palette.Error(LogLine.Of(why)));
                left.Add(file);
            }
            else
                terminal.Out.WriteLine(LogLine.Of(file.Path));
        }
        Diagnostic[] refused = [.. formatted.SelectMany(f => f.Refused)];
        TextPrinter.Print(refused, terminal.Error, terminal.Palette, terminal.LinesOf(request.Folders));
        Conclude(request, terminal, formatted, different.Count - left.Count);
        if (left.Count > 0)
            return ExitCode.CouldNotWork;
        return refused.Length > 0 || request.OnlyCheck && different.Count > 0 ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    /// <returns>Why the file stays as it is; null when it was written.</returns>
    private static string? Write(string path, FormattedFile file)
    {
        try
        {
            FileReplacement.Replace(path, file.Bytes, file.Canonical);
            return null;
        }
        catch (Exception fault) when (fault is CommandFault or IOException or UnauthorizedAccessException)
        {
            return FailureSentence.Of(fault);
        }
    }

    private static FormattedFile[] Format(string folder, IReadOnlyList<ContentFile> files)
    {
        // What is wrong elsewhere in the content is not this command's business: check tells it.
        var elsewhere = new DiagnosticList();
        var formatter = new FileFormatter(new FacetValidator(ContentReader.Read(folder, null, elsewhere), elsewhere).Validate());
        return InParallel.Select([.. files], file => Format(folder, file, formatter));
    }

    private static FormattedFile Format(string folder, ContentFile file, FileFormatter formatter)
    {
        if (file.Stamp.Length > SourceText.LargestFile)
            return new FormattedFile(file.Path, [], [], [Problems.FileTooLarge(file.Path, file.Stamp.Length, SourceText.LargestFile)]);
        try
        {
            return formatter.Format(file, File.ReadAllBytes(Path.Combine(folder, file.Path)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new FormattedFile(file.Path, [], [], [Problems.Unreadable(file.Path)]);
        }
    }

    /// <summary>The files that were named, or all of them; pictures have no fields.</summary>
    private static IReadOnlyList<ContentFile> Asked(FormatRequest request, IReadOnlyList<ContentFile> all)
    {
        var texts = all.Where(f => f.Kind != ContentKind.Image);
        if (request.Files.Count == 0)
            return [.. texts];
        var asked = new List<ContentFile>();
        foreach (var named in request.Files)
        {
            var found = texts.Where(f => f.Path == named || named.Length == 0 || f.Path.StartsWith(named + "/", StringComparison.Ordinal)).ToList();
            if (found.Count == 0)
                throw new CommandFault($"{PlainText.Quote(named)} heeft geen velden: het is geen tekst of instelling van deze site.");
            asked.AddRange(found);
        }
        return [.. asked.DistinctBy(f => f.Path)];
    }

    /// <summary><c>praktijken/mac.md:7: nu 'competenties: [verbinden]', wordt 'competenties:'</c></summary>
    private static string Difference(FormattedFile file)
    {
        var (line, now, canonical) = file.FirstDifference();
        return LogLine.Of($"{file.Path}:{line}: nu {Shown(now)}, wordt {Shown(canonical)}");
    }

    private static string Shown(string? line) => string.IsNullOrWhiteSpace(line) ? "een lege regel" : PlainText.Quote(line);

    private static void Conclude(FormatRequest request, Terminal terminal, FormattedFile[] formatted, int different)
    {
        var refused = formatted.Count(f => f.Refused.Count > 0);
        var total = DutchText.Count(formatted.Length, "bestand", "bestanden");
        var count = (different, request.OnlyCheck) switch
        {
            (0, _) when refused == 0 => $"Alles staat al in de vaste vorm: {total}.",
            (0, _) => "Er is niets veranderd.",
            (_, true) => $"{DutchText.Number(different)} van de {total} {(different == 1 ? "wijkt" : "wijken")} af. Draai praktijk opmaak om {(different == 1 ? "het" : "ze")} in de vaste vorm te zetten.",
            _ => $"{DutchText.Number(different)} van de {total} {(different == 1 ? "is" : "zijn")} nu in de vaste vorm gezet.",
        };
        var left = refused == 0 ? "" : $" {DutchText.Count(refused, "bestand blijft", "bestanden blijven")} zoals {(refused == 1 ? "het is" : "ze zijn")}: herstel eerst de fouten hierboven.";
        terminal.Error.WriteLine(refused > 0 ? terminal.Palette.Error(count + left) : different == 0 ? terminal.Palette.Success(count) : count);
    }
}
