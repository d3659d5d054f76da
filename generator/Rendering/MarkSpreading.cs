using Praktijk.Model;

namespace Praktijk.Rendering;

/// <summary>Moves marks apart that would lie over each other, along the line between them, until each can be hit on its own.</summary>
internal static class MarkSpreading
{
    /// <summary>WCAG 2.2, 2.5.8: targets of 24 pixels; a little more, so that rounding does not undo it.</summary>
    private const double Apart = 24.5;

    private const double Edge = 10;
    private const int Rounds = 200;

    /// <summary>How far each mark moves, in pixels; the same at every size of the chart, so it is looked at in all of them in turn.</summary>
    /// <param name="sizes">The sizes in which the chart is shown, the smallest first.</param>
    public static ChartPoint[] Spread(IReadOnlyList<QuadrantPosition> positions, IReadOnlyList<ChartSize> sizes)
    {
        var shifts = new ChartPoint[positions.Count];
        var starts = sizes.Select(size => positions.Select(size.At).ToArray()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var moved = false;
            for (var i = 0; i < sizes.Count; i++)
                moved |= PushApart(starts[i], shifts, sizes[i]);
            if (!moved)
                break;
        }
        return [.. shifts.Select(s => new ChartPoint(Round(s.X), Round(s.Y)))];
    }

    /// <summary>One step for every pair at one size; false when nothing had to move.</summary>
    private static bool PushApart(ChartPoint[] starts, ChartPoint[] shifts, ChartSize size)
    {
        var moved = false;
        for (var i = 0; i < starts.Length; i++)
        {
            for (var j = i + 1; j < starts.Length; j++)
            {
                var x = starts[j].X + shifts[j].X - starts[i].X - shifts[i].X;
                var y = starts[j].Y + shifts[j].Y - starts[i].Y - shifts[i].Y;
                var distance = Math.Sqrt(x * x + y * y);
                if (distance >= Apart - 0.25)
                    continue;
                moved = true;
                // At the very same point there is no line between them: every pair gets a direction of its own.
                var (dx, dy) = distance < 0.01 ? (Math.Cos(i + 2.4 * j), Math.Sin(i + 2.4 * j)) : (x / distance, y / distance);
                var push = (Apart - distance) / 2;
                shifts[i] = Inside(starts[i], shifts[i].Plus(-dx * push, -dy * push), size);
                shifts[j] = Inside(starts[j], shifts[j].Plus(dx * push, dy * push), size);
            }
        }
        return moved;
    }

    private static ChartPoint Inside(ChartPoint start, ChartPoint shift, ChartSize size) =>
        new(Math.Clamp(start.X + shift.X, Edge, size.Width - Edge) - start.X, Math.Clamp(start.Y + shift.Y, Edge, size.Height - Edge) - start.Y);

    private static double Round(double value) => Math.Round(value, 1);
}
