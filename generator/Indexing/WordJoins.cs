using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Praktijk.Indexing;

/// <summary>
/// Words that are written apart and elsewhere as one: <c>buurt moestuin</c>, and verbs whose first part stands behind (<c>zet vrijwilligers in</c>)
/// or before <c>te</c> (<c>in te zetten</c>). Only what some text writes as one word is joined.
/// </summary>
internal sealed class WordJoins
{
    private const int ShortestPart = 3;

    /// <summary>How many words may stand between a verb and its first part.</summary>
    private const int Reach = 8;

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["aan", "af", "bij", "binnen", "door", "in", "langs", "mee", "na", "om", "op", "over", "rond", "samen", "terug", "toe", "uit", "vast", "voor", "weg"], StringComparer.Ordinal);

    private const int None = -1;

    private readonly Vocabulary _vocabulary;
    private readonly WordFamilies _families;
    private readonly ConcurrentDictionary<(int, int), int> _pairs = [];
    private readonly ConcurrentDictionary<(int, int), int> _verbs = [];
    private readonly bool[] _isParticle;
    private readonly bool[] _startsLonger;
    private readonly int? _te;

    public WordJoins(Vocabulary vocabulary, WordFamilies families)
    {
        (_vocabulary, _families) = (vocabulary, families);
        _isParticle = [.. vocabulary.Words.Select(Particles.Contains)];
        _startsLonger = StartsLonger(vocabulary);
        _te = vocabulary.Find("te");
    }

    /// <summary>Adds the families that the words of a sentence form together.</summary>
    public void Find(int[] words, List<int> found)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && _startsLonger[words[i]] && Pair(words[i], words[i + 1]) is { } pair)
                found.Add(pair);
            if (!_isParticle[words[i]])
                continue;
            if (i + 2 < words.Length && words[i + 1] == _te && Verb(words[i], words[i + 2]) is { } infinitive)
                found.Add(infinitive);
            for (var verb = i - 2; verb >= 0 && verb >= i - Reach; verb--)
            {
                if (Verb(words[i], words[verb]) is { } family)
                    found.Add(family);
            }
        }
    }

    private int? Pair(int first, int second) => Known(_pairs.GetOrAdd((first, second), static (pair, joins) =>
    {
        var (left, right) = (joins._vocabulary.Words[pair.Item1], joins._vocabulary.Words[pair.Item2]);
        var word = right.Length < ShortestPart ? null
            : joins._vocabulary.Find(left + right) ?? joins._vocabulary.Find(left + "s" + right) ?? joins._vocabulary.Find(left + "en" + right);
        return word is { } known ? joins._families.OfWord(known) : None;
    }, this));

    private int? Verb(int particle, int word) => Known(_verbs.GetOrAdd((particle, word), static (pair, joins) =>
        joins._families.Find(joins._vocabulary.Words[pair.Item1] + joins._families.Key(joins._families.OfWord(pair.Item2))) ?? None, this));

    private static int? Known(int family) => family == None ? null : family;

    /// <summary>For each word whether a longer word begins with it: most pairs need not be looked up.</summary>
    private static bool[] StartsLonger(Vocabulary vocabulary)
    {
        var starts = new bool[vocabulary.Words.Count];
        foreach (var word in vocabulary.Words)
        {
            for (var length = ShortestPart; length <= word.Length - ShortestPart; length++)
            {
                if (vocabulary.Find(word.AsSpan(0, length)) is { } start)
                    starts[start] = true;
            }
        }
        return starts;
    }
}
