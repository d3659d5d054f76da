using Praktijk.Model;

namespace Praktijk.Rendering.Citing;

/// <summary>
/// A reference as text, in the form of APA 7 in Dutch: who, when, title, where. The title is in italics, the full stop behind it is not, and there is none behind an address.
/// </summary>
/// <param name="Before">With a space at its end; empty when the title comes first.</param>
/// <param name="After">From the full stop behind the title to before the address.</param>
internal sealed record ApaText(string Before, string Title, string After, string? Address)
{
    private const string NoDate = "z.d.";

    public static ApaText Of(Citation page) =>
        From(page.Organisation, page.Date is { } day ? new PartialDate(day.Year, day.Month, day.Day) : null, page.Title, page.Website, page.Url);

    /// <summary>
    /// A source of a page. The names of authors stay as the file has them: what is a first name nobody can tell. Without an author the publisher speaks; without both the title comes first.
    /// </summary>
    public static ApaText Of(Reference source) => From(source.Author ?? source.Publisher, source.Date, source.Title, source.Publisher, source.Url);

    /// <summary>How a text refers to it: <c>(Praktijk, 2026)</c>.</summary>
    public static string InText(Citation page) => $"({page.Organisation}, {(page.Date is { } day ? $"{day.Year}" : NoDate)})";

    public override string ToString() => Before + Title + After + (Address is null ? "" : " " + Address);

    private static ApaText From(string? who, PartialDate? date, string title, string? where, string? address)
    {
        var when = $"({When(date)}).";
        if (who is null)
            return new ApaText("", title, $"{StopAfter(title)} {when}", address);
        var place = where is null || string.Equals(where, who, StringComparison.OrdinalIgnoreCase) ? "" : " " + Wording.Sentence(where);
        return new ApaText($"{Wording.Sentence(who)} {when} ", title, StopAfter(title) + place, address);
    }

    private static string When(PartialDate? date) => date switch
    {
        null => NoDate,
        { Month: null } year => DutchText.Date(year),
        { } more => $"{more.Year}, {DutchText.Date(more)[..^$" {more.Year}".Length]}",
    };

    private static string StopAfter(string title) => Wording.Sentence(title)[title.Length..];
}
