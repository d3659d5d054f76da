using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Schema;
using Praktijk.Yaml;

namespace Praktijk.Validating;

/// <summary>What all kinds of pages read from their front matter in the same way.</summary>
internal sealed class PageFields(DiagnosticList diagnostics)
{
    private readonly FieldReader _fields = new(diagnostics);

    /// <summary>
    /// The values of a file, and whether they suffice to make its page: false when a required field is absent or wrong. All faults have been reported then.
    /// </summary>
    public (FieldValues Values, bool Complete) Read(YamlMap frontMatter, IReadOnlyList<Field> fields)
    {
        var values = _fields.Read(frontMatter, fields);
        CheckDates(values);
        return (values, fields.Where(f => f.Required).All(f => values.Values.ContainsKey(f.Key)));
    }

    public static PageOrigin Origin(ContentFile file, SourceDocument document, FieldValues values) => new(file.Path, file.Address!.Value, file.Slug, document.Body)
    {
        Published = values.Date("gepubliceerd"),
        Updated = values.Date("bijgewerkt"),
        OldAddresses = OldAddresses(values),
        References = References(values),
        Version = document.Version,
        IsDraft = values.Text("status") == PracticeStatus.Draft,
    };

    public static IReadOnlyList<Located<Address>> OldAddresses(FieldValues values) =>
        [.. values.LocatedTexts("oud").Select(old => old.Select(path => new Address(path[1..])))];

    private static IReadOnlyList<Reference> References(FieldValues values) =>
    [
        .. values.Groups("bronnen").Where(b => b.Text("titel") is not null)
            .Select(b => new Reference(b.Text("titel")!, b.Text("auteur"), b.Text("uitgever"), b.PartialDate("datum"), b.Text("url"))),
    ];

    /// <summary>The terms that a page names, per facet; unknown ones have been reported.</summary>
    public IReadOnlyList<FacetTerms> Terms(FieldValues values, IReadOnlyList<Facet> facets)
    {
        var chosen = new List<FacetTerms>();
        foreach (var facet in facets)
        {
            var terms = new List<Term>();
            foreach (var name in values.LocatedTexts(facet.Key))
            {
                if (facet.Terms.FirstOrDefault(t => t.Slug == name.Value) is { } term)
                    terms.Add(term);
                else
                    diagnostics.Add(Problems.UnknownTerm(name, facet));
            }
            if (terms.Count > 0)
                chosen.Add(new FacetTerms(facet, terms));
        }
        return chosen;
    }

    private void CheckDates(FieldValues values)
    {
        if (values.LocatedDate("bijgewerkt") is { } updated && values.Date("gepubliceerd") is { } published && updated.Value < published)
            diagnostics.Add(Problems.UpdatedBeforePublished(updated, published));
        if (values.LocatedDate("controleren_voor") is { } review && LastChange(values) is var (key, changed) && review.Value < changed)
            diagnostics.Add(Problems.ReviewBeforeChange(review, key, changed));
        if (values.Group("ingetrokken")?.LocatedDate("datum") is { } withdrawn && values.Date("gepubliceerd") is { } first && withdrawn.Value < first)
            diagnostics.Add(Problems.WithdrawnBeforePublished(withdrawn, first));
    }

    private static (string Key, DateOnly Day)? LastChange(FieldValues values) =>
        values.Date("bijgewerkt") is { } updated ? ("bijgewerkt", updated)
        : values.Date("gepubliceerd") is { } published ? ("gepubliceerd", published)
        : null;
}
