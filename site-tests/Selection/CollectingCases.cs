using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Selection;

/// <summary>Any reader collects cases, orders them, adds notes and shares them; nothing of it leaves the browser unasked.</summary>
public class CollectingCases
{
    private static readonly TestSite Site = TestSite.Minimal
        .And("praktijken/zuid.md", APractice.With("titel: Eetclub Zuid", "plaats: Zwolle"))
        .And("praktijken/noord.md", APractice.With("titel: Tuin Noord", "plaats: Meppel"));

    /// <summary>From disk, as somebody may have the site on a stick.</summary>
    [Fact]
    public async Task Cases_are_kept_on_their_pages_ordered_with_the_keyboard_noted_removed_and_put_back()
    {
        using var folder = Site.Place();
        folder.Build().ShouldExit(0);
        var site = new Uri(folder.Site + "/").AbsoluteUri;

        await Browser.Visit(site, new Reader(), async page =>
        {
            await Keep(page, site, "zuid", "Bewaard. Je selectie telt 1 praktijk. Naar mijn selectie");
            await Keep(page, site, "noord", "Bewaard. Je selectie telt 2 praktijken. Naar mijn selectie");
            await page.GetByRole(AriaRole.Button, new() { Name = "Haal uit mijn selectie" }).ClickAsync();
            await Keep(page, site, "noord", "Bewaard. Je selectie telt 2 praktijken. Naar mijn selectie");
            await Keep(page, site, "voorstad", "Bewaard. Je selectie telt 3 praktijken. Naar mijn selectie");
            await page.GetByRole(AriaRole.Link, new() { Name = "Naar mijn selectie" }).ClickAsync();
            await HasOrder(page, "Eetclub Zuid", "Tuin Noord", "Buurthuiskamer Voorstad");

            var higher = page.GetByRole(AriaRole.Button, new() { Name = "Hoger Buurthuiskamer Voorstad" });
            await higher.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Says(page, "‘Buurthuiskamer Voorstad’ staat nu op plaats 2 van 3.");
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.PressAsync("Enter");
            await Says(page, "‘Buurthuiskamer Voorstad’ staat al bovenaan.");
            await Assertions.Expect(higher).ToBeFocusedAsync();
            await page.GetByLabel("Notitie bij Eetclub Zuid").FillAsync("Les 1.\n\nLes 2.");
            await page.GetByLabel("Titel").FillAsync("Mijn <b>reader</b>");

            await page.ReloadAsync();
            await HasOrder(page, "Buurthuiskamer Voorstad", "Eetclub Zuid", "Tuin Noord");
            await Assertions.Expect(page.GetByLabel("Notitie bij Eetclub Zuid")).ToHaveValueAsync("Les 1.\n\nLes 2.");

            await page.GetByRole(AriaRole.Button, new() { Name = "Haal weg Eetclub Zuid" }).ClickAsync();
            await Says(page, "‘Eetclub Zuid’ is uit je selectie.");
            await HasOrder(page, "Buurthuiskamer Voorstad", "Tuin Noord");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Haal weg Tuin Noord" })).ToBeFocusedAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Maak ongedaan" }).ClickAsync();
            await HasOrder(page, "Buurthuiskamer Voorstad", "Eetclub Zuid", "Tuin Noord");
            await Assertions.Expect(page.GetByLabel("Notitie bij Eetclub Zuid")).ToHaveValueAsync("Les 1.\n\nLes 2.");

            var other = await page.Context.NewPageAsync();
            await other.GotoAsync(site + "praktijken/noord/index.html");
            await other.GetByRole(AriaRole.Button, new() { Name = "Haal uit mijn selectie" }).ClickAsync();
            await HasOrder(page, "Buurthuiskamer Voorstad", "Eetclub Zuid");

            await page.GetByRole(AriaRole.Button, new() { Name = "Maak leeg" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Je selectie is nog leeg")).ToBeFocusedAsync();
            await page.ReloadAsync();
            await Assertions.Expect(page.GetByText("Je selectie is nog leeg")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task A_shared_address_shows_a_selection_and_leaves_that_of_the_reader_alone_until_it_is_taken_over()
    {
        using var folder = Site.Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site, "/onder/");
        string? plain = null, noted = null;

        await Browser.Visit(server.Address, new Reader(), async page =>
        {
            await page.GotoAsync(server.Address + "selectie/?praktijk=zuid&praktijk=voorstad");
            await page.GetByRole(AriaRole.Button, new() { Name = "Neem deze selectie over" }).ClickAsync();
            await page.ArrivesAt(server.Address + "selectie/");
            await page.GetByLabel("Titel").FillAsync("Eten & praten");
            await page.GetByLabel("Notitie bij Eetclub Zuid").FillAsync("Geheim, 100%\nen meer");
            plain = await page.GetByLabel("Link").InputValueAsync();
            await page.GetByLabel("Neem mijn notities mee").CheckAsync();
            noted = await page.GetByLabel("Link").InputValueAsync();

            foreach (var name in new[] { "Eetclub Zuid", "Buurthuiskamer Voorstad" })
                await page.GetByLabel($"Notitie bij {name}").FillAsync(string.Concat(Enumerable.Repeat("héél ", 400)));
            await Assertions.Expect(page.GetByLabel("Link")).ToHaveValueAsync("");
            await Assertions.Expect(page.Locator("#p-s-lengte")).ToContainTextAsync("Met je notities wordt de link te lang");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Kopieer de link" })).ToBeDisabledAsync();
        });
        Assert.Equal(server.Address + "selectie/#titel=Eten+%26+praten&praktijk=zuid&praktijk=voorstad", plain);
        Assert.DoesNotContain("Geheim", plain, StringComparison.Ordinal);

        await Browser.Visit(server.Address, new Reader(), async page =>
        {
            await Keep(page, server.Address, "noord", "Bewaard. Je selectie telt 1 praktijk. Naar mijn selectie");
            await page.GotoAsync(noted!);
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Eten & praten" })).ToBeVisibleAsync();
            await HasOrder(page, "Eetclub Zuid", "Buurthuiskamer Voorstad");
            await Assertions.Expect(page.Locator(".notitie")).ToHaveTextAsync("Geheim, 100%en meer");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await HasOrder(page, "Eetclub Zuid", "Buurthuiskamer Voorstad");

            await page.GetByRole(AriaRole.Button, new() { Name = "Naar mijn eigen selectie" }).ClickAsync();
            await HasOrder(page, "Tuin Noord");
            await page.GoBackAsync();
            await page.GotoAsync(noted!);
            await page.GetByRole(AriaRole.Button, new() { Name = "Zet achter mijn selectie" }).ClickAsync();
            await HasOrder(page, "Tuin Noord", "Eetclub Zuid", "Buurthuiskamer Voorstad");
            await page.GetByRole(AriaRole.Button, new() { Name = "Maak ongedaan" }).ClickAsync();
            await HasOrder(page, "Tuin Noord");
        });
    }

    [Fact]
    public async Task An_address_may_hold_anything()
    {
        using var folder = Site.Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);

        await Browser.Visit(server.Address, new Reader { Misses = "praktijken/bestaat-niet/" }, async page =>
        {
            var snare = await Snare.On(page, server.Address);
            await snare.Open("selectie/#titel=%3Cimg%20src%3Dx%20onerror%3Dcanary()%3E&praktijk=../../zoeken&praktijk=//elders.example/x&praktijk=__proto__&praktijk=zuid&notitie=%3Cscript%3Ecanary()%3C/script%3E&praktijk=zuid&praktijk=bestaat-niet&praktijk=%E0%A4%A");
            await HasOrder(page, "Eetclub Zuid");
            await Assertions.Expect(page.Locator(".gemist")).ToContainTextAsync("5 praktijken uit de link zijn overgeslagen");
            await Assertions.Expect(page.Locator("#p-s-lijstkop")).ToHaveTextAsync("<img src=x onerror=canary()>");
            await page.GetByRole(AriaRole.Button, new() { Name = "Neem deze selectie over" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Maak een reader" }).ClickAsync();
            await Assertions.Expect(page.Locator("#p-r-kop")).ToHaveTextAsync("<img src=x onerror=canary()>");

            await snare.Open("selectie/#" + string.Join('&', Enumerable.Range(0, 5000).Select(i => $"praktijk=zuid&titel={new string('a', 300)}")));
            await HasOrder(page, "Eetclub Zuid");
            Assert.Empty(snare.Caught);
        });
    }

    [Fact]
    public async Task Undo_ends_where_something_else_begins_and_who_writes_is_not_interrupted()
    {
        using var folder = Site.Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);

        await Browser.Visit(server.Address, new Reader(), async page =>
        {
            var undo = page.GetByRole(AriaRole.Button, new() { Name = "Maak ongedaan" });
            var note = page.GetByLabel("Notitie bij Tuin Noord");
            await page.GotoAsync(server.Address + "selectie/#praktijk=zuid&praktijk=noord&praktijk=voorstad");
            await page.GetByRole(AriaRole.Button, new() { Name = "Neem deze selectie over" }).ClickAsync();
            await Assertions.Expect(undo).ToBeVisibleAsync();
            await note.PressSequentiallyAsync("Na het overnemen");
            await Assertions.Expect(undo).ToBeHiddenAsync();

            await page.GetByRole(AriaRole.Button, new() { Name = "Haal weg Eetclub Zuid" }).ClickAsync();
            await Assertions.Expect(undo).ToBeVisibleAsync();
            await page.EvaluateAsync("location.hash = 'praktijk=zuid'");
            await HasOrder(page, "Eetclub Zuid");
            await Assertions.Expect(undo).ToBeHiddenAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Naar mijn eigen selectie" }).ClickAsync();
            await HasOrder(page, "Tuin Noord", "Buurthuiskamer Voorstad");

            await page.GetByRole(AriaRole.Button, new() { Name = "Haal weg Buurthuiskamer Voorstad" }).ClickAsync();
            await HasOrder(page, "Tuin Noord");
            await note.EvaluateAsync("vak => { vak.focus(); vak.setSelectionRange(2, 2); }");
            await Keep(await page.Context.NewPageAsync(), server.Address, "zuid", "Bewaard. Je selectie telt 2 praktijken. Naar mijn selectie");
            await Assertions.Expect(undo).ToBeHiddenAsync();
            await HasOrder(page, "Tuin Noord");
            await page.Keyboard.TypeAsync(",");
            await Assertions.Expect(note).ToHaveValueAsync("Na, het overnemen");
            await page.GetByRole(AriaRole.Button, new() { Name = "Lager Tuin Noord" }).ClickAsync();
            await HasOrder(page, "Tuin Noord", "Eetclub Zuid");
            await page.GetByRole(AriaRole.Button, new() { Name = "Lager Tuin Noord" }).ClickAsync();
            await HasOrder(page, "Eetclub Zuid", "Tuin Noord");
            await Assertions.Expect(note).ToHaveValueAsync("Na, het overnemen");
        });
    }

    [Fact]
    public async Task What_does_not_fit_in_a_selection_is_counted()
    {
        using var folder = Site.Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);

        await Browser.Visit(server.Address, new Reader { Misses = "praktijken/weg-" }, async page =>
        {
            await page.GotoAsync(server.Address + "selectie/");
            await page.EvaluateAsync("localStorage.setItem('praktijk-selectie /', JSON.stringify({ titel: '', praktijken: Array.from({ length: 49 }, (_, i) => ({ slug: `weg-${i}` })) }))");
            await page.GotoAsync(server.Address + "praktijken/");
            await page.GotoAsync(server.Address + "selectie/#praktijk=zuid&praktijk=noord&praktijk=voorstad&praktijk=zuid");
            await Assertions.Expect(page.Locator(".gemist")).ToHaveCountAsync(0);
            await page.GetByRole(AriaRole.Button, new() { Name = "Zet achter mijn selectie" }).ClickAsync();
            await Says(page, "Er passen 50 praktijken in een selectie; 2 zijn niet overgenomen.");
            await HasOrder(page, "Eetclub Zuid");
        });
    }

    [Fact]
    public async Task A_case_that_is_gone_is_named_and_a_store_that_refuses_breaks_nothing()
    {
        using var folder = Site.Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);

        await Browser.Visit(server.Address, new Reader { Misses = "praktijken/weg/" }, async page =>
        {
            await page.GotoAsync(server.Address + "selectie/");
            await page.EvaluateAsync("localStorage.setItem('praktijk-selectie /', JSON.stringify({ titel: 7, praktijken: [{ slug: 'weg', notitie: 'Mijn eigen noot' }, null, { slug: 'zuid', notitie: [] }, 'x'] }))");
            await page.ReloadAsync();
            await Assertions.Expect(page.GetByText("De praktijk ‘weg’ staat niet of niet meer op deze site.")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("Mijn eigen noot")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Haal weg weg" }).ClickAsync();
            await HasOrder(page, "Eetclub Zuid");

            await page.AddInitScriptAsync("Storage.prototype.setItem = () => { throw new Error('vol'); };");
            await page.ReloadAsync();
            await page.GetByLabel("Notitie bij Eetclub Zuid").FillAsync("Nieuw");
            await Says(page, "Deze browser bewaart je selectie niet. Als je de pagina sluit, is wat je nu doet weg.");
            Assert.Contains("praktijk=zuid", await page.GetByLabel("Link").InputValueAsync(), StringComparison.Ordinal);
            await page.EvaluateAsync("location.hash = 'praktijk=noord'");
            await page.GetByRole(AriaRole.Button, new() { Name = "Zet achter mijn selectie" }).ClickAsync();
            await HasOrder(page, "Eetclub Zuid", "Tuin Noord");
            await Says(page, "Deze browser bewaart je selectie niet. Als je de pagina sluit, is wat je nu doet weg.");
            await page.GotoAsync(server.Address + "praktijken/noord/");
            await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar in mijn selectie" }).ClickAsync();
            await Assertions.Expect(page.Locator("[data-selectiestand]")).ToHaveTextAsync("Bewaren lukt niet in deze browser. De opslag is vol of staat uit. Naar mijn selectie");
        });
    }

    [Fact]
    public async Task Without_script_the_page_tells_what_it_is_and_leads_to_the_cases()
    {
        using var folder = Site.Place();
        Assert.Contains("In deze browser staat JavaScript uit.", folder.Build().ShouldExit(0).Page("/selectie/").QuerySelector("noscript")!.InnerHtml, StringComparison.Ordinal);
        await using var server = await StaticServer.Start(folder.Site);

        await Browser.Visit(server.Address, new Reader { WithoutScript = true }, async page =>
        {
            await page.GotoAsync(server.Address + "praktijken/zuid/");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Bewaar in mijn selectie" })).ToBeHiddenAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Mijn selectie" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Op elke praktijk staat de knop")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Bekijk alle praktijken" }).ClickAsync();
            await page.ArrivesAt(server.Address + "praktijken/");
        });
    }

    private static async Task Keep(IPage page, string site, string slug, string says)
    {
        await page.GotoAsync($"{site}praktijken/{slug}/{(site.StartsWith("file:", StringComparison.Ordinal) ? "index.html" : "")}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar in mijn selectie" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-selectiestand]")).ToHaveTextAsync(says);
    }

    private static Task HasOrder(IPage page, params string[] titles) => Assertions.Expect(page.Locator(".keuze h3")).ToHaveTextAsync(titles);

    private static Task Says(IPage page, string sentence) => Assertions.Expect(page.Locator("#p-s-stand")).ToHaveTextAsync(sentence);
}
