namespace Praktijk.Writing;

/// <summary>
/// The folder of a site, claimed by one build: with a staging folder beside it and a lock that a killed build cannot leave behind
/// (the system gives it free, whatever ended the process).
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>What the systems say when somebody else holds the lock: a sharing violation, or the errno "would block" of Linux and of macOS.</summary>
    private static bool IsHeldByAnother(IOException fault) => fault.HResult is unchecked((int)0x80070020) or 11 or 35;

    /// <summary>In a folder that is being made or removed, until that is done: it says that the folder is ours, whenever a build is killed.</summary>
    private const string Marker = ".praktijk-bezig";

    private readonly FileStream _lock;

    private OutputFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    public string Path { get; }

    /// <summary>Beside the target, so that changing places is a rename on one file system.</summary>
    public string Staging => Beside(Path, "nieuw");

    /// <summary>What a build leaves for the next one; beside the site, so that it is never published.</summary>
    public string Memory => MemoryOf(Path);

    private string Earlier => Beside(Path, "oud");

    /// <param name="folder">The absolute path of the site.</param>
    public static string MemoryOf(string folder) => Beside(folder, "geheugen");

    /// <exception cref="PublishFault">The folder may not be used, or another build is at work.</exception>
    public static OutputFolder Claim(string folder)
    {
        var path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder));
        Refuse(path);
        FileStream held;
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PublishFault($"De map waarin {folder} moet komen, kan niet worden gemaakt.", fault);
        }
        RefuseForeignLock(Beside(path, "slot"));
        try
        {
            held = new FileStream(Beside(path, "slot"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new PublishFault($"Naast {folder} kan niets worden geschreven: je hebt daar geen schrijfrechten.", fault);
        }
        catch (IOException fault) when (fault.HResult is 30)
        {
            throw new PublishFault($"Naast {folder} kan niets worden geschreven: die plek is alleen-lezen.", fault);
        }
        catch (IOException fault) when (!IsHeldByAnother(fault))
        {
            throw new PublishFault($"Naast {folder} kan niets worden geschreven. Kies een andere map.", fault);
        }
        catch (IOException fault)
        {
            throw new PublishFault($"Een andere build schrijft al naar {folder}. Wacht tot die klaar is.", fault);
        }
        var output = new OutputFolder(path, held);
        try
        {
            output.RefuseForeignFiles(path);
            RefuseForeignFolder(output.Staging);
            RefuseForeignFolder(output.Earlier);
            RefuseForeignFilesInRemains(output.Staging);
            RefuseForeignFilesInRemains(output.Earlier);
            RefuseForeignMemory(output.Memory);
            RefuseForeignMemory(BuildMemoryFile.WhileWritten(output.Memory));
            return output;
        }
        catch
        {
            held.Dispose(); // and nothing else: what stands in the place of the staging folder may be somebody's
            throw;
        }
    }

    /// <summary>An empty staging folder; what a killed build left is cleaned up first.</summary>
    public void PrepareStaging()
    {
        Remove(Staging);
        Recover();
        Directory.CreateDirectory(Staging);
        Mark(Staging);
    }

    /// <summary>The new site, complete with its manifest, takes the place of the earlier one.</summary>
    /// <exception cref="PublishFault">Somebody put something into the earlier site while the new one was made; it is back in its place.</exception>
    public void Swap()
    {
        File.Delete(System.IO.Path.Combine(Staging, Marker));
        if (!Directory.Exists(Path))
        {
            Directory.Move(Staging, Path);
            return;
        }
        // Where the system cannot exchange two folders there is a moment without a site; a build that dies in it is mended by Recover.
        var exchanged = AtomicExchange.Exchange(Staging, Path);
        if (!exchanged)
        {
            Directory.Move(Path, Earlier);
            Directory.Move(Staging, Path);
        }
        var earlier = exchanged ? Staging : Earlier;
        try
        {
            RefuseForeignFiles(earlier);
        }
        catch
        {
            // Also when the look itself fails: what was not looked at is not removed.
            if (!exchanged || !AtomicExchange.Exchange(Staging, Path))
            {
                Directory.Move(Path, exchanged ? Earlier : Staging);
                Directory.Move(earlier, Path);
            }
            throw;
        }
        Remove(earlier);
    }

    public void Dispose()
    {
        try
        {
            Remove(Staging);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build cleans it up; what made this one end is the news.
        }
        _lock.Dispose();
    }

    /// <summary>Ends the exchange that a killed build was in the middle of.</summary>
    private void Recover()
    {
        if (!Directory.Exists(Earlier))
            return;
        if (Directory.Exists(Path))
            Remove(Earlier);
        else
            Directory.Move(Earlier, Path);
    }

    private static void Refuse(string path)
    {
        if (System.IO.Path.GetDirectoryName(path) is null)
            throw new PublishFault($"{path} is de hele schijf; kies een eigen map voor de site.");
        if (File.Exists(path))
            throw new PublishFault($"{path} is een bestand, geen map.");
        if (new DirectoryInfo(path).LinkTarget is not null)
            throw new PublishFault($"{path} is een verwijzing naar een andere map; noem die map zelf.");
        if (IsSameOrInside(Directory.GetCurrentDirectory(), path))
            throw new PublishFault($"Je staat zelf in {path}; kies een andere map voor de site of ga er eerst uit.");
    }

    /// <param name="root">Where the earlier site is now.</param>
    private void RefuseForeignFiles(string root)
    {
        var folder = new DirectoryInfo(root);
        if (!folder.Exists)
            return;
        RefuseClosed(folder, CannotReplace);
        if (!folder.EnumerateFileSystemInfos().Any())
            return;
        var ours = SiteManifest.Read(root)
            ?? throw new PublishFault($"{Path} bestaat al en is niet door praktijk gemaakt. Kies een andere map of maak deze leeg.");
        if (FirstForeign(folder, ours, CannotReplace) is { } name)
            throw new PublishFault($"In {Path} staat iets dat praktijk niet heeft gemaakt: {name}. Haal het weg of kies een andere map.");
    }

    /// <summary>
    /// A build that was killed right after the exchange left the earlier site here without the look that comes before its removal: somebody may have
    /// put something into it. With a marker it is a folder that was being made or removed.
    /// </summary>
    private static void RefuseForeignFilesInRemains(string root)
    {
        var folder = new DirectoryInfo(root);
        if (!folder.Exists)
            return;
        RefuseClosed(folder, CannotCleanUp);
        if (File.Exists(System.IO.Path.Combine(root, Marker)) || SiteManifest.Read(root) is not { } ours)
            return;
        if (FirstForeign(folder, ours, CannotCleanUp) is { } name)
            throw new PublishFault($"In {root}, de vorige site die een afgebroken build liet staan, staat iets dat praktijk niet heeft gemaakt: {name}. Haal het daar weg en bouw opnieuw.");
    }

    private static string CannotReplace(string folder) =>
        $"In {folder} mag je niets veranderen, dus de vorige site kan niet weg. Geef jezelf daar schrijfrechten of kies een andere map voor de site.";

    private static string CannotCleanUp(string folder) =>
        $"In {folder} liet een afgebroken build iets staan dat je niet mag weghalen. Geef jezelf daar schrijfrechten en bouw opnieuw.";

    /// <summary>From such a folder nothing can be removed: then nothing of the site may be touched, for half a removal leaves half a site.</summary>
    private static void RefuseClosed(DirectoryInfo folder, Func<string, string> sentence)
    {
        if (!Reading.UnixFile.MayChange(folder.FullName))
            throw new PublishFault(sentence(folder.FullName));
    }

    /// <summary>The first thing in a site that its build did not make, as it may be shown; an empty folder counts. Null when there is none.</summary>
    /// <param name="closed">What to say of a folder of the site in which nothing may be changed.</param>
    private static string? FirstForeign(DirectoryInfo site, SiteManifest ours, Func<string, string> closed)
    {
        foreach (var entry in site.EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            var name = System.IO.Path.GetRelativePath(site.FullName, entry.FullName).Replace('\\', '/');
            if (entry.LinkTarget is not null || !(entry is DirectoryInfo ? ours.HasFolder(name) : ours.HasFile(name)))
                return Diagnostics.PlainText.Clean(name);
            if (entry is DirectoryInfo folder)
                RefuseClosed(folder, closed);
        }
        return null;
    }

    /// <summary>What a killed build left is ours; a folder that somebody else gave one of our names is not.</summary>
    private static void RefuseForeignFolder(string folder)
    {
        var info = new DirectoryInfo(folder);
        var isOurs = info.LinkTarget is null && !File.Exists(folder)
            && (!info.Exists || !info.EnumerateFileSystemInfos().Any() || File.Exists(System.IO.Path.Combine(folder, Marker)) || SiteManifest.Read(folder) is not null);
        if (!isOurs)
            throw NotOurs(folder);
    }

    /// <summary>A lock of ours is an empty file.</summary>
    private static void RefuseForeignLock(string file)
    {
        var info = new FileInfo(file);
        if (info.LinkTarget is not null || Directory.Exists(file) || Reading.UnixFile.IsSpecial(file) || info is { Exists: true, Length: > 0 })
            throw NotOurs(file);
    }

    private static void RefuseForeignMemory(string file)
    {
        if (Directory.Exists(file) || new FileInfo(file).LinkTarget is not null || Reading.UnixFile.IsSpecial(file) || !BuildMemoryFile.CanBeOurs(file))
            throw NotOurs(file);
    }

    private static PublishFault NotOurs(string path) =>
        new($"{path} is niet door praktijk gemaakt, en die naam is nodig om te bouwen. Haal het weg of kies een andere map voor de site.");

    private static bool IsSameOrInside(string path, string folder)
    {
        var comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return string.Equals(path, folder, comparison) || path.StartsWith(folder + System.IO.Path.DirectorySeparatorChar, comparison);
    }

    private static string Beside(string path, string what) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, $".{System.IO.Path.GetFileName(path)}.praktijk-{what}");

    private static void Mark(string folder) => File.WriteAllBytes(System.IO.Path.Combine(folder, Marker), []);

    /// <summary>The marker and the list of files go last, so that what is left of a removal that is killed is known as ours.</summary>
    private static void Remove(string folder)
    {
        var info = new DirectoryInfo(folder);
        if (!info.Exists)
            return;
        try
        {
            Mark(folder);
        }
        catch (IOException)
        {
            // A full disk takes no marker; removing is what helps then.
        }
        foreach (var entry in info.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }).Where(e => e.Name is not (Marker or SiteManifest.FileName)))
        {
            if (entry is DirectoryInfo { LinkTarget: null } inner)
                inner.Delete(recursive: true);
            else
                entry.Delete();
        }
        Directory.Delete(folder, recursive: true);
    }
}
