using Praktijk.Diagnostics;
using Praktijk.Schema;
using Praktijk.Yaml;

namespace Praktijk.Formatting;

/// <summary>What the fields of a file say to the rest of the program, complaints included, wherever they stand.</summary>
internal sealed class FieldMeaning
{
    private readonly FieldValues _values;
    private readonly IReadOnlyList<string> _complaints;

    private FieldMeaning(FieldValues values, IReadOnlyList<Diagnostic> said)
    {
        _values = values;
        Said = said;
        // An empty field that may be left out means as much as none.
        _complaints = [.. said.Where(d => d.Severity == Severity.Error).Select(d => d.Code + d.Sentence).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<Diagnostic> Said { get; }

    public static FieldMeaning Of(YamlMap map, IReadOnlyList<Field> fields)
    {
        var said = new DiagnosticList();
        return new FieldMeaning(new FieldReader(said).Read(map, fields), said.All);
    }

    public bool IsSameAs(FieldMeaning other) => _complaints.SequenceEqual(other._complaints) && Same(_values, other._values);

    private static bool Same(FieldValues one, FieldValues other) =>
        one.Values.Keys.Union(other.Values.Keys, StringComparer.Ordinal).All(key => Same(one.Values.GetValueOrDefault(key), other.Values.GetValueOrDefault(key)));

    private static bool Same(object? one, object? other) => (one, other) switch
    {
        (FieldValues group, FieldValues same) => Same(group, same),
        (IReadOnlyList<object> list, IReadOnlyList<object> same) => list.Count == same.Count && list.Zip(same).All(pair => Same(pair.First, pair.Second)),
        (IReadOnlyList<object> { Count: 0 }, null) or (null, IReadOnlyList<object> { Count: 0 }) => true,
        (Located<string> text, Located<string> same) => text.Value == same.Value,
        (Located<double> number, Located<double> same) => number.Value == same.Value,
        (Located<bool> yes, Located<bool> same) => yes.Value == same.Value,
        (Located<DateOnly> date, Located<DateOnly> same) => date.Value == same.Value,
        (Located<Model.PartialDate> date, Located<Model.PartialDate> same) => date.Value == same.Value,
        (null, null) => true,
        _ => false,
    };
}
