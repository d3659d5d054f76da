using System.Diagnostics;

namespace Praktijk.Commands;

/// <summary>From arguments to an exit code: the whole program but its process.</summary>
internal static class Dispatch
{
    /// <param name="currentFolder">What relative paths are relative to.</param>
    public static int Run(string[] arguments, string currentFolder, Terminal terminal, CancellationToken stopping) =>
        KnownFailures.Guard(terminal, () => CommandLine.Parse(arguments, currentFolder) switch
        {
            BuildRequest request => BuildCommand.Run(request, terminal, stopping),
            CheckRequest request => CheckCommand.Run(request, terminal, stopping),
            ServeRequest request => ServeCommand.Run(request, terminal, stopping),
            ChangesRequest request => ChangesCommand.Run(request, terminal),
            ExportRequest request => ExportCommand.Run(request, terminal, stopping),
            StatusRequest request => StatusCommand.Run(request, terminal, TimeProvider.System),
            SchemaRequest request => SchemaCommand.Run(request, terminal),
            DossierRequest request => DossierCommand.Run(request, terminal, stopping),
            FormatRequest request => FormatCommand.Run(request, terminal, stopping),
            AddressesRequest request => AddressesCommand.Run(request, terminal, stopping),
            NewPracticeRequest request => NewPracticeCommand.Run(request, terminal, TimeProvider.System),
            ExplainRequest request => AnswerCommand.Explain(request, terminal),
            HelpRequest request => AnswerCommand.Help(request, terminal),
            VersionRequest => AnswerCommand.Version(terminal),
            InvalidUsage usage => AnswerCommand.Usage(usage, terminal),
            var other => throw new UnreachableException($"No command for {other}."),
        });
}
