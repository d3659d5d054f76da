using System.Runtime.InteropServices;

namespace Praktijk.Indexing;

/// <summary>All words of all texts, numbered in the order in which they turned up.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<string> _words = [];

    public Vocabulary() => _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<string> Words => _words;

    /// <summary>The number of a word, a new one when the word is new.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_bySpan, word, out var known);
        if (!known)
        {
            id = _words.Count;
            _words.Add(word.ToString());
        }
        return id;
    }

    /// <summary>Takes in the words of another vocabulary, in its order.</summary>
    /// <returns>For each number there the number here.</returns>
    public int[] Add(Vocabulary other) => [.. other._words.Select(word => Add(word))];

    /// <summary>The number of a word; null when no text has it.</summary>
    public int? Find(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var id) ? id : null;
}
