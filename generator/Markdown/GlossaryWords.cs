using System.Runtime.InteropServices;
using System.Text;
using Praktijk.Model;

namespace Praktijk.Markdown;

/// <summary>Finds words of the glossary in running text. Built once per site; each look-up costs a dictionary probe per word.</summary>
internal sealed class GlossaryWords
{
    /// <summary>Longer words are folded in the slow way.</summary>
    private const int LongestPlainWord = 64;

    private readonly Dictionary<string, List<Phrase>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>>.AlternateLookup<ReadOnlySpan<char>> _phrases;
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
                    PhrasesOf(first).Add(new Phrase(Escaped(folded), entry));
            }
        }
        foreach (var phrases in _byFirstWord.Values)
            phrases.Sort((a, b) => b.Html.Length - a.Html.Length);
        _phrases = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Everything that <c>[[…]]</c> may name.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The entry with this term, synonym or slug; null when there is none.</summary>
    public GlossaryEntry? Find(string name) => _byName.GetValueOrDefault(Folding.Fold(name.Trim()));

    /// <summary>The next word of the glossary in a stretch of escaped HTML text, the longest where several begin at one place; null when there is none.</summary>
    /// <param name="from">Where to begin: never inside a word or an entity.</param>
    /// <param name="to">Where the text ends.</param>
    /// <param name="wanted">Says of an entry whether it still needs explaining.</param>
    public (int Start, int Length, GlossaryEntry Entry)? Next(string html, int from, int to, Func<GlossaryEntry, bool> wanted)
    {
        var text = html.AsSpan(0, to);
        var i = from;
        while (i < to)
        {
            if (!char.IsLetter(text[i]))
            {
                i += text[i] == '&' ? text[i..].IndexOf(';') + 1 : 1;
                continue;
            }
            var end = i;
            while (end < to && IsWordCharacter(text[end]))
                end++;
            foreach (var phrase in Beginning(text[i..end]))
            {
                if (wanted(phrase.Entry) && StandsAt(text, i, phrase.Html))
                    return (i, phrase.Html.Length, phrase.Entry);
            }
            i = end;
        }
        return null;
    }

    /// <summary>The phrases of which this is the first word.</summary>
    private ReadOnlySpan<Phrase> Beginning(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestPlainWord];
        List<Phrase>? phrases;
        if (word.Length <= folded.Length && Ascii.ToLower(word, folded, out var length) == System.Buffers.OperationStatus.Done)
            _phrases.TryGetValue(folded[..length], out phrases);
        else
            _byFirstWord.TryGetValue(Folding.Fold(word.ToString()), out phrases);
        return CollectionsMarshal.AsSpan(phrases);
    }

    private static bool StandsAt(ReadOnlySpan<char> text, int at, string phrase) =>
        at + phrase.Length <= text.Length
        && (at + phrase.Length == text.Length || !IsWordCharacter(text[at + phrase.Length]))
        && Folding.Fold(text.Slice(at, phrase.Length).ToString()) == phrase;

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

    /// <summary>As the renderer writes text.</summary>
    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <param name="Html">Folded and escaped.</param>
    private sealed record Phrase(string Html, GlossaryEntry Entry);
}
