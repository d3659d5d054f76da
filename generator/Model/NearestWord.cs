namespace Praktijk.Model;

/// <summary>Finds what somebody probably meant: the allowed word with the fewest edits, if few enough.</summary>
internal static class NearestWord
{
    /// <summary>
    /// The nearest of <paramref name="allowed"/>, or null when none is near: at most one edit in words of up to four letters, two up to eight, else three
    /// (a swap of neighbours counts as one). A word that starts with what was written is near as well.
    /// </summary>
    public static string? Of(string written, IEnumerable<string> allowed)
    {
        var word = Folding.Fold(written.Trim());
        if (word.Length is 0 or > 100)
            return null;
        var limit = word.Length switch { <= 4 => 1, <= 8 => 2, _ => 3 };
        string? nearest = null;
        var fewest = limit + 1;
        foreach (var candidate in allowed)
        {
            var folded = Folding.Fold(candidate);
            var edits = Math.Abs(folded.Length - word.Length) <= limit ? Edits(word, folded) : limit + 1;
            if (edits > limit && word.Length >= 4 && (folded.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(folded, StringComparison.Ordinal) && folded.Length >= 4))
                edits = limit;
            if (edits < fewest || edits == fewest && nearest is not null && string.CompareOrdinal(candidate, nearest) < 0)
            {
                fewest = edits;
                nearest = candidate;
            }
        }
        return fewest <= limit ? nearest : null;
    }

    /// <summary>Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.</summary>
    private static int Edits(string a, string b)
    {
        var twoBack = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], twoBack[j - 2] + 1);
            }
            (twoBack, previous, current) = (previous, current, twoBack);
        }
        return previous[b.Length];
    }
}
