using System.Globalization;

namespace Praktijk.Benchmarks.Measuring;

internal static class Machine
{
    /// <summary>What of this machine says how fast it is: no name of it.</summary>
    public static string Description
    {
        get
        {
            var system = OperatingSystem.IsLinux() ? "Linux" : OperatingSystem.IsMacOS() ? "macOS" : OperatingSystem.IsWindows() ? "Windows" : "another system";
            var memory = Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1L << 30));
            return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores with {memory} GB of memory, {system}");
        }
    }
}
