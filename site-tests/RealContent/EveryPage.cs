using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.RealContent;

/// <summary>Our own content, built and read page by page.</summary>
public class EveryPage
{
    private const string BaseUrl = "https://praktijk.example/";

    [Fact]
    public void The_build_has_nothing_to_remark()
    {
        RealSite.Outcome.ShouldExit(0);

        Assert.Empty(RealSite.Outcome.Diagnostics);
    }

    [Fact]
    public void Every_page_type_is_there() => Assert.Empty(RealSite.PageTypes.Except(RealSite.Pages.Keys));

    [Fact]
    public void Every_link_picture_and_script_is_there() => NoFaults((address, page) =>
        from element in page.QuerySelectorAll("[href], [src], [srcset], [action], [poster]")
        where element.LocalName is not "use"
        from attribute in new[] { "href", "src", "action", "poster" }
        let target = element.GetAttribute(attribute)
        where target is not null && !IsAbsolute(target)
        let fault = FaultOf(address, target)
        where fault is not null
        select $"<{element.LocalName} {attribute}=\"{target}\">: {fault}");

    [Fact]
    public void Links_are_relative_except_where_the_depth_is_unknown() => NoFaults((address, page) =>
        from element in page.QuerySelectorAll("[href], [src], [action]")
        let target = element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!
        where target.StartsWith('/') != (address == "/404.html" && !IsAbsolute(target) && !target.StartsWith('#'))
        select $"<{element.LocalName}> {target}");

    [Fact]
    public void Only_metadata_carry_the_address_of_the_site() => NoFaults((_, page) =>
        from element in page.QuerySelectorAll("body [href], body [src], body [action]")
        where element is IHtmlAnchorElement && (element.GetAttribute("href") ?? "").StartsWith(BaseUrl, StringComparison.Ordinal)
        select element.OuterHtml);

