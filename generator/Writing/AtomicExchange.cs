using System.Runtime.InteropServices;

namespace Praktijk.Writing;

/// <summary>Lets two folders change places in one step, where the system can.</summary>
internal static partial class AtomicExchange
{
    private const int RelativeToCurrentFolder = -100;
    private const uint LinuxExchange = 2;
    private const uint MacExchange = 2;

    /// <summary>False when the system or the file system cannot do it; nothing has changed then.</summary>
    public static bool Exchange(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() ? RenameLinux(RelativeToCurrentFolder, one, RelativeToCurrentFolder, other, LinuxExchange) == 0
                : OperatingSystem.IsMacOS() && RenameMac(one, other, MacExchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>renameat2(2) with RENAME_EXCHANGE.</summary>
    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameLinux(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    /// <summary>renamex_np(2) with RENAME_SWAP.</summary>
    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameMac(string oldPath, string newPath, uint flags);
}
