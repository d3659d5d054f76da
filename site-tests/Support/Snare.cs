using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Praktijk.SiteTests.Support;

/// <summary>
/// Notices whatever a text of a stranger can make a browser do: a call of <c>canary()</c>, a dialog, a window, a frame, a download, a request to elsewhere,
/// another page, and what the policy of a page had to stop.
/// </summary>
internal sealed class Snare
{
    private readonly ConcurrentQueue<string> _caught = new();
    private readonly IPage _page;
    private readonly string _site;
    private string _opened = "";

    private Snare(IPage page, string site)
    {
        _page = page;
        _site = site;
    }

    /// <summary>What was noticed so far, each with the page on which it was: <c>canary on http://…</c>.</summary>
    public IReadOnlyCollection<string> Caught => _caught;

    /// <param name="site">Where the site is, with a slash at the end.</param>
    public static async Task<Snare> On(IPage page, string site)
    {
        var snare = new Snare(page, site);
        page.Dialog += (_, dialog) =>
        {
            snare.Catch("dialog");
            _ = dialog.DismissAsync();
        };
        page.Popup += (_, _) => snare.Catch("window");
        page.Download += (_, _) => snare.Catch("download");
        page.FrameAttached += (_, _) => snare.Catch("frame");
        page.FrameNavigated += (_, frame) =>
        {
            if (frame == page.MainFrame && PathOf(frame.Url) != PathOf(snare._opened))
                snare.Catch($"led away from {snare._opened}");
        };
        page.RequestFinished += (_, request) => snare.CatchIfElsewhere(request);
        page.RequestFailed += (_, request) =>
        {
            // What the policy stopped never left the browser.
            if (request.Failure != "csp")
                snare.CatchIfElsewhere(request);
        };
        await page.ExposeFunctionAsync("canary", () => snare.Catch("canary"));
        await page.ExposeFunctionAsync("canaryOfPolicy", (string what) => snare.Catch($"policy {what}"));
        await page.AddInitScriptAsync("addEventListener('securitypolicyviolation', (e) => canaryOfPolicy(e.effectiveDirective), true)");
        return snare;
    }

    /// <summary>Opens a page and does to each of its elements what a reader could do.</summary>
    /// <param name="address">Within the site: <c>praktijken/voorstad/</c>.</param>
    public async Task Open(string address)
    {
        _opened = _site + address;
        await _page.GotoAsync(_opened);
        try
        {
            await _page.EvaluateAsync(Provoke);
        }
        catch (PlaywrightException)
        {
            // Who is led to another page in the middle of this has been noticed.
        }
    }

    private static string PathOf(string address) => address.Split('?', '#')[0];

    private void CatchIfElsewhere(IRequest request)
    {
        if (!request.Url.StartsWith(_site, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            Catch($"request {request.Url}");
    }

    private void Catch(string what) => _caught.Enqueue($"{what} on {_page.Url}");

    /// <summary>
    /// Every event that an attribute could listen to, on every element of the page; links that are no ordinary address are followed. Then a moment for what
    /// waits for its turn.
    /// </summary>
    private const string Provoke =
        """
        async () => {
          const kinds = ['load', 'error', 'focus', 'blur', 'mouseover', 'mouseenter', 'pointerover', 'pointerenter', 'pointermove', 'toggle', 'beforetoggle', 'animationstart', 'animationend',
            'transitionend', 'begin', 'start', 'wheel', 'copy', 'input', 'invalid', 'beforematch', 'loadstart'];
          for (const element of document.querySelectorAll('body, body *')) {
            for (const kind of kinds) element.dispatchEvent(new Event(kind));
            const address = element.getAttribute('href') ?? element.getAttribute('formaction');
            if (address !== null && !['http:', 'https:', 'file:', 'mailto:'].includes(new URL(address, document.baseURI).protocol)) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
          }
          for (const details of document.querySelectorAll('details')) details.open = true;
          await new Promise((goOn) => setTimeout(goOn));
        }
        """;
}
