using System.Collections.Frozen;
using Praktijk.Model;

namespace Praktijk.Indexing;

/// <summary>What the search knows of Dutch that no rule says: lists in <c>Indexing/Dutch/</c>, read once from inside the program.</summary>
internal static class DutchData
{
    /// <summary>Words that may stand in any sentence, folded; they take no part in a search.</summary>
    public static readonly FrozenSet<string> StopWords = Lines("stopwoorden.txt").SelectMany(Words).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The keys of words that are so common in Dutch that they say little in a question.</summary>
    public static readonly FrozenSet<string> CommonKeys = Lines("gewone-woorden.txt").SelectMany(Words).Select(SearchKey.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Groups of words that people use for the same thing, folded.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> RelatedLines = [.. Lines("verwante-woorden.txt").Select(SearchWords.Of)];

    /// <summary>All words of which the program knows another word for the same thing, folded.</summary>
    public static readonly IReadOnlyList<string> RelatedWords = [.. RelatedLines.SelectMany(words => words).Distinct(StringComparer.Ordinal)];

    /// <summary>Groups of keys of words that people use for the same thing.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> RelatedGroups =
        [.. RelatedLines.Select(words => (IReadOnlyList<string>)[.. words.Select(SearchKey.Of).Distinct(StringComparer.Ordinal)])];

    /// <summary>For a key the numbers of the groups that it is in.</summary>
    public static readonly FrozenDictionary<string, IReadOnlyList<int>> GroupsOfKey = RelatedGroups
        .SelectMany((group, number) => group.Select(key => (key, number)))
        .GroupBy(pair => pair.key, pair => pair.number, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<int>)[.. g], StringComparer.Ordinal);

    /// <summary>Forms of verbs that follow from no rule (<c>liep</c>), each with its infinitive; folded.</summary>
    public static readonly FrozenDictionary<string, string> Infinitives = Lines("sterke-werkwoorden.txt").Select(Words)
        .SelectMany(verb => verb.Skip(1).Select(form => (form, Infinitive: verb[0])))
        .DistinctBy(pair => pair.form)
        .ToFrozenDictionary(pair => pair.form, pair => pair.Infinitive, StringComparer.Ordinal);

    /// <summary>The other names of a place, whichever of its names one has; as written.</summary>
    public static readonly ILookup<string, string> OtherPlaceNames = Lines("plaatsnamen.txt").Select(line => line.Split(" = "))
        .SelectMany(pair => new[] { (Name: pair[0], Other: pair[1]), (Name: pair[1], Other: pair[0]) })
        .ToLookup(pair => pair.Name, pair => pair.Other, StringComparer.OrdinalIgnoreCase);

    private static string[] Words(string line) => Folding.Fold(line).Split(' ');

    private static string[] Lines(string name)
    {
        using var stream = typeof(DutchData).Assembly.GetManifestResourceStream("dutch/" + name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
