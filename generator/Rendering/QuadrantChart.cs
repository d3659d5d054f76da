using Praktijk.Model;
using Praktijk.Rendering.Views;

namespace Praktijk.Rendering;

/// <summary>
/// The large quadrant: places in percentages, so that it grows with the screen; marks and letters in pixels, so that they do not.
/// Marks that would touch are moved apart, labels stand only where they cover nothing.
/// </summary>
internal static class QuadrantChart
{
    /// <summary>More cases than this become a grid of counts.</summary>
    public const int MostMarks = 200;

    private const int GridSide = 10;

    /// <summary>Radii in pixels: a digit fits in the smallest, the largest stays clear of its neighbours on a phone.</summary>
    private const double SmallestBubble = 6.5;

    private const double BubbleGrowth = 4;

    /// <summary>A chart with one mark for each case, numbered in their order.</summary>
    public static ChartView OfMarks(IReadOnlyList<Practice> practices, IReadOnlyList<Landmark> landmarks, ChartLayout layout, PageLinks links)
    {
        var points = practices.Select(p => p.Position).ToArray();
        var sizes = layout.SizesFor(points.Length);
        var shifts = MarkSpreading.Spread(points, sizes);
        var moved = layout.ShowsMovement ? practices.Where(p => p.MovedFrom is not null).ToList() : [];
        var labels = new LabelPlacement(points, shifts, [.. moved.Select(p => (p.MovedFrom!.Value, p.Position))], layout);
        var placed = practices.Select((p, i) => labels.PlaceAt(i, p.Title)).ToArray();
        return new ChartView
        {
            Id = "p-kw",
            Label = $"Kwadrant met {Wording.Cases(practices.Count)}, elk een link. Horizontaal van individueel naar collectief, verticaal van informeel onder naar formeel boven.",
            Marks = [.. practices.Select((p, i) => Mark(p, i + 1, shifts[i], placed[i], Reach(i, points, shifts, sizes[0]), links))],
            Landmarks = [.. landmarks.Select(labels.PlaceLandmark).OfType<LandmarkView>()],
            Arrows = [.. moved.Select(Arrow)],
            Cells = [],
            IsGrid = false,
        };
    }

    /// <summary>The number of cases in each field of ten by ten: first by the collective scale, then by the formal one.</summary>
    public static int[,] Count(IReadOnlyList<Practice> practices)
    {
        var counts = new int[GridSide, GridSide];
        foreach (var practice in practices)
            counts[Field(practice.Position.Collective), Field(practice.Position.Formal)]++;
        return counts;
    }

    /// <summary>A chart with counts in the place of marks; each leads to the page of its quadrant.</summary>
    public static ChartView OfCounts(int[,] counts, Func<Quadrant, string> linkTo)
    {
        var all = counts.Cast<int>().Sum();
        return new ChartView
        {
            Id = "p-kw",
            Label = $"Aantal praktijken per vak van het kwadrant, {DutchText.Number(all)} in totaal. Elk aantal is een link naar dat kwadrant.",
            Marks = [],
            Landmarks = [],
            Arrows = [],
            Cells = [.. Cells(counts, counts.Cast<int>().Max(), linkTo)],
            IsGrid = true,
        };
    }

    /// <summary>Half the way to the nearest mark, at most 22 pixels: targets of 44 pixels where there is room (WCAG 2.2, 2.5.5).</summary>
    private static double Reach(int mark, QuadrantPosition[] points, ChartPoint[] shifts, ChartSize size)
    {
        var nearest = 44d;
        var own = size.At(points[mark]).Plus(shifts[mark].X, shifts[mark].Y);
        for (var i = 0; i < points.Length; i++)
        {
            var other = size.At(points[i]).Plus(shifts[i].X, shifts[i].Y);
            if (i != mark)
                nearest = Math.Min(nearest, own.DistanceTo(other));
        }
        return Math.Max(12, Math.Floor(nearest / 2));
    }

    private static MarkView Mark(Practice practice, int number, ChartPoint shift, PlacedLabel? label, double reach, PageLinks links)
    {
        var moved = Math.Abs(shift.X) + Math.Abs(shift.Y) > 0.05;
        var x = ChartScale.Number(shift.X);
        var y = ChartScale.Number(shift.Y);
        return new MarkView(
            practice.Slug, links.To(practice.Address), $"{number}. {practice.Title}",
            $"{number}. {practice.Title}, {practice.PlaceLine}: {Wording.Collective(practice.Position)}, {Wording.Formal(practice.Position)}",
            practice.Position.Quadrant.Letters(), MiniQuadrant.IsSquare(practice.Position.Quadrant), DutchText.Number(number),
            ChartScale.Percent(ChartScale.X(practice.Position)), ChartScale.Percent(ChartScale.Y(practice.Position)),
            moved ? $"translate({x} {y})" : null, moved ? x : null, moved ? y : null, ChartScale.Number(reach),
            label is null ? "zonder" : label.Lines[0].Wide ? "breedlabel" : "", label is null, label?.Lines ?? []);
    }

    private static ArrowView Arrow(Practice practice)
    {
        var from = practice.MovedFrom!.Value;
        return new ArrowView(
            practice.Slug, ChartScale.Percent(ChartScale.X(from)), ChartScale.Percent(ChartScale.Y(from)),
            ChartScale.Percent(ChartScale.X(practice.Position)), ChartScale.Percent(ChartScale.Y(practice.Position)));
    }

    /// <summary><c>0,2 tot 0,4</c></summary>
    private static string Range(int field) => $"{DutchText.Number(field * 2d / GridSide - 1)} tot {DutchText.Number((field + 1) * 2d / GridSide - 1)}";

    /// <summary>The field of one scale, 0 to 9; a position on a border belongs to the field above it.</summary>
    private static int Field(double scale) => Math.Clamp((int)Math.Floor((scale + 1) / 2 * GridSide), 0, GridSide - 1);

    private static IEnumerable<CellView> Cells(int[,] counts, int most, Func<Quadrant, string> linkTo)
    {
        for (var formal = GridSide - 1; formal >= 0; formal--)
        {
            for (var collective = 0; collective < GridSide; collective++)
            {
                var count = counts[collective, formal];
                if (count == 0)
                    continue;
                var centre = new QuadrantPosition((collective + 0.5) / GridSide * 2 - 1, (formal + 0.5) / GridSide * 2 - 1);
                yield return new CellView(
                    linkTo(centre.Quadrant), $"{Wording.Cases(count)}: collectief {Range(collective)}, formeel {Range(formal)}", centre.Quadrant.Letters(),
                    ChartScale.Percent(ChartScale.X(centre)), ChartScale.Percent(ChartScale.Y(centre)),
                    ChartScale.Number(SmallestBubble + BubbleGrowth * Math.Sqrt((double)count / most)), Short(count));
            }
        }
    }

    /// <summary>At most three signs: <c>950</c>, <c>12k</c>.</summary>
    private static string Short(int count) => count < 1000 ? $"{count}" : $"{count / 1000}k";
}
