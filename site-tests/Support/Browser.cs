using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Praktijk.SiteTests.Support;

/// <summary>How somebody looks at the site.</summary>
internal sealed record Reader
{
    public int Width { get; init; } = 1280;
    public bool Dark { get; init; }
    public bool WithoutScript { get; init; }
    public bool ForcedColours { get; init; }

    /// <summary>A part of addresses that this reader asks for in vain, which then is no fault of the page; null for none.</summary>
    public string? Misses { get; init; }

    public override string ToString() =>
        $"{Width} px{(Dark ? ", dark" : "")}{(WithoutScript ? ", no script" : "")}{(ForcedColours ? ", forced colours" : "")}";
}

/// <summary>One Chromium for all browser tests; each visit has a context of its own, so tests may run at the same time.</summary>
internal static class Browser
{
    private static readonly Lazy<Task<IBrowser>> Shared = new(Chromium.Launch);

    /// <summary>How long something may take to come, in milliseconds: long, because a busy machine is no fault of the page.</summary>
    private const int Patience = 30_000;

    /// <summary>
    /// Opens a fresh page, lets the test use it, and then fails on what no visitor may ever see: a console error or warning, an uncaught error, a request
    /// to another host, an answer that says the file is not there.
    /// </summary>
    /// <param name="site">Where the site is: the address of a server, or a <c>file:</c> address of its folder.</param>
    public static async Task Visit(string site, Reader reader, Func<IPage, Task> test)
    {
        var browser = await Shared.Value;
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = reader.Width, Height = reader.Width < 500 ? 700 : 900 },
            ColorScheme = reader.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = reader.ForcedColours ? ForcedColors.Active : ForcedColors.None,
            JavaScriptEnabled = !reader.WithoutScript,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        var page = await context.NewPageAsync();
        var faults = new ConcurrentQueue<string>();
        page.Console += (_, message) =>
        {
            // What does not load is judged below, where a page that is meant to be missing can be told from a file that should be there.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource:", StringComparison.Ordinal))
                faults.Enqueue($"console {message.Type} on {page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => faults.Enqueue($"error on {page.Url}: {error}");
        page.RequestFailed += (_, request) =>
        {
            // A reader who leaves before everything is there is no fault of the page.
            if (request.Failure != "net::ERR_ABORTED" && !IsMissed(request.Url))
                faults.Enqueue($"failed on {page.Url}: {request.Url} ({request.Failure})");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest && !IsMissed(response.Url))
                faults.Enqueue($"{response.Status} on {page.Url}: {response.Url}");
        };
        await context.RouteAsync(url => !IsOnSite(url, site), async route =>
        {
            faults.Enqueue($"request off the site on {page.Url}: {route.Request.Url}");
            await route.AbortAsync();
        });

        bool IsMissed(string url) => reader.Misses is { } missed && url.Contains(missed, StringComparison.Ordinal);

        try
        {
            await test(page);
        }
        finally
        {
            // Closing while a page is on its way may never answer, and must not keep the reason from being told.
            await Task.WhenAny(context.CloseAsync(), Task.Delay(Patience));
        }

        if (!faults.IsEmpty)
            Assert.Fail(string.Join('\n', faults));
    }

    private static bool IsOnSite(string url, string site) =>
        url.StartsWith(site, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal);
}
