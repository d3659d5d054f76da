using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Browsing;

/// <summary>What can be seen of WCAG 2.2 AA by machine, on every page type; whether names make sense and what is announced needs a person.</summary>
public sealed class Accessibility : IAsyncLifetime
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        // Off by default in axe, and part of WCAG 2.2 AA (2.5.8).
        Rules = new() { ["target-size"] = new RuleOptions { Enabled = true } },
    };

    /// <summary>The rules that look at colours; the others find the same in any colours.</summary>
    private static readonly AxeRunOptions ColourRules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    private StaticServer _server = null!;

    public async Task InitializeAsync() => _server = await StaticServer.Start(RealSite.Folder);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Axe_finds_nothing_on_any_page_type_in_light_or_dark(int width)
    {
        var found = new List<string>();

        await Browser.Visit(_server.Address, new Reader { Width = width }, async page =>
        {
            foreach (var address in RealSite.PageTypes.Concat(["/zoeken/?q=koffie", "/zoeken/?q=eenzaamhied&competentie=verbinden", "/zoeken/?q=zwembadglijbaan&vorm=bestaatniet"]))
            {
                await page.GotoAsync(_server.Address + address[1..]);
                if (address.StartsWith("/zoeken/", StringComparison.Ordinal))
                    await page.Locator("#zoekresultaten[aria-busy=false]").WaitForAsync();
                if (address == "/zoeken/?q=koffie")
                    await page.Locator("#p-paginas a").First.WaitForAsync();
                found.AddRange(await Violations(page, Rules));
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                found.AddRange((await Violations(page, ColourRules)).Select(violation => $"in the dark: {violation}"));
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            }
        });

        AssertNone(found);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Axe_finds_nothing_on_the_page_of_a_case_that_was_withdrawn_or_has_to_be_checked(int width)
    {
        using var folder = TestSite.Minimal.And(TestSite.Case, APractice.With("eigenaar: Redactie", "controleren_voor: 2026-11-23"))
            .And("praktijken/zuid.md", APractice.With("titel: Buurttuin Zuid", "status: ingetrokken", "ingetrokken: { reden: Gestopt., datum: 2026-12-24 }")).Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);
        var found = new List<string>();

        await Browser.Visit(server.Address, new Reader { Width = width }, async page =>
        {
            foreach (var address in new[] { "praktijken/zuid/", "praktijken/voorstad/" })
            {
                await page.GotoAsync(server.Address + address);
                found.AddRange(await Violations(page, Rules));
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                found.AddRange((await Violations(page, ColourRules)).Select(violation => $"in the dark: {violation}"));
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            }
        });

        AssertNone(found);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Axe_finds_nothing_in_a_selection_with_its_reader(int width)
    {
        var found = new List<string>();

        await Browser.Visit(_server.Address, new Reader { Width = width }, async page =>
        {
            await page.GotoAsync(_server.Address + "selectie/#titel=Samen&praktijk=pilots-haarlem&notitie=Lees+dit.&praktijk=mac-doetinchem");
            foreach (var step in new[] { "Maak een reader", "Neem deze selectie over", "Haal weg Drie pilots collectief werken" })
            {
                await page.GetByRole(AriaRole.Button, new() { Name = step }).ClickAsync();
                await page.Locator("#p-s-werk[aria-busy=false]").WaitForAsync();
                found.AddRange(await Violations(page, Rules));
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                found.AddRange((await Violations(page, ColourRules)).Select(violation => $"in the dark: {violation}"));
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
                Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 0, width);
            }
        });

        AssertNone(found);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Nothing_scrolls_sideways(int width)
    {
        var wide = new List<string>();

        await Browser.Visit(_server.Address, new Reader { Width = width }, async page =>
        {
            foreach (var address in RealSite.PageTypes)
            {
                await page.GotoAsync(_server.Address + address[1..]);
                var scroll = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (scroll > width)
                    wide.Add($"{address}: {scroll} px; widest: {await page.EvaluateAsync<string>(WidestElement, width)}");
            }
        });

        AssertNone(wide);
    }

    /// <summary>WCAG 1.4.12: with the spacing that readers may set, nothing is cut off and nothing scrolls sideways.</summary>
    [Fact]
    public async Task Wider_spacing_of_text_fits()
    {
        var wide = new List<string>();

        await Browser.Visit(_server.Address, new Reader { Width = 320 }, async page =>
        {
            foreach (var address in RealSite.PageTypes)
            {
                await page.GotoAsync(_server.Address + address[1..]);
                // Set as properties, since the policy of the page rightly forbids a style element.
                await page.EvaluateAsync(
                    "for (const e of document.body.querySelectorAll('*')) if (!e.closest('svg')) Object.assign(e.style, "
                    + "{ lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em' })");
                var scroll = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (scroll > 320)
                    wide.Add($"{address}: {scroll} px; widest: {await page.EvaluateAsync<string>(WidestElement, 320)}");
            }
        });

        AssertNone(wide);
    }

    [Fact]
    public async Task Focus_is_seen_wherever_the_tab_key_leads()
    {
        var unseen = new List<string>();

        await Browser.Visit(_server.Address, new Reader(), async page =>
        {
            foreach (var address in new[] { "/", "/praktijken/buurthuiskamer-voorstad/", "/zoeken/", "/kwadrant/" })
            {
                await page.GotoAsync(_server.Address + address[1..]);
                for (var i = 0; i < 40; i++)
                {
                    await page.Keyboard.PressAsync("Tab");
                    var fault = await page.EvaluateAsync<string?>(UnseenFocus);
                    if (fault is not null)
                        unseen.Add($"{address}, tab {i + 1}: {fault}");
                }
            }
        });

        AssertNone(unseen);
    }

    private const string WidestElement =
        "(width) => [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1)"
        + ".map(e => `<${e.localName} class=\"${e.getAttribute('class') ?? ''}\"> ${Math.round(e.getBoundingClientRect().right)}`).slice(0, 4).join(', ')";

    /// <summary>Null when the element with focus lies in view and nothing covers it (WCAG 2.4.7, 2.4.11).</summary>
    private const string UnseenFocus =
        """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const name = `<${e.localName}> ${(e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 40)}`;
          const box = e.getBoundingClientRect();
          if (box.width === 0 && box.height === 0) return `${name} has no size`;
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `${name} is out of view`;
          return null;
        }
        """;

    private static async Task<IEnumerable<string>> Violations(IPage page, AxeRunOptions rules)
    {
        var result = await page.RunAxe(rules);
        return result.Violations.SelectMany(v => v.Nodes.Select(n => $"{new Uri(page.Url).PathAndQuery}: {v.Id} ({v.Help}): {n.Html[..Math.Min(160, n.Html.Length)]}"));
    }

    private static void AssertNone(List<string> found)
    {
        if (found.Count > 0)
            Assert.Fail($"{found.Count} found:\n{string.Join('\n', found.Take(40))}");
    }
}
