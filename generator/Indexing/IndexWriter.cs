using System.Text;
using System.Text.Json;
using Praktijk.Model;

namespace Praktijk.Indexing;

/// <summary>
/// Writes the index. The browser's side is <c>templates/assets/zoeken/machine.js</c>; what the files hold:
/// <list type="bullet">
/// <item><c>w0</c> and on: the word families in the order of their keys (<see cref="WordShards"/>).</item>
/// <item><c>e0</c> and on: their keys written backwards, in that order.</item>
/// <item><c>t0</c> and on: the texts of the cases, for excerpts.</item>
/// <item><c>f</c>: which cases have which filter values.</item>
/// <item><c>kop</c>: the head, for pages that do not hold it.</item>
/// <item><c>v</c>: groups of words for the same thing, to mark them in an excerpt.</item>
/// <item><c>p</c>: the pages that are no cases.</item>
/// </list>
/// </summary>
internal sealed class IndexWriter(Catalogue catalogue, IReadOnlyList<SearchDocument> documents, Vocabulary vocabulary, WordFamilies families, Postings postings)
{
    private readonly CaseCards _cards = new(catalogue.Practices);

    public SearchIndex Write()
    {
        var shards = new WordShards(vocabulary, families, postings, _cards);
        var (words, endings) = (shards.Words(), shards.Endings());
        List<IndexScript> scripts =
        [
            .. words.Scripts,
            .. endings.Scripts,
            IndexScript.Made("p", Pages),
            IndexScript.Made("v", json => json.WriteStringValue(string.Join('|', DutchData.RelatedGroups.Select(g => string.Join(' ', g))))),
        ];
        if (!_cards.AreInHead)
            scripts.Add(IndexScript.Made("f", FilterValues));

        var texts = new CaseTexts(catalogue.Practices, _cards);
        scripts.AddRange(texts.Scripts());
        var head = Encoding.UTF8.GetString(IndexScript.Json(json => Head(json, scripts, texts, words, endings)));
        var headScript = IndexScript.Made("kop", json => json.WriteRawValue(head));
        return new SearchIndex(head, headScript.File, [.. scripts, headScript]);
    }

    private void Head(Utf8JsonWriter json, IReadOnlyList<IndexScript> scripts, CaseTexts texts, IndexShards words, IndexShards endings)
    {
        json.WriteStartObject();
        Versions(json, scripts);
        json.WriteNumber("praktijken", _cards.Count);
        json.WriteNumber("documenten", documents.Count);
        json.WriteNumber("teksten", texts.Together);
        json.WriteString("w", string.Join(' ', words.Starts));
        json.WriteString("e", string.Join(' ', endings.Starts));
        json.WriteString("stop", string.Join(' ', DutchData.StopWords.Order(StringComparer.Ordinal)));
        json.WritePropertyName("begrippen");
        Concepts(json);
        if (_cards.AreInHead)
        {
            json.WritePropertyName("kaarten");
            json.WriteStartArray();
            for (var document = 0; document < _cards.Count; document++)
                _cards.Write(json, document);
            json.WriteEndArray();
            json.WritePropertyName("facetten");
            FilterValues(json);
        }
        json.WriteEndObject();
    }

    /// <summary>For each kind of script the versions in order.</summary>
    private static void Versions(Utf8JsonWriter json, IReadOnlyList<IndexScript> scripts)
    {
        json.WriteStartObject("versies");
        foreach (var kind in scripts.GroupBy(s => s.Name[0]))
        {
            var each = kind.Key == 't' ? kind.Where((_, i) => i % CaseTexts.ScriptsPerVersion == 0) : kind;
            json.WriteString(kind.Key.ToString(), string.Join(' ', each.Select(s => s.Version)));
        }
        json.WriteEndObject();
    }

    private void Pages(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var page in documents.Skip(_cards.Count).Select(d => d.Page))
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
        Filter("provincie", Province.All.Select(province => (province.Slug, Enumerable.Range(0, _cards.Count).Where(i => catalogue.Practices[i].Province == province))));
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
}
