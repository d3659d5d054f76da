namespace Praktijk.Benchmarks.Corpus;

/// <summary>SplitMix64: the same numbers from the same seed on every machine and in every version of .NET.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <returns>From 0 up to <paramref name="below"/>, that one not included.</returns>
    public int Next(int below) => (int)(NextBits() % (ulong)below);

    public int Between(int least, int most) => least + Next(most - least + 1);

    public bool Chance(double probability) => (NextBits() >> 11) * (1.0 / (1UL << 53)) < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    /// <summary>Some of them, each at most once, in their own order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> from, int count)
    {
        var chosen = new SortedSet<int>();
        while (chosen.Count < Math.Min(count, from.Count))
            chosen.Add(Next(from.Count));
        return [.. chosen.Select(i => from[i])];
    }

    private ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
