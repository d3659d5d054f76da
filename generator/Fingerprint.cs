using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Praktijk;

/// <summary>128 bits that tell one content from another: half of a SHA-256, which no two contents share by accident.</summary>
internal readonly record struct Fingerprint(UInt128 Value)
{
    /// <summary>Its first eight hexadecimal digits, for people.</summary>
    public string Short => ((uint)(Value >> 96)).ToString("x8", CultureInfo.InvariantCulture);

    public static Fingerprint Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new Fingerprint(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    /// <summary>Of several values in this order; <c>null</c> is another value than the empty text.</summary>
    public static Fingerprint Of(params ReadOnlySpan<string?> values)
    {
        var all = new FingerprintWriter();
        foreach (var value in values)
            all.Add(value);
        return all.ToFingerprint();
    }
}

/// <summary>Takes values one after the other and gives the fingerprint of them all. Every value is told from the next, so that "ab, c" is not "a, bc".</summary>
internal sealed class FingerprintWriter
{
    private const int NoText = -1;
    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    public FingerprintWriter Add(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
        return this;
    }

    public FingerprintWriter Add(long value) => Add((int)value).Add((int)(value >> 32));

    public FingerprintWriter Add(bool value) => Add(value ? 1 : 0);

    public FingerprintWriter Add(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(sizeof(double)), value);
        _bytes.Advance(sizeof(double));
        return this;
    }

    public FingerprintWriter Add(Fingerprint value)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(_bytes.GetSpan(Marshal.SizeOf<UInt128>()), value.Value);
        _bytes.Advance(Marshal.SizeOf<UInt128>());
        return this;
    }

    public FingerprintWriter Add(string? value)
    {
        if (value is null)
            return Add(NoText);
        Add(value.Length);
        Encoding.UTF8.GetBytes(value, _bytes);
        return this;
    }

    public Fingerprint ToFingerprint() => Fingerprint.Of(_bytes.WrittenSpan);
}
