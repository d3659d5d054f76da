using Praktijk.Diagnostics.Printing;
using Praktijk.Reading;

namespace Praktijk.Dossier;

/// <summary>The words and short lists that recur in a dossier.</summary>
internal static class DossierWords
{
    /// <summary>Of what is told one by one.</summary>
    public const int MostItems = 25;

    private const int LongestValue = 160;

    public static string FateWord(PageChange change) => change.Fate switch
    {
        PageFate.New => change.Page.IsDraft ? "nieuw concept" : "nieuw",
        PageFate.Published => "van concept naar gepubliceerd",
        PageFate.Changed => change.Page.IsDraft ? "concept gewijzigd" : "gewijzigd",
        PageFate.Moved => "verhuisd",
        PageFate.Withdrawn => "ingetrokken",
        PageFate.BackToDraft => "terug naar concept",
        _ => "verwijderd",
    };

    public static (string One, string Many) KindWords(ContentKind kind) => kind switch
    {
        ContentKind.Practice => ("praktijk", "praktijken"),
        ContentKind.Term => ("term", "termen"),
        ContentKind.Facet => ("lijst met termen", "lijsten met termen"),
        ContentKind.GlossaryEntry => ("begrip", "begrippen"),
        ContentKind.Article => ("achtergrond", "achtergronden"),
        ContentKind.LearningPath => ("leerlijn", "leerlijnen"),
        ContentKind.QuadrantPage => ("kwadrant", "kwadranten"),
        ContentKind.Home => ("voorpagina", "voorpagina’s"),
        ContentKind.Site => ("bestand met instellingen", "bestanden met instellingen"),
        ContentKind.Landmarks => ("bestand met bakens", "bestanden met bakens"),
        _ => ("pagina", "pagina’s"),
    };

    /// <summary><c>+ verbinden, − zichtbaar</c></summary>
    public static string Items(IReadOnlyList<string> gained, IReadOnlyList<string> lost) => string.Join(", ", [.. Signed("+", gained), .. Signed("−", lost)]);

    private static IEnumerable<string> Signed(string sign, IReadOnlyList<string> items) =>
        items.Take(MostItems).Select(item => $"{sign} {Value(item)}").Concat(items.Count > MostItems ? [$"{sign} nog {items.Count - MostItems}"] : []);

    public static string Codes(IEnumerable<string> items) => string.Join(", ", Some([.. items.Select(Value)]));

    public static IEnumerable<string> Some(IReadOnlyList<string> items, int most = MostItems) =>
        items.Take(most).Concat(items.Count > most ? [$"en nog {items.Count - most}"] : []);

    public static string Value(string value) => GitHubMarkdown.Code(Cut(value));

    public static string Cut(string text, int longest = LongestValue)
    {
        if (text.Length <= longest)
            return text;
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";
    }
}
