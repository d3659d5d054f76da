using System.Buffers;
using Praktijk.Rendering;
using Praktijk.Writing;

namespace Praktijk.Serving;

/// <summary>
/// The whole site at one moment. A rebuild makes another one; nobody ever sees a mix. A page is made when a browser first asks for it: of a large site an
/// editor looks at one page.
/// </summary>
internal sealed class SiteSnapshot
{
    private readonly Dictionary<string, Lazy<ServedFile>> _files;
    private readonly Lazy<Dictionary<string, Lazy<ServedFile>>> _index;
    private readonly string _basePath;

    public SiteSnapshot(BuiltSite site)
    {
        Print = site.Print;
        // Requests arrive decoded.
        _basePath = Uri.UnescapeDataString(site.Catalogue.Site.BasePath);
        _files = Files(site.Pages);
        _index = new(() => Files(site.Index.Value));
    }

    /// <summary>Of all that the site is made from. Two sites with the same are the same: then no browser needs to load anything again.</summary>
    public Fingerprint Print { get; }

    /// <summary>Makes one page of each template, for a template that does not work shows on all its pages.</summary>
    /// <exception cref="CommandFault">A template cannot be rendered.</exception>
    public void TryTemplates(BuiltSite site)
    {
        foreach (var output in site.Pages.Where(o => o.Template is not null).DistinctBy(o => o.Template))
            _ = _files[output.Address.File].Value;
    }

    /// <summary>What a browser gets for this path.</summary>
    /// <param name="path">Decoded, starting with a slash. It is only ever looked up, so nothing outside the site can be reached with it.</param>
    /// <exception cref="CommandFault">A template cannot be rendered.</exception>
    public Answer Find(string path)
    {
        if (!path.StartsWith(_basePath, StringComparison.Ordinal))
            return path == "/" || path + "/" == _basePath ? new Answer.Redirect(_basePath) : NotFound();
        var name = path[_basePath.Length..];
        if (File(name.Length == 0 || name[^1] == '/' ? name + "index.html" : name) is { } file)
            return new Answer.Found(file, IsNamedByContent: name.StartsWith(SiteAssets.Folder, StringComparison.Ordinal));
        return _files.ContainsKey(name + "/index.html") ? new Answer.Redirect(path + "/") : NotFound();
    }

    /// <summary>Makes a page that a browser is about to ask for. What is wrong with it is told when it asks.</summary>
    /// <param name="path">As for <see cref="Find"/>; anything else does nothing.</param>
    public void Prepare(string path)
    {
        try
        {
            _ = path.Length > 0 && path[0] == '/' ? Find(path) : null;
        }
        catch (CommandFault)
        {
            // Find throws it again.
        }
    }

    private ServedFile? File(string name) =>
        _files.GetValueOrDefault(name)?.Value
        ?? (name.StartsWith(SiteAssets.IndexFolder, StringComparison.Ordinal) ? _index.Value.GetValueOrDefault(name)?.Value : null);

    private static Dictionary<string, Lazy<ServedFile>> Files(IReadOnlyList<PlannedOutput> outputs)
    {
        var files = new Dictionary<string, Lazy<ServedFile>>(outputs.Count, StringComparer.Ordinal);
        foreach (var output in outputs)
            files[output.Address.File] = new(() => Made(output));
        return files;
    }

    private static ServedFile Made(PlannedOutput output)
    {
        var bytes = new ArrayBufferWriter<byte>(64 * 1024);
        output.Make(bytes);
        return new ServedFile(bytes.WrittenMemory, ContentTypes.Of(output.Address.File));
    }

    private Answer.Missing NotFound() => new(File("404.html"));
}

/// <summary>What the site says to a request.</summary>
internal abstract record Answer
{
    /// <param name="IsNamedByContent">Another content would have another name: a browser may keep it for ever.</param>
    internal sealed record Found(ServedFile File, bool IsNamedByContent) : Answer;

    /// <param name="Path">From the root and not encoded, an address that exists.</param>
    internal sealed record Redirect(string Path) : Answer;

    /// <param name="Page">The site's own page for this; null when it has none.</param>
    internal sealed record Missing(ServedFile? Page) : Answer;
}
