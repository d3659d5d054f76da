using Praktijk.Diagnostics.Printing;

namespace Praktijk.Commands;

/// <summary>The one place where a failure that is not the content's ends a command: a Dutch sentence and exit code 2.</summary>
internal static class KnownFailures
{
    public static int Guard(Terminal terminal, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception exception)
        {
            terminal.Error.WriteLine(terminal.Palette.Error(FailureSentence.Of(exception)));
            return ExitCode.CouldNotWork;
        }
    }
}
