using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Praktijk.SiteTests.Support;

/// <summary>Ajv with the schemas that <c>praktijk schema</c> makes.</summary>
internal static class SchemaJudge
{
    /// <summary>The schemas for a content folder, by kind of file.</summary>
    public static JsonObject SchemasOf(string content)
    {
        var run = PraktijkProgram.Run("schema", "--content", content);
        Assert.True(run.ExitCode == 0, run.ToString());
        return JsonNode.Parse(run.Out)!.AsObject();
    }

    /// <summary>The kind of a file of the content, by its place; null for what has no fields.</summary>
    public static string? KindOf(string path) => path.Split('/') switch
    {
        ["site.yml"] => "site",
        ["bakens.yml"] => "bakens",
        ["home.md"] => "home",
        ["facetten", _, "_facet.yml"] => "facet",
        ["facetten", _, ..] when path.EndsWith(".md", StringComparison.Ordinal) => "term",
        ["praktijken", ..] when path.EndsWith(".md", StringComparison.Ordinal) => "praktijk",
        ["begrippen", ..] => "begrip",
        ["achtergrond", ..] when path.EndsWith(".md", StringComparison.Ordinal) => "achtergrond",
        ["leerlijnen", ..] => "leerlijn",
        ["paginas", ..] => "pagina",
        ["kwadranten", ..] => "kwadrant",
        _ => null,
    };

    /// <summary>What is wrong with each file by its schema; nothing for a file that it takes.</summary>
    /// <param name="files">By a name that tells them apart.</param>
    public static async Task<IReadOnlyDictionary<string, string[]>> Judge(JsonObject schemas, IEnumerable<(string Name, string Kind, string Text)> files)
    {
        Assert.True(Directory.Exists(Path.Combine(Repository.SiteTests, "node_modules/ajv")), "ajv is not there: run `bash site-tests/run.sh`, or `npm ci` in site-tests.");
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.SiteTests, "Support/schema-judge.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (said, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var question = new JsonObject
        {
            ["schemas"] = schemas.DeepClone(),
            ["files"] = new JsonArray([.. files.Select(f => new JsonObject { ["name"] = f.Name, ["kind"] = f.Kind, ["text"] = f.Text })]),
        };
        await process.StandardInput.WriteAsync(question.ToJsonString());
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await complaints);
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(await said)!;
    }
}
