using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Praktijk.Model;

namespace Praktijk.Indexing;

/// <summary>
/// Writes the index as scripts that a page can load from any host and from disk. The browser's side is <c>templates/assets/zoeken/machine.js</c>;
/// what the files hold:
/// <list type="bullet">
/// <item><c>w0.js</c> and on: the word families in the order of their keys, cut in pieces of about <see cref="ShardSize"/> characters.</item>
/// <item><c>e0.js</c> and on: all words written backwards, in that order, to find endings and to correct a wrong beginning.</item>
/// <item><c>t0.js</c> and on: the texts of the cases, for excerpts.</item>
/// <item><c>f.js</c>: which cases have which filter values.</item>
/// <item><c>kop.js</c>: the head, for pages that do not hold it.</item>
/// <item><c>v.js</c>: groups of words for the same thing, to mark them in an excerpt.</item>
/// <item><c>p.js</c>: the pages that are no cases.</item>
/// </list>
/// </summary>
internal sealed class IndexWriter(Catalogue catalogue, IReadOnlyList<SearchDocument> documents, Vocabulary vocabulary, WordFamilies families, Postings postings)
{
    /// <summary>In characters before compression, which makes them about half.</summary>
    private const int ShardSize = 13_000;

    private const int TextSize = 16_000;
    private const int MostTextsTogether = 16;

    /// <summary>Up to this number of cases all cards and filter values are in the head; beyond it they would weigh more than what a query needs of them.</summary>
    private const int MostInHead = 400;

    /// <summary>How many of a family's strongest cases have their card beside the family, when the head does not hold them all.</summary>
    private const int CardsPerFamily = 12;

    private readonly int _cases = catalogue.Practices.Count;

    private bool CardsInHead => _cases <= MostInHead;

    private int TextsTogether { get; } = Math.Clamp(
        (int)(TextSize / Math.Max(1, documents.Take(catalogue.Practices.Count).Select(LengthOf).DefaultIfEmpty(1).Average())), 1, MostTextsTogether);

    public SearchIndex Write()
    {
        var scripts = new List<IndexScript>();
        var wordStarts = AddShards(scripts, "w", FamilyRows());
        var endStarts = AddShards(scripts, "e", EndingRows());
        for (var first = 0; first < _cases; first += TextsTogether)
        {
            var from = first;
            scripts.Add(new IndexScript($"t{first / TextsTogether}.js", () => Script($"t{from / TextsTogether}", json => Texts(json, from))));
        }
        scripts.Add(new IndexScript("p.js", () => Script("p", Pages)));
        scripts.Add(new IndexScript("v.js", () => Script("v", json => json.WriteStringValue(string.Join('|', DutchData.RelatedGroups.Select(g => string.Join(' ', g)))))));
        if (!CardsInHead)
            scripts.Add(new IndexScript("f.js", () => Script("f", FilterValues)));

        var folder = Fingerprint(scripts.Select(s => s.Make).Append(() => Head("", wordStarts, endStarts)));
        var head = Head(folder, wordStarts, endStarts);
        scripts.Add(new IndexScript("kop.js", () => $"praktijkZoek(\"kop\",{head})"));
        return new SearchIndex(head, folder, scripts);
    }

