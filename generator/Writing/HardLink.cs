using System.Runtime.InteropServices;

namespace Praktijk.Writing;

/// <summary>A second name for a file, so that a file that stays as it was is neither read nor written.</summary>
internal static partial class HardLink
{
    /// <summary>False when the file system has no such names, or none left for this file; nothing has changed then.</summary>
    public static bool Make(string file, string name)
    {
        try
        {
            return OperatingSystem.IsWindows() ? LinkWindows(name, file, IntPtr.Zero) : LinkUnix(file, name) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>link(2).</summary>
    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LinkUnix(string file, string name);

    [LibraryImport("kernel32.dll", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool LinkWindows(string name, string file, IntPtr reserved);
}
