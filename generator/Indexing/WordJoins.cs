using System.Collections.Frozen;

namespace Praktijk.Indexing;

/// <summary>
/// Words that are written apart and elsewhere as one: <c>buurt moestuin</c>, and verbs whose first part stands behind (<c>zet vrijwilligers in</c>)
/// or before <c>te</c> (<c>in te zetten</c>). Only what some text writes as one word is joined.
/// </summary>
internal sealed class WordJoins
{
    private const int ShortestPart = 3;

    private const int LongestJoined = 2 * SearchWords.Longest + 4;

    /// <summary>How many words may stand between a verb and its first part.</summary>
    private const int Reach = 8;

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["aan", "af", "bij", "binnen", "door", "in", "langs", "mee", "na", "om", "op", "over", "rond", "samen", "terug", "toe", "uit", "vast", "voor", "weg"], StringComparer.Ordinal);

    private static readonly string[] Ties = ["", "s", "en"];

    private readonly Vocabulary _vocabulary;
    private readonly WordFamilies _families;
    private readonly bool[] _isParticle;
    private readonly bool[] _startsLonger;
    private readonly bool[] _endsLonger;
    private readonly int? _te;

    public WordJoins(Vocabulary vocabulary, WordFamilies families)
    {
        (_vocabulary, _families) = (vocabulary, families);
        _isParticle = [.. vocabulary.Words.Select(Particles.Contains)];
        (_startsLonger, _endsLonger) = PartsOfLonger(vocabulary);
        _te = vocabulary.Find("te");
    }

    /// <summary>Adds the families that the words of a sentence form together.</summary>
    public void Find(ReadOnlySpan<int> words, List<int> found)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && _startsLonger[words[i]] && _endsLonger[words[i + 1]] && Pair(words[i], words[i + 1]) is { } pair)
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

    private int? Pair(int first, int second)
    {
        Span<char> room = stackalloc char[LongestJoined];
        foreach (var tie in Ties)
        {
            if (_vocabulary.Find(Joined(_vocabulary.Words[first], tie, _vocabulary.Words[second], room)) is { } word)
                return _families.OfWord(word);
        }
        return null;
    }

    private int? Verb(int particle, int word) =>
        _families.Find(Joined(_vocabulary.Words[particle], "", _families.Key(_families.OfWord(word)), stackalloc char[LongestJoined]));

    private static ReadOnlySpan<char> Joined(string left, string tie, string right, Span<char> room)
    {
        left.CopyTo(room);
        tie.CopyTo(room[left.Length..]);
        right.CopyTo(room[(left.Length + tie.Length)..]);
        return room[..(left.Length + tie.Length + right.Length)];
    }

    /// <summary>For each word whether a longer word begins with it, and whether one ends with it: most pairs need not be looked up.</summary>
    private static (bool[] Starts, bool[] Ends) PartsOfLonger(Vocabulary vocabulary)
    {
        var starts = new bool[vocabulary.Count];
        var ends = new bool[vocabulary.Count];
        foreach (var word in vocabulary.Words)
        {
            for (var length = ShortestPart; length <= word.Length - ShortestPart; length++)
            {
                if (vocabulary.Find(word.AsSpan(0, length)) is { } start)
                    starts[start] = true;
                if (vocabulary.Find(word.AsSpan(word.Length - length)) is { } end)
                    ends[end] = true;
            }
        }
        return (starts, ends);
    }
}
