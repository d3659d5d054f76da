using System.Globalization;
using Praktijk.Benchmarks.Corpus;
using Praktijk.Benchmarks.Engines;
using Praktijk.Benchmarks.Measuring;
using Praktijk.SiteTests.Support;

namespace Praktijk.Benchmarks.Builds;

/// <summary>All builds of one site, by turns: what else the machine does then meets all of them alike.</summary>
internal sealed class BuildRounds
{
    /// <summary>ext4 avoids for five seconds the places of files that were removed; a build in that time would pay for it.</summary>
    private static readonly TimeSpan AfterRemoving = TimeSpan.FromSeconds(6);

    private readonly BuildOptions _options;
    private readonly PraktijkBuild _praktijk;
    private readonly TemporaryFolder _folder;
    private readonly int _cases;
    private readonly EditedCase _edited;
    private readonly HugoSite? _hugo;
    private readonly List<Cost> _builds = [];
    private readonly List<Cost> _rebuilds = [];
    private readonly List<Cost> _hugoBuilds = [];
    private readonly List<Cost> _hugoBuildsWithSearch = [];
    private readonly List<Cost> _limits = [];
    private Tree? _tree;
    private Tree? _hugoTree;
    private Tree? _hugoTreeWithSearch;

    private BuildRounds(int cases, BuildOptions options, PraktijkBuild praktijk, TemporaryFolder folder, bool alone)
    {
        (_cases, _options, _praktijk, _folder) = (cases, options, praktijk, folder);
        Progress.Say(Line($"{cases}: writing cases"));
        GeneratedContent.Write(Content, cases);
        _edited = new EditedCase(Content);
        if (!alone && options.HugoVersion is not null)
            _hugo = HugoSite.Prepare(Content, folder["hugo"]);
    }

    private string Content => _folder["content"];

    /// <summary>Where every build writes; nothing is left there by the one before.</summary>
    private string Output => _folder["uit/site"];

    private bool HasSearch => PagefindSearch.Program is not null;

    /// <param name="alone">Measure full builds of the program itself only.</param>
    public static async Task<SizeCosts> Measure(int cases, BuildOptions options, PraktijkBuild praktijk, bool alone)
    {
        using var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose(); // also when somebody breaks it off
        var rounds = new BuildRounds(cases, options, praktijk, folder, alone);
        for (var round = 1; round <= (alone ? 1 : options.Runs); round++)
        {
            Progress.Say(Line($"{cases}: round {round}"));
            rounds.Praktijk(alone);
            if (alone)
                continue;
            rounds.Hugo();
            rounds.Limit();
        }
        rounds.Empty();
        if (alone)
            return rounds.Costs([]);
        Progress.Say(Line($"{cases}: preview"));
        return rounds.Costs(await ServedCase.Measure(praktijk, rounds.Content, rounds._edited, options.Changes, options.Pause, folder.Path));
    }

    private void Praktijk(bool alone)
    {
        Empty();
        _builds.Add(_praktijk.Build(Content, Output, _folder.Path));
        _tree ??= Tree.Of(Output);
        if (alone)
            return;
        var word = _edited.Change();
        _rebuilds.Add(_praktijk.Build(Content, Output, _folder.Path));
        if (!File.ReadAllText(Path.Combine(Output, _edited.Address, "index.html")).Contains(word, StringComparison.Ordinal))
            throw new BenchmarkFault("The page of the changed case is still the old one.");
    }

    private void Hugo()
    {
        if (_hugo is null)
            return;
        Empty();
        _hugoBuilds.Add(_hugo.Build(Output));
        if (_hugoTree is null)
        {
            _hugoTree = Tree.Of(Output);
            _hugo.Check(Output, withSearch: false);
        }
        if (!HasSearch)
            return;
        _hugoBuildsWithSearch.Add(_hugoBuilds[^1].Then(_hugo.Index(Output)));
        if (_hugoTreeWithSearch is null)
        {
            _hugoTreeWithSearch = Tree.Of(Output);
            _hugo.Check(Output, withSearch: true);
        }
    }

    private void Limit()
    {
        Empty();
        _limits.Add(WrittenTree.Write(_tree!, Output));
    }

    private void Empty()
    {
        var around = Path.GetDirectoryName(Output)!;
        if (Directory.Exists(around))
        {
            Directory.Delete(around, recursive: true);
            if (!_options.IsQuick)
                Thread.Sleep(AfterRemoving);
        }
        Directory.CreateDirectory(around);
    }

    private SizeCosts Costs(IReadOnlyList<double> served) => new(
        _cases,
        Of(PraktijkBuild.Name, _builds, _tree)!,
        Of(PraktijkBuild.Name + ", one case changed", _rebuilds, null),
        Of(HugoSite.Name, _hugoBuilds, _hugoTree),
        Of(HugoSite.NameWithSearch, _hugoBuildsWithSearch, _hugoTreeWithSearch),
        Of(WrittenTree.Name, _limits, _tree),
        served);

    private static Series? Of(string name, List<Cost> runs, Tree? tree) => runs.Count == 0 ? null : new Series(name, runs, tree?.Files.Count, tree?.Megabytes);

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
