using System.Diagnostics;
using System.Text;
using Praktijk.Commands;

namespace Praktijk.SiteTests.Support;

/// <summary>What a run of the program leaves on the screen.</summary>
internal sealed record ProgramRun(int ExitCode, string Out, string Err)
{
    public override string ToString() => $"exit {ExitCode}\n--- out\n{Out}\n--- err\n{Err}";
}

/// <summary>Runs the program through its own entry point, as <c>praktijk …</c> would: in this process, or as a process of its own.</summary>
internal static class PraktijkProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The program beside the tests, as the project reference put it there.</summary>
    private static string Dll => Path.Combine(AppContext.BaseDirectory, "praktijk.dll");

    /// <summary>Runs a command in this process, as <c>Main</c> does. Tests may do so at the same time: each has its own terminal.</summary>
    public static ProgramRun Run(params IEnumerable<string> arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        using var terminal = Terminal.Plain(TextWriter.Synchronized(output), TextWriter.Synchronized(errors));
        var code = Dispatch.Run([.. arguments], Environment.CurrentDirectory, terminal, CancellationToken.None);
        return new ProgramRun(code, output.ToString(), errors.ToString());
    }

    /// <summary>Runs the program as a process and waits for its end.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="environment">Variables that differ from those of the tests.</param>
    /// <param name="within">Commands for bash before it becomes the program (<c>"$@"</c>), such as a limit; null to start it without a shell.</param>
    public static async Task<ProgramRun> RunAsProcess(
        IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null, string? within = null)
    {
        using var process = Start(arguments, folder, environment, within);
        process.StandardInput.Close();
        return await End(process, Patience, $"praktijk {string.Join(' ', arguments)}");
    }

    /// <summary>Waits for the end of a process whose output is redirected, and ends it when that takes too long.</summary>
    /// <param name="name">What is told then.</param>
    public static async Task<ProgramRun> End(Process process, TimeSpan patience, string name)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{name} did not end within {patience}.");
        }
        return new ProgramRun(process.ExitCode, Lines(await output), Lines(await errors));
    }

    /// <summary>Starts the program as a process that the caller ends.</summary>
    public static Process Start(
        IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null, string? within = null)
    {
        string[] command = ["dotnet", "exec", Dll, .. arguments];
        if (within is not null)
            command = ["bash", "-c", $"{within}; exec \"$@\"", "bash", .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder ?? Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    /// <summary>Output with line feeds only, also on Windows.</summary>
    public static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
