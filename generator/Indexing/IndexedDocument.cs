
namespace Praktijk.Indexing;

/// <summary>A page as numbers: its words by the vocabulary, stretch by stretch.</summary>
/// <param name="Words">All its words in order.</param>
internal sealed record IndexedDocument(IndexedStretch[] Stretches, int[] Words)
{
    /// <summary>How many are a stretch of work for one processor.</summary>
    public const int ReadTogether = 500;

    private const int Top = 0, FirstSection = 1;

    public ReadOnlySpan<int> WordsOf(IndexedStretch stretch) => Words.AsSpan(stretch.Start, stretch.Count);

    /// <summary>Adds the words of the document to the vocabulary.</summary>
    public static IndexedDocument Read(SearchDocument document, Vocabulary vocabulary)
    {
        var stretches = new List<IndexedStretch>();
        var words = new List<int>();
        WordFound found = word => words.Add(vocabulary.Add(word));
        Add(SearchField.Title, Top, document.Title);
        foreach (var label in document.Labels)
            Add(SearchField.Labels, Top, label);
        foreach (var synonym in document.Synonyms)
            Add(SearchField.Synonyms, Top, synonym);
        foreach (var place in document.Places)
            Add(SearchField.Place, Top, place);
        Add(SearchField.Summary, Top, document.Summary);
        var passage = FirstSection;
        foreach (var section in document.Sections)
        {
            if (section.Heading is not null)
                Add(SearchField.Heading, passage, section.Heading);
            AddSentences(passage++, SearchWords.Fold(section.Text));
        }
        return new IndexedDocument([.. stretches], [.. words]);

        void Add(SearchField field, int passage, string text) => AddFolded(field, passage, SearchWords.Fold(text));

        void AddFolded(SearchField field, int passage, ReadOnlySpan<char> folded)
        {
            var start = words.Count;
            SearchWords.Read(folded, withWholes: true, found);
            if (words.Count > start)
                stretches.Add(new IndexedStretch(field, passage, start, words.Count - start, 1));
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
/// <param name="Start">Where they begin among the words of the document.</param>
/// <param name="Passage">Stretches of one passage belong together: 0 is the top of the page, 1 its first section with the heading above it.</param>
/// <param name="Weight">How much a word counts here, apart from its field.</param>
internal readonly record struct IndexedStretch(SearchField Field, int Passage, int Start, int Count, float Weight);
