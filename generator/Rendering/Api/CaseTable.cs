using System.Buffers;
using System.Globalization;
using System.Text;
using Praktijk.Model;

namespace Praktijk.Rendering.Api;

/// <summary>A column of the table.</summary>
/// <param name="IsNumber">Written as it is; text could be taken for a formula.</param>
internal sealed record TableColumn(string Name, string Help, Func<Practice, string?> Value, bool IsNumber = false);

/// <summary>
/// All published cases as a table (RFC 4180, lines end in CRLF), made for who opens it in a Dutch spreadsheet: UTF-8 with a byte order mark, semicolons
/// between cells, a comma in numbers. A text that a spreadsheet would calculate gets an apostrophe in front.
/// </summary>
internal sealed class CaseTable(Catalogue catalogue)
{
    private const char Separator = ';';

    /// <summary>With what a formula begins, in wide letters as well, and what a spreadsheet skips before it.</summary>
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    private static readonly SearchValues<char> Special = SearchValues.Create(";\"\r\n");

    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("nummer", "Het vaste nummer.", p => p.Number?.ToString(CultureInfo.InvariantCulture), IsNumber: true),
        new("id", "De naam die blijft.", p => p.Slug),
        new("titel", "De titel.", p => p.Title),
        new("samenvatting", "De samenvatting.", p => p.Summary),
        new("plaats", "De plaats.", p => p.Place),
        new("wijk", "De wijk of buurt.", p => p.District),
        new("gemeente", "De gemeente.", p => p.Municipality),
        new("provincie", "De provincie.", p => p.Province.Name),
        new("kwadrant", "Het vak waarin de praktijk ligt.", p => p.Position.Quadrant.Slug()),
        new("collectief", "Van individueel (−1) tot collectief (1).", p => Number(p.Position.Collective), IsNumber: true),
        new("formeel", "Van informeel (−1) tot formeel (1).", p => Number(p.Position.Formal), IsNumber: true),
        .. catalogue.Facets.Select(f => new TableColumn(f.Key, $"{f.Label}: de namen van de termen, met een komma ertussen.", p => TermsOf(p, f))),
        new("gepubliceerd", "Wanneer de praktijk op de site kwam.", p => Day(p.Published)),
        new("bijgewerkt", "Wanneer de praktijk voor het laatst is bijgewerkt.", p => Day(p.Updated)),
        new("versie", "Verandert met elke wijziging.", p => p.Version),
        new("adres", "De pagina.", p => catalogue.Site.Absolute(p.Address)),
        new("kort_adres", "Het korte adres, dat ook na een verhuizing werkt.", p => p.Number is { } number ? catalogue.Site.Absolute(SiteAddresses.Short(number)) : null),
        new("licentie", "Onder welke licentie je alles mag gebruiken.", _ => catalogue.Site.License),
    ];

    public void Write(IBufferWriter<byte> output)
    {
        using var text = new Utf8Writer(output);
        text.Write('\uFEFF');
        WriteLine(text, Columns.Select(c => c.Name));
        foreach (var practice in ApiFiles.Published(catalogue))
            WriteLine(text, Columns.Select(c => c.IsNumber ? c.Value(practice) : AsText(c.Value(practice))));
    }

    private static void WriteLine(TextWriter text, IEnumerable<string?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
                text.Write(Separator);
            first = false;
            text.Write(Quoted(cell ?? ""));
        }
        text.Write("\r\n");
    }

    private static string? AsText(string? text) => text is { Length: > 0 } && Formula.Contains(text[0]) ? "'" + text : text;

    private static string Quoted(string text) => text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string? Day(DateOnly? day) => day is { } known ? DutchText.Iso(known) : null;

    private static string? TermsOf(Practice practice, Facet facet) =>
        practice.Facets.FirstOrDefault(f => f.Facet == facet) is { } own ? string.Join(", ", own.Terms.Select(t => t.Slug)) : null;
}
