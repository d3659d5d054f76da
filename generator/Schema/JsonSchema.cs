using System.Text.Json;
using Praktijk.Model;

namespace Praktijk.Schema;

/// <summary>
/// The declared fields as JSON Schema, for editors and other programs. Draft-07, because older releases of the YAML extension of VS Code read nothing newer;
/// <c>markdownDescription</c>, <c>enumDescriptions</c> and <c>patternErrorMessage</c> are what that editor shows. What compares two fields or two files (dates
/// in order, names that exist) only <c>check</c> knows.
/// </summary>
/// <param name="facets">The keys of the facets, for fields that name one.</param>
internal sealed class JsonSchema(IReadOnlyList<string> facets)
{
    public const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <param name="id">Where the schema is published; null when it is not.</param>
    public void Write(Utf8JsonWriter json, FileKind kind, string? id)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Draft);
        if (id is not null)
            json.WriteString("$id", id);
        json.WriteString("title", $"{kind.Name} ({kind.Place})");
        json.WriteString("description", kind.Help);
        WriteMembers(json, kind.Fields);
        json.WriteEndObject();
    }

    private void WriteMembers(Utf8JsonWriter json, IReadOnlyList<Field> fields)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        WriteTexts(json, "required", fields.Where(f => f.Required).Select(f => f.Key));
        json.WriteStartObject("properties");
        foreach (var field in fields)
        {
            json.WriteStartObject(field.Key);
            WriteField(json, field);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        WriteCompany(json, [.. fields.Where(f => f.With is not null)]);
    }

    /// <summary>Fields that go with a value of another one.</summary>
    private static void WriteCompany(Utf8JsonWriter json, IReadOnlyList<Field> fields)
    {
        if (fields.Count == 0)
            return;
        json.WriteStartArray("allOf");
        foreach (var field in fields)
        {
            json.WriteStartObject();
            json.WriteStartObject("if");
            WriteTexts(json, "required", [field.With!.Key]);
            json.WriteStartObject("properties");
            json.WriteStartObject(field.With.Key);
            json.WriteString("const", field.With.Value);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("then");
            WriteTexts(json, "required", [field.Key]);
            json.WriteEndObject();
            json.WriteStartObject("else");
            json.WriteStartObject("properties");
            json.WriteBoolean(field.Key, false);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteField(Utf8JsonWriter json, Field field)
    {
        WriteWords(json, field);
        switch (field.Kind)
        {
            case FieldKind.List:
                WriteType(json, field, "array");
                if (field.Least is > 0 and var least)
                    json.WriteNumber("minItems", (int)least);
                if (field.Most is { } most)
                    json.WriteNumber("maxItems", (int)most);
                if (field.Item!.Kind != FieldKind.Group || field.Item.Short is not null)
                    json.WriteBoolean("uniqueItems", true);
                json.WriteStartObject("items");
                WriteField(json, field.Item);
                json.WriteEndObject();
                break;
            case FieldKind.Group:
                if (field.Short is { } key)
                    WriteEither(json, () => WriteField(json, field.Fields.First(f => f.Key == key)), () => WriteMembers(json, field.Fields));
                else if (field.AcceptsNothing)
                    WriteEither(json, () => json.WriteString("type", "null"), () => WriteMembers(json, field.Fields));
                else
                    WriteMembers(json, field.Fields);
                break;
            case FieldKind.Number or FieldKind.Integer:
                WriteType(json, field, field.Kind == FieldKind.Number ? "number" : "integer");
                if (field.Least is { } smallest)
                    json.WriteNumber("minimum", smallest);
                if (field.Most is { } greatest)
                    json.WriteNumber("maximum", greatest);
                break;
            case FieldKind.YesNo:
                json.WriteStartArray("enum");
                json.WriteBooleanValue(true);
                json.WriteBooleanValue(false);
                json.WriteStringValue("ja");
                json.WriteStringValue("nee");
                json.WriteEndArray();
                break;
            case FieldKind.PartialDate:
                // A year alone is a number in YAML.
                json.WriteStartArray("type");
                json.WriteStringValue("string");
                json.WriteStringValue("integer");
                json.WriteEndArray();
                json.WriteNumber("minimum", 1000);
                json.WriteNumber("maximum", 9999);
                WriteForm(json, field);
                break;
            default:
                WriteText(json, field);
                break;
        }
    }

    private void WriteText(Utf8JsonWriter json, Field field)
    {
        var choices = field.NamesFacet ? facets : field.Choices;
        // A vocabulary without terms allows nothing, which no schema can say as a list of values.
        if (choices.Count > 0)
        {
            json.WriteStartArray("enum");
            foreach (var choice in choices)
                json.WriteStringValue(choice);
            if (field.AcceptsNothing)
                json.WriteNullValue();
            json.WriteEndArray();
            if (field.Meanings.Count > 0)
                WriteTexts(json, "enumDescriptions", field.Meanings);
            return;
        }
        WriteType(json, field, "string");
        if (field.Kind == FieldKind.Date)
            json.WriteString("format", "date");
        if (field.Kind is FieldKind.Text or FieldKind.Url or FieldKind.SiteAddress)
            json.WriteNumber("maxLength", field.Longest);
        else if (field.Kind == FieldKind.Name)
            json.WriteNumber("maxLength", Slug.Longest);
        WriteForm(json, field);
    }

    private static void WriteForm(Utf8JsonWriter json, Field field)
    {
        if (FieldForm.Of(field) is not { } form || field.AcceptsNothing && form == FieldForm.NotBlank)
            return;
        json.WriteString("pattern", field.AcceptsNothing ? $"^$|{form.Pattern}" : form.Pattern);
        json.WriteString("patternErrorMessage", $"Schrijf {form.Words}.");
    }

    private static void WriteType(Utf8JsonWriter json, Field field, string type)
    {
        if (field.AcceptsNothing)
            WriteTexts(json, "type", [type, "null"]);
        else
            json.WriteString("type", type);
    }

    private static void WriteEither(Utf8JsonWriter json, Action one, Action other)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        one();
        json.WriteEndObject();
        json.WriteStartObject();
        other();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteWords(Utf8JsonWriter json, Field field)
    {
        if (field.Help.Length == 0)
            return;
        var asked = DutchText.Capitalised(string.Join(", ", [FieldWords.Requirement(field), .. FieldWords.Limits(field)])) + ".";
        json.WriteString("description", $"{field.Help} {asked}");
        json.WriteString("markdownDescription", $"{field.Help}\n\n*{asked}*\n\n```yaml\n{string.Join('\n', FieldExample.Lines(field))}\n```");
        json.WriteStartArray("examples");
        WriteExample(json, field);
        json.WriteEndArray();
    }

    /// <summary>The example as the value that YAML makes of it.</summary>
    private static void WriteExample(Utf8JsonWriter json, Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.List:
                json.WriteStartArray();
                if (field.Item!.Kind == FieldKind.Group)
                    WriteExample(json, field.Item);
                else if (field.Example.Length > 0)
                    WriteExample(json, field.Item with { Example = field.Example });
                json.WriteEndArray();
                break;
            case FieldKind.Group:
                json.WriteStartObject();
                foreach (var member in field.Fields)
                {
                    json.WritePropertyName(member.Key);
                    WriteExample(json, member);
                }
                json.WriteEndObject();
                break;
            case FieldKind.Number or FieldKind.Integer or FieldKind.YesNo:
                json.WriteRawValue(field.Example);
                break;
            default:
                json.WriteStringValue(field.Example);
                break;
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
