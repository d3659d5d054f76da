using System.Buffers;
using System.Collections.Concurrent;
using Praktijk.Model;

namespace Praktijk.Writing;

/// <param name="Files">All files of the site, its manifest apart.</param>
/// <param name="Pages">Those that are pages.</param>
internal sealed record PublishResult(int Files, int Pages);

/// <summary>A file that is made from another one of the site and stands beside it.</summary>
internal sealed record FileBeside(string File, byte[] Bytes);

/// <summary>What belongs beside a file that was just made; runs on the thread that made it, and the bytes are only valid during the call.</summary>
internal delegate IReadOnlyList<FileBeside> MakeBeside(string file, ReadOnlySpan<byte> bytes);

/// <summary>
/// Makes all outputs and publishes them at one instant: everything is written into a staging folder beside the target, which then changes places with it.
/// Whatever happens before that moment, the earlier site stays as it was. This is the only place that writes a site.
/// </summary>
internal static class SitePublisher
{
    /// <param name="beside">What to write beside each file; null for nothing.</param>
    /// <exception cref="PublishFault">The folder is not ours, another build is at work, or the disk refuses.</exception>
    public static PublishResult Publish(IReadOnlyList<PlannedOutput> outputs, string folder, IProgress<int>? progress, MakeBeside? beside = null)
    {
        var target = OutputFolder.Claim(folder);
        var filesBeside = new ConcurrentBag<string>();
        try
        {
            using var claim = target;
            target.PrepareStaging();
            MakeFolders(outputs, target.Staging);
            Make(outputs, progress, (output, bytes) =>
            {
                Write(target.Staging, output.Address.File, bytes);
                foreach (var (file, made) in beside?.Invoke(output.Address.File, bytes) ?? [])
                {
                    Write(target.Staging, file, made);
                    filesBeside.Add(file);
                }
            });
            Write(target.Staging, SiteManifest.FileName, SiteManifest.Of(outputs.Select(o => o.Address.File).Concat(filesBeside)));
            target.Swap();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PublishFault($"De site kan niet worden geschreven naar {folder}: {Reason(fault, folder)} De vorige site staat er nog.", fault);
        }
        return new PublishResult(outputs.Count + filesBeside.Count, outputs.Count(IsPage));
    }

    /// <summary>Makes every output and throws it away: finds what only shows when a page is made.</summary>
    public static void RenderOnly(IReadOnlyList<PlannedOutput> outputs) => Make(outputs, null, (_, _) => { });

    /// <summary>Pages are what a browser shows as one: redirects and the page for what is not found count, feeds and pictures do not.</summary>
    public static bool IsPage(PlannedOutput output) => output.Address.File.EndsWith(".html", StringComparison.Ordinal);

    private static void Make(IReadOnlyList<PlannedOutput> outputs, IProgress<int>? progress, Receive receive)
    {
        if (outputs.Count == 0)
            return;
        var made = 0;
        try
        {
            Parallel.ForEach(
                Partitioner.Create(0, outputs.Count, Math.Max(1, Math.Min(64, outputs.Count / (4 * Environment.ProcessorCount)))),
                () => new ArrayBufferWriter<byte>(64 * 1024),
                (range, _, buffer) =>
                {
                    for (var i = range.Item1; i < range.Item2; i++)
                    {
                        buffer.ResetWrittenCount();
                        outputs[i].Make(buffer);
                        receive(outputs[i], buffer.WrittenSpan);
                        progress?.Report(Interlocked.Increment(ref made));
                    }
                    return buffer;
                },
                _ => { });
        }
        catch (AggregateException faults)
        {
            // Several threads may have stumbled; which one is told must not depend on which was first.
            var all = faults.Flatten().InnerExceptions;
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(all.OrderBy(f => f is CommandFault ? 0 : 1).ThenBy(f => f.Message, StringComparer.Ordinal).First());
        }
    }

    /// <summary>A receiver of made outputs; the bytes are only valid during the call.</summary>
    private delegate void Receive(PlannedOutput output, ReadOnlySpan<byte> bytes);

    private static void MakeFolders(IReadOnlyList<PlannedOutput> outputs, string root)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var output in outputs)
        {
            var file = output.Address.File;
            var folder = file[..Math.Max(0, file.LastIndexOf('/'))];
            if (made.Add(folder))
                Directory.CreateDirectory(Path.Combine(root, folder));
        }
    }

    private static void Write(string root, string file, ReadOnlySpan<byte> bytes)
    {
        using var handle = File.OpenHandle(Path.Combine(root, file), FileMode.CreateNew, FileAccess.Write);
        try
        {
            RandomAccess.Write(handle, bytes, 0);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // So .NET calls it when the system allows no file of this size (EFBIG): a limit of the file system or of the account.
            throw new IOException("bestanden mogen daar niet zo groot worden", fault);
        }
    }

    private static string Reason(Exception fault, string folder) => fault switch
    {
        UnauthorizedAccessException => "je hebt daar geen schrijfrechten.",
        IOException when fault.HResult is 28 or unchecked((int)0x80070070) => "de schijf is vol.",
        IOException when fault.HResult == 30 => "die plek is alleen-lezen.",
        DirectoryNotFoundException or FileNotFoundException => "een map verdween terwijl de site werd gemaakt.",
        IOException { InnerException: ArgumentOutOfRangeException } => fault.Message + ".",
        IOException when File.Exists(folder) => "er staat een bestand met die naam.",
        _ => $"het systeem meldt: {Diagnostics.PlainText.Clean(fault.Message).TrimEnd('.')}.",
    };
}
