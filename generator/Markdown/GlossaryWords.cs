using Praktijk.Model;

namespace Praktijk.Markdown;

/// <summary>Finds words of the glossary in running text. Built once per site; each look-up costs a dictionary probe per word.</summary>
internal sealed class GlossaryWords
{
    private readonly Dictionary<string, List<Phrase>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GlossaryEntry> _byName = new(StringComparer.Ordinal);

    public GlossaryWords(IReadOnlyList<GlossaryEntry> glossary)
    {
        foreach (var entry in glossary)
        {
            _byName.TryAdd(entry.Slug, entry);
            foreach (var name in entry.Synonyms.Prepend(entry.Title))
            {
                var folded = Folding.Fold(name.Trim());
                _byName.TryAdd(folded, entry);
                if (FirstWord(folded) is { Length: > 0 } first)
                    PhrasesOf(first).Add(new Phrase(folded, entry));
            }
        }
        foreach (var phrases in _byFirstWord.Values)
            phrases.Sort((a, b) => b.Text.Length - a.Text.Length);
    }

    /// <summary>Everything that <c>[[…]]</c> may name.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The entry with this term, synonym or slug; null when there is none.</summary>
    public GlossaryEntry? Find(string name) => _byName.GetValueOrDefault(Folding.Fold(name.Trim()));

    /// <summary>The next word of the glossary at or after <paramref name="from"/>, the longest where several begin at one place; null when there is none.</summary>
    /// <param name="wanted">Says of an entry whether it still needs explaining.</param>
    public (int Start, int Length, GlossaryEntry Entry)? Next(string text, int from, Func<GlossaryEntry, bool> wanted)
    {
        var i = from;
        while (i < text.Length)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            var end = i;
            while (end < text.Length && IsWordCharacter(text[end]))
                end++;
            if (_byFirstWord.TryGetValue(Folding.Fold(text[i..end]), out var phrases))
            {
                foreach (var phrase in phrases)
                {
                    if (wanted(phrase.Entry) && StandsAt(text, i, phrase.Text))
                        return (i, phrase.Text.Length, phrase.Entry);
                }
            }
            i = end;
        }
        return null;
    }

    private static bool StandsAt(string text, int at, string phrase) =>
        at + phrase.Length <= text.Length
        && (at + phrase.Length == text.Length || !IsWordCharacter(text[at + phrase.Length]))
        && Folding.Fold(text.Substring(at, phrase.Length)) == phrase;

    private static string FirstWord(string text)
    {
        var end = 0;
        while (end < text.Length && IsWordCharacter(text[end]))
            end++;
        return text[..end];
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c == '-';

    private List<Phrase> PhrasesOf(string first) =>
        _byFirstWord.TryGetValue(first, out var phrases) ? phrases : _byFirstWord[first] = [];

    private sealed record Phrase(string Text, GlossaryEntry Entry);
}