    /// <param name="folder">The folder of the scripts.</param>
    /// <param name="wordStarts">The keys with which the scripts of words start.</param>
    /// <param name="endStarts">The same for words written backwards.</param>
    private string Head(string folder, List<string> wordStarts, List<string> endStarts) => Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("map", folder);
        json.WriteNumber("praktijken", _cases);
        json.WriteNumber("documenten", documents.Count);
        json.WriteNumber("teksten", TextsTogether);
        json.WriteString("w", string.Join(' ', wordStarts));
        json.WriteString("e", string.Join(' ', endStarts));
        json.WriteString("stop", string.Join(' ', DutchData.StopWords.Order(StringComparer.Ordinal)));
        json.WritePropertyName("begrippen");
        Concepts(json);
        if (CardsInHead)
        {
            json.WritePropertyName("kaarten");
            json.WriteStartArray();
            for (var document = 0; document < _cases; document++)
                Card(json, document);
            json.WriteEndArray();
            json.WritePropertyName("facetten");
            FilterValues(json);
        }
        json.WriteEndObject();
    });

    /// <summary>Shards of rows in order, and the key with which each starts.</summary>
    private List<string> AddShards(List<IndexScript> scripts, string letter, IEnumerable<IndexRow> rows)
    {
        var starts = new List<string>();
        var shard = new List<IndexRow>();
        var size = 0;
        foreach (var row in rows)
        {
            if (size > 0 && size + row.Size > ShardSize)
                Close();
            shard.Add(row);
            size += row.Size;
        }
        if (shard.Count > 0)
            Close();
        return starts;

        void Close()
        {
            var (name, written) = ($"{letter}{starts.Count}", shard);
            starts.Add(shard[0].Key);
            scripts.Add(new IndexScript(name + ".js", () => Script(name, json => Rows(json, written))));
            (shard, size) = ([], 0);
        }
    }

    private void Rows(Utf8JsonWriter json, List<IndexRow> rows)
    {
        var text = new StringBuilder();
        var previous = "";
        foreach (var row in rows)
        {
            AppendAfter(text, previous, row.Key);
            text.Append(row.Rest).Append('\n');
            previous = row.Key;
        }
        json.WriteStartArray();
        json.WriteStringValue(text.ToString());
        if (!CardsInHead)
        {
            foreach (var document in rows.SelectMany(r => r.Cases).Distinct().Order())
            {
                json.WriteNumberValue(document);
                Card(json, document);
            }
        }
        json.WriteEndArray();
    }

    /// <summary>Families with their words and documents; words that begin otherwise than their family refer to it, by a mark that no number begins with.</summary>
    private IEnumerable<IndexRow> FamilyRows()
    {
        var rows = Enumerable.Range(0, families.Count).Where(f => postings.Of(f).Count > 0).AsParallel().AsOrdered().SelectMany(RowsOf).ToList();
        foreach (var (form, infinitive) in DutchData.Infinitives)
        {
            if (vocabulary.Find(form) is null && families.Find(SearchKey.Of(infinitive)) is { } family && postings.Of(family).Count > 0 && families.Key(family) != form)
                rows.Add(new IndexRow(form, "\t!" + families.Key(family), []));
        }
        return rows.OrderBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => r.Rest, StringComparer.Ordinal);

        IEnumerable<IndexRow> RowsOf(int family)
        {
            var key = families.Key(family);
            var forms = families.Forms(family).Select(f => vocabulary.Words[f]).Order(StringComparer.Ordinal).ToList();
            yield return new IndexRow(key, $"\t{Forms(key, forms)}\t{PostingText(family)}\t{(DutchData.CommonKeys.Contains(key) ? "!" : "")}{string.Join(' ', DutchData.GroupsOfKey.GetValueOrDefault(key, []))}", StrongestCases(family));
            foreach (var form in forms.Where(f => f != key && (SearchKey.Of(f) != key || CommonStart(f, key) < Math.Min(3, key.Length))))
                yield return new IndexRow(form, "\t!" + key, []);
        }
    }

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

    private string PostingText(int family)
    {
        var text = new StringBuilder();
        var previous = -1;
        foreach (var posting in postings.Of(family))
        {
            NumberText.Append(text, posting.Document - previous - 1);
            NumberText.Append(text, posting.Strength - 1);
            NumberText.Append(text, PassageNumber(posting.Passages));
            previous = posting.Document;
        }
        return text.ToString();
    }

    /// <summary>One passage as its number, which is the rule; several as their bits.</summary>
    private static int PassageNumber(uint passages) =>
        uint.IsPow2(passages) ? 2 * (int)uint.Log2(passages) : (int)(2 * passages + 1);

    private IReadOnlyList<int> StrongestCases(int family) => CardsInHead
        ? []
        : [.. postings.Of(family).Where(p => p.Document < _cases).OrderByDescending(p => p.Strength).ThenBy(p => p.Document).Take(CardsPerFamily).Select(p => p.Document)];

    /// <summary>All words backwards, so that a word can be found by its ending.</summary>
    private IEnumerable<IndexRow> EndingRows() =>
        vocabulary.Words.Where((w, id) => postings.Of(families.OfWord(id)).Count > 0 && !DutchData.StopWords.Contains(w))
            .Select(w => new string([.. w.Reverse()])).Order(StringComparer.Ordinal).Select(w => new IndexRow(w, "", []));

    private void Texts(Utf8JsonWriter json, int first)
    {
        json.WriteStartArray();
        for (var document = first; document < Math.Min(first + TextsTogether, _cases); document++)
        {
            var practice = catalogue.Practices[document];
            Card(json, document);
            json.WriteStartArray();
            json.WriteStringValue(practice.Summary);
            json.WriteStringValue(practice.Facets.Count > 0 ? string.Join(", ", practice.Facets[0].Terms.Select(t => t.Title)) : "");
            json.WriteStringValue(practice.Facets.Count > 1 ? string.Join(", ", practice.Facets[1].Terms.Select(t => t.Title)) : "");
            foreach (var section in documents[document].Sections)
            {
                json.WriteStringValue(section.Heading ?? "");
                json.WriteStringValue(section.Anchor ?? "");
                json.WriteStringValue(section.Text.TrimEnd('\n'));
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>What a result shows at once: title, place, position in the mini quadrant, and the last part of the address unless it follows from the title.</summary>
    private void Card(Utf8JsonWriter json, int document)
    {
        var practice = catalogue.Practices[document];
        json.WriteStringValue(practice.Title);
        json.WriteStringValue(practice.PlaceLine);
        json.WriteNumberValue(Position(practice.Position.Collective) * 41 + Position(practice.Position.Formal));
        json.WriteStringValue(practice.Slug == string.Join('-', SearchWords.PartsOf(practice.Title)) ? "" : practice.Slug);
    }

    /// <summary>A place on a scale in twentieths, from 0 to 40; what is below zero stays so, for it decides on the quadrant.</summary>
    private static int Position(double value) => 20 + (value < 0 ? Math.Min(-1, (int)Math.Round(20 * value)) : (int)Math.Round(20 * value));

    private void Pages(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var page in documents.Skip(_cases).Select(d => d.Page))
        {
            json.WriteStringValue(GroupOf(page));
            json.WriteStringValue(page.Title);
            json.WriteStringValue(page.Address.Path);
            json.WriteStringValue(page.Summary);
        }
        json.WriteEndArray();
    }

    private string GroupOf(ContentPage page) => page switch
    {
        Term term => catalogue.FacetOf(term).Label,
        GlossaryEntry => "Begrippen",
        Article => "Achtergrond",
        LearningPath => "Leerlijnen",
        QuadrantPage => "Kwadranten",
        _ => "Over deze site",
    };

    /// <summary>Per filter its values, each with the cases that have it.</summary>
    private void FilterValues(Utf8JsonWriter json)
    {
        var numbers = catalogue.Practices.Select((p, i) => (p, i)).ToDictionary(pair => pair.p, pair => pair.i);
        json.WriteStartObject();
        foreach (var facet in catalogue.Facets)
            Filter(facet.Parameter, facet.Terms.Select(t => (t.Slug, catalogue.PracticesOf(t).Select(p => numbers[p]))));
        Filter("kwadrant", catalogue.Quadrants.Select(q => (q.Quadrant.Slug(), catalogue.PracticesIn(q.Quadrant).Select(p => numbers[p]))));
        Filter("provincie", Province.All.Select(province => (province.Slug, Enumerable.Range(0, _cases).Where(i => catalogue.Practices[i].Province == province))));
        json.WriteEndObject();

        void Filter(string parameter, IEnumerable<(string Slug, IEnumerable<int> Cases)> values)
        {
            json.WriteStartObject(parameter);
            foreach (var (slug, cases) in values)
            {
                if (NumberText.Steps(cases.Order()) is { Length: > 0 } steps)
                    json.WriteString(slug, steps);
            }
            json.WriteEndObject();
        }
    }

    /// <summary>The terms with the keys of their names, so that a question in other words leads to the cases that have the term.</summary>
    private void Concepts(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var facet in catalogue.Facets)
        {
            foreach (var term in facet.Terms)
            {
                json.WriteStringValue(facet.Parameter);
                json.WriteStringValue(term.Slug);
                json.WriteStringValue(term.Title);
                json.WriteStringValue(string.Join('|', new[] { term.Title }.Concat(term.Synonyms).Select(Keys).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal)));
            }
        }
        json.WriteEndArray();
    }

    private string Keys(string phrase) =>
        string.Join(' ', SearchWords.PartsOf(phrase).Where(w => !DutchData.StopWords.Contains(w)).Select(w => vocabulary.Find(w) is { } id ? families.Key(families.OfWord(id)) : SearchKey.Of(w)).Distinct(StringComparer.Ordinal));

    private static int LengthOf(SearchDocument document) => document.Summary.Length + document.Sections.Sum(s => s.Text.Length + (s.Heading?.Length ?? 0));

    /// <summary>A word after a word with which it shares its beginning: the length of that beginning as one character, then the rest.</summary>
    private static void AppendAfter(StringBuilder text, string previous, string word)
    {
        var common = CommonStart(previous, word);
        NumberText.Append(text, common);
        text.Append(word, common, word.Length - common);
    }

    private static int CommonStart(string a, string b) => a.AsSpan().CommonPrefixLength(b);

    /// <summary>Scripts may be kept for ever by a browser, so a change in any of them, or in the head, gives all of them another folder.</summary>
    private static string Fingerprint(IEnumerable<Func<string>> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var bytes in texts.AsParallel().AsOrdered().Select(make => Encoding.UTF8.GetBytes(make())))
            hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..10];
    }

    private static string Script(string name, Action<Utf8JsonWriter> value) => $"praktijkZoek(\"{name}\",{Json(value)})";

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <param name="Rest">What follows the key.</param>
    /// <param name="Cases">The cases whose cards stand in the same script.</param>
    private sealed record IndexRow(string Key, string Rest, IReadOnlyList<int> Cases)
    {
        public int Size => Key.Length / 2 + Rest.Length + 30 * Cases.Count / 4;
    }
}
