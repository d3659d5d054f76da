using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Browsing;

/// <summary>Filters, their numbers, the chips of those that are on; on our own content.</summary>
public sealed class SearchFilters : IAsyncLifetime
{
    private StaticServer _server = null!;

    public async Task InitializeAsync() => _server = await StaticServer.Start(RealSite.Folder);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_filter_is_set_and_taken_away_with_the_space_bar() => await On("", async search =>
    {
        var all = await search.Until(seen => seen.Cases.Length > 5);
        await search.Filter("competentie", "ondernemend").FocusAsync();
        await search.Page.Keyboard.PressAsync("Space");
        var some = await search.Until(seen => seen.Address == "?competentie=ondernemend");
        Assert.InRange(some.Cases.Length, 1, all.Cases.Length - 1);
        Assert.Equal("ondernemend", await search.Page.EvaluateAsync<string>("document.activeElement.value"));

        await search.Page.Keyboard.PressAsync("Space");

        Assert.Equal(all.Cases, (await search.Until(seen => seen.Address.Length == 0)).Cases);
        await search.Page.GoBackAsync();
        await search.Until(seen => seen.Cases.Length == some.Cases.Length);
        Assert.True(await search.Filter("competentie", "ondernemend").IsCheckedAsync());
    });

    [Fact]
    public async Task Filters_in_the_address_hold_at_once_within_a_facet_or_and_between_facets_and()
    {
        var ondernemend = await CasesOf("?competentie=ondernemend");
        var verbinden = await CasesOf("?competentie=verbinden");
        var either = await CasesOf("?competentie=ondernemend&competentie=verbinden");
        var both = await CasesOf("?competentie=verbinden&kwadrant=formeel-collectief");

        Assert.Equal(ondernemend.Union(verbinden).Order(), either.Order());
        Assert.Subset(verbinden.ToHashSet(), both.ToHashSet());
        Assert.NotEmpty(both);
    }

    [Fact]
    public async Task Every_kind_of_filter_gives_as_many_cases_as_it_says() => await On("?q=buurt", async search =>
    {
        await search.WithTexts();
        var kinds = await search.Page.Locator("[data-facet]").EvaluateAllAsync<string[]>("all => all.map(facet => facet.dataset.facet)");
        Assert.Contains("kwadrant", kinds);
        Assert.Contains("provincie", kinds);
        foreach (var kind in kinds)
        {
            var filter = search.Page.Locator($"[data-facet='{kind}'] label:not(.nul)").First;
            var said = await filter.Locator(".n").InnerTextAsync();
            await filter.ClickAsync();
            var some = await search.Until(seen => seen.Address.Contains($"&{kind}=", StringComparison.Ordinal));
            Assert.Equal($"{said} praktijk", some.Heading.Replace("praktijken", "praktijk", StringComparison.Ordinal).Split(" voor")[0]);
            Assert.Single(some.Chips);

            await filter.ClickAsync();
            await search.Until(seen => seen.Chips.Length == 0);
        }
    });

    [Fact]
    public async Task Numbers_follow_the_other_filters_and_not_those_of_the_same_facet() => await On("?competentie=verbinden", async search =>
    {
        var verbinden = await CasesOf("?competentie=verbinden");
        var ondernemend = await CasesOf("?competentie=ondernemend");
        var quadrant = await CasesOf("?kwadrant=formeel-collectief");

        await Assertions.Expect(search.NumberAt("kwadrant", "formeel-collectief")).ToHaveTextAsync($"{verbinden.Intersect(quadrant).Count()}");
        await Assertions.Expect(search.NumberAt("competentie", "ondernemend")).ToHaveTextAsync($"{ondernemend.Length}");
    });

