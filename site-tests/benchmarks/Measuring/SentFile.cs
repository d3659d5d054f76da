using System.IO.Compression;

namespace Praktijk.Benchmarks.Measuring;

/// <summary>A file as a good static host sends it: brotli where that helps, as it is where its kind is compressed already.</summary>
internal static class SentFile
{
    /// <summary>Above this the best quality takes too long; a host would not do it either.</summary>
    private const int MostAtBestQuality = 2_000_000;

    private static readonly Dictionary<string, string> CompressedTypes = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".xml"] = "application/xml",
        [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".webmanifest"] = "application/manifest+json",
        [".wasm"] = "application/wasm",
    };

    /// <summary>Null for a kind that is sent as it is.</summary>
    public static string? CompressedTypeOf(string path) => CompressedTypes.GetValueOrDefault(Path.GetExtension(path));

    public static byte[] Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (CompressedTypeOf(path) is null)
            return bytes;
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, compressed, out var length, quality: bytes.Length > MostAtBestQuality ? 9 : 11, window: 22)
            ? compressed[..length]
            : throw new InvalidOperationException($"{path} could not be compressed.");
    }
}
