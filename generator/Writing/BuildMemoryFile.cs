using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Praktijk.Writing;

/// <summary>Why there is no memory of an earlier build to go by.</summary>
internal enum Forgotten
{
    /// <summary>There was no earlier build, or one that left nothing.</summary>
    NothingThere,

    /// <summary>Another version of the program, or one that compressed where this one does not.</summary>
    OtherProgram,

    /// <summary>The file is cut short or changed.</summary>
    Damaged,
}

/// <summary>
/// The memory of a build as a file: a line that says what it is, the version of the program, then inputs and files, and a SHA-256 of all of that. It is only ever a shortcut: whatever is wrong with it, the site is made in full.
/// </summary>
internal static class BuildMemoryFile
{
    private static ReadOnlySpan<byte> FirstLine => "praktijk: geheugen van de vorige build\n"u8;

    /// <param name="manner">What else has to be the same: how the files were written.</param>
    /// <returns>The memory, or why there is none.</returns>
    public static (BuildMemory? Memory, Forgotten Why) Read(string path, string manner)
    {
        byte[] bytes;
        try
        {
            if (!IsOrdinary(path))
                return (null, Forgotten.NothingThere);
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, Forgotten.Damaged);
        }
        var end = bytes.Length - SHA256.HashSizeInBytes;
        if (end < FirstLine.Length || !bytes.AsSpan(0, FirstLine.Length).SequenceEqual(FirstLine) || !SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end)))
            return (null, Forgotten.Damaged);
        using var reader = new BinaryReader(new MemoryStream(bytes, FirstLine.Length, end - FirstLine.Length));
        if (reader.ReadString() != Program(manner))
            return (null, Forgotten.OtherProgram);
        var inputs = new Dictionary<ulong, ulong>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            inputs[reader.ReadUInt64()] = reader.ReadUInt64();
        var files = new List<RememberedFile>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var file = reader.ReadString();
            var original = reader.ReadString();
            var madeFrom = new Fingerprint(new UInt128(reader.ReadUInt64(), reader.ReadUInt64()));
            files.Add(new RememberedFile(file, original.Length == 0 ? null : original, madeFrom, reader.ReadInt64(), reader.ReadInt64()));
        }
        return (new BuildMemory(inputs, files), default);
    }

    /// <summary>Takes the place of an earlier one in one step.</summary>
    public static void Write(BuildMemory memory, string path, string manner)
    {
        var bytes = new MemoryStream();
        bytes.Write(FirstLine);
        using (var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Program(manner));
            writer.Write(memory.Inputs.Count);
            foreach (var (key, print) in memory.Inputs.OrderBy(i => i.Key))
            {
                writer.Write(key);
                writer.Write(print);
            }
            writer.Write(memory.Files.Count);
            foreach (var file in memory.Files)
            {
                writer.Write(file.File);
                writer.Write(file.Original ?? "");
                writer.Write((ulong)(file.MadeFrom.Value >> 64));
                writer.Write((ulong)file.MadeFrom.Value);
                writer.Write(file.Length);
                writer.Write(file.Written);
            }
        }
        bytes.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        var beside = WhileWritten(path);
        File.Delete(beside);
        using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            bytes.WriteTo(stream);
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>The name under which it is written, before it takes the place of the earlier one.</summary>
    public static string WhileWritten(string path) => path + "-nieuw";

    /// <summary>True when nothing has this name, or a memory that is whole, damaged behind its first line or half written: anything else is somebody's.</summary>
    public static bool CanBeOurs(string path)
    {
        if (!IsOrdinary(path))
            return true;
        try
        {
            using var stream = File.OpenRead(path);
            var start = new byte[FirstLine.Length];
            var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return FirstLine.StartsWith(start.AsSpan(0, read));
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsOrdinary(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.LinkTarget is null && !Reading.UnixFile.IsSpecial(path);
    }

    /// <summary>Every build of the program has another one, so that what one version wrote is never taken for what another would write.</summary>
    private static string Program(string manner) => $"{typeof(BuildMemoryFile).Module.ModuleVersionId:N} {manner}";
}
