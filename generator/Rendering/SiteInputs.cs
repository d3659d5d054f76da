using System.Collections.Concurrent;
using Praktijk.Indexing;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Writing;

namespace Praktijk.Rendering;

/// <summary>
/// What pages are made from, as inputs with fingerprints. An input takes in everything that its name says and, of a page that is shown elsewhere, all of
/// its front matter: too much costs a page that is made for nothing, too little would leave an old page standing.
/// </summary>
internal sealed class SiteInputs(Catalogue catalogue, SiteLinks links, ContentPrints prints, SiteDesign design, Lazy<SearchIndex> search, PageTitles titles)
{
    private const int EndOfPractice = -1;

    private readonly ConcurrentDictionary<string, BuildInput> _templates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<BuildInput>> _around = new(StringComparer.Ordinal);

    public PageTitles Titles => titles;

    /// <summary><c>site.yml</c>, where the site will live, and which edition it is.</summary>
    public BuildInput Settings { get; } = new("site.yml", () => new FingerprintWriter().Add(prints.OfFile("site.yml")).Add(catalogue.Site.BaseUrl)
        .Add(catalogue.Site.Offline?.Version).Add(catalogue.Site.Offline?.Date?.DayNumber ?? 0).ToFingerprint());

    public BuildInput Home { get; } = new("home.md", () => prints.OfFile("home.md"));

    public BuildInput Landmarks { get; } = new("bakens.yml", () => prints.OfFile("bakens.yml"));

    /// <summary>The vocabularies: all facets and their terms.</summary>
    public BuildInput Facets { get; } = new("facetten", () =>
    {
        var all = new FingerprintWriter();
        foreach (var facet in catalogue.Facets)
        {
            all.Add(facet.Key).Add(prints.OfFile(facet.File));
            AddFaces(all, facet.Terms, prints);
        }
        return all.ToFingerprint();
    });

    public BuildInput Glossary { get; } = Faces("begrippen", catalogue.Glossary, prints);

    public BuildInput Quadrants { get; } = Faces("kwadranten", catalogue.Quadrants, prints);

    public BuildInput Articles { get; } = Faces("achtergrond", catalogue.Articles, prints);

    /// <summary>About, contribute, accessibility.</summary>
    public BuildInput FixedPages { get; } = Faces("paginas", catalogue.Pages, prints);

    public BuildInput LearningPaths { get; } = Faces("leerlijnen", catalogue.LearningPaths, prints);

    /// <summary>The front matter of all cases, in their order.</summary>
    public BuildInput Practices { get; } = Faces("alle praktijken", catalogue.Practices, prints);

    /// <summary>How many cases there are and where they stand in the quadrant.</summary>
    public BuildInput Positions { get; } = new("plekken in het kwadrant", () =>
    {
        var all = new FingerprintWriter();
        foreach (var practice in catalogue.Practices)
            all.Add(practice.Position.Collective).Add(practice.Position.Formal).Add(practice.MovedFrom is not null);
        return all.ToFingerprint();
    });

    /// <summary>How many steps of each training path can still be followed.</summary>
    public BuildInput OpenSteps { get; } = new("open stappen van leerlijnen", () =>
    {
        var all = new FingerprintWriter();
        foreach (var path in catalogue.LearningPaths)
            all.Add(path.OpenSteps.Count());
        return all.ToFingerprint();
    });

    /// <summary>How many cases each term and each quadrant has.</summary>
    public BuildInput Counts { get; } = new("aantallen praktijken", () =>
    {
        var all = new FingerprintWriter().Add(catalogue.Practices.Count);
        foreach (var term in catalogue.Facets.SelectMany(f => f.Terms))
            all.Add(catalogue.PracticesOf(term).Count);
        foreach (var quadrant in QuadrantNames.All)
            all.Add(catalogue.PracticesIn(quadrant).Count);
        return all.ToFingerprint();
    });

    /// <summary>Which terms each case has.</summary>
    public BuildInput TermsOfPractices { get; } = new("onderwerpen van alle praktijken", () => TermsOf(catalogue.Practices));

