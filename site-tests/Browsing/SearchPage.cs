using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Browsing;

public sealed class SearchPage : IAsyncLifetime
{
    private StaticServer _server = null!;

    public async Task InitializeAsync() => _server = await StaticServer.Start(RealSite.Folder);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Somebody_with_only_a_keyboard_searches_and_opens_a_result() => await OnSearchPage("", async page =>
    {
        await TabTo(page, "input[name=q]");
        await page.Keyboard.TypeAsync("stoelgymnastiek");
        await Settled(page, results => results is ["/praktijken/stoelgymnastiek-voorstad/", ..]);

        await TabTo(page, "#zoekresultaten a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/praktijken/stoelgymnastiek-voorstad/");
    });

    [Fact]
    public async Task Words_in_the_address_are_searched_at_once() => await OnSearchPage("?q=stoelgymnastiek", async page =>
    {
        await Settled(page, results => results is ["/praktijken/stoelgymnastiek-voorstad/", ..]);
        Assert.Equal("stoelgymnastiek", await page.Locator("main input[name=q]").InputValueAsync());
    });

    [Fact]
    public async Task A_filter_is_set_and_taken_away_with_the_space_bar() => await OnSearchPage("", async page =>
    {
        var all = await Settled(page, results => results.Count > 5);
        await page.Locator("input[name=competentie][value=ondernemend]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        var some = await Settled(page, results => results.Count < all.Count);
        Assert.NotEmpty(some);
        Assert.Contains("competentie=ondernemend", page.Url, StringComparison.Ordinal);
        Assert.Equal("ondernemend", await page.EvaluateAsync<string>("document.activeElement.value"));

        await page.Keyboard.PressAsync("Space");
        await Settled(page, results => results.Count == all.Count);
    });

    [Fact]
    public async Task Filters_in_the_address_are_set_at_once_within_a_facet_or_and_between_facets_and()
    {
        var ondernemend = await ResultsOf("?competentie=ondernemend");
        var either = await ResultsOf("?competentie=ondernemend&competentie=verbinden");
        var both = await ResultsOf("?competentie=verbinden&kwadrant=formeel-collectief");
        var verbinden = await ResultsOf("?competentie=verbinden");

        Assert.Superset(ondernemend.ToHashSet(), either.ToHashSet());
        Assert.Superset(verbinden.ToHashSet(), either.ToHashSet());
        Assert.Subset(verbinden.ToHashSet(), both.ToHashSet());
        Assert.NotEmpty(both);
    }

    [Fact]
    public async Task Back_leads_from_a_case_to_the_results_as_they_were() => await OnSearchPage("?competentie=verbinden&q=koffie", async page =>
    {
        var before = await Settled(page, results => results.Count > 0);
        await page.Locator("#zoekresultaten a").First.ClickAsync();
        await page.WaitForURLAsync("**/praktijken/**");

        await page.GoBackAsync();

        Assert.Equal(before, await Settled(page, results => results.Count > 0));
        Assert.Equal("koffie", await page.Locator("main input[name=q]").InputValueAsync());
        Assert.True(await page.Locator("input[name=competentie][value=verbinden]").IsCheckedAsync());
    });

    [Fact]
    public async Task The_number_of_results_is_announced() => await OnSearchPage("", async page =>
    {
        await page.Locator("main input[name=q]").FillAsync("stoelgymnastiek");
        var found = await Settled(page, results => results is ["/praktijken/stoelgymnastiek-voorstad/", ..]);

        await Assertions.Expect(page.Locator("[role=status]").Filter(new() { HasText = "praktijk" }).First).ToContainTextAsync($"{found.Count} praktijk");
    });

    [Fact]
    public async Task Nothing_found_says_so_and_offers_a_way_on() => await OnSearchPage("?q=zwembadglijbaan", async page =>
    {
        Assert.Empty(await Settled(page, results => results.Count == 0));
        Assert.NotEqual("", (await page.Locator("main").InnerTextAsync()).Trim());
    });

    [Fact]
    public async Task Escape_closes_the_filters_on_a_small_screen_and_gives_focus_back() => await OnSearchPage("", async page =>
    {
        await page.SetViewportSizeAsync(360, 700);
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Filters" });
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var filter = page.Locator("input[name=competentie]").First;
        await Assertions.Expect(filter).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(filter).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
    });

    [Theory]
    [InlineData("?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")]
    [InlineData("?q=%00%FF%E2%80%AE")]
    [InlineData("?q=__proto__&competentie=constructor&kwadrant=toString")]
    [InlineData("?competentie=&competentie=%2F..%2F&q=%25")]
    [InlineData("#%3Cscript%3E")]
    public async Task A_strange_address_is_harmless(string query) => await OnSearchPage(query, async page =>
    {
        await Settled(page, _ => true);
        Assert.Equal(0, await page.Locator("#zoekresultaten img, #zoekresultaten script").CountAsync());
    });

    private async Task<List<string>> ResultsOf(string query)
    {
        var found = new List<string>();
        await OnSearchPage(query, async page => found = await Settled(page, _ => true));
        return found;
    }

    private Task OnSearchPage(string query, Func<IPage, Task> test) => Browser.Visit(_server.Address, new Reader(), async page =>
    {
        await page.GotoAsync(_server.Address + "zoeken/" + query);
        await test(page);
    });

    /// <summary>Waits until the results are as expected and have settled; gives their addresses in order.</summary>
    private async Task<List<string>> Settled(IPage page, Func<List<string>, bool> asExpected)
    {
        var found = new List<string>();
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (await page.Locator("#zoekresultaten").GetAttributeAsync("aria-busy") == "false")
            {
                found = [.. await page.Locator("#zoekresultaten a:visible").EvaluateAllAsync<string[]>("links => [...new Set(links.map(a => a.href))]")];
                found = [.. found.Select(url => "/" + url[_server.Address.Length..]).Where(path => path.StartsWith("/praktijken/", StringComparison.Ordinal))];
                if (asExpected(found))
                    return found;
            }
            await Task.Delay(50);
        }
        throw new Xunit.Sdk.XunitException($"The results did not come as expected on {page.Url}:\n{string.Join('\n', found)}");
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < 120; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", "main " + selector))
                return;
        }
        throw new Xunit.Sdk.XunitException($"The tab key does not lead to {selector}.");
    }
}
