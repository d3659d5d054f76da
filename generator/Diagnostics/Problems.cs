using Praktijk.Formatting;
using Praktijk.Model;
using Praktijk.Schema;

namespace Praktijk.Diagnostics;

/// <summary>
/// The catalogue of everything that can be said about content: one factory per message, grouped by theme over the files of this class.
/// Each says what an editor did to get it. Codes stay; sentences may improve.
/// </summary>
internal static partial class Problems
{
    private static Diagnostic Error(Code code, SourceLocation at, string message, string? suggestion = null) =>
        new(code.Name, Severity.Error, at, message, suggestion);

    private static Diagnostic Warning(Code code, SourceLocation at, string message, string? suggestion = null) =>
        new(code.Name, Severity.Warning, at, message, suggestion);

    /// <summary>The same message with what certainly mends it, when something does and the place is known from end to end.</summary>
    private static Diagnostic MendedBy(this Diagnostic diagnostic, SourceLocation at, string? text, string? done) =>
        text is null || at.Length == 0 ? diagnostic : diagnostic with { Fix = new Fix(done!, [new Edit(at, text)]) };

    /// <summary>For a word in the place of another.</summary>
    private static Diagnostic MendedBy(this Diagnostic diagnostic, Located<string> written, string? meant) =>
        diagnostic.MendedBy(written.At, meant is null ? null : CanonicalText.Of(meant), meant is null ? null : $"{Quote(written.Value)} is nu {Quote(meant)}.");

    private static string Quote(string value) => PlainText.Quote(value);

    /// <summary>"Bedoel je 'x'?" when something near exists.</summary>
    private static string? DidYouMean(string written, IEnumerable<string> allowed) => DidYouMean(NearestWord.Of(written, allowed));

    private static string? DidYouMean(string? nearest) => nearest is null ? null : $"Bedoel je {Quote(nearest)}?";

    /// <summary>Of many words so many are named; one or two more, such as the last provinces, are named as well.</summary>
    private const int MostNamed = 12;

    /// <summary>The allowed words as a sentence, at most twelve of them.</summary>
    private static string OneOf(IReadOnlyList<string> allowed) => allowed.Count <= MostNamed + 2
        ? $"Kies uit: {string.Join(", ", allowed)}."
        : $"Kies uit: {string.Join(", ", allowed.Take(MostNamed))} en {allowed.Count - MostNamed} andere.";

    /// <summary>How an editor would write the field, as a sentence with a space in front; empty when there is no example.</summary>
    private static string Example(Field field)
    {
        if (field.Example.Length == 0)
            return "";
        var value = field.Kind == FieldKind.List ? $"[{field.Example}]" : field.Example;
        return $" Bijvoorbeeld: {field.Key}: {value}{(value[^1] is '.' or '?' or '!' ? "" : ".")}";
    }
}
