using System.Buffers;
using System.Collections.Concurrent;
using Praktijk.Model;

namespace Praktijk.Writing;

/// <param name="Files">All files of the site, its manifest apart.</param>
/// <param name="Pages">Those that are pages.</param>
/// <param name="Kept">How many of the files are those of the earlier site, neither made nor written again.</param>
/// <param name="Note">A sentence on what an earlier build left, when something was wrong with it; null when there is nothing to say.</param>
internal sealed record PublishResult(int Files, int Pages, int Kept, string? Note);

/// <summary>A file that is made from another one of the site and stands beside it.</summary>
internal sealed record FileBeside(string File, byte[] Bytes);

/// <summary>What belongs beside a file that was just made; runs on the thread that made it, and the bytes are only valid during the call.</summary>
internal delegate IReadOnlyList<FileBeside> MakeBeside(string file, ReadOnlySpan<byte> bytes);

/// <summary>
/// Makes all outputs and publishes them at one instant: everything is written into a staging folder beside the target, which then changes places with it.
/// Whatever happens before that moment, the earlier site stays as it was. This is the only place that writes a site.
/// Files that did not change since the earlier site get a second name instead of a second life: their bytes and their date stay as they were.
/// </summary>
internal static class SitePublisher
{
    /// <param name="beside">What to write beside each file; null for nothing.</param>
    /// <param name="remembers">Go by what the earlier build left, and leave the same for the next one; without it, everything is made.</param>
    /// <exception cref="PublishFault">The folder is not ours, another build is at work, or the disk refuses.</exception>
    public static PublishResult Publish(IReadOnlyList<PlannedOutput> outputs, string folder, IProgress<int>? progress, MakeBeside? beside = null, bool remembers = false)
    {
        var target = OutputFolder.Claim(folder);
        var notes = new BuildNotes();
        try
        {
            using var claim = target;
            target.PrepareStaging();
            var earlier = EarlierSite.At(target, remembers ? Manner(beside) : null);
            MakeFolders(outputs, target.Staging);
            Make(outputs, progress, (output, buffer) =>
            {
                IReadOnlyList<BuildInput> inputs = remembers ? output.Inputs() : [];
                var madeFrom = BuildMemory.PrintOf(inputs);
                notes.Add(output.Address.File, Settle(output, madeFrom, buffer, target.Staging, earlier, beside), inputs, madeFrom);
            });
            var manifest = SiteManifest.Of(notes.Files);
            if (!earlier.KeepIfSame(SiteManifest.FileName, manifest))
                Write(target.Staging, SiteManifest.FileName, manifest);
            target.Swap();
            var note = remembers ? Remember(notes, target, Manner(beside)) ?? earlier.Note : null;
            return new PublishResult(notes.Count, outputs.Count(IsPage), earlier.Kept, note);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PublishFault($"De site kan niet worden geschreven naar {folder}: {Reason(fault, folder)} De vorige site staat er nog.", fault);
        }
    }

    /// <summary>What has to be the same for a file of an earlier build to be of use.</summary>
    public static string Manner(MakeBeside? beside) => beside is null ? "" : "gecomprimeerd";

    /// <summary>Takes an output over from the earlier site, or makes and writes it.</summary>
    /// <param name="madeFrom">Of its inputs; not looked at without a memory.</param>
    /// <param name="buffer">Empty.</param>
    /// <returns>The names of the files beside it.</returns>
    private static IReadOnlyList<string> Settle(
        PlannedOutput output, Fingerprint madeFrom, ArrayBufferWriter<byte> buffer, string staging, EarlierSite earlier, MakeBeside? beside)
    {
        var file = output.Address.File;
        if (earlier.Keep(file, madeFrom) is { } kept)
            return kept;
        output.Make(buffer);
        if (!earlier.KeepIfSame(file, buffer.WrittenSpan))
            Write(staging, file, buffer.WrittenSpan);
        if (beside is null)
            return [];
        var made = beside(file, buffer.WrittenSpan);
        foreach (var extra in made)
        {
            if (!earlier.KeepIfSame(extra.File, extra.Bytes))
                Write(staging, extra.File, extra.Bytes);
        }
        return [.. made.Select(m => m.File)];
    }

    /// <returns>What to say when it does not succeed: the site is there, so that is no reason to fail.</returns>
    private static string? Remember(BuildNotes notes, OutputFolder target, string manner)
    {
        try
        {
            BuildMemoryFile.Write(notes.ToMemory(target.Path), target.Memory, manner);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Forget(target.Memory);
            return "De site is klaar, maar praktijk kon niet bewaren hoe die is gemaakt. De volgende build maakt daarom alles opnieuw.";
        }
    }

    /// <summary>That of the site before this one would only mislead.</summary>
    private static void Forget(string memory)
    {
        try
        {
            File.Delete(memory);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Then the next build finds that the site is not as that memory says, and makes everything as well.
        }
    }

    /// <summary>Makes every output and throws it away: finds what only shows when a page is made.</summary>
    public static void RenderOnly(IReadOnlyList<PlannedOutput> outputs) => Make(outputs, null, (output, buffer) => output.Make(buffer));

    /// <summary>Pages are what a browser shows as one: redirects and the page for what is not found count, feeds and pictures do not.</summary>
    public static bool IsPage(PlannedOutput output) => output.Address.File.EndsWith(".html", StringComparison.Ordinal);

    /// <param name="work">What to do for each output, with an empty buffer; on several threads at once.</param>
    private static void Make(IReadOnlyList<PlannedOutput> outputs, IProgress<int>? progress, Action<PlannedOutput, ArrayBufferWriter<byte>> work)
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
                        work(outputs[i], buffer);
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
