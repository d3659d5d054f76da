namespace Praktijk.Indexing;

/// <summary>A page as numbers: its words by the vocabulary, stretch by stretch.</summary>
internal sealed record IndexedDocument(IndexedStretch[] Stretches)
{
    private const int Title = 0, Labels = 1, Summary = 2, FirstSection = 3;

    /// <summary>Adds the words of the document to the vocabulary.</summary>
    public static IndexedDocument Read(SearchDocument document, Vocabulary vocabulary)
    {
        var stretches = new List<IndexedStretch>();
        var words = new List<int>();
        Add(SearchField.Title, Title, document.Title);
        foreach (var label in document.Labels)
            Add(SearchField.Labels, Labels, label);
        foreach (var synonym in document.Synonyms)
            Add(SearchField.Synonyms, Labels, synonym);
        foreach (var place in document.Places)
            Add(SearchField.Place, Labels, place);
        Add(SearchField.Summary, Summary, document.Summary);
        var passage = FirstSection;
        foreach (var section in document.Sections)
        {
            if (section.Heading is not null)
                Add(SearchField.Heading, passage, section.Heading);
            AddSentences(passage++, SearchWords.Fold(section.Text));
        }
        return new IndexedDocument([.. stretches]);

        void Add(SearchField field, int passage, string text) => AddFolded(field, passage, SearchWords.Fold(text));

        void AddFolded(SearchField field, int passage, ReadOnlySpan<char> folded)
        {
            words.Clear();
            SearchWords.Read(folded, withWholes: true, word => words.Add(vocabulary.Add(word)));
            if (words.Count > 0)
                stretches.Add(new IndexedStretch(field, passage, [.. words], 1));
        }

        // Lines are sentences of their own; within a line a sentence ends in a full stop, question or exclamation mark before a space.
        void AddSentences(int passage, ReadOnlySpan<char> folded)
        {
            while (folded.Length > 0)
            {
                var end = 0;
                while (end < folded.Length && folded[end] != '\n' && !(folded[end] is '.' or '?' or '!' && end + 1 < folded.Length && folded[end + 1] == ' '))
                    end++;
                AddFolded(SearchField.Text, passage, folded[..end]);
                folded = folded[Math.Min(end + 1, folded.Length)..];
            }
        }
    }
}

/// <summary>Words that stand together in one field: a sentence of the text, a label, a title.</summary>
/// <param name="Passage">Stretches of one passage belong together: a heading and the text under it. 0 is the title.</param>
/// <param name="Weight">How much a word counts here, apart from its field.</param>
internal readonly record struct IndexedStretch(SearchField Field, int Passage, int[] Words, float Weight);
