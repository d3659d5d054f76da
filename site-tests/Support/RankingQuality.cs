namespace Praktijk.SiteTests.Support;

/// <summary>How good a list of results is, judged by what an editor said of each case: 3 is what was meant, 1 is of some use, not judged is of none.</summary>
internal static class RankingQuality
{
    private const int First = 10;

    /// <summary>The least grade that counts as an answer.</summary>
    private const int Answer = 2;

    /// <summary>
    /// Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen), with 2^grade − 1 as gain: 1 when no other order or choice would be better.
    /// </summary>
    public static double Ndcg(IReadOnlyList<string> found, IReadOnlyDictionary<string, int> grades) =>
        Gain(found.Select(slug => grades.GetValueOrDefault(slug))) / Gain(grades.Values.OrderDescending());

    /// <summary>Whether the first result is an answer.</summary>
    public static bool Succeeds(IReadOnlyList<string> found, IReadOnlyDictionary<string, int> grades) =>
        found is [var first, ..] && grades.GetValueOrDefault(first) >= Answer;

    private static double Gain(IEnumerable<int> grades) =>
        grades.Take(First).Select((grade, place) => ((1 << grade) - 1) / Math.Log2(place + 2)).Sum();
}
