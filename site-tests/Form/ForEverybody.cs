using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Form;

/// <summary>The form in the states that nobody sees on arrival: with complaints, filled in, and with the steps after sending.</summary>
public class ForEverybody
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        Rules = new() { ["target-size"] = new RuleOptions { Enabled = true } },
    };

    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task Axe_finds_nothing_in_any_state_and_nothing_scrolls_sideways(int width, bool dark)
    {
        using var folder = FormSites.WithRepository.Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);
        var found = new List<string>();

        await TheForm.Visit(server.Address, async form =>
        {
            var page = form.Page;
            await Look("empty");
            await page.Locator("[data-doe=github]").ClickAsync();
            await Look("with complaints");
            await form.FillIn();
            await page.FillAsync("#p-t-1", "> Een **citaat** met `code`.\n\n1. Een\n2. [Twee](https://voorbeeld.nl)\n\n### Kop\n\nVerdermetheelleeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeenlangwoord");
            await page.Locator("[data-doe=download]").ClickAsync();
            await page.Locator("summary").ClickAsync();
            await Look("sent");
            await page.Locator("#p-f [data-doe=opnieuw]").ClickAsync();
            await Look("with a question");

            async Task Look(string state)
            {
                found.AddRange((await page.RunAxe(Rules)).Violations.SelectMany(v => v.Nodes.Select(n => $"{state}: {v.Id} ({v.Help}): {n.Html[..Math.Min(160, n.Html.Length)]}")));
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var scroll && scroll > width)
                    found.Add($"{state}: {scroll} px wide");
            }
        }, reader: new Reader { Width = width, Dark = dark });

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task Every_control_has_a_name_and_its_help()
    {
        await TheForm.Visit(RealSite.Folder, async form =>
        {
            var bare = await form.Page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('#p-f :is(input, select, textarea)')]
                  .filter((e) => !e.labels.length || !(e.getAttribute('aria-describedby') ?? '').split(' ').some((id) => document.getElementById(id)?.textContent.trim()))
                  .map((e) => e.id)
                """);

            Assert.Empty(bare);
        });
    }
}
