using Praktijk.Model;
using Praktijk.Schema;

namespace Praktijk.Diagnostics;

/// <summary>
/// The catalogue of everything that can be said about content: one factory per message, grouped by theme over the files of this class.
/// Each says what an editor did to get it. Codes stay; sentences may improve.
/// </summary>
internal static partial class Problems
{
    private static Diagnostic Error(string code, SourceLocation at, string message, string? suggestion = null) =>
        new(code, Severity.Error, at, message, suggestion);

    private static Diagnostic Warning(string code, SourceLocation at, string message, string? suggestion = null) =>
        new(code, Severity.Warning, at, message, suggestion);

    private static string Quote(string value) => PlainText.Quote(value);

    /// <summary>"Bedoel je 'x'?" when something near exists.</summary>
    private static string? DidYouMean(string written, IEnumerable<string> allowed) =>
        NearestWord.Of(written, allowed) is { } nearest ? $"Bedoel je {Quote(nearest)}?" : null;

    /// <summary>The allowed words as a sentence, at most twelve of them.</summary>
    private static string OneOf(IReadOnlyList<string> allowed) => allowed.Count <= 12
        ? $"Kies uit: {string.Join(", ", allowed)}."
        : $"Kies uit: {string.Join(", ", allowed.Take(12))} en {allowed.Count - 12} andere.";

    private static string Example(Field field) => field.Example.Length == 0 ? "" : $" Bijvoorbeeld: {field.Key}: {field.Example.TrimEnd('.')}.";
}
