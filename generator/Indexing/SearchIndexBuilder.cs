using Praktijk.Model;

namespace Praktijk.Indexing;

/// <summary>Makes the search index of a catalogue.</summary>
internal static class SearchIndexBuilder
{
    public static SearchIndex Build(Catalogue catalogue)
    {
        var documents = SearchDocument.AllOf(catalogue);
        var vocabulary = new Vocabulary();
        var indexed = Read(documents, vocabulary);
        Refrains.Weigh(indexed);
        foreach (var word in DutchData.RelatedWords)
            vocabulary.Add(word); // so that it is found though no text has it, by the other words for the same thing
        var families = new WordFamilies(vocabulary);
        var compounds = new Compounds(vocabulary, families, TextsPerWord(indexed, vocabulary));
        var postings = Postings.Make(indexed, vocabulary, families, compounds);
        return new IndexWriter(catalogue, documents, vocabulary, families, postings).Write();
    }

    /// <summary>
    /// Reads in stretches of the list at the same time, each with a vocabulary of its own; taken in one after the other they number the words as one
    /// reader would have done.
    /// </summary>
    private static IndexedDocument[] Read(SearchDocument[] documents, Vocabulary vocabulary)
    {
        var read = InParallel.Select([.. documents.Chunk(IndexedDocument.ReadTogether)], chunk =>
        {
            var words = new Vocabulary();
            return (Words: words, Documents: chunk.Select(d => IndexedDocument.Read(d, words)).ToArray());
        });
        var all = new List<IndexedDocument>(documents.Length);
        foreach (var (words, chunk) in read)
        {
            var numbers = vocabulary.Add(words);
            foreach (var word in chunk.Select(d => d.Words))
            {
                for (var i = 0; i < word.Length; i++)
                    word[i] = numbers[word[i]];
            }
            all.AddRange(chunk);
        }
        return [.. all];
    }

    private static int[] TextsPerWord(IndexedDocument[] documents, Vocabulary vocabulary)
    {
        var texts = new int[vocabulary.Count];
        var last = new int[texts.Length];
        Array.Fill(last, -1);
        for (var document = 0; document < documents.Length; document++)
        {
            foreach (var word in documents[document].Words)
            {
                if (last[word] != document)
                    texts[word]++;
                last[word] = document;
            }
        }
        return texts;
    }
}
