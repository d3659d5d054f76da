using System.Globalization;
using System.Text.Json;
using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Schema;
using Praktijk.Yaml;

namespace Praktijk.Rendering.Form;

/// <summary>
/// The file of a case for the form: its text just as it is, the values of its fields, and on which lines each field stands. So the form can change a
/// field and leave the rest of the file, comments and unknown parts included, as it was.
/// </summary>
internal sealed class CaseSource(SourceFile file, bool hasByteOrderMark, YamlMap frontMatter, int closingFence, IReadOnlyList<Field> fields)
{
    private const string ByteOrderMark = "\uFEFF";

    /// <param name="bytes">Of a file that was found valid.</param>
    /// <returns>Null when the file changed in the meantime and can no longer be read.</returns>
    public static CaseSource? Read(string path, byte[] bytes, IReadOnlyList<Field> fields)
    {
        var file = SourceText.Decode(path, bytes, new DiagnosticList());
        return file is not null && DocumentReader.ReadFrontMatter(file) is var (frontMatter, closingFence)
            ? new CaseSource(file, bytes is [0xEF, 0xBB, 0xBF, ..], frontMatter, closingFence, fields)
            : null;
    }

    /// <param name="edit">Where the file can be changed; null when the site names no repository.</param>
    public void Write(Utf8JsonWriter json, Practice practice, string? edit)
    {
        json.WriteStartObject();
        json.WriteString("soort", "bron");
        json.WriteString("naam", practice.Slug);
        json.WriteString("bestand", practice.File);
        json.WriteString("github", edit);
        json.WriteString("tekst", hasByteOrderMark ? ByteOrderMark + file.Text : file.Text);
        json.WriteNumber("slot", closingFence);
        json.WriteBoolean("dicht", IsClosed());
        json.WriteStartObject("regels");
        for (var i = 0; i < frontMatter.Entries.Count; i++)
        {
            var entry = frontMatter.Entries[i];
            var end = EndOf(i);
            json.WriteStartArray(entry.Key.Value);
            json.WriteNumberValue(entry.Key.At.Line);
            json.WriteNumberValue(end);
            if (HoldsMore(entry, end))
                json.WriteBooleanValue(true);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WritePropertyName("velden");
        Map(json, frontMatter, fields);
        json.WriteEndObject();
    }

    /// <summary>The line behind the last one of a field: what follows of empty lines and comments stands between the fields and stays there.</summary>
    private int EndOf(int index)
    {
        var next = index + 1 < frontMatter.Entries.Count ? frontMatter.Entries[index + 1].Key.At.Line : closingFence;
        var first = frontMatter.Entries[index].Key.At.Line;
        while (next - 1 > first && file.Line(next - 1).TrimStart() is "" or ['#', ..])
            next--;
        return next;
    }

    /// <summary>A comment inside the lines of a field, or another field on the same line: writing the field anew would lose it.</summary>
    private bool HoldsMore(YamlEntry entry, int end)
    {
        var scalars = Scalars(entry.Value).ToList();
        for (var line = entry.Key.At.Line; line < end; line++)
        {
            var text = file.Line(line);
            for (var hash = text.IndexOf('#'); hash >= 0; hash = text.IndexOf('#', hash + 1))
            {
                if (!scalars.Any(s => s.At.Line == line && hash >= s.At.Column - 1 && hash < s.At.Column - 1 + s.At.Length))
                    return true;
            }
        }
        return entry.Key.At.Column > 1 || frontMatter.Entries.Any(other => other != entry && other.Key.At.Line >= entry.Key.At.Line && other.Key.At.Line < end);
    }

    /// <summary>Fields that do not all begin at the margin, such as those between <c>{ }</c>: a line that is added would break the file.</summary>
    private bool IsClosed() =>
        frontMatter.Entries.Any(entry => entry.Key.At.Column > 1)
        || Enumerable.Range(2, closingFence - 2).Select(line => file.Line(line).TrimStart()).FirstOrDefault(text => text is not ("" or ['#', ..])) is ['{', ..];

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlList list => list.Items.SelectMany(Scalars),
        YamlMap map => map.Entries.SelectMany(e => Scalars(e.Value)),
        _ => [],
    };

    private static void Map(Utf8JsonWriter json, YamlMap map, IReadOnlyList<Field> fields)
    {
        json.WriteStartObject();
        foreach (var (key, node) in map.Entries)
        {
            if (fields.FirstOrDefault(f => f.Key == key.Value) is not { } field || node is YamlScalar { IsNothing: true } or YamlScalar { Value: "" })
                continue;
            json.WritePropertyName(key.Value);
            Value(json, node, field);
        }
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, YamlNode node, Field field)
    {
        switch (node)
        {
            case YamlMap map:
                Map(json, map, field.Fields);
                break;
            case YamlList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Value(json, item, field.Item!);
                json.WriteEndArray();
                break;
            case YamlScalar scalar when field.Kind is FieldKind.Number or FieldKind.Integer:
                json.WriteNumberValue(double.Parse(scalar.Value.Replace('−', '-'), CultureInfo.InvariantCulture));
                break;
            case YamlScalar scalar:
                json.WriteStringValue(scalar.Value);
                break;
        }
    }
}
