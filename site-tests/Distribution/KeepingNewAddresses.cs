using System.Diagnostics;
using Praktijk.SiteTests.Support;
using Praktijk.Yaml;

namespace Praktijk.SiteTests.Distribution;

/// <summary>The script of <c>publiceer.yml</c> that puts new addresses into <c>main</c>, run as GitHub runs it with a repository on this disk and a program that only adds a line.</summary>
public sealed class KeepingNewAddresses : IDisposable
{
    private const string Program = """
        #!/usr/bin/env bash
        set -e
        [ "$*" = "run --project generator -c Release -- adressen --bijwerken" ]
        bash "$FOLDER/first.sh" && : > "$FOLDER/first.sh"
        [ ! -e content/fout.md ] || exit 1
        grep -q nieuw content/adressen.lock || echo "/praktijken/nieuw/ praktijken/nieuw.md" >> content/adressen.lock

        """;

    private readonly TemporaryFolder _folder = new();

    public KeepingNewAddresses()
    {
        Directory.CreateDirectory(_folder["bin"]);
        File.WriteAllText(_folder["bin/dotnet"], Program.ReplaceLineEndings("\n"));
        File.WriteAllText(_folder["first.sh"], "");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder["bin/dotnet"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        GitSite.GitIn(_folder.Path, "init", "--quiet", "--bare", "--initial-branch=main", "github");
        GitSite.GitIn(_folder.Path, "clone", "--quiet", _folder["github"], "redactie");
        Commit("adressen.lock", "/zoeken/\n");
        GitSite.GitIn(_folder.Path, "clone", "--quiet", "--depth=1", new Uri(_folder["github"]).AbsoluteUri, "runner");
    }

    public void Dispose() => _folder.Dispose();

    [LinuxFact]
    public void What_is_new_comes_into_main_and_that_is_published()
    {
        Assert.Equal(0, Run());

        Assert.Equal("/zoeken/\n/praktijken/nieuw/ praktijken/nieuw.md\n", On("main"));
        Assert.Equal($"commit={Head("main")}\n", Said("output"));
        Assert.Empty(Said("summary"));

        var first = Head("main");
        Assert.Equal(0, Run());
        Assert.Equal((first, $"commit={first}\n"), (Head("main"), Said("output")));
    }

    [LinuxFact]
    public void When_somebody_was_first_it_begins_again_from_there()
    {
        File.WriteAllText(_folder["first.sh"], "cd \"$FOLDER/redactie\" && echo /kwadrant/ >> content/adressen.lock && git -c user.name=proef -c user.email=proef@praktijk.example commit --quiet -am proef && git push --quiet origin HEAD:main\n");

        Assert.Equal(0, Run());

        Assert.Equal("/zoeken/\n/kwadrant/\n/praktijken/nieuw/ praktijken/nieuw.md\n", On("main"));
        Assert.Equal($"commit={Head("main")}\n", Said("output"));
    }

    [LinuxFact]
    public void When_main_takes_nothing_it_waits_in_a_branch_and_the_site_is_published_as_it_was()
    {
        File.WriteAllText(_folder["github/hooks/update"], "#!/bin/sh\n[ \"$1\" != refs/heads/main ]\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder["github/hooks/update"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var before = Head("main");

        Assert.Equal(0, Run());
        GitSite.GitIn(_folder["runner"], "reset", "--quiet", "--hard", before);
        Assert.Equal(0, Run());

        Assert.Equal((before, $"commit={before}\n"), (Head("main"), Said("output")));
        Assert.Equal("/zoeken/\n/praktijken/nieuw/ praktijken/nieuw.md\n", On("adressen"));
        Assert.Contains("[Maak er een pull request van](https://github.com/o/r/compare/main...adressen?expand=1)", Said("summary"), StringComparison.Ordinal);
    }

    [LinuxFact]
    public void Errors_in_the_content_stop_it()
    {
        Commit("fout.md", "fout\n");
        GitSite.GitIn(_folder["runner"], "pull", "--quiet");
        var before = Head("main");

        Assert.NotEqual(0, Run());

        Assert.Equal((before, ""), (Head("main"), Said("output")));
    }

    private int Run()
    {
        var workflow = File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", "publiceer.yml")).AsYaml();
        var step = Assert.Single(workflow.Map("jobs").Map("adressen").List("steps").Cast<YamlMap>(), s => s.Has("run"));
        File.WriteAllText(_folder["script.sh"], step.Text("run"));
        foreach (var file in new[] { "output", "summary" })
            File.WriteAllText(_folder[file], "");
        var start = new ProcessStartInfo("bash", ["-e", _folder["script.sh"]]) { WorkingDirectory = _folder["runner"], RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{_folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}";
        foreach (var (name, value) in new[] { ("FOLDER", _folder.Path), ("GITHUB_OUTPUT", _folder["output"]), ("GITHUB_STEP_SUMMARY", _folder["summary"]), ("GITHUB_SERVER_URL", "https://github.com"), ("GITHUB_REPOSITORY", "o/r") })
            start.Environment[name] = value;
        using var bash = Process.Start(start)!;
        var output = bash.StandardOutput.ReadToEndAsync();
        bash.StandardError.ReadToEnd();
        bash.WaitForExit();
        _ = output.GetAwaiter().GetResult();
        return bash.ExitCode;
    }

    private string Said(string where) => File.ReadAllText(_folder[where]);

    private string Head(string branch) => GitSite.GitIn(_folder["github"], "rev-parse", branch).Trim();

    private string On(string branch) => GitSite.GitIn(_folder["github"], "show", $"{branch}:content/adressen.lock");

    private void Commit(string file, string text)
    {
        Directory.CreateDirectory(_folder["redactie/content"]);
        File.WriteAllText(_folder["redactie/content/" + file], text);
        GitSite.GitIn(_folder["redactie"], "add", "--all");
        GitSite.GitIn(_folder["redactie"], "commit", "--quiet", "--message", "proef");
        GitSite.GitIn(_folder["redactie"], "push", "--quiet", "origin", "HEAD:main");
    }
}
