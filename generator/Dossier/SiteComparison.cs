using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;

namespace Praktijk.Dossier;

/// <summary>Two versions of a content folder → what readers and editors will notice.</summary>
internal sealed class SiteComparison
{
    /// <summary>From this share of common words on, a page that came and one that went are taken for the same.</summary>
    private const double Alike = 0.6;

    /// <summary>Above this many pairs of a page that came and one that went, only what is the same to the letter finds each other.</summary>
    private const int MostPairs = 2_500;

    private readonly SiteContent _before;
    private readonly SiteContent _after;

    private SiteComparison(SiteContent before, SiteContent after)
    {
        _before = before;
        _after = after;
    }

    public static SiteDifference Between(SiteContent before, SiteContent after) => new SiteComparison(before, after).Compare();

    private SiteDifference Compare()
    {
        var pages = Pages();
        var known = Openable(_before);
        var now = Openable(_after);
        return new SiteDifference(
            [.. pages.OrderBy(p => p.Page.Kind == ContentKind.Practice ? -1 : (int)p.Page.Kind).ThenBy(p => Folding.Fold(p.Page.Title), StringComparer.Ordinal).ThenBy(p => p.Page.Key, StringComparer.Ordinal)],
            new ItemsChange(
                "afbeeldingen",
                [.. _after.Pictures.Keys.Where(p => !_before.Pictures.ContainsKey(p)).Order(StringComparer.Ordinal)],
                [.. _before.Pictures.Keys.Where(p => !_after.Pictures.ContainsKey(p)).Order(StringComparer.Ordinal)]),
            [.. _after.Pictures.Where(p => _before.Pictures.TryGetValue(p.Key, out var was) && was != p.Value).Select(p => p.Key).Order(StringComparer.Ordinal)],
            Vocabularies(),
            [.. now.Where(a => !known.Contains(a) && _after.Addresses.Contains(a)).Order()],
            [.. known.Where(a => !_after.Addresses.Contains(a)).Where(a => _before.Addresses.Contains(a) || !_after.Redirects.ContainsKey(a)).Order().Select(a => new LostAddress(a, LeadsTo(a)))],
            Found(),
            _before.Pages.Count == 0 ? 0 : _before.Diagnostics.Count(d => d.Severity == Severity.Error));
    }

    /// <summary>Pages and redirects.</summary>
    private static HashSet<Address> Openable(SiteContent side) => [.. side.Addresses, .. side.Redirects.Keys];

    private Address? LeadsTo(Address address) => _after.Redirects.TryGetValue(address, out var to) ? to : null;

    private List<PageChange> Pages()
    {
        var changes = new List<PageChange>();
        var came = _after.Pages.Values.Where(p => !_before.Pages.ContainsKey(p.Key)).ToList();
        var went = _before.Pages.Values.Where(p => !_after.Pages.ContainsKey(p.Key)).ToDictionary(p => p.Key, StringComparer.Ordinal);
        var moved = Moved(came, went);
        foreach (var (before, after) in moved)
            changes.Add(Change(PageFate.Moved, before, after));
        foreach (var page in came.Except(moved.Values))
            changes.Add(Change(PageFate.New, null, page));
        foreach (var page in went.Values.Except(moved.Keys))
            changes.Add(new PageChange(PageFate.Removed, page, null, [], null, [], null));
        foreach (var (key, after) in _after.Pages)
        {
            if (_before.Pages.TryGetValue(key, out var before) && (before.Print != after.Print || before.File.Path != after.File.Path))
                changes.Add(Change(FateOf(before, after), before, after));
        }
        return changes;
    }

    private static PageFate FateOf(SitePage before, SitePage after) => (before, after) switch
    {
        ({ IsWithdrawn: false }, { IsWithdrawn: true }) => PageFate.Withdrawn,
        ({ IsDraft: true }, { IsDraft: false }) => PageFate.Published,
        ({ IsDraft: false }, { IsDraft: true }) => PageFate.BackToDraft,
        _ => PageFate.Changed,
    };

