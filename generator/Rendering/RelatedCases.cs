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
    private readonly Traits[] _traits;
    private readonly Dictionary<Practice, int> _index;
    private readonly Dictionary<Term, int> _numbers = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly double[] _weights;
    private readonly List<int[]> _lists = [];

    /// <summary>Per case: the lists in which it stands, and where.</summary>
    private readonly (int List, int Position)[][] _standings;

    public RelatedCases(Catalogue catalogue)
    {
        foreach (var term in catalogue.Practices.SelectMany(p => p.Terms))
            _numbers.TryAdd(term, _numbers.Count);
        foreach (var practice in catalogue.Practices)
            _places.TryAdd(practice.Place, _places.Count);
        _inOrder = [.. catalogue.Practices.Where(p => !p.IsDraft).OrderBy(p => Along(p.Position)).ThenBy(p => p.Slug, StringComparer.Ordinal)];
        _traits = [.. _inOrder.Select(TraitsOf)];
        _index = new Dictionary<Practice, int>(_inOrder.Length);
        var byTerm = Lists(_numbers.Count);
        var byPlace = Lists(_places.Count);
        for (var i = 0; i < _inOrder.Length; i++)
        {
            _index[_inOrder[i]] = i;
            foreach (var term in _traits[i].Terms)
                byTerm[term].Add(i);
            byPlace[_traits[i].Place].Add(i);
        }
        var standings = Enumerable.Range(0, _inOrder.Length).Select(_ => new List<(int, int)>()).ToArray();
        foreach (var list in byTerm.Concat(byPlace))
        {
            for (var position = 0; position < list.Count; position++)
                standings[list[position]].Add((_lists.Count, position));
            _lists.Add([.. list]);
        }
        _weights = [.. byTerm.Select(list => list.Count == 0 ? 1 : Math.Log(1 + (double)_inOrder.Length / list.Count))];
        _standings = [.. standings.Select(s => s.ToArray())];
    }

    /// <summary>The cases that are most alike, the most alike first; fewer when there are no more.</summary>
    public IReadOnlyList<RelatedCase> Of(Practice practice, int most)
    {
        var traits = TraitsOf(practice);
        var self = _index.GetValueOrDefault(practice, -1);
        var best = new List<(double Score, int Case)>(most + 1);
        foreach (var candidate in Candidates(self))
        {
            if (candidate == self)
                continue;
            var score = Score(traits, _traits[candidate]);
            if (score > 0 && (best.Count < most || score >= best[^1].Score))
                Insert(best, (score, candidate), most);
        }
        return [.. best.Select(b => Explain(practice, traits, b.Case))];
    }

    /// <summary>Each once.</summary>
    /// <param name="self">-1 for a case that is in no list.</param>
    private ReadOnlySpan<int> Candidates(int self)
    {
        if (_inOrder.Length <= CompareAllUpTo || self < 0)
            return Enumerable.Range(0, Math.Min(_inOrder.Length, CompareAllUpTo)).ToArray();
        var standings = _standings[self];
        var candidates = new int[standings.Length * (2 * NeighboursPerSide + 1)];
        var count = 0;
        foreach (var (list, position) in standings)
        {
            var members = _lists[list];
            var first = Math.Max(0, position - NeighboursPerSide);
            var near = members.AsSpan(first, Math.Min(members.Length - 1, position + NeighboursPerSide) - first + 1);
            near.CopyTo(candidates.AsSpan(count));
            count += near.Length;
        }
        var all = candidates.AsSpan(0, count);
        all.Sort();
        var distinct = 0;
        foreach (var candidate in all)
        {
            if (distinct == 0 || all[distinct - 1] != candidate)
                all[distinct++] = candidate;
        }
        return all[..distinct];
    }

    private double Score(Traits one, Traits other)
    {
        var score = one.Place == other.Place ? PlaceWeight : 0;
        foreach (var term in one.Terms)
        {
            if (other.Has(term))
                score += _weights[term];
        }
        return score + NearnessWeight * Math.Max(0, 1 - one.Position.DistanceTo(other.Position) / NearnessReach);
    }

    private RelatedCase Explain(Practice practice, Traits traits, int found)
    {
        var other = _traits[found];
        var shared = practice.Terms.Where(t => other.Has(_numbers[t])).OrderByDescending(t => _weights[_numbers[t]]).ThenBy(t => t.Title, StringComparer.Ordinal);
        return new RelatedCase(_inOrder[found], [.. shared], traits.Position.DistanceTo(other.Position) <= NearUpTo, traits.Place == other.Place);
    }

    private Traits TraitsOf(Practice practice)
    {
        int[] terms = [.. practice.Terms.Select(t => _numbers[t])];
        var set = new ulong[(_numbers.Count + 63) / 64];
        foreach (var term in terms)
            set[term / 64] |= 1UL << (term % 64);
        return new Traits(_places[practice.Place], terms, set, practice.Position);
    }

    private void Insert(List<(double Score, int Case)> best, (double Score, int Case) found, int most)
    {
        var at = best.Count;
        while (at > 0 && (found.Score > best[at - 1].Score || found.Score == best[at - 1].Score
            && string.CompareOrdinal(_inOrder[found.Case].Slug, _inOrder[best[at - 1].Case].Slug) < 0))
        {
            at--;
        }
        best.Insert(at, found);
        if (best.Count > most)
            best.RemoveAt(most);
    }

    private static List<int>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<int>())];

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

    /// <summary>What is compared of a case, as numbers.</summary>
    /// <param name="Terms">In the order of its facets.</param>
    /// <param name="TermSet">The same as a bit per term.</param>
    private readonly record struct Traits(int Place, int[] Terms, ulong[] TermSet, QuadrantPosition Position)
    {
        public bool Has(int term) => (TermSet[term / 64] >> (term % 64) & 1) != 0;
    }
}
