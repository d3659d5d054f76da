using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Browsing;

/// <summary>The day before which a case is checked: the page names it, and a script says on the reader's clock when it has come.</summary>
public class ReviewDay
{
    private const string Passed = "Die tijd is om.";

    [Theory]
    [InlineData("2026-11-30T23:59:00+01:00", false)]
    [InlineData("2026-12-01T00:01:00+01:00", true)]
    [InlineData("2031-01-01T12:00:00+01:00", true)]
    public Task Is_said_to_have_passed_once_it_has(string now, bool passed) => On(new Reader(), async page =>
    {
        await page.Clock.SetFixedTimeAsync(now);
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#p-feiten")).ToContainTextAsync("Vóór 1 december 2026 kijkt Team Voorstad of alles nog klopt.");
        await Assertions.Expect(page.GetByText(Passed)).ToBeVisibleAsync(new() { Visible = passed });
    });

    [Fact]
    public Task Stands_there_without_script() => On(new Reader { WithoutScript = true }, async page =>
    {
        await Assertions.Expect(page.Locator("#p-feiten time")).ToHaveTextAsync("1 december 2026");
        await Assertions.Expect(page.GetByText(Passed)).ToBeHiddenAsync();
    });

    [Fact]
    public void A_case_without_such_a_day_does_not_load_the_script()
    {
        var page = TestSite.WithCase(APractice.With("eigenaar: Team Voorstad")).ShouldPass().Page("/praktijken/voorstad/");

        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.GetAttribute("src")?.Contains("controle", StringComparison.Ordinal) == true);
        Assert.Contains("Team Voorstad", page.QuerySelector("#p-feiten")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task On(Reader reader, Func<IPage, Task> test)
    {
        using var folder = TestSite.WithCase(APractice.With("eigenaar: Team Voorstad", "controleren_voor: 2026-12-01")).Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);
        await Browser.Visit(server.Address, reader, async page =>
        {
            await page.GotoAsync(server.Address + "praktijken/voorstad/");
            await test(page);
        });
    }
}
