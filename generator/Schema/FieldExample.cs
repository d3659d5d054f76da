using Praktijk.Formatting;

namespace Praktijk.Schema;

/// <summary>The example of a field as an editor would write it in YAML.</summary>
internal static class FieldExample
{
    /// <summary>The lines of the field with its example, in block form.</summary>
    public static IReadOnlyList<string> Lines(Field field) => field switch
    {
        { Kind: FieldKind.Group } => [$"{field.Key}:", .. field.Fields.SelectMany(Lines).Select(line => "  " + line)],
        { Kind: FieldKind.List, Item: { Kind: FieldKind.Group } item } =>
            [$"{field.Key}:", .. item.Fields.SelectMany(Lines).Select((line, i) => (i == 0 ? "  - " : "    ") + line)],
        { Kind: FieldKind.List } => field.Example.Length == 0 ? [$"{field.Key}: []"] : [$"{field.Key}:", $"  - {Value(field)}"],
        _ => [$"{field.Key}: {Value(field)}"],
    };

    /// <summary>The example alone: of a list, that of one item.</summary>
    public static string Value(Field field) =>
        field.Kind is FieldKind.Number or FieldKind.Integer or FieldKind.YesNo or FieldKind.Date or FieldKind.PartialDate ? field.Example : CanonicalText.Of(field.Example);
}
