using Microsoft.Playwright;
using Praktijk.Rendering;

namespace Praktijk.SiteTests.Support;

/// <summary>The search scripts without the page that they are for, wrapped as the bundle wraps them, with what tests ask of them in <c>proef</c>.</summary>
internal static class SearchScripts
{
    private static readonly string[] Parts = ["stam.js", "machine.js"];

    private static readonly string Script = ScriptText.InOneFunction(
    [
        .. Parts.Select(part => ScriptText.WithoutComments(File.ReadAllText(Path.Combine(Repository.Templates, "assets/zoeken", part)))),
        "globalThis.proef = { plat, woordenVan, sleutelVan, lezer, nummers, maakLader, maakZoekmachine };",
    ]);

    /// <summary>Opens an empty page at the root of a site, with the scripts in it.</summary>
    /// <param name="site">Where the site is, with a slash at the end; nothing has to be there.</param>
    public static Task OnEmptyPage(string site, Func<IPage, Task> test) => Browser.Visit(site, new Reader(), async page =>
    {
        await page.RouteAsync(site + "leeg", route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8",
            Body = "<!doctype html><html lang=nl><link rel=icon href='data:,'><title>Leeg</title><body>",
        }));
        await page.GotoAsync(site + "leeg");
        await page.AddScriptTagAsync(new() { Content = Script });
        await test(page);
    });
}
