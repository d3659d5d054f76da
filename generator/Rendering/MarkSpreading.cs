using Praktijk.Model;

namespace Praktijk.Rendering;

/// <summary>Moves marks apart that would lie over each other, along the line between them, until each can be hit on its own.</summary>
internal static class MarkSpreading
{
    /// <summary>WCAG 2.2, 2.5.8: targets of 24 pixels; a little more, so that rounding does not undo it.</summary>
    private const double Apart = 24.5;

    private const double Edge = 10;
    private const int Rounds = 400;

    /// <summary>How far each mark moves, in pixels; the same at every size of the chart, as distances between marks only grow with it.</summary>
    public static ChartPoint[] Spread(IReadOnlyList<QuadrantPosition> positions, ChartSize size)
    {
        var start = positions.Select(size.At).ToArray();
        var now = start.ToArray();
        for (var round = 0; round < Rounds && PushApart(now, size); round++)
        {
        }
        return [.. now.Select((p, i) => new ChartPoint(Round(p.X - start[i].X), Round(p.Y - start[i].Y)))];
    }

    /// <summary>One step for every pair; false when nothing had to move.</summary>
    private static bool PushApart(ChartPoint[] points, ChartSize size)
    {
        var moved = false;
        for (var i = 0; i < points.Length; i++)
        {
            for (var j = i + 1; j < points.Length; j++)
            {
                var (x, y) = (points[j].X - points[i].X, points[j].Y - points[i].Y);
                var distance = Math.Sqrt(x * x + y * y);
                if (distance >= Apart - 0.25)
                    continue;
                moved = true;
                // At the very same point there is no line between them: every pair gets a direction of its own.
                var (dx, dy) = distance < 0.01 ? (Math.Cos(i + 2.4 * j), Math.Sin(i + 2.4 * j)) : (x / distance, y / distance);
                var push = (Apart - distance) / 2;
                points[i] = Inside(points[i].Plus(-dx * push, -dy * push), size);
                points[j] = Inside(points[j].Plus(dx * push, dy * push), size);
            }
        }
        return moved;
    }

    private static ChartPoint Inside(ChartPoint point, ChartSize size) =>
        new(Math.Clamp(point.X, Edge, size.Width - Edge), Math.Clamp(point.Y, Edge, size.Height - Edge));

    private static double Round(double value) => Math.Round(value, 1);
}
