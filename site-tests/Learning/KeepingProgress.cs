using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Learning;

/// <summary>What a student did of a training path stays in the browser.</summary>
public class KeepingProgress
{
    private static readonly TestSite Site = TestSite.Minimal
        .And("praktijken/zuid.md", APractice.With("titel: Zuid"))
        .And("leerlijnen/leren.md", APath("zuid", "voorstad"))
        .And("leerlijnen/meer.md", APath("voorstad"));

    private static string APath(params string[] steps) => $"---\ntitel: Leren\nsamenvatting: Een zin.\nstappen:\n{string.Concat(steps.Select(s => $"  - praktijk: {s}\n"))}---\n";

    /// <summary>From disk, where all pages share what they keep.</summary>
    [Fact]
    public async Task It_is_there_again_after_a_reload_in_another_order_and_is_of_one_path()
    {
        using var folder = Site.Place();
        folder.Build().ShouldExit(0);
        var site = new Uri(folder.Site + "/").AbsoluteUri;

        await Browser.Visit(site, new Reader(), async page =>
        {
            var said = page.Locator(".voortgang [role=status]");
            await page.GotoAsync(site + "leerlijnen/leren/index.html");
            await Assertions.Expect(said).ToHaveTextAsync("0 van 2 stappen gedaan.");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Wis mijn voortgang" })).ToBeHiddenAsync();
            await page.GetByLabel("Stap 1 gedaan").FocusAsync();
            await page.Keyboard.PressAsync("Space");
            await Assertions.Expect(said).ToHaveTextAsync("1 van 2 stappen gedaan.");

            folder.Write("leerlijnen/leren.md", APath("voorstad", "zuid"));
            folder.Build().ShouldExit(0);
            await page.ReloadAsync();
            await Assertions.Expect(page.GetByLabel("Stap 1 gedaan")).Not.ToBeCheckedAsync();
            await Assertions.Expect(page.GetByLabel("Stap 2 gedaan")).ToBeCheckedAsync();

            await page.GotoAsync(site + "leerlijnen/meer/index.html");
            await Assertions.Expect(said).ToHaveTextAsync("0 van 1 stap gedaan.");

            await page.GoBackAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Wis mijn voortgang" }).ClickAsync();
            await Assertions.Expect(said).ToHaveTextAsync("Je voortgang is gewist. 0 van 2 stappen gedaan.");
            await Assertions.Expect(page.GetByLabel("Stap 1 gedaan")).ToBeFocusedAsync();
            await page.ReloadAsync();
            await Assertions.Expect(page.GetByLabel("Stap 2 gedaan")).Not.ToBeCheckedAsync();
        });
    }

    [Theory]
    [InlineData("Storage.prototype.setItem = () => { throw new Error('vol'); };", true)]
    [InlineData("Object.defineProperty(window, 'localStorage', { get() { throw new Error('verboden'); } });", true)]
    [InlineData("Storage.prototype.getItem = () => '{\"zuid\":[1]}';", false)]
    public async Task A_store_that_refuses_or_holds_nonsense_breaks_nothing(string store, bool isSaid)
    {
        using var folder = Site.Place();
        folder.Build().ShouldExit(0);
        var site = new Uri(folder.Site + "/").AbsoluteUri;

        await Browser.Visit(site, new Reader(), async page =>
        {
            await page.AddInitScriptAsync(store);
            await page.GotoAsync(site + "leerlijnen/leren/index.html");
            await page.GetByLabel("Stap 2 gedaan").CheckAsync();
            await page.GetByLabel("Stap 1 gedaan").CheckAsync();

            await Assertions.Expect(page.GetByLabel("Stap 1 gedaan")).ToBeCheckedAsync();
            await Assertions.Expect(page.Locator(".voortgang [role=status]")).ToHaveTextAsync(
                isSaid ? "2 van 2 stappen gedaan. Deze browser bewaart dat niet: als je de pagina sluit, zijn de vinkjes weg." : "1 van 2 stappen gedaan.");
        });
    }
}
