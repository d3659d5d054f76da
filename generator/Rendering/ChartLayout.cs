namespace Praktijk.Rendering;

/// <summary>The sizes in which a page shows its chart; the style sheets set them (verkennen.css).</summary>
/// <param name="Sizes">The sizes at which labels are shown, the smallest first.</param>
/// <param name="WideSizes">The sizes at which further labels are shown; empty when the chart never gets that wide.</param>
/// <param name="LineLength">Characters on one line of a label.</param>
/// <param name="ShowsMovement">With arrows from where cases came from; a page without a legend leaves them out.</param>
internal sealed record ChartLayout(IReadOnlyList<ChartSize> Sizes, IReadOnlyList<ChartSize> WideSizes, int LineLength, bool ShowsMovement)
{
    private const int FewMarks = 45;

    /// <summary>On the home page: nearly square, at most 36rem wide beside the search field, at most the page's width below it.</summary>
    public static readonly ChartLayout Home = new([.. new[] { 466d, 516, 600, 720, 860 }.Select(NearlySquare)], [], 15, ShowsMovement: false);

    /// <summary>On its own page: 16 by 10, from 45rem on with labels, from 72rem on with more of them.</summary>
    public static readonly ChartLayout Explorer = new([.. new[] { 660d, 760, 900, 1060, 1216 }.Select(SixteenByTen)], [.. new[] { 1060d, 1216 }.Select(SixteenByTen)], 24, ShowsMovement: true);

    /// <summary>The drawing of both charts on screens from 320 pixels wide up to where labels begin, as measured in the browser.</summary>
    private static readonly ChartSize[] OnPhones = [new(258, 207), new(284, 271), new(340, 300), new(460, 420)];

    /// <summary>
    /// The sizes at which marks must not touch, the smallest first: those of phones too while there are few of them. Many would fill a phone's
    /// chart whatever one does; then they begin where labels do.
    /// </summary>
    public IReadOnlyList<ChartSize> SizesFor(int marks) => marks <= FewMarks ? [.. OnPhones, .. Sizes] : Sizes;

    /// <summary>What the axes' names take: 1.75rem above and below the drawing.</summary>
    private const double AxisNames = 56;

    private static ChartSize NearlySquare(double width) => new(width, width * 1.02 - AxisNames);

    private static ChartSize SixteenByTen(double width) => new(width, width / 1.6 - AxisNames);
}
