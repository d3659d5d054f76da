using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Browsing;

/// <summary>What the search box of the home page suggests while somebody types.</summary>
public sealed class Suggestions : IAsyncLifetime
{
    private const string Box = "main input[name=q]";
    private const string Options = "[role=listbox] [role=option]";
    private const string Active = Options + "[aria-selected=true]";

    private StaticServer _server = null!;

    public async Task InitializeAsync() => _server = await StaticServer.Start(RealSite.Folder);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Typing_shows_cases_and_pages_in_groups_and_a_way_to_search_on() => await OnHomePage(async page =>
    {
        await Type(page, "tuin");

        await Assertions.Expect(Group(page, "Praktijken").GetByRole(AriaRole.Option)).ToHaveTextAsync(["Tuin en boodschappen: burenhulp in Friese dorpen Friese dorpen"]);
        await Assertions.Expect(Group(page, "Vormen").GetByRole(AriaRole.Option).First).ToHaveTextAsync("Buurtmoestuin");
        await Assertions.Expect(Group(page, "Vormen").Locator("mark")).ToHaveTextAsync("Buurtmoestuin");
        await Assertions.Expect(page.Locator(Options).Last).ToHaveTextAsync("Zoek op ‘tuin’ in alle praktijken");
        await Assertions.Expect(page.Locator(Box)).ToHaveAttributeAsync("aria-expanded", "true");
    });

    [Theory]
    [InlineData("samen")]
    [InlineData("eenz")]
    [InlineData("koffie")]
    public async Task There_are_at_most_four_cases_and_four_pages(string words) => await OnHomePage(async page =>
    {
        await Type(page, words);

        var all = await page.Locator(Options).CountAsync() - 1;
        var cases = await Group(page, "Praktijken").GetByRole(AriaRole.Option).CountAsync();
        Assert.InRange(cases, 1, 4);
        Assert.InRange(all - cases, 1, 4);
    });

    [Fact]
    public async Task A_page_of_which_the_title_is_typed_comes_before_pages_that_only_mention_it() => await OnHomePage(async page =>
    {
        await Type(page, "eenzaam");

        await Assertions.Expect(page.Locator("[role=group]").Nth(1).GetByRole(AriaRole.Option).First).ToHaveTextAsync("Eenzaamheid");
    });

    [Fact]
    public async Task The_arrows_lead_through_the_options_and_by_the_box_around_again() => await OnHomePage(async page =>
    {
        await Type(page, "moestuin");
        var last = await page.Locator(Options).CountAsync() - 1;

        await page.Keyboard.PressAsync("ArrowDown");
        await ExpectActive(page, 0);
        await page.Keyboard.PressAsync("ArrowUp");
        await ExpectActive(page, null);
        await page.Keyboard.PressAsync("ArrowUp");
        await ExpectActive(page, last);
        await page.Keyboard.PressAsync("ArrowDown");
        await ExpectActive(page, null);
        await page.Keyboard.PressAsync("ArrowDown");
        await ExpectActive(page, 0);
        await page.Keyboard.PressAsync("Home");
        await ExpectActive(page, null);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.activeElement.selectionStart"));
        Assert.Equal("moestuin", await page.Locator(Box).InputValueAsync());
    });

    [Fact]
    public async Task Enter_opens_the_option_that_the_arrows_point_at() => await OnHomePage(async page =>
    {
        await Type(page, "tuin");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await page.ArrivesAt(_server.Address + "signalen/tuin-en-huis/");
    });

    [Fact]
    public async Task Enter_without_a_choice_searches() => await OnHomePage(async page =>
    {
        await Type(page, "moestuin");
        await page.Keyboard.PressAsync("Enter");

        await page.ArrivesAt(_server.Address + "zoeken/?q=moestuin");
    });

