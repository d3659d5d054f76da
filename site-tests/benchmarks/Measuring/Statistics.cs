namespace Praktijk.Benchmarks.Measuring;

internal static class Statistics
{
    /// <summary>The value in the middle; between the two in the middle when their number is even.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The smallest value that is at least as large as 95% of them.</summary>
    public static double Percentile95(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)Math.Ceiling(sorted.Length * 0.95) - 1];
    }
}
