using System.Text;

namespace Praktijk.Rendering;

/// <summary>
/// The files of <c>templates/</c>: those inside the program, and over them, file by file, those of a folder that the user named.
/// Names are relative to <c>templates/</c>, with <c>/</c>: <c>paginas/praktijk.hbs</c>, <c>assets/praktijk.css</c>.
/// </summary>
internal sealed class TemplateFolder
{
    private const string ResourcePrefix = "templates/";
    private readonly Dictionary<string, string> _overlaid = [];
    private readonly SortedDictionary<string, Func<byte[]>> _files = new(StringComparer.Ordinal);

    private TemplateFolder()
    {
    }

    /// <summary>The templates of the program, with those of <paramref name="overlay"/> laid over them; null for none.</summary>
    public static TemplateFolder Open(string? overlay)
    {
        var folder = new TemplateFolder();
        foreach (var resource in typeof(TemplateFolder).Assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                folder._files[resource[ResourcePrefix.Length..]] = () => ReadResource(resource);
        }
        if (overlay is not null)
            folder.LayOver(overlay);
        return folder;
    }

    /// <summary>All names, in ordinal order.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    public byte[] Read(string name) => _files[name]();

    /// <summary>The file as text, without a byte order mark and with line feeds only, so that the pages are the same on every system.</summary>
    public string ReadText(string name) => Encoding.UTF8.GetString(Read(name)).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Of the names and the bytes of all files that are laid over those of the program.</summary>
    public Fingerprint Print()
    {
        var all = new FingerprintWriter();
        foreach (var name in _overlaid.Keys.Order(StringComparer.Ordinal))
            all.Add(name).Add(Fingerprint.Of(Read(name)));
        return all.ToFingerprint();
    }

    /// <summary>Where the file that is used can be found: in the folder that was laid over, or inside the program.</summary>
    public string PathOf(string name) => _overlaid.TryGetValue(name, out var path) ? path : InputName(name);

    /// <summary>Whether the file that is used is the one inside the program, or equal to it: our own templates may lie beside the content as well.</summary>
    public bool IsOurs(string name) => !_overlaid.ContainsKey(name)
        || typeof(TemplateFolder).Assembly.GetManifestResourceInfo(ResourcePrefix + name) is not null && Read(name).AsSpan().SequenceEqual(ReadResource(ResourcePrefix + name));

    /// <summary>The name of a file as an input of an output, and in messages.</summary>
    public static string InputName(string name) => ResourcePrefix + name;

    /// <summary>The other way round.</summary>
    public static string NameOf(string input) => input[ResourcePrefix.Length..];

    private void LayOver(string overlay)
    {
        var root = Path.GetFullPath(overlay);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        foreach (var file in Directory.EnumerateFiles(root, "*", options))
        {
            var name = Path.GetRelativePath(root, file).Replace('\\', '/');
            _files[name] = () => File.ReadAllBytes(file);
            _overlaid[name] = $"{Path.GetFileName(root)}/{name}";
        }
    }

    private static byte[] ReadResource(string resource)
    {
        using var stream = typeof(TemplateFolder).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
