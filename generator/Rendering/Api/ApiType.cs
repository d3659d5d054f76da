using System.Text.Json;
using Praktijk.Model;

namespace Praktijk.Rendering.Api;

/// <summary>What a field of the API holds: how it is written, what its schema says, and in words for people.</summary>
internal abstract record ApiType
{
    public static readonly ApiType Text = new ApiText("tekst", null, null);

    /// <summary>A name that stays: the last part of an address.</summary>
    public static readonly ApiType Name = new ApiText("naam", null, "^[a-z0-9]+(-[a-z0-9]+)*$");

    public static readonly ApiType Url = new ApiText("webadres", null, "^https?://");
    public static readonly ApiType Day = new ApiText("dag", "date", null);
    public static readonly ApiType PartialDay = new ApiText("jaar, maand of dag", null, "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
    public static readonly ApiType Version = new ApiText("acht tekens", null, "^[0-9a-f]{8}$");
    public static readonly ApiType Count = new ApiInteger(0);

    /// <summary>A number that counts from 1.</summary>
    public static readonly ApiType Number = new ApiInteger(1);

    /// <summary>From −1 to 1.</summary>
    public static readonly ApiType Scale = new ApiScale();

    /// <summary>The names of terms, by the key of their facet.</summary>
    public static readonly ApiType TermsPerFacet = new ApiTerms();

    /// <summary><c>tekst</c></summary>
    public abstract string Words { get; }

    /// <summary>The fields of a group, or of each item of a list; empty for other types.</summary>
    public virtual IEnumerable<ApiFieldWords> Members => [];

    /// <param name="value">Of the kind that this type is for, never null.</param>
    public abstract void Write(Utf8JsonWriter json, object value);

    /// <summary>The rules for a value, inside the object that describes it.</summary>
    public abstract void WriteSchema(Utf8JsonWriter json);

    public static ApiType Of(params string[] choices) => new ApiChoice(choices);

    public static ApiType List(ApiType item) => new ApiList(item);

    public static ApiGroup<T> Group<T>(params IReadOnlyList<ApiField<T>> fields) => new(fields);

    private sealed record ApiText(string Kind, string? Format, string? Pattern) : ApiType
    {
        public override string Words => Kind;

        public override void Write(Utf8JsonWriter json, object value) => json.WriteStringValue((string)value);

        public override void WriteSchema(Utf8JsonWriter json)
        {
            json.WriteString("type", "string");
            json.WriteNumber("minLength", 1);
            if (Format is not null)
                json.WriteString("format", Format);
            if (Pattern is not null)
                json.WriteString("pattern", Pattern);
        }
    }

    private sealed record ApiChoice(IReadOnlyList<string> Choices) : ApiType
    {
        public override string Words => Choices.Count == 1 ? $"‘{Choices[0]}’" : $"een van: {string.Join(", ", Choices)}";

        public override void Write(Utf8JsonWriter json, object value) => json.WriteStringValue((string)value);

        public override void WriteSchema(Utf8JsonWriter json)
        {
            json.WriteStartArray("enum");
            foreach (var choice in Choices)
                json.WriteStringValue(choice);
            json.WriteEndArray();
        }
    }

    private sealed record ApiInteger(int Least) : ApiType
    {
        public override string Words => "geheel getal";

        public override void Write(Utf8JsonWriter json, object value) => json.WriteNumberValue((int)value);

        public override void WriteSchema(Utf8JsonWriter json)
        {
            json.WriteString("type", "integer");
            json.WriteNumber("minimum", Least);
        }
    }

    private sealed record ApiScale : ApiType
    {
        public override string Words => "getal van −1 tot 1";

        public override void Write(Utf8JsonWriter json, object value) => json.WriteNumberValue((double)value);

        public override void WriteSchema(Utf8JsonWriter json)
        {
            json.WriteString("type", "number");
            json.WriteNumber("minimum", -1);
            json.WriteNumber("maximum", 1);
        }
    }

    private sealed record ApiTerms : ApiType
    {
        public override string Words => "per facet een lijst met namen van termen";

        public override void Write(Utf8JsonWriter json, object value)
        {
            json.WriteStartObject();
            foreach (var (facet, terms) in (IReadOnlyList<FacetTerms>)value)
            {
                json.WriteStartArray(facet.Key);
                foreach (var term in terms)
                    json.WriteStringValue(term.Slug);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }

        public override void WriteSchema(Utf8JsonWriter json)
        {
            json.WriteString("type", "object");
            json.WriteStartObject("additionalProperties");
            json.WriteString("type", "array");
            json.WriteNumber("minItems", 1);
            json.WriteBoolean("uniqueItems", true);
            json.WriteStartObject("items");
            Name.WriteSchema(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private sealed record ApiList(ApiType Item) : ApiType
    {
        public override string Words => Item.Members.Any() ? "lijst" : $"lijst van {Item.Words}";

        public override IEnumerable<ApiFieldWords> Members => Item.Members;

        public override void Write(Utf8JsonWriter json, object value)
        {
            json.WriteStartArray();
            foreach (var item in (IReadOnlyCollection<object>)value)
                Item.Write(json, item);
            json.WriteEndArray();
        }

        public override void WriteSchema(Utf8JsonWriter json)
        {
            json.WriteString("type", "array");
            json.WriteStartObject("items");
            Item.WriteSchema(json);
            json.WriteEndObject();
        }
    }
}

/// <summary>An object with fields.</summary>
internal sealed record ApiGroup<T>(IReadOnlyList<ApiField<T>> Fields) : ApiType
{
    public override string Words => "groep";

    public override IEnumerable<ApiFieldWords> Members => Fields.Select(f => new ApiFieldWords(f.Name, f.Type, f.Help, f.Always));

    public override void Write(Utf8JsonWriter json, object value)
    {
        json.WriteStartObject();
        foreach (var field in Fields)
            field.Write(json, (T)value);
        json.WriteEndObject();
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartArray("required");
        foreach (var field in Fields.Where(f => f.Always))
            json.WriteStringValue(field.Name);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var field in Fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", field.Help);
            field.Type.WriteSchema(json);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}

/// <summary>What can be said of a field without an object that has it.</summary>
internal sealed record ApiFieldWords(string Name, ApiType Type, string Help, bool Always);

/// <summary>A field of the API, declared once: the files, their schemas and the page that explains them follow from it.</summary>
/// <param name="Help">A Dutch sentence.</param>
/// <param name="Value">Null or an empty list for nothing, which is left out.</param>
/// <param name="Always">It is there in every object; a list may be empty then.</param>
internal sealed record ApiField<T>(string Name, ApiType Type, string Help, Func<T, object?> Value, bool Always = false)
{
    public void Write(Utf8JsonWriter json, T owner)
    {
        var value = Value(owner);
        if (value is null || !Always && value is IReadOnlyCollection<object> { Count: 0 })
            return;
        json.WritePropertyName(Name);
        Type.Write(json, value);
    }
}
