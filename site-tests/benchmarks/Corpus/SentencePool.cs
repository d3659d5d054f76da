using System.Text.RegularExpressions;

namespace Praktijk.Benchmarks.Corpus;

/// <summary>A piece of a sentence: a word, or what stands between two words.</summary>
/// <param name="IsSlot">A word with a meaning of its own, for which another may come.</param>
internal readonly record struct Piece(string Text, bool IsWord, bool IsSlot);

/// <summary>The sentences of our own content, and the word parts from which new words are made.</summary>
internal sealed partial class SentencePool
{
    /// <summary>The most frequent words hold a sentence together; they stay where they are.</summary>
    private const int FunctionWords = 150;
    private const int ShortestSlot = 4;

    /// <summary>In the order of their files.</summary>
    public IReadOnlyList<IReadOnlyList<Piece>> Sentences { get; }

    /// <summary>Short words that follow an article in the content, mostly nouns: <c>buurt</c>, <c>koffie</c>.</summary>
    public IReadOnlyList<string> WordParts { get; }

    private SentencePool(IReadOnlyList<string> sentences)
    {
        var words = sentences.SelectMany(Words.Of).ToList();
        var common = words.CountBy(w => w, StringComparer.Ordinal)
            .OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal)
            .Take(FunctionWords).Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        Sentences = [.. sentences.Select(s => PiecesOf(s, common))];
        WordParts =
        [
            .. sentences.SelectMany(s => Noun().Matches(s)).Select(m => m.Groups[1].Value)
                .Where(w => !common.Contains(w)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    /// <param name="content">The content folder.</param>
    public static SentencePool Read(string content)
    {
        var sentences = new List<string>();
        foreach (var file in Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            sentences.AddRange(SentencesOf(File.ReadAllText(file)));
        var distinct = sentences.Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count < 100)
            throw new InvalidOperationException($"{content} has too little text to make cases from.");
        return new SentencePool(distinct);
    }

    private static IEnumerable<string> SentencesOf(string file)
    {
        var text = file.ReplaceLineEndings("\n");
        var body = FrontMatter().Replace(text, "");
        foreach (var line in Fence().Replace(body, "").Split('\n'))
        {
            if (line.StartsWith('#') || line.StartsWith('|'))
                continue;
            var plain = GlossaryLink().Replace(ListMark().Replace(line, ""), "$1");
            plain = Link().Replace(plain, "$1").Replace("**", "", StringComparison.Ordinal);
            foreach (var sentence in SentenceEnd().Split(plain).Select(s => s.Trim()))
            {
                // What is still marked up would change its meaning in another place.
                if (sentence.Length is >= 25 and <= 250 && char.IsUpper(sentence[0]) && sentence.IndexOfAny(['[', ']', '*', '_', '<', '>', '`', '|', '{', '\\', '#']) < 0)
                    yield return sentence;
            }
        }
    }

    private static List<Piece> PiecesOf(string sentence, HashSet<string> common)
    {
        var pieces = new List<Piece>();
        var end = 0;
        foreach (var match in Words.In(sentence))
        {
            if (match.Index > end)
                pieces.Add(new(sentence[end..match.Index], false, false));
            var isSlot = match.Length >= ShortestSlot && char.IsLower(match.Value[0]) && !common.Contains(match.Value);
            pieces.Add(new(match.Value, true, isSlot));
            end = match.Index + match.Length;
        }
        pieces.Add(new(sentence[end..], false, false));
        return pieces;
    }

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*(?:[-*]|\d+\.)\s+")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]")]
    private static partial Regex GlossaryLink();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=[.?!])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?:[Dd]e|[Hh]et|[Ee]en|hun|geen) ([a-z]{3,9})\b")]
    private static partial Regex Noun();
}
