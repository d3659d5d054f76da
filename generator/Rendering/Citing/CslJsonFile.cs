using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Praktijk.Rendering.Citing;

/// <summary>For programs that follow the Citation Style Language: a list with one item.</summary>
internal static class CslJsonFile
{
    /// <summary>Letters with accents stay readable; it is a file of its own, so nothing in it can end an element of a page.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Citation page, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("id", page.Key);
        json.WriteString("type", "webpage");
        json.WriteString("title", page.Title);
        json.WriteStartArray("author");
        json.WriteStartObject();
        json.WriteString("literal", page.Organisation);
        json.WriteEndObject();
        json.WriteEndArray();
        if (page.Date is { } date)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            json.WriteNumberValue(date.Year);
            json.WriteNumberValue(date.Month);
            json.WriteNumberValue(date.Day);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        // No publisher: that is the author, and styles would name it twice.
        json.WriteString("container-title", page.Website);
        json.WriteString("URL", page.Url);
        json.WriteString("language", Citation.Language);
        if (page.Version.Length > 0)
            json.WriteString("version", page.Version);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
