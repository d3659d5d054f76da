using System.Buffers.Binary;
using System.Text;
using Praktijk.Diagnostics;

namespace Praktijk.Validating;

/// <summary>What the bytes of a picture say.</summary>
/// <param name="Width">In pixels as shown; 0 when the kind is unknown.</param>
internal sealed record ImageCheck(int Width, int Height, long Bytes, bool HasPlace)
{
    public const int LargestFile = 500 * 1024;

    /// <summary>Of its bytes; the default for a file that is too large to be read.</summary>
    public Fingerprint Print { get; init; }

    /// <summary>What is wrong with using it at this place; null when nothing is.</summary>
    public Diagnostic? Problem(SourceLocation at, string target) =>
        Bytes > LargestFile ? Problems.ImageTooLarge(at, target, Bytes, LargestFile)
        : Width <= 0 || Height <= 0 ? Problems.UnknownImageKind(at, target)
        : HasPlace ? Problems.ImageWithLocation(at, target)
        : null;
}

/// <summary>Reads size and location metadata from the headers of png, jpg and webp files; trusts no length in them.</summary>
internal static class ImageInspector
{
    private const int GpsTag = 0x8825;
    private const int OrientationTag = 0x0112;

    /// <param name="length">What the file says of its size; one that is too large is not read.</param>
    public static ImageCheck Inspect(long length, Func<byte[]> read)
    {
        if (length > ImageCheck.LargestFile)
            return new ImageCheck(0, 0, length, false);
        var bytes = read();
        var check = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => Png(bytes),
            [0xFF, 0xD8, 0xFF, ..] => Jpeg(bytes),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP(bytes),
            _ => new ImageCheck(0, 0, 0, false),
        };
        return check with { Bytes = bytes.Length, Print = Fingerprint.Of(bytes) };
    }

    /// <summary>PNG specification, chunks: length, type, data, checksum; IHDR comes first.</summary>
    private static ImageCheck Png(ReadOnlySpan<byte> bytes)
    {
        var (width, height, place) = (0, 0, false);
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            if (length < 0 || length > bytes.Length - at - 12)
                break;
            var type = bytes.Slice(at + 4, 4);
            var data = bytes.Slice(at + 8, length);
            if (type.SequenceEqual("IHDR"u8) && length >= 8)
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
            else if (type.SequenceEqual("eXIf"u8))
                place |= ReadExif(data).HasPlace;
            else if (type.SequenceEqual("iTXt"u8) || type.SequenceEqual("tEXt"u8) || type.SequenceEqual("zTXt"u8))
                place |= NamesPlace(data) || HidesMetadata(data);
            at += length + 12;
        }
        return new ImageCheck(width, height, 0, place);
    }

    /// <summary>JPEG (ITU T.81), segments: marker, length, data; the frame header holds the size, APP1 the metadata.</summary>
    private static ImageCheck Jpeg(ReadOnlySpan<byte> bytes)
    {
        var (width, height, place, turned) = (0, 0, false, false);
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is 0xFF or 0x01 or >= 0xD0 and <= 0xD8)
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker is 0xDA or 0xD9 || length < 2 || at + 2 + length > bytes.Length)
                break;
            var data = bytes.Slice(at + 4, length - 2);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && data.Length >= 5)
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
            else if (marker == 0xE1 && data.StartsWith("Exif\0\0"u8))
            {
                var exif = ReadExif(data[6..]);
                place |= exif.HasPlace;
                turned |= exif.IsTurned;
            }
            else if (marker == 0xE1)
                place |= NamesPlace(data);
            at += 2 + length;
        }
        return turned ? new ImageCheck(height, width, 0, place) : new ImageCheck(width, height, 0, place);
    }

    /// <summary>WebP container: RIFF chunks with little-endian lengths, padded to even; VP8X, VP8L or VP8 holds the size.</summary>
    private static ImageCheck WebP(ReadOnlySpan<byte> bytes)
    {
        var (width, height, place) = (0, 0, false);
        for (var at = 12; at + 8 <= bytes.Length;)
        {
            var type = bytes.Slice(at, 4);
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + 4)..]);
            if (length < 0 || length > bytes.Length - at - 8)
                break;
            var data = bytes.Slice(at + 8, length);
            if (type.SequenceEqual("VP8X"u8) && length >= 10)
                (width, height) = (1 + (data[4] | data[5] << 8 | data[6] << 16), 1 + (data[7] | data[8] << 8 | data[9] << 16));
            else if (type.SequenceEqual("VP8L"u8) && length >= 5 && width == 0)
            {
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
                (width, height) = (1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
            }
            else if (type.SequenceEqual("VP8 "u8) && length >= 10 && width == 0)
                (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
            else if (type.SequenceEqual("EXIF"u8))
                place |= ReadExif(data.StartsWith("Exif\0\0"u8) ? data[6..] : data).HasPlace;
            else if (type.SequenceEqual("XMP "u8))
                place |= NamesPlace(data);
            at += 8 + length + (length & 1);
        }
        return new ImageCheck(width, height, 0, place);
    }

    /// <summary>Exif is a TIFF file: the first directory of tags says whether there is a GPS directory, and whether the picture lies on its side.</summary>
    private static (bool HasPlace, bool IsTurned) ReadExif(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
            return default;
        var little = tiff[0] == (byte)'I';
        var directory = Number32(tiff, 4, little);
        if (directory > tiff.Length - 2)
            return default;
        var (place, turned) = (false, false);
        var count = Number16(tiff, (int)directory, little);
        for (var i = 0; i < count && directory + 2 + 12 * (i + 1) <= tiff.Length; i++)
        {
            var entry = (int)directory + 2 + 12 * i;
            var tag = Number16(tiff, entry, little);
            place |= tag == GpsTag;
            turned |= tag == OrientationTag && Number16(tiff, entry + 8, little) >= 5;
        }
        return (place, turned);
    }

    /// <summary>
    /// Text chunks of a PNG may be packed or written as hexadecimal digits, as some programs store Exif and XMP. What cannot be read plainly there is
    /// taken to hold a place: nothing that a page needs is lost when it goes.
    /// </summary>
    private static bool HidesMetadata(ReadOnlySpan<byte> chunk)
    {
        var end = chunk.IndexOf((byte)0);
        if (end < 0)
            return false;
        var keyword = Encoding.Latin1.GetString(chunk[..end]);
        return keyword.StartsWith("Raw profile type", StringComparison.OrdinalIgnoreCase) || keyword == "XML:com.adobe.xmp" && end + 1 < chunk.Length && chunk[end + 1] == 1;
    }

    /// <summary>XMP and text chunks write places as attributes or elements of the Exif name space.</summary>
    private static bool NamesPlace(ReadOnlySpan<byte> text) => Encoding.Latin1.GetString(text).Contains("GPSLatitude", StringComparison.OrdinalIgnoreCase);

    private static ushort Number16(ReadOnlySpan<byte> bytes, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint Number32(ReadOnlySpan<byte> bytes, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
