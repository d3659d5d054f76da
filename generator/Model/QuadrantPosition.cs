namespace Praktijk.Model;

/// <summary>The four fields of the two scales; rows first (formal on top), then columns.</summary>
internal enum Quadrant
{
    FormalIndividual,
    FormalCollective,
    InformalIndividual,
    InformalCollective,
}

/// <summary>A place on the two sliding scales.</summary>
/// <param name="Collective">From −1 (wholly individual) to 1 (wholly collective), both included: the x axis.</param>
/// <param name="Formal">From −1 (citizens among themselves) to 1 (professionals), both included: the y axis, formal on top.</param>
internal readonly record struct QuadrantPosition(double Collective, double Formal)
{
    /// <summary>The field it lies in; 0 counts as collective and as formal.</summary>
    public Quadrant Quadrant => (Formal >= 0, Collective >= 0) switch
    {
        (true, true) => Quadrant.FormalCollective,
        (true, false) => Quadrant.FormalIndividual,
        (false, true) => Quadrant.InformalCollective,
        (false, false) => Quadrant.InformalIndividual,
    };

    /// <summary>Straight-line distance between two positions: 0 to 2√2.</summary>
    public double DistanceTo(QuadrantPosition other)
    {
        var (x, y) = (Collective - other.Collective, Formal - other.Formal);
        return Math.Sqrt(x * x + y * y);
    }
}

internal static class QuadrantNames
{
    public static readonly IReadOnlyList<Quadrant> All =
        [Quadrant.FormalIndividual, Quadrant.FormalCollective, Quadrant.InformalIndividual, Quadrant.InformalCollective];

    /// <summary>The slug in addresses, file names and <c>kwadrant=</c>.</summary>
    public static string Slug(this Quadrant quadrant) => quadrant switch
    {
        Quadrant.FormalIndividual => "formeel-individueel",
        Quadrant.FormalCollective => "formeel-collectief",
        Quadrant.InformalIndividual => "informeel-individueel",
        _ => "informeel-collectief",
    };

    /// <summary>The two letters of the style sheets: <c>fi</c>, <c>fc</c>, <c>ii</c>, <c>ic</c>.</summary>
    public static string Letters(this Quadrant quadrant) => quadrant switch
    {
        Quadrant.FormalIndividual => "fi",
        Quadrant.FormalCollective => "fc",
        Quadrant.InformalIndividual => "ii",
        _ => "ic",
    };

    public static Quadrant? FromSlug(string slug) => All.Where(q => q.Slug() == slug).Select(q => (Quadrant?)q).FirstOrDefault();
}
