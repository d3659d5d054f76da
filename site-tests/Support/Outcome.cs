using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Praktijk.SiteTests.Support;

/// <summary>What a run left behind: exit code, texts, diagnostics, and the files of the site.</summary>
internal sealed partial class Outcome(ProgramRun run, SortedDictionary<string, byte[]> files)
{
    public int ExitCode => run.ExitCode;

    public string Out => run.Out;

    public string Err => run.Err;

    /// <summary>The lines of standard error that are diagnostics (<c>file:line:column: fout code: sentence</c>), in the order in which they were printed.</summary>
    public IReadOnlyList<string> Diagnostics { get; } = [.. run.Err.Split('\n').Where(line => DiagnosticLine().IsMatch(line))];

    /// <summary>The site, by path from its root (<c>praktijken/voorstad/index.html</c>).</summary>
    public IReadOnlyDictionary<string, byte[]> Files => files;

    /// <summary>The text of one file of the site.</summary>
    public string Text(string path) => files.TryGetValue(path, out var bytes)
        ? Encoding.UTF8.GetString(bytes)
        : throw new Xunit.Sdk.XunitException($"The site has no {path}; it has:\n{string.Join('\n', files.Keys)}\n{this}");

    /// <summary>The page at an address such as <c>/praktijken/voorstad/</c> or <c>/404.html</c>.</summary>
    public IHtmlDocument Page(string address)
    {
        var path = address.TrimStart('/');
        return new HtmlParser().ParseDocument(Text(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path));
    }

    /// <summary>Fails with all that was printed when the run did not end as it should.</summary>
    public Outcome ShouldExit(int code)
    {
        if (ExitCode != code)
            throw new Xunit.Sdk.XunitException($"Expected exit code {code}.\n{this}");
        return this;
    }

    public override string ToString() => run.ToString();

    [GeneratedRegex(@"^\S.*?:\d+:\d+: (fout|waarschuwing) [a-z0-9-]+: ")]
    private static partial Regex DiagnosticLine();
}
