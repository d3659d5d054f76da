using System.Text;
using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Permanence;

/// <summary>From an earlier or short address in one step to the page.</summary>
public class Redirects
{
    private const string Ledger = "adressen.lock";

    /// <summary>A case that was renamed twice; its number is of the first name.</summary>
    private static readonly TestSite Site = TestSite.Minimal
        .And(Ledger, "/p/7/ /praktijken/eerste/\n/praktijken/eerste/ praktijken/eerste.md\n/praktijken/eerste/#aanleiding\n/praktijken/tweede/ praktijken/tweede.md\n")
        .And(TestSite.Case, APractice.With("oud: [/praktijken/eerste/, /praktijken/tweede/]"))
        .And("praktijken/zuid.md", APractice.With("titel: Zuid").AndText("Zie [voorstad](/p/7/#aanleiding).\n"));

    [Fact]
    public void Never_lead_to_another_redirect()
    {
        var site = Site.ShouldPass();

        foreach (var from in new[] { "/praktijken/eerste/", "/praktijken/tweede/", "/p/7/" })
        {
            var page = site.Page(from);
            Assert.EndsWith("praktijken/voorstad/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"), StringComparison.Ordinal);
            Assert.Equal("https://proef.example/praktijken/voorstad/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        }
        Assert.NotNull(site.Page("/praktijken/zuid/").QuerySelector("main a[href='../voorstad/#aanleiding'], main a[href='../../praktijken/voorstad/#aanleiding']"));
        Assert.DoesNotContain("/p/7/", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("\n", site.Text("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_beside_a_page_is_found_beside_its_earlier_addresses()
    {
        var site = Site.And("leerlijnen/nieuw.md", "---\ntitel: Nieuw\nsamenvatting: Een leerlijn.\nstappen:\n  - praktijk: voorstad\n    vragen: [Wat zie je?]\noud: [/leerlijnen/ooit/]\n---\n").ShouldPass();

        foreach (var from in new[] { "eerste", "tweede" })
        {
            foreach (var file in new[] { "citaat.bib", "citaat.ris", "citaat.csl.json", "oembed.json", "tekst.js" })
                Assert.Equal(site.Text($"praktijken/voorstad/{file}"), site.Text($"praktijken/{from}/{file}"));
            Assert.EndsWith("url=../../../praktijken/voorstad/kaart/", site.Page($"/praktijken/{from}/kaart/").QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"), StringComparison.Ordinal);
        }
        Assert.Equal(site.Files["leerlijnen/nieuw/nieuw.imscc"], site.Files["leerlijnen/ooit/ooit.imscc"]);
    }

    [Fact]
    public void A_case_that_was_withdrawn_keeps_what_others_took_of_it()
    {
        var site = Site.And(TestSite.Case, APractice.With("oud: [/praktijken/eerste/, /praktijken/tweede/]", "status: ingetrokken", "ingetrokken: { reden: Het klopt niet meer., datum: 2026-12-01 }")).Build().ShouldExit(0);

        Assert.Contains("Deze praktijk is ingetrokken op 1 december 2026. Op de site lees je waarom.", site.Page("/praktijken/voorstad/kaart/").Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/praktijken/voorstad/", site.Text("praktijken/voorstad/citaat.bib"), StringComparison.Ordinal);
        Assert.Contains("\"rich\"", site.Text("praktijken/eerste/oembed.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Cannot_lead_round()
    {
        // Each names the other's address as its own earlier one.
        Site.And("praktijken/zuid.md", APractice.With("titel: Zuid", "oud: [/praktijken/voorstad/]"))
            .And(TestSite.Case, APractice.With("oud: [/praktijken/zuid/, /praktijken/eerste/, /praktijken/tweede/]"))
            .ShouldReport("praktijken/voorstad.md:11:7: fout dubbel-adres: Het adres /praktijken/zuid/ is al van praktijken/zuid.md.", "praktijken/zuid.md:11:7: fout dubbel-adres: Het adres /praktijken/voorstad/ is al van praktijken/voorstad.md.");
        // A page that names its own; two that name the same; a short address, which is given and not taken.
        TestSite.WithCase(APractice.With("oud: [/praktijken/voorstad/]")).ShouldReport("praktijken/voorstad.md:11:7: fout dubbel-adres");
        Site.And("praktijken/zuid.md", APractice.With("titel: Zuid", "oud: [/praktijken/eerste/]")).ShouldReport("praktijken/zuid.md:11:7: fout dubbel-adres");
        Site.And("praktijken/zuid.md", APractice.With("titel: Zuid", "oud: [/p/7/]")).ShouldReport("praktijken/zuid.md:11:7: fout gereserveerde-naam");
    }

    [Fact]
    public void Are_told_to_hosts_as_well_wherever_the_site_lives()
    {
        const string Lines = "B/praktijken/eerste/ B/praktijken/voorstad/ 301\nB/praktijken/tweede/ B/praktijken/voorstad/ 301\nB/praktijken/eerste/kaart/ B/praktijken/voorstad/kaart/ 301\nB/praktijken/tweede/kaart/ B/praktijken/voorstad/kaart/ 301\nB/p/7/ B/praktijken/voorstad/ 302\n";

        Assert.Equal(Lines.Replace("B", "", StringComparison.Ordinal), Site.ShouldPass().Text("_redirects"));
        var elsewhere = Site.Build("--base-url", "https://x.example/y/").ShouldExit(0);
        Assert.Equal(Lines.Replace("B", "/y", StringComparison.Ordinal), elsewhere.Text("_redirects"));
        Assert.Equal("https://x.example/y/p/7/", elsewhere.Page("/praktijken/voorstad/").QuerySelector("#p-feiten a[href='../../p/7/']")!.TextContent);
        Assert.False(TestSite.Minimal.ShouldPass().Files.ContainsKey("_redirects"));
    }

    /// <summary>Two cases that became one: both numbers lead there, and it keeps its own.</summary>
    [Fact]
    public void Of_cases_that_became_one_both_numbers_lead_to_it()
    {
        var site = Site.Without("praktijken/zuid.md").And(Ledger, "/p/3/ /praktijken/eerste/\n/p/9/ /praktijken/voorstad/\n").ShouldPass();

        Assert.Equal("https://proef.example/p/9/", site.Page("/praktijken/voorstad/").QuerySelector("#p-feiten a[href='../../p/9/']")!.TextContent);
        Assert.All(new[] { "p/3/index.html", "p/9/index.html" }, p => Assert.Contains("../../praktijken/voorstad/", site.Text(p), StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_program_makes_below_a_page_moves_with_it()
    {
        var site = TestSite.With("paginas/bijdragen.md", "---\ntitel: Bijdragen\nsamenvatting: Een zin.\noud: [/meedoen/]\n---\n").ShouldPass();

        Assert.Equal("0; url=../../bijdragen/velden/", site.Page("/meedoen/velden/").QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("0; url=../bijdragen/", site.Page("/meedoen/").QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
    }

    [Fact]
    public void A_number_that_is_given_later_makes_what_shows_it_again()
    {
        using var folder = TestSite.Minimal.And("praktijken/zuid.md", APractice.With("titel: Zuid", "gepubliceerd: 2026-11-20")).Place();
        folder.Write(Ledger, "/p/1/ /praktijken/zuid/\n");
        folder.Build().ShouldExit(0);
        Assert.Equal("nieuw /p/2/ /praktijken/voorstad/", Assert.Single(folder.Addresses("--bijwerken").ShouldExit(0).Out.Split('\n'), line => line.StartsWith("nieuw /p/", StringComparison.Ordinal)));

        var plan = folder.Build("--plan").ShouldExit(0).Out;
        var again = folder.Build().ShouldExit(0);

        Assert.Contains("nieuw p/2/index.html\n", plan, StringComparison.Ordinal);
        Assert.Contains("anders praktijken/voorstad/index.html: nummer van praktijken/voorstad.md", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("p/1/index.html", plan, StringComparison.Ordinal);
        using var elsewhere = new TemporaryFolder();
        PraktijkProgram.Run(["build", .. folder.Options, "--output", elsewhere["site"]]);
        var clean = TemporaryFolder.Snapshot(elsewhere["site"]);
        Assert.Equal(clean.Keys, again.Files.Keys);
        Assert.All(clean, file => Assert.Equal(Encoding.UTF8.GetString(file.Value), Encoding.UTF8.GetString(again.Files[file.Key])));
    }

    [Fact]
    public async Task A_short_address_keeps_the_anchor_in_a_browser_and_works_from_disk_and_without_script()
    {
        using var folder = Site.Place();
        folder.Build().ShouldExit(0);
        await using var server = await StaticServer.Start(folder.Site);
        await Browser.Visit(server.Address, new Reader(), async page =>
        {
            await page.GotoAsync(server.Address + "p/7/#aanleiding");
            await page.ArrivesAt("**/praktijken/voorstad/#aanleiding");
            await page.GetByRole(AriaRole.Link, new() { Name = "https://proef.example/p/7/" }).ClickAsync();
            await page.ArrivesAt("**/praktijken/voorstad/");
        });
        await Browser.Visit(server.Address, new Reader { WithoutScript = true }, async page =>
        {
            await page.GotoAsync(server.Address + "p/7/");
            await page.ArrivesAt("**/praktijken/voorstad/");
        });
        var disk = new Uri(folder.Site + "/").AbsoluteUri;
        await Browser.Visit(disk, new Reader(), async page =>
        {
            await page.GotoAsync(disk + "p/7/index.html#aanleiding");
            await page.ArrivesAt("**/praktijken/voorstad/index.html#aanleiding");
        });
    }
}
