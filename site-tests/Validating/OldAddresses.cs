using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Validating;

/// <summary><c>oud</c>: an address that was published never breaks.</summary>
public class OldAddresses
{
    private static readonly TestSite Moved = TestSite.WithCase(APractice.With("oud: [/eerder/hier/]").AndText("## Opbrengst\n\nKoffie.\n"));

    [Fact]
    public void Become_pages_that_lead_on()
    {
        var page = Moved.ShouldPass().Page("/eerder/hier/");

        Assert.Equal("0; url=../../praktijken/voorstad/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("https://proef.example/praktijken/voorstad/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("../../praktijken/voorstad/", page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.DoesNotContain("eerder", Moved.ShouldPass().Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facetten/competenties/_facet.yml", "/competenties/")]
    [InlineData("facetten/competenties/zichtbaar.md", "/competenties/zichtbaar/")]
    public void Work_on_other_pages_too(string file, string address)
    {
        var text = file.EndsWith(".yml", StringComparison.Ordinal)
            ? AFacet.With("label: Competenties", "enkelvoud: competentie", "volgorde: 1", "parameter: competentie", "verplicht: true", "oud: [/eerder/]")
            : ATerm.With("label: Zichtbaar", "oud: [/eerder/]");

        Assert.Equal($"0; url=..{address}", TestSite.With(file, text).ShouldPass().Page("/eerder/").QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
    }

    [Fact]
    public void A_link_to_one_leads_straight_to_the_page() =>
        Assert.NotNull(Moved.And("praktijken/zuid.md", APractice.WithText("[a](/eerder/hier/#opbrengst)\n")).ShouldPass()
            .Page("/praktijken/zuid/").QuerySelector("main a[href='../../praktijken/voorstad/#opbrengst']"));

    [Fact]
    public void An_anchor_behind_one_must_exist_too() =>
        Moved.And("praktijken/zuid.md", APractice.WithText("[a](/eerder/hier/#weg)\n")).ShouldReport("praktijken/zuid.md:13:5: fout kapot-anker");

    [Fact]
    public void One_of_a_draft_is_no_target_for_a_published_page() =>
        TestSite.With("praktijken/zuid.md", APractice.With("titel: Zuid", "status: concept", "oud: [/eerder/]")).And(TestSite.Case, APractice.WithText("[a](/eerder/)\n"))
            .ShouldReport("praktijken/voorstad.md:13:5: fout link-naar-concept");

    [Theory]
    [InlineData("/praktijken/")]
    [InlineData("/competenties/zichtbaar/")]
    [InlineData("/assets/x/")]
    [InlineData("/praktijken/page/2/")]
    public void Cannot_be_an_address_that_the_site_has(string address)
    {
        var check = TestSite.WithCase(APractice.With($"oud: [{address}]")).Check().ShouldExit(1);

        Assert.StartsWith("praktijken/voorstad.md:11:7: fout ", Assert.Single(check.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_the_anchor_in_a_browser_and_work_from_disk()
    {
        using var folder = Moved.Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);
        await Browser.Visit(server.Address, new Reader(), async page =>
        {
            await page.GotoAsync(server.Address + "eerder/hier/#opbrengst");
            await page.ArrivesAt("**/praktijken/voorstad/#opbrengst");
            await page.GotoAsync(server.Address + "eerder/hier/");
            await page.ArrivesAt("**/praktijken/voorstad/");
        });
        var disk = new Uri(folder.Site + "/").AbsoluteUri;
        await Browser.Visit(disk, new Reader(), async page =>
        {
            await page.GotoAsync(disk + "eerder/hier/index.html#opbrengst");
            await page.ArrivesAt("**/praktijken/voorstad/index.html#opbrengst");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Buurthuiskamer Voorstad");
        });
    }
}
