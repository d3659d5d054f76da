namespace Praktijk.Rendering;

/// <summary>The sizes in which a page shows its chart; the style sheets set them (verkennen.css).</summary>
/// <param name="Sizes">The sizes at which labels are shown, the smallest first.</param>
/// <param name="WideSizes">The sizes at which further labels are shown; empty when the chart never gets that wide.</param>
/// <param name="LineLength">Characters on one line of a label.</param>
/// <param name="ShowsMovement">With arrows from where cases came from; a page without a legend leaves them out.</param>
internal sealed record ChartLayout(IReadOnlyList<ChartSize> Sizes, IReadOnlyList<ChartSize> WideSizes, int LineLength, bool ShowsMovement)
{
    private const int FewMarks = 30;

    /// <summary>On the home page: nearly square, at most 36rem wide beside the search field, at most the page's width below it.</summary>
    public static readonly ChartLayout Home = new([.. new[] { 466d, 516, 600, 720, 860 }.Select(NearlySquare)], [], 15, ShowsMovement: false);

    /// <summary>On its own page: 16 by 10, from 45rem on with labels, from 72rem on with more of them.</summary>
    public static readonly ChartLayout Explorer = new([.. new[] { 660d, 760, 900, 1060, 1216 }.Select(SixteenByTen)], [.. new[] { 1060d, 1216 }.Select(SixteenByTen)], 24, ShowsMovement: true);

    /// <summary>
    /// The size at which marks must not touch: that of a small phone for few of them. Many would fill a phone's chart whatever one does;
    /// then it is the smallest size at which labels are shown.
    /// </summary>
    public ChartSize Narrowest(int marks) => marks <= FewMarks ? new ChartSize(288, 288) : Sizes[0];

    /// <summary>What the axes' names take: 1.75rem above and below the drawing.</summary>
    private const double AxisNames = 56;

    private static ChartSize NearlySquare(double width) => new(width, width * 1.02 - AxisNames);

    private static ChartSize SixteenByTen(double width) => new(width, width / 1.6 - AxisNames);
}
