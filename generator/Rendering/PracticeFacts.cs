using Praktijk.Model;

namespace Praktijk.Rendering;

/// <summary>What is known of a case, in the words that every page uses for it.</summary>
internal static class PracticeFacts
{
    /// <summary><c>Voorstad, gemeente Deventer (Overijssel)</c></summary>
    public static string Place(Practice practice)
    {
        var district = practice.District is null || practice.District == practice.Place ? "" : practice.District + ", ";
        var place = practice.Municipality is null ? practice.Place
            : practice.Municipality == practice.Place ? (district.Length > 0 ? "gemeente " : "") + practice.Place
            : $"{practice.Place}, gemeente {practice.Municipality}";
        return practice.Province.Name.Contains('(', StringComparison.Ordinal) ? $"{district}{place}, {practice.Province.Name}" : $"{district}{place} ({practice.Province.Name})";
    }

    /// <summary><c>sterk collectief (0,8) en licht formeel (0,4)</c></summary>
    public static string Position(Practice practice) =>
        $"{Wording.Collective(practice.Position)} ({DutchText.Number(practice.Position.Collective)}) en {Wording.Formal(practice.Position)} ({DutchText.Number(practice.Position.Formal)})";

    /// <summary><c>vanuit informeel en individueel</c>; null when the sources say nothing of a movement.</summary>
    public static string? Movement(Practice practice) => practice.MovedFrom is { } from ? $"vanuit {Wording.Field(from.Quadrant)}" : null;
}
