using System.Runtime.InteropServices;
using Praktijk.Benchmarks.Measuring;
using Praktijk.SiteTests.Support;

namespace Praktijk.Benchmarks.Engines;

/// <summary>The program as it is measured.</summary>
/// <param name="Program">What is started.</param>
/// <param name="First">The arguments before ours.</param>
internal sealed record PraktijkBuild(string Program, IReadOnlyList<string> First)
{
    public const string Name = "Praktijk";

    private const string Given = "PRAKTIJK_PROGRAMMA";

    /// <summary>The program as a release has it; one that is there already, or one that is published here.</summary>
    /// <param name="folder">Where it comes.</param>
    public static PraktijkBuild Published(string folder)
    {
        if (Environment.GetEnvironmentVariable(Given) is { Length: > 0 } given)
            return new PraktijkBuild(Path.GetFullPath(given), []);
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            throw new BenchmarkFault("Builds are measured on Linux on x64.");
        // Without servers, which would outlive this and take processor time of what is measured.
        MeasuredProcess.Run(
            "dotnet",
            ["publish", Path.Combine(Repository.Root, "generator"), "-c", "Release", "-r", "linux-x64", "-o", folder, "-v", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false"],
            Repository.Root, out _);
        return new PraktijkBuild(Path.Combine(folder, "praktijk"), []);
    }

    /// <summary>The program that was built with the benchmark: at hand at once, but slower to start.</summary>
    public static PraktijkBuild BesideThis => new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "praktijk.dll")]);

    /// <param name="folder">The working folder; one without templates, so that the program takes its own.</param>
    public Cost Build(string content, string output, string folder) =>
        Meter.Measure(Program, [.. First, "build", "--content", content, "--output", output], folder);
}
