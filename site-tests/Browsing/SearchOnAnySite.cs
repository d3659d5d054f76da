using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Browsing;

/// <summary>The search page of small and large sites, from disk, without script, and with an index that does not come.</summary>
public class SearchOnAnySite
{
    [Fact]
    public Task More_than_fifty_cases_show_the_newest_ten_and_a_way_to_all() => SearchReader.On(ManyCases(60), "", async search =>
    {
        var first = await search.Settled();
        Assert.Equal("60 praktijken", first.Heading);
        Assert.Equal(10, first.Cases.Length);
        await Assertions.Expect(search.Page.Locator("#p-limiet a")).ToBeVisibleAsync();

        await search.Type("soep");
        var soup = await search.Until(seen => seen.Address == "?q=soep");
        Assert.Equal(20, soup.Cases.Length);
        await Assertions.Expect(search.Page.Locator("#p-limiet")).ToBeHiddenAsync();

        await search.Type("");
        Assert.Equal(first.Cases, (await search.Until(seen => seen.Address.Length == 0)).Cases);
        await Assertions.Expect(search.Page.Locator("#p-limiet")).ToBeVisibleAsync();
    });

    [Fact]
    public Task More_is_shown_on_request_and_is_still_there_on_the_way_back() => SearchReader.On(ManyCases(60), "?preventie=ontmoeting", async search =>
    {
        var some = await search.Until(seen => seen.Cases.Length == 20);
        var more = search.Page.GetByRole(AriaRole.Button, new() { Name = "Toon meer praktijken (nog 40)" });
        await more.FocusAsync();
        await search.Page.Keyboard.PressAsync("Enter");

        var all = await search.Until(seen => seen.Cases.Length == 40);
        Assert.Equal(some.Cases, all.Cases[..20]);
        await search.Until(seen => seen.Focus == all.Cases[20]);

        await search.Page.Keyboard.PressAsync("Enter");
        await search.Page.ArrivesAt("**/praktijken/**");
        await search.Page.GoBackAsync();
        Assert.Equal(all.Cases, (await search.Until(seen => seen.Cases.Length == 40)).Cases);
    });

    [Fact]
    public Task A_site_too_large_for_its_head_filters_counts_and_gives_reasons() => SearchReader.On(ManyCases(410), "?q=soep&competentie=verbinden", async search =>
    {
        Assert.Equal("410 praktijken voor ‘soep’", (await search.WithTexts()).Heading);
        await Assertions.Expect(search.NumberAt("competentie", "onderzoekend")).ToHaveTextAsync("0");
        await Assertions.Expect(search.NumberAt("preventie", "ontmoeting")).ToHaveTextAsync("410");

        await search.Open("?q=koffiekamer");
        var seen = await search.WithTexts();
        Assert.Equal("410 praktijken voor ‘koffiekamer’", seen.Heading);
        Assert.StartsWith("Gevonden via ‘Ontmoeting’.", seen.Feet[0], StringComparison.Ordinal);
    });

    [Fact]
    public Task Who_types_on_while_the_index_is_slow_sees_the_last_answer() => SearchReader.On(ManyCases(12), "", async search =>
    {
        var asked = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await search.Page.RouteAsync("**/zoeken/w*.js", async route =>
        {
            asked.TrySetResult();
            await goOn.Task;
            await route.ContinueAsync();
        });
        await search.Type("soep");
        await asked.Task;
        await search.Type("pannenkoek");
        await search.Type("kom 7");
        goOn.SetResult();

        var seen = await search.Until(seen => seen.Heading.Contains("‘kom 7’", StringComparison.Ordinal));
        Assert.Equal("Kom 7", seen.Cases[0]);
    });

