using System.Globalization;

namespace Praktijk.Model;

/// <summary>Numbers, dates and lists in Dutch, without the machine's culture data.</summary>
internal static class DutchText
{
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>A day as files and machines write it: <c>2026-11-22</c>.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <returns>Null for no day.</returns>
    public static string? Iso(DateOnly? date) => date is { } day ? Iso(day) : null;

    /// <summary><c>22 november 2026</c></summary>
    public static string Date(DateOnly date) => $"{date.Day} {Months[date.Month - 1]} {date.Year}";

    /// <summary><c>19 oktober 2018</c>, <c>oktober 2018</c> or <c>2018</c>.</summary>
    public static string Date(PartialDate date) => (date.Month, date.Day) switch
    {
        ({ } month, { } day) => $"{day} {Months[month - 1]} {date.Year}",
        ({ } month, null) => $"{Months[month - 1]} {date.Year}",
        _ => $"{date.Year}",
    };

    /// <summary>At most two decimals, with a comma and a true minus sign: <c>−0,3</c>.</summary>
    public static string Number(double value) =>
        value.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',').Replace('-', '−');

    /// <summary>Whole numbers with a point per thousand: <c>10.000</c>.</summary>
    public static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    /// <summary><c>1 praktijk</c>, <c>8 praktijken</c>.</summary>
    public static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary><c>a</c>, <c>a en b</c>, <c>a, b en c</c>; <paramref name="word"/> is the last joint (<c>en</c>, <c>of</c>).</summary>
    public static string List(IReadOnlyList<string> items, string word = "en") => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {word} {items[^1]}",
    };

    /// <summary>The first letter as a capital, a Dutch IJ included.</summary>
    public static string Capitalised(string text) => text.Length == 0 ? text
        : text.StartsWith("ij", StringComparison.Ordinal) ? "IJ" + text[2..]
        : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A position in words: <c>sterk collectief</c>, <c>licht informeel</c>, <c>tussen individueel en collectief in</c>.</summary>
    public static string Degree(double value, string positive, string negative)
    {
        if (value == 0)
            return $"tussen {negative} en {positive} in";
        var size = Math.Abs(value);
        var degree = size >= 0.7 ? "sterk" : size >= 0.4 ? "duidelijk" : "licht";
        return $"{degree} {(value >= 0 ? positive : negative)}";
    }
}
