using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Praktijk.Indexing;

/// <summary>A part of the index: a script that hands its content to the page, so that it loads from any host and from disk.</summary>
/// <param name="Name">Within the folder: <c>w12.js</c>.</param>
/// <param name="Make">Its bytes, UTF-8.</param>
internal sealed record IndexScript(string Name, Func<byte[]> Make)
{
    /// <summary>Most are smaller.</summary>
    private const int UsualSize = 64 * 1024;

    /// <summary>One that is made anew each time it is asked for, so that the texts of a large site are never in memory twice.</summary>
    /// <param name="name">Without the extension, as the browser's side calls it.</param>
    public static IndexScript MadeWhenWritten(string name, Action<Utf8JsonWriter> content) => new($"{name}.js", () => Bytes(name, content));

    /// <summary>One that is made now.</summary>
    public static IndexScript Made(string name, Action<Utf8JsonWriter> content)
    {
        var bytes = Bytes(name, content);
        return new IndexScript($"{name}.js", () => bytes);
    }

    /// <summary>JSON as it stands in a script; what stands in a page is escaped there.</summary>
    public static ReadOnlySpan<byte> Json(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteJson(buffer, content);
        return buffer.WrittenSpan;
    }

    private static byte[] Bytes(string name, Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualSize);
        buffer.Write("praktijkZoek(\""u8);
        Encoding.ASCII.GetBytes(name, buffer);
        buffer.Write("\","u8);
        WriteJson(buffer, content);
        buffer.Write(")"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteJson(IBufferWriter<byte> output, Action<Utf8JsonWriter> content)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        content(json);
    }
}
