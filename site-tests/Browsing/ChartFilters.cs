using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Browsing;

/// <summary>The filters of the chart, and the table below it.</summary>
public class ChartFilters
{
    /// <summary>The buttons that print and copy are known by an attribute; the rows of the table carry the facets in attributes too.</summary>
    [Theory]
    [InlineData("preventie")]
    [InlineData("druk")]
    [InlineData("kopieer")]
    public async Task Work_whatever_a_facet_is_called(string parameter)
    {
        using var folder = TestSite
            .With("facetten/preventie/_facet.yml", AFacet.With("label: Preventie", "enkelvoud: effect", "volgorde: 2", $"parameter: {parameter}", "verplicht: true"))
            .And("praktijken/zuid.md", APractice.With("titel: Zuid", "preventie: [vroegsignalering]")).Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);
        await Browser.Visit(server.Address, new Reader(), async page =>
        {
            await page.AddInitScriptAsync("window.printed = 0; window.print = () => { window.printed++; }; navigator.clipboard.writeText = () => { window.printed++; }");
            await page.GotoAsync(server.Address + "kwadrant/");
            await Assertions.Expect(page.Locator("tr[data-slug]")).ToHaveCountAsync(2);

            await page.Locator($"select[name='{parameter}']").SelectOptionAsync("vroegsignalering");
            await Assertions.Expect(page.Locator("tr[data-slug]:visible")).ToHaveCountAsync(1);
            await page.Locator("tr[data-slug]:visible td").First.ClickAsync();

            Assert.Equal(0, await page.EvaluateAsync<int>("window.printed"));
        });
    }
}
