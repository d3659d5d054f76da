namespace Praktijk.SiteTests.Support;

/// <summary>A test site on disk: a folder with <c>content/</c>, <c>templates/</c> when the test brings some, and <c>site/</c> once it is built.</summary>
internal sealed class SiteFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SiteFolder(IReadOnlyDictionary<string, byte[]> content, IReadOnlyDictionary<string, byte[]> templates)
    {
        Directory.CreateDirectory(Content);
        foreach (var (path, bytes) in content)
            WriteTo(Path.Combine(Content, path), bytes);
        foreach (var (path, bytes) in templates)
            WriteTo(Path.Combine(Templates, path), bytes);
    }

    public string Root => _folder.Path;

    public string Content => _folder["content"];

    public string Templates => _folder["templates"];

    public string Site => _folder["site"];

    /// <summary>The options that point the program at this folder.</summary>
    public IReadOnlyList<string> Options =>
        ["--content", Content, .. Directory.Exists(Templates) ? new[] { "--templates", Templates } : []];

    public Outcome Check(params string[] options) => new(PraktijkProgram.Run(["check", .. Options, .. options]), TemporaryFolder.Snapshot(Site));

    public Outcome Build(params string[] options) => new(PraktijkProgram.Run(["build", .. Options, "--output", Site, .. options]), TemporaryFolder.Snapshot(Site));

    public Outcome Addresses(params string[] options) => new(PraktijkProgram.Run(["adressen", .. Options, .. options]), TemporaryFolder.Snapshot(Site));

    /// <summary>Puts in or replaces a file of the content.</summary>
    public void Write(string path, string text) => WriteTo(Path.Combine(Content, path), System.Text.Encoding.UTF8.GetBytes(text));

    public string Read(string path) => File.ReadAllText(Path.Combine(Content, path));

    public void Dispose() => _folder.Dispose();

    private static void WriteTo(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
