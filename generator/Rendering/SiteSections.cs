using Praktijk.Model;

namespace Praktijk.Rendering;

/// <summary>Which parts the site has: a part with nothing to show is left out, and so are the links to it.</summary>
internal sealed class SiteSections
{
    /// <summary>Facets with at least one term.</summary>
    public IReadOnlyList<Facet> Facets { get; }

    public bool HasGlossary { get; }
    public bool HasArticles { get; }
    public bool HasLearningPaths { get; }

    /// <summary>The two facets of the overview map; null when the site has fewer than two.</summary>
    public (Facet Rows, Facet Columns)? Overview { get; }

    public PlainPage? Contribute { get; }
    public PlainPage? About { get; }
    public PlainPage? Accessibility { get; }

    public SiteSections(Catalogue catalogue)
    {
        Facets = [.. catalogue.Facets.Where(f => f.Terms.Count > 0)];
        HasGlossary = catalogue.Glossary.Count > 0;
        HasArticles = catalogue.Articles.Count > 0;
        HasLearningPaths = catalogue.LearningPaths.Count > 0;
        Contribute = catalogue.Page("bijdragen");
        About = catalogue.Page("over");
        Accessibility = catalogue.Page("toegankelijkheid");

        var rows = Find(catalogue.Site.OverviewRows) ?? Facets.FirstOrDefault(f => f.Key != catalogue.Site.OverviewColumns);
        var columns = Find(catalogue.Site.OverviewColumns) ?? Facets.FirstOrDefault(f => f != rows);
        Overview = rows is null || columns is null || rows == columns ? null : (rows, columns);
    }

    private Facet? Find(string? key) => Facets.FirstOrDefault(f => f.Key == key);
}
