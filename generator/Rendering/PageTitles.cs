using Praktijk.Model;

namespace Praktijk.Rendering;

/// <summary>Titles that differ on every page of the site, as search results and browser tabs show nothing else.</summary>
internal sealed class PageTitles
{
    private readonly string _siteName;
    private readonly HashSet<Address> _doubled = [];

    public PageTitles(Catalogue catalogue)
    {
        _siteName = catalogue.Site.Name;
        var first = new Dictionary<string, Address>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in catalogue.ContentPages)
        {
            if (!first.TryAdd(Of(page, catalogue), page.Address))
                _doubled.Add(page.Address);
        }
    }

    /// <summary>The title of a content page, with what kind of page it is where titles of different kinds could be alike.</summary>
    public static string Of(ContentPage page, Catalogue catalogue) => page switch
    {
        Practice practice => $"{practice.Title}, {practice.PlaceLine}{(practice.Withdrawn is null ? "" : " (ingetrokken)")}",
        Term term => $"{term.Title} ({catalogue.FacetOf(term).Singular})",
        GlossaryEntry entry => $"{DutchText.Capitalised(entry.Title)} (begrip)",
        QuadrantPage quadrant => $"{quadrant.Title} (kwadrant)",
        LearningPath path => $"Leerlijn: {path.Title}",
        _ => page.Title,
    };

    /// <summary>True when another page has the same title.</summary>
    public bool IsDoubled(Address address) => _doubled.Contains(address);

    public string Full(PageHead head)
    {
        if (head.Address == Address.Home)
            return head.Title;
        var title = IsDoubled(head.Address) ? $"{head.Title} [{head.Address}]" : head.Title;
        return $"{title} | {_siteName}";
    }
}
