using System.Globalization;
using Praktijk.Model;
using Praktijk.Rendering.Views;

namespace Praktijk.Rendering;

/// <summary>The small quadrant of 100 by 100: a square for formal, a circle for informal, at the place of the case.</summary>
internal static class MiniQuadrant
{
    /// <summary>How far the scales reach from the middle; the rest is room for the mark.</summary>
    private const double Reach = 42;

    /// <summary>Circles are a little larger than squares of the same side, so that both look alike.</summary>
    private const double RadiusPerSide = 0.54;

    private const double CardSide = 22;
    private const double PageSide = 11;
    private const double OfManySide = 8.5;
    private const double FadedSide = 6.8;

    /// <summary>Decoration of a card, whose text says the same.</summary>
    public static MiniView OnCard(QuadrantPosition position) => new([Mark(position, CardSide)], null);

    /// <summary>The four tiles, for a script to put a mark on.</summary>
    public static MiniView Blank => new([], null);

    public static MiniView OnPage(QuadrantPosition position, string label) => new([Mark(position, PageSide)], label);

    /// <summary>The cases of a list, before the faded others.</summary>
    public static MiniView OfMany(IEnumerable<QuadrantPosition> shown, IEnumerable<QuadrantPosition> others, string label) =>
        new([.. others.Select(p => Mark(p, FadedSide, faded: true)), .. shown.Select(p => Mark(p, OfManySide))], label);

    public static ShapeView Shape(Quadrant quadrant) => new(quadrant.Letters(), IsSquare(quadrant));

    public static bool IsSquare(Quadrant quadrant) => quadrant is Quadrant.FormalIndividual or Quadrant.FormalCollective;

    private static MiniMarkView Mark(QuadrantPosition position, double side, bool faded = false)
    {
        var x = 50 + Reach * position.Collective;
        var y = 50 - Reach * position.Formal;
        var letters = position.Quadrant.Letters();
        return IsSquare(position.Quadrant)
            ? new MiniMarkView(letters, true, faded, Text(x - side / 2), Text(y - side / 2), Text(side), Text(side / 9))
            : new MiniMarkView(letters, false, faded, Text(x), Text(y), Text(side * RadiusPerSide), "");
    }

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
