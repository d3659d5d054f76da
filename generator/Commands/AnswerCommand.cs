using Praktijk.Diagnostics.Printing;

namespace Praktijk.Commands;

/// <summary>What praktijk says of itself.</summary>
internal static class AnswerCommand
{
    public static int Help(HelpRequest request, Terminal terminal)
    {
        terminal.Out.Write(request.Help);
        return ExitCode.Done;
    }

    public static int Version(Terminal terminal)
    {
        terminal.Out.WriteLine($"praktijk {ProgramVersion.Number}");
        return ExitCode.Done;
    }

    public static int Explain(ExplainRequest request, Terminal terminal)
    {
        ExplanationPrinter.Print(request.Explanation, terminal.Out, terminal.Palette);
        return ExitCode.Done;
    }

    public static int Usage(InvalidUsage usage, Terminal terminal)
    {
        if (usage.Sentence is { } sentence)
            terminal.Error.WriteLine(terminal.Palette.Error(sentence));
        terminal.Error.WriteLine(usage.Hint.TrimEnd('\n'));
        return ExitCode.CouldNotWork;
    }
}