    public BuildInput Assets { get; } = new("assets", () =>
    {
        var all = new FingerprintWriter();
        foreach (var name in design.Assets.Names)
            all.Add(name).Add(design.Assets.AddressOf(name).Path);
        return all.ToFingerprint();
    });

    /// <summary>The search index as a whole.</summary>
    public BuildInput Search { get; } = new("zoekindex", () => Fingerprint.Of(search.Value.HeadScript));

    /// <summary>A script of the search index: its name follows its content.</summary>
    public static BuildInput IndexScript(IndexScript script) => new($"zoekindex {script.Name}", Fingerprint.Of(script.Version));

    /// <summary>Which parts the site has: what menu and footer show.</summary>
    public BuildInput Parts { get; } = new("delen van de site", () =>
    {
        var sections = new SiteSections(catalogue);
        var all = new FingerprintWriter().Add(catalogue.HasFeeds).Add(sections.HasGlossary).Add(sections.HasArticles).Add(sections.HasLearningPaths)
            .Add(sections.Overview?.Rows.Key).Add(sections.Overview?.Columns.Key).Add(sections.Contribute?.Body.HasAnchor("richtlijnen") ?? false);
        foreach (var facet in sections.Facets)
            all.Add(facet.Key).Add(facet.Label);
        foreach (var page in catalogue.Pages)
            all.Add(page.Address.Path).Add(page.Title);
        return all.ToFingerprint();
    });

    /// <summary>The file of a page as it stands, and where the page lives.</summary>
    public BuildInput FileOf(ContentPage page) => new(page.File, new FingerprintWriter().Add(page.Address.Path).Add(prints.OfFile(page.File)).ToFingerprint());

    /// <summary>All that a page takes from its own file: the text, where its links lead, and whether another page has the same title.</summary>
    public IEnumerable<BuildInput> Of(ContentPage page) =>
    [
        FileOf(page),
        new($"links in {page.File}", () => Links(page)),
        new($"titel van {page.File}", new FingerprintWriter().Add(titles.IsDoubled(page.Address)).ToFingerprint()),
        .. page is Practice { Number: { } number } ? [new BuildInput($"nummer van {page.File}", new FingerprintWriter().Add(number).ToFingerprint())] : Array.Empty<BuildInput>(),
    ];

    /// <summary>The file of a case as the form gets it.</summary>
    public IEnumerable<BuildInput> SourceOf(Practice practice) => [new($"tekst van {practice.File}", prints.OfFile(practice.File)), Settings, Facets];

    /// <summary>The short addresses of these cases.</summary>
    public static BuildInput Numbers(string name, IEnumerable<Practice> practices) => new($"nummers van {name}", () =>
    {
        var all = new FingerprintWriter();
        foreach (var practice in practices)
            all.Add(practice.Number ?? 0);
        return all.ToFingerprint();
    });

    /// <summary>The pages that lead to this one.</summary>
    public BuildInput Mentions(ContentPage page) => new($"vermeldingen van {page.File}", () => Names(links.MentionsOf(page)));

    /// <summary>The pages before and after a page in a list.</summary>
    public static BuildInput Neighbours<T>(IReadOnlyList<T> list, int index)
        where T : ContentPage => new($"buren van {list[index].File}", () => Names([.. new[] { index - 1, index + 1 }.Where(i => i >= 0 && i < list.Count).Select(i => list[i])]));

    /// <summary>The front matter of the cases on one page of a list, and how many the whole list has.</summary>
    /// <param name="name">What the list is: <c>praktijken</c>.</param>
    public BuildInput OnPage(string name, IReadOnlyList<Practice> list, int page) => new(Wording.OnPage(name, page), () =>
    {
        var all = new FingerprintWriter().Add(list.Count);
        AddFaces(all, list.OnPage(page), prints);
        return all.ToFingerprint();
    });

    /// <summary>Where the cases of a term stand in the quadrant.</summary>
    public BuildInput PositionsOf(Term term) => new($"plekken van praktijken bij {term.File}", () =>
    {
        var all = new FingerprintWriter();
        foreach (var practice in catalogue.PracticesOf(term))
            all.Add(practice.Position.Collective).Add(practice.Position.Formal);
        return all.ToFingerprint();
    });

