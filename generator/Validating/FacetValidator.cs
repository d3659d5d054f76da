using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Schema;
using Praktijk.Yaml;

namespace Praktijk.Validating;

/// <summary>Folders under <c>facetten/</c> → facets with their terms.</summary>
internal sealed class FacetValidator(ContentSet content, DiagnosticList diagnostics)
{
    private readonly PageFields _pages = new(diagnostics);
    private bool _shapeGiven;

    /// <summary>The facets in their order; a facet with mistakes is in it as far as it goes, so that its terms are known to other rules.</summary>
    public IReadOnlyList<Facet> Validate()
    {
        var terms = content.PagesOfKind(ContentKind.Term)
            .Select(r => Term(r.File, r.Document, r.FrontMatter))
            .ToLookup(t => t.FacetKey);
        var keys = content.Files.Select(f => f.Facet).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        var parameters = new HashSet<string>(StringComparer.Ordinal);
        var facets = new List<Facet>();
        foreach (var key in keys)
        {
            if (ContentFields.NamesOfPages.Contains(key))
                diagnostics.Add(Problems.ReservedName(SourceLocation.StartOf($"facetten/{key}/_facet.yml"), key));
            else if (content.OfKind(ContentKind.Facet).FirstOrDefault(r => r.File.Facet == key) is not { } file)
                diagnostics.Add(Problems.MissingFacetFile($"facetten/{key}"));
            else
                facets.Add(Facet(key, file, terms[key], parameters));
        }
        return WithShapes([.. facets.OrderBy(f => f.Order).ThenBy(f => f.Key, StringComparer.Ordinal)]);
    }

    /// <summary>Where no facet says which shape its labels have, the first three get one by their order: square, round, balloon.</summary>
    private IReadOnlyList<Facet> WithShapes(IReadOnlyList<Facet> facets)
    {
        LabelShape[] shapes = [LabelShape.Square, LabelShape.Round, LabelShape.Balloon];
        return _shapeGiven ? facets : [.. facets.Select((f, i) => i < shapes.Length ? f with { Shape = shapes[i] } : f)];
    }

    private Facet Facet(string key, ReadFile file, IEnumerable<Term> terms, HashSet<string> parameters)
    {
        var values = file.Fields is { } map
            ? new FieldReader(diagnostics).Read(map, ContentFields.Facet)
            : new FieldValues(SourceLocation.StartOf(file.File.Path), new Dictionary<string, object>(), new Dictionary<string, SourceLocation>());
        var required = values.YesNo("verplicht") ?? false;
        _shapeGiven |= values.Text("teken") is not null;
        var least = values.Integer("minimaal") ?? (required ? 1 : 0);
        var most = values.Integer("maximaal");
        if (least > most)
            diagnostics.Add(Problems.LeastAboveMost(values.KeyAt("minimaal")));
        return new Facet
        {
            Key = key,
            Label = values.Text("label") ?? key,
            Singular = values.Text("enkelvoud") ?? key,
            Parameter = Parameter(key, values, parameters),
            Description = values.Text("omschrijving") ?? "",
            Question = values.Text("vraag"),
            Shape = values.Text("teken") switch { "vierkant" => LabelShape.Square, "rond" => LabelShape.Round, "ballon" => LabelShape.Balloon, _ => LabelShape.Text },
            Order = values.Integer("volgorde") ?? int.MaxValue,
            Least = required ? Math.Max(1, least) : least,
            Most = most,
            OldAddresses = PageFields.OldAddresses(values),
            Terms = [.. terms.OrderBy(t => t.Order ?? int.MaxValue).ThenBy(t => Folding.Fold(t.Title), StringComparer.Ordinal).ThenBy(t => t.Slug, StringComparer.Ordinal)],
        };
    }

    private string Parameter(string key, FieldValues values, HashSet<string> taken)
    {
        var written = values.LocatedText("parameter");
        var parameter = written?.Value ?? key;
        var at = written?.At ?? values.At;
        if (!Slug.IsValid(parameter))
            diagnostics.Add(Problems.InvalidParameter(at, parameter));
        else if (Reserved.IsParameter(parameter) || !taken.Add(parameter))
            diagnostics.Add(Problems.ParameterTaken(at, parameter));
        return parameter;
    }

    private Term Term(ContentFile file, SourceDocument document, YamlMap frontMatter)
    {
        var (values, _) = _pages.Read(frontMatter, ContentFields.Term);
        // A term whose fields are wrong still exists: other files that name it should not be told otherwise.
        var label = values.Text("label") ?? file.Slug;
        return new Term
        {
            Origin = PageFields.Origin(file, document, values),
            FacetKey = file.Facet!,
            Title = label,
            ShortLabel = values.Text("kort") ?? label,
            Summary = values.Text("definitie") ?? "",
            Order = values.Integer("volgorde"),
            Kind = values.Text("soort"),
            Nature = values.Text("aard"),
            Behaviour = values.Texts("gedrag"),
            Synonyms = values.Texts("synoniemen"),
            Source = values.Text("bron"),
        };
    }
}
