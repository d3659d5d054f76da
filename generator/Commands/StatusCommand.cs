using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Validating;

namespace Praktijk.Commands;

/// <summary><c>praktijk status</c>: which cases somebody has to look at. Only here does the day matter; no build knows it.</summary>
internal static class StatusCommand
{
    public static int Run(StatusRequest request, Terminal terminal, TimeProvider clock)
    {
        var elsewhere = new DiagnosticList();
        var content = ContentReader.Read(request.Folders.Content, null, elsewhere);
        var cases = PracticeValidator.Validate(content, new FacetValidator(content, elsewhere).Validate(), null, elsewhere);
        var day = request.Day ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var unread = content.Files.Count(f => f.Kind == ContentKind.Practice) - cases.Count;
        StatusPrinter.Print(CaseStatus.On(day, cases), unread, request.Format, terminal.Out);
        if (unread > 0)
        {
            terminal.Error.WriteLine(terminal.Palette.Warning(
                $"{DutchText.Count(unread, "praktijk heeft", "praktijken hebben")} fouten en {(unread == 1 ? "staat" : "staan")} niet in dit overzicht: praktijk check noemt ze."));
        }
        return unread > 0 ? ExitCode.ContentHasErrors : ExitCode.Done;
    }
}
