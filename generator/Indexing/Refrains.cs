
namespace Praktijk.Indexing;

/// <summary>
/// Sentences that several pages have. Texts on working with volunteers are often copied from case to case; such a sentence says little of each of
/// them, so it counts for its share.
/// </summary>
internal static class Refrains
{
    /// <summary>Shorter sentences are alike by accident.</summary>
    private const int FewestWords = 4;

    /// <summary>Lowers the weight of each sentence to one by the number of pages that have it.</summary>
    public static void Weigh(IndexedDocument[] documents)
    {
        var pages = new Dictionary<ulong, (int Count, int Last)>();
        for (var number = 0; number < documents.Length; number++)
        {
            foreach (var stretch in documents[number].Stretches.Where(IsSentence))
            {
                var print = Print(documents[number].WordsOf(stretch));
                var (count, last) = pages.GetValueOrDefault(print, (0, -1));
                if (last != number)
                    pages[print] = (count + 1, number);
            }
        }
        foreach (var document in documents)
        {
            var stretches = document.Stretches;
            for (var i = 0; i < stretches.Length; i++)
            {
                if (IsSentence(stretches[i]))
                    stretches[i] = stretches[i] with { Weight = 1f / pages[Print(document.WordsOf(stretches[i]))].Count };
            }
        }
    }

    private static bool IsSentence(IndexedStretch stretch) => stretch.Field == SearchField.Text && stretch.Count >= FewestWords;

    /// <summary>FNV-1a over the words: equal sentences have equal prints, others nearly always different ones.</summary>
    private static ulong Print(ReadOnlySpan<int> words)
    {
        var print = 14695981039346656037UL;
        foreach (var word in words)
            print = unchecked((print ^ (uint)word) * 1099511628211UL);
        return print;
    }
}
