using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Praktijk.Indexing;

/// <summary>A part of the index: a script that hands its content to the page, so that it loads from any host and from disk.</summary>
/// <param name="Name">As the browser's side calls it: <c>w12</c>.</param>
/// <param name="Version">Eight characters that follow the content.</param>
/// <param name="Make">Its bytes, UTF-8.</param>
internal sealed record IndexScript(string Name, string Version, Func<byte[]> Make)
{
    /// <summary>How many characters of a hash make a version: enough that no two versions of one script are ever alike.</summary>
    private const int VersionLength = 8;

    /// <summary>Most are smaller.</summary>
    private const int UsualSize = 64 * 1024;

    /// <summary>The file, among the scripts of the index: <c>w12.1a2b3c4d.js</c>.</summary>
    public string File => $"{Name}.{Version}.js";

    /// <summary>One that is made anew each time it is asked for, so that the texts of a large site are never in memory twice.</summary>
    public static IndexScript MadeWhenWritten(string name, string version, Action<Utf8JsonWriter> content) => new(name, version, () => Bytes(name, content));

    /// <summary>One that is made now.</summary>
    public static IndexScript Made(string name, Action<Utf8JsonWriter> content)
    {
        var bytes = Bytes(name, content);
        return new IndexScript(name, VersionOf(Fingerprint.Of(bytes)), () => bytes);
    }

    public static string VersionOf(Fingerprint content) => content.Value.ToString("x32", CultureInfo.InvariantCulture)[..VersionLength];

    /// <summary>JSON as it stands in a script; what stands in a page is escaped there.</summary>
    public static ReadOnlySpan<byte> Json(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteJson(buffer, content);
        return buffer.WrittenSpan;
    }

    private static byte[] Bytes(string name, Action<Utf8JsonWriter> content)
    {
        using var buffer = new PooledBuffer(UsualSize);
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
