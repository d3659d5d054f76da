using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Praktijk.Diagnostics;

namespace Praktijk.Dossier;

/// <summary>What a run of git left behind.</summary>
/// <param name="Out">As bytes: names and contents of files need not be text.</param>
internal sealed record GitAnswer(int ExitCode, byte[] Out, string Err)
{
    /// <summary>The output as one line of text.</summary>
    public string Line => Encoding.UTF8.GetString(Out).TrimEnd('\r', '\n');
}

/// <summary>Runs git with a list of arguments, never by way of a shell. Only commands that read; none of them runs hooks or filters.</summary>
/// <param name="folder">Where git starts to look for its repository.</param>
internal sealed class GitCommand(string folder)
{
    private readonly string _program = FindProgram() ?? throw new CommandFault("Voor een dossier is git nodig, en git staat niet op deze computer.");

    /// <param name="input">The lines that git reads; null for none.</param>
    public GitAnswer Run(IEnumerable<string> arguments, IReadOnlyList<string>? input = null)
    {
        var start = new ProcessStartInfo(_program, ["-C", folder, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // A hook of git says in which repository it runs; what counts here is where the content is.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            using var git = Process.Start(start) ?? throw new CommandFault("git wil niet starten.");
            // All three at a time: git stops when nobody reads what it says.
            var errors = git.StandardError.ReadToEndAsync();
            var writing = Task.Run(() => Write(git.StandardInput, input ?? []));
            using var output = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(output);
            git.WaitForExit();
            writing.GetAwaiter().GetResult();
            return new GitAnswer(git.ExitCode, output.ToArray(), errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception fault)
        {
            throw new CommandFault($"git wil niet starten ({PlainText.Clean(fault.Message)}).", fault);
        }
    }

    private static void Write(StreamWriter to, IReadOnlyList<string> lines)
    {
        try
        {
            using (to)
            {
                foreach (var line in lines)
                    to.Write(line + "\n");
            }
        }
        catch (IOException)
        {
            // git stopped before it had read everything; its exit code says why.
        }
    }

    /// <summary>Looked up here, because .NET and Windows would first take a file of that name from the working folder, which a contributor may have filled.</summary>
    private static string? FindProgram()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(place => Path.Combine(place, name))
            .FirstOrDefault(File.Exists);
    }
}
