namespace Praktijk;

/// <summary>The same work for every item of a list, on all processors at once.</summary>
/// <remarks>
/// Instead of PLINQ, of which a query is some two hundred methods that no published program holds compiled: five queries made every start a fifth of a
/// second longer.
/// </remarks>
internal static class InParallel
{
    /// <returns>What the work gave for each item, in the order of the list.</returns>
    /// <exception cref="AggregateException">Everything that the work threw.</exception>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, results.Length, i => results[i] = work(items[i]));
        return results;
    }
}
