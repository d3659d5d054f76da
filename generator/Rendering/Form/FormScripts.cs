using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Praktijk.Rendering.Form;

/// <summary>Data for the form as a classic script, which also loads from disk: it adds itself to a list that the form reads when it is ready.</summary>
internal static class FormScripts
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter> content)
    {
        output.Write("(self.praktijkFormulier=self.praktijkFormulier||[]).push("u8);
        using (var json = new Utf8JsonWriter(output, Options))
            content(json);
        output.Write(")\n"u8);
    }
}
