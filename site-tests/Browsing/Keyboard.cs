using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Browsing;

/// <summary>Menu, skip link and chart with only a keyboard.</summary>
public sealed class Keyboard : IAsyncLifetime
{
    private StaticServer _server = null!;

    public async Task InitializeAsync() => _server = await StaticServer.Start(RealSite.Folder);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_first_tab_leads_past_the_menu() => await On("praktijken/mac-doetinchem/", new Reader(), async page =>
    {
        await page.Keyboard.PressAsync("Tab");
        var skip = page.Locator(":focus");
        await Assertions.Expect(skip).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");

        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
    });

    [Fact]
    public async Task The_menu_of_a_small_screen_opens_and_closes() => await On("", new Reader { Width = 360 }, async page =>
    {
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Menu" });
        var link = page.Locator("header nav a").First;
        await Assertions.Expect(link).ToBeHiddenAsync();
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(link).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(link).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
    });

    [Fact]
    public async Task The_marks_of_the_chart_are_one_stop_and_the_arrows_lead_between_them() => await On("kwadrant/", new Reader(), async page =>
    {
        var marks = page.Locator("main svg a:visible");
        Assert.Equal(8, await marks.CountAsync());
        Assert.Equal(1, await page.Locator("main svg a:not([tabindex='-1'])").CountAsync());
        await page.Locator("main svg a:not([tabindex='-1'])").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        var visited = new HashSet<string>();
        foreach (var key in new[] { "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown", "End", "Home" })
        {
            await page.Keyboard.PressAsync(key);
            visited.Add(await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        }
        Assert.InRange(visited.Count, 3, 8);

        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAt("**/praktijken/*/");
    });

    [Fact]
    public async Task Escape_closes_the_card_of_a_mark() => await On("kwadrant/", new Reader(), async page =>
    {
        await page.Locator("main svg a:not([tabindex='-1'])").FocusAsync();
        await page.Keyboard.PressAsync("End");
        var card = page.Locator("main a:visible", new() { HasText = "Lees de praktijk" });
        await Assertions.Expect(card).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(card).ToHaveCountAsync(0);
        Assert.Equal("a", await page.EvaluateAsync<string>("document.activeElement.localName"));
    });

    [Fact]
    public async Task A_word_of_the_glossary_is_explained_without_leaving_the_page()
    {
        var explained = RealSite.Pages.First(p => p.Key.StartsWith("/praktijken/", StringComparison.Ordinal) && p.Value.QuerySelector("[id^='p-begrip-']") is not null).Key;
        await On(explained[1..], new Reader(), async page =>
        {
            var card = page.Locator("[id^='p-begrip-']").First;
            var id = await card.GetAttributeAsync("id");
            await Assertions.Expect(card).ToBeHiddenAsync();
            await page.Locator($"[popovertarget='{id}']").First.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(card).ToBeVisibleAsync();

            await page.Keyboard.PressAsync("Escape");

            await Assertions.Expect(card).ToBeHiddenAsync();
            Assert.EndsWith(explained, new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        });
    }

    private Task On(string address, Reader reader, Func<IPage, Task> test) => Browser.Visit(_server.Address, reader, async page =>
    {
        await page.GotoAsync(_server.Address + address);
        await test(page);
    });
}
