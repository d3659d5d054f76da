using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Browsing;

/// <summary>The same files at a root, under a path and from disk; with script and without.</summary>
public class Places
{
    [Theory]
    [InlineData("/")]
    [InlineData("/praktijk/")]
    public async Task The_site_works_wherever_it_is_served(string under)
    {
        await using var server = await StaticServer.Start(RealSite.Folder, under);
        await Wander(server.Address);
    }

    [Fact]
    public Task The_site_works_from_disk() => Wander(new Uri(RealSite.Folder + "/").AbsoluteUri);

    [Fact]
    public async Task Every_page_type_opens_without_a_word_on_the_console()
    {
        await using var server = await StaticServer.Start(RealSite.Folder);
        await OpenAll(server.Address, new Reader());
    }

    [Fact]
    public Task Every_page_type_opens_from_disk_without_a_word_on_the_console() => OpenAll(new Uri(RealSite.Folder + "/").AbsoluteUri, new Reader());

    [Fact]
    public async Task Every_page_type_can_be_read_without_script()
    {
        await using var server = await StaticServer.Start(RealSite.Folder);
        await Browser.Visit(server.Address, new Reader { WithoutScript = true }, async page =>
        {
            foreach (var address in RealSite.PageTypes)
            {
                await page.GotoAsync(server.Address + address[1..]);
                await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
                Assert.True((await page.Locator("main").InnerTextAsync()).Length > 100, $"{address} shows hardly any text");
            }
            await page.GotoAsync(server.Address + "zoeken/");
            await Assertions.Expect(page.Locator("#zoekresultaten a[href$='/praktijken/mac-doetinchem/']").First).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task An_address_at_which_nothing_is_shows_the_way()
    {
        await using var server = await StaticServer.Start(RealSite.Folder);
        await Browser.Visit(server.Address, new Reader(), async page =>
        {
            await page.GotoAsync(server.Address + "praktijken/weg/nog/dieper/");
            await page.Locator("main a[href='/zoeken/'], main a[href='/praktijken/']").First.ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task Forced_colours_leave_the_chart_and_the_text_in_view()
    {
        await using var server = await StaticServer.Start(RealSite.Folder);
        await Browser.Visit(server.Address, new Reader { ForcedColours = true }, async page =>
        {
            await page.GotoAsync(server.Address + "kwadrant/");
            await Assertions.Expect(page.Locator("main svg a").First).ToBeVisibleAsync();
        });
    }

    [Theory]
    [InlineData("/praktijken/buurthuiskamer-voorstad/")]
    [InlineData("/kwadrant/")]
    public async Task What_is_for_paper_shows_on_paper_only(string address)
    {
        await using var server = await StaticServer.Start(RealSite.Folder);
        await Browser.Visit(server.Address, new Reader { Dark = true }, async page =>
        {
            await page.GotoAsync(server.Address + address[1..]);
            await Assertions.Expect(page.Locator("footer")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("html")).Not.ToHaveCSSAsync("color-scheme", "light");

            await page.EmulateMediaAsync(new() { Media = Media.Print });

            await Assertions.Expect(page.Locator("footer")).ToBeHiddenAsync();
            await Assertions.Expect(page.Locator("html")).ToHaveCSSAsync("color-scheme", "light");
        });
    }

    /// <summary>From the home page to a case by hand, and by searching.</summary>
    private static Task Wander(string site) => Browser.Visit(site, new Reader(), async page =>
    {
        var index = site.StartsWith("file:", StringComparison.Ordinal) ? "index.html" : "";
        await page.GotoAsync(site + index);
        await page.Locator("main a[href*='praktijken/']").First.ClickAsync();
        await page.ArrivesAt($"{site}praktijken/**");
        await page.Locator("header a[rel=home], header a[href^='../'], header a[href^='./']").First.ClickAsync();
        await page.ArrivesAt(site + index);

        await page.Locator("main input[name=q]").FillAsync("stoelgymnastiek");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAt($"{site}zoeken/{index}?q=stoelgymnastiek");
        await page.Locator("#zoekresultaten[aria-busy=false]").WaitForAsync();
        await page.Locator("#zoekresultaten a:visible").First.ClickAsync();
        await page.ArrivesAt($"{site}praktijken/stoelgymnastiek-voorstad/{index}");
    });

    private static Task OpenAll(string site, Reader reader) => Browser.Visit(site, reader, async page =>
    {
        foreach (var address in RealSite.PageTypes.Where(a => a != "/404.html"))
        {
            var index = site.StartsWith("file:", StringComparison.Ordinal) && address.EndsWith('/') ? "index.html" : "";
            await page.GotoAsync(site + address[1..] + index, new() { WaitUntil = WaitUntilState.Load });
        }
    });
}
