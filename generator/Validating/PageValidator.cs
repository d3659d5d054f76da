using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Schema;

namespace Praktijk.Validating;

/// <summary>The kinds of pages around the cases: glossary, articles, fixed pages, quadrants and training paths.</summary>
internal sealed class PageValidator(ContentSet content, DiagnosticList diagnostics)
{
    private readonly PageFields _pages = new(diagnostics);

    public IReadOnlyList<GlossaryEntry> Glossary()
    {
        // As [[…]] looks them up: capitals and accents make no other word.
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var synonyms = new List<(string File, Located<string> Synonym)>();
        var glossary = Each(ContentKind.GlossaryEntry, ContentFields.GlossaryEntry, (origin, values) =>
        {
            var term = values.LocatedText("term")!.Value;
            if (!files.TryAdd(Folding.Fold(term.Value.Trim()), origin.File))
                diagnostics.Add(Problems.DuplicateTerm(term, files[Folding.Fold(term.Value.Trim())]));
            synonyms.AddRange(values.LocatedTexts("synoniemen").Select(s => (origin.File, s)));
            return new GlossaryEntry
            {
                Origin = origin,
                Title = term.Value,
                Summary = values.Text("definitie")!,
                Synonyms = values.Texts("synoniemen"),
                Source = values.Text("bron"),
            };
        });
        // After all terms: a synonym gives way to a term, whichever file comes first.
        foreach (var (file, synonym) in synonyms)
        {
            var folded = Folding.Fold(synonym.Value.Trim());
            if (!files.TryAdd(folded, file) && files[folded] != file)
                diagnostics.Add(Problems.SynonymTaken(synonym, files[folded]));
        }
        return glossary;
    }

    public IReadOnlyList<Article> Articles() => Each(ContentKind.Article, ContentFields.Article, (origin, values) => new Article
    {
        Origin = origin,
        Title = values.Text("titel")!,
        Summary = values.Text("samenvatting")!,
        Order = values.Integer("volgorde"),
    });

    public IReadOnlyList<PlainPage> Pages() => Each(ContentKind.Page, ContentFields.Page, (origin, values) => new PlainPage
    {
        Origin = origin,
        Title = values.Text("titel")!,
        Summary = values.Text("samenvatting")!,
    });

    /// <summary>The four quadrants; those without a file get the built-in words.</summary>
    public IReadOnlyList<QuadrantPage> Quadrants()
    {
        var written = Each(ContentKind.QuadrantPage, ContentFields.QuadrantPage, QuadrantPage);
        return [.. QuadrantNames.All.Select(q => written.FirstOrDefault(w => w.Quadrant == q) ?? BuiltInWords.Quadrant(q))];
    }

    public IReadOnlyList<LearningPath> LearningPaths(IReadOnlyList<Facet> facets, IReadOnlyList<Practice> practices, bool withDrafts)
    {
        // Two files of one slug are reported by the address book.
        var bySlug = practices.DistinctBy(p => p.Slug).ToDictionary(p => p.Slug, StringComparer.Ordinal);
        var known = content.Files.Where(f => f.Kind == ContentKind.Practice).Select(f => f.Slug).ToHashSet(StringComparer.Ordinal);
        return Each(ContentKind.LearningPath, ContentFields.LearningPath(facets.Select(PracticeValidator.FieldOf)), (origin, values) =>
        {
            var terms = _pages.Terms(values, facets);
            var goals = values.Groups("doelen").Where(g => g.Text("doel") is not null).Select(g => new LearningGoal(g.Text("doel")!, _pages.Terms(g, facets))).ToList();
            var steps = values.Groups("stappen").Select(s => Step(s, bySlug, known, withDrafts)).OfType<LearningStep>().ToList();
            return new LearningPath
            {
                Origin = origin,
                Title = values.Text("titel")!,
                Summary = values.Text("samenvatting")!,
                Order = values.Integer("volgorde"),
                Level = values.Text("niveau"),
                Time = values.Text("tijd"),
                Goals = goals,
                Facets = Together(facets, [.. terms, .. goals.SelectMany(g => g.Facets)]),
                Steps = steps,
                Assignment = values.Text("opdracht"),
            };
        });
    }

    private static List<FacetTerms> Together(IReadOnlyList<Facet> facets, IReadOnlyList<FacetTerms> chosen) =>
        [.. facets.Select(facet => new FacetTerms(facet, [.. chosen.Where(c => c.Facet == facet).SelectMany(c => c.Terms).Distinct()])).Where(c => c.Terms.Count > 0)];

    private LearningStep? Step(FieldValues values, Dictionary<string, Practice> practices, HashSet<string> known, bool withDrafts)
    {
        if (values.LocatedText("praktijk") is not { } name)
            return null;
        if (!practices.TryGetValue(name.Value, out var practice))
        {
            // A case with mistakes of its own has been reported already.
            if (!known.Contains(name.Value))
                diagnostics.Add(Problems.UnknownPractice(name, known));
            return null;
        }
        if (practice.IsDraft && !withDrafts)
        {
            diagnostics.Add(Problems.LinkToDraft(name.At, practice.File));
            return null;
        }
        if (practice.Withdrawn is not null)
            diagnostics.Add(Problems.StepWithdrawn(name.At, practice.File));
        return new LearningStep(practice, name.At, values.Text("titel"), values.Text("inleiding"), values.Text("tijd"), values.Texts("vragen"));
    }

    private QuadrantPage? QuadrantPage(PageOrigin origin, FieldValues values)
    {
        if (QuadrantNames.FromSlug(origin.Slug) is not { } quadrant)
        {
            diagnostics.Add(Problems.UnknownQuadrantFile(origin.File, origin.Slug));
            return null;
        }
        return new QuadrantPage
        {
            Origin = origin,
            Quadrant = quadrant,
            Title = values.Text("label")!,
            Summary = values.Text("definitie")!,
            Synonyms = values.Texts("synoniemen"),
            Source = values.Text("bron"),
        };
    }

    private List<T> Each<T>(ContentKind kind, IReadOnlyList<Field> fields, Func<PageOrigin, FieldValues, T?> make)
        where T : ContentPage
    {
        var pages = new List<T>();
        foreach (var (file, document, frontMatter) in content.PagesOfKind(kind))
        {
            var (values, complete) = _pages.Read(frontMatter, fields);
            if (complete && make(PageFields.Origin(file, document, values), values) is { } page)
                pages.Add(page);
        }
        return pages;
    }
}
