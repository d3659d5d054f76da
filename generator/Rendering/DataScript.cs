using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Praktijk.Rendering;

/// <summary>Data as a classic script, which also loads from disk: it adds itself to a list that another script reads when it is ready.</summary>
internal sealed class DataScript
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[] _start;

    private DataScript(string list) => _start = Encoding.UTF8.GetBytes($"(self.{list}=self.{list}||[]).push(");

    public static DataScript ForForm { get; } = new("praktijkFormulier");

    public static DataScript ForSelection { get; } = new("praktijkTeksten");

    public void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter> content)
    {
        output.Write(_start);
        using (var json = new Utf8JsonWriter(output, Options))
            content(json);
        output.Write(")\n"u8);
    }
}
