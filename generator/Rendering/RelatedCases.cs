using Praktijk.Model;

namespace Praktijk.Rendering;

/// <summary>A case that is like another one.</summary>
/// <param name="Shared">The terms that both have, the rarest first.</param>
/// <param name="IsNear">Close by in the quadrant.</param>
/// <param name="SamePlace">In the same place.</param>
internal sealed record RelatedCase(Practice Practice, IReadOnlyList<Term> Shared, bool IsNear, bool SamePlace);

/// <summary>
/// Finds cases that are alike: rare terms that both have weigh most, nearness in the quadrant and the same place add to it.
/// Each case is compared with its neighbours in the lists of its terms and its place only, those lists lying in the order of a curve through
/// the quadrant. The cost is therefore linear in the number of cases. On small sites every case is compared with every other.
/// </summary>
internal sealed class RelatedCases
{
    private const int CompareAllUpTo = 256;
    private const int NeighboursPerSide = 8;
    private const double PlaceWeight = 1.5;
    private const double NearnessWeight = 1.5;
    private const double NearnessReach = 1.0;
    private const double NearUpTo = 0.35;

    private readonly Practice[] _inOrder;
    private readonly Dictionary<Practice, int> _index;
    private readonly Dictionary<Term, double> _weights = [];
    private readonly List<int[]> _lists = [];

    /// <summary>Per case: the lists in which it stands, and where.</summary>
    private readonly (int List, int Position)[][] _places;

    public RelatedCases(Catalogue catalogue)
    {
        _inOrder = [.. catalogue.Practices.Where(p => !p.IsDraft).OrderBy(p => Along(p.Position)).ThenBy(p => p.Slug, StringComparer.Ordinal)];
        _index = new Dictionary<Practice, int>(_inOrder.Length);
        var byTerm = new Dictionary<Term, List<int>>();
        var byPlace = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var places = new List<(int, int)>[_inOrder.Length];
        for (var i = 0; i < _inOrder.Length; i++)
        {
            _index[_inOrder[i]] = i;
            places[i] = [];
            foreach (var term in _inOrder[i].Terms)
                Append(byTerm, term, i);
            Append(byPlace, _inOrder[i].Place, i);
        }
        foreach (var list in byTerm.Values.Concat(byPlace.Values))
        {
            for (var position = 0; position < list.Count; position++)
                places[list[position]].Add((_lists.Count, position));
            _lists.Add([.. list]);
        }
        foreach (var (term, list) in byTerm)
            _weights[term] = Math.Log(1 + (double)_inOrder.Length / list.Count);
        _places = [.. places.Select(p => p.ToArray())];
    }

    /// <summary>The cases that are most alike, the most alike first; fewer when there are no more.</summary>
    public IReadOnlyList<RelatedCase> Of(Practice practice, int most)
    {
        var best = new List<(double Score, Practice Practice)>();
        foreach (var candidate in Candidates(practice))
        {
            var other = _inOrder[candidate];
            if (ReferenceEquals(other, practice))
                continue;
            var score = Score(practice, other);
            if (score > 0)
                Insert(best, (score, other), most);
        }
        return [.. best.Select(b => Explain(practice, b.Practice))];
    }

    private IEnumerable<int> Candidates(Practice practice)
    {
        if (_inOrder.Length <= CompareAllUpTo || !_index.TryGetValue(practice, out var index))
            return Enumerable.Range(0, Math.Min(_inOrder.Length, CompareAllUpTo));
        var candidates = new HashSet<int>();
        foreach (var (list, position) in _places[index])
        {
            var members = _lists[list];
            for (var i = Math.Max(0, position - NeighboursPerSide); i <= Math.Min(members.Length - 1, position + NeighboursPerSide); i++)
                candidates.Add(members[i]);
        }
        return candidates;
    }

    private double Score(Practice practice, Practice other)
    {
        var score = practice.Place == other.Place ? PlaceWeight : 0;
        foreach (var facet in practice.Facets)
        {
            foreach (var term in facet.Terms)
            {
                if (Has(other, facet.Facet, term))
                    score += _weights.GetValueOrDefault(term, 1);
            }
        }
        return score + NearnessWeight * Math.Max(0, 1 - practice.Position.DistanceTo(other.Position) / NearnessReach);
    }

    private RelatedCase Explain(Practice practice, Practice other)
    {
        var shared = practice.Facets.SelectMany(f => f.Terms.Where(t => Has(other, f.Facet, t)))
            .OrderByDescending(t => _weights.GetValueOrDefault(t, 1)).ThenBy(t => t.Title, StringComparer.Ordinal);
        return new RelatedCase(other, [.. shared], practice.Position.DistanceTo(other.Position) <= NearUpTo, practice.Place == other.Place);
    }

    private static bool Has(Practice practice, Facet facet, Term term)
    {
        foreach (var terms in practice.Facets)
        {
            if (ReferenceEquals(terms.Facet, facet))
                return terms.Terms.Contains(term);
        }
        return false;
    }

    private static void Insert(List<(double Score, Practice Practice)> best, (double Score, Practice Practice) found, int most)
    {
        var at = best.FindIndex(b => found.Score > b.Score
            || found.Score == b.Score && string.CompareOrdinal(found.Practice.Slug, b.Practice.Slug) < 0);
        if (at >= 0)
            best.Insert(at, found);
        else
            best.Add(found);
        if (best.Count > most)
            best.RemoveAt(most);
    }

    private static void Append<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int index)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(index);
    }

    /// <summary>The place along a curve that visits neighbouring points one after the other: the bits of both scales interleaved (Morton order).</summary>
    private static uint Along(QuadrantPosition position) => Spread(position.Collective) | Spread(position.Formal) << 1;

    private static uint Spread(double scale)
    {
        var bits = (uint)Math.Clamp((scale + 1) / 2 * 1023, 0, 1023);
        uint spread = 0;
        for (var i = 0; i < 10; i++)
            spread |= (bits >> i & 1) << (2 * i);
        return spread;
    }
}
