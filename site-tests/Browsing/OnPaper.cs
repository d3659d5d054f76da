using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Browsing;

/// <summary>Pages as they come out of a printer: Chromium makes the sheets, and another program reads them.</summary>
public class OnPaper
{
    private static readonly TestSite Site = TestSite.Minimal
        .And("begrippen/kanteling.md", "---\nterm: kanteling\ndefinitie: Een andere manier van kijken.\n---\n")
        .And("leerlijnen/kijken.md", "---\ntitel: Leren kijken\nsamenvatting: Leer kijken in drie stappen.\nopdracht: Houd een logboek bij.\ndoelen: [Je kijkt]\nstappen:\n  - praktijk: voorstad\n    titel: De eerste stap\n    vragen: [Wat zie je?, Wat hoor je?]\n---\n")
        .And("praktijken/zuid.md", APractice.With("titel: Eetclub Zuid"))
        .And(TestSite.Case, APractice.With("bronnen: [{ titel: Een verslag, uitgever: Movisie, datum: 2018, url: https://bron.example/verslag }]").AndText(
            """
            ## Aanleiding

            Lees [het verslag](https://b.example/verslag?a=1), [de eetclub](zuid.md#aanleiding) en over [[kanteling]]. En nog eens [dat verslag](https://b.example/verslag?a=1).

            ## Opbrengst

            Bewoners kennen elkaar.

            """));

    [Fact]
    public async Task A_text_comes_with_its_facts_addresses_words_and_reference_and_without_what_can_only_be_pressed()
    {
        using var folder = Site.Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);
        await Browser.Visit(server.Address, new Reader { Dark = true }, async page =>
        {
            var sheet = Assert.Single(await Print(page, server.Address + "praktijken/voorstad/"));

            InOrder(sheet,
                "Proef", "Deventer", "Buurthuiskamer Voorstad", "Bewoners runnen samen een huiskamer", "Gepubliceerd op 22 november 2026.", "Aanleiding", "Opbrengst", "Bewoners kennen elkaar.",
                "https://b.example/verslag?a=1", "https://proef.example/praktijken/zuid/#aanleiding", "Woorden in deze tekst", "Kanteling: Een andere manier van kijken.",
                "Citeer deze pagina", "Proef. (2026, 22 november). Buurthuiskamer Voorstad. https://proef.example/praktijken/voorstad/", "versie", "22 november 2026", "1 / 1");
            InOrder(sheet, "Feiten en bronnen", "Zichtbaar; Verbinden", "Movisie. (2018). Een verslag. https://bron.example/verslag");
            Assert.Equal(1, Count(sheet, "https://b.example/verslag"));
            foreach (var pressed in new[] { "Kopieer", "Menu", "Zoeken", "Op deze pagina", "Leestijd", "Verwante praktijken", "Volgende", "BibTeX", "Geraadpleegd", "Meer over dit begrip" })
                Assert.DoesNotContain(pressed, sheet, StringComparison.Ordinal);

            // The page on the screen is as it was.
            await Assertions.Expect(page.Locator(".notenlijst, sup")).ToHaveCountAsync(0);
            Assert.Equal(0, await page.Locator("details[open]").CountAsync());

            var path = string.Join('\n', await Print(page, server.Address + "leerlijnen/kijken/"));
            InOrder(path, "Leren kijken", "De eerste stap", "Buurthuiskamer Voorstad", "Wat zie je?", "Wat hoor je?", "Opdracht", "Houd een logboek bij.", "https://proef.example/praktijken/voorstad/", "Citeer deze pagina", "(z.d.)");
            Assert.DoesNotContain("leeromgeving", path, StringComparison.Ordinal);
        });
        await Browser.Visit(server.Address, new Reader { WithoutScript = true }, async page =>
            Assert.Contains("(https://b.example/verslag?a=1)", Assert.Single(await Print(page, server.Address + "praktijken/voorstad/")), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_worksheet_has_lines_to_write_on_only_when_they_are_wanted_and_the_number_of_a_step_that_is_done_can_be_read()
    {
        using var folder = Site.Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);
        await Browser.Visit(server.Address, new Reader(), async page =>
        {
            const string Line = "getComputedStyle(document.querySelector('.vragen li'), '::after').content";
            await page.GotoAsync(server.Address + "leerlijnen/kijken/docent/");
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            Assert.Equal("\"\"", await page.EvaluateAsync<string>(Line));
            await page.EvaluateAsync("document.getElementById('p-schrijfruimte').click()");
            Assert.Equal("none", await page.EvaluateAsync<string>(Line));
            Assert.Equal(["avoid", "avoid"], await page.EvaluateAsync<string[]>("[getComputedStyle(document.querySelector('.lesstap h2')).breakAfter, getComputedStyle(document.querySelector('.lespraktijk')).breakInside]"));

            await page.GotoAsync(server.Address + "leerlijnen/kijken/");
            const string Colours = "(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.querySelector('.nummer')))";
            var undone = await page.EvaluateAsync<string[]>(Colours);
            await page.EvaluateAsync("document.getElementById('p-gedaan--1').click()");
            await Assertions.Expect(page.Locator(".stap--gedaan")).ToHaveCountAsync(1);
            Assert.Equal(undone, await page.EvaluateAsync<string[]>(Colours));
            Assert.Equal("rgb(255, 255, 255)", undone[1]);
            Assert.NotEqual("0px", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.stappen')).marginTop"));

            foreach (var address in new[] { "praktijken/", "competenties/zichtbaar/" })
                Assert.DoesNotContain("Brightspace", string.Concat(await Print(page, server.Address + address)), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Our_own_pages_take_few_sheets_and_no_heading_is_left_at_the_foot_of_one()
    {
        await using var server = await StaticServer.Start(RealSite.Folder);
        await Browser.Visit(server.Address, new Reader(), async page =>
        {
            foreach (var (address, most) in new[] { ("praktijken/mac-doetinchem/", 3), ("kwadrant/", 4) })
            {
                var sheets = await Print(page, server.Address + address);
                var headings = await page.Locator("main :is(h2, h3):visible").AllInnerTextsAsync();

                Assert.InRange(sheets.Count, 2, most);
                foreach (var (index, sheet) in sheets.Index())
                {
                    var lines = sheet.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
                    Assert.Equal($"{index + 1}/{sheets.Count}", Squeezed(lines[^1]));
                    Assert.DoesNotContain(lines[^2], headings);
                }
            }
        });
    }

    private static async Task<IReadOnlyList<string>> Print(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await PdfText.PagesOf(await page.PdfAsync(new() { Format = "A4" }));
    }

    /// <summary>Where a line ends, and a word with it, is up to the width of the sheet.</summary>
    private static void InOrder(string sheet, params string[] texts)
    {
        var (text, from) = (Squeezed(sheet), 0);
        foreach (var wanted in texts.Select(Squeezed))
        {
            var at = text.IndexOf(wanted, from, StringComparison.Ordinal);
            if (at < 0)
                Assert.Fail($"'{wanted}' does not follow in:\n{sheet}");
            from = at + wanted.Length;
        }
    }

    private static int Count(string sheet, string text) => Squeezed(sheet).Split(Squeezed(text)).Length - 1;

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
