namespace Praktijk.Indexing;

/// <summary>
/// Which words of the vocabulary are forms of one word. A family is known by its key (<see cref="SearchKey"/>); irregular verbs follow their
/// infinitive, and a verb's <c>wandelt</c> joins <c>wandelen</c> where the texts show that it is a verb.
/// </summary>
internal sealed class WordFamilies
{
    private readonly Vocabulary _keys = new();
    private readonly List<List<int>> _forms = [];
    private readonly int[] _familyOfWord;
    private readonly string[] _ownKeys;

    public WordFamilies(Vocabulary vocabulary)
    {
        _ownKeys = InParallel.Select(vocabulary.Words, SearchKey.Of);
        var keys = vocabulary.Words.Select((word, id) => DutchData.Infinitives.TryGetValue(word, out var infinitive) ? SearchKey.Of(infinitive) : _ownKeys[id]).ToArray();
        JoinThirdPersons(vocabulary, keys);
        _familyOfWord = new int[keys.Length];
        for (var word = 0; word < keys.Length; word++)
        {
            var family = _keys.Add(keys[word]);
            if (family == _forms.Count)
                _forms.Add([]);
            _familyOfWord[word] = family;
            _forms[family].Add(word);
        }
    }

    public int Count => _keys.Count;

    public string Key(int family) => _keys.Words[family];

    /// <summary>The words of the vocabulary that belong to it.</summary>
    public IReadOnlyList<int> Forms(int family) => _forms[family];

    public int OfWord(int word) => _familyOfWord[word];

    /// <summary>The key that the letters of a word give, which is what a browser makes of it; its family may have another.</summary>
    public string OwnKey(int word) => _ownKeys[word];

    public int? Find(ReadOnlySpan<char> key) => _keys.Find(key);

    /// <summary>
    /// The stemmer leaves the t of <c>wandelt</c>, for it could be part of the word (<c>buurt</c> is no form of <c>buur</c>). It goes where the bare
    /// stem has an infinitive and a past tense or participle.
    /// </summary>
    private static void JoinThirdPersons(Vocabulary vocabulary, string[] keys)
    {
        var infinitives = new HashSet<string>(StringComparer.Ordinal);
        var pasts = new HashSet<string>(StringComparer.Ordinal);
        for (var word = 0; word < keys.Length; word++)
        {
            var written = vocabulary.Words[word];
            if (written.EndsWith("en", StringComparison.Ordinal))
                infinitives.Add(keys[word]);
            if (written.EndsWith("de", StringComparison.Ordinal) || written.EndsWith("te", StringComparison.Ordinal) || IsParticiple(written, keys[word]))
                pasts.Add(keys[word]);
        }
        for (var word = 0; word < keys.Length; word++)
        {
            var key = keys[word];
            if (key.Length > 3 && key[^1] == 't' && vocabulary.Words[word].EndsWith('t') && infinitives.Contains(key[..^1]) && pasts.Contains(key[..^1]))
                keys[word] = key[..^1];
        }
    }

    private static bool IsParticiple(string word, string key) =>
        word.Contains("ge", StringComparison.Ordinal) && word[^1] is 'd' or 't' && !key.StartsWith("ge", StringComparison.Ordinal) && word.Length >= key.Length + 3;
}
