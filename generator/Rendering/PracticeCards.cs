using Praktijk.Model;
using Praktijk.Rendering.Views;

namespace Praktijk.Rendering;

/// <summary>Cases as cards in lists.</summary>
internal static class PracticeCards
{
    private const int TermsOnCard = 2;

    /// <summary>With the first terms of the case below it.</summary>
    public static CardView Card(Practice practice, PageLinks links)
    {
        var terms = FootTerms(practice);
        var rest = terms.Count - TermsOnCard;
        return Make(practice, links, string.Join(", ", terms.Take(TermsOnCard).Select(t => t.Title)), rest > 0 ? $" en {rest} meer" : "", null);
    }

    /// <summary>With all terms of the first two facets below it, as in search results.</summary>
    public static CardView FullCard(Practice practice, PageLinks links)
    {
        var first = practice.Facets.Count > 0 ? string.Join(", ", practice.Facets[0].Terms.Select(t => t.Title)) : "";
        var second = practice.Facets.Count > 1 ? $". {string.Join(", ", practice.Facets[1].Terms.Select(t => t.Title))}." : "";
        return Make(practice, links, first, second, null);
    }

    /// <summary>With the reason why it stands here.</summary>
    public static CardView CardWithReason(Practice practice, string reason, PageLinks links) => Make(practice, links, "", "", reason);

    private static CardView Make(Practice practice, PageLinks links, string strong, string rest, string? reason) => new(
        links.To(practice.Address), practice.Title, practice.PlaceLine, practice.Summary, MiniQuadrant.OnCard(practice.Position), strong, rest, reason);

    private static IReadOnlyList<Term> FootTerms(Practice practice) => practice.Facets.Count > 0 ? practice.Facets[0].Terms : [];
}
