using System.Globalization;
using Praktijk.Benchmarks.Corpus;
using Praktijk.Benchmarks.Engines;
using Praktijk.Benchmarks.Measuring;
using Praktijk.SiteTests.Support;

namespace Praktijk.Benchmarks.Builds;

/// <summary>
/// All builds of one site, by turns: what else the machine does then meets all of them alike. Each writes to a folder of its own, and nothing is removed
/// until all sizes are done: ext4 without a journal avoids for minutes the places of files that were removed, and looks through all of them for each new file.
/// </summary>
internal sealed class BuildRounds
{
    private readonly BuildOptions _options;
    private readonly PraktijkBuild _praktijk;
    private readonly TemporaryFolder _folder;
    private readonly int _cases;
    private readonly bool _isAlone;
    private readonly EditedCase _edited;
    private readonly HugoSite? _hugo;
    private readonly List<Cost> _builds = [];
    private readonly List<Cost> _rebuilds = [];
    private readonly List<Cost> _hugoBuilds = [];
    private readonly List<Cost> _hugoBuildsWithSearch = [];
    private readonly List<Cost> _limits = [];
    private IReadOnlyList<double> _served = [];
    private int _outputs;
    private Tree? _tree;
    private Tree? _hugoTree;
    private Tree? _hugoTreeWithSearch;

    /// <param name="folder">For all that is written here.</param>
    /// <param name="isAlone">Measure one full build of the program itself only.</param>
    public BuildRounds(int cases, bool isAlone, BuildOptions options, PraktijkBuild praktijk, TemporaryFolder folder)
    {
        (_cases, _isAlone, _options, _praktijk, _folder) = (cases, isAlone, options, praktijk, folder);
        Say("writing cases");
        GeneratedContent.Write(Content, cases);
        _edited = new EditedCase(Content);
        if (!isAlone && options.HugoVersion is not null)
            _hugo = HugoSite.Prepare(Content, folder[$"{cases}/hugo"]);
    }

    private string Content => _folder[$"{_cases}/content"];

    public void Measure()
    {
        for (var round = 1; round <= (_isAlone ? 1 : _options.Runs); round++)
        {
            Say($"round {round}");
            Praktijk();
            if (_isAlone)
                continue;
            Hugo();
            Limit();
        }
    }

    /// <summary>What changes one case again and again. It comes after everything else, as a build removes the site of before.</summary>
    public async Task MeasureChanges()
    {
        if (_isAlone)
            return;
        Say("one case changed");
        var output = _folder[$"{_cases}/uit-1"];
        for (var run = 0; run < _options.Runs; run++)
        {
            var word = _edited.Change();
            _rebuilds.Add(_praktijk.Build(Content, output, _folder.Path));
            if (!File.ReadAllText(Path.Combine(output, _edited.Address, "index.html")).Contains(word, StringComparison.Ordinal))
                throw new BenchmarkFault("The page of the changed case is still the old one.");
        }
        Say("preview");
        _served = await ServedCase.Measure(_praktijk, Content, _edited, _options.Changes, _options.Pause, _folder.Path);
    }

    private void Praktijk()
    {
        var output = NewOutput();
        _builds.Add(_praktijk.Build(Content, output, _folder.Path));
        _tree ??= Tree.Of(output);
    }

    private void Hugo()
    {
        if (_hugo is null)
            return;
        var output = NewOutput();
        _hugoBuilds.Add(_hugo.Build(output));
        if (_hugoTree is null)
        {
            _hugoTree = Tree.Of(output);
            _hugo.Check(output, withSearch: false);
        }
        if (PagefindSearch.Program is null)
            return;
        _hugoBuildsWithSearch.Add(_hugoBuilds[^1].Then(_hugo.Index(output)));
        if (_hugoTreeWithSearch is null)
        {
            _hugoTreeWithSearch = Tree.Of(output);
            _hugo.Check(output, withSearch: true);
        }
    }

    private void Limit() => _limits.Add(WrittenTree.Write(_tree!, NewOutput()));

    /// <summary>A folder that is not there yet, once the disk has what was written before.</summary>
    private string NewOutput()
    {
        if (!_options.IsQuick)
            MeasuredProcess.Run("sync", ["-f", _folder.Path], _folder.Path, out _);
        return _folder[$"{_cases}/uit-{++_outputs}"];
    }

    public SizeCosts Costs() => new(
        _cases,
        Of(PraktijkBuild.Name, _builds, _tree)!,
        Of(PraktijkBuild.Name + ", one case changed", _rebuilds, null),
        Of(HugoSite.Name, _hugoBuilds, _hugoTree),
        Of(HugoSite.NameWithSearch, _hugoBuildsWithSearch, _hugoTreeWithSearch),
        Of(WrittenTree.Name, _limits, _tree),
        _served);

    private static Series? Of(string name, List<Cost> runs, Tree? tree) => runs.Count == 0 ? null : new Series(name, runs, tree?.Files.Count, tree?.Megabytes);

    private void Say(string what) => Progress.Say(string.Create(CultureInfo.InvariantCulture, $"{_cases}: {what}"));
}
