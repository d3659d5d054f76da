using Microsoft.Playwright;

namespace Praktijk.SiteTests.Support;

/// <summary>The Chromium of this machine, as the browser tests and the benchmarks drive it.</summary>
internal static class Chromium
{
    public static async Task<IBrowser> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PRAKTIJK_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        // The driver ends the browser when this process, at the other end of the pipe, is gone.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return browser;
    }
}
