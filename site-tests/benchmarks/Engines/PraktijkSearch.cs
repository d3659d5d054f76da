using Praktijk.Benchmarks.Measuring;

namespace Praktijk.Benchmarks.Engines;

/// <summary>The search of the site itself.</summary>
internal static class PraktijkSearch
{
    public const string Name = "Praktijk";

    /// <summary>Where the parts of the index are, if the site has such.</summary>
    private const string Parts = "assets/zoeken";

    /// <summary>Builds the site as an operator would, with the program as a process.</summary>
    /// <param name="site">Where it comes.</param>
    public static BuiltSearch Build(string content, string site)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "praktijk.dll");
        var duration = MeasuredProcess.BetterOfTwo(() =>
        {
            if (Directory.Exists(site))
                Directory.Delete(site, recursive: true);
            return MeasuredProcess.Run("dotnet", ["exec", program, "build", "--content", content, "--output", site], Path.GetTempPath(), out _);
        });
        var index = Indexed(content);
        return new BuiltSearch(site,
        [
            .. BuiltSearch.TimesOf("build of the whole site", duration),
            .. BuiltSearch.TimesOf("index", index.Index),
            Measure.Of("index: % of the rest of the build", 100 * index.Index.Cpu!.Value / index.Rest.Cpu!.Value),
            .. BuiltSearch.SizesOf(PartsIn(site), ["w", "e"], index.Text),
        ]);
    }

    /// <summary>In a process of its own, as a build is: half of a small one is the runtime that warms up.</summary>
    private static IndexTime Indexed(string content)
    {
        var times = new List<IndexTime>();
        for (var i = 0; i < 2; i++)
        {
            MeasuredProcess.Run("dotnet", ["exec", typeof(IndexTime).Assembly.Location, "indextijd", content], Path.GetTempPath(), out var output);
            times.Add(IndexTime.Parse(output));
        }
        return times.MinBy(t => t.Index.Wall)!;
    }

    /// <summary>Grouped by the letters that their names begin with: <c>w12.js</c> is one of <c>w</c>.</summary>
    private static IEnumerable<(string Group, string File)> PartsIn(string site)
    {
        var folder = Path.Combine(site, Parts);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(f => (string.Concat(Path.GetFileName(f).TakeWhile(char.IsLetter)), f))
            : [];
    }
}
