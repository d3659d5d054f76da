using System.Collections.Concurrent;

namespace Praktijk.Diagnostics;

/// <summary>Gathers what every stage has to say; safe to add to from many threads, read in order of file, line and column.</summary>
internal sealed class DiagnosticList
{
    private readonly ConcurrentBag<Diagnostic> _found = [];
    private int _errors;

    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error)
            Interlocked.Increment(ref _errors);
        _found.Add(diagnostic);
    }

    /// <summary>All diagnostics, each once, in an order that does not depend on which thread was first.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
    [
        .. _found.Distinct()
            .OrderBy(d => d.At)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];
}
