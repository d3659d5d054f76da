using Praktijk.Model;

namespace Praktijk.Indexing.OpenSearch;

/// <summary>
/// What the site's own search knows of other words, as rules in the notation of Solr, which OpenSearch and Elasticsearch read. In that notation a
/// comma, an arrow and a backslash have a meaning; rules hold words of letters and digits only, so that a synonym from the content can never be more
/// than a word.
/// </summary>
internal static class OpenSearchSynonyms
{
    /// <summary>
    /// Words for the same thing, which find each other (<c>oudere, senior</c>), and other words for a term, which find the term as well
    /// (<c>netwerken =&gt; netwerken, verbinden</c>) but not the other way round.
    /// </summary>
    public static IReadOnlyList<string> Of(Catalogue catalogue) =>
    [
        .. DutchData.RelatedLines.Select(words => words.Distinct(StringComparer.Ordinal).ToList()).Where(words => words.Count > 1).Select(words => string.Join(", ", words)),
        .. OfTerms(catalogue),
    ];

    /// <summary>Forms of verbs that follow from no rule, each with its infinitive: <c>liep, liepen =&gt; lopen</c>.</summary>
    public static IReadOnlyList<string> OfVerbs() =>
    [
        .. DutchData.Infinitives.Where(verb => verb.Key != verb.Value).GroupBy(verb => verb.Value, verb => verb.Key, StringComparer.Ordinal)
            .OrderBy(verb => verb.Key, StringComparer.Ordinal)
            .Select(verb => $"{string.Join(", ", verb.Order(StringComparer.Ordinal))} => {verb.Key}"),
    ];

    /// <summary>One synonym may belong to several terms; they rank equally.</summary>
    private static IEnumerable<string> OfTerms(Catalogue catalogue) => catalogue.Facets
        .SelectMany(facet => facet.Terms)
        .SelectMany(term => term.Synonyms.Select(synonym => (Synonym: Words(synonym), Title: Words(term.Title))))
        .Where(pair => pair.Synonym.Length > 0 && pair.Title.Length > 0 && pair.Synonym != pair.Title)
        .Distinct()
        .GroupBy(pair => pair.Synonym, pair => pair.Title, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key} => {group.Key}, {string.Join(", ", group)}");

    private static string Words(string phrase) => string.Join(' ', SearchWords.PartsOf(phrase));
}
