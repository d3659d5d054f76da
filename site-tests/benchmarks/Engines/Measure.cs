using System.Globalization;

namespace Praktijk.Benchmarks.Engines;

/// <summary>A line of the table.</summary>
/// <param name="Name">What was measured, and in what unit.</param>
/// <param name="Shown">The outcome.</param>
/// <param name="Value">The outcome once more, where its ratio to that of another engine says something.</param>
internal sealed record Measure(string Name, string Shown, double? Value = null)
{
    public static Measure Of(string name, double value, int decimals = 0) => new(name, Text(value, decimals), value);

    /// <summary>A number that is no cost.</summary>
    public static Measure Note(string name, int value) => new(name, Text(value, 0));

    public static string Text(double value, int decimals) => value.ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture);
}
