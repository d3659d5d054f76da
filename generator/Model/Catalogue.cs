namespace Praktijk.Model;

/// <summary>Everything the site says, valid and complete, with the look-ups that pages need. Nothing in it changes any more.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<Term, List<Practice>> _byTerm;
    private readonly Dictionary<Quadrant, IReadOnlyList<Practice>> _byQuadrant;

    public Catalogue(
        SiteSettings site,
        HomePage home,
        IReadOnlyList<Facet> facets,
        IEnumerable<Practice> practices,
        IEnumerable<GlossaryEntry> glossary,
        IEnumerable<Article> articles,
        IEnumerable<LearningPath> paths,
        IEnumerable<PlainPage> pages,
        IEnumerable<QuadrantPage> quadrants,
        IReadOnlyList<Landmark> landmarks)
    {
        Site = site;
        Home = home;
        Facets = facets;
        var all = practices.ToLookup(p => p.Withdrawn is null);
        Practices = NewestFirst(all[true]);
        Withdrawn = [.. all[false].OrderBy(p => p.Address)];
        Glossary = [.. glossary.OrderBy(g => Folding.Fold(g.Title), StringComparer.Ordinal).ThenBy(g => g.Slug, StringComparer.Ordinal)];
        Articles = [.. articles.OrderBy(a => a.Order ?? int.MaxValue).ThenBy(a => Folding.Fold(a.Title), StringComparer.Ordinal)];
        LearningPaths = [.. paths.OrderBy(p => p.Order ?? int.MaxValue).ThenBy(p => Folding.Fold(p.Title), StringComparer.Ordinal)];
        Pages = [.. pages.OrderBy(p => p.Slug, StringComparer.Ordinal)];
        Quadrants = [.. quadrants.OrderBy(q => q.Quadrant)];
        Landmarks = landmarks;

        _byTerm = facets.SelectMany(f => f.Terms).ToDictionary(t => t, _ => new List<Practice>());
        foreach (var practice in Practices)
        {
            foreach (var term in practice.Terms)
                _byTerm[term].Add(practice);
        }
        _byQuadrant = QuadrantNames.All.ToDictionary(q => q, q => (IReadOnlyList<Practice>)[.. Practices.Where(p => p.Position.Quadrant == q)]);
    }

    /// <summary>Newest first, then by title; no two are alike, for no two have the same slug.</summary>
    private static Practice[] NewestFirst(IEnumerable<Practice> practices)
    {
        Practice[] ordered = [.. practices];
        Array.Sort(ordered, (a, b) =>
        {
            var order = Nullable.Compare(b.Published, a.Published);
            if (order == 0)
                order = string.CompareOrdinal(a.SortKey, b.SortKey);
            return order == 0 ? string.CompareOrdinal(a.Slug, b.Slug) : order;
        });
        return ordered;
    }

    public SiteSettings Site { get; }
    public HomePage Home { get; }

    /// <summary>In the order of their <c>volgorde</c>.</summary>
    public IReadOnlyList<Facet> Facets { get; }

    /// <summary>Newest first, then by title; without those that were withdrawn.</summary>
    public IReadOnlyList<Practice> Practices { get; }

    /// <summary>Cases that only keep their address: no list, count or search knows them.</summary>
    public IReadOnlyList<Practice> Withdrawn { get; }

    /// <summary>The files of cases that are written but not shown, in order: they have no page, but their names are taken.</summary>
    public IReadOnlyList<string> DraftFiles { get; init; } = [];

    /// <summary>By term.</summary>
    public IReadOnlyList<GlossaryEntry> Glossary { get; }

    public IReadOnlyList<Article> Articles { get; }
    public IReadOnlyList<LearningPath> LearningPaths { get; }
    public IReadOnlyList<PlainPage> Pages { get; }

    /// <summary>The pages of the four quadrants; made up from the built-in words where the content has no file for one.</summary>
    public IReadOnlyList<QuadrantPage> Quadrants { get; }

    public IReadOnlyList<Landmark> Landmarks { get; }

    /// <summary>All pages that come from one content file each, home page and site settings apart.</summary>
    public IEnumerable<ContentPage> ContentPages =>
        [.. Practices, .. Withdrawn, .. Facets.SelectMany(f => f.Terms), .. Glossary, .. Articles, .. LearningPaths, .. Pages, .. Quadrants];

    /// <summary>All earlier addresses, of pages, facets and the home page.</summary>
    public IEnumerable<Redirect> Redirects =>
    [
        .. ContentPages.SelectMany(p => p.OldAddresses.Select(old => new Redirect(old.Value, p.Address, p.Title, p.File))),
        .. Facets.SelectMany(f => f.OldAddresses.Select(old => new Redirect(old.Value, f.Address, f.Label, f.File))),
        .. Home.OldAddresses.Select(old => new Redirect(old.Value, Address.Home, Site.Name, "home.md")),
    ];

    /// <summary>The short addresses of cases that were given a number, in the order of their numbers; each leads to where the case is now.</summary>
    public IReadOnlyList<Redirect> ShortAddresses { get; init; } = [];

    /// <summary>Pictures of pages that moved, at the addresses where they were.</summary>
    public IReadOnlyList<ImageFile> EarlierPictures { get; init; } = [];

    /// <summary>The cases with this term, newest first.</summary>
    public IReadOnlyList<Practice> PracticesOf(Term term) => _byTerm[term];

    /// <summary>The cases in this quadrant, newest first.</summary>
    public IReadOnlyList<Practice> PracticesIn(Quadrant quadrant) => _byQuadrant[quadrant];

    public Facet FacetOf(Term term) => Facets.First(f => f.Key == term.FacetKey);

    /// <summary>True when there is something to follow: a case that is published, or was and has been withdrawn, for then people may follow it already.</summary>
    public bool HasFeeds => Practices.Any(p => !p.IsDraft) || Withdrawn.Count > 0;

    public bool HasDrafts => Practices.Any(p => p.IsDraft);

    /// <summary>The cases with this term that everybody may know of.</summary>
    public IEnumerable<Practice> PublishedOf(Term term) => _byTerm[term].Where(p => !p.IsDraft);

    public PlainPage? Page(string slug) => Pages.FirstOrDefault(p => p.Slug == slug);

    public QuadrantPage Quadrant(Quadrant quadrant) => Quadrants.First(q => q.Quadrant == quadrant);
}
