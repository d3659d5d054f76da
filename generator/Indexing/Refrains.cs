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
        for (var document = 0; document < documents.Length; document++)
        {
            foreach (var stretch in documents[document].Stretches.Where(IsSentence))
            {
                var print = Print(stretch.Words);
                var (count, last) = pages.GetValueOrDefault(print, (0, -1));
                if (last != document)
                    pages[print] = (count + 1, document);
            }
        }
        foreach (var stretches in documents.Select(d => d.Stretches))
        {
            for (var i = 0; i < stretches.Length; i++)
            {
                if (IsSentence(stretches[i]))
                    stretches[i] = stretches[i] with { Weight = 1f / pages[Print(stretches[i].Words)].Count };
            }
        }
    }

    private static bool IsSentence(IndexedStretch stretch) => stretch.Field == SearchField.Text && stretch.Words.Length >= FewestWords;

    /// <summary>FNV-1a over the words: equal sentences have equal prints, others nearly always different ones.</summary>
    private static ulong Print(int[] words)
    {
        var print = 14695981039346656037UL;
        foreach (var word in words)
            print = unchecked((print ^ (uint)word) * 1099511628211UL);
        return print;
    }
}
