using Praktijk.Diagnostics;
using Praktijk.Model;

namespace Praktijk.Schema;

/// <summary>
/// The values of declared fields, each read and checked once. A field that is absent, empty or wrong is not in it; what was wrong has been reported.
/// </summary>
/// <param name="At">Where the group or the front matter begins: for what is missing.</param>
internal sealed record FieldValues(SourceLocation At, IReadOnlyDictionary<string, object> Values, IReadOnlyDictionary<string, SourceLocation> Keys)
{
    /// <summary>Where the key stands, or the start of the group when it is absent.</summary>
    public SourceLocation KeyAt(string key) => Keys.GetValueOrDefault(key, At);

    public string? Text(string key) => Located<string>(key)?.Value;

    public Located<string>? LocatedText(string key) => Located<string>(key);

    public DateOnly? Date(string key) => Located<DateOnly>(key)?.Value;

    public Located<DateOnly>? LocatedDate(string key) => Located<DateOnly>(key);

    public PartialDate? PartialDate(string key) => Located<PartialDate>(key)?.Value;

    public double? Number(string key) => Located<double>(key)?.Value;

    public int? Integer(string key) => Number(key) is { } number ? (int)number : null;

    public bool? YesNo(string key) => Located<bool>(key)?.Value;

    public FieldValues? Group(string key) => Values.GetValueOrDefault(key) as FieldValues;

    public IReadOnlyList<FieldValues> Groups(string key) => [.. List(key).OfType<FieldValues>()];

    public IReadOnlyList<Located<string>> LocatedTexts(string key) => [.. List(key).OfType<Located<string>>()];

    public IReadOnlyList<string> Texts(string key) => [.. LocatedTexts(key).Select(t => t.Value)];

    private IReadOnlyList<object> List(string key) => Values.GetValueOrDefault(key) as IReadOnlyList<object> ?? [];

    private Located<T>? Located<T>(string key) => Values.GetValueOrDefault(key) is Located<T> value ? value : null;
}
