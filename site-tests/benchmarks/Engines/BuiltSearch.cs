using Praktijk.Benchmarks.Measuring;

namespace Praktijk.Benchmarks.Engines;

/// <summary>A search that is ready to be visited.</summary>
/// <param name="Folder">What is served.</param>
/// <param name="Measures">What making it cost.</param>
internal sealed record BuiltSearch(string Folder, IReadOnlyList<Measure> Measures)
{
    /// <summary>What the files cost that a search may read, as they are sent.</summary>
    /// <param name="files">Each with the group it is counted in.</param>
    /// <param name="index">The groups that are the index itself: what says which cases have a word.</param>
    /// <param name="text">How many characters of text it covers.</param>
    public static IEnumerable<Measure> SizesOf(IEnumerable<(string Group, string File)> files, IReadOnlyList<string> index, long text)
    {
        var sizes = files.AsParallel().AsOrdered().Select(f => (f.Group, Kilobytes: SentFile.Read(f.File).Length / 1000.0)).ToList();
        if (sizes.Count == 0)
            yield break;
        yield return Measure.Of("search data: files", sizes.Count);
        yield return Measure.Of("search data: kB in all", sizes.Sum(s => s.Kilobytes), 1);
        var ofIndex = sizes.Where(s => index.Contains(s.Group)).Sum(s => s.Kilobytes);
        yield return Measure.Of("index without excerpts: kB", ofIndex, 1);
        yield return Measure.Of("index without excerpts: % of the text", 100_000 * ofIndex / text, 1);
        foreach (var group in sizes.GroupBy(s => s.Group, s => s.Kilobytes, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var kilobytes = string.Join(" / ", new[] { Statistics.Median(group), group.Max(), group.Sum() }.Select(k => Measure.Text(k, 1)));
            yield return new Measure($"files `{group.Key}`: number; kB median / largest / in all", $"{group.Count()}; {kilobytes}");
        }
    }

    public static IEnumerable<Measure> TimesOf(string name, Duration duration)
    {
        yield return Measure.Of($"{name}: s", duration.Wall, 2);
        if (duration.Cpu is { } cpu)
            yield return Measure.Of($"{name}: s of processor time", cpu, 2);
    }
}
