namespace Praktijk.Writing;

/// <summary>
/// The folder of a site, claimed by one build: with a staging folder beside it and a lock that a killed build cannot leave behind
/// (the system gives it free, whatever ended the process).
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>What the systems say when somebody else holds the lock: a sharing violation, or the errno "would block" of Linux and of macOS.</summary>
    private static bool IsHeldByAnother(IOException fault) => fault.HResult is unchecked((int)0x80070020) or 11 or 35;

    private readonly FileStream _lock;

    private OutputFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    public string Path { get; }

    /// <summary>Beside the target, so that changing places is a rename on one file system.</summary>
    public string Staging => Beside(Path, "nieuw");

    private string Earlier => Beside(Path, "oud");

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
            output.RefuseForeignFiles();
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    /// <summary>An empty staging folder; what a killed build left is cleaned up first.</summary>
    public void PrepareStaging()
    {
        Remove(Staging);
        Recover();
        Directory.CreateDirectory(Staging);
    }

    /// <summary>The new site takes the place of the earlier one.</summary>
    public void Swap()
    {
        if (!Directory.Exists(Path))
            Directory.Move(Staging, Path);
        else if (!AtomicExchange.Exchange(Staging, Path))
        {
            // Where the system cannot exchange two folders there is a moment without a site; a build that dies in it is mended by Recover.
            Directory.Move(Path, Earlier);
            Directory.Move(Staging, Path);
        }
        Remove(Staging);
        Remove(Earlier);
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

    private void RefuseForeignFiles()
    {
        var folder = new DirectoryInfo(Path);
        if (!folder.Exists || !folder.EnumerateFileSystemInfos().Any())
            return;
        var ours = SiteManifest.Read(Path)
            ?? throw new PublishFault($"{Path} bestaat al en is niet door praktijk gemaakt. Kies een andere map of maak deze leeg.");
        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            var name = System.IO.Path.GetRelativePath(Path, entry.FullName).Replace('\\', '/');
            var isOurs = entry is DirectoryInfo { LinkTarget: null } || name == SiteManifest.FileName || ours.Contains(name);
            if (!isOurs || entry.LinkTarget is not null)
                throw new PublishFault($"In {Path} staat iets dat praktijk niet heeft gemaakt: {Diagnostics.PlainText.Clean(name)}. Haal het weg of kies een andere map.");
        }
    }

    private static bool IsSameOrInside(string path, string folder)
    {
        var comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return string.Equals(path, folder, comparison) || path.StartsWith(folder + System.IO.Path.DirectorySeparatorChar, comparison);
    }

    private static string Beside(string path, string what) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, $".{System.IO.Path.GetFileName(path)}.praktijk-{what}");

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
