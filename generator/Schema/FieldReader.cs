using System.Globalization;
using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Yaml;

namespace Praktijk.Schema;

/// <summary>Holds a YAML map against the declared fields: unknown keys, missing ones, wrong types, lengths and ranges.</summary>
internal sealed class FieldReader(DiagnosticList diagnostics)
{
    private const NumberStyles NumberStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public FieldValues Read(YamlMap map, IReadOnlyList<Field> fields, string? parent = null)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        var keys = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var (key, node) in map.Entries)
        {
            keys[key.Value] = key.At;
            var field = fields.FirstOrDefault(f => f.Key == key.Value);
            if (field is null)
            {
                diagnostics.Add(IsSplitByComma(map, key.Value)
                    ? Problems.DecimalComma(key.At, parent ?? key.Value, SplitNumber(map, key))
                    : Problems.UnknownField(key, [.. fields.Select(f => f.Key)], fields.Select(f => f.Key).Except(map.Entries.Select(e => e.Key.Value)), parent));
                continue;
            }
            if (IsEmpty(node))
                ReportEmpty(key, field);
            else if (Value(field, node) is { } value)
                values[field.Key] = value;
        }
        foreach (var field in fields.Where(f => f.Required && !keys.ContainsKey(f.Key)))
            diagnostics.Add(Problems.MissingField(map.At, field, parent));
        var read = new FieldValues(map.At, values, keys);
        foreach (var field in fields)
            CheckCompany(field, map, read);
        return read;
    }

    /// <summary>A field that goes with a value of another one: required then, and refused otherwise.</summary>
    private void CheckCompany(Field field, YamlMap map, FieldValues read)
    {
        if (field.With is not { } with)
            return;
        var other = read.LocatedText(with.Key);
        // A value that was refused says nothing of what was meant.
        if (other is null && map.Entries.Any(e => e.Key.Value == with.Key && !IsEmpty(e.Value)))
            return;
        var isAsked = other is { } given && given.Value == with.Value;
        if (!read.Keys.TryGetValue(field.Key, out var at))
        {
            if (isAsked)
                diagnostics.Add(Problems.FieldLacksCompany(other!.Value.At, with, field));
        }
        else if (!isAsked)
            diagnostics.Add(Problems.FieldOutOfPlace(new Located<string>(field.Key, at), with));
        else if (map.Entries.Any(e => e.Key.Value == field.Key && IsEmpty(e.Value)))
            diagnostics.Add(Problems.EmptyRequiredField(new Located<string>(field.Key, at), field));
    }

    private static bool IsEmpty(YamlNode node) => node is YamlScalar scalar && IsEmpty(scalar.Value, scalar.IsQuoted);

    /// <summary>A value that counts as none; null is no single value, and so never empty.</summary>
    internal static bool IsEmpty(string? value, bool isQuoted) =>
        value is not null && (IsBlank(value) || !isQuoted && YamlScalar.StandsForNothing(value));

    /// <summary>Nothing that a reader would see: white space, or characters without a shape.</summary>
    private static bool IsBlank(string text) => text.All(c => char.IsWhiteSpace(c) || c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\u180E' or '\u3164');

    private void ReportEmpty(Located<string> key, Field field)
    {
        if (field.Required)
            diagnostics.Add(Problems.EmptyRequiredField(key, field));
        else if (!field.MayBeEmpty && field.With is null)
            diagnostics.Add(Problems.EmptyField(key));
    }

    /// <summary><c>{ collectief: 0,8 }</c> reads as two entries, of which the second is a bare number.</summary>
    private static bool IsSplitByComma(YamlMap map, string key) =>
        key.Length > 0 && key.All(char.IsAsciiDigit) && map.Entries.Any(e => e.Key.Value == key && e.Value is YamlScalar { IsNothing: true });

    /// <summary>The two halves and the comma between them, when nothing else stands there.</summary>
    private static Located<string>? SplitNumber(YamlMap map, Located<string> behind)
    {
        var before = map.Entries.TakeWhile(e => e.Key != behind).LastOrDefault()?.Value as YamlScalar;
        return before is { IsQuoted: false } && NumberIn(before.Value) is not null && before.At.Line == behind.At.Line && before.At.Column + before.At.Length + 1 == behind.At.Column
            ? new($"{before.Value},{behind.Value}", before.At with { Length = before.At.Length + 1 + behind.At.Length })
            : null;
    }

    private object? Value(Field field, YamlNode node) => (field.Kind, node) switch
    {
        (FieldKind.List, YamlList list) => Items(field, list),
        (FieldKind.List, _) => Refuse(Problems.NotAList(node.At, field, (node as YamlScalar)?.Value)),
        (FieldKind.Group, YamlMap group) => Read(group, field.Fields, field.Key),
        (FieldKind.Group, YamlScalar scalar) when field.Short is { } key => ShortGroup(field, key, scalar),
        (FieldKind.Group, _) => Refuse(Problems.NotAGroup(node.At, field)),
        (_, YamlScalar scalar) => Scalar(field, scalar),
        _ => Refuse(Problems.NotText(node.At, field)),
    };

    private FieldValues? ShortGroup(Field field, string key, YamlScalar scalar) =>
        Value(field.Fields.First(f => f.Key == key), scalar) is { } value
            ? new FieldValues(scalar.At, new Dictionary<string, object>(StringComparer.Ordinal) { [key] = value }, new Dictionary<string, SourceLocation>(StringComparer.Ordinal) { [key] = scalar.At })
            : null;

    private object? Refuse(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return null;
    }

    private List<object> Items(Field field, YamlList list)
    {
        if (list.Items.Count < (field.Least ?? 0))
            diagnostics.Add(Problems.TooFewItems(list.At, field, list.Items.Count));
        if (field.Most is { } most && list.Items.Count > most)
            diagnostics.Add(Problems.TooManyItems(list.Items[(int)most].At, field, list.Items.Count));
        var values = new List<object>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item is YamlScalar maybe && IsEmpty(maybe.Value, maybe.IsQuoted))
                diagnostics.Add(Problems.EmptyItem(item.At, field));
            else if (SingleText(field.Item!, item) is { } text && !seen.Add(text.Value))
                diagnostics.Add(Problems.DuplicateItem(text, field));
            else if (Value(field.Item!, item) is { } value)
                values.Add(value);
        }
        return values;
    }

    /// <summary>What an item is in one text, of which a list holds each once; null for a group that has no such text.</summary>
    private static Located<string>? SingleText(Field field, YamlNode item)
    {
        var text = item switch
        {
            YamlMap map when field.Short is { } key => map.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value as YamlScalar,
            YamlScalar scalar when field.Kind != FieldKind.Group || field.Short is not null => scalar,
            _ => null,
        };
        return text is null || IsEmpty(text) ? null : new Located<string>(OneLine(text.Value), text.At);
    }

    private object? Scalar(Field field, YamlScalar scalar)
    {
        var text = new Located<string>(OneLine(scalar.Value), scalar.At);
        return field.Kind switch
        {
            FieldKind.Date => Date(text, field),
            FieldKind.PartialDate => PartialDate.Parse(text.Value) is { } date ? text.Select(_ => date) : Refuse(Problems.InvalidPartialDate(text, field)),
            FieldKind.Number or FieldKind.Integer => Number(text, field),
            FieldKind.YesNo => YesNo(text, field),
            FieldKind.Choice => field.Choices.Contains(text.Value) ? text : Refuse(Problems.NotAChoice(text, field)),
            FieldKind.Url => HasCredentials(text.Value) ? Refuse(Problems.CredentialsInLink(text.At))
                : IsWebAddress(text.Value) ? CheckLength(text, field)
                : Refuse(Problems.InvalidUrl(text, field)),
            FieldKind.SiteAddress => IsSiteAddress(text.Value) ? CheckLength(text, field) : Refuse(Problems.InvalidSiteAddress(text, field)),
            _ => CheckLength(text, field),
        };
    }

    /// <summary>Fields are lines: a text that YAML spreads over several reads as one.</summary>
    internal static string OneLine(string text)
    {
        text = text.Trim();
        return text.AsSpan().IndexOfAny("\r\n\t\u2028\u2029") < 0 ? text : string.Join(' ', text.Split(['\r', '\n', '\t', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private object? CheckLength(Located<string> text, Field field) =>
        text.Value.Length <= field.Longest ? text : Refuse(Problems.TooLong(text, field));

    private object? Date(Located<string> text, Field field) =>
        DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1800
            ? text.Select(_ => date)
            : Refuse(Problems.InvalidDate(text, field));

    private object? YesNo(Located<string> text, Field field) =>
        YesOrNoIn(text.Value) is { } yes ? text.Select(_ => yes) : Refuse(Problems.NotYesOrNo(text, field));

    internal static bool? YesOrNoIn(string text) => text switch
    {
        "true" or "ja" => true,
        "false" or "nee" => false,
        _ => null,
    };

    private object? Number(Located<string> text, Field field)
    {
        if (text.Value.Contains(',') && double.TryParse(text.Value.Replace(',', '.'), NumberStyle, CultureInfo.InvariantCulture, out _))
            return Refuse(Problems.DecimalComma(text.At, field.Key, text));
        if (NumberIn(text.Value) is not { } number)
            return Refuse(Problems.NotANumber(text, field));
        if (field.Kind == FieldKind.Integer && number != Math.Floor(number))
            return Refuse(Problems.NotANumber(text, field));
        if (number < (field.Least ?? double.MinValue) || number > (field.Most ?? double.MaxValue))
            return Refuse(Problems.OutOfRange(text, field));
        return text.Select(_ => number);
    }

    /// <summary>A number as people write it; null when it is none.</summary>
    internal static double? NumberIn(string text) =>
        text.Length <= 20 && double.TryParse(text.Replace('−', '-'), NumberStyle, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>Sources and the site itself are on the web: http or https, with a host, without spaces or control characters.</summary>
    internal static bool IsWebAddress(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '\\' or '`')
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0;

    /// <summary>
    /// A web address with a name, or a name and a password, before its host: <c>https://naam:wachtwoord@host/</c>. Read as browsers do, which take any
    /// number of slashes for the beginning of the host.
    /// </summary>
    internal static bool HasCredentials(string text)
    {
        if (text.IndexOf(':') is not (>= 0 and var colon) || !text.AsSpan(0, colon).Equals("https", StringComparison.OrdinalIgnoreCase) && !text.AsSpan(0, colon).Equals("http", StringComparison.OrdinalIgnoreCase))
            return false;
        var behind = text.AsSpan(colon + 1).TrimStart("/\\");
        var end = behind.IndexOfAny("/\\?#");
        return (end < 0 ? behind : behind[..end]).Contains('@');
    }

    /// <summary><c>/</c> or slugs between slashes: <c>/oud/pad/</c>.</summary>
    internal static bool IsSiteAddress(string text) =>
        text == "/" || text.Length > 2 && text[0] == '/' && text[^1] == '/' && text[1..^1].Split('/').All(Slug.IsValid);
}
