using System.Globalization;
using System.Text.RegularExpressions;

namespace Praktijk.Model;

/// <summary>Dates as people write them, where only one day can be meant.</summary>
internal static partial class WrittenDate
{
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] Short = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    /// <summary>
    /// <c>31-12-2026</c>, <c>2026/12/1</c> and <c>1 december 2026</c> as <c>2026-12-31</c>; null when it is no day, or could be another:
    /// <c>1-12-2026</c> may be the twelfth of January to who wrote it.
    /// </summary>
    public static string? Day(string text)
    {
        text = text.Trim();
        if (DayLast().Match(text) is { Success: true } numbers)
        {
            var (one, two, year) = (Number(numbers, 1), Number(numbers, 2), Number(numbers, 3));
            return one == two || one > 12 ? Iso(year, two, one) : two > 12 ? Iso(year, one, two) : null;
        }
        if (YearFirst().Match(text) is { Success: true } turned)
            return Iso(Number(turned, 1), Number(turned, 2), Number(turned, 3));
        return WithName().Match(text) is { Success: true } named ? Iso(Number(named, 3), Month(named.Groups[2].Value), Number(named, 1)) : null;
    }

    /// <summary>The same for a date of which the day may be unknown: <c>oktober 2018</c> and <c>10-2018</c> as <c>2018-10</c>.</summary>
    public static string? DayOrMonth(string text)
    {
        text = text.Trim();
        var (year, month) = MonthAndYear().Match(text) is { Success: true } numbers ? (Number(numbers, 2), Number(numbers, 1))
            : YearAndMonth().Match(text) is { Success: true } turned ? (Number(turned, 1), Number(turned, 2))
            : NameAndYear().Match(text) is { Success: true } named ? (Number(named, 2), Month(named.Groups[1].Value))
            : (0, 0);
        return Iso(year, month, 1)?[..7] ?? Day(text);
    }

    private static int Month(string name)
    {
        name = name.ToLowerInvariant();
        return Array.IndexOf(Months, name) is >= 0 and var whole ? whole + 1 : Array.IndexOf(Short, name) + 1;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string? Iso(int year, int month, int day) =>
        year is >= 1800 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? FormattableString.Invariant($"{year:0000}-{month:00}-{day:00}") : null;

    [GeneratedRegex("^([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})$")]
    private static partial Regex DayLast();

    [GeneratedRegex("^([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex("^([0-9]{1,2})[- ]+([a-zA-Z]+)[.]?[- ]+([0-9]{4})$")]
    private static partial Regex WithName();

    [GeneratedRegex("^([0-9]{1,2})[-/. ]([0-9]{4})$")]
    private static partial Regex MonthAndYear();

    [GeneratedRegex("^([0-9]{4})[-/. ]([0-9]{1,2})$")]
    private static partial Regex YearAndMonth();

    [GeneratedRegex("^([a-zA-Z]+)[.]?[- ]+([0-9]{4})$")]
    private static partial Regex NameAndYear();
}
