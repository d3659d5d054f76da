using Praktijk.Model;

namespace Praktijk.Rendering;

/// <summary>Phrases that several pages say.</summary>
internal static class Wording
{
    /// <summary><c>8 praktijken</c></summary>
    public static string Cases(int count) => DutchText.Count(count, "praktijk", "praktijken");

    /// <summary><c>nog geen praktijk</c>, <c>1 praktijk</c>, <c>8 praktijken</c></summary>
    public static string CasesOrNone(int count) => count == 0 ? "nog geen praktijk" : Cases(count);

    public static string Collective(QuadrantPosition position) => DutchText.Degree(position.Collective, "collectief", "individueel");

    public static string Formal(QuadrantPosition position) => DutchText.Degree(position.Formal, "formeel", "informeel");

    /// <summary><c>sterk collectief en licht formeel</c></summary>
    public static string Position(QuadrantPosition position) => $"{Collective(position)} en {Formal(position)}";

    /// <summary><c>formeel en individueel</c></summary>
    public static string Field(Quadrant quadrant) => quadrant switch
    {
        Quadrant.FormalIndividual => "formeel en individueel",
        Quadrant.FormalCollective => "formeel en collectief",
        Quadrant.InformalIndividual => "informeel en individueel",
        _ => "informeel en collectief",
    };

    /// <summary>A label inside a sentence: without its capital, unless that belongs to it (<c>GGZ</c>).</summary>
    public static string InSentence(string label) =>
        label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1]) && !label.StartsWith("IJ", StringComparison.Ordinal) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    /// <summary>A sentence of the content with its full stop.</summary>
    public static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '?' or '!' or '…' ? text : text + ".";

    /// <summary>At most 160 characters, cut between words: what search engines show of a description.</summary>
    public static string Description(string text)
    {
        const int longest = 160;
        if (text.Length <= longest)
            return text;
        var cut = text.LastIndexOf(' ', longest - 1);
        return text[..(cut > longest / 2 ? cut : longest - 1)].TrimEnd(',', ';', ':', ' ') + "…";
    }

    /// <summary><c>praktijken</c> or <c>praktijken, pagina 2</c></summary>
    public static string OnPage(string text, int page) => page == 1 ? text : $"{text}, pagina {page}";
}
