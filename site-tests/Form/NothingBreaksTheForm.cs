using System.Diagnostics;
using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Form;

/// <summary>Whatever somebody writes, and whatever goes wrong in the form itself: saving and the buttons go on.</summary>
public class NothingBreaksTheForm
{
    [Theory]
    [InlineData("Zie [meer](/praktijken/100%/).", "'/praktijken/100%/'")]
    [InlineData("Zie [meer](/%zz/).", "'/%zz/'")]
    public async Task A_percent_sign_that_stands_for_nothing_is_a_link_that_is_not_there(string text, string named)
    {
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.FillIn();
            await form.Page.FillAsync("#p-t-1", text);
            Assert.Contains(named, Assert.Single(await form.Complaints()), StringComparison.Ordinal);

            await form.Page.ReloadAsync();
            await form.IsReady();
            await Assertions.Expect(form.Page.Locator("#p-t-1")).ToHaveValueAsync(text);
        });
    }

    [Theory]
    [InlineData("quotes", 3_000)]
    [InlineData("backticks", 50_000)]
    [InlineData("stars", 25_000)]
    [InlineData("fences", 3_000)]
    public async Task Much_of_the_same_sign_is_shown_at_once(string sign, int count)
    {
        var text = sign switch
        {
            "quotes" => string.Concat(Enumerable.Repeat("> ", count)) + "x",
            "backticks" => new string('`', count),
            "stars" => string.Concat(Enumerable.Repeat("*a ", count)),
            _ => string.Concat(Enumerable.Repeat("```\n``\n", count)),
        };
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.FillIn();
            await form.Page.Locator("#p-t-1").EvaluateAsync("(e, text) => { e.value = text; }", text); // typing many lines takes the browser itself minutes
            var clock = Stopwatch.StartNew();
            await form.File();
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(4), $"{clock.Elapsed} for {count} {sign}");
            await Assertions.Expect(form.Page.Locator("#p-f-voorbeeld .voorbeeldtitel")).ToHaveTextAsync("Eetclub Zuid");
            await Assertions.Expect(form.Page.Locator("#p-f-letop")).ToHaveTextAsync("");
        });
    }

    [Fact]
    public async Task A_fault_in_the_check_or_the_preview_is_told_and_stops_nothing()
    {
        const string faults =
            """
            const all = String.prototype.matchAll, make = Document.prototype.createElement;
            String.prototype.matchAll = function (...rest) { if (this.includes('STUK')) throw new Error('check'); return all.apply(this, rest); };
            Document.prototype.createElement = function (name, ...rest) { if (name === 'blockquote') throw new Error('preview'); return make.call(this, name, ...rest); };
            """;
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            var page = form.Page;
            await form.FillIn();
            await page.FillAsync("#p-t-1", "STUK");
            await page.FillAsync("#p-t-2", "> Een citaat");
            await form.File();
            await Assertions.Expect(page.Locator("#p-f-letop")).ToContainTextAsync("Dit kon het formulier niet controleren: ‘" + await page.Locator("label[for=p-t-1]").TextContentAsync());
            await Assertions.Expect(page.Locator("#p-f-voorbeeld")).ToContainTextAsync("geen voorbeeld");
            Assert.Contains("STUK\n", await form.DownloadText(), StringComparison.Ordinal);

            await page.ReloadAsync();
            await form.IsReady();
            await Assertions.Expect(page.Locator("#p-t-1")).ToHaveValueAsync("STUK");
            await page.Locator("#p-f [data-doe=opnieuw]").ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Ja, begin opnieuw" }).ClickAsync();
            await Assertions.Expect(page.Locator("#p-t-1")).ToHaveValueAsync("");
            await Assertions.Expect(page.Locator("#p-f-letop")).ToHaveTextAsync("");
        }, before: faults);
    }

    [Theory]
    [InlineData("niet eens JSON")]
    [InlineData("""{"velden":[],"delen":3}""")]
    [InlineData("""{"velden":{"titel":{"a":1},"kwadrant":"x","competenties":[null],"bronnen":[3],"weg":"Was er ooit"},"delen":{"Weg":"Tekst","Aanpak":7},"was":5}""")]
    public async Task A_draft_of_any_shape_leaves_a_form_that_works(string draft)
    {
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.Set("titel", "Eerst");
            await form.File();
            await form.Page.EvaluateAsync("draft => { const [key] = Object.keys(localStorage); addEventListener('pagehide', () => localStorage.setItem(key, draft)); }", draft);
            await form.Page.ReloadAsync();
            await form.IsReady();

            if (draft.Contains("ooit", StringComparison.Ordinal))
            {
                await Assertions.Expect(form.Page.Locator("#p-f-letop")).ToContainTextAsync("weg: Was er ooit");
                Assert.Contains("\n## Weg\n\nTekst\n", await form.File(), StringComparison.Ordinal);
            }
            await form.FillIn();
            Assert.StartsWith("---\ntitel: Eetclub Zuid\n", await form.DownloadText(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_code_block_that_stays_open_is_told_at_its_part_and_shown_as_it_becomes()
    {
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            var page = form.Page;
            await form.FillIn();
            await page.FillAsync("#p-t-1", "Zo:\n\n```\ncode");
            await page.FillAsync("#p-t-2", "Wat volgt.");
            await page.PressAsync("#p-t-2", "Tab");
            await form.File();

            await Assertions.Expect(page.Locator("#p-t-1-fout")).ToContainTextAsync("niet gesloten");
            await Assertions.Expect(page.Locator("#p-f-voorbeeld pre")).ToContainTextAsync("Wat volgt.");
            Assert.Contains("Wat volgt.", await form.DownloadText(), StringComparison.Ordinal); // it is advice

            await page.FillAsync("#p-t-1", "Zo:\n\n```\ncode\n```");
            await form.File();
            await Assertions.Expect(page.Locator("#p-t-1-fout")).ToBeHiddenAsync();
            await Assertions.Expect(page.Locator("#p-f-voorbeeld pre")).ToHaveTextAsync("code");
        });
    }
}
