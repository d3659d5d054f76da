using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Praktijk.SiteTests.Support;

/// <summary>Something on a page that no page of a site may have.</summary>
/// <param name="Rule">What was broken: <c>element</c>, <c>attribute</c>, <c>handler</c>, <c>script</c>, <c>address</c> …</param>
internal sealed record SafetyFault(string Rule, string What)
{
    public override string ToString() => $"{Rule}: {What}";
}

/// <summary>
/// What a page may consist of, whatever its content says: a list of what is allowed, so that what nobody thought of is a fault. Reads the page as a
/// browser does and knows nothing of how it was made.
/// </summary>
/// <param name="address">Where the site is, with a slash at the end.</param>
/// <param name="exists">Whether the site has this file (<c>praktijken/voorstad/index.html</c>).</param>
internal sealed partial class SafePages(Uri address, Func<string, bool> exists)
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> OnAnyElement = ["class", "id", "hidden", "role", "tabindex", "title"];

    /// <summary>Elements with the attributes that they may have besides those of any element, <c>aria-*</c> and <c>data-*</c>.</summary>
    private static readonly Dictionary<string, string[]> OfHtml = new()
    {
        ["html"] = ["lang"], ["head"] = [], ["body"] = [], ["title"] = [],
        ["meta"] = ["charset", "content", "http-equiv", "name", "property"],
        ["link"] = ["href", "rel", "sizes", "type"],
        ["script"] = ["src", "type", "defer"],
        ["header"] = [], ["nav"] = ["popover"], ["main"] = [], ["footer"] = [], ["article"] = [], ["section"] = [], ["aside"] = [], ["div"] = ["popover"],
        ["h1"] = [], ["h2"] = [], ["h3"] = [], ["h4"] = [], ["h5"] = [], ["h6"] = [],
        ["p"] = [], ["ul"] = [], ["ol"] = ["start"], ["li"] = [], ["dl"] = [], ["dt"] = [], ["dd"] = [], ["blockquote"] = [], ["pre"] = [], ["hr"] = [], ["br"] = [],
        ["figure"] = [], ["figcaption"] = [], ["details"] = ["open"], ["summary"] = [],
        ["table"] = [], ["caption"] = [], ["thead"] = [], ["tbody"] = [], ["tr"] = [], ["th"] = ["scope"], ["td"] = [],
        ["a"] = ["download", "href", "rel", "target"], ["b"] = [], ["i"] = [], ["em"] = [], ["strong"] = [], ["code"] = [], ["span"] = [], ["mark"] = [], ["time"] = ["datetime"],
        ["img"] = ["src", "alt", "width", "height", "loading", "decoding"],
        ["form"] = ["action", "autocomplete", "method", "novalidate"], ["fieldset"] = [], ["legend"] = [], ["label"] = ["for"],
        ["input"] = ["autocomplete", "checked", "inputmode", "max", "min", "name", "step", "type", "value"], ["textarea"] = ["rows"], ["dialog"] = [], ["select"] = ["name"], ["option"] = ["value"],
        ["button"] = ["type", "popovertarget", "popovertargetaction"],
        ["noscript"] = [], ["template"] = [],
    };

    private static readonly Dictionary<string, string[]> OfDrawings = new()
    {
        ["svg"] = ["viewBox", "width", "height", "x", "y", "overflow", "fill", "stroke", "stroke-width"],
        ["g"] = ["transform"], ["defs"] = [], ["title"] = [],
        ["path"] = ["d", "marker-end", "stroke", "stroke-width"], ["line"] = ["x1", "y1", "x2", "y2", "marker-end"],
        ["circle"] = ["cx", "cy", "r"], ["rect"] = ["x", "y", "width", "height", "rx", "transform"],
        ["text"] = ["x", "y", "text-anchor"], ["tspan"] = ["x", "y"],
        ["a"] = ["href", "transform"],
        ["marker"] = ["viewBox", "refX", "refY", "markerWidth", "markerHeight", "markerUnits", "orient"],
    };

    private static readonly HashSet<string> OnlyInHead = ["meta", "link", "title"];

    private static readonly HashSet<string> Addresses = ["href", "src", "action", "formaction", "data-suggesties", "data-index", "data-naar", "data-daarna"];

    /// <summary>Links that say something of the page and load nothing.</summary>
    private static readonly HashSet<string> RelationsThatLoadNothing = ["canonical", "license", "cite-as", "type", "schema.DC", "schema.DCTERMS", "alternate"];

    /// <param name="path">The file of the page, from the root of the site.</param>
    public IReadOnlyList<SafetyFault> FaultsOf(string path, string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var at = AddressOf(path);
        return [.. FaultsOfElements(page, at), .. FaultsOfIds(page), .. FaultsOfPolicy(page), .. FaultsOfFrame(page)];
    }

    /// <summary>The same for a part of a page, such as a script has drawn it.</summary>
    public IReadOnlyList<SafetyFault> FaultsOfPart(string path, string html)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;
        return [.. body.ChildNodes.SelectMany(child => FaultsOfElements(child, AddressOf(path))), .. FaultsOfIds(body)];
    }

    private Uri AddressOf(string path) => new(address, path);

    /// <summary>Every node below this one, in templates too.</summary>
    private static IEnumerable<INode> Inside(INode node) => node.ChildNodes.Concat(node is IHtmlTemplateElement template ? template.Content.ChildNodes : []).SelectMany(child => Inside(child).Prepend(child));

    private IEnumerable<SafetyFault> FaultsOfElements(INode root, Uri at)
    {
        foreach (var node in Inside(root).Prepend(root))
        {
            if (node is IComment or IProcessingInstruction)
                yield return new SafetyFault("comment", node.TextContent);
            if (node is not IElement element)
                continue;
            foreach (var fault in FaultsOfElement(element, at))
                yield return fault;
        }
    }

    private IEnumerable<SafetyFault> FaultsOfElement(IElement element, Uri at)
    {
        var known = element.NamespaceUri switch { Xhtml => OfHtml, Svg => OfDrawings, _ => [] };
        if (!known.TryGetValue(element.LocalName, out var attributes))
        {
            yield return new SafetyFault(element.LocalName == "style" ? "style" : "element", Shown(element));
            yield break;
        }
        if (element.NamespaceUri == Xhtml && OnlyInHead.Contains(element.LocalName) && element.ParentElement?.LocalName != "head")
            yield return new SafetyFault("element", $"outside the head: {Shown(element)}");
        if (element is IHtmlScriptElement script && FaultOfScript(script) is { } wrong)
            yield return wrong;
        foreach (var attribute in element.Attributes)
        {
            if (FaultOfName(element, attribute, attributes) is { } fault)
                yield return fault;
            foreach (var target in AddressesIn(attribute))
            {
                if (FaultOfAddress(element, target, at) is { } bad)
                    yield return bad;
            }
            if (attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) && attribute.Name.StartsWith("marker", StringComparison.Ordinal) && !OwnMarker().IsMatch(attribute.Value))
                yield return new SafetyFault("address", Shown(element));
        }
    }

    /// <summary>Either a file of the site and no text, or data that a browser never runs and that can be read to the end.</summary>
    private static SafetyFault? FaultOfScript(IHtmlScriptElement script)
    {
        if (script.Source is not null)
            return script.Type is null && script.TextContent.Length == 0 && script.ParentElement?.LocalName == "head" ? null : new SafetyFault("script", Shown(script));
        if (script.Type is not ("application/ld+json" or "application/json"))
            return new SafetyFault("script", Shown(script));
        return FaultOfJson(script.TextContent) is { } fault ? new SafetyFault("script", fault) : null;
    }

    /// <summary>What is wrong with a text that should be JSON; null when nothing is.</summary>
    public static string? FaultOfJson(string text)
    {
        try
        {
            JsonDocument.Parse(text).Dispose();
            return null;
        }
        catch (JsonException fault)
        {
            return fault.Message;
        }
    }

    private static SafetyFault? FaultOfName(IElement element, IAttr attribute, string[] allowed)
    {
        var name = attribute.Name;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            return new SafetyFault("handler", Shown(element));
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase))
            return new SafetyFault("style", Shown(element));
        if (name == "target" && (attribute.Value != "_top" || !IsCard(element.Owner)))
            return new SafetyFault("attribute", Shown(element));
        if (name == "name" && element is not (IHtmlMetaElement or IHtmlInputElement or IHtmlSelectElement))
            return new SafetyFault("name", Shown(element));
        // Text of a content page has no fields of a form, so no name either.
        if (name == "name" && element.Closest(".lees") is not null)
            return new SafetyFault("name", Shown(element));
        var isFree = OnAnyElement.Contains(name) || AriaOrData().IsMatch(name);
        return isFree || allowed.Contains(name) ? null : new SafetyFault("attribute", $"{name} on {Shown(element)}");
    }

    private static IEnumerable<string> AddressesIn(IAttr attribute)
    {
        if (attribute.Name == "data-lettertypen")
            return attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Addresses.Contains(attribute.LocalName) ? [attribute.Value] : [];
    }

    private SafetyFault? FaultOfAddress(IElement element, string written, Uri at)
    {
        var target = AsBrowsersRead(written);
        if (Scheme().Match(target) is { Success: true } scheme)
        {
            var isLink = element.LocalName == "a" || element is IHtmlLinkElement link && RelationsThatLoadNothing.Contains(link.Relation ?? "");
            var isAllowed = scheme.Groups[1].Value.ToLowerInvariant() switch
            {
                "https" or "http" => target.AsSpan(scheme.Length).StartsWith("//") && Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Host.Length > 0,
                "mailto" => element.LocalName == "a",
                _ => false,
            };
            return isLink && isAllowed ? null : new SafetyFault(isAllowed ? "resource" : "address", Shown(element));
        }
        if (!Uri.TryCreate(at, target.Replace('\\', '/'), out var resolved) || !resolved.AbsoluteUri.StartsWith(address.AbsoluteUri, StringComparison.Ordinal))
            return new SafetyFault("address", $"outside the site: {Shown(element)}");
        var file = Uri.UnescapeDataString(resolved.AbsolutePath[address.AbsolutePath.Length..]);
        if (!exists(file.Length == 0 || file[^1] == '/' ? file + "index.html" : file))
            return new SafetyFault("address", $"nowhere: {Shown(element)}");
        return null;
    }

    /// <summary>The URL standard drops tabs and line ends everywhere, and control characters and spaces around an address.</summary>
    private static string AsBrowsersRead(string written)
    {
        var target = string.Concat(written.Where(c => c is not ('\t' or '\r' or '\n')));
        return target.Trim([.. Enumerable.Range(0, 0x21).Select(c => (char)c)]);
    }

    private static IEnumerable<SafetyFault> FaultsOfIds(INode root)
    {
        var ids = Inside(root).Prepend(root).OfType<IElement>().Select(e => e.GetAttribute("id")).OfType<string>().ToList();
        foreach (var twice in ids.GroupBy(id => id).Where(g => g.Count() > 1))
            yield return new SafetyFault("id", $"'{twice.Key}' stands {twice.Count()} times");
        foreach (var strange in ids.Where(id => !PlainId().IsMatch(id)))
            yield return new SafetyFault("id", $"'{strange}'");
    }

    private IEnumerable<SafetyFault> FaultsOfPolicy(IHtmlDocument page)
    {
        var directives = page.QuerySelectorAll("meta[http-equiv]").ToLookup(m => m.GetAttribute("http-equiv")!.ToLowerInvariant());
        foreach (var other in directives.Where(d => d.Key is not ("content-security-policy" or "refresh")).SelectMany(d => d))
            yield return new SafetyFault("directive", Shown(other));
        foreach (var refresh in directives["refresh"])
        {
            if (!IsRedirect(page) || !RelativeRefresh().IsMatch(refresh.GetAttribute("content") ?? ""))
                yield return new SafetyFault("directive", Shown(refresh));
        }
        var policies = directives["content-security-policy"].ToList();
        if (policies is not [{ } policy])
        {
            yield return new SafetyFault("policy", $"{policies.Count} policies");
            yield break;
        }
        if (page.QuerySelectorAll("script, link, img, svg, form").Any(e => e.CompareDocumentPosition(policy).HasFlag(DocumentPositions.Following)))
            yield return new SafetyFault("policy", "something stands before it");
        var parts = policy.GetAttribute("content")!.Split(';', StringSplitOptions.TrimEntries);
        foreach (var weak in parts.Where(p => !StrictPart().IsMatch(p)))
            yield return new SafetyFault("policy", weak);
        string[] needed = IsCard(page) ? ["default-src 'none'", "style-src 'self'", "base-uri 'none'", "form-action 'none'"] : ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "form-action 'self'"];
        if (IsCard(page) && parts.Any(p => p.StartsWith("script-src", StringComparison.Ordinal)))
            yield return new SafetyFault("policy", "a card with scripts");
        foreach (var missing in needed.Except(parts))
            yield return new SafetyFault("policy", $"without {missing}");
    }

    /// <summary>The page still is what its template made of it: nothing closed, swallowed or repeated a part of it.</summary>
    private static IEnumerable<SafetyFault> FaultsOfFrame(IHtmlDocument page)
    {
        var parts = string.Join(' ', page.Body!.Children.Select(e => $"{e.LocalName}{(e.ClassName is { Length: > 0 } name ? "." + name : "")}"));
        var expected = IsCard(page) ? "main.kaart" : IsRedirect(page) ? "main" : "a.springlink header.kop main div.buurt footer.voet";
        if (parts != expected)
            yield return new SafetyFault("frame", parts);
        if (page.QuerySelectorAll("h1").Length != 1 || page.QuerySelectorAll("title").Count(t => t.NamespaceUri == Xhtml) != 1)
            yield return new SafetyFault("frame", "not one title and one first heading");
        if (page.CompatMode == "BackCompat")
            yield return new SafetyFault("frame", "no doctype");
    }

    /// <summary>What other sites show in a frame.</summary>
    private static bool IsCard(IDocument? page) => page?.Body!.Children is [IHtmlElement { LocalName: "main", ClassName: "kaart" }];

    private static bool IsRedirect(IHtmlDocument page) => page.Body!.Children is [IHtmlElement { LocalName: "main" }];

    private static string Shown(IElement element)
    {
        var html = element.OuterHtml;
        return html.Length > 200 ? html[..200] + "…" : html;
    }

    [GeneratedRegex("^(?:aria|data)-[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex AriaOrData();

    [GeneratedRegex("^([a-zA-Z][a-zA-Z0-9+.-]*):")]
    private static partial Regex Scheme();

    [GeneratedRegex("^[a-z0-9]+(?:--?[a-z0-9]+)*$")]
    private static partial Regex PlainId();

    [GeneratedRegex(@"^url\(#p-[a-z0-9-]+\)$")]
    private static partial Regex OwnMarker();

    [GeneratedRegex(@"^0; url=(?:\.\./)*(?:[a-z0-9-]+/)*$")]
    private static partial Regex RelativeRefresh();

    /// <summary>A directive with the site itself or nothing; pictures may also be inside a style sheet.</summary>
    [GeneratedRegex("^(?:[a-z-]+ '(?:self|none)'|img-src 'self' data:)$")]
    private static partial Regex StrictPart();
}
