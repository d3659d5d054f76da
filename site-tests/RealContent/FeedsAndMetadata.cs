using System.Text.Json;
using System.Xml.Linq;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.RealContent;

/// <summary>What machines read: sitemap, feeds, JSON-LD.</summary>
public class FeedsAndMetadata
{
    private const string BaseUrl = "https://praktijk.example/";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void The_sitemap_has_every_page_that_may_be_found_and_no_other()
    {
        var listed = XDocument.Parse(RealSite.Outcome.Text("sitemap.xml")).Descendants(Sitemap + "loc").Select(l => l.Value).ToList();
        var indexable = RealSite.Pages
            .Where(p => p.Value.QuerySelector("meta[name=robots]")?.GetAttribute("content")?.Contains("noindex", StringComparison.Ordinal) != true && p.Key != "/404.html")
            .Select(p => BaseUrl + p.Key[1..]);

        Assert.Equal(indexable.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_for_what_is_not_there_is_not_indexed() =>
        Assert.Contains("noindex", RealSite.Pages["/404.html"].QuerySelector("meta[name=robots]")?.GetAttribute("content") ?? "", StringComparison.Ordinal);

    [Fact]
    public void Robots_may_go_everywhere_and_find_the_sitemap()
    {
        var robots = RealSite.Outcome.Text("robots.txt");

        Assert.Contains("User-agent: *", robots, StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {BaseUrl}sitemap.xml", robots, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Atom_feed_has_what_the_standard_asks()
    {
        var feed = XDocument.Parse(RealSite.Outcome.Text("feed.xml")).Root!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("nl", feed.Attribute(XNamespace.Xml + "lang")?.Value);
        Assert.Contains(feed.Elements(Atom + "link"), l => l.Attribute("rel")?.Value == "self" && l.Attribute("href")?.Value == BaseUrl + "feed.xml");
        Assert.NotNull(feed.Element(Atom + "author")?.Element(Atom + "name") ?? feed.Element(Atom + "entry")?.Element(Atom + "author")?.Element(Atom + "name"));
        Assert.NotEmpty(feed.Elements(Atom + "entry"));
        foreach (var entry in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.NotEmpty(entry.Element(Atom + "id")!.Value);
            Assert.NotEmpty(entry.Element(Atom + "title")!.Value);
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$", entry.Element(Atom + "updated")!.Value);
        }
        Assert.All(feed.Elements(Atom + "entry"), entry => PageAt(entry.Elements(Atom + "link").First().Attribute("href")!.Value));
        Assert.Equal(feed.Elements(Atom + "entry").Count(), feed.Descendants(Atom + "id").Select(i => i.Value).Distinct().Count() - 1);
    }

    [Fact]
    public void The_JSON_feed_has_what_the_standard_asks()
    {
        using var json = JsonDocument.Parse(RealSite.Outcome.Text("feed.json"));
        var feed = json.RootElement;

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("nl", feed.GetProperty("language").GetString());
        Assert.Equal(BaseUrl + "feed.json", feed.GetProperty("feed_url").GetString());
        Assert.NotEmpty(feed.GetProperty("title").GetString()!);
        Assert.NotEqual(0, feed.GetProperty("items").GetArrayLength());
        foreach (var item in feed.GetProperty("items").EnumerateArray())
        {
            Assert.NotEmpty(item.GetProperty("id").GetString()!);
            Assert.True(item.TryGetProperty("content_html", out _) || item.TryGetProperty("content_text", out _));
            Assert.Matches(@"^\d{4}-\d\d-\d\dT", item.GetProperty("date_published").GetString());
            PageAt(item.GetProperty("url").GetString()!);
        }
    }

    [Fact]
    public void Both_feeds_are_announced_on_the_home_page()
    {
        var home = RealSite.Pages["/"];

        Assert.NotNull(home.QuerySelector("link[rel=alternate][type='application/atom+xml'][href]"));
        Assert.NotNull(home.QuerySelector("link[rel=alternate][type='application/feed+json'][href]"));
    }

    [Fact]
    public void The_JSON_LD_of_every_page_can_be_read_and_leads_to_pages_that_exist()
    {
        var faults = new List<string>();
        foreach (var (address, page) in RealSite.Pages)
        {
            foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            {
                using var json = JsonDocument.Parse(script.TextContent);
                foreach (var (name, value) in Properties(json.RootElement))
                {
                    if (value.ValueKind == JsonValueKind.Null || value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0)
                        faults.Add($"{address}: {name} is empty");
                    if (name is "url" or "item" or "mainEntityOfPage" && value.ValueKind == JsonValueKind.String && value.GetString()!.StartsWith(BaseUrl, StringComparison.Ordinal)
                        && !RealSite.Pages.ContainsKey(value.GetString()![(BaseUrl.Length - 1)..].Split('#', '?')[0]))
                        faults.Add($"{address}: {name} leads to {value.GetString()}");
                }
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void A_case_says_what_it_is_as_a_learning_resource()
    {
        foreach (var (address, page) in RealSite.Pages.Where(p => p.Key.StartsWith("/praktijken/", StringComparison.Ordinal) && p.Key.Count(c => c == '/') == 3))
        {
            var resource = Nodes(page, "LearningResource").Single();

            foreach (var key in new[] { "name", "description", "inLanguage", "url", "datePublished", "publisher" })
                Assert.True(resource.TryGetProperty(key, out _), $"{address}: {key}");
            Assert.Equal(BaseUrl + address[1..], resource.GetProperty("url").GetString());
            Assert.Matches(@"^\d{4}-\d\d-\d\d$", resource.GetProperty("datePublished").GetString());
        }
    }

    [Fact]
    public void Every_page_below_the_home_page_has_its_trail()
    {
        foreach (var (address, page) in RealSite.Pages.Where(p => p.Key is not ("/" or "/404.html")))
        {
            var items = Nodes(page, "BreadcrumbList").Single().GetProperty("itemListElement").EnumerateArray().ToList();

            Assert.True(items.Count > 1, address);
            Assert.Equal(Enumerable.Range(1, items.Count), items.Select(i => i.GetProperty("position").GetInt32()));
        }
    }

    [Fact]
    public void Zotero_takes_a_case_for_a_web_page()
    {
        var page = RealSite.Pages["/praktijken/buurthuiskamer-voorstad/"];

        Assert.Equal("webpage", page.QuerySelector("meta[name='z:itemType']")?.GetAttribute("content"));
        Assert.Equal("2026/11/22", page.QuerySelector("meta[name=citation_publication_date]")?.GetAttribute("content"));
        Assert.NotNull(page.QuerySelector("meta[name=citation_title]"));
    }

    private static void PageAt(string url)
    {
        Assert.StartsWith(BaseUrl, url, StringComparison.Ordinal);
        Assert.Contains(url[(BaseUrl.Length - 1)..], RealSite.Pages.Keys);
    }

    private static List<JsonElement> Nodes(AngleSharp.Html.Dom.IHtmlDocument page, string type) =>
    [
        .. page.QuerySelectorAll("script[type='application/ld+json']")
            .Select(s => JsonDocument.Parse(s.TextContent).RootElement)
            .SelectMany(Flatten)
            .Where(n => n.TryGetProperty("@type", out var t) && (t.ValueKind == JsonValueKind.String ? t.GetString() == type : t.EnumerateArray().Any(x => x.GetString() == type))),
    ];

    /// <summary>The nodes at the top: the element itself, those of a list, and those of an <c>@graph</c>.</summary>
    private static IEnumerable<JsonElement> Flatten(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(Flatten)
        : element.TryGetProperty("@graph", out var graph) ? graph.EnumerateArray()
        : [element];

    private static IEnumerable<(string Name, JsonElement Value)> Properties(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Properties(p.Value).Prepend((p.Name, p.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Properties),
        _ => [],
    };
}