    [Fact]
    public async Task Escape_closes_first_and_empties_the_box_only_then() => await OnHomePage(async page =>
    {
        await Type(page, "moestuin");
        await page.Keyboard.PressAsync("Escape");
        await ExpectClosed(page);
        await Assertions.Expect(page.Locator(Box)).ToHaveValueAsync("moestuin");

        await page.Keyboard.PressAsync("ArrowDown");
        await ExpectActive(page, 0);

        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(Box)).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator(Box)).ToBeFocusedAsync();
    });

    [Fact]
    public async Task Tab_leaves_and_a_click_elsewhere_closes() => await OnHomePage(async page =>
    {
        await Type(page, "moestuin");
        await page.Keyboard.PressAsync("Tab");
        await ExpectClosed(page);
        await Assertions.Expect(page.Locator("main form button")).ToBeFocusedAsync();

        await Type(page, "eenzaam");
        await page.Locator("h1").ClickAsync();
        await ExpectClosed(page);
    });

    [Fact]
    public async Task A_press_opens_an_option_and_nothing_lies_over_it() => await OnHomePage(async page =>
    {
        foreach (var width in new[] { 1280, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await Type(page, "eenzaam");
            for (var i = 0; i < await page.Locator(Options).CountAsync(); i++)
                await page.Locator(Options).Nth(i).ClickAsync(new() { Trial = true });
            Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        }

        await page.GetByRole(AriaRole.Option, new() { Name = "Eenzaamheid" }).ClickAsync();

        await page.ArrivesAt(_server.Address + "signalen/eenzaamheid/");
    });

    [Fact]
    public async Task The_number_of_suggestions_is_announced_after_a_pause() => await OnHomePage(async page =>
    {
        await Type(page, "moestuin");
        var number = await page.Locator(Options).CountAsync() - 1;

        await Assertions.Expect(page.Locator("main form [role=status]")).ToHaveTextAsync($"{number} suggesties");
    });

    [Fact]
    public async Task Nothing_is_fetched_before_the_box_is_used() => await OnHomePage(async page =>
    {
        var fetched = new ConcurrentQueue<string>();
        page.Request += (_, request) => fetched.Enqueue(request.Url);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("main form button").FocusAsync();
        Assert.DoesNotContain(fetched, IsForSuggestions);

        await page.RunAndWaitForRequestFinishedAsync(() => page.Locator(Box).FocusAsync(), new() { Predicate = r => IsForSuggestions(r.Url) });
        Assert.DoesNotContain(fetched, url => url.Contains("/assets/zoeken/", StringComparison.Ordinal));

        await Type(page, "moestuin");
        Assert.Single(fetched, url => url.Contains("/suggesties.", StringComparison.Ordinal));
        Assert.DoesNotContain(fetched, url => url.Contains("/t0.", StringComparison.Ordinal));

        static bool IsForSuggestions(string url) => url.Contains("/suggesties.", StringComparison.Ordinal) || url.Contains("/assets/zoeken/", StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("")]
    [InlineData("404.html")]
    public async Task Suggestions_come_under_a_path(string address)
    {
        // The links of 404.html are from the root of the host in the settings, so that page is tried there.
        await using var server = await StaticServer.Start(RealSite.Folder, address.Length == 0 ? "/praktijk/" : "/");
        await Browser.Visit(server.Address, new Reader(), async page =>
        {
            await page.GotoAsync(server.Address + address);
            await OpenCase(page);
            await page.ArrivesAt(server.Address + "praktijken/stoelgymnastiek-voorstad/");
        });
    }

    [Fact]
    public async Task Suggestions_come_from_disk()
    {
        var site = new Uri(RealSite.Folder + "/").AbsoluteUri;
        await Browser.Visit(site, new Reader(), async page =>
        {
            await page.GotoAsync(site + "index.html");
            await OpenCase(page);
            await page.ArrivesAt(site + "praktijken/stoelgymnastiek-voorstad/index.html");
        });
    }

    [Fact]
    public async Task Strange_words_are_harmless() => await OnHomePage(async page =>
    {
        foreach (var words in new[] { "<img src=x onerror=alert(1)>", "de het een", "😀 👩‍👩‍👧", "\ud83d", "__proto__ constructor", "%00\u202e", "''''", new string('a', 10_000), string.Concat(Enumerable.Repeat("samen eten ", 1000)) })
        {
            await page.EvaluateAsync("(words) => { const box = document.querySelector('main input[name=q]'); box.focus(); box.value = words; box.dispatchEvent(new Event('input', { bubbles: true })); }", words);
            await Task.Delay(300);
        }
        await Type(page, "moestuin <b>vet</b>");

        await Assertions.Expect(page.Locator(Options).Last).ToHaveTextAsync("Zoek op ‘moestuin <b>vet</b>’ in alle praktijken");
        Assert.Equal(0, await page.Locator("[role=listbox] :is(img, b, script)").CountAsync());
    });

    [Theory]
    [InlineData("assets/zoeken")]
    [InlineData("assets/suggesties.*")]
    public async Task Without_the_index_or_the_script_the_form_still_searches(string missing)
    {
        using var copy = new TemporaryFolder();
        foreach (var (path, bytes) in TemporaryFolder.Snapshot(RealSite.Folder))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy[path])!);
            await File.WriteAllBytesAsync(copy[path], bytes);
        }
        await using var server = await StaticServer.Start(copy.Path);
        if (missing.EndsWith('*'))
            File.Delete(Directory.GetFiles(copy["assets"], Path.GetFileName(missing)).Single());
        else
            Directory.Delete(copy[missing], recursive: true);

        // The watch barks at the file that is missing, as it should; at nothing else.
        var failure = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Browser.Visit(server.Address, new Reader(), async page =>
        {
            await page.GotoAsync(server.Address);
            await page.Locator(Box).FocusAsync();
            await page.Keyboard.TypeAsync("moestuin", new() { Delay = 40 });
            await Task.Delay(500);
            await Assertions.Expect(page.Locator(Options)).ToHaveCountAsync(0);
            await page.Keyboard.PressAsync("Enter");
            await page.ArrivesAt(server.Address + "zoeken/?q=moestuin");
        }));
        Assert.All(failure.Message.Split('\n').Where(line => line.Contains($" on {server.Address}: ", StringComparison.Ordinal)), line =>
            Assert.Matches(@"^(404 on|failed on) .*/(suggesties|kop)\.\w+\.js", line));
        Assert.Contains("404 on " + server.Address + ": ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_box_is_a_plain_search_box() =>
        await Browser.Visit(_server.Address, new Reader { WithoutScript = true }, async page =>
        {
            await page.GotoAsync(_server.Address);
            Assert.Null(await page.Locator(Box).GetAttributeAsync("role"));
            await page.Locator(Box).FillAsync("moestuin");
            await page.Keyboard.PressAsync("Enter");
            await page.ArrivesAt(_server.Address + "zoeken/?q=moestuin");
        });

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    [InlineData(320, true)]
    public async Task Axe_finds_nothing_in_the_open_list(int width, bool dark) => await OnHomePage(new Reader { Width = width, Dark = dark }, async page =>
    {
        await Type(page, "samen eten in deventer");
        await page.Keyboard.PressAsync("ArrowDown");

        var result = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });

        Assert.Empty(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id} ({v.Help}): {n.Html[..Math.Min(160, n.Html.Length)]}")));
    });

    [Fact]
    public async Task An_option_is_large_enough_for_a_finger() => await OnHomePage(async page =>
    {
        await using var context = await page.Context.Browser!.NewContextAsync(new() { HasTouch = true, IsMobile = true, ViewportSize = new() { Width = 390, Height = 700 } });
        var phone = await context.NewPageAsync();
        await phone.GotoAsync(_server.Address);
        await Type(phone, "moestuin");

        var heights = await phone.Locator(Options).EvaluateAllAsync<double[]>("options => options.map(o => o.getBoundingClientRect().height)");
        Assert.All(heights, height => Assert.InRange(height, 44, 200));
    });

    private static async Task OpenCase(IPage page)
    {
        await Type(page, "stoelgymnastiek");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Types the words in place of what stood there, and waits for the suggestions for them.</summary>
    private static async Task Type(IPage page, string words)
    {
        await page.Locator(Box).FocusAsync();
        await page.Locator(Box).FillAsync(words);
        await Assertions.Expect(page.Locator(Options).Last).ToContainTextAsync($"‘{words}’");
        await Assertions.Expect(page.Locator("[role=listbox]")).ToBeVisibleAsync();
    }

    private static ILocator Group(IPage page, string name) => page.GetByRole(AriaRole.Group, new() { Name = name, Exact = true });

    private static async Task ExpectActive(IPage page, int? number)
    {
        await Assertions.Expect(page.Locator(Active)).ToHaveCountAsync(number is null ? 0 : 1);
        var active = await page.Locator(Box).GetAttributeAsync("aria-activedescendant");
        Assert.Equal(number is null ? null : await page.Locator(Options).Nth(number.Value).GetAttributeAsync("id"), active);
        if (number is not null)
            Assert.Equal("true", await page.Locator(Options).Nth(number.Value).GetAttributeAsync("aria-selected"));
    }

    private static async Task ExpectClosed(IPage page)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(Box)).ToHaveAttributeAsync("aria-expanded", "false");
    }

    private Task OnHomePage(Func<IPage, Task> test) => OnHomePage(new Reader(), test);

    private Task OnHomePage(Reader reader, Func<IPage, Task> test) => Browser.Visit(_server.Address, reader, async page =>
    {
        await page.GotoAsync(_server.Address);
        await test(page);
    });
}
