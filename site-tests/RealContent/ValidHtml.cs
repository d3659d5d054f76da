using System.Diagnostics;
using System.Text.Json;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.RealContent;

public class ValidHtml
{
    /// <summary>
    /// The checker of the W3C over all pages in one call. It judges the policy in the page as if the page came from disk (<c>'self'</c> becomes
    /// <c>file:</c>), wrongly, so what it says of that does not count.
    /// </summary>
    [Fact]
    public async Task The_checker_of_the_W3C_finds_no_error()
    {
        var jar = Path.Combine(Repository.SiteTests, "node_modules/vnu-jar/build/dist/vnu.jar");
        Assert.True(File.Exists(jar), "vnu-jar is not there: run `bash site-tests/run.sh`, or `npm ci` in site-tests.");
        var start = new ProcessStartInfo("java", ["-Xmx768m", "-jar", jar, "--format", "json", "--stdout", "--no-langdetect", "--skip-non-html", RealSite.Folder])
        {
            RedirectStandardOutput = true,
        };
        using var checker = Process.Start(start)!;
        var output = await checker.StandardOutput.ReadToEndAsync();
        await checker.WaitForExitAsync();

        using var report = JsonDocument.Parse(output);
        var messages = report.RootElement.GetProperty("messages").EnumerateArray()
            .Where(m => m.GetProperty("type").GetString() is "error" or "non-document-error")
            .Where(m => !m.GetProperty("message").GetString()!.Contains("Content Security Policy", StringComparison.Ordinal))
            .Select(Line)
            .ToList();
        if (messages.Count > 0)
            Assert.Fail($"{messages.Count} errors:\n{string.Join('\n', messages.Take(30))}");
    }

    private static string Line(JsonElement message)
    {
        var file = message.TryGetProperty("url", out var url) ? url.GetString()!.Replace("file:" + RealSite.Folder, "", StringComparison.Ordinal) : "";
        var line = message.TryGetProperty("lastLine", out var last) ? last.GetInt32() : 0;
        var extract = message.TryGetProperty("extract", out var text) ? text.GetString()!.ReplaceLineEndings(" ") : "";
        return $"{file}:{line}: {message.GetProperty("message").GetString()}  {extract}";
    }
}
