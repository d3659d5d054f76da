using Praktijk.Model;

namespace Praktijk.Diagnostics.Printing;

/// <summary>For people: <c>praktijken/mac.md:7:3: fout onbekende-term: sentence</c>, each on a line of its own.</summary>
internal static class TextPrinter
{
    /// <param name="lines">Where the lines are to be had, to show each with carets under the fault; null to show none, as in a log.</param>
    public static void Print(IReadOnlyList<Diagnostic> diagnostics, TextWriter output, Palette palette, SourceLines? lines = null)
    {
        foreach (var diagnostic in diagnostics)
        {
            var label = diagnostic.Severity == Severity.Error ? palette.Error(diagnostic.Label) : palette.Warning(diagnostic.Label);
            output.WriteLine($"{palette.Faint(Place(diagnostic.At))} {label} {diagnostic.Code}: {LogLine.Of(diagnostic.Sentence)}");
            if (lines?.LineOf(diagnostic.At) is { } line && !string.IsNullOrWhiteSpace(line))
                PrintExcerpt(line, diagnostic, output, palette);
        }
    }

    private static void PrintExcerpt(string line, Diagnostic diagnostic, TextWriter output, Palette palette)
    {
        var (text, carets) = Excerpt.Of(line, diagnostic.At);
        var number = diagnostic.At.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        output.WriteLine($"  {palette.Faint($"{number} │")} {text}");
        output.WriteLine($"  {palette.Faint($"{new string(' ', number.Length)} │")} {(diagnostic.Severity == Severity.Error ? palette.Error(carets) : palette.Warning(carets))}");
    }

    /// <summary><c>2 fouten en 1 waarschuwing</c>; <c>geen fouten</c> when there is nothing.</summary>
    public static string Count(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count - errors;
        return DutchText.List(
        [
            .. errors > 0 || warnings == 0 ? [errors == 0 ? "geen fouten" : DutchText.Count(errors, "fout", "fouten")] : Array.Empty<string>(),
            .. warnings > 0 ? [DutchText.Count(warnings, "waarschuwing", "waarschuwingen")] : Array.Empty<string>(),
        ]);
    }

    private static string Place(SourceLocation at) => LogLine.Of($"{at}:");
}
