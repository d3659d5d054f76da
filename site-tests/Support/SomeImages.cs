using System.Buffers.Binary;
using System.IO.Compression;

namespace Praktijk.SiteTests.Support;

/// <summary>Small pictures made on the spot.</summary>
internal static class SomeImages
{
    /// <summary>A white PNG of this size.</summary>
    public static byte[] Png(int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits a sample; the rest 0: grey, deflate, no filter, not interlaced
        Chunk(file, "IHDR"u8, header);
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[width + 1];
            Array.Fill(row, (byte)0xFF, 1, width);
            for (var y = 0; y < height; y++)
                zlib.Write(row);
        }
        Chunk(file, "IDAT"u8, rows.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>The head of a JPEG of this size, with or without Exif data that say where it was taken.</summary>
    public static byte[] Jpeg(int width, int height, bool withLocation)
    {
        using var file = new MemoryStream();
        file.Write([0xFF, 0xD8]);
        if (withLocation)
        {
            byte[] exif =
            [
                .. "Exif\0\0"u8,
                .. "MM"u8, 0, 42, 0, 0, 0, 8,
                0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, // one entry: the GPS directory is at 26
                0, 1, 0, 1, 0, 2, 0, 0, 0, 2, (byte)'N', 0, 0, 0, 0, 0, 0, 0, // one entry: latitude, north
            ];
            Segment(file, 0xE1, exif);
        }
        Segment(file, 0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    private static void Segment(MemoryStream file, byte marker, ReadOnlySpan<byte> bytes)
    {
        file.Write([0xFF, marker, (byte)((bytes.Length + 2) >> 8), (byte)(bytes.Length + 2)]);
        file.Write(bytes);
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> bytes)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, bytes.Length);
        file.Write(number);
        byte[] body = [.. name, .. bytes];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    /// <summary>The checksum of a PNG chunk (ISO 3309, the polynomial 0xEDB88320).</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320u;
        }
        return ~crc;
    }
}
