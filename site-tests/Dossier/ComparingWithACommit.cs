using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Dossier;

/// <summary>What a dossier is compared with, and what happens when that cannot be had.</summary>
public class ComparingWithACommit
{
    [Fact]
    public void What_came_on_the_other_branch_since_is_no_part_of_the_change()
    {
        using var site = new GitSite(TestSite.Minimal);
        var common = site.Git("rev-parse", "main").Trim();
        site.Write("praktijken/tuin.md", APractice.With("titel: Tuin")).Commit();
        site.Git("checkout", "--quiet", "main");
        site.Write("praktijken/veld.md", APractice.With("titel: Veld")).Commit();
        site.Git("checkout", "--quiet", "bijdrage");

        var dossier = site.Dossier().Out;

        Assert.Contains($"Vergeleken met commit `{common[..10]}`, het punt waar deze wijziging afwijkt van `main`.", dossier, StringComparison.Ordinal);
        Assert.Contains("**1 nieuwe praktijk.**", dossier, StringComparison.Ordinal);
        Assert.DoesNotContain("Veld", dossier, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dossier_can_go_to_a_file()
    {
        using var site = new GitSite(TestSite.Minimal);
        var file = Path.Combine(site.Root, "dossier.md");

        var run = site.Dossier("--output", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Equal(site.Dossier().Out, File.ReadAllText(file));
        Assert.Equal(2, site.Dossier("--output", Path.Combine(site.Content, "dossier.md")).ExitCode);
        Assert.Equal(2, site.Dossier("--output", site.Root).ExitCode);
    }

    [Fact]
    public void Content_that_was_not_there_yet_is_all_new()
    {
        using var site = new GitSite(TestSite.Minimal);
        site.Git("rm", "--quiet", "-r", "--cached", "content");
        site.Git("-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--allow-empty", "--message", "leeg");
        site.Git("branch", "--quiet", "leeg");

        var dossier = site.DossierFrom("leeg");

        Assert.Equal(0, dossier.ExitCode);
        Assert.Contains("**1 nieuwe praktijk, ", dossier.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Let op", dossier.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bestaat-niet", "git kent hier geen commit 'bestaat-niet'.\n")]
    [InlineData("--output=buit", "git kent hier geen commit '--output=buit'.\n")]
    [InlineData("-h", "git kent hier geen commit '-h'.\n")]
    [InlineData("", "Achter --base hoort een waarde: --base <ref>.\nHulp: praktijk dossier --help\n")]
    [InlineData("main:content/site.yml", "git kent hier geen commit 'main:content/site.yml'.\n")]
    public void A_commit_that_is_not_there_is_a_sentence(string reference, string sentence)
    {
        using var site = new GitSite(TestSite.Minimal);

        var run = PraktijkProgram.Run("dossier", "--content", site.Content, $"--base={reference}");

        Assert.Equal((2, "", sentence), (run.ExitCode, run.Out, run.Err));
        Assert.Equal(["content"], Directory.EnumerateFileSystemEntries(site.Root).Select(Path.GetFileName).Where(n => n != ".git"));
    }

    [Fact]
    public void Without_a_repository_there_is_nothing_to_compare_with()
    {
        using var folder = TestSite.Minimal.Place();

        var run = PraktijkProgram.Run("dossier", "--content", folder.Content, "--base", "main");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal($"De map {folder.Content} staat niet in een git-repository, dus er is niets om mee te vergelijken.\n", run.Err);
    }

    [Fact]
    public void Branches_with_nothing_in_common_cannot_be_compared()
    {
        using var site = new GitSite(TestSite.Minimal);
        site.Git("checkout", "--quiet", "--orphan", "los");
        site.Write("praktijken/tuin.md", APractice.With("titel: Tuin")).Commit();

        var run = site.Dossier();

        Assert.Equal((2, "'main' en deze werkmap hebben geen commit gemeen.\n"), (run.ExitCode, run.Err));
    }

    [Fact]
    public void A_clone_without_its_history_says_how_to_get_it()
    {
        using var site = new GitSite(TestSite.Minimal);
        site.Write("praktijken/tuin.md", APractice.With("titel: Tuin")).Commit();
        using var clones = new TemporaryFolder();
        GitSite.GitIn(clones.Path, "clone", "--quiet", "--depth=1", "--branch=bijdrage", new Uri(site.Root).AbsoluteUri, "ondiep");

        var run = PraktijkProgram.Run("dossier", "--content", clones["ondiep/content"], "--base", "HEAD~1");

        Assert.Equal((2, "git kent hier geen commit 'HEAD~1'. Deze kloon heeft niet de hele geschiedenis; haal die op met: git fetch --unshallow.\n"), (run.ExitCode, run.Err));
    }

    [Fact]
    public async Task Without_git_there_is_no_dossier()
    {
        using var site = new GitSite(TestSite.Minimal);
        using var nothing = new TemporaryFolder();
        var dotnet = Path.GetDirectoryName(Environment.ProcessPath)!;
        File.CreateSymbolicLink(nothing["dotnet"], Path.Combine(dotnet, Path.GetFileName(Environment.ProcessPath)!));

        var run = await PraktijkProgram.RunAsProcess(
            ["dossier", "--content", site.Content, "--base", "main"], environment: new Dictionary<string, string> { ["PATH"] = nothing.Path });

        Assert.Equal((2, "Voor een dossier is git nodig, en git staat niet op deze computer.\n"), (run.ExitCode, run.Err));
    }

    /// <summary>A file of that name in the working folder is a contributor's, not a program of ours.</summary>
    [Fact]
    public async Task The_git_that_runs_is_that_of_the_system()
    {
        using var site = new GitSite(TestSite.Minimal);
        var trap = Path.Combine(site.Root, "git");
        File.WriteAllText(trap, "#!/bin/sh\ntouch gevangen\nexit 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var run = await PraktijkProgram.RunAsProcess(["dossier", "--base", "main"], folder: site.Root);

        Assert.Equal(0, run.ExitCode);
        Assert.False(File.Exists(Path.Combine(site.Root, "gevangen")));
    }

    [Fact]
    public void The_command_asks_what_to_compare_with()
    {
        using var site = new GitSite(TestSite.Minimal);

        var run = PraktijkProgram.Run("dossier", "--content", site.Content);

        Assert.Equal((2, "Zeg waarmee je vergelijkt: praktijk dossier --base <ref>.\nHulp: praktijk dossier --help\n"), (run.ExitCode, run.Err));
    }
}
