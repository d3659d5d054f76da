using Praktijk.Diagnostics;
using Praktijk.Writing;

namespace Praktijk.Mending;

/// <summary>
/// Applies the fixes that diagnostics carry, and checks again after each round: what makes a file no better is taken back. At every moment each file
/// holds either what the editor wrote or the whole of a mended text.
/// </summary>
/// <param name="folder">The content folder.</param>
/// <param name="check">Reads and validates everything as it stands now.</param>
internal sealed class ContentMender(string folder, Func<DiagnosticList> check)
{
    /// <summary>A round mends what no earlier one could see, such as a field behind a tab; editors need a handful.</summary>
    private const int MostRounds = 100;

    private readonly List<Mend> _mends = [];
    private readonly HashSet<Diagnostic> _useless = [];

    /// <summary>Files in which fixes are tried one by one, because together they were no good.</summary>
    private readonly HashSet<string> _oneByOne = new(StringComparer.Ordinal);

    /// <summary>What the files held in which something was mended.</summary>
    private readonly Dictionary<string, byte[]> _originals = new(StringComparer.Ordinal);

    /// <summary>One file in a round, because files together made it no better.</summary>
    private bool _singly;

    /// <param name="progress">Hears of each round; may stop the work then, when every file is whole.</param>
    /// <returns>What was mended, and what there is to say now.</returns>
    public (IReadOnlyList<Mend> Mends, DiagnosticList Remaining) Run(IProgress<int> progress)
    {
        var found = check();
        for (var round = 0; round < MostRounds; round++)
        {
            progress.Report(round);
            var tried = Try(found);
            if (tried.Count == 0)
                break;
            found = Judge(tried, found);
        }
        found = GiveBackWhatStaysUnreadable(found);
        return ([.. _mends.OrderBy(m => m.Problem.At.File, StringComparer.Ordinal)], found);
    }

    /// <summary>Half of the way to fields that can be read helps nobody: the message would only point elsewhere.</summary>
    private DiagnosticList GiveBackWhatStaysUnreadable(DiagnosticList found)
    {
        var unreadable = _originals.Keys.Where(file => Stop(ErrorsIn(file, found)) is not null).ToList();
        foreach (var file in unreadable)
        {
            var path = Path.Combine(folder, file);
            FileReplacement.Replace(path, File.ReadAllBytes(path), _originals[file]);
            _mends.RemoveAll(m => m.Problem.At.File == file);
        }
        return unreadable.Count > 0 ? check() : found;
    }

    /// <summary>Writes the fixes of this round.</summary>
    private List<Attempt> Try(DiagnosticList found)
    {
        var tried = new List<Attempt>();
        var fixable = found.All.Where(d => d.Fix is not null && !_useless.Contains(d)).Distinct().OrderBy(d => d.At).ThenBy(d => d.Message, StringComparer.Ordinal);
        foreach (var file in fixable.GroupBy(d => d.At.File))
        {
            var path = Path.Combine(folder, file.Key);
            var before = File.ReadAllBytes(path);
            Diagnostic[] problems = _oneByOne.Contains(file.Key) ? [file.First()] : [.. file];
            if (MendedText.Of(file.Key, before, problems) is not var (after, mended))
            {
                _useless.UnionWith(problems);
                continue;
            }
            FileReplacement.Replace(path, before, after);
            tried.Add(new Attempt(file.Key, before, after, mended));
            if (_singly)
                break;
        }
        return tried;
    }

    /// <summary>Keeps what made its file better, and takes the rest back.</summary>
    /// <param name="before">What there was to say before the attempts.</param>
    /// <returns>What there is to say now.</returns>
    private DiagnosticList Judge(List<Attempt> tried, DiagnosticList before)
    {
        var now = check();
        var takenBack = false;
        var hurtsOthers = HurtsOthers(tried, now, before);
        foreach (var attempt in tried)
        {
            var (errors, earlier) = (ErrorsIn(attempt.File, now), ErrorsIn(attempt.File, before));
            // Of several at once, one may have brought in the error that another took away.
            var isDoubtful = attempt.Mended.Count > 1 && Stop(earlier) is null && errors.Select(Said).Except(earlier.Select(Said)).Any();
            if (!isDoubtful && !hurtsOthers && IsBetter(errors, earlier))
            {
                _originals.TryAdd(attempt.File, attempt.Before);
                _mends.AddRange(attempt.Mended.Select(d => new Mend(d, d.Fix!.Done)));
                continue;
            }
            FileReplacement.Replace(Path.Combine(folder, attempt.File), attempt.After, attempt.Before);
            takenBack = true;
            if (attempt.Mended.Count == 1 && (!hurtsOthers || _singly || tried.Count == 1))
                _useless.UnionWith(attempt.Mended);
            _oneByOne.Add(attempt.File);
        }
        _singly |= hurtsOthers;
        return takenBack ? check() : now;
    }

    /// <summary>True when there is something new to say of a file that nobody touched, while all files could be read before: a mend must not move a mistake.</summary>
    private static bool HurtsOthers(List<Attempt> tried, DiagnosticList now, DiagnosticList before)
    {
        var touched = tried.Select(t => t.File).ToHashSet(StringComparer.Ordinal);
        if (touched.Any(file => Stop(ErrorsIn(file, before)) is not null))
            return false; // what could not be read before is compared with the others for the first time
        return Elsewhere(now).Except(Elsewhere(before)).Any();

        IEnumerable<(string File, string Code, string Message)> Elsewhere(DiagnosticList found) =>
            found.All.Where(d => d.Severity == Severity.Error && !touched.Contains(d.At.File)).Select(d => (d.At.File, d.Code, d.Message));
    }

    /// <summary>
    /// Fewer errors; or fields that could not be read before and now can, or further on: those may show errors that nobody could see yet.
    /// </summary>
    private static bool IsBetter(List<Diagnostic> now, List<Diagnostic> before)
    {
        var (stopsNow, stoppedBefore) = (Stop(now), Stop(before));
        return stoppedBefore is null ? stopsNow is null && now.Count < before.Count : stopsNow is null || stopsNow > stoppedBefore;
    }

    private static (string Code, string Message) Said(Diagnostic error) => (error.Code, error.Message);

    /// <summary>The line at which the reading of a file broke off; null when it was read to its end.</summary>
    private static long? Stop(List<Diagnostic> errors) =>
        errors.Where(d => d.Code == Codes.YamlFault.Name || d.Code == Codes.ForbiddenCharacter.Name).Select(d => (long?)d.At.Line * 10_000_000 + d.At.Column).Min();

    private static List<Diagnostic> ErrorsIn(string file, DiagnosticList found) =>
        [.. found.All.Distinct().Where(d => d.Severity == Severity.Error && d.At.File == file)];

    private sealed record Attempt(string File, byte[] Before, byte[] After, IReadOnlyList<Diagnostic> Mended);
}
