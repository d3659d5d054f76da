using System.Text;
using System.Text.Json;

namespace Praktijk.SiteTests.Support;

/// <summary>What <c>praktijk export --zoekmachine</c> made, read as a search server would.</summary>
/// <param name="Bytes">The files by name, the list of the folder included.</param>
/// <param name="Lines">Those of the documents, each of which is JSON.</param>
internal sealed record SearchServerFiles(SortedDictionary<string, byte[]> Bytes, IReadOnlyList<string> Lines, IReadOnlyList<SearchServerDocument> Documents, JsonElement Index)
{
    /// <param name="output">The folder to export to.</param>
    public static SearchServerFiles Of(string output, params string[] options)
    {
        var run = PraktijkProgram.Run(["export", .. options, "--zoekmachine", output]);
        if (run.ExitCode != 0)
            throw new Xunit.Sdk.XunitException(run.ToString());
        var files = TemporaryFolder.Snapshot(output);
        // A line ends in a line feed and in nothing else: a text may hold U+2028.
        var lines = files.Where(f => f.Key.EndsWith(".ndjson", StringComparison.Ordinal)).SelectMany(f => Ended(Encoding.UTF8.GetString(f.Value)).Split('\n')).ToList();
        return new SearchServerFiles(files, lines, [.. lines.Chunk(2).Select(pair => Document(pair[0], pair[1]))], Parsed(Encoding.UTF8.GetString(files["index.json"])));
    }

    private static string Ended(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return text[..^1];
    }

    private static SearchServerDocument Document(string action, string source)
    {
        var index = Assert.Single(Parsed(action).EnumerateObject());
        Assert.Equal("index", index.Name);
        return new SearchServerDocument(Assert.Single(index.Value.EnumerateObject(), p => p.Name == "_id").Value.GetString()!, Parsed(source));
    }

    private static JsonElement Parsed(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}

internal sealed record SearchServerDocument(string Id, JsonElement Source)
{
    /// <summary>The text of a field; null when the document does not have it.</summary>
    public string? Text(string field) => Source.TryGetProperty(field, out var value) ? value.GetString() : null;
}

internal static class SearchServerSite
{
    /// <summary>What a search server gets of this site.</summary>
    public static SearchServerFiles Export(this TestSite site, params string[] options)
    {
        using var folder = site.Place();
        return SearchServerFiles.Of(Path.Combine(folder.Root, "uit"), [.. folder.Options, .. options]);
    }
}
