using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Praktijk.Indexing;

/// <summary>
/// Which documents have a word family, and how strongly: BM25F (Robertson, Zaragoza and Taylor), where a hit in the title counts for more than one
/// in the text, and the length of each field is taken into account.
/// </summary>
internal sealed class Postings
{
    /// <summary>How soon more of the same word adds nothing.</summary>
    private const double Saturation = 1.2;

    /// <summary>How strongly a page is about a word when it has another word for the same thing.</summary>
    private const double RelatedShare = 0.4;

    /// <summary>A page that hardly has a word is not about the other words for the same thing.</summary>
    private const double FaintestRelated = 0.15;

    private readonly List<SearchPosting>[] _ofFamily;

    private Postings(int families) => _ofFamily = [.. Enumerable.Range(0, families).Select(_ => new List<SearchPosting>())];

    /// <summary>In the order of the documents; empty for a family that only stop words belong to.</summary>
    public ReadOnlySpan<SearchPosting> Of(int family) => CollectionsMarshal.AsSpan(_ofFamily[family]);

    public static Postings Make(IndexedDocument[] documents, Vocabulary vocabulary, WordFamilies families, Compounds compounds)
    {
        var postings = new Postings(families.Count);
        var tallier = new Tallier(vocabulary, families, compounds, AverageLengths(documents), RelatedFamilies(families));
        // Chunks are counted at the same time and added in their order, so that the result is the same on every machine; a few at a time, so that a large
        // site is not in memory twice.
        foreach (var few in documents.Index().Chunk(IndexedDocument.ReadTogether).Chunk(4 * Environment.ProcessorCount))
        {
            foreach (var (family, posting) in InParallel.Select(few, tallier.Postings).SelectMany(chunk => chunk))
                postings._ofFamily[family].Add(posting);
        }
        return postings;
    }

    /// <summary>For each family those of the words that people use for the same thing.</summary>
    private static int[][] RelatedFamilies(WordFamilies families) =>
    [
        .. Enumerable.Range(0, families.Count).Select(family => DutchData.GroupsOfKey.GetValueOrDefault(families.Key(family), [])
            .SelectMany(group => DutchData.RelatedGroups[group]).Select(key => families.Find(key)).OfType<int>().Where(other => other != family).Distinct().ToArray()),
    ];

    private static double Weight(SearchField field) => field switch
    {
        SearchField.Title => 6,
        SearchField.Labels => 2,
        SearchField.Synonyms => 2,
        SearchField.Summary => 3,
        SearchField.Place => 3,
        SearchField.Heading => 2,
        _ => 1,
    };

    /// <summary>How much the length of the field matters: 0 for not at all, 1 for in full.</summary>
    private static double LengthMatters(SearchField field) => field switch
    {
        SearchField.Text => 0.6,
        SearchField.Title => 0.4,
        _ => 0.2,
    };

    private static double Normalisation(SearchField field, double[] lengths, double[] average)
    {
        var b = LengthMatters(field);
        return average[(int)field] > 0 ? 1 - b + b * lengths[(int)field] / average[(int)field] : 1;
    }

    private static double[] Lengths(IndexedDocument document)
    {
        var lengths = new double[Enum.GetValues<SearchField>().Length];
        foreach (var stretch in document.Stretches)
            lengths[(int)stretch.Field] += stretch.Count;
        return lengths;
    }

    private static double[] AverageLengths(IndexedDocument[] documents)
    {
        var sums = new double[Enum.GetValues<SearchField>().Length];
        var having = new int[sums.Length];
        foreach (var lengths in documents.Select(Lengths))
        {
            for (var field = 0; field < sums.Length; field++)
            {
                sums[field] += lengths[field];
                having[field] += lengths[field] > 0 ? 1 : 0;
            }
        }
        return [.. sums.Select((sum, field) => having[field] > 0 ? sum / having[field] : 0)];
    }

    /// <summary>A number and passages for each family that a document has; emptied and used again for the next.</summary>
    private sealed class Tally(int families)
    {
        private readonly double[] _weights = new double[families];
        private readonly uint[] _passages = new uint[families];
        private readonly List<int> _touched = [];

        /// <summary>The families that were added, in that order.</summary>
        public IReadOnlyList<int> Families => _touched;

        public (double Weight, uint Passages) this[int family] => (_weights[family], _passages[family]);

        public void Add(int family, double weight, uint passages) => Set(family, _weights[family] + weight, passages);

        /// <summary>Several words for the same thing make a document surer, never more than sure.</summary>
        public void Raise(int family, double strength, uint passages) => Set(family, 1 - (1 - _weights[family]) * (1 - strength), passages);

        public void Clear()
        {
            foreach (var family in _touched)
                (_weights[family], _passages[family]) = (0, 0);
            _touched.Clear();
        }

        private void Set(int family, double weight, uint passages)
        {
            if (_passages[family] == 0)
                _touched.Add(family);
            _weights[family] = weight;
            _passages[family] |= passages;
        }
    }

    /// <summary>Weighs the families of documents; may be used by several threads at the same time.</summary>
    private sealed class Tallier(Vocabulary vocabulary, WordFamilies families, Compounds compounds, double[] average, int[][] related)
    {
        private readonly bool[] _isStopWord = [.. vocabulary.Words.Select(DutchData.StopWords.Contains)];
        private readonly WordJoins _joins = new(vocabulary, families);

        public List<(int Family, SearchPosting Posting)> Postings(IEnumerable<(int Index, IndexedDocument Document)> documents)
        {
            var postings = new List<(int, SearchPosting)>();
            var found = new Tally(families.Count);
            var strengths = new Tally(families.Count);
            foreach (var (number, document) in documents)
            {
                found.Clear();
                strengths.Clear();
                Weigh(document, found);
                foreach (var family in found.Families)
                {
                    var (weight, passages) = found[family];
                    var strength = weight / (Saturation + weight);
                    strengths.Raise(family, strength, passages);
                    if (strength < FaintestRelated)
                        continue;
                    foreach (var other in related[family])
                        strengths.Raise(other, strength * RelatedShare, passages);
                }
                foreach (var family in strengths.Families)
                {
                    var (strength, passages) = strengths[family];
                    postings.Add((family, new SearchPosting(number, Math.Clamp((int)Math.Round(SearchPosting.Strongest * strength), 1, SearchPosting.Strongest), passages)));
                }
            }
            return postings;
        }

        private int CountContent(ReadOnlySpan<int> words)
        {
            var count = 0;
            foreach (var word in words)
                count += _isStopWord[word] ? 0 : 1;
            return count;
        }

        private void Weigh(IndexedDocument document, Tally found)
        {
            var lengths = Lengths(document);
            var joined = new List<int>();
            foreach (var stretch in document.Stretches)
            {
                var words = document.WordsOf(stretch);
                var weight = stretch.Weight * Weight(stretch.Field) / Normalisation(stretch.Field, lengths, average);
                if (stretch.Field == SearchField.Synonyms)
                    weight /= Math.Max(1, CountContent(words)); // a word of "niemand om mee te praten" is not the whole
                var bit = SearchPosting.PassageBit(stretch.Passage);
                foreach (var word in words)
                {
                    if (_isStopWord[word])
                        continue;
                    found.Add(families.OfWord(word), weight, bit);
                    foreach (var part in compounds.PartsOf(word))
                        found.Add(part.Family, weight * part.Share, bit);
                }
                joined.Clear();
                _joins.Find(words, joined);
                foreach (var family in joined)
                    found.Add(family, weight, bit);
            }
        }
    }
}
