using System.Text;
using Praktijk.Model;

namespace Praktijk.Diagnostics.Printing;

/// <summary>
/// Annotations on a pull request, as workflow commands (https://docs.github.com/actions/reference/workflow-commands-for-github-actions),
/// and a table of everything for the summary of the step. GitHub shows ten errors and ten warnings of a step.
/// </summary>
internal static class GitHubPrinter
{
    private const int MostPerSeverity = 10;

    /// <summary>GitHub takes 1 MiB per step; other commands of the step may write there too.</summary>
    private const int MostSummaryBytes = 900 * 1024;

    public static void Print(IReadOnlyList<Diagnostic> diagnostics, RepositoryPath repository, TextWriter output)
    {
        var shown = WorstFirst(diagnostics).GroupBy(d => d.Severity).SelectMany(g => g.Take(MostPerSeverity)).ToList();
        foreach (var diagnostic in shown)
        {
            var at = diagnostic.At;
            output.Write(diagnostic.Severity == Severity.Error ? "::error " : "::warning ");
            output.Write($"file={Property(repository.To(at.File))},line={at.Line},col={at.Column}");
            if (at.Length > 0)
                output.Write($",endLine={at.Line},endColumn={at.Column + at.Length}");
            output.WriteLine($",title={Property(Title(diagnostic))}::{Message(diagnostic.Sentence)}");
        }
        if (shown.Count < diagnostics.Count)
            output.WriteLine($"Bij de regels staan er {shown.Count}. De hele lijst staat in de samenvatting van deze stap.");
        output.WriteLine($"{DutchText.Capitalised(TextPrinter.Count(diagnostics))}.");
    }

    /// <summary>The table in Markdown; what does not fit is counted.</summary>
    public static string Summary(IReadOnlyList<Diagnostic> diagnostics, RepositoryPath repository)
    {
        var summary = new StringBuilder($"### Controle van de inhoud: {TextPrinter.Count(diagnostics)}\n\n");
        if (diagnostics.Count > 0)
            summary.Append("| | Bestand | Regel | Melding |\n|---|---|---|---|\n");
        var bytes = 0;
        var rows = 0;
        foreach (var diagnostic in WorstFirst(diagnostics))
        {
            var row = $"| {diagnostic.Label} | {GitHubMarkdown.Text(repository.To(diagnostic.At.File))} | {diagnostic.At.Line}:{diagnostic.At.Column} | {GitHubMarkdown.Text(diagnostic.Sentence)} ({diagnostic.Code}) |\n";
            bytes += Encoding.UTF8.GetByteCount(row);
            if (bytes > MostSummaryBytes)
            {
                summary.Append($"\nEn nog {DutchText.Count(diagnostics.Count - rows, "melding", "meldingen")}.\n");
                break;
            }
            summary.Append(row);
            rows++;
        }
        return summary.Append('\n').ToString();
    }

    private static IEnumerable<Diagnostic> WorstFirst(IReadOnlyList<Diagnostic> diagnostics) => diagnostics.OrderByDescending(d => d.Severity);

    /// <summary><c>onbekende-term</c> → <c>Onbekende term</c>.</summary>
    private static string Title(Diagnostic diagnostic) => DutchText.Capitalised(diagnostic.Code.Replace('-', ' '));

    private static string Message(string text) =>
        PlainText.Clean(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Message(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
