using Praktijk.Model;
using Praktijk.Rendering.Views;

namespace Praktijk.Rendering;

/// <summary>Terms as labels and as tally lists, in the shape of their facet.</summary>
internal static class FacetLabels
{
    private const int LongestTally = 10;

    public static string ShapeClass(Facet facet) => facet.Shape switch
    {
        LabelShape.Square => "label--c",
        LabelShape.Round => "label--p",
        LabelShape.Balloon => "label--s",
        _ => "",
    };

    public static LabelGroupView Group(FacetTerms terms, PageLinks links) => new(
        terms.Terms.Count == 1 ? DutchText.Capitalised(terms.Facet.Singular) : terms.Facet.Label,
        terms.Facet.Shape == LabelShape.Text,
        [.. terms.Terms.Select(t => new LabelView(links.To(t.Address), t.Title, ShapeClass(terms.Facet)))]);

    public static TallyView Tally(Term term, int count, PageLinks links) => new(
        links.To(term.Address), term.Title, [.. Enumerable.Range(1, Math.Min(count, LongestTally))], DutchText.Number(count), count == 1 ? "praktijk" : "praktijken");

    public static BalloonView Balloon(Term term, int count, PageLinks links) => new(
        links.To(term.Address), term.Title, term.Summary, count == 0 ? "Nog geen praktijk" : Wording.Cases(count), count == 0);

    /// <summary>The tint of a page header that goes with the shape: green for the profession, brick for the neighbourhood.</summary>
    public static string Tint(Facet facet) => facet.Shape switch
    {
        LabelShape.Square => "paginakop--fi",
        LabelShape.Round or LabelShape.Balloon => "paginakop--ii",
        _ => "",
    };
}
