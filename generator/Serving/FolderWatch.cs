namespace Praktijk.Serving;

/// <summary>
/// Says that something changed in a set of folders. It says too much rather than too little: systems drop events in a burst, and a folder
/// that is deleted, moved or made again takes its watcher with it.
/// </summary>
internal sealed class FolderWatch(IReadOnlyList<string> folders) : IDisposable
{
    /// <summary>Editors write a file in steps: wait for this much quiet.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(30);

    /// <summary>But show something while a long burst (a git checkout) goes on.</summary>
    private static readonly TimeSpan LongestBurst = TimeSpan.FromSeconds(2);

    /// <summary>How often to look whether the folders themselves are still the same ones.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _changed = new(0, 1);
    private List<FileSystemWatcher> _watchers = [];
    private List<long> _seen = [];

    /// <summary>Set once the system has no watchers to give: then the files themselves are looked at.</summary>
    private volatile bool _polling;

    /// <summary>Watches the folders as they are now. Call it before every build: what changes after it is never missed.</summary>
    public void Renew()
    {
        var old = _watchers;
        _watchers = _polling ? [] : [.. folders.Select(Watch).OfType<FileSystemWatcher>()];
        _seen = [.. folders.Select(Stamp)];
        foreach (var watcher in old)
            watcher.Dispose();
    }

    /// <summary>Returns once something has changed and the folders are quiet again.</summary>
    public async Task NextChange(CancellationToken stopping)
    {
        while (!await _changed.WaitAsync(Look, stopping))
        {
            if (!_seen.SequenceEqual(folders.Select(Stamp)))
                break;
        }
        using var burst = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        burst.CancelAfter(LongestBurst);
        try
        {
            while (await _changed.WaitAsync(Quiet, burst.Token))
            {
            }
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // The burst goes on: what comes after this moment leads to another build.
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _changed.Dispose();
    }

    private FileSystemWatcher? Watch(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = 64 * 1024,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += Heard;
            watcher.Created += Heard;
            watcher.Deleted += Heard;
            watcher.Renamed += Heard;
            watcher.Error += (_, failure) => Failed(failure.GetException());
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // Gone (the next build says so), or the system has no watcher left.
            watcher?.Dispose();
            _polling |= Directory.Exists(folder);
            return null;
        }
    }

    /// <summary>Events were lost in a burst: build again. Anything else would only fail again: from now on, look.</summary>
    private void Failed(Exception exception)
    {
        _polling |= exception is not InternalBufferOverflowException;
        Signal();
    }

    /// <summary>The files that editors and git keep beside the real ones lead to nothing.</summary>
    private void Heard(object sender, FileSystemEventArgs change)
    {
        var name = Path.GetFileName(change.Name) ?? "";
        if (!name.StartsWith('.') && !name.EndsWith('~') || change is RenamedEventArgs)
            Signal();
    }

    private void Signal()
    {
        try
        {
            _changed.Release();
        }
        catch (Exception exception) when (exception is SemaphoreFullException or ObjectDisposedException)
        {
            // Already said, or nobody listens any more.
        }
    }

    /// <summary>Tells one folder from another at the same place; without watchers, also one state of its files from another.</summary>
    private long Stamp(string folder)
    {
        try
        {
            var root = new DirectoryInfo(folder);
            if (!root.Exists)
                return 0;
            var stamp = root.CreationTimeUtc.Ticks;
            if (!_polling)
                return stamp;
            return root.EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                .Aggregate(stamp, (sum, entry) => unchecked(sum + HashCode.Combine(entry.FullName, entry.LastWriteTimeUtc, entry is FileInfo file ? file.Length : 0)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Something goes away while we look: certainly another state.
            return DateTime.UtcNow.Ticks;
        }
    }
}
