using System.Text;
using System.Text.Json;

namespace Praktijk.Indexing;

/// <summary>Rows in the order of their keys, cut in scripts.</summary>
/// <param name="Starts">The key with which each script starts, from which the browser knows which one has a word.</param>
internal sealed record IndexShards(IReadOnlyList<string> Starts, IReadOnlyList<IndexScript> Scripts);

/// <summary>
/// Writes the word families. A script of words is an array: a text with a line per family, then the numbers of all their postings, kind by kind
/// (equal things together compress best), then cards of cases, also kind by kind.
/// </summary>
internal sealed class WordShards(Vocabulary vocabulary, WordFamilies families, Postings postings, CaseCards cards)
{
    /// <summary>In characters before compression, which makes them less than half.</summary>
    private const int ShardSize = 20_000;

    /// <summary>The same when cards stand beside the families: a larger script shares more of them.</summary>
    private const int ShardSizeWithCards = 48_000;

    /// <summary>How many of a family's strongest cases have their card beside the family, when the head does not hold them all.</summary>
    private const int CardsPerFamily = 7;

    /// <summary>A family with fewer cases has no cards: the texts, which the page loads next, bring them. Most words occur in one case only.</summary>
    private const int FewestForCards = 3;

    /// <summary>The families with their words and postings; words that begin otherwise than their family refer to it.</summary>
    public IndexShards Words() => Cut("w", cards.AreInHead ? ShardSize : ShardSizeWithCards, FamilyRows(), WriteRows);

    /// <summary>The keys of what is in cases, written backwards: to find endings, and words of which the beginning is wrong.</summary>
    public IndexShards Endings() => Cut("e", ShardSize, EndingRows(), (rows, json) =>
    {
        json.WriteStartArray();
        json.WriteStringValue(Lines(rows));
        json.WriteEndArray();
    });

    private static IndexShards Cut(string letter, int most, IEnumerable<WordRow> rows, Action<List<WordRow>, Utf8JsonWriter> write)
    {
        List<List<WordRow>> shards = [[]];
        var size = 0;
        foreach (var row in rows)
        {
            if (size > 0 && size + row.Size > most)
            {
                shards.Add([]);
                size = 0;
            }
            shards[^1].Add(row);
            size += row.Size;
        }
        return new IndexShards(
            [.. shards.Select(s => s.Count > 0 ? s[0].Key : "")],
            InParallel.Select([.. shards.Index()], shard => IndexScript.Made($"{letter}{shard.Index}", json => write(shard.Item, json))));
    }

    private void WriteRows(List<WordRow> rows, Utf8JsonWriter json)
    {
        StringBuilder documents = new(), strengths = new(), passages = new();
        foreach (var family in rows.Select(r => r.Family).OfType<int>())
        {
            var previous = -1;
            foreach (var posting in postings.Of(family))
            {
                NumberText.Append(documents, posting.Document - previous - 1);
                NumberText.Append(strengths, posting.Strength - 1);
                NumberText.Append(passages, (int)posting.Passages - 1);
                previous = posting.Document;
            }
        }
        json.WriteStartArray();
        json.WriteStringValue(Lines(rows));
        json.WriteStringValue(documents.ToString());
        json.WriteStringValue(strengths.ToString());
        json.WriteStringValue(passages.ToString());
        int[] withCard = [.. rows.SelectMany(r => r.Cards).Distinct().Order()];
        if (withCard.Length > 0)
        {
            json.WriteStringValue(NumberText.Steps(withCard));
            cards.WriteColumns(json, withCard);
        }
        json.WriteEndArray();
    }

    private static string Lines(List<WordRow> rows)
    {
        var text = new StringBuilder();
        var previous = "";
        foreach (var row in rows)
        {
            AppendAfter(text, previous, row.Key);
            text.Append(row.Rest).Append('\n');
            previous = row.Key;
        }
        return text.ToString();
    }

