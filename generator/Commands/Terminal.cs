using System.Text;
using Praktijk.Diagnostics.Printing;
using Spectre.Console;

namespace Praktijk.Commands;

/// <summary>
/// Where a command writes: results to <paramref name="Out"/>, all the rest to <paramref name="Error"/>.
/// Always UTF-8 and line feeds, whatever the machine's settings, so that the machine formats are the same everywhere.
/// </summary>
/// <param name="Palette">The colours for people; none when nobody looks.</param>
/// <param name="Live">The console for progress; null when there is no terminal, or <c>NO_COLOR</c> asks for plain text.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, Palette Palette, IAnsiConsole? Live) : IDisposable
{
    /// <summary>A place to write without colours or progress, as for a file.</summary>
    public static Terminal Plain(TextWriter output, TextWriter error) => new(output, error, Palette.None, null);

    /// <summary>The lines of the content to show beside what is wrong with them; null when nobody looks.</summary>
    public SourceLines? LinesOf(SiteFolders folders) => Live is null ? null : new SourceLines(folders.Content);

    /// <summary>The standard streams of this process.</summary>
    public static Terminal OfProcess()
    {
        var output = Writer(Console.OpenStandardOutput());
        var error = Writer(Console.OpenStandardError());
        if (Console.IsErrorRedirected || Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 })
            return Plain(output, error);
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;
        var live = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error), Interactive = InteractionSupport.Yes });
        return live.Profile.Capabilities.Ansi ? new(output, error, Palette.Ansi, live) : Plain(output, error);
    }

    public void Dispose()
    {
        Out.Flush();
        Error.Flush();
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
