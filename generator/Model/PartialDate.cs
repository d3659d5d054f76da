using System.Globalization;

namespace Praktijk.Model;

/// <summary>A date of which the day, or the day and the month, may be unknown, as sources often are.</summary>
/// <param name="Month">1 to 12, or null when only the year is known.</param>
/// <param name="Day">1 to 31, or null; never set without a month.</param>
internal readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    /// <summary>Reads <c>2018</c>, <c>2018-10</c> or <c>2018-10-19</c>; null for anything else, a day that does not exist included.</summary>
    public static PartialDate? Parse(string text) => text.Length switch
    {
        4 when Digits(text, 0, 4) is int year and > 0 => new(year),
        7 when text[4] == '-' && Digits(text, 0, 4) is int year and > 0 && Digits(text, 5, 2) is int month and >= 1 and <= 12 => new(year, month),
        10 when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new(day.Year, day.Month, day.Day),
        _ => null,
    };

    /// <summary>As written in front matter and metadata: <c>2018-10-19</c>.</summary>
    public override string ToString() =>
        (Month, Day) switch { (null, _) => $"{Year:0000}", (_, null) => $"{Year:0000}-{Month:00}", _ => $"{Year:0000}-{Month:00}-{Day:00}" };

    private static int? Digits(string text, int start, int count)
    {
        var value = 0;
        for (var i = start; i < start + count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return null;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    }
}
