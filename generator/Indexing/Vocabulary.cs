
namespace Praktijk.Indexing;

/// <summary>
/// Words numbered in the order in which they turned up. A hash table that looks up pieces of text without copying them: the index asks for millions.
/// </summary>
internal sealed class Vocabulary
{
    private const int Smallest = 64;

    private readonly List<string> _words = [];
    private int[] _hashes = new int[Smallest];
    private int[] _next = new int[Smallest];

    /// <summary>For each remainder of a hash the number after the last word that has it, 0 for none; as many as there is room for words.</summary>
    private int[] _last = new int[Smallest];

    public IReadOnlyList<string> Words => _words;

    public int Count => _words.Count;

    /// <summary>The number of a word, a new one when the word is new.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        var hash = string.GetHashCode(word);
        if (Find(word, hash) is >= 0 and var known)
            return known;
        if (_words.Count == _hashes.Length)
            Grow();
        var id = _words.Count;
        _words.Add(word.ToString());
        _hashes[id] = hash;
        Link(id);
        return id;
    }

    /// <summary>Takes in the words of another vocabulary, in its order.</summary>
    /// <returns>For each number there the number here.</returns>
    public int[] Add(Vocabulary other) => [.. other._words.Select(word => Add(word))];

    /// <summary>The number of a word; null when it did not turn up.</summary>
    public int? Find(ReadOnlySpan<char> word) => Find(word, string.GetHashCode(word)) is >= 0 and var id ? id : null;

    private int Find(ReadOnlySpan<char> word, int hash)
    {
        for (var id = _last[hash & (_last.Length - 1)] - 1; id >= 0; id = _next[id] - 1)
        {
            if (_hashes[id] == hash && word.SequenceEqual(_words[id]))
                return id;
        }
        return -1;
    }

    private void Link(int id)
    {
        ref var last = ref _last[_hashes[id] & (_last.Length - 1)];
        _next[id] = last;
        last = id + 1;
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, 2 * _hashes.Length);
        Array.Resize(ref _next, _hashes.Length);
        _last = new int[_hashes.Length];
        for (var id = 0; id < _words.Count; id++)
            Link(id);
    }
}
