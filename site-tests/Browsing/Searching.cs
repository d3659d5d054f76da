using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Browsing;

/// <summary>Typing, the address, the history, what is announced; on our own content.</summary>
public sealed class Searching : IAsyncLifetime
{
    private StaticServer _server = null!;

    public async Task InitializeAsync() => _server = await StaticServer.Start(RealSite.Folder);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Somebody_with_only_a_keyboard_searches_and_opens_a_result() => await On("", async search =>
    {
        await search.TabTo("#p-q");
        await search.Page.Keyboard.TypeAsync("stoelgymnastiek");
        await search.Until(seen => seen.Cases is ["Stoelgymnastiek voor de donderdagse maaltijd", ..]);

        await search.TabTo("#p-treffers h3 a");
        await search.Page.Keyboard.PressAsync("Enter");
        await search.Page.ArrivesAt("**/praktijken/stoelgymnastiek-voorstad/");
    });

    [Fact]
    public async Task Words_in_the_address_are_searched_at_once() => await On("?q=stoelgymnastiek", async search =>
    {
        var seen = await search.Until(seen => seen.Cases is ["Stoelgymnastiek voor de donderdagse maaltijd", ..]);

        Assert.Contains("‘stoelgymnastiek’", seen.Heading, StringComparison.Ordinal);
        Assert.Equal("stoelgymnastiek", await search.Page.Locator("#p-q").InputValueAsync());
    });

    [Fact]
    public async Task Without_a_question_all_cases_are_there_and_nothing_is_announced() => await On("", async search =>
    {
        var first = await search.Settled();
        Assert.Equal($"{first.Cases.Length} praktijken", first.Heading);

        await search.Type("koffie");
        await search.Until(seen => seen.Cases.Length < first.Cases.Length);
        await search.Type("");

        var last = await search.Until(seen => seen.Address.Length == 0 && seen.Cases.Length == first.Cases.Length);
        Assert.Equal(first.Cases, last.Cases);
        Assert.Equal(first.Texts, last.Texts);
    });

    [Theory]
    [InlineData("")]
    [InlineData("koffie ")]
    public async Task Two_letters_that_are_no_word_yet_take_nothing_away(string before) => await On("", async search =>
    {
        await search.Type(before);
        var known = await search.Until(seen => seen.Address.Length == 0 == (before.Length == 0));
        await search.Type(before + "st");

        var seen = await search.Until(seen => seen.Address.EndsWith("st", StringComparison.Ordinal));
        Assert.NotEmpty(seen.Cases);
        Assert.Equal(known.Cases, seen.Cases);
        Assert.Equal("", seen.Empty);
    });

    [Fact]
    public async Task Each_question_is_one_step_back() => await On("", async search =>
    {
        await search.Page.Locator("#p-q").PressSequentiallyAsync("koffie");
        await search.Until(seen => seen.Address == "?q=koffie");
        await search.Page.Keyboard.PressAsync("Enter");
        await search.Page.Locator("#p-q").FillAsync("wandelen");
        await search.Until(seen => seen.Address == "?q=wandelen");

        await search.Page.GoBackAsync();
        await search.Until(seen => seen.Heading.Contains("‘koffie’", StringComparison.Ordinal));
        Assert.Equal("koffie", await search.Page.Locator("#p-q").InputValueAsync());
        await search.Page.GoBackAsync();
        await search.Until(seen => seen.Address.Length == 0 && seen.Cases.Length > 5);
        await search.Page.GoForwardAsync();
        await search.Until(seen => seen.Heading.Contains("‘koffie’", StringComparison.Ordinal));
    });

    [Fact]
    public async Task Back_leads_from_a_case_to_the_results_as_they_were() => await On("?competentie=verbinden&q=koffie", async search =>
    {
        var before = await search.Until(seen => seen.Cases.Length > 0);
        await search.Page.Locator("#p-treffers h3 a").First.ClickAsync();
        await search.Page.ArrivesAt("**/praktijken/**");

        await search.Page.GoBackAsync();

        Assert.Equal(before.Cases, (await search.Until(seen => seen.Cases.Length > 0)).Cases);
        Assert.Equal("koffie", await search.Page.Locator("#p-q").InputValueAsync());
        Assert.True(await search.Filter("competentie", "verbinden").IsCheckedAsync());
    });

    [Fact]
    public async Task The_newest_can_come_first() => await On("?q=buurt", async search =>
    {
        var byWord = await search.Until(seen => seen.Cases.Length > 2);
        await search.Page.GetByLabel("Sorteer op").SelectOptionAsync("Nieuwste eerst");
        var byDate = await search.Until(seen => seen.Address.Contains("sorteer=datum", StringComparison.Ordinal));
        Assert.Equal(byWord.Cases.Order(), byDate.Cases.Order());

        await search.Open("");
        var newest = await search.Settled();
        Assert.Equal(newest.Cases.Where(byDate.Cases.Contains), byDate.Cases);

        await search.Open("?q=buurt&sorteer=datum");
        Assert.Equal(byDate.Cases, (await search.Settled()).Cases);
        Assert.Equal("datum", await search.Page.GetByLabel("Sorteer op").InputValueAsync());
    });

