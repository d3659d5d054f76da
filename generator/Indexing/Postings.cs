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

    private const int DocumentsTogether = 500;

    private readonly List<SearchPosting>[] _ofFamily;

    private Postings(int families) => _ofFamily = [.. Enumerable.Range(0, families).Select(_ => new List<SearchPosting>())];

    /// <summary>In the order of the documents; empty for a family that only stop words belong to.</summary>
    public IReadOnlyList<SearchPosting> Of(int family) => _ofFamily[family];

    public static Postings Make(IndexedDocument[] documents, Vocabulary vocabulary, WordFamilies families, Compounds compounds)
    {
        var postings = new Postings(families.Count);
        var tallier = new Tallier(vocabulary, families, compounds, AverageLengths(documents), RelatedFamilies(families));
        // Chunks are counted at the same time and added in their order, so that the result is the same on every machine.
        foreach (var chunk in documents.Index().Chunk(DocumentsTogether).AsParallel().AsOrdered().Select(chunk => tallier.Tally(chunk).ToList()))
        {
            foreach (var (family, posting) in chunk)
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
            lengths[(int)stretch.Field] += stretch.Words.Length;
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

    private readonly record struct Weighed(double Weight, uint Passages);

    /// <summary>Weighs the families of documents; may be used by several threads at the same time.</summary>
    private sealed class Tallier(Vocabulary vocabulary, WordFamilies families, Compounds compounds, double[] average, int[][] related)
    {
        private readonly bool[] _isStopWord = [.. vocabulary.Words.Select(DutchData.StopWords.Contains)];
        private readonly WordJoins _joins = new(vocabulary, families);

        public IEnumerable<(int Family, SearchPosting Posting)> Tally(IEnumerable<(int Index, IndexedDocument Document)> documents)
        {
            var found = new Dictionary<int, Weighed>();
            var strengths = new Dictionary<int, Weighed>();
            foreach (var (number, document) in documents)
            {
                found.Clear();
                strengths.Clear();
                Weigh(document, found);
                foreach (var (family, weighed) in found)
                {
                    var strength = weighed.Weight / (Saturation + weighed.Weight);
                    Raise(strengths, family, strength, weighed.Passages);
                    foreach (var other in related[family])
                        Raise(strengths, other, strength * RelatedShare, weighed.Passages);
                }
                foreach (var (family, strength) in strengths)
                    yield return (family, new SearchPosting(number, Math.Clamp((int)Math.Round(SearchPosting.Strongest * strength.Weight), 1, SearchPosting.Strongest), strength.Passages));
            }
        }

        private void Weigh(IndexedDocument document, Dictionary<int, Weighed> found)
        {
            var lengths = Lengths(document);
            var joined = new List<int>();
            foreach (var stretch in document.Stretches)
            {
                var weight = stretch.Weight * Weight(stretch.Field) / Normalisation(stretch.Field, lengths, average);
                if (stretch.Field == SearchField.Synonyms)
                    weight /= Math.Max(1, stretch.Words.Count(w => !_isStopWord[w])); // a word of "niemand om mee te praten" is not the whole
                var bit = 1u << Math.Min(stretch.Passage, SearchPosting.MostPassages - 1);
                foreach (var word in stretch.Words)
                {
                    if (_isStopWord[word])
                        continue;
                    Add(found, families.OfWord(word), weight, bit);
                    foreach (var part in compounds.PartsOf(word))
                        Add(found, part.Family, weight * part.Share, bit);
                }
                joined.Clear();
                _joins.Find(stretch.Words, joined);
                foreach (var family in joined)
                    Add(found, family, weight, bit);
            }
        }

        private static void Add(Dictionary<int, Weighed> found, int family, double weight, uint passages)
        {
            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(found, family, out _);
            tally = new Weighed(tally.Weight + weight, tally.Passages | passages);
        }

        /// <summary>Several words for the same thing make a document surer, never more than sure.</summary>
        private static void Raise(Dictionary<int, Weighed> strengths, int family, double strength, uint passages)
        {
            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(strengths, family, out _);
            tally = new Weighed(1 - (1 - tally.Weight) * (1 - strength), tally.Passages | passages);
        }
    }
}
