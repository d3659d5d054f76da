using System.Buffers;
using System.Text;

namespace Praktijk.Rendering;

/// <summary>A text writer that encodes straight into a buffer: the page is never held as a string.</summary>
internal sealed class Utf8Writer(IBufferWriter<byte> output) : TextWriter
{
    private char _half;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (char.IsHighSurrogate(value))
        {
            _half = value;
            return;
        }
        if (_half == '\0')
        {
            Write([value]);
            return;
        }
        Write([_half, value]);
        _half = '\0';
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Encoding.UTF8.GetBytes(buffer, output);
}
