using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Permanence;
using Praktijk.Reading;
using Praktijk.Schema;
using Praktijk.Yaml;

namespace Praktijk.Validating;

/// <summary>Files under <c>praktijken/</c> → cases.</summary>
internal sealed class PracticeValidator(IReadOnlyList<Facet> facets, IReadOnlyList<Field> fields, AddressLedger ledger, DiagnosticList diagnostics)
{
    private readonly PageFields _pages = new(diagnostics);

    public static FacetField FieldOf(Facet facet) =>
        new(facet.Key, facet.Label, facet.Description.Length > 0 ? facet.Description : null, facet.Least, facet.Most,
            [.. facet.Terms.Select(t => new FacetFieldTerm(t.Slug, t.Title, t.Summary))]);

    /// <summary>The valid cases, drafts included, in the order of their files.</summary>
    /// <param name="memory">What was found valid before, under the same facets; null for nothing.</param>
    public static IReadOnlyList<Practice> Validate(ContentSet content, IReadOnlyList<Facet> facets, ValidatedMemory? memory, DiagnosticList diagnostics)
    {
        var fields = ContentFields.Practice(facets.Select(FieldOf));
        (ContentFile File, SourceDocument Document, YamlMap FrontMatter)[] pages = [.. content.PagesOfKind(ContentKind.Practice)];
        if (memory is not null)
            return [.. memory.Practices(content.Ledger.NumbersPrint, pages, (page, said) => new PracticeValidator(facets, fields, content.Ledger, said).Practice(page.File, page.Document, page.FrontMatter), diagnostics).OfType<Practice>()];
        var validator = new PracticeValidator(facets, fields, content.Ledger, diagnostics);
        return [.. InParallel.Select(pages, page => validator.Practice(page.File, page.Document, page.FrontMatter)).OfType<Practice>()];
    }

    private Practice? Practice(ContentFile file, SourceDocument document, YamlMap frontMatter)
    {
        var (values, complete) = _pages.Read(frontMatter, fields);
        var terms = _pages.Terms(values, facets);
        var position = Position(values.Group("kwadrant"));
        var withdrawn = Withdrawal(values.Group("ingetrokken"));
        if (!complete || withdrawn is null && values.Text("status") == PracticeStatus.Withdrawn || position is null || facets.Any(f => f.Least > (terms.FirstOrDefault(t => t.Facet == f)?.Terms.Count ?? 0)))
            return null;
        var origin = PageFields.Origin(file, document, values);
        return new Practice
        {
            Origin = origin,
            Number = origin.IsDraft ? null : ledger.NumberOf(origin.Address, origin.OldAddresses.Select(old => old.Value)),
            // Shown on request only, and then wherever the case is named: so the mark is part of its name.
            Title = values.Text("status") == PracticeStatus.Draft ? Model.Practice.DraftMark + values.Text("titel") : values.Text("titel")!,
            Summary = values.Text("samenvatting")!,
            Place = values.Text("plaats")!,
            District = values.Text("wijk"),
            Municipality = values.Text("gemeente"),
            Province = Province.Parse(values.Text("provincie")!)!,
            Position = position.Value,
            MovedFrom = Position(values.Group("beweging")),
            Facets = terms,
            Owner = values.Text("eigenaar"),
            ReviewBefore = values.Date("controleren_voor"),
            Withdrawn = withdrawn,
        };
    }

    private static Withdrawal? Withdrawal(FieldValues? values) =>
        values?.Text("reden") is { } reason && values.Date("datum") is { } date ? new Withdrawal(reason, date) : null;

    private static QuadrantPosition? Position(FieldValues? scales) =>
        scales?.Number("collectief") is { } collective && scales.Number("formeel") is { } formal ? new QuadrantPosition(collective, formal) : null;
}
