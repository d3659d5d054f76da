using Praktijk.Model;
using Praktijk.Rendering.Views;

namespace Praktijk.Rendering;

/// <summary>The lines of one label, placed.</summary>
internal sealed record PlacedLabel(IReadOnlyList<LabelLineView> Lines);

/// <summary>
/// Finds a side for each label where it covers no mark, no other label, no axis name and no edge, at every size at which it is shown.
/// What fits on no side at the small sizes may fit at the wide ones; what fits nowhere stays a number.
/// </summary>
internal sealed class LabelPlacement
{
    private const double LetterSize = 14;
    private const double LineHeight = 17;
    private const double LandmarkLetterSize = 13;
    private const double FromMark = 20;
    private const double MarkReach = 13;
    private const double LandmarkReach = 6;
    private const double ArrowStartReach = 7;
    private const double AxisNameWidth = 96;
    private const double AxisNameReach = 14;

    private readonly IReadOnlyList<QuadrantPosition> _positions;
    private readonly IReadOnlyList<ChartPoint> _shifts;
    private readonly ChartLayout _layout;
    private readonly IReadOnlyList<(QuadrantPosition From, QuadrantPosition To)> _arrows;

    /// <summary>What is taken, per size of the chart: the sizes of the layout first, then the wide ones.</summary>
    private readonly Dictionary<ChartSize, List<ChartBox>> _taken = [];

    public LabelPlacement(IReadOnlyList<QuadrantPosition> positions, IReadOnlyList<ChartPoint> shifts, IReadOnlyList<(QuadrantPosition From, QuadrantPosition To)> arrows, ChartLayout layout)
    {
        _positions = positions;
        _shifts = shifts;
        _layout = layout;
        _arrows = arrows;
        foreach (var size in layout.Sizes.Concat(layout.WideSizes).Distinct())
        {
            var middle = size.Height / 2;
            _taken[size] =
            [
                new ChartBox(0, middle - AxisNameReach, AxisNameWidth, middle + AxisNameReach),
                new ChartBox(size.Width - AxisNameWidth, middle - AxisNameReach, size.Width, middle + AxisNameReach),
                .. positions.Select((_, i) => ChartBox.Around(MarkAt(i, size), MarkReach)),
                .. arrows.Select(a => ChartBox.Around(size.At(a.From), ArrowStartReach)),
            ];
        }
    }

    /// <summary>The label of a mark; null when it fits nowhere.</summary>
    public PlacedLabel? PlaceAt(int mark, string text)
    {
        var lines = TextWidth.Wrap(text, _layout.LineLength);
        var width = lines.Max(l => TextWidth.Of(l, LetterSize));
        var side = FirstSide(Sides, width, lines.Count * LineHeight, size => MarkAt(mark, size), out var wide);
        return side is null ? null : new PlacedLabel([.. lines.Select((line, i) => Line(side, line, i, lines.Count, wide))]);
    }

    /// <summary>A landmark with its name; null when the name fits nowhere, as a cross without a name says nothing.</summary>
    public LandmarkView? PlaceLandmark(Landmark landmark)
    {
        var isOurReading = landmark.Certainty == LandmarkCertainty.Row;
        var text = isOurReading ? landmark.Name + " *" : landmark.Name;
        var side = FirstSide(LandmarkSides, TextWidth.Of(text, LandmarkLetterSize), LandmarkLetterSize + 2, size => size.At(landmark.Position), out var wide, LandmarkReach);
        return side is null ? null : new LandmarkView(
            ChartScale.Percent(ChartScale.X(landmark.Position)), ChartScale.Percent(ChartScale.Y(landmark.Position)), text,
            ChartScale.Number(side.X), ChartScale.Number(side.Y + 4), side.Anchor, wide, isOurReading);
    }