    /// <summary>Which other terms the cases of a term have.</summary>
    public BuildInput TogetherWith(Term term) => new($"onderwerpen samen met {term.File}", () => TermsOf(catalogue.PracticesOf(term)));

    /// <summary>The front matter of one case.</summary>
    public BuildInput Face(Practice practice) => Faces($"velden van {practice.File}", [practice]);

    /// <summary>Which text each case, term and path has now, and the number of each case.</summary>
    public BuildInput Versions { get; } = new("versies en nummers", () =>
    {
        var all = new FingerprintWriter();
        foreach (var page in catalogue.ContentPages)
            all.Add(page.Version).Add(page is Practice { Number: { } number } ? number : 0);
        return all.ToFingerprint();
    });

    /// <summary>How many cases everybody may know of.</summary>
    public BuildInput Shared { get; } = new("te delen praktijken", () => new FingerprintWriter().Add(catalogue.Practices.Count(p => !p.IsDraft)).ToFingerprint());

    /// <summary>How many cases of a term everybody may know of: without one it has no feed, and no file to take along.</summary>
    public BuildInput SharedOf(Term term) => new($"te delen praktijken bij {term.File}", () => new FingerprintWriter().Add(catalogue.PublishedOf(term).Count()).ToFingerprint());

    /// <summary>The front matter of these pages, and the numbers of cases.</summary>
    public BuildInput Faces(string name, IEnumerable<ContentPage> pages) => Faces(name, pages, prints);

    /// <summary>What all pages of a template share: the template with its parts, the settings, and what stands around every page.</summary>
    /// <param name="partsApart">Partials that are not made by the template itself.</param>
    public IReadOnlyList<BuildInput> Around(string template, params ReadOnlySpan<string> partsApart) =>
        _around.TryGetValue(template, out var known) ? known : _around[template] = [Settings, Parts, Assets, .. design.Templates.InputsOf(template, partsApart).Select(Template)];

    private BuildInput Template(string name) => _templates.GetOrAdd(name, n => new BuildInput(n, () => design.Templates.PrintOf(n)));

    private Fingerprint Links(ContentPage page)
    {
        var all = new FingerprintWriter();
        foreach (var target in links.TargetsOf(page))
        {
            _ = target switch
            {
                LinkTarget.Page to => all.Add(to.Address.Path).Add(to.Fragment).Add(to.Query),
                LinkTarget.Term to => all.Add(to.Entry.Address.Path),
                LinkTarget.Picture { Image: var image } => all.Add(image.Address.Path).Add(image.Width).Add(image.Height),
                _ => all.Add(0),
            };
        }
        return all.ToFingerprint();
    }

    private static Fingerprint TermsOf(IReadOnlyList<Practice> practices)
    {
        var all = new FingerprintWriter();
        var numbers = new Dictionary<Term, int>();
        foreach (var practice in practices)
        {
            foreach (var term in practice.Terms)
            {
                if (!numbers.TryGetValue(term, out var number))
                {
                    numbers[term] = number = numbers.Count;
                    all.Add(term.Address.Path);
                }
                all.Add(number);
            }
            all.Add(EndOfPractice);
        }
        return all.ToFingerprint();
    }

    private static Fingerprint Names(IReadOnlyList<ContentPage> pages)
    {
        var all = new FingerprintWriter();
        foreach (var page in pages)
            all.Add(page.Address.Path).Add(page.Title);
        return all.ToFingerprint();
    }

    private static BuildInput Faces(string name, IEnumerable<ContentPage> pages, ContentPrints prints) => new(name, () =>
    {
        var all = new FingerprintWriter();
        AddFaces(all, pages, prints);
        return all.ToFingerprint();
    });

    private static void AddFaces(FingerprintWriter all, IEnumerable<ContentPage> pages, ContentPrints prints)
    {
        foreach (var page in pages)
            all.Add(page.Address.Path).Add(prints.OfFrontMatter(page.File)).Add((page as Practice)?.Number ?? 0);
    }
}
