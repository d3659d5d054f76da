using System.IO.Compression;
using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Distribution;

/// <summary><c>dotnet pack</c>: the program as a .NET tool.</summary>
public class TheToolPackage
{
    /// <summary>The package feed is a folder and the package cache is empty, so that nothing but the package itself can make it work.</summary>
    [Fact]
    public async Task Installs_from_a_folder_and_builds_a_site_anywhere()
    {
        using var folder = new TemporaryFolder();
        using var site = TestSite.Minimal.Place();
        Succeeded(await DotnetCommand.Run(
            ["pack", Path.Combine(Repository.Root, "generator"), "-c", DotnetCommand.Configuration, "--no-build", "-o", folder["pakket"]], Repository.Root));
        await File.WriteAllTextAsync(
            folder["nuget.config"], $"""<configuration><packageSources><clear/><add key="map" value="{folder["pakket"]}"/></packageSources></configuration>""");

        Succeeded(await DotnetCommand.Run(
            ["tool", "install", "praktijk", "--tool-path", folder["programma"], "--configfile", folder["nuget.config"]], folder.Path,
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = folder["pakketten"] }));
        var program = folder[OperatingSystem.IsWindows() ? "programma/praktijk.exe" : "programma/praktijk"];
        var root = new Dictionary<string, string> { ["DOTNET_ROOT"] = DotnetRoot };
        var version = await DotnetCommand.RunProgram(program, ["--version"], site.Root, root);
        var build = await DotnetCommand.RunProgram(program, ["build"], site.Root, root);

        Assert.Equal(PraktijkProgram.Run("--version").Out, Succeeded(version).Out);
        Assert.Empty(Succeeded(build).Err);
        var files = TemporaryFolder.Snapshot(site.Site);
        Assert.Equal(TestSite.Minimal.Build().Files, files);
        ShouldSayWhatItIs(Directory.EnumerateFiles(folder["pakket"]).Single());
    }

    /// <summary>Their licences ask that their names and texts go along with every copy.</summary>
    [Fact]
    public void Names_everyone_whose_work_it_holds()
    {
        var notices = File.ReadAllText(Path.Combine(Repository.Root, "generator", "NOTICES.txt"));
        var packages = Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "generator", "Praktijk.csproj")), "<PackageReference Include=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Matches($"(?m)^{Regex.Escape(package)} +(MIT|BSD-2-Clause) +Copyright", notices));
        Assert.Equal(3, Regex.Count(File.ReadAllText(Path.Combine(Repository.Root, ".github/workflows/release.yml")), @"NOTICES\.txt"));
    }

    /// <summary>The folder of the runtime that runs this test.</summary>
    private static string DotnetRoot => new DirectoryInfo(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory()).Parent!.Parent!.Parent!.FullName;

    private static void ShouldSayWhatItIs(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        using var nuspec = new StreamReader(zip.GetEntry("praktijk.nuspec")!.Open());
        var text = nuspec.ReadToEnd();
        Assert.Contains("<license type=\"expression\">MIT</license>", text, StringComparison.Ordinal);
        Assert.Contains("<packageType name=\"DotnetTool\" />", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<projectUrl>", text, StringComparison.Ordinal);
        Assert.NotNull(zip.GetEntry("README.md"));
        Assert.NotNull(zip.GetEntry("NOTICES.txt"));
    }

    private static ProgramRun Succeeded(ProgramRun run) => run.ExitCode == 0 ? run : throw new Xunit.Sdk.XunitException(run.ToString());
}
