using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Praktijk.Rendering;

/// <summary>Data as a classic script, which also loads from disk: it adds itself to a list that another script reads when it is ready.</summary>
internal sealed class DataScript
{
    private readonly byte[] _start;
    private readonly JsonWriterOptions _options;

    private DataScript(string list, JavaScriptEncoder encoder)
    {
        _start = Encoding.UTF8.GetBytes($"(self.{list}=self.{list}||[]).push(");
        _options = new() { Encoder = encoder };
    }

    public static DataScript ForForm { get; } = new("praktijkFormulier", JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>It holds mark-up: with <c>&lt;</c> and <c>&amp;</c> escaped it is no page for whoever takes the file for one.</summary>
    public static DataScript ForSelection { get; } = new("praktijkTeksten", JavaScriptEncoder.Create(UnicodeRanges.All));

    public void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter> content)
    {
        output.Write(_start);
        using (var json = new Utf8JsonWriter(output, _options))
            content(json);
        output.Write(")\n"u8);
    }
}
