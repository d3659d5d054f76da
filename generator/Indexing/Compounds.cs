using System.Buffers;
using System.Collections.Frozen;

namespace Praktijk.Indexing;

/// <summary>A family that is part of a longer word, and how much of a hit on the part a hit on the whole is, between 0 and 1.</summary>
internal readonly record struct WordPart(int Family, float Share);

/// <summary>
/// Takes compounds apart without a dictionary: a part is a word that the texts have by itself, or what remains of two or more compounds
/// (<c>cirkel</c> of <c>belcirkel</c> and <c>buurtcirkel</c>). Parts may be tied by s, e, en or er.
/// </summary>
internal sealed class Compounds
{
    private const int ShortestWhole = 6;
    private const int ShortestPart = 3;

    /// <summary>A part of three letters is easily a coincidence: it has to be a word of several texts.</summary>
    private const int ManyTexts = 3;

    private const int ShortestLonePart = 5;
    private const int ShortestFrequentLonePart = 4;
    private const int ShortestRemainder = 3;
    private const int ShortestBeginning = 6;
    private const int ShortestRest = 4;

    /// <summary>How many pieces of words are remembered before that begins anew; long words that nobody wrote have millions.</summary>
    private const int MostPieces = 100_000;

    private const float KnownShare = 0.6f;
    private const float LoneShare = 0.45f;
    private const float PartOfPartShare = 0.75f;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly string[] Ties = ["", "s", "e", "en", "er", "n"];

    /// <summary>Beginnings and endings that make a word of another kind or a verb, not a compound: <c>verhalen</c> has nothing to do with <c>halen</c>.</summary>
    private static readonly FrozenSet<string> Affixes = FrozenSet.ToFrozenSet(
    [
        "aan", "achter", "achtig", "af", "anti", "baar", "be", "beter", "bij", "buiten", "dom", "door", "ent", "erd", "ere", "ge", "haar", "heid", "heden", "her", "hier", "ing", "ingen", "inter",
        "lijk", "lijke", "lijks", "ling", "lingen", "loos", "loze", "mede", "mee", "mis", "neer", "onder", "ont", "oor", "oos", "open", "oud", "over", "schap", "schappen", "ster", "tegen", "terug",
        "toe", "uit", "vast", "ver", "vert", "vol", "volle", "voor", "weg", "wel", "zaam", "zame",
    ], StringComparer.Ordinal);

    private readonly Vocabulary _vocabulary;
    private readonly WordFamilies _families;
    private readonly int[] _texts;
    private readonly Vocabulary _remainders;
    private readonly WordPart[]?[] _known;
    private Vocabulary _pieces = new();
    private readonly List<int?> _familyOfPiece = [];

    /// <summary>For each two letters whether a family begins with them: most pieces are no words, and need not be stemmed to know it.</summary>
    private readonly bool[] _startsKey = new bool[26 * 26];

    /// <param name="texts">For each word of the vocabulary the number of texts that have it.</param>
    public Compounds(Vocabulary vocabulary, WordFamilies families, int[] texts)
    {
        (_vocabulary, _families, _texts) = (vocabulary, families, texts);
        _known = new WordPart[vocabulary.Count][];
        _remainders = Remainders();
        for (var family = 0; family < families.Count; family++)
        {
            if (families.Key(family) is [>= 'a' and <= 'z', >= 'a' and <= 'z', ..] key)
                _startsKey[Start(key)] = true;
        }
        for (var word = 0; word < _known.Length; word++)
            Parts(word);
    }

    /// <summary>The families inside a word, not the word's own; empty when it is no compound.</summary>
    public WordPart[] PartsOf(int word) => _known[word]!;

    private WordPart[] Parts(int word)
    {
        if (_known[word] is { } parts)
            return parts;
        _known[word] = []; // a word is no part of itself, by whatever way round
        return _known[word] = Find(word);
    }