    [Fact]
    public void No_id_stands_twice() => NoFaults((_, page) =>
        page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"id '{g.Key}' {g.Count()} times"));

    [Fact]
    public void Ids_of_the_page_begin_with_p_so_that_text_cannot_take_them() => NoFaults((_, page) =>
        from element in page.QuerySelectorAll("[id]")
        where element is not IHtmlHeadingElement
        where element.Id is not ("inhoud" or "zoekresultaten") && !element.Id!.StartsWith("p-", StringComparison.Ordinal)
        select $"<{element.LocalName} id='{element.Id}'>");

    [Fact]
    public void References_between_elements_hold() => NoFaults((_, page) =>
        from attribute in new[] { "for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget", "list" }
        from element in page.QuerySelectorAll($"[{attribute}]")
        from id in element.GetAttribute(attribute)!.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where page.GetElementById(id) is null
        select $"<{element.LocalName} {attribute}='{id}'>");

    [Fact]
    public void Every_title_is_its_own()
    {
        var twice = RealSite.Pages.GroupBy(p => p.Value.Title).Where(g => g.Count() > 1 || string.IsNullOrWhiteSpace(g.Key));

        Assert.Empty(twice.Select(g => $"'{g.Key}': {string.Join(", ", g.Select(p => p.Key))}"));
    }

    [Fact]
    public void Every_page_is_described() => NoFaults((address, page) =>
        page.QuerySelector("meta[name=description]")?.GetAttribute("content") is { Length: > 0 and <= 320 } ? [] : [$"no description on {address}"]);

    [Fact]
    public void Every_page_has_one_first_heading_and_skips_no_level() => NoFaults((_, page) =>
    {
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToList();
        var faults = new List<string>();
        if (levels.Count(l => l == 1) != 1)
            faults.Add($"{levels.Count(l => l == 1)} times h1");
        faults.AddRange(levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Select(pair => $"h{pair.Second} after h{pair.First}"));
        return faults;
    });

    [Fact]
    public void Every_page_is_in_Dutch_and_says_so() => NoFaults((_, page) => page.DocumentElement.GetAttribute("lang") == "nl" ? [] : ["lang"]);

    [Fact]
    public void Every_canonical_link_is_the_page_itself() => NoFaults((address, page) =>
    {
        var canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        return address == "/404.html" || canonical == BaseUrl + address[1..] ? [] : [$"canonical {canonical}"];
    });

    [Fact]
    public void Every_page_has_the_four_signs_of_Open_Graph() => NoFaults((address, page) =>
        from name in new[] { "og:title", "og:type", "og:url", "og:image" }
        where address != "/404.html"
        let content = page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content")
        where string.IsNullOrEmpty(content) || name == "og:image" && FaultOf("/", content.Replace(BaseUrl, "", StringComparison.Ordinal)) is not null
        select $"{name}: {content}");

    [Fact]
    public void Nothing_on_a_page_runs_or_styles_inline() => NoFaults((_, page) =>
        page.QuerySelectorAll("script:not([src]):not([type='application/ld+json']):not([type='application/json']), style").Select(e => e.OuterHtml)
            .Concat(page.All.SelectMany(e => e.Attributes).Where(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal)).Select(a => $"{a.Name}=\"{a.Value}\"")));

    [Fact]
    public void Every_page_forbids_what_it_does_not_use() => NoFaults((_, page) =>
    {
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']");
        if (policy is null)
            return ["no Content-Security-Policy"];
        var text = policy.GetAttribute("content")!;
        var faults = new List<string>();
        if (!text.Contains("default-src 'none'", StringComparison.Ordinal) || text.Contains("unsafe", StringComparison.Ordinal) || text.Contains('*'))
            faults.Add(text);
        if (page.Head!.QuerySelectorAll("script, link[rel=stylesheet]").Any(e => e.CompareDocumentPosition(policy).HasFlag(DocumentPositions.Following)))
            faults.Add("the policy stands after a script or style sheet");
        return faults;
    });

    [Fact]
    public void Every_picture_has_a_description_and_a_size() => NoFaults((_, page) =>
        from image in page.QuerySelectorAll("img")
        where !image.HasAttribute("alt") || !image.HasAttribute("width") || !image.HasAttribute("height")
        select image.OuterHtml);

    [Fact]
    public void Every_drawing_is_named_or_hidden() => NoFaults((_, page) =>
        from drawing in page.QuerySelectorAll("svg")
        where drawing.ParentElement?.Closest("svg") is null && drawing.Closest("[aria-hidden=true]") is null
        where !drawing.HasAttribute("aria-label") && !drawing.HasAttribute("aria-labelledby")
        select drawing.OuterHtml[..Math.Min(200, drawing.OuterHtml.Length)]);

    [Fact]
    public void Every_page_leads_back_to_the_others() => NoFaults((_, page) =>
        from needed in new[] { "header", "nav", "main#inhoud", "footer", "a[href$='#inhoud']" }
        where page.QuerySelector(needed) is null
        select $"no {needed}");

    [Fact]
    public void Every_page_can_be_reached_by_links_from_the_home_page()
    {
        var reached = new HashSet<string> { "/" };
        var queue = new Queue<string>(reached);
        while (queue.TryDequeue(out var address))
        {
            foreach (var link in RealSite.Pages[address].QuerySelectorAll("body a[href], body form[action]"))
            {
                var target = link.GetAttribute("href") ?? link.GetAttribute("action")!;
                if (!IsAbsolute(target) && Resolve(address, target).Path is var path && RealSite.Pages.ContainsKey(path) && reached.Add(path))
                    queue.Enqueue(path);
            }
        }

        Assert.Empty(RealSite.Pages.Keys.Where(p => p != "/404.html").Except(reached));
    }

    private static void NoFaults(Func<string, IHtmlDocument, IEnumerable<string>> faultsOf)
    {
        Assert.NotEmpty(RealSite.Pages);
        var faults = RealSite.Pages.SelectMany(p => faultsOf(p.Key, p.Value).Select(fault => $"{p.Key}: {fault}")).ToList();

        if (faults.Count > 0)
            Assert.Fail($"{faults.Count} faults:\n{string.Join('\n', faults.Take(40))}");
    }

    private static bool IsAbsolute(string target) => target.Contains(':', StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal);

    private static (string Path, string Fragment) Resolve(string from, string target)
    {
        var uri = new Uri(new Uri("http://site" + from), target);
        return (Uri.UnescapeDataString(uri.AbsolutePath), Uri.UnescapeDataString(uri.Fragment.TrimStart('#')));
    }

    /// <summary>What is wrong with a relative link, or null.</summary>
    private static string? FaultOf(string from, string target)
    {
        var (path, fragment) = Resolve(from, target);
        var file = path.EndsWith('/') ? path + "index.html" : path;
        if (!RealSite.Outcome.Files.ContainsKey(file[1..]))
            return "there is no such file";
        if (fragment.Length > 0 && RealSite.Pages.TryGetValue(path, out var page) && page.GetElementById(fragment) is null)
            return "there is no such id on that page";
        return null;
    }
}
