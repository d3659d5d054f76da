using System.Diagnostics;

namespace Praktijk.Commands;

/// <summary>Opens an address in whatever browser the system has; when that fails, the address on the screen is enough.</summary>
internal static class Browser
{
    public static void Open(string address)
    {
        try
        {
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address]) { RedirectStandardOutput = true, RedirectStandardError = true };
            Process.Start(start)?.Dispose();
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            // No desktop here.
        }
    }
}
