using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Citing;

/// <summary>A reader takes the reference along: the title stays in italics, and the day of reading is the reader's own.</summary>
public class CopyingAReference
{
    [Fact]
    public async Task Gives_text_and_italics_and_the_day_of_reading()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);
        await Browser.Visit(server.Address, new Reader { Width = 390 }, async page =>
        {
            await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
            await page.Clock.SetFixedTimeAsync("2027-03-09T12:00:00+01:00");
            await page.GotoAsync(server.Address + "praktijken/voorstad/");

            await page.GetByRole(AriaRole.Button, new() { Name = "Kopieer verwijzing", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator("[data-melding]")).ToHaveTextAsync("Gekopieerd.");
            Assert.Equal("Proef. (2026, 22 november). Buurthuiskamer Voorstad. https://proef.example/praktijken/voorstad/", await Copied(page, "text/plain"));
            Assert.Contains("<i>Buurthuiskamer Voorstad</i>", await Copied(page, "text/html"), StringComparison.Ordinal);

            await page.Keyboard.PressAsync("Tab");
            while (await page.EvaluateAsync<string>("document.activeElement.localName") != "summary")
                await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await page.GetByRole(AriaRole.Button, new() { Name = "Kopieer verwijzing met datum" }).ClickAsync();
            await Assertions.Expect(page.Locator("#p-citaat-vandaag")).ToContainTextAsync("Geraadpleegd op 9 maart 2027, van");
            await page.WaitForFunctionAsync("() => navigator.clipboard.readText().then((t) => t.includes('Geraadpleegd'))");
            Assert.Equal("Proef. (2026, 22 november). Buurthuiskamer Voorstad. Geraadpleegd op 9 maart 2027, van https://proef.example/praktijken/voorstad/", await Copied(page, "text/plain"));
        });
        await Browser.Visit(server.Address, new Reader { WithoutScript = true }, async page =>
        {
            await page.GotoAsync(server.Address + "praktijken/voorstad/");
            await Assertions.Expect(page.Locator("#p-citeren")).ToContainTextAsync("Werk je met Zotero, EndNote of LaTeX? Download de verwijzing: BibTeX, RIS, CSL-JSON.");
            await Assertions.Expect(page.GetByText("Geraadpleegd")).ToBeHiddenAsync();
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "RIS", Exact = true }).ClickAsync());
            Assert.Equal("voorstad.ris", download.SuggestedFilename);
        });
    }

    private static Task<string> Copied(IPage page, string type) =>
        page.EvaluateAsync<string>("async (type) => (await (await navigator.clipboard.read())[0].getType(type)).text()", type);
}
