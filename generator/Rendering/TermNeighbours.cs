using System.Collections.Concurrent;
using Praktijk.Model;

namespace Praktijk.Rendering;

/// <summary>How often terms occur together in one case. Counted once per term, however many pages its list has.</summary>
internal sealed class TermNeighbours(Catalogue catalogue)
{
    private readonly ConcurrentDictionary<Term, Lazy<IReadOnlyDictionary<Term, int>>> _counts = new();

    /// <summary>The terms of a facet that occur most often together with this one.</summary>
    public IReadOnlyList<(Term Term, int Count)> Of(Term term, Facet facet, int most)
    {
        var counts = _counts.GetOrAdd(term, t => new Lazy<IReadOnlyDictionary<Term, int>>(() => Count(t))).Value;
        return [.. facet.Terms.Where(counts.ContainsKey).Select(t => (t, counts[t])).OrderByDescending(t => t.Item2).Take(most)];
    }

    private Dictionary<Term, int> Count(Term term)
    {
        var counts = new Dictionary<Term, int>();
        foreach (var practice in catalogue.PracticesOf(term))
        {
            foreach (var other in practice.Terms)
            {
                if (!ReferenceEquals(other, term))
                    counts[other] = counts.GetValueOrDefault(other) + 1;
            }
        }
        return counts;
    }
}
