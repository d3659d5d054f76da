using System.Text.Json;
using System.Xml.Linq;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Sharing;

/// <summary>New and changed cases, of the whole site and of each term.</summary>
public class FeedsToFollow
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void What_changed_last_comes_first_and_keeps_its_id()
    {
        var feed = XDocument.Parse(ASharedSite.Built.Text("feed.xml")).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(["praktijken/1e-koffie/", "praktijken/zuid/", "praktijken/noord/"], entries.Select(e => e.Element(Atom + "id")!.Value[ASharedSite.Address.Length..]));
        Assert.Equal(("2026-01-02T00:00:00Z", "2026-12-01T00:00:00Z"), (entries[0].Element(Atom + "published")!.Value, entries[0].Element(Atom + "updated")!.Value));
        Assert.Equal("2026-12-01T00:00:00Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void A_term_has_feeds_of_its_own_cases()
    {
        const string place = "competenties/zichtbaar/";
        var feed = XDocument.Parse(ASharedSite.Built.Text($"{place}feed.xml")).Root!;
        using var json = JsonDocument.Parse(ASharedSite.Built.Text($"{place}feed.json"));

        Assert.Equal($"{ASharedSite.Address}{place}feed.xml", feed.Element(Atom + "id")!.Value);
        Assert.Equal("Proef: zichtbaar", feed.Element(Atom + "title")!.Value);
        Assert.Equal($"{ASharedSite.Address}{place}feed.xml", Link(feed, "self"));
        Assert.Equal($"{ASharedSite.Address}{place}", Link(feed, "alternate"));
        Assert.Equal("Proef", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        string[] cases = [$"{ASharedSite.Address}praktijken/zuid/", $"{ASharedSite.Address}praktijken/noord/"];
        Assert.Equal(cases, feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value));
        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
        Assert.Equal($"{ASharedSite.Address}{place}feed.json", json.RootElement.GetProperty("feed_url").GetString());
        Assert.Equal($"{ASharedSite.Address}{place}", json.RootElement.GetProperty("home_page_url").GetString());
        Assert.Equal(cases, json.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()));
    }

    [Fact]
    public void Its_page_announces_them_and_a_term_without_cases_has_empty_ones()
    {
        var page = ASharedSite.Built.Page("/competenties/zichtbaar/");

        Assert.Equal(
            ["../../competenties/zichtbaar/feed.xml", "../../feed.xml"],
            page.QuerySelectorAll("link[type='application/atom+xml']").Select(l => l.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector("main a[href='../../competenties/zichtbaar/feed.xml']"));
        Assert.NotNull(page.QuerySelector("link[type='application/feed+json'][href='../../competenties/zichtbaar/feed.json']"));
        var site = ASharedSite.Site.Build("--concepten").ShouldExit(0);
        foreach (var without in new[] { "verbinden", "onderzoekend" })
        {
            var feed = XDocument.Parse(site.Text($"competenties/{without}/feed.xml")).Root!;
            Assert.Empty(feed.Elements(Atom + "entry"));
            Assert.Equal("2026-12-01T00:00:00Z", feed.Element(Atom + "updated")!.Value);
            Assert.NotNull(site.Page($"/competenties/{without}/").QuerySelector($"main [href$='{without}/feed.xml']"));
        }
    }

    [Fact]
    public void Every_feed_of_our_own_content_has_what_the_standards_ask()
    {
        var feeds = RealSite.Outcome.ShouldExit(0).Files.Keys.Where(f => f.EndsWith("/feed.xml", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(feeds);
        foreach (var file in feeds)
        {
            var feed = XDocument.Parse(RealSite.Outcome.Text(file)).Root!;
            Assert.Equal($"https://praktijk.example/{file}", Link(feed, "self"));
            Assert.NotNull(feed.Element(Atom + "author")?.Element(Atom + "name"));
            Assert.InRange(feed.Elements(Atom + "entry").Count(), 0, 30);
            foreach (var part in feed.Elements(Atom + "entry").Prepend(feed))
            {
                Assert.All(new[] { "id", "title", "updated" }, name => Assert.NotEmpty(Assert.Single(part.Elements(Atom + name)).Value));
                Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", part.Element(Atom + "updated")!.Value);
                Assert.True(string.CompareOrdinal(part.Element(Atom + "updated")!.Value, feed.Element(Atom + "updated")!.Value) <= 0, file);
            }
            using var json = JsonDocument.Parse(RealSite.Outcome.Text(Path.ChangeExtension(file, ".json")));
            Assert.All(json.RootElement.GetProperty("items").EnumerateArray(), item => Assert.True(item.GetProperty("id").GetString()!.Length > 0 && item.GetProperty("content_text").GetString()!.Length > 0));
        }
    }

    private static string? Link(XElement feed, string relation) => Assert.Single(feed.Elements(Atom + "link"), l => l.Attribute("rel")?.Value == relation).Attribute("href")?.Value;
}
