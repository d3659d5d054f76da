using System.Diagnostics;
using System.Runtime;
using Praktijk.Diagnostics.Printing;
using Praktijk.Serving;

namespace Praktijk.Commands;

/// <summary><c>praktijk serve</c>: the site in the browser while somebody writes, made again at each change; nothing reaches the disk.</summary>
internal static class ServeCommand
{
    public static int Run(ServeRequest request, Terminal terminal, CancellationToken stopping) =>
        Task.Run(() => RunAsync(request, terminal, stopping), CancellationToken.None).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(ServeRequest request, Terminal terminal, CancellationToken stopping)
    {
        // A large site stays in memory while somebody writes: nobody waits for all of it to be looked through for what can go.
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        await using var server = await PreviewServer.Start(request.Port, failure => terminal.Error.WriteLine(FailureSentence.Of(failure)));
        var options = request.Options with { BaseUrl = request.Options.BaseUrl ?? server.Root };
        var address = server.Root.TrimEnd('/') + new Uri(options.BaseUrl).AbsolutePath;
        var builder = new PreviewBuilder(request.Folders, options);
        using var watch = new FolderWatch([request.Folders.Content, .. request.Folders.Templates is { } templates ? [templates] : Array.Empty<string>()]);
        try
        {
            watch.Renew();
            var preview = await Build(builder, builder.Nothing, request.Folders, server, terminal, stopping);
            terminal.Out.WriteLine($"Bekijk de site op {address} (Ctrl+C stopt)");
            if (request.Open)
                Browser.Open(address);
            while (true)
            {
                await watch.NextChange(stopping);
                watch.Renew();
                preview = await Build(builder, preview, request.Folders, server, terminal, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return ExitCode.Done;
        }
    }

    /// <summary>Makes the next preview and shows it, in the browser first. Ctrl+C does not wait for a build: it changes nothing on the disk.</summary>
    private static async Task<Preview> Build(PreviewBuilder builder, Preview before, SiteFolders folders, PreviewServer server, Terminal terminal, CancellationToken stopping)
    {
        var since = Stopwatch.StartNew();
        var (preview, site) = await Task.Run(() => builder.Next(before), CancellationToken.None).WaitAsync(stopping);
        server.Show(preview);
        var nothingNew = preview.Version == before.Version && preview.Fault == before.Fault && preview.Diagnostics.SequenceEqual(before.Diagnostics);
        if (nothingNew)
            return preview;
        var consequence = preview.Site is null ? "er is nog geen site" : "je ziet de laatste goede versie";
        Outcome.Report(preview.Diagnostics, terminal, folders, consequence);
        if (preview.Fault is { } fault)
            terminal.Error.WriteLine(terminal.Palette.Error(fault));
        if (site is not null)
            terminal.Out.WriteLine(Outcome.Summary(site, Outcome.PagesOf(site), since.Elapsed));
        return preview;
    }
}
