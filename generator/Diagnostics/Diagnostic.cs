namespace Praktijk.Diagnostics;

internal enum Severity
{
    /// <summary>Published, but somebody should look.</summary>
    Warning,

    /// <summary>The page would be wrong: nothing is published.</summary>
    Error,
}

/// <summary>Something an editor has to know about a source file, and where. Made by the factories in <see cref="Problems"/> only.</summary>
/// <param name="Code">A short kebab-case word in Dutch that stays the same when the sentence improves.</param>
/// <param name="Message">One Dutch sentence: what stands there and what may stand there.</param>
/// <param name="Suggestion">An act that would mend it, as a sentence; null when none is near.</param>
internal sealed record Diagnostic(string Code, Severity Severity, SourceLocation At, string Message, string? Suggestion = null)
{
    /// <summary>The message with its suggestion behind it.</summary>
    public string Sentence => Suggestion is null ? Message : $"{Message} {Suggestion}";

    /// <summary>What would certainly mend it; null when somebody has to think.</summary>
    public Fix? Fix { get; init; }

    public string Label => Severity == Severity.Error ? "fout" : "waarschuwing";

    public override string ToString() => $"{At}: {Label} {Code}: {Sentence}";
}
