namespace Praktijk.SiteTests.Support;

/// <summary>A folder of its own that is gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("praktijk-").FullName;

    /// <summary>The full path of something in it; <paramref name="relative"/> has <c>/</c> as separator.</summary>
    public string this[string relative] => System.IO.Path.Combine([Path, .. relative.Split('/')]);

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    /// <summary>Every file below a folder: path relative to it (with <c>/</c>, in ordinal order) and bytes; empty when there is no such folder.</summary>
    public static SortedDictionary<string, byte[]> Snapshot(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
            return files;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            files[System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllBytes(file);
        return files;
    }
}