    [Fact]
    public async Task One_pause_is_one_announcement() => await On("", async search =>
    {
        await search.Settled();
        await search.Page.EvaluateAsync(
            """
            () => {
              const status = document.querySelector('#p-melder'), field = document.querySelector('#p-q');
              window.announced = [];
              new MutationObserver(() => window.announced.push(status.textContent)).observe(status, { childList: true });
              for (const words of ['k', 'ko', 'kof', 'koff', 'koffi', 'koffie']) { field.value = words; field.dispatchEvent(new Event('input')); }
            }
            """);

        var seen = await search.Until(seen => seen.Announced.Length > 0 && seen.Groups.Length > 0);

        Assert.Equal([seen.Heading], await search.Page.EvaluateAsync<string[]>("window.announced"));
    });

    [Fact]
    public async Task What_was_found_is_announced_with_what_is_said_of_it()
    {
        await On("?q=eenzaamhied", async search =>
            Assert.Contains("Bedoelde je eenzaamheid?", (await search.Until(seen => seen.Announced.Length > 0)).Announced, StringComparison.Ordinal));
        await On("?q=zwembadglijbaan", async search =>
            Assert.StartsWith("0 praktijken voor ‘zwembadglijbaan’. Wat je zoekt", (await search.Until(seen => seen.Announced.Length > 0)).Announced, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Escape_closes_the_filters_on_a_small_screen_and_gives_focus_back() => await On("", async search =>
    {
        var button = search.Page.GetByRole(AriaRole.Button, new() { Name = "Filters" });
        await button.FocusAsync();
        await search.Page.Keyboard.PressAsync("Enter");
        var filter = search.Filter("competentie", "ondernemend");
        await Assertions.Expect(filter).ToBeVisibleAsync();
        await filter.FocusAsync();
        await search.Page.Keyboard.PressAsync("Space");
        var some = await search.Until(seen => seen.Address.Length > 0);
        await Assertions.Expect(search.Page.GetByRole(AriaRole.Button, new() { Name = $"Toon {some.Heading}", Exact = true })).ToBeVisibleAsync();

        await search.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(filter).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
        Assert.Equal("Filters (1)", (await search.Now()).Focus);
    }, new Reader { Width = 360 });

    [Theory]
    [InlineData("<img src=x onerror=alert(1)><script>document.title='mis'</script>")]
    [InlineData("\u0007\u202ekof\u00adfie\ufeff")]
    [InlineData("__proto__ constructor toString hasOwnProperty")]
    [InlineData(".*+?^${}()|[]\\ $& $1 koffie")]
    [InlineData("👩‍👩‍👧‍👦 koffie 🏳️‍🌈 \ud83d")]
    [InlineData("koffie' OR 1=1 -- \"; %00 %FF %")]
    public async Task Strange_words_are_words(string words) => await On("", async search =>
    {
        await search.Type(words);
        await search.Until(seen => seen.Address.Length > 0);
        Assert.Equal(0, await search.Page.Locator("#zoekresultaten img, #zoekresultaten script").CountAsync());

        await search.Open("?q=" + Uri.EscapeDataString(words.Replace("\ud83d", "", StringComparison.Ordinal)));
        await search.Settled();

        await search.Type("stoelgymnastiek");
        await search.Until(seen => seen.Cases is ["Stoelgymnastiek voor de donderdagse maaltijd", ..]);
    });

    [Theory]
    [InlineData("x", 10_000)]
    [InlineData("koffie ", 1_500)]
    [InlineData("kofie wandlen ", 800)]
    [InlineData("😀", 3_000)]
    public async Task A_very_long_question_is_answered(string part, int times) => await On("", async search =>
    {
        await search.Type(string.Concat(Enumerable.Repeat(part, times)));
        var seen = await search.Until(seen => seen.Address.Length > 1000);
        Assert.InRange(seen.Heading.Length, 1, 160);
        Assert.InRange(seen.Notice.Length, 0, 200);

        await search.Type("stoelgymnastiek");
        await search.Until(seen => seen.Cases is ["Stoelgymnastiek voor de donderdagse maaltijd", ..]);
    });

    [Theory]
    [InlineData("?q=%00%FF%E2%80%AE")]
    [InlineData("?q=__proto__&competentie=constructor&kwadrant=toString")]
    [InlineData("?competentie=&competentie=%2F..%2F&q=%25&sorteer=mis")]
    [InlineData("?q")]
    [InlineData("#%3Cscript%3E")]
    public async Task A_strange_address_is_harmless(string query) => await On(query, async search => await search.Settled());

    [Theory]
    [InlineData("?q=koffie", 1280)]
    [InlineData("?q=koffie", 390)]
    [InlineData("?competentie=verbinden", 390)]
    public async Task Nothing_shifts_when_texts_and_pages_arrive(string query, int width) => await Browser.Visit(_server.Address, new Reader { Width = width }, async page =>
    {
        await page.AddInitScriptAsync("window.shifted = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.shifted += e.value })).observe({ type: 'layout-shift', buffered: true })");
        var search = new SearchReader(page, _server.Address);
        await search.Open(query);

        await search.Until(seen => seen.Feet is [{ Length: > 0 }, ..] && (seen.Groups.Length > 0 || !query.Contains("q=", StringComparison.Ordinal)));
        await page.EvaluateAsync("document.fonts.ready");

        Assert.InRange(await page.EvaluateAsync<double>("window.shifted"), 0, 0.01);
    });

    private Task On(string query, Func<SearchReader, Task> test, Reader? reader = null) => SearchReader.On(_server.Address, query, reader ?? new Reader(), test);
}
