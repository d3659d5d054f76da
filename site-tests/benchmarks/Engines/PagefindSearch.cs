using System.Text.Json;
using System.Text.RegularExpressions;
using Praktijk.Benchmarks.Measuring;
using Praktijk.SiteTests.Support;

namespace Praktijk.Benchmarks.Engines;

/// <summary>Pagefind over the pages of the same cases, as the built site has them.</summary>
internal static partial class PagefindSearch
{
    public const string Name = "Pagefind";

    private static string Folder => Path.Combine(Repository.SiteTests, "benchmarks");

    /// <summary>Pagefind without the script that starts it; null when it is not installed.</summary>
    public static string? Program
    {
        get
        {
            var programs = new DirectoryInfo(Path.Combine(Folder, "node_modules", "@pagefind"));
            return programs.Exists ? programs.EnumerateFiles("pagefind_extended*", SearchOption.AllDirectories).FirstOrDefault(f => f.Extension is "" or ".exe")?.FullName : null;
        }
    }

    /// <summary>The version that package.json names.</summary>
    public static string Version
    {
        get
        {
            using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "package.json")));
            return package.RootElement.GetProperty("devDependencies").GetProperty("pagefind").GetString()!;
        }
    }

    /// <summary>Installs the version that package-lock.json names, unless it is there.</summary>
    public static void Install()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        // Not `npm ci`: it wants Pagefind's programs for all systems in the lock file, which has those for Linux.
        if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            MeasuredProcess.Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["install", "--no-save", "--loglevel=error"], Folder, out _);
    }

    /// <param name="site">The built site.</param>
    /// <param name="folder">Where the pages of the cases come, with the index and a search page.</param>
    /// <param name="text">How many characters of text the cases have.</param>
    public static BuiltSearch Build(string content, string site, string folder, long text)
    {
        foreach (var slug in Directory.EnumerateFileSystemEntries(Path.Combine(content, "praktijken")).Select(f => Path.GetFileNameWithoutExtension(f)))
        {
            var page = Path.Combine("praktijken", slug, "index.html");
            Copy(Path.Combine(site, page), Path.Combine(folder, page), Marked);
        }
        var own = Path.Combine(Folder, "pagefind");
        foreach (var path in TemporaryFolder.Snapshot(own).Keys)
            Copy(Path.Combine(own, path), Path.Combine(folder, path), text => text);

        var index = Path.Combine(folder, "pagefind");
        var duration = MeasuredProcess.BetterOfTwo(() =>
        {
            if (Directory.Exists(index))
                Directory.Delete(index, recursive: true);
            return MeasuredProcess.Run(
                "node", [Path.Combine(Folder, "node_modules", "pagefind", "lib", "runner", "bin.cjs"), "--site", folder, "--glob", "praktijken/**/*.html"],
                Folder, out _);
        });
        return new BuiltSearch(folder, [.. BuiltSearch.TimesOf("index", duration), .. BuiltSearch.SizesOf(DataIn(index), ["index", "meta", "filter"], text)]);
    }

    private static void Copy(string from, string to, Func<string, string> change)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.WriteAllText(to, change(File.ReadAllText(from)));
    }

    /// <summary>Tells Pagefind what of the page is the case itself, and by what it can be filtered: the terms in its column of facts.</summary>
    private static string Marked(string page)
    {
        var start = page.IndexOf("<article", StringComparison.Ordinal);
        if (start < 0)
            throw new BenchmarkFault("The page of a case has no <article> any more: change what Pagefind is told to read.");
        var facts = page.IndexOf("<aside", start, StringComparison.Ordinal);
        var end = facts < 0 ? -1 : page.IndexOf("</dl>", facts, StringComparison.Ordinal);
        var filters = end < 0 ? [] : TermLink().Matches(page[facts..end]).Select(m => $"<span data-pagefind-filter=\"{m.Groups[1].Value}:{m.Groups[2].Value}\"></span>");
        return page.Insert(page.IndexOf('>', start) + 1, string.Concat(filters)).Insert(start + "<article".Length, " data-pagefind-body");
    }

    /// <summary>What searching reads, grouped by the folder or the kind; not the interfaces that Pagefind brings, which its page does not use.</summary>
    private static IEnumerable<(string Group, string File)> DataIn(string index) =>
        Directory.EnumerateFiles(index, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(f => Path.GetExtension(f).StartsWith(".pf_", StringComparison.Ordinal))
            .Select(f => (Path.GetExtension(f)["pf_.".Length..], f));

    [GeneratedRegex("""href="\.\./\.\./([a-z-]+)/([a-z0-9-]+)/"[^>]*>""")]
    private static partial Regex TermLink();
}
