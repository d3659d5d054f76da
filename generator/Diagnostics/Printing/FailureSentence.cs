using System.Reflection;
using System.Text.RegularExpressions;
using Praktijk.Model;

namespace Praktijk.Diagnostics.Printing;

/// <summary>A failure that is not the content's, as one Dutch sentence on one line; never a stack trace.</summary>
internal static partial class FailureSentence
{
    public static string Of(Exception exception) => Unwrapped(exception) switch
    {
        CommandFault fault => PlainText.Clean(fault.Message),
        OperationCanceledException => "Afgebroken: er is niets veranderd.",
        UnauthorizedAccessException denied => $"Geen toegang tot {PathIn(denied)}.",
        IOException gone and (FileNotFoundException or DirectoryNotFoundException) => $"{DutchText.Capitalised(PathIn(gone))} bestaat niet (meer).",
        PathTooLongException tooLong => $"De naam {PathIn(tooLong)} is te lang voor dit systeem.",
        IOException io => $"Lezen of schrijven lukt niet: {PathIn(io)} ({PlainText.Clean(io.Message)}).",
        var bug => $"Dit is een fout in praktijk zelf, niet in je inhoud. Meld hem met deze regel: {PlainText.Clean($"{bug.GetType().Name}: {bug.Message} {FirstFrame(bug)}")}",
    };

    /// <summary>Work on many threads wraps what went wrong; of several faults, one that can be explained says most.</summary>
    private static Exception Unwrapped(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [_, ..] inner } => inner.Select(Unwrapped).OrderByDescending(e => e is CommandFault).ThenBy(e => e.Message, StringComparer.Ordinal).First(),
        TargetInvocationException or TypeInitializationException when exception.InnerException is { } inner => Unwrapped(inner),
        _ => exception,
    };

    /// <summary>The path that the system's (English) message quotes.</summary>
    private static string PathIn(Exception exception) =>
        Quoted().Match(exception.Message) is { Success: true } match ? PlainText.Clean(match.Groups[1].Value) : "een bestand";

    private static string FirstFrame(Exception exception) => exception.StackTrace?.Split('\n')[0].Trim() ?? "";

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
