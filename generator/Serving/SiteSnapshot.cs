using System.Buffers;
using System.Collections.Frozen;
using Praktijk.Writing;

namespace Praktijk.Serving;

/// <summary>The whole site at one moment, in memory. A rebuild makes another one; nobody ever sees a mix.</summary>
/// <param name="basePath">Where the site stands on its host, with slashes around it: <c>/</c> or <c>/praktijk/</c>.</param>
/// <param name="files">By the path of the file inside the site: <c>praktijken/index.html</c>.</param>
internal sealed class SiteSnapshot(string basePath, FrozenDictionary<string, ServedFile> files)
{
    /// <exception cref="CommandFault">A template cannot be rendered.</exception>
    public static SiteSnapshot Render(BuiltSite site)
    {
        var outputs = site.Outputs;
        var files = new KeyValuePair<string, ServedFile>[outputs.Count];
        Parallel.For(0, outputs.Count, () => new ArrayBufferWriter<byte>(64 * 1024), (i, _, buffer) =>
        {
            buffer.ResetWrittenCount();
            outputs[i].Make(buffer);
            var name = outputs[i].Address.File;
            files[i] = KeyValuePair.Create(name, new ServedFile(buffer.WrittenSpan.ToArray(), ContentTypes.Of(name)));
            return buffer;
        }, _ => { });
        // Requests arrive decoded.
        return new(Uri.UnescapeDataString(site.Catalogue.Site.BasePath), files.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>What a browser gets for this path.</summary>
    /// <param name="path">Decoded, starting with a slash. It is only ever looked up, so nothing outside the site can be reached with it.</param>
    public Answer Find(string path)
    {
        if (!path.StartsWith(basePath, StringComparison.Ordinal))
            return path == "/" || path + "/" == basePath ? new Answer.Redirect(basePath) : NotFound();
        var name = path[basePath.Length..];
        if (files.GetValueOrDefault(name.Length == 0 || name[^1] == '/' ? name + "index.html" : name) is { } file)
            return new Answer.Found(file);
        return files.ContainsKey(name + "/index.html") ? new Answer.Redirect(path + "/") : NotFound();
    }

    /// <summary>True when every file has the same bytes: then no browser needs to load anything again.</summary>
    public bool SameAs(SiteSnapshot other) =>
        basePath == other.BasePath && files.Count == other.Files.Count
        && files.All(pair => other.Files.GetValueOrDefault(pair.Key) is { } file && file.Bytes.Span.SequenceEqual(pair.Value.Bytes.Span));

    private string BasePath => basePath;

    private FrozenDictionary<string, ServedFile> Files => files;

    private Answer.Missing NotFound() => new(files.GetValueOrDefault("404.html"));
}

/// <summary>What the site says to a request.</summary>
internal abstract record Answer
{
    internal sealed record Found(ServedFile File) : Answer;

    /// <param name="Path">From the root and not encoded, an address that exists.</param>
    internal sealed record Redirect(string Path) : Answer;

    /// <param name="Page">The site's own page for this; null when it has none.</param>
    internal sealed record Missing(ServedFile? Page) : Answer;
}
