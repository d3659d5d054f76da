using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Sharing;

/// <summary>A case in a frame on another site, and what tells programs how to make that frame.</summary>
public partial class CardsInOtherSites
{
    /// <summary>As long as the fields allow.</summary>
    private static readonly TestSite Longest = TestSite.Minimal
        .And("facetten/competenties/lang.md", ATerm.With($"label: {Words(70)}", "definitie: Lang."))
        .And(TestSite.Case, APractice.With($"titel: {Words(120)}", $"samenvatting: {Words(300)}", $"wijk: {Words(60)}", "competenties: [lang, onderzoekend, verbinden, zichtbaar]"));

    [Fact]
    public async Task A_card_fits_from_320_to_800_pixels_light_and_dark_without_script_and_leads_to_the_case()
    {
        using var folder = Longest.Place();
        using var others = new TemporaryFolder();
        var built = folder.Build().ShouldExit(0);
        await using var site = await StaticServer.Start(folder.Site);
        await using var other = await StaticServer.Start(others.Path);
        var code = built.Page("/praktijken/voorstad/").QuerySelector("#p-insluiten")!.TextContent.Replace("https://proef.example/", site.Address, StringComparison.Ordinal);
        int[] widths = [320, 480, 640, 800];
        await File.WriteAllTextAsync(
            others["index.html"], $"<!doctype html><html lang=nl><link rel=icon href='data:,'><title>t</title>{string.Concat(widths.Select(w => code.Replace("width=\"480\"", $"width=\"{w}\"", StringComparison.Ordinal)))}");
        var colours = new HashSet<string>();
        foreach (var dark in new[] { false, true })
        {
            await Browser.Visit("http://127.0.0.1:", new Reader { Dark = dark, WithoutScript = true }, async page =>
            {
                await page.GotoAsync(other.Address);
                await page.EvaluateAsync("document.fonts.ready");
                var frames = page.Frames.Where(f => f != page.MainFrame).ToList();
                Assert.Equal(widths.Length, frames.Count);
                foreach (var (frame, width) in frames.Zip(widths))
                {
                    await Assertions.Expect(frame.Locator("h1")).ToBeVisibleAsync();
                    var sizes = await frame.EvaluateAsync<int[]>("() => { const e = document.documentElement; return [innerWidth, e.clientWidth, e.scrollWidth, e.clientHeight, e.scrollHeight, Math.ceil(document.querySelector('.van').getBoundingClientRect().bottom)]; }");
                    Assert.Equal([width, width, width, 280, 280], sizes[..5]);
                    Assert.InRange(sizes[5], 200, 280);
                    colours.Add(await frame.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('main')).backgroundColor"));
                }
                await frames[0].Locator("a").ClickAsync();
                await page.WaitForURLAsync($"{site.Address}praktijken/voorstad/");
            });
        }
        Assert.Equal(2, colours.Count);
    }

    [Fact]
    public void A_card_says_what_the_case_is_in_a_few_kilobytes_and_is_in_no_list_of_pages()
    {
        var card = ASharedSite.Built.Page("/praktijken/1e-koffie/kaart/");

        Assert.Equal(ASharedSite.Title, card.QuerySelector("h1")!.TextContent);
        Assert.Contains("=1+1 & \"x\"; <i>", card.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Competenties: Eerste \"hulp\" & meer", card.Body.TextContent, StringComparison.Ordinal);
        var link = Assert.Single(card.QuerySelectorAll("a"));
        Assert.Equal("_top", link.GetAttribute("target"));
        Assert.Empty(card.QuerySelectorAll("script, [style], form"));
        Assert.Equal("noindex", card.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("/kaart/", ASharedSite.Built.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.InRange(ASharedSite.Built.Files.Single(f => f.Key.StartsWith("assets/kaart.", StringComparison.Ordinal)).Value.Length, 1, 4 * 1024);
    }

    [Fact]
    public void The_page_of_a_case_offers_the_code_and_announces_it_to_programs()
    {
        var page = ASharedSite.Built.Page("/praktijken/1e-koffie/");
        var announced = page.QuerySelector("link[type='application/json+oembed']")!;
        using var json = JsonDocument.Parse(ASharedSite.Built.Text("praktijken/1e-koffie/oembed.json"));
        var oembed = json.RootElement;

        Assert.Equal("https://proef.example/praktijken/1e-koffie/oembed.json", announced.GetAttribute("href"));
        Assert.Equal(ASharedSite.Title, announced.GetAttribute("title"));
        Assert.Equal(("1.0", "rich", ASharedSite.Title), (oembed.GetProperty("version").GetString(), oembed.GetProperty("type").GetString(), oembed.GetProperty("title").GetString()));
        Assert.Equal(("Proef", ASharedSite.Address), (oembed.GetProperty("provider_name").GetString(), oembed.GetProperty("provider_url").GetString()));
        var code = oembed.GetProperty("html").GetString()!;
        Assert.Equal(code, page.QuerySelector("#p-insluiten")!.TextContent);
        var frame = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(code).QuerySelector("body > iframe:only-child")!;
        Assert.Equal("https://proef.example/praktijken/1e-koffie/kaart/", frame.GetAttribute("src"));
        Assert.Equal($"{ASharedSite.Title} (Deventer)", frame.GetAttribute("title"));
        Assert.Equal(oembed.GetProperty("width").GetInt32().ToString(), frame.GetAttribute("width"));
        Assert.Equal(oembed.GetProperty("height").GetInt32().ToString(), frame.GetAttribute("height"));
        Assert.Equal("lazy", frame.GetAttribute("loading"));
    }

    [Fact]
    public void A_draft_has_none_and_one_that_was_withdrawn_keeps_its_own()
    {
        var with = ASharedSite.Site.Build("--concepten").ShouldExit(0);

        Assert.Equal(["praktijken/1e-koffie/", "praktijken/noord/", "praktijken/weg/", "praktijken/zuid/"], with.Files.Keys.Where(f => f.EndsWith("/kaart/index.html", StringComparison.Ordinal)).Select(f => f[..^"kaart/index.html".Length]));
        Assert.Equal(4, with.Files.Keys.Count(f => f.EndsWith("oembed.json", StringComparison.Ordinal)));
        Assert.Null(with.Page("/praktijken/straks/").QuerySelector("#p-insluiten, link[type='application/json+oembed']"));
    }

    /// <summary>Hosts that read <c>_headers</c> send the headers of all rules that match, joined; of two policies both hold.</summary>
    [Fact]
    public void A_host_that_reads_the_headers_lets_others_frame_the_cards_and_nothing_else()
    {
        var rules = new List<(string Path, string Policy)>();
        foreach (var line in RealSite.Outcome.Text("_headers").Split('\n').Where(l => l.Length > 0))
        {
            if (line[0] == '/')
                rules.Add((line, ""));
            else if (line.Trim().Split(": ", 2) is ["Content-Security-Policy", var policy])
                rules[^1] = (rules[^1].Path, policy);
        }
        Assert.InRange(rules.Count, 3, 100);
        Assert.All(rules, rule => Assert.InRange(rule.Path.Count(c => c == '*'), 0, 1));
        foreach (var file in RealSite.Outcome.Files.Keys.Where(f => f.EndsWith("/index.html", StringComparison.Ordinal) || f == "index.html"))
        {
            string[] addresses = [RealSite.AddressOf(file), "/" + file];
            foreach (var address in addresses)
            {
                var policies = rules.Where(r => Whole(r.Path).IsMatch(address)).Select(r => r.Policy).Where(p => p.Length > 0).ToList();
                Assert.Contains(policies, p => p.StartsWith("default-src 'none'", StringComparison.Ordinal));
                Assert.True(policies.Any(p => p.Contains("frame-ancestors", StringComparison.Ordinal)) != address.Contains("/kaart/", StringComparison.Ordinal), $"{address}: {string.Join(", ", policies)}");
            }
        }
    }

    /// <summary>As hosts read a path: a star for all that follows, a name for one folder.</summary>
    private static Regex Whole(string path) => new($"^{Name().Replace(Regex.Escape(path), "[^/]+").Replace(@"\*", ".*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant);

    private static string Words(int length) => string.Concat(Enumerable.Repeat("Buurtbewoners samen in de wijk ", 12))[..length].TrimEnd();

    [GeneratedRegex(":[a-z]+")]
    private static partial Regex Name();
}
