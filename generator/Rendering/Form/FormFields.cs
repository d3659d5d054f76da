using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Schema;
using Praktijk.Validating;

namespace Praktijk.Rendering.Form;

/// <summary>The declared fields of a case as the form shows them: a new field appears by itself, in the group where its kind belongs.</summary>
internal sealed class FormFields(IReadOnlyList<Facet> facets)
{
    /// <summary>A field, and a choice, that only the editors use, in the file itself; the form leaves what stands there alone.</summary>
    private const string LeftOut = "ingetrokken";

    /// <summary>A text that may be as long as this gets more than one line.</summary>
    private const int LengthOfLongText = 300;

    /// <summary>More than this is no limit that somebody meets.</summary>
    private const int LengthWorthNaming = 500;

    private const int ManyItems = 100;

    /// <summary>The fields of a case that have a place in the form.</summary>
    public static IReadOnlyList<Field> Of(IEnumerable<Facet> facets) => [.. ContentFields.Practice(facets.Select(PracticeValidator.FieldOf)).Where(f => f.Key != LeftOut)];

    public IReadOnlyList<FormGroupView> Groups(IReadOnlyList<Field> fields)
    {
        var firstFacet = fields.Index().FirstOrDefault(f => f.Item.FacetKey is not null, (Index: fields.Count, Item: null!)).Index;
        var groups = fields.Index().ToLookup(f => GroupOf(f.Item, f.Index < firstFacet), f => View(f.Item, "p-v"));
        return
        [
            new("p-f-praktijk", "De praktijk", "Wat is het, en waar is het?", [.. groups[Place.Case]]),
            new("p-f-labels", "De labels", "Kies een label alleen als je er een zin bij kunt schrijven. Die zin zet je straks bij ‘Waarom deze labels’.", [.. groups[Place.Labels]]),
            new("p-f-plek", "De plek in het kwadrant", "Plaats de situatie zoals de bron die beschrijft, niet zoals je hoopt dat het wordt.", [.. groups[Place.Position]]),
            new("p-f-bronnen", "De bronnen", "Vul alleen in wat je zeker weet.", [.. groups[Place.Sources]]),
            new("p-f-redactie", "Voor de redactie", "Dit hoef je meestal niet te veranderen.", [.. groups[Place.Editing]]),
        ];
    }

    /// <summary>Which control a field gets, as the script and the template name it.</summary>
    public static string ShapeOf(Field field) => field switch
    {
        { FacetKey: not null } => "termen",
        { Kind: FieldKind.Group } when IsPosition(field) => "plek",
        { Kind: FieldKind.Group } => "groep",
        { Kind: FieldKind.List, Item.Kind: FieldKind.Group } => "groepen",
        { Kind: FieldKind.List } => "regels",
        { Kind: FieldKind.Choice or FieldKind.YesNo } => "keuze",
        _ => "tekst",
    };

    public static IReadOnlyList<string> ChoicesOf(Field field) => field.Kind == FieldKind.YesNo ? ["true", "false"] : field.Choices;

    private enum Place
    {
        Case,
        Labels,
        Position,
        Sources,
        Editing,
    }

    private static Place GroupOf(Field field, bool beforeLabels) => ShapeOf(field) switch
    {
        "termen" => Place.Labels,
        "plek" => Place.Position,
        "groepen" => Place.Sources,
        _ => beforeLabels ? Place.Case : Place.Editing,
    };

    private static bool IsPosition(Field field) => field.Fields.Count == 2 && field.Fields.All(f => f.Key is "collectief" or "formeel");

    private FormFieldView View(Field field, string parentId, bool parentIsPosition = false)
    {
        var shape = ShapeOf(field);
        var id = $"{parentId}-{field.Key.Replace('_', '-')}";
        var facet = facets.FirstOrDefault(f => f.Key == field.FacetKey);
        var parts = field.Item?.Fields ?? field.Fields;
        return new FormFieldView
        {
            Key = field.Key,
            Shape = shape,
            Id = id,
            Label = facet?.Label ?? DutchText.Capitalised(field.Key.Replace('_', ' ')),
            Required = field.Required,
            Help = string.Join(' ', new[] { field.Help, Limits(field, facet), shape is "plek" or "termen" or "groepen" || parentIsPosition ? "" : Example(field) }.Where(part => part.Length > 0)),
            IsLine = shape == "tekst" && !IsLong(field),
            IsLong = shape == "tekst" && IsLong(field) || shape == "regels",
            IsChoice = shape == "keuze",
            IsTerms = shape == "termen",
            IsPosition = shape == "plek",
            IsGroup = shape == "groep",
            IsGroups = shape == "groepen",
            InputMode = field.Kind switch { FieldKind.Url => "url", FieldKind.Number or FieldKind.Integer => "decimal", _ => null },
            Choices = [.. ChoicesOf(field).Where(c => c != LeftOut).Select(c => new FormChoiceView(c, c, null, ""))],
            Terms = facet is null ? [] : [.. facet.Terms.Select(t => new FormChoiceView(t.Slug, t.Title, t.Summary, $"{id}-{t.Slug}"))],
            Blank = shape == "plek" ? MiniQuadrant.Blank : null,
            Parts = [.. parts.Select(part => View(part, field.Item is null ? id : $"{id}-0", shape == "plek"))],
        };
    }

    private static bool IsLong(Field field) => field is { Kind: FieldKind.Text, Required: true, Key: not "titel", Longest: >= LengthOfLongText };

    private static string Limits(Field field, Facet? facet) => (facet, field) switch
    {
        ({ Least: > 0 and var least, Most: { } most }, _) => least == most ? $"Kies er {least}." : $"Kies er {least} tot {most}.",
        ({ Most: { } most }, _) => $"Kies er hoogstens {most}.",
        ({ Least: > 0 and var least }, _) => $"Kies er minstens {least}.",
        (null, { Kind: FieldKind.List, Item.Kind: not FieldKind.Group, Most: >= ManyItems }) => "Eén per regel.",
        (null, { Kind: FieldKind.Text, Longest: < LengthWorthNaming }) => $"Hoogstens {field.Longest} tekens.",
        (null, { Kind: FieldKind.Date }) => "Schrijf jaar, maand en dag.",
        _ => "",
    };

    private static string Example(Field field) =>
        field.Example.Length == 0 || field.Kind is FieldKind.Choice or FieldKind.YesNo || field.Example[^1] == '.' ? "" : $"Bijvoorbeeld: {field.Example}.";
}