    private WordPart[] Find(int word)
    {
        var whole = _vocabulary.Words[word];
        if (whole.Length < ShortestWhole || !whole.All(char.IsAsciiLetterLower))
            return [];
        var found = new Dictionary<int, float>();
        int? loneLast = null;
        for (var at = ShortestPart; at <= whole.Length - ShortestPart; at++)
        {
            var right = PartAt(whole.AsSpan(at));
            var left = LeftPart(whole, at);
            if (left is { } l && right is { } r)
            {
                Take(l, KnownShare);
                Take(r, KnownShare);
            }
            else if (right is { } lone && IsLone(whole[at..], whole[..at]))
            {
                loneLast ??= lone;
            }
            else if (left is { } first && (_remainders.Find(whole.AsSpan(at)) is not null || IsLongBeginning(whole[..at], whole[at..])))
            {
                Take(first, KnownShare);
                if (_families.Find(SearchKey.Of(whole[at..])) is { } rest)
                    Take(rest, KnownShare);
            }
        }
        if (found.Count == 0 && loneLast is { } last)
            Take(last, LoneShare); // the longest; a word that comes apart in words has no other parts: buur-vrouw is no buurv-rouw
        found.Remove(_families.OfWord(word));
        return [.. found.OrderBy(p => p.Key).Select(p => new WordPart(p.Key, p.Value))];

        void Take(int family, float share)
        {
            found[family] = Math.Max(found.GetValueOrDefault(family), share);
            foreach (var inner in _families.Forms(family).Where(f => f != word && _vocabulary.Words[f].Length < whole.Length).SelectMany(Parts))
                found[inner.Family] = Math.Max(found.GetValueOrDefault(inner.Family), share * inner.Share * PartOfPartShare / KnownShare);
        }
    }

    /// <summary>The family of what stands before a place, with or without the letters that tie it to the rest.</summary>
    private int? LeftPart(string whole, int at)
    {
        foreach (var tie in Ties)
        {
            if (at - tie.Length >= ShortestPart && whole.AsSpan(0, at).EndsWith(tie) && PartAt(whole.AsSpan(0, at - tie.Length)) is { } family)
                return family;
        }
        return null;
    }

    /// <summary>
    /// The family of a piece that is a word of the texts or the stem of one; null when it is none, or too often none. Many words have the same pieces.
    /// </summary>
    private int? PartAt(ReadOnlySpan<char> piece)
    {
        if (_pieces.Count == MostPieces)
        {
            _pieces = new();
            _familyOfPiece.Clear();
        }
        var number = _pieces.Add(piece);
        if (number == _familyOfPiece.Count)
            _familyOfPiece.Add(Part(_pieces.Words[number]));
        return _familyOfPiece[number];
    }

    private int? Part(string piece)
    {
        if (piece.Length < ShortestPart || Affixes.Contains(piece) || DutchData.StopWords.Contains(piece))
            return null;
        if (_vocabulary.Find(piece) is { } word)
            return piece.Length > ShortestPart || _texts[word] >= ManyTexts ? _families.OfWord(word) : null;
        if (piece.Length <= ShortestPart)
            return null;
        return _families.Find(piece) ?? (_startsKey[Start(piece)] && _families.Find(SearchKey.Of(piece)) is { } family && IsInflected(piece, family) ? family : null);
    }

    private static int Start(string word) => (word[0] - 'a') * 26 + word[1] - 'a';

    /// <summary>A stem that is much shorter than the piece says little: <c>ingen</c> is no form of a word <c>in</c>.</summary>
    private bool IsInflected(string piece, int family) => _families.Key(family).Length >= Math.Max(4, piece.Length - 3) && piece[0] == _families.Key(family)[0];

    /// <summary>The last part of a compound says what it is; when long or common enough it counts though the first part is unknown.</summary>
    private bool IsLone(string part, string remainder)
    {
        if (remainder.Length < ShortestRemainder || Affixes.Contains(remainder) || DutchData.StopWords.Contains(remainder) || !remainder.AsSpan().ContainsAny(Vowels))
            return false;
        return part.Length >= ShortestLonePart
            || part.Length >= ShortestFrequentLonePart && remainder.Length > ShortestRemainder && _vocabulary.Find(part) is { } word && _texts[word] >= ManyTexts;
    }

    /// <summary>A long known beginning is no coincidence: <c>voorleesexpress</c> has to do with <c>voorlezen</c>, whatever an express is.</summary>
    private static bool IsLongBeginning(string part, string remainder) =>
        part.Length >= ShortestBeginning && remainder.Length >= ShortestRest && !Affixes.Contains(remainder) && remainder.AsSpan().ContainsAny(Vowels);

    /// <summary>What is left of two or more words when a known word is taken from their beginning.</summary>
    private Vocabulary Remainders()
    {
        var rests = new Vocabulary();
        var often = new Vocabulary();
        var affixes = Affixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var word = 0; word < _vocabulary.Count; word++)
        {
            var whole = _vocabulary.Words[word].AsSpan();
            for (var at = 4; at <= whole.Length - ShortestLonePart; at++)
            {
                if (_vocabulary.Find(whole[..at]) is not { } left || _families.OfWord(left) == _families.OfWord(word))
                    continue;
                var rest = whole[at..];
                if (_vocabulary.Find(rest) is not null || affixes.Contains(rest) || DutchData.StopWords.Contains(_vocabulary.Words[left]))
                    continue;
                if (rests.Find(rest) is null)
                    rests.Add(rest);
                else
                    often.Add(rest);
            }
        }
        return often;
    }
}
