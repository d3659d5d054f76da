using System.Diagnostics;
using Praktijk.Commands;

using var terminal = Terminal.OfProcess();
using var interruption = new Interruption();
return KnownFailures.Guard(terminal, () => CommandLine.Parse(args, Environment.CurrentDirectory) switch
{
    BuildRequest request => BuildCommand.Run(request, terminal, interruption.Token),
    CheckRequest request => CheckCommand.Run(request, terminal, interruption.Token),
    ServeRequest request => ServeCommand.Run(request, terminal, interruption.Token),
    NewPracticeRequest request => NewPracticeCommand.Run(request, terminal, TimeProvider.System),
    HelpRequest request => AnswerCommand.Help(request, terminal),
    VersionRequest => AnswerCommand.Version(terminal),
    InvalidUsage usage => AnswerCommand.Usage(usage, terminal),
    var other => throw new UnreachableException($"No command for {other}."),
});
