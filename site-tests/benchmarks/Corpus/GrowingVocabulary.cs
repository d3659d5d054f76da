using System.Globalization;

namespace Praktijk.Benchmarks.Corpus;

/// <summary>
/// Words that grow in number with the text, as in real text: <c>distinct = K · √running</c> (Heaps' law). Where a word is wanted, a new one is made when the
/// text is behind on that; otherwise one comes again: one of this case, one the more likely the older it is, or one the more likely the more often it came.
/// </summary>
internal sealed class GrowingVocabulary(SentencePool pool, SeededRandom random)
{
    // Gives some 9,000 distinct words in 240 cases, 27,000 in 2,000 and 60,000 in 10,000. Other exponents than a half would need a power, which is not the same
    // to the last bit on every machine.
    private const double K = 28.5;

    // Of ten words that come again, so many are of each kind; the rest are drawn by how often they came. So few words are frequent, some thousands are not rare,
    // and most come once or twice, as in real text.
    private const int FromThisCase = 3;
    private const int ByAge = 3;
    private const int FirstRanks = 200;

    private static readonly string[] PlaceStarts =
    [
        "Aalst", "Berk", "Biest", "Boven", "Dal", "Diepen", "Eik", "Elzen", "Essen", "Geest", "Gras", "Groen", "Grote", "Hazel", "Heide", "Hoge", "Kerk", "Klein",
        "Klooster", "Lage", "Leeuwe", "Linde", "Maas", "Meer", "Mid", "Molen", "Neder", "Nieuw", "Noorder", "Ooster", "Oude", "Over", "Riet", "Roden", "Schaap",
        "Slot", "Sluis", "Steen", "Veen", "Vecht", "Vliet", "Vogel", "Water", "Wester", "Wilgen", "Wolde", "Zand", "Zee", "Zuider", "Zwarte",
    ];

    private static readonly string[] PlaceEnds =
    [
        "berg", "broek", "brug", "burg", "buren", "dam", "dijk", "donk", "dorp", "drecht", "duin", "eind", "hoek", "horst", "hout", "hoven", "huizen", "kamp", "kerk",
        "laar", "land", "loo", "meer", "mond", "oord", "rade", "rode", "sluis", "stede", "stein", "veen", "veld", "voort", "waard", "werf", "wijk", "woude", "zijl",
    ];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _made = [];
    private readonly List<string> _drawn = [];
    private readonly List<string> _drawnInCase = [];
    private readonly List<string> _places = [];

    /// <summary>How many words the text has so far.</summary>
    public long Running { get; private set; }

    public int Distinct => _seen.Count;

    private bool IsBehind => _seen.Count < K * Math.Sqrt(Running);

    public void BeginCase() => _drawnInCase.Clear();

    /// <summary>Every word of the text must come past here, in order.</summary>
    public void Count(string text)
    {
        foreach (var word in Words.Of(text))
        {
            Running++;
            _seen.Add(word);
        }
    }

    /// <summary>A word for a slot.</summary>
    public string Draw()
    {
        var word = IsBehind || _made.Count == 0 ? New() : random.Next(10) switch
        {
            < FromThisCase when _drawnInCase.Count > 0 => random.Pick(_drawnInCase),
            < FromThisCase + ByAge => Old(),
            _ => random.Pick(_drawn),
        };
        _drawn.Add(word);
        _drawnInCase.Add(word);
        return word;
    }

    public string Place()
    {
        if (_places.Count == 0 || random.Chance(0.2))
            _places.Add(NewPlace());
        else
            _places.Add(random.Pick(_places));
        return _places[^1];
    }

    /// <summary>A compound for a title, mostly one that was not there yet.</summary>
    public string Compound()
    {
        var first = random.Pick(pool.WordParts);
        var last = random.Pick(pool.WordParts);
        return first == last ? Compound() : Joined(first, last);
    }

    /// <summary>A word that was made early rather than late: as likely one of the first 200 as one of the next 400, or of the 800 after that (Zipf's law).</summary>
    private string Old()
    {
        var octaves = System.Numerics.BitOperations.Log2((uint)(_made.Count / FirstRanks + 1)) + 1;
        for (; ; )
        {
            var from = FirstRanks << random.Next(octaves);
            var index = from - FirstRanks + random.Next(from);
            if (index < _made.Count)
                return _made[index];
        }
    }

    private string New()
    {
        string word;
        do
        {
            word = random.Next(20) switch
            {
                0 => random.Between(2, 9_999).ToString(CultureInfo.InvariantCulture),
                1 or 2 => NewPlace(),
                3 => NewPlace() + random.Pick(["straat", "plein", "laan", "weg", "hof"]),
                4 => Joined(random.Pick(pool.WordParts), Compound()),
                5 or 6 or 7 => Inflected(Compound()),
                _ => Compound(),
            };
        }
        while (_seen.Contains(word.ToLowerInvariant()));
        _made.Add(word);
        return word;
    }

    private string NewPlace() => random.Pick(PlaceStarts) + random.Pick(PlaceEnds);

    /// <summary>The letter between the parts by the ending of the first: <c>ontmoetingsplek</c>, <c>buurtwinkel</c>.</summary>
    private static string Joined(string first, string last) =>
        first + (first.EndsWith("ing", StringComparison.Ordinal) || first.EndsWith("heid", StringComparison.Ordinal) ? "s" : "") + last;

    private string Inflected(string word) => word + (word[^1] is 'e' or 'a' or 'o' or 'i' or 'u' or 'y' ? "s" : random.Pick(["en", "en", "je", "jes"]));
}
