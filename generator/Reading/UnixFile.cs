using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Praktijk.Reading;

/// <summary>What the file system says that .NET does not.</summary>
internal static partial class UnixFile
{
    private const int RelativeToCurrentFolder = -100;
    private const int DoNotFollowLinks = 0x100;
    private const int ReadWriteAndEnter = 4 + 2 + 1;
    private const uint OnlyType = 1;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>True for pipes, sockets and devices: reading one could wait for ever. Linux only; elsewhere always false.</summary>
    public static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        var answer = new byte[256];
        try
        {
            return FileStatus(RelativeToCurrentFolder, path, DoNotFollowLinks, OnlyType, answer) == 0
                && (BinaryPrimitives.ReadUInt16LittleEndian(answer.AsSpan(ModeOffset)) & TypeMask) != RegularFile;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>True when this account may list a folder and put things into it or take them away. Always true on Windows, where only trying tells.</summary>
    public static bool MayChange(string folder) => OperatingSystem.IsWindows() || Access(folder, ReadWriteAndEnter) == 0;

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);

    /// <summary>statx(2): unlike stat, its structure is the same on every architecture.</summary>
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int FileStatus(int folder, string path, int flags, uint mask, byte[] buffer);
}
