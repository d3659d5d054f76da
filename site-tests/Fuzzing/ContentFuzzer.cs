using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Praktijk.Diagnostics;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Fuzzing;

/// <summary>What a changed content folder did to the program, when that was not a site and not a message.</summary>
/// <param name="Changes">The fewest changes that still do it.</param>
internal sealed record Find(int Seed, IReadOnlyList<Mutation> Changes, string What)
{
    public override string ToString() => $"seed {Seed}: {string.Join(", then ", Changes)}\n{What}";
}

/// <summary>
/// Changes a good content folder in ways that nobody would think of, builds it, and holds the outcome against what is promised of any content:
/// a whole site, or messages at places that exist; never a crash, a wait without end, or words that are not for editors.
/// </summary>
internal sealed partial class ContentFuzzer(ContentDraft start)
{
    private const int MostChanges = 3;

    /// <summary>A guard against waiting for ever, not a measure: no run comes near it on any machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IReadOnlyDictionary<string, byte[]> _start = start.Paths.ToDictionary(p => p, p => start[p]);

    private (TimeSpan Time, int Seed) _slowest;
    private (int Sites, int Refusals) _outcomes;

    /// <summary>Null when all is well.</summary>
    public Find? Try(int seed)
    {
        var random = new Random(seed);
        var changes = Enumerable.Range(0, random.Next(1, MostChanges + 1)).Select(_ => Mutation.Any(random)).ToList();
        var clock = Stopwatch.StartNew();
        var wrong = Judge(changes);
        if (clock.Elapsed > _slowest.Time)
            _slowest = (clock.Elapsed, seed);
        return wrong is null ? null : Shrink(new Find(seed, changes, wrong));
    }

    public override string ToString() =>
        $"{_outcomes.Sites} sites, {_outcomes.Refusals} refusals, slowest {_slowest.Time.TotalSeconds:0.0} s with seed {_slowest.Seed}";

    private Find Shrink(Find find)
    {
        foreach (var change in find.Changes)
        {
            List<Mutation> fewer = [.. find.Changes.Where(c => c != change)];
            if (fewer.Count > 0 && Judge(fewer) is { } still)
                return Shrink(new Find(find.Seed, fewer, still));
        }
        return find;
    }

    private string? Judge(IReadOnlyList<Mutation> changes)
    {
        var draft = new ContentDraft(_start);
        foreach (var change in changes)
            change.ApplyTo(draft);
        using var folder = new TemporaryFolder();
        var content = folder["content"];
        Directory.CreateDirectory(content);
        draft.WriteTo(content);
        // On a thread of its own: what never ends must not end the fuzzing.
        var run = Task.Factory.StartNew(() => PraktijkProgram.Run("build", "--content", content, "--output", folder["site"]), TaskCreationOptions.LongRunning);
        if (!run.Wait(Patience))
            return $"It did not end within {Patience.TotalSeconds} seconds.";
        var outcome = new Outcome(run.Result, []);
        return Wrong(outcome, content, folder["site"]) is { } wrong ? $"{wrong}\n{Shortened(outcome.ToString())}" : null;
    }

    private string? Wrong(Outcome outcome, string content, string site)
    {
        if (outcome.ExitCode is not (0 or 1))
            return $"Exit code {outcome.ExitCode} for what is wrong with content.";
        if (NotForEditors().IsMatch(outcome.Err))
            return "It shows what is not for editors.";
        if (outcome.Err.Any(c => char.IsControl(c) && c != '\n'))
            return "It prints a control character.";
        if (outcome.ExitCode == 0 && !(File.Exists(Path.Combine(site, "index.html")) && File.Exists(Path.Combine(site, ".praktijk"))))
            return "It says that all is well, but there is no site.";
        if (outcome.ExitCode == 1 && (Directory.Exists(site) || !outcome.Diagnostics.Any(d => d.Contains(": fout ", StringComparison.Ordinal))))
            return "It refuses, but leaves a site or says no error.";
        _outcomes = outcome.ExitCode == 0 ? (_outcomes.Sites + 1, _outcomes.Refusals) : (_outcomes.Sites, _outcomes.Refusals + 1);
        var places = new PlacesIn(content);
        return outcome.Diagnostics.Select(d => places.Wrong(d)).FirstOrDefault(w => w is not null);
    }

    private static string Shortened(string text) => text.Length < 4_000 ? text : text[..4_000] + "…";

    [GeneratedRegex(@"fout in praktijk zelf|^\s+at |Exception|System\.[A-Z]|Praktijk\.[A-Z]", RegexOptions.Multiline)]
    private static partial Regex NotForEditors();

    /// <summary>Whether a message points at something that an editor can find, read from the files themselves and not by the program's own means.</summary>
    private sealed partial class PlacesIn(string content)
    {
        private readonly Dictionary<string, string> _files = Below(new DirectoryInfo(content)).DistinctBy(f => Shown(content, f)).ToDictionary(f => Shown(content, f), f => f);

        private readonly Dictionary<string, string[]> _lines = [];

        public string? Wrong(string diagnostic)
        {
            var match = Place().Match(diagnostic);
            var (file, line, column) = (match.Groups[1].Value, Number(match.Groups[2]), Number(match.Groups[3]));
            // Two messages are about a file that should be there.
            if (match.Groups[4].Value is "site-ontbreekt" or "facet-ontbreekt")
                return (line, column) == (1, 1) ? null : $"No place: {diagnostic}";
            if (!_files.TryGetValue(file, out var path))
                return $"No such file: {diagnostic}";
            if ((line, column) == (1, 1))
                return null;
            if (!_lines.TryGetValue(file, out var lines))
                _lines[file] = lines = LineEnd().Split(Encoding.UTF8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF'));
            return line < 1 || line > lines.Length ? $"The file has {lines.Length} lines: {diagnostic}"
                : column < 1 || column > lines[line - 1].Length + 1 ? $"The line has {lines[line - 1].Length} characters: {diagnostic}"
                : null;
        }

        /// <summary>Without following links, which may lead to the whole disk.</summary>
        private static IEnumerable<string> Below(DirectoryInfo folder) => folder.EnumerateFileSystemInfos()
            .SelectMany(entry => entry is DirectoryInfo { LinkTarget: null } inner ? Below(inner).Prepend(entry.FullName) : [entry.FullName]);

        private static string Shown(string content, string path) => PlainText.Clean(Path.GetRelativePath(content, path).Replace(Path.DirectorySeparatorChar, '/'));

        private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

        [GeneratedRegex(@"^(.*?):(\d+):(\d+): (?:fout|waarschuwing) ([a-z0-9-]+): ")]
        private static partial Regex Place();

        [GeneratedRegex(@"\r\n|\n|\r")]
        private static partial Regex LineEnd();
    }
}
