using System.Text.Json;
using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Attacks;

/// <summary>A browser opens what strangers wrote, and asks the search page for it: nothing runs, nothing loads, nobody is led away.</summary>
public sealed class StrangersInABrowser : IAsyncLifetime
{
    /// <summary>Pages that show many of the texts at once.</summary>
    private static readonly string[] Lists =
        ["", "praktijken/", "praktijken/page/2/", "kwadrant/", "kwadranten/formeel-collectief/", "signalen/", "overzichtskaart/", "begrippen/", "achtergrond/", "leerlijnen/", "404.html"];

    /// <summary>Terms, articles and the like show all texts too; the browser opens one in so many of them.</summary>
    private const int OneIn = 20;

    /// <summary>The search page treats all questions alike: one in so many is asked.</summary>
    private const int AskedOneIn = 3;

    private StaticServer _server = null!;

    public async Task InitializeAsync() => _server = await StaticServer.Start(AttackedSite.Folder);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public Task Opens_every_text_that_is_shown_in_a_body() => OpenAll(AttackSites.Texts.Where(t => t.Attack.InBody.Length == 0).Select(t => $"praktijken/{t.Slug}/"));

    [Fact]
    public Task Opens_what_is_around_the_cases() => OpenAll(
        [.. Lists, .. AttackSites.Texts.Where((_, i) => i % OneIn == 0).SelectMany(t => new[] { $"signalen/{t.Slug}/", $"begrippen/{t.Slug}/", $"achtergrond/{t.Slug}/", $"leerlijnen/{t.Slug}/" })]);

    [Fact]
    public Task Opens_the_search_page_with_anything_behind_its_address() => OpenAll(QueryAttacks.All.Select(query => "zoeken/" + query));

    [Fact]
    public Task Searches_for_attacks_and_sees_them_as_text() => On(async (snare, search) =>
    {
        await snare.Open("zoeken/");
        await search.Settled();
        var drawn = await search.Page.EvaluateAsync<JsonElement>(AskAll, AttackSites.Texts.Where((_, i) => i % AskedOneIn == 0).Select(t => t.Attack.OneLine).ToArray());

        var pages = new SafePages(new Uri(_server.Address), AttackedSite.Outcome.Files.ContainsKey);
        var results = drawn.EnumerateArray().Select(e => e.GetString()!).ToList();
        Assert.All(results, html => Assert.Empty(pages.FaultsOfPart("zoeken/index.html", html)));
        Assert.Contains(results, html => html.Contains("&lt;script&gt;", StringComparison.Ordinal));
        Assert.Contains(results, html => html.Contains("&lt;<mark>script</mark>&gt;", StringComparison.Ordinal));
    });

    [Fact]
    public Task Gets_suggestions_that_are_text() => On(async (snare, search) =>
    {
        await snare.Open("");
        foreach (var words in new[] { "<img src=x onerror=canary()>", "script", "\"><svg onload", "onmouseover=", "javascript:" })
        {
            await search.Page.Locator("#p-q").FillAsync(words);
            await search.Page.WaitForTimeoutAsync(150);
            var list = await search.Page.Locator("form[role=search]").InnerHTMLAsync();
            Assert.Empty(new SafePages(new Uri(_server.Address), AttackedSite.Outcome.Files.ContainsKey).FaultsOfPart("index.html", list));
        }
    });

    [Fact]
    public Task Collects_their_cases_and_prints_them_as_text() => On(async (snare, search) =>
    {
        foreach (var some in AttackSites.Texts.Where(t => t.Attack.InBody.Length == 0).Chunk(50))
        {
            await snare.Open($"selectie/?titel={Uri.EscapeDataString(some[0].Attack.OneLine)}&{string.Join('&', some.Select(t => $"praktijk={t.Slug}&notitie={Uri.EscapeDataString(t.Attack.OneLine)}"))}");
            await search.Page.Locator("#p-s-reader").ClickAsync();
            await Assertions.Expect(search.Page.Locator(".hoofdstuk")).ToHaveCountAsync(some.Length);
            var drawn = await search.Page.Locator("#p-r-boekje").InnerHTMLAsync() + await search.Page.Locator("#p-s-werk").InnerHTMLAsync();
            Assert.Empty(new SafePages(new Uri(_server.Address), AttackedSite.Outcome.Files.ContainsKey).FaultsOfPart("selectie/index.html", drawn));
        }
    });

    private Task OpenAll(IEnumerable<string> addresses) => On(async (snare, _) =>
    {
        foreach (var address in addresses)
            await snare.Open(address);
    });

    private Task On(Func<Snare, SearchReader, Task> test) => Browser.Visit(_server.Address, new Reader(), async page =>
    {
        var snare = await Snare.On(page, _server.Address);
        await test(snare, new SearchReader(page, _server.Address));
        Assert.Empty(snare.Caught);
    });

    /// <summary>Types each question and gives what the page then shows: the results, what was meant, the cards with their texts.</summary>
    private const string AskAll =
        """
        async (questions) => {
          const field = document.querySelector('#p-q'), results = document.querySelector('#zoekresultaten'), drawn = [];
          const wait = (ms) => new Promise((goOn) => setTimeout(goOn, ms));
          for (const question of questions) {
            field.value = question;
            field.dispatchEvent(new Event('input'));
            await wait(15);
            while (results.ariaBusy !== 'false') await wait(5);
            dispatchEvent(new Event('pointermove'));
            await wait(10);
            drawn.push(results.outerHTML);
          }
          return drawn;
        }
        """;
}
