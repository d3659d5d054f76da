using System.Diagnostics;
using System.Text;

namespace Praktijk.SiteTests.Support;

/// <summary>Runs the .NET SDK, and programs that it made, as somebody at a prompt would.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>How these tests, and with them the program, were built.</summary>
    public static string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    /// <summary>No servers that outlive the test, and nothing on the screen but the outcome.</summary>
    private static readonly Dictionary<string, string> Quiet = new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
    };

    public static Task<ProgramRun> Run(IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null) =>
        RunProgram("dotnet", arguments, folder, new Dictionary<string, string>(Quiet.Concat(environment ?? new Dictionary<string, string>())));

    /// <param name="environment">Variables that differ from those of the tests; an empty value takes one away.</param>
    public static async Task<ProgramRun> RunProgram(string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            if (value.Length > 0)
                start.Environment[name] = value;
            else
                start.Environment.Remove(name);
        }
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        return await PraktijkProgram.End(process, Patience, $"{program} {string.Join(' ', arguments)}");
    }
}