    /// <summary>Which page became which: the file says so (<c>oud</c>), or its text is that of the other, or nearly.</summary>
    private static Dictionary<SitePage, SitePage> Moved(List<SitePage> came, Dictionary<string, SitePage> went)
    {
        var moved = new Dictionary<SitePage, SitePage>(ReferenceEqualityComparer.Instance);
        var found = new HashSet<SitePage>(ReferenceEqualityComparer.Instance);
        foreach (var page in came)
            Pair(page.OldAddresses.Select(old => went.GetValueOrDefault(old.ToString())).FirstOrDefault(p => p?.Kind == page.Kind), page);

        // A file that moved as it is; the first of equals, in the order of their addresses.
        var same = went.Values.OrderBy(p => p.Key, StringComparer.Ordinal).GroupBy(p => (p.Kind, p.Print)).ToDictionary(g => g.Key, g => g.First());
        foreach (var page in came)
            Pair(same.GetValueOrDefault((page.Kind, page.Print)), page);

        if ((long)(came.Count - found.Count) * (went.Count - moved.Count) <= MostPairs)
        {
            foreach (var page in came.Where(p => p.Body is { IsEmpty: false }))
            {
                var nearest = went.Values.Where(p => p.Kind == page.Kind && p.Body is { IsEmpty: false } && !moved.ContainsKey(p))
                    .Select(p => (Page: p, Likeness: TextComparison.Likeness(p.Body!, page.Body!)))
                    .OrderByDescending(p => p.Likeness).ThenBy(p => p.Page.Key, StringComparer.Ordinal).FirstOrDefault();
                Pair(nearest.Likeness >= Alike ? nearest.Page : null, page);
            }
        }
        return moved;

        void Pair(SitePage? before, SitePage after)
        {
            if (before is not null && !found.Contains(after) && moved.TryAdd(before, after))
                found.Add(after);
        }
    }

    private PageChange Change(PageFate fate, SitePage? before, SitePage after)
    {
        var fields = (before is null || before.Fields is not null) && after.Fields is { } now
            ? FieldComparison.Between(before?.Fields ?? Yaml.YamlMap.Empty(now.At), now)
            : [];
        var text = before?.Body is { } old && after.Body is { } body ? TextComparison.Between(old, body) : null;
        var anchors = before?.Body is { } was && after.Body is { } stays ? was.Headings.Select(h => h.Id).Where(id => !stays.HasAnchor(id)) : [];
        return new PageChange(fate, before, after, fields, text, [.. anchors], after.Kind == ContentKind.Practice ? Sentences(after) : null);
    }

    private SentenceSignals? Sentences(SitePage page) =>
        page.Document is { Body.IsEmpty: false } document && _after.Source(page) is { } source
            ? SentenceSignals.Of(source, document.BodyAt.Line, document.Body.WordCount)
            : null;

    private IReadOnlyList<VocabularyChange> Vocabularies()
    {
        var (before, after) = (Terms(_before), Terms(_after));
        return
        [
            .. before.Concat(after).Select(t => t.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(facet => new VocabularyChange(facet, [.. after[facet].Except(before[facet])], [.. before[facet].Except(after[facet])]))
                .Where(c => c.Gained.Count > 0 || c.Lost.Count > 0),
        ];
    }

    private static ILookup<string, string> Terms(SiteContent side) =>
        side.Pages.Values.Where(p => p.Kind == ContentKind.Term).OrderBy(p => p.Key, StringComparer.Ordinal).ToLookup(p => p.File.Facet!, p => p.File.Slug, StringComparer.Ordinal);

    /// <summary>Lines move when text comes above them, so a problem is known by its file and its words.</summary>
    private List<FoundProblem> Found()
    {
        var known = _before.Diagnostics.Select(d => (d.At.File, d.Code, d.Message)).ToHashSet();
        return [.. _after.Diagnostics.OrderByDescending(d => d.Severity).Select(d => new FoundProblem(d, !known.Contains((d.At.File, d.Code, d.Message))))];
    }
}