    [Fact]
    public Task An_index_that_does_not_come_leads_to_the_lists_and_is_asked_for_again() => SearchReader.On(ManyCases(12), "", async search =>
    {
        await search.Page.RouteAsync("**/zoeken/w*.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "/* half */" }));
        await search.Open("?q=soep");
        var failed = await search.Until(seen => seen.Failure.Length > 0);
        Assert.Equal("Zoeken lukt nu niet", failed.Heading);
        Assert.Contains("Zoeken lukt nu niet. Een deel van de zoekindex kwam niet binnen.", (await search.Until(seen => seen.Announced.Length > 0)).Announced, StringComparison.Ordinal);
        await Assertions.Expect(search.Page.Locator("#p-storing a[href$='competenties/']")).ToBeVisibleAsync();

        await search.Page.UnrouteAsync("**/zoeken/w*.js");
        await search.Page.GetByRole(AriaRole.Button, new() { Name = "Zoek", Exact = true }).ClickAsync();

        Assert.Equal("", (await search.Until(seen => seen.Cases.Length == 12)).Failure);
    });

    [Fact]
    public async Task From_disk_everything_works()
    {
        await SearchReader.On(new Uri(RealSite.Folder + "/").AbsoluteUri, "?q=koffie", new Reader(), async search =>
        {
            await search.Until(seen => seen.Cases.Length > 0 && seen.Groups.Length > 0 && seen.Feet[0].Length > 0);
            await search.Type("stoelgymnastiek");
            await search.Until(seen => seen.Cases is ["Stoelgymnastiek voor de donderdagse maaltijd", ..]);
            await search.Type("");
            await search.Filter("provincie", "fryslan").CheckAsync();
            Assert.NotEmpty((await search.Until(seen => seen.Chips.Length == 1)).Cases);

            await search.Page.Locator("#p-treffers h3 a").First.ClickAsync();

            await search.Page.ArrivesAt("**/praktijken/*/index.html");
        });
    }

    [Fact]
    public async Task Under_a_path_everything_works()
    {
        await using var server = await StaticServer.Start(RealSite.Folder, "/onder/dit/");
        await SearchReader.On(server.Address, "?q=koffie", new Reader(), async search =>
        {
            await search.Until(seen => seen.Cases.Length > 0 && seen.Groups.Length > 0 && seen.Feet[0].Length > 0);
            await search.Page.Locator("#p-paginas a").First.ClickAsync();
            await search.Page.ArrivesAt($"{server.Address}*/*/");
        });
    }

    [Fact]
    public async Task Without_script_there_are_cases_and_lists()
    {
        await using var server = await StaticServer.Start(RealSite.Folder);
        await Browser.Visit(server.Address, new Reader { WithoutScript = true }, async page =>
        {
            await page.GotoAsync(server.Address + "zoeken/?q=koffie");
            await Assertions.Expect(page.Locator("#p-treffers h3 a").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".laden")).ToBeHiddenAsync();
            await Assertions.Expect(page.Locator("#p-sorteer")).ToBeHiddenAsync();
            await Assertions.Expect(page.Locator("[data-facet=provincie]")).ToBeHiddenAsync();

            await page.Locator("[data-facet=kwadrant] a").First.ClickAsync();

            await page.ArrivesAt("**/kwadranten/formeel-individueel/");
        });
    }

    /// <summary>Cases that are alike but for their numbers; each is about soup.</summary>
    private static TestSite ManyCases(int number)
    {
        var site = TestSite.Minimal.Without(TestSite.Case)
            .And("facetten/preventie/ontmoeting.md", ATerm.With("label: Ontmoeting", "definitie: Mensen leren elkaar kennen.", "synoniemen: [koffiekamer]"));
        for (var i = 1; i <= number; i++)
        {
            site = site.And($"praktijken/kom-{i}.md", APractice
                .With($"titel: Kom {i}", "samenvatting: Bewoners schuiven aan.", $"gepubliceerd: {new DateOnly(2025, 1, 1).AddDays(i):yyyy-MM-dd}")
                .AndText("## Aanleiding\n\nElke dinsdag is er soep.\n"));
        }
        return site;
    }
}
