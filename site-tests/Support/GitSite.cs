using System.Diagnostics;

namespace Praktijk.SiteTests.Support;

/// <summary>A test site in a git repository of its own: the site as it was given is on the branch <c>main</c>, the folder is on the branch <c>bijdrage</c>.</summary>
internal sealed class GitSite : IDisposable
{
    private static readonly string[] AsNobody = ["-c", "user.name=proef", "-c", "user.email=proef@praktijk.example", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"];

    private readonly SiteFolder _folder;

    public GitSite(TestSite site)
    {
        _folder = site.Place();
        Git("init", "--quiet", "--initial-branch=main");
        Commit();
        Git("checkout", "--quiet", "-b", "bijdrage");
    }

    public string Root => _folder.Root;

    public string Content => _folder.Content;

    /// <summary>Puts in or replaces a file of the content in the working folder.</summary>
    public GitSite Write(string path, string text)
    {
        _folder.Write(path, text);
        return this;
    }

    public GitSite Delete(string path)
    {
        File.Delete(Path.Combine(Content, path));
        return this;
    }

    public GitSite Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Content, to))!);
        File.Move(Path.Combine(Content, from), Path.Combine(Content, to));
        return this;
    }

    /// <summary>Everything in the working folder as a commit on the branch that it is on.</summary>
    /// <returns>The id of the commit.</returns>
    public string Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "proef");
        return Git("rev-parse", "HEAD").Trim();
    }

    public string Git(params string[] arguments) => GitIn(Root, arguments);

    public static string GitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", [.. AsNobody, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {errors.GetAwaiter().GetResult()}");
    }

    /// <summary>What <c>praktijk dossier</c> says of the working folder next to <c>main</c>.</summary>
    public ProgramRun Dossier(params string[] options) => DossierFrom("main", options);

    public ProgramRun DossierFrom(string reference, params string[] options) => PraktijkProgram.Run(["dossier", "--content", Content, "--base", reference, .. options]);

    public void Dispose()
    {
        // git makes its objects read-only, which Windows does not delete.
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, ".git"), "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }
}
