using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Schema;
using Praktijk.Yaml;

namespace Praktijk.Validating;

/// <summary>Files under <c>praktijken/</c> → cases.</summary>
internal sealed class PracticeValidator(IReadOnlyList<Facet> facets, DiagnosticList diagnostics)
{
    private readonly IReadOnlyList<Field> _fields = ContentFields.Practice(facets.Select(FieldOf));
    private readonly PageFields _pages = new(diagnostics);

    public static FacetField FieldOf(Facet facet) =>
        new(facet.Key, facet.Label, facet.Description.Length > 0 ? facet.Description : null, facet.Least, facet.Most, facet.Terms.Count > 0 ? facet.Terms[0].Slug : null);

    /// <summary>The valid cases, drafts included, in the order of their files.</summary>
    public IReadOnlyList<Practice> Validate(ContentSet content) =>
    [
        .. InParallel.Select([.. content.PagesOfKind(ContentKind.Practice)], page => Practice(page.File, page.Document, page.FrontMatter)).OfType<Practice>(),
    ];

    private Practice? Practice(ContentFile file, SourceDocument document, YamlMap frontMatter)
    {
        var (values, complete) = _pages.Read(frontMatter, _fields);
        var terms = _pages.Terms(values, facets);
        var position = Position(values.Group("kwadrant"));
        if (!complete || position is null || facets.Any(f => f.Least > (terms.FirstOrDefault(t => t.Facet == f)?.Terms.Count ?? 0)))
            return null;
        return new Practice
        {
            Origin = PageFields.Origin(file, document, values),
            // Shown on request only, and then wherever the case is named: so the mark is part of its name.
            Title = values.Text("status") == "concept" ? $"Concept: {values.Text("titel")}" : values.Text("titel")!,
            Summary = values.Text("samenvatting")!,
            Place = values.Text("plaats")!,
            District = values.Text("wijk"),
            Municipality = values.Text("gemeente"),
            Province = Province.Parse(values.Text("provincie")!)!,
            Position = position.Value,
            MovedFrom = Position(values.Group("beweging")),
            Facets = terms,
        };
    }

    private static QuadrantPosition? Position(FieldValues? scales) =>
        scales?.Number("collectief") is { } collective && scales.Number("formeel") is { } formal ? new QuadrantPosition(collective, formal) : null;
}
