using System.Text;
using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Form;

/// <summary>The form of a site, opened from disk as an editor may have it.</summary>
internal sealed class TheForm(IPage page)
{
    public IPage Page => page;

    /// <summary>Opens the form in a browser of its own, and fails on what no visitor may see.</summary>
    /// <param name="site">The folder of the built site, or the address at which it is served.</param>
    /// <param name="practice">The case to correct; null for a new one.</param>
    /// <param name="before">A script that runs before those of the page.</param>
    public static async Task Visit(string site, Func<TheForm, Task> test, string? practice = null, string? before = null, Reader? reader = null) =>
        await Browser.Visit(AddressOf(site), reader ?? new Reader(), async page =>
        {
            if (before is not null)
                await page.AddInitScriptAsync(before);
            var form = new TheForm(page);
            await form.Open(site, practice);
            await test(form);
        });

    public async Task Open(string site, string? practice = null)
    {
        await page.GotoAsync(AddressOf(site) + "bijdragen/nieuw/index.html" + (practice is null ? "" : $"?praktijk={practice}"));
        await IsReady();
    }

    private static string AddressOf(string site) => site.StartsWith("http", StringComparison.Ordinal) ? site : new Uri(site + "/").AbsoluteUri;

    public Task IsReady() => page.Locator("html[data-formulier=klaar]").WaitForAsync();

    /// <summary>Everything that a valid case needs on the minimal site.</summary>
    public async Task FillIn(string title = "Eetclub Zuid")
    {
        await Set("titel", title);
        await Set("samenvatting", "Bewoners koken elke week voor de buurt.");
        await Set("plaats", "Zwolle");
        await Set("provincie", "Overijssel");
        await page.CheckAsync("#p-v-competenties-verbinden");
        await page.CheckAsync("#p-v-preventie-ontmoeting");
        await page.PressAsync("#p-v-kwadrant-collectief", "End");
        await page.PressAsync("#p-v-kwadrant-formeel", "Home");
        await SetPart("bronnen", "titel", "Een verslag");
        await Set("gepubliceerd", "2026-11-22");
        await page.FillAsync("#p-t-0", "Bewoners kenden elkaar niet.");
    }

    /// <summary>Fills in a text, or chooses from a list.</summary>
    public async Task Set(string field, string value)
    {
        var control = page.Locator($"#p-v-{field}");
        if (await control.EvaluateAsync<string>("e => e.localName") == "select")
            await control.SelectOptionAsync(value);
        else
            await control.FillAsync(value);
    }

    /// <summary>Fills in a part of the last group of a field.</summary>
    public Task SetPart(string field, string part, string value) =>
        page.Locator($"#p-v-{field} .groep").Last.Locator($"[data-veld={part}] :is(input, textarea)").FillAsync(value);

    /// <summary>The file as it would be sent now.</summary>
    public async Task<string> File()
    {
        await page.EvaluateAsync("document.querySelector('#p-f').dispatchEvent(new Event('change', { bubbles: true }))");
        await Task.Delay(300); // the page waits until somebody pauses
        return await page.Locator("#p-f-bestand").EvaluateAsync<string>("e => e.textContent");
    }

    /// <summary>What the form says after an attempt to send, in the order of the fields.</summary>
    public async Task<IReadOnlyList<string>> Complaints()
    {
        await page.Locator("[data-doe=download]").ClickAsync();
        return await page.Locator("#p-f-fouten li").AllInnerTextsAsync();
    }

    /// <summary>Presses the button and gives what the browser saved.</summary>
    public async Task<(string Name, byte[] Bytes)> Download()
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-doe=download]").ClickAsync());
        var bytes = await System.IO.File.ReadAllBytesAsync(await download.PathAsync());
        return (download.SuggestedFilename, bytes);
    }

    public async Task<string> DownloadText() => Encoding.UTF8.GetString((await Download()).Bytes);
}
