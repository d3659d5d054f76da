namespace Praktijk.SiteTests.Support;

/// <summary>
/// A valid case of which the test writes only what matters to it. Each field is one line, so that places are easy to count:
/// <c>titel</c> on line 2, <c>samenvatting</c> 3, <c>plaats</c> 4, <c>provincie</c> 5, <c>competenties</c> 6, <c>preventie</c> 7,
/// <c>kwadrant</c> 8, <c>bronnen</c> 9, <c>gepubliceerd</c> 10, fields that were added from 11, and then <c>---</c>, an empty line and the text.
/// </summary>
internal sealed class APractice
{
    private const string SomeText = "## Aanleiding\n\nBewoners kenden elkaar niet.\n";

    private readonly FrontMatterLines _lines;
    private readonly string _body;

    private APractice(FrontMatterLines lines, string body)
    {
        _lines = lines;
        _body = body;
    }

    public static APractice Valid { get; } = new(
        new(
        [
            "titel: Buurthuiskamer Voorstad",
            "samenvatting: Bewoners runnen samen een huiskamer voor de buurt.",
            "plaats: Deventer",
            "provincie: Overijssel",
            "competenties: [zichtbaar, verbinden]",
            "preventie: [ontmoeting]",
            "kwadrant: { collectief: 0.8, formeel: 0.4 }",
            "bronnen: [{ titel: Een bron }]",
            "gepubliceerd: 2026-11-22",
        ]),
        SomeText);

    /// <summary>The line on which the text starts, when no field was added or left out.</summary>
    public const int FirstLineOfText = 13;

    /// <summary>A valid case with these lines in place of the fields they name; a field that was not there comes last.</summary>
    public static APractice With(params string[] lines) => Valid.And(lines);

    /// <summary>A valid case without these fields.</summary>
    public static APractice Without(params string[] keys) => new(Valid._lines.Without(keys), SomeText);

    /// <summary>A valid case with this text, which starts at <see cref="FirstLineOfText"/>.</summary>
    public static APractice WithText(string markdown) => Valid.AndText(markdown);

    public APractice And(params string[] lines) => new(_lines.With(lines), _body);

    public APractice Except(params string[] keys) => new(_lines.Without(keys), _body);

    public APractice AndText(string markdown) => new(_lines, markdown);

    public static implicit operator string(APractice practice) => practice.ToString();

    public override string ToString() => $"---\n{_lines}---\n\n{_body}";
}

/// <summary>A <c>_facet.yml</c> of which the test writes only what matters.</summary>
internal static class AFacet
{
    public static string With(params string[] lines) =>
        new FrontMatterLines(["label: Signalen", "enkelvoud: signaal", "volgorde: 3", "parameter: signaal", "verplicht: false"]).With(lines).ToString();
}

/// <summary>A term of a facet of which the test writes only what matters.</summary>
internal static class ATerm
{
    public static string With(params string[] lines) =>
        $"---\n{new FrontMatterLines(["label: Ontmoetingsplek", "definitie: Een plek waar mensen elkaar tegenkomen."]).With(lines)}---\n";
}

/// <summary>Lines of YAML, one field each, that can be replaced by key.</summary>
internal sealed class FrontMatterLines(IReadOnlyList<string> lines)
{
    public FrontMatterLines With(params string[] changed)
    {
        var all = lines.ToList();
        foreach (var line in changed)
        {
            var place = all.FindIndex(l => KeyOf(l) == KeyOf(line));
            if (place < 0)
                all.Add(line);
            else
                all[place] = line;
        }
        return new(all);
    }

    public FrontMatterLines Without(params string[] keys) => new([.. lines.Where(l => !keys.Contains(KeyOf(l)))]);

    public override string ToString() => string.Concat(lines.Select(l => l + "\n"));

    private static string KeyOf(string line) => line.Split(':', 2)[0];
}
