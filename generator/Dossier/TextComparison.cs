using Praktijk.Markdown;
using Praktijk.Model;

namespace Praktijk.Dossier;

/// <summary>Holds two versions of a text against each other by the words that readers see; a sentence that only moves is no change.</summary>
internal static class TextComparison
{
    /// <summary>Null when readers see the same words, headings and links.</summary>
    public static TextChange? Between(MarkdownBody before, MarkdownBody after)
    {
        var (old, now) = (Sections(before), Sections(after));
        var wordsBefore = Words(before.Sections);
        var wordsAfter = Words(after.Sections);
        var change = new TextChange(
            Surplus(wordsAfter, wordsBefore),
            Surplus(wordsBefore, wordsAfter),
            [.. now.Where(s => !old.ContainsKey(s.Key)).Select(s => s.Value.Heading!)],
            [.. old.Where(s => !now.ContainsKey(s.Key)).Select(s => s.Value.Heading!)],
            [.. now.Where(s => old.TryGetValue(s.Key, out var was) && was.Text != s.Value.Text).Select(s => s.Value.Heading)],
            new ItemsChange("links", Without(after, before), Without(before, after)),
            before.WordCount);
        return change is { WordsGained: 0, WordsLost: 0, SectionsGained.Count: 0, SectionsLost.Count: 0, SectionsChanged.Count: 0, Links.IsNothing: true } ? null : change;
    }

    /// <summary>The share of the words that two texts have in common: from 0 to 1.</summary>
    public static double Likeness(MarkdownBody one, MarkdownBody other)
    {
        var (first, second) = (Words(one.Sections), Words(other.Sections));
        var most = Math.Max(first.Values.Sum(), second.Values.Sum());
        return most == 0 ? 0 : 1 - (double)Math.Max(Surplus(first, second), Surplus(second, first)) / most;
    }

    /// <summary>By heading, as long as it is the only one of its name; the text above the first has an empty key.</summary>
    private static OrderedDictionary<string, (string? Heading, string Text)> Sections(MarkdownBody body)
    {
        var sections = new OrderedDictionary<string, (string?, string)>(StringComparer.Ordinal);
        foreach (var section in body.Sections)
        {
            var key = section.Heading is { } heading ? "#" + Folding.Fold(heading.Text) : "";
            // The text above the first heading is there on both sides, be it empty.
            if (!sections.TryAdd(key, (section.Heading?.Text, section.Text)))
                sections[$"{key}#{section.Heading?.Id}"] = (section.Heading?.Text, section.Text);
        }
        sections.TryAdd("", (null, ""));
        return sections;
    }

    private static List<string> Without(MarkdownBody body, MarkdownBody other)
    {
        var known = other.Links.Select(l => l.Target).ToHashSet(StringComparer.Ordinal);
        return [.. body.Links.Select(l => l.Target).Where(t => !known.Contains(t)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>How many words one text has more, each counted as often as it stands there.</summary>
    private static int Surplus(Dictionary<string, int> words, Dictionary<string, int> others) =>
        words.Sum(w => Math.Max(0, w.Value - others.GetValueOrDefault(w.Key)));

    private static Dictionary<string, int> Words(IReadOnlyList<TextSection> sections)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            foreach (var word in PlainTextOf.Words(section.Text))
                words[word] = words.GetValueOrDefault(word) + 1;
        }
        return words;
    }
}
