using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Selection;

/// <summary>The reader that is printed of a selection.</summary>
public class ThePrintedReader
{
    [Fact]
    public async Task It_has_a_cover_its_contents_each_case_on_a_new_sheet_with_its_note_and_all_sources_once()
    {
        await using var server = await StaticServer.Start(RealSite.Folder);
        await Browser.Visit(server.Address, new Reader { Dark = true }, async page =>
        {
            await page.GotoAsync(server.Address + "selectie/#titel=Samen+in+de+wijk&praktijk=wandelclub-oud-oost&praktijk=buurthuiskamer-voorstad&notitie=Lees+eerst+de+lessen.&praktijk=stoelgymnastiek-voorstad");
            await page.GetByRole(AriaRole.Button, new() { Name = "Maak een reader" }).ClickAsync();
            await Assertions.Expect(page.Locator("#p-r-kop")).ToBeFocusedAsync();

            await page.Locator(".readerinhoud li a").Nth(1).ClickAsync();
            await page.EvaluateAsync("new Promise((goOn) => setTimeout(goOn, 50))");
            await Assertions.Expect(page.Locator("#p-r--2")).ToBeInViewportAsync();
            Assert.Contains("#titel=Samen", page.Url, StringComparison.Ordinal);

            await page.EmulateMediaAsync(new() { Media = Media.Print });

            await Assertions.Expect(page.Locator(".omslag")).ToContainTextAsync("Samen in de wijk");
            await Assertions.Expect(page.Locator(".omslag")).ToContainTextAsync("Reader met 3 praktijken");
            await Assertions.Expect(page.Locator(".omslag")).ToContainTextAsync(new Regex(@"Samengesteld op \d+ [a-z]+ \d{4}"));
            await Assertions.Expect(page.Locator(".readerinhoud li a")).ToHaveTextAsync(["Wandelclub Oud Oost", "Buurthuiskamer Voorstad", "Stoelgymnastiek voor de donderdagse maaltijd"]);
            await Assertions.Expect(page.Locator(".hoofdstuk h3")).ToHaveTextAsync(["Wandelclub Oud Oost", "Buurthuiskamer Voorstad", "Stoelgymnastiek voor de donderdagse maaltijd"]);
            await Assertions.Expect(page.Locator("#p-r--2 .notitie")).ToContainTextAsync("Lees eerst de lessen.");
            await Assertions.Expect(page.Locator(".notitie:visible")).ToHaveCountAsync(1);
            await Assertions.Expect(page.Locator("#p-r--1 .lees h4").First).ToHaveTextAsync("Aanleiding");
            await Assertions.Expect(page.Locator("#p-reader :is(.anker, .begrip, [id='aanleiding'])")).ToHaveCountAsync(0);
            await Assertions.Expect(page.Locator("#p-r--1")).ToContainTextAsync("praktijk.example/p/8/");
            foreach (var gone in new[] { "header.kop", "footer", "h1", "#p-s-werk", "#p-r-print" })
                await Assertions.Expect(page.Locator(gone)).ToBeHiddenAsync();
            await Assertions.Expect(page.Locator("html")).ToHaveCSSAsync("color-scheme", "light");
            var sources = await page.Locator(".readerbronnen li").AllTextContentsAsync();
            Assert.Equal(sources.Count, sources.Distinct().Count());
            Assert.Contains(sources, s => s.EndsWith("(bij 2, 3)", StringComparison.Ordinal));

            var sheets = Regex.Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true })), @"/Type\s*/Page\b");
            // A cover, the contents, two or three sheets for each case, the sources.
            Assert.InRange(sheets, 8, 14);
        });
    }

    [Fact]
    public async Task It_is_what_comes_out_of_the_printer_even_when_nobody_asked_for_it_first()
    {
        var site = new Uri(RealSite.Folder + "/").AbsoluteUri;
        await Browser.Visit(site, new Reader(), async page =>
        {
            await page.GotoAsync(site + "selectie/index.html?titel=Eten&praktijk=mac-doetinchem");
            await Assertions.Expect(page.Locator(".keuze h3")).ToHaveTextAsync("MAC: inloop zonder vast programma");

            await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
            await Assertions.Expect(page.Locator("#p-r--1 h3")).ToHaveTextAsync("MAC: inloop zonder vast programma");
            await Assertions.Expect(page.Locator("#p-r--1 .lees a").First).ToHaveAttributeAsync("href", new Regex(@"^\.\./.+/index\.html"));
            Assert.Equal("Eten", await page.TitleAsync());
            await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");

            await Assertions.Expect(page.Locator("#p-reader")).ToBeHiddenAsync();
            Assert.StartsWith("Mijn selectie", await page.TitleAsync(), StringComparison.Ordinal);
        });
    }
}
