using Praktijk.Model;

namespace Praktijk.Schema;

/// <summary>What a field asks for, in Dutch words, for everyone who explains fields.</summary>
internal static class FieldWords
{
    /// <summary><c>verplicht</c>, <c>mag weg</c>, or with which other field it goes.</summary>
    public static string Requirement(Field field) =>
        field.With is { } with ? $"verplicht bij {with.Key}: {with.Value}, anders niet toegestaan" : field.Required ? "verplicht" : "mag weg";

    /// <summary>Length, form and range: <c>hoogstens 120 tekens</c>.</summary>
    public static IReadOnlyList<string> Limits(Field field) => field switch
    {
        { Kind: FieldKind.List, Item: { } item } => [Items(field), .. item.Kind == FieldKind.Group ? ShortForm(item) : Limits(item).Where(_ => item.Choices.Count == 0)],
        { Kind: FieldKind.Text, Form: { } form } => [form.Words, $"hoogstens {DutchText.Number(field.Longest)} tekens"],
        { Kind: FieldKind.Text } => [$"hoogstens {DutchText.Number(field.Longest)} tekens"],
        { Kind: FieldKind.Number } => [$"een getal van {DutchText.Number(field.Least ?? 0)} tot en met {DutchText.Number(field.Most ?? 0)}, met een punt"],
        { Kind: FieldKind.Integer } => [$"een heel getal van {DutchText.Number((int)(field.Least ?? 0))} tot en met {DutchText.Number((int)(field.Most ?? int.MaxValue))}"],
        { Kind: FieldKind.YesNo } => ["true of false"],
        { Kind: FieldKind.Name, NamesFacet: true } => ["de naam van een facet"],
        { Kind: FieldKind.Name } => ["de naam van een bestand zonder .md"],
        { Kind: FieldKind.Choice or FieldKind.Group } => [],
        _ => FieldForm.Of(field) is { } form ? [form.Words] : [],
    };

    private static IEnumerable<string> ShortForm(Field group) => group.Short is { } key ? [$"een waarde mag ook alleen de tekst van {key} zijn"] : [];

    private static string Items(Field field)
    {
        var (one, many) = field.FacetKey is null ? ("waarde", "waarden") : ("term", "termen");
        var most = DutchText.Count((int)field.Most!.Value, one, many);
        return field.Least is > 0 and var least ? $"minstens {DutchText.Number((int)least)} en hoogstens {most}" : $"hoogstens {most}";
    }
}