    private static readonly Side[] Sides =
    [
        new(FromMark, 0, "start"), new(-FromMark, 0, "end"), new(0, FromMark, "middle"), new(0, -FromMark, "middle"),
        new(FromMark, 0, "start", -1), new(-FromMark, 0, "end", -1), new(FromMark, 0, "start", 1), new(-FromMark, 0, "end", 1),
    ];

    private static readonly Side[] LandmarkSides = [new(9, 0, "start"), new(-9, 0, "end"), new(0, 15, "middle"), new(0, -15, "middle")];

    private Side? FirstSide(Side[] sides, double width, double height, Func<ChartSize, ChartPoint> at, out bool wide, double ownReach = 0)
    {
        // First a side that no arrow crosses; an arrow behind the letters is better than no label.
        foreach (var (sizes, isWide, crossed) in new[] { (_layout.Sizes, false, false), (_layout.Sizes, false, true), (_layout.WideSizes, true, false), (_layout.WideSizes, true, true) })
        {
            foreach (var side in sides)
            {
                if (sizes.Count == 0 || !sizes.All(size => IsFree(side, width, height, at(size), size, ownReach) && (crossed || !IsCrossed(side.BoxAt(at(size), width, height), size))))
                    continue;
                foreach (var size in sizes)
                    Take(side, width, height, at(size), size, ownReach);
                wide = isWide;
                return side;
            }
        }
        wide = false;
        return null;
    }

    private bool IsFree(Side side, double width, double height, ChartPoint at, ChartSize size, double ownReach)
    {
        var box = side.BoxAt(at, width, height);
        return box.Within(size) && !_taken[size].Any(box.Overlaps)
            && (ownReach == 0 || !_taken[size].Any(ChartBox.Around(at, ownReach).Overlaps));
    }

    private bool IsCrossed(ChartBox box, ChartSize size) => _arrows.Any(a => box.IsCrossedBy(size.At(a.From), size.At(a.To)));

    private void Take(Side side, double width, double height, ChartPoint at, ChartSize size, double ownReach)
    {
        _taken[size].Add(side.BoxAt(at, width, height));
        if (ownReach > 0)
            _taken[size].Add(ChartBox.Around(at, ownReach));
    }

    private ChartPoint MarkAt(int mark, ChartSize size) => size.At(_positions[mark]).Plus(_shifts[mark].X, _shifts[mark].Y);

    /// <summary>Seen from the mark: beside it the lines lie around its height, above and below it they end or begin there.</summary>
    private static LabelLineView Line(Side side, string text, int index, int count, bool wide)
    {
        var first = side.Anchor != "middle" ? 5 - (count - 1) * LineHeight / 2 + side.Rise(count * LineHeight)
            : side.Y > 0 ? side.Y + 9
            : side.Y - (count - 1) * LineHeight + 2;
        return new LabelLineView(ChartScale.Number(side.X), ChartScale.Number(first + index * LineHeight), side.Anchor, text, wide);
    }

    /// <summary>Where a label begins, seen from its mark.</summary>
    /// <param name="Level">Beside the mark: 0 when the middle of the label is level with it, −1 for its last line, 1 for its first.</param>
    private sealed record Side(double X, double Y, string Anchor, int Level = 0)
    {
        /// <summary>How far the middle of a label beside the mark lies below the mark.</summary>
        public double Rise(double height) => Level * (height - LineHeight) / 2;

        public ChartBox BoxAt(ChartPoint mark, double width, double height) => Anchor switch
        {
            "start" => new(mark.X + X, mark.Y + Rise(height) - height / 2, mark.X + X + width, mark.Y + Rise(height) + height / 2),
            "end" => new(mark.X + X - width, mark.Y + Rise(height) - height / 2, mark.X + X, mark.Y + Rise(height) + height / 2),
            _ when Y > 0 => new(mark.X - width / 2, mark.Y + Y - 5, mark.X + width / 2, mark.Y + Y - 5 + height),
            _ => new(mark.X - width / 2, mark.Y + Y + 5 - height, mark.X + width / 2, mark.Y + Y + 5),
        };
    }
}