    [Theory]
    [InlineData("fryslan")]
    [InlineData("Fryslân")]
    [InlineData("Friesland")]
    [InlineData("Fryslân (Friesland)")]
    public async Task A_province_may_be_asked_for_by_its_name(string name) => await On("?provincie=" + Uri.EscapeDataString(name), async search =>
    {
        var seen = await search.Settled();

        Assert.NotEmpty(seen.Cases);
        Assert.Equal(["Verwijder filter Fryslân (Friesland)"], seen.Chips);
    });

    [Fact]
    public async Task Who_takes_filters_away_by_keyboard_stays_among_them() => await On("?competentie=verbinden&competentie=ondernemend&provincie=overijssel", async search =>
    {
        await search.Until(seen => seen.Chips.Length == 4);
        await search.Page.Locator("#p-chips button").Nth(1).FocusAsync();
        await search.Page.Keyboard.PressAsync("Enter");
        var two = await search.Until(seen => seen.Chips.Length == 3);
        Assert.Equal(two.Chips[1], two.Focus);

        await search.TabTo(".chip--wis");
        await search.Page.Keyboard.PressAsync("Space");

        var none = await search.Until(seen => seen.Chips.Length == 0);
        Assert.Equal("", none.Address);
        await search.Until(seen => seen.Focus == "p-teller");
    });

    [Fact]
    public async Task An_unknown_filter_finds_nothing_and_says_why() => await On("?q=koffie&signaal=eenzamheid", async search =>
    {
        var seen = await search.Settled();
        Assert.Empty(seen.Cases);
        Assert.Contains("Het filter ‘signaal: eenzamheid’ bestaat niet.", seen.Empty, StringComparison.Ordinal);
        Assert.Equal(["Verwijder filter signaal: eenzamheid"], seen.Chips);
        Assert.Equal("Eenzaamheid", await search.Page.Locator("#p-leeg li").First.InnerTextAsync());

        await search.Page.GetByRole(AriaRole.Button, new() { Name = "Wis filters" }).ClickAsync();

        var found = await search.Until(seen => seen.Address == "?q=koffie");
        Assert.NotEmpty(found.Cases);
    });

    [Fact]
    public async Task Filters_that_leave_nothing_can_be_dropped() => await On("?q=koffie&provincie=fryslan", async search =>
    {
        Assert.Contains("Zonder filters vind je", (await search.Until(seen => seen.Cases.Length == 0)).Empty, StringComparison.Ordinal);

        await search.Page.GetByRole(AriaRole.Button, new() { Name = "Wis filters" }).ClickAsync();

        await search.Until(seen => seen.Address == "?q=koffie" && seen.Cases.Length > 0);
    });

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_quadrant_filter_lies_as_the_quadrant_does(int width) => await On("", async search =>
    {
        if (width < 500)
            await search.Page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        var boxes = new Dictionary<string, (float X, float Y)>();
        foreach (var quadrant in new[] { "formeel-individueel", "formeel-collectief", "informeel-individueel", "informeel-collectief" })
        {
            var box = await search.Page.Locator($"li:has(> label > input[value='{quadrant}'])").BoundingBoxAsync();
            boxes[quadrant] = (box!.X, box.Y);
        }

        Assert.True(boxes["formeel-individueel"].X < boxes["formeel-collectief"].X);
        Assert.Equal(boxes["formeel-individueel"].Y, boxes["formeel-collectief"].Y);
        Assert.True(boxes["formeel-individueel"].Y < boxes["informeel-individueel"].Y);
        Assert.Equal(boxes["informeel-individueel"].Y, boxes["informeel-collectief"].Y);
        Assert.Equal(boxes["formeel-collectief"].X, boxes["informeel-collectief"].X);
    }, new Reader { Width = width });

    private async Task<string[]> CasesOf(string query)
    {
        string[] cases = [];
        await On(query, async search => cases = (await search.Settled()).Cases);
        return cases;
    }

    private Task On(string query, Func<SearchReader, Task> test, Reader? reader = null) => SearchReader.On(_server.Address, query, reader ?? new Reader(), test);
}
