using System.Collections.Frozen;
using Praktijk.Diagnostics;
using Praktijk.Markdown;

namespace Praktijk.Dossier;

/// <summary>A sentence and the line of the file on which it begins.</summary>
internal sealed record PlacedSentence(string Text, int Line, int Words);

/// <summary>How long the sentences of a text are, next to what the guidelines for contributors ask: a sign of language level B1, no judgement of it.</summary>
/// <param name="Mean">In words; 0 without sentences.</param>
/// <param name="Longest">In words.</param>
/// <param name="TooLong">How many sentences have more words than <see cref="MostWords"/>.</param>
/// <param name="FirstTooLong">Null when there is none.</param>
internal sealed record SentenceSignals(int Words, int Sentences, double Mean, int Longest, int TooLong, PlacedSentence? FirstTooLong)
{
    /// <summary>The guideline for a single sentence.</summary>
    public const int MostWords = 20;

    /// <summary>The guideline for the mean of a text.</summary>
    public const int MostOnAverage = 12;

    /// <summary>What ends in a full stop in the middle of a sentence, and may have a capital or a digit behind it.</summary>
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        [
            "art", "bijv", "blz", "bv", "ca", "dhr", "dr", "drs", "d.w.z", "evt", "i.c.m", "incl", "ing", "ir", "i.p.v", "m.b.t", "mr", "mw", "mevr", "nl", "nr",
            "o.a", "o.l.v", "p", "prof", "resp", "st", "t.a.v", "t.b.v", "tel", "t/m", "vgl", "vs", "zgn",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <param name="firstLine">The line on which the body begins.</param>
    /// <param name="words">Of the whole text, tables included.</param>
    public static SentenceSignals Of(SourceFile file, int firstLine, int words)
    {
        var sentences = Paragraph.Of(file, firstLine).SelectMany(SentencesOf).Where(s => s.Words > 0).ToList();
        var lengths = sentences.Select(s => s.Words).ToList();
        return new SentenceSignals(
            words,
            sentences.Count,
            lengths.Count == 0 ? 0 : lengths.Average(),
            lengths.Count == 0 ? 0 : lengths.Max(),
            lengths.Count(l => l > MostWords),
            sentences.FirstOrDefault(s => s.Words > MostWords));
    }

    private static IEnumerable<PlacedSentence> SentencesOf(Paragraph paragraph)
    {
        var text = paragraph.Text;
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = EndOf(text, start);
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            var sentence = text[start..end].TrimEnd();
            yield return new PlacedSentence(sentence, paragraph.LineOf(start), PlainTextOf.CountWords(sentence));
        }
    }

    /// <summary>The position behind the sentence that begins at <paramref name="start"/>.</summary>
    private static int EndOf(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…'))
                continue;
            var behind = i + 1;
            while (behind < text.Length && (text[behind] is '.' or '!' or '?' or '…' or '"' or '\'' or '’' or '”' or ')' or '»'))
                behind++;
            if (behind == text.Length)
                return behind;
            var next = text.AsSpan(behind).TrimStart();
            if (char.IsWhiteSpace(text[behind]) && (next.Length == 0 || !char.IsLower(next[0])) && !(text[i] == '.' && IsAbbreviation(text, start, i)))
                return behind;
            i = behind - 1;
        }
        return text.Length;
    }

    /// <summary>A known abbreviation or an initial before the full stop at <paramref name="stop"/>.</summary>
    private static bool IsAbbreviation(string text, int start, int stop)
    {
        var first = stop;
        while (first > start && !char.IsWhiteSpace(text[first - 1]) && text[first - 1] is not ('(' or '‘' or '“' or '"'))
            first--;
        var word = text[first..stop];
        return word.Length == 1 && char.IsUpper(word[0]) || Abbreviations.Contains(word);
    }
}
