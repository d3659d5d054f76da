using System.Text.Json;
using Microsoft.Playwright;

namespace Praktijk.SiteTests.Support;

/// <summary>What somebody sees of the search page at one moment.</summary>
/// <param name="Busy">Whether it is still searching.</param>
/// <param name="Address">The part of the address from the question mark.</param>
/// <param name="Heading">How much was found.</param>
/// <param name="Cases">The titles of the cases, in order.</param>
/// <param name="Texts">What stands below each title; empty until it came.</param>
/// <param name="Feet">The last line of each card; empty until it came.</param>
/// <param name="Related">The titles below "Ook verwant".</param>
/// <param name="Groups">The headings of the groups of other pages.</param>
/// <param name="Chips">The filters that are on, as their buttons name them.</param>
/// <param name="Notice">What is said of the words of the query: a correction, or that they cannot be searched for.</param>
/// <param name="Empty">What is said when there are no cases.</param>
/// <param name="Failure">What is said when the index does not come.</param>
/// <param name="Announced">What was last announced.</param>
/// <param name="Focus">The id of what has focus, or its text, or its element name.</param>
internal sealed record SearchState(
    bool Busy, string Address, string Heading, string[] Cases, string[] Texts, string[] Feet, string[] Related, string[] Groups, string[] Chips,
    string Notice, string Empty, string Failure, string Announced, string Focus);

/// <summary>Somebody on the search page. Waits by looking again, never for a set time.</summary>
internal sealed class SearchReader(IPage page, string site)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true, WriteIndented = true };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public IPage Page => page;

    /// <summary>Opens the search page of a site that a server serves, or of a folder.</summary>
    /// <param name="site">The address of the site's root, with a slash at the end.</param>
    /// <param name="query">What comes after the address of the page: <c>?q=koffie</c>.</param>
    public static Task On(string site, string query, Reader reader, Func<SearchReader, Task> test) => Browser.Visit(site, reader, async page =>
    {
        var search = new SearchReader(page, site);
        await search.Open(query);
        await test(search);
    });

    /// <summary>Builds a site that is written in the test, and opens its search page.</summary>
    public static async Task On(TestSite content, string query, Func<SearchReader, Task> test, Reader? reader = null)
    {
        using var folder = content.Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);
        await On(server.Address, query, reader ?? new Reader(), test);
    }

    public Task Open(string query) =>
        page.GotoAsync($"{site}zoeken/{(site.StartsWith("file:", StringComparison.Ordinal) ? "index.html" : "")}{query}");

    public Task Type(string words) => page.Locator("#p-q").FillAsync(words);

    public ILocator Filter(string facet, string value) => page.Locator($"input[name='{facet}'][value='{value}']");

    /// <summary>The number beside a filter.</summary>
    public ILocator NumberAt(string facet, string value) => page.Locator($"label:has(input[name='{facet}'][value='{value}']) .n");

    /// <summary>Looks until the page has settled on what is expected.</summary>
    public async Task<SearchState> Until(Func<SearchState, bool> expected)
    {
        var seen = await Now();
        for (var since = System.Diagnostics.Stopwatch.StartNew(); seen.Busy || !expected(seen); seen = await Now())
        {
            if (since.Elapsed > Patience)
                throw new Xunit.Sdk.XunitException($"The page did not become as expected, on {page.Url}:\n{JsonSerializer.Serialize(seen, Json)}");
            await Task.Delay(40);
        }
        return seen;
    }

    public Task<SearchState> Settled() => Until(_ => true);

    /// <summary>Looks until the excerpt of the first card is there too.</summary>
    public async Task<SearchState> WithTexts()
    {
        await page.WaitForFunctionAsync("() => document.querySelector('#p-treffers .kaart')?.klaar");
        return await Until(seen => seen.Feet is [{ Length: > 0 }, ..]);
    }

    public async Task<SearchState> Now() => (await page.EvaluateAsync<JsonElement>(Look)).Deserialize<SearchState>(Json)!;

    /// <summary>Presses Tab until this has focus.</summary>
    public async Task TabTo(string selector)
    {
        for (var i = 0; i < 150; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }
        throw new Xunit.Sdk.XunitException($"The tab key does not lead to {selector}.");
    }

    private const string Look =
        """
        () => {
          const seen = (e) => e && e.checkVisibility() ? e : null;
          const text = (e) => (seen(e)?.innerText ?? '').trim();
          const all = (selector, of) => [...document.querySelectorAll(selector)].filter(seen).map(of ?? (e => e.textContent.trim()));
          const focus = document.activeElement;
          return {
            busy: document.querySelector('#zoekresultaten').getAttribute('aria-busy') !== 'false',
            address: location.search,
            heading: text(document.querySelector('#p-teller')),
            cases: all('#p-treffers h3'),
            texts: all('#p-treffers .fragment'),
            feet: all('#p-treffers .voetregel'),
            related: all('#p-verwant ol h3'),
            groups: all('#p-paginas h3'),
            chips: all('#p-chips button'),
            notice: text(document.querySelector('#p-bedoeld')),
            empty: text(document.querySelector('#p-leeg')),
            failure: text(document.querySelector('#p-storing')),
            announced: document.querySelector('#p-melder').textContent,
            focus: focus.id || focus.textContent.trim().slice(0, 60) || focus.value || focus.localName,
          };
        }
        """;
}
