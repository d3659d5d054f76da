namespace Praktijk.Model;

/// <summary>Finds what somebody probably meant: the allowed word with the fewest edits, if few enough.</summary>
internal static class NearestWord
{
    /// <summary>
    /// The nearest of <paramref name="allowed"/>, or null when none is near: at most one edit in words of up to four letters, two up to eight, else three
    /// (a swap of neighbours counts as one). A word that starts with what was written is near as well.
    /// </summary>
    public static string? Of(string written, IEnumerable<string> allowed) => new NearestWords(allowed).Of(written);

    /// <summary>
    /// The one that was certainly meant, because nothing but a slip of the fingers lies between: at most one edit in words of up to five letters, else two,
    /// with the same first letter, the same digits and as many words, while no other is near; or capitals and accents only. Null otherwise: a word with more
    /// or less to it (<c>wijkteam</c> for <c>wijk</c>) or with another beginning (<c>informeel</c> for <c>formeel</c>) may mean something else.
    /// </summary>
    public static string? OnlyOneOf(string written, IEnumerable<string> allowed) => new NearestWords(allowed).OnlyOneOf(written);

    /// <summary>Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.</summary>
    /// <param name="most">The distance from which on it no longer matters.</param>
    /// <returns>The distance, or <paramref name="most"/> + 1 when it is larger.</returns>
    public static int Edits(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        var twoBack = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            // What lies further from the diagonal takes more edits than matter.
            var (first, last) = (Math.Max(1, i - most), Math.Min(b.Length, i + most));
            current[first - 1] = first == 1 ? i : most + 1;
            var fewest = current[first - 1];
            for (var j = first; j <= last; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], j == i + most ? most : previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], twoBack[j - 2] + 1);
                fewest = Math.Min(fewest, current[j]);
            }
            if (fewest > most)
                return most + 1;
            (twoBack, previous, current) = (previous, current, twoBack);
        }
        return Math.Min(previous[b.Length], most + 1);
    }
}

/// <summary>A set of words in which near ones are looked up again and again: what does not depend on the question is worked out once.</summary>
internal sealed class NearestWords
{
    private readonly (string Word, string Folded, uint Letters)[] _allowed;

    public NearestWords(IEnumerable<string> allowed) =>
        _allowed = [.. allowed.Select(word => (word, Folding.Fold(word))).Select(w => (w.Item1, w.Item2, LettersOf(w.Item2)))];

    /// <inheritdoc cref="NearestWord.Of"/>
    public string? Of(string written)
    {
        var word = Folding.Fold(written.Trim());
        if (word.Length is < 2 or > 100)
            return null;
        var limit = word.Length switch { <= 4 => 1, <= 8 => 2, _ => 3 };
        var letters = LettersOf(word);
        string? nearest = null;
        var fewest = limit + 1;
        foreach (var candidate in _allowed)
        {
            var edits = MayBeNear(word, letters, candidate.Folded, candidate.Letters, limit) ? NearestWord.Edits(word, candidate.Folded, limit) : limit + 1;
            if (edits > limit && BeginsAlike(word, candidate.Folded))
                edits = limit;
            if (edits < fewest || edits == fewest && nearest is not null && string.CompareOrdinal(candidate.Word, nearest) < 0)
            {
                fewest = edits;
                nearest = candidate.Word;
            }
        }
        return fewest <= limit ? nearest : null;
    }

    /// <inheritdoc cref="NearestWord.OnlyOneOf"/>
    public string? OnlyOneOf(string written)
    {
        var word = Folding.Fold(written.Trim());
        var same = _allowed.Where(a => a.Folded == word).Select(a => a.Word).Take(2).ToList();
        if (same.Count > 0)
            return same.Count == 1 ? same[0] : null;
        if (Of(written) is not { } nearest || !IsSlip(word, Folding.Fold(nearest)))
            return null;
        var others = new NearestWords(_allowed.Select(a => a.Word).Where(other => other != nearest));
        return others.Of(written) is null ? nearest : null;
    }

    private static bool IsSlip(string word, string meant)
    {
        var most = word.Length <= 5 ? 1 : 2;
        return word[0] == meant[0] && NearestWord.Edits(word, meant, most) <= most && word.Where(IsNoLetter).SequenceEqual(meant.Where(IsNoLetter));
    }

    /// <summary>Digits count things, and spaces and dashes part words: nobody hits those by accident and means the same.</summary>
    private static bool IsNoLetter(char c) => !char.IsLetter(c);

    /// <summary>Each edit changes the length by one and the set of letters by two at most: most words fall off here, without counting edits.</summary>
    private static bool MayBeNear(string word, uint letters, string other, uint otherLetters, int limit) =>
        Math.Abs(other.Length - word.Length) <= limit && System.Numerics.BitOperations.PopCount(letters ^ otherLetters) <= 2 * limit;

    private static bool BeginsAlike(string word, string other) =>
        word.Length >= 4 && (other.StartsWith(word, StringComparison.Ordinal) || other.Length >= 4 && word.StartsWith(other, StringComparison.Ordinal));

    /// <summary>Which letters a word has: a bit for each of a-z, and six shared by all other characters.</summary>
    private static uint LettersOf(string word)
    {
        uint letters = 0;
        foreach (var c in word)
            letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + c % 6);
        return letters;
    }
}
