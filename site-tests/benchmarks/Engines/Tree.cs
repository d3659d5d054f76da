namespace Praktijk.Benchmarks.Engines;

/// <summary>The files of a built site.</summary>
/// <param name="Folders">Relative, each after the one that it is in.</param>
/// <param name="Files">Relative, with their sizes in bytes.</param>
internal sealed record Tree(IReadOnlyList<string> Folders, IReadOnlyList<(string Path, long Size)> Files)
{
    public double Megabytes => Files.Sum(f => f.Size) / 1e6;

    public static Tree Of(string folder)
    {
        var root = new DirectoryInfo(folder);
        return new Tree(
            [.. root.EnumerateDirectories("*", SearchOption.AllDirectories).Select(d => Path.GetRelativePath(folder, d.FullName)).Order(StringComparer.Ordinal)],
            [.. root.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(folder, f.FullName), f.Length))]);
    }

    /// <summary>As lines, for <see cref="Read"/>.</summary>
    public void Write(string file) => File.WriteAllLines(file, [.. Folders.Select(f => "\t" + f), .. Files.Select(f => $"{f.Size}\t{f.Path}")]);

    public static Tree Read(string file)
    {
        var lines = File.ReadLines(file).Select(line => line.Split('\t', 2)).ToLookup(parts => parts[0].Length == 0);
        return new Tree([.. lines[true].Select(p => p[1])], [.. lines[false].Select(p => (p[1], long.Parse(p[0], System.Globalization.CultureInfo.InvariantCulture)))]);
    }
}
