using System.Globalization;
using Praktijk.Model;

namespace Praktijk.Rendering;

/// <summary>A point of the chart in pixels, at one size of it.</summary>
internal readonly record struct ChartPoint(double X, double Y)
{
    public ChartPoint Plus(double x, double y) => new(X + x, Y + y);

    public double DistanceTo(ChartPoint other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));
}

/// <summary>A rectangle of the chart in pixels.</summary>
internal readonly record struct ChartBox(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(ChartBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether a straight line touches this box: the part of the line inside it, cut off side by side, is not empty.</summary>
    public bool IsCrossedBy(ChartPoint from, ChartPoint to)
    {
        var (enters, leaves) = (0d, 1d);
        foreach (var (start, step, low, high) in new[] { (from.X, to.X - from.X, Left, Right), (from.Y, to.Y - from.Y, Top, Bottom) })
        {
            if (Math.Abs(step) < 1e-9)
            {
                if (start < low || start > high)
                    return false;
                continue;
            }
            var (a, b) = ((low - start) / step, (high - start) / step);
            enters = Math.Max(enters, Math.Min(a, b));
            leaves = Math.Min(leaves, Math.Max(a, b));
        }
        return enters <= leaves;
    }

    public bool Within(ChartSize size) => Left >= 0 && Top >= 0 && Right <= size.Width && Bottom <= size.Height;

    public static ChartBox Around(ChartPoint centre, double reach) => new(centre.X - reach, centre.Y - reach, centre.X + reach, centre.Y + reach);
}

/// <summary>How large the drawing is on a screen, in pixels.</summary>
internal readonly record struct ChartSize(double Width, double Height)
{
    public ChartPoint At(QuadrantPosition position) => new(Width * ChartScale.X(position) / 100, Height * ChartScale.Y(position) / 100);
}

/// <summary>From the two scales to percentages of the drawing (design/README.md).</summary>
internal static class ChartScale
{
    public static double X(QuadrantPosition position) => 50 + position.Collective * 46;

    public static double Y(QuadrantPosition position) => 50 - position.Formal * 45;

    public static string Percent(double value) => Number(value) + "%";

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
