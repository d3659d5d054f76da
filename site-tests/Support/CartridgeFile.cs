using System.IO.Compression;

namespace Praktijk.SiteTests.Support;

/// <summary>Opens a cartridge as any program opens a zip.</summary>
internal static class CartridgeFile
{
    /// <summary>The files in their order, each as text. Reading also holds their checksums.</summary>
    public static IReadOnlyList<(string Name, string Text)> Read(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return (entry.FullName, reader.ReadToEnd());
        })];
    }
}
