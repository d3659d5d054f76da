using System.Diagnostics;
using Microsoft.Playwright;
using Praktijk.Benchmarks.Measuring;
using Praktijk.SiteTests.Support;

namespace Praktijk.Benchmarks.Engines;

/// <summary>The preview as an editor has it: the page of a case is open in a browser while the case is saved.</summary>
internal static class ServedCase
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Milliseconds from the saved file to the new text painted in the browser, for each change; none where there is no browser.</summary>
    /// <param name="pause">So long an editor looks before the next change; what the program still has to do is done by then.</param>
    /// <param name="folder">The working folder; one without templates, so that the program takes its own.</param>
    public static async Task<IReadOnlyList<double>> Measure(PraktijkBuild praktijk, string content, EditedCase edited, int changes, TimeSpan pause, string folder)
    {
        await using var browser = await BrowserIfThere();
        if (browser is null)
            return [];
        var start = new ProcessStartInfo(praktijk.Program, [.. praktijk.First, "serve", "--port", "0", "--content", content])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var address = await Address(process);
            var context = await browser.NewContextAsync();
            var page = await context.NewPageAsync();
            page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
            await page.GotoAsync(address + edited.Address);
            await Task.Delay(pause);
            var times = new List<double>();
            for (var i = 0; i < changes; i++)
            {
                var word = edited.Change();
                var saved = CountingServer.Now;
                await page.WaitForFunctionAsync("word => document.querySelector('main')?.textContent.split(word).length > 2 && performance.getEntriesByName('first-contentful-paint').length", word, new() { PollingInterval = 5 });
                // By the page's own clock: what steers the browser learns of it some time after the editor has seen it.
                times.Add(await page.EvaluateAsync<double>("performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime") - saved);
                await Task.Delay(pause);
            }
            await context.CloseAsync();
            return times;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task<IBrowser?> BrowserIfThere()
    {
        try
        {
            return await Chromium.Launch();
        }
        catch (PlaywrightException)
        {
            Progress.Say("There is no browser here; the preview is not measured.");
            return null;
        }
    }

    /// <summary>Where the site is, with a slash at the end, as the program says once it is ready.</summary>
    private static async Task<string> Address(Process process)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                found.TrySetException(new BenchmarkFault("praktijk serve did not start."));
            else if (line.Data.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
                found.TrySetResult(address);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await found.Task.WaitAsync(Patience);
    }
}
