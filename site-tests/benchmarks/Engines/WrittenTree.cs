using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Praktijk.Benchmarks.Measuring;
using Praktijk.SiteTests.Support;

namespace Praktijk.Benchmarks.Engines;

/// <summary>
/// The physical limit: the files that a build wrote, under the same names and with the same sizes, written by a plain loop in one thread. Nothing is read or
/// made, so what is left is the file system.
/// </summary>
internal static partial class WrittenTree
{
    public const string Name = "physical limit";
    public const string Command = "schrijf";

    private const int WriteCreateTruncate = 0x241; // O_WRONLY | O_CREAT | O_TRUNC on Linux

    public static Cost Write(Tree tree, string output)
    {
        using var list = new TemporaryFolder();
        tree.Write(list["lijst"]);
        var onlooker = new Onlooker();
        MeasuredProcess.Run("dotnet", ["exec", typeof(WrittenTree).Assembly.Location, Command, list["lijst"], output], list.Path, out var said);
        var numbers = said.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new Cost(numbers[0], numbers[1], null, onlooker.Share());
    }

    /// <summary>What the process does; only the writing is timed, as the runtime is no part of the limit.</summary>
    /// <returns>Seconds on the clock and of work.</returns>
    public static string Run(string list, string output)
    {
        var tree = Tree.Read(list);
        var folders = tree.Folders.Prepend("").Select(f => Name0(Path.Join(output, f))).ToList();
        var files = tree.Files.Select(f => (Name: Name0(Path.Join(output, f.Path)), f.Size)).ToList();
        var filler = new byte[1 << 20];
        for (var i = 0; i < filler.Length; i++)
            filler[i] = "<p>praktijk</p>\n"u8[i % 16];

        var cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        foreach (var folder in folders)
        {
            if (MakeFolder(folder, 0b111_101_101) != 0)
                throw new BenchmarkFault($"{Encoding.UTF8.GetString(folder)} could not be made.");
        }
        foreach (var (name, size) in files)
            WriteFile(name, size, filler);
        return string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:R} {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:R}");
    }

    private static void WriteFile(byte[] name, long size, byte[] filler)
    {
        var file = Open(name, WriteCreateTruncate, 0b110_100_100);
        for (var left = size; left > 0 && file >= 0;)
        {
            var written = WriteBytes(file, filler, (nint)Math.Min(left, filler.Length));
            if (written <= 0)
                throw new BenchmarkFault($"{Encoding.UTF8.GetString(name)} could not be written.");
            left -= written;
        }
        if (Close(file) != 0)
            throw new BenchmarkFault($"{Encoding.UTF8.GetString(name)} could not be written.");
    }

    /// <summary>As C takes it: with a zero at the end.</summary>
    private static byte[] Name0(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [LibraryImport("libc", EntryPoint = "mkdir")]
    private static partial int MakeFolder(byte[] path, uint mode);

    [LibraryImport("libc", EntryPoint = "open")]
    private static partial int Open(byte[] path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint WriteBytes(int file, byte[] bytes, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
