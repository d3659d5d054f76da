using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Praktijk.SiteTests.Support;

/// <summary>Programs of others that read citations: what they make of ours.</summary>
internal static class CitationJudge
{
    private static string Schema => Path.Combine(Repository.SiteTests, "Citing/csl/csl-data.json");

    /// <summary>For each file what is wrong with it (<c>faults</c>), what stands in it as items of CSL (<c>items</c>), and the reference that follows (<c>apa</c>).</summary>
    public static async Task<JsonNode> Read(IEnumerable<KeyValuePair<string, string>> files)
    {
        Assert.True(Directory.Exists(Path.Combine(Repository.SiteTests, "node_modules/@citation-js/core")), "citation.js is not there: run `bash site-tests/run.sh`, or `npm ci` in site-tests.");
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.SiteTests, "Support/citation-judge.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (said, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var question = new JsonObject { ["schema"] = JsonNode.Parse(await File.ReadAllTextAsync(Schema)), ["files"] = new JsonObject(files.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value))) };
        await process.StandardInput.WriteAsync(question.ToJsonString());
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await complaints);
        return JsonNode.Parse(await said)!;
    }
}
