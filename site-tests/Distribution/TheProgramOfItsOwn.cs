using System.Runtime.InteropServices;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Distribution;

/// <summary><c>dotnet publish -c Release -r linux-x64</c>: one file that needs no .NET.</summary>
public class TheProgramOfItsOwn
{
    /// <summary>A file that is published already (a release tests the one that it gives away); without it the test publishes one.</summary>
    private const string Given = "PRAKTIJK_PROGRAMMA";

    private const string Target = "linux-x64";

    [Fact]
    public async Task Makes_the_same_site_from_a_folder_that_holds_nothing_but_content()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            return;
        using var folder = new TemporaryFolder();
        var program = Environment.GetEnvironmentVariable(Given) is { Length: > 0 } given ? given : await Publish(folder);
        Copy(Repository.Content, folder["leeg/content"]);

        var version = await DotnetCommand.RunProgram(program, ["--version"], folder["leeg"], WithoutDotnet);
        var build = await DotnetCommand.RunProgram(program, ["build"], folder["leeg"], WithoutDotnet);
        var here = await PraktijkProgram.RunAsProcess(["build", "--content", Repository.Content, "--output", folder["hier"]]);

        Assert.Equal(PraktijkProgram.Run("--version").Out, version.Out);
        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.True(here.ExitCode == 0, here.ToString());
        var expected = TemporaryFolder.Snapshot(folder["hier"]);
        var made = TemporaryFolder.Snapshot(folder["leeg/site"]);
        Assert.Equal(expected.Keys, made.Keys);
        Assert.All(expected, file => Assert.True(file.Value.AsSpan().SequenceEqual(made[file.Key]), $"{file.Key} differs"));
    }

    private static Dictionary<string, string> WithoutDotnet => new() { ["PATH"] = "/usr/bin:/bin", ["DOTNET_ROOT"] = "/nergens", ["DOTNET_ROOT_X64"] = "/nergens" };

    /// <summary>
    /// Publishes from a copy of the sources, so that the working copy keeps what it restored. It goes to no feed: <c>run.sh</c> fetched the parts of .NET
    /// that become part of the program.
    /// </summary>
    private static async Task<string> Publish(TemporaryFolder folder)
    {
        foreach (var file in new[] { "global.json", "Directory.Build.props", "Directory.Packages.props" })
            File.Copy(Path.Combine(Repository.Root, file), folder.Path + "/" + file);
        Copy(Path.Combine(Repository.Root, "generator"), folder["generator"]);
        Copy(Repository.Templates, folder["templates"]);
        Directory.CreateDirectory(folder["geen-pakketten"]);

        var publish = await DotnetCommand.Run(
            ["publish", "generator", "-c", "Release", "-r", Target, "-o", folder["uit"], $"-p:RestoreSources={folder["geen-pakketten"]}", "-p:RunAnalyzers=false"], folder.Path);

        Assert.True(publish.ExitCode == 0, $"Were the parts of .NET fetched (dotnet restore generator -p:RuntimeIdentifier={Target})?\n{publish}");
        return Assert.Single(Directory.EnumerateFileSystemEntries(folder["uit"]));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj")
                continue;
            var copy = Path.Combine(to, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
