using System.Collections.Concurrent;

namespace Praktijk.Diagnostics;

/// <summary>Gathers what every stage has to say; safe to add to from many threads, read in order of file, line and column.</summary>
internal sealed class DiagnosticList
{
    /// <summary>Of one file; nobody reads on, and a file made for it could fill a log with tens of thousands.</summary>
    public const int MostPerFile = 100;

    private readonly ConcurrentBag<Diagnostic> _found = [];
    private readonly ConcurrentDictionary<string, int> _errorsOf = new(StringComparer.Ordinal);
    private int _errors;

    /// <summary>All that was added, in no order.</summary>
    public IReadOnlyList<Diagnostic> All => [.. _found];

    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error)
        {
            Interlocked.Increment(ref _errors);
            _errorsOf.AddOrUpdate(diagnostic.At.File, 1, (_, known) => known + 1);
        }
        _found.Add(diagnostic);
    }

    public void Add(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>False when a file has as many errors as are told: then nobody reads a suggestion that takes long to find.</summary>
    public bool TellsMoreOf(string file) => _errorsOf.GetValueOrDefault(file) < MostPerFile;

    /// <summary>
    /// The diagnostics, each once, in an order that does not depend on which thread was first. Of a file with more than can be told the first errors
    /// are, then the first warnings, and behind them how many there are besides.
    /// </summary>
    public IReadOnlyList<Diagnostic> InOrder() => [.. Ordered(_found.Distinct()).GroupBy(d => d.At.File).SelectMany(Told)];

    private static IOrderedEnumerable<Diagnostic> Ordered(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(d => d.At)
        .ThenBy(d => d.Code, StringComparer.Ordinal)
        .ThenBy(d => d.Message, StringComparer.Ordinal);

    /// <param name="ofFile">All that there is to say of one file, in order.</param>
    private static IEnumerable<Diagnostic> Told(IEnumerable<Diagnostic> ofFile)
    {
        var worstFirst = ofFile.OrderByDescending(d => d.Severity).ToList();
        if (worstFirst.Count <= MostPerFile)
            return Ordered(worstFirst);
        var told = Ordered(worstFirst.Take(MostPerFile)).ToList();
        return [.. told, Problems.MoreInThisFile(told[^1].At, worstFirst[MostPerFile].Severity, worstFirst.Count - MostPerFile)];
    }
}
