using System.Text;
using System.Text.Json;

namespace Praktijk.Rendering;

/// <summary>
/// Writes schema.org data as JSON. What is null or empty is left out. The default encoder writes <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c>
/// and quotes as <c>\u003C</c> and so on: the text can end no script element.
/// </summary>
internal sealed class JsonLd
{
    private const int UsualSize = 8 * 1024;

    private readonly Utf8JsonWriter _json;

    private JsonLd(Utf8JsonWriter json) => _json = json;

    /// <summary>One graph with the given things in it.</summary>
    public static SafeHtml Graph(params IEnumerable<Action<JsonLd>> things)
    {
        using var bytes = new PooledBuffer(UsualSize);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            new JsonLd(json).Things("@graph", things);
            json.WriteEndObject();
        }
        return new SafeHtml(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    public JsonLd Type(params ReadOnlySpan<string> types)
    {
        if (types.Length == 1)
            _json.WriteString("@type", types[0]);
        else
            Texts("@type", types.ToArray());
        return this;
    }

    public JsonLd Text(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            _json.WriteString(name, value);
        return this;
    }

    public JsonLd Texts(string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0)
            return this;
        _json.WriteStartArray(name);
        foreach (var value in values)
            _json.WriteStringValue(value);
        _json.WriteEndArray();
        return this;
    }

    public JsonLd Number(string name, int value)
    {
        _json.WriteNumber(name, value);
        return this;
    }

    public JsonLd True(string name)
    {
        _json.WriteBoolean(name, true);
        return this;
    }

    /// <summary>A reference to a thing that stands elsewhere.</summary>
    public JsonLd Reference(string name, string id) => Thing(name, t => t.Text("@id", id));

    public JsonLd Thing(string name, Action<JsonLd>? fill)
    {
        if (fill is null)
            return this;
        _json.WriteStartObject(name);
        fill(this);
        _json.WriteEndObject();
        return this;
    }

    public JsonLd Things(string name, IEnumerable<Action<JsonLd>> things)
    {
        var started = false;
        foreach (var fill in things)
        {
            if (!started)
                _json.WriteStartArray(name);
            started = true;
            _json.WriteStartObject();
            fill(this);
            _json.WriteEndObject();
        }
        if (started)
            _json.WriteEndArray();
        return this;
    }
}
