namespace Praktijk.Writing;

/// <summary>Puts bytes in a file among those that people write: at every moment either the old or the new text stands there whole.</summary>
internal static class FileReplacement
{
    /// <param name="expected">What the file holds as far as the caller knows.</param>
    /// <exception cref="CommandFault">Somebody else changed the file meanwhile, or it may only be read.</exception>
    /// <exception cref="IOException">The disk did not take it; the file is as it was.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> bytes)
    {
        if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(expected))
            throw new CommandFault($"{path} is intussen veranderd en blijft zoals het is. Probeer het opnieuw.");
        // A rename asks for the rights of the folder only; somebody took those of the file away for a reason.
        if (File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
            throw new CommandFault($"{path} is alleen-lezen en blijft zoals het is.");
        Put(path, bytes, overwrite: true);
    }

    /// <summary>Writes a file where none is.</summary>
    /// <exception cref="IOException">There is one now, or the disk did not take it; nothing has changed.</exception>
    public static void Create(string path, ReadOnlySpan<byte> bytes) => Put(path, bytes, overwrite: false);

    private static void Put(string path, ReadOnlySpan<byte> bytes, bool overwrite)
    {
        // Hidden, so that nobody takes it for content if the power fails; beside the file, because a rename does not leave its disk.
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetRandomFileName()}");
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            if (overwrite && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            File.Move(beside, path, overwrite);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