    private IEnumerable<WordRow> FamilyRows()
    {
        var rows = InParallel.Select([.. Enumerable.Range(0, families.Count).Where(f => postings.Of(f).Length > 0)], family => RowsOf(family).ToList()).SelectMany(rows => rows).ToList();
        foreach (var (form, infinitive) in DutchData.Infinitives)
        {
            if (vocabulary.Find(form) is null && families.Find(SearchKey.Of(infinitive)) is { } family && postings.Of(family).Length > 0 && families.Key(family) != form)
                rows.Add(WordRow.Reference(form, families.Key(family)));
        }
        return rows.OrderBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => r.Rest, StringComparer.Ordinal);
    }

    private IEnumerable<WordRow> RowsOf(int family)
    {
        var key = families.Key(family);
        var forms = families.Forms(family).OrderBy(f => vocabulary.Words[f], StringComparer.Ordinal).ToList();
        var kind = (DutchData.CommonKeys.Contains(key) ? "!" : "") + string.Join(' ', DutchData.GroupsOfKey.GetValueOrDefault(key, []));
        var count = postings.Of(family).Length;
        yield return new WordRow(key, $"\t{Forms(key, [.. forms.Select(f => vocabulary.Words[f])])}\t{count}{(kind.Length > 0 ? "\t" + kind : "")}", family, count, StrongestCases(family));
        foreach (var form in forms.Where(f => families.OwnKey(f) != key || CommonStart(vocabulary.Words[f], key) < Math.Min(3, key.Length)).Select(f => vocabulary.Words[f]).Where(f => f != key))
            yield return WordRow.Reference(form, key);
    }

    /// <returns>Empty when the key is the only form.</returns>
    private static string Forms(string key, List<string> forms)
    {
        if (forms is [var only] && only == key)
            return "";
        var text = new StringBuilder();
        var previous = key;
        foreach (var form in forms)
        {
            if (text.Length > 0)
                text.Append(' ');
            AppendAfter(text, previous, form);
            previous = form;
        }
        return text.ToString();
    }

    /// <summary>Of equally strong ones the first, which are the newest.</summary>
    private int[] StrongestCases(int family)
    {
        var all = postings.Of(family);
        if (cards.AreInHead || all.Length < FewestForCards)
            return [];
        Span<int> counts = stackalloc int[SearchPosting.Strongest + 1];
        Span<int> first = stackalloc int[(SearchPosting.Strongest + 1) * CardsPerFamily];
        foreach (var posting in all)
        {
            if (posting.Document >= cards.Count)
                break;
            ref var count = ref counts[posting.Strength];
            if (count < CardsPerFamily)
                first[posting.Strength * CardsPerFamily + count++] = posting.Document;
        }
        var strongest = new List<int>(CardsPerFamily);
        for (var strength = SearchPosting.Strongest; strength > 0; strength--)
            strongest.AddRange(first.Slice(strength * CardsPerFamily, Math.Min(counts[strength], CardsPerFamily - strongest.Count)));
        return strongest.Count < FewestForCards ? [] : [.. strongest];
    }

    private IEnumerable<WordRow> EndingRows() => Enumerable.Range(0, families.Count)
        .Where(f => postings.Of(f) is [{ Document: var first }, ..] && first < cards.Count)
        .Select(f => new string([.. families.Key(f).Reverse()]))
        .Order(StringComparer.Ordinal).Select(key => new WordRow(key, "", null, 0, []));

    /// <summary>A word after a word with which it shares its beginning: the length of that beginning as one character, then the rest.</summary>
    private static void AppendAfter(StringBuilder text, string previous, string word)
    {
        var common = CommonStart(previous, word);
        NumberText.Append(text, common);
        text.Append(word, common, word.Length - common);
    }

    private static int CommonStart(string a, string b) => a.AsSpan().CommonPrefixLength(b);

    /// <param name="Rest">What follows the key on its line.</param>
    /// <param name="Family">Null for a row without postings.</param>
    /// <param name="Postings">How many there are.</param>
    /// <param name="Cards">The cases whose cards stand in the same script.</param>
    private sealed record WordRow(string Key, string Rest, int? Family, int Postings, IReadOnlyList<int> Cards)
    {
        /// <summary>About how many characters it takes; cards are shared with other rows.</summary>
        public int Size => Key.Length / 2 + Rest.Length + 3 * Postings + 8 * Cards.Count;

        /// <summary>By a mark that no form begins with.</summary>
        public static WordRow Reference(string word, string key) => new(word, "\t!" + key, null, 0, []);
    }
}
