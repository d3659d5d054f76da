using System.Globalization;
using System.Text;
using Praktijk.Diagnostics;

namespace Praktijk.Dossier;

/// <summary>A file as a commit has it.</summary>
/// <param name="Path">Relative to the content folder, with <c>/</c>.</param>
/// <param name="Object">The id of its contents.</param>
internal sealed record CommittedFile(string Path, string Object);

/// <summary>The repository in which the content folder stands, as far as a dossier needs it.</summary>
internal sealed class GitRepository
{
    /// <summary>In bytes; nothing of a content folder may be as large.</summary>
    private const long LargestFile = 8L * 1024 * 1024;

    private const string OrdinaryFile = "100644";
    private const string Executable = "100755";

    private readonly GitCommand _git;
    private readonly string _prefix;
    private readonly bool _isShallow;

    private GitRepository(GitCommand git, string prefix, bool isShallow)
    {
        _git = git;
        _prefix = prefix;
        _isShallow = isShallow;
    }

    /// <param name="content">The absolute path of the content folder.</param>
    /// <exception cref="CommandFault">There is no git, or no repository that it will read.</exception>
    public static GitRepository Around(string content)
    {
        var git = new GitCommand(content);
        var prefix = git.Run(["rev-parse", "--show-prefix"]);
        if (prefix.ExitCode != 0)
            throw new CommandFault(prefix.Err.Contains("dubious ownership", StringComparison.Ordinal)
                ? $"git leest de repository van {PlainText.Clean(content)} niet, omdat die van een andere gebruiker is."
                : $"De map {PlainText.Clean(content)} staat niet in een git-repository, dus er is niets om mee te vergelijken.");
        return new GitRepository(git, prefix.Line, git.Run(["rev-parse", "--is-shallow-repository"]).Line == "true");
    }

    /// <summary>The commit where the work in this folder left that of <paramref name="reference"/>: what came there since is no part of the change.</summary>
    /// <param name="reference">As somebody typed it: a branch, a tag, a commit.</param>
    /// <exception cref="CommandFault">There is no such commit, or it has nothing in common with this one.</exception>
    public string MergeBase(string reference)
    {
        var from = Commit(reference) ?? throw new CommandFault($"git kent hier geen commit {PlainText.Quote(reference)}.{Deeper}");
        var here = Commit("HEAD") ?? throw new CommandFault("Deze repository heeft nog geen commit, dus er is niets om mee te vergelijken.");
        var common = _git.Run(["merge-base", from, here]);
        return common.ExitCode == 0 && common.Line.Length > 0
            ? common.Line
            : throw new CommandFault($"{PlainText.Quote(reference)} en deze werkmap hebben geen commit gemeen.{Deeper}");
    }

    /// <summary>The ordinary files under the content folder at a commit; none when the folder was not there yet.</summary>
    /// <param name="commit">A full id.</param>
    public IReadOnlyList<CommittedFile> Files(string commit)
    {
        var listing = _git.Run(["ls-tree", "-r", "-z", "-l", "--full-tree", commit, .. _prefix.Length == 0 ? Array.Empty<string>() : ["--", _prefix]]);
        if (listing.ExitCode != 0)
            throw new CommandFault($"git kan commit {commit[..10]} niet lezen.{Deeper}");
        return [.. Encoding.UTF8.GetString(listing.Out).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Entry).OfType<CommittedFile>()];
    }

    /// <summary>Writes files to a folder as the commit has them, without the changes to line ends that a checkout may make.</summary>
    public void Write(IReadOnlyList<CommittedFile> files, string folder)
    {
        var contents = _git.Run(["cat-file", "--batch"], [.. files.Select(f => f.Object)]);
        var rest = contents.Out.AsSpan();
        foreach (var file in files)
        {
            // <id> blob <size>\n<bytes>\n
            var header = Encoding.ASCII.GetString(rest[..Math.Max(0, rest.IndexOf((byte)'\n'))]).Split(' ');
            if (contents.ExitCode != 0 || header is not [_, "blob", var size])
                throw new CommandFault($"git kan {PlainText.Clean(file.Path)} niet lezen.{Deeper}");
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
            var length = int.Parse(size, CultureInfo.InvariantCulture);
            var path = Path.Combine([folder, .. file.Path.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, rest[..length]);
            rest = rest[(length + 1)..];
        }
    }

    private string Deeper => _isShallow ? " Deze kloon heeft niet de hele geschiedenis; haal die op met: git fetch --unshallow." : "";

    private string? Commit(string reference)
    {
        if (reference.Length == 0 || reference[0] == '-' || reference.Any(char.IsControl))
            return null;
        var found = _git.Run(["rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"]);
        return found.ExitCode == 0 && found.Line.Length >= 40 && found.Line.All(char.IsAsciiHexDigit) ? found.Line : null;
    }

    /// <summary><c>100644 blob 9ae3…    1234\tcontent/site.yml</c>; null for what a build would not read: links, modules, names that lead elsewhere.</summary>
    private CommittedFile? Entry(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var path = tab < 0 ? "" : line[(tab + 1)..];
        if (!path.StartsWith(_prefix, StringComparison.Ordinal)
            || line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [OrdinaryFile or Executable, "blob", var id, var size]
            || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) || bytes > LargestFile)
            return null;
        path = path[_prefix.Length..];
        return path.Split('/').All(IsPlainName) ? new CommittedFile(path, id) : null;
    }

    private static bool IsPlainName(string name) =>
        name is not ("" or "." or "..") && !name.Any(c => char.IsControl(c) || c is '\\' or '\uFFFD') && (!OperatingSystem.IsWindows() || name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0);
}
