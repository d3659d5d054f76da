using System.Text;
using Praktijk.Rendering;

namespace Praktijk.SiteTests.Support;

/// <summary>A check that allows everything proves nothing: each rule is broken here, on a page and in a file that were good before.</summary>
public class SafePagesTests
{
    private const string Address = "https://proef.example/";
    private const string Path = "praktijken/voorstad/index.html";

    private static readonly Lazy<Outcome> Good = new(() => TestSite.WithCase(APractice.With("oud: [/eerder/]")).Build());

    private static readonly string Policy = $"<meta http-equiv=\"Content-Security-Policy\" content=\"{ContentSecurityPolicy.InPage}\">";

    [Fact]
    public void A_site_as_it_is_built_passes() => Good.Value.ShouldBeSafe(Address);

    [Theory]
    [InlineData("<script>x()</script>", "script")]
    [InlineData("<script src='../../assets/zoeken.js'></script>", "script")]
    [InlineData("<script type=module>x()</script>", "script")]
    [InlineData("<style>b { color: red }</style>", "style")]
    [InlineData("<b style='color: red'>x</b>", "style")]
    [InlineData("<b onclick=x()>x</b>", "handler")]
    [InlineData("<svg onload=x()></svg>", "handler")]
    [InlineData("<template><b onclick=x()>x</b></template>", "handler")]
    [InlineData("<noscript><b onclick=x()>x</b></noscript>", "handler")]
    [InlineData("<iframe srcdoc=x></iframe>", "element")]
    [InlineData("<object data=x></object>", "element")]
    [InlineData("<dialog open>x</dialog>", "attribute")]
    [InlineData("<base href='https://elders.example/'>", "element")]
    [InlineData("<meta name=referrer content=unsafe-url>", "element")]
    [InlineData("<link rel=canonical href='https://elders.example/'>", "element")]
    [InlineData("<svg><script>x()</script></svg>", "element")]
    [InlineData("<svg><use href='#x'/></svg>", "element")]
    [InlineData("<svg><foreignObject><p>x</p></foreignObject></svg>", "element")]
    [InlineData("<svg><animate attributeName=x /></svg>", "element")]
    [InlineData("<math><mi>x</mi></math>", "element")]
    [InlineData("<a href='javascript:x()'>x</a>", "address")]
    [InlineData("<a href='&#1; jav&Tab;ascript:x()'>x</a>", "address")]
    [InlineData("<a href='data:text/html,x'>x</a>", "address")]
    [InlineData("<a href='https:elders.example'>x</a>", "address")]
    [InlineData("<a href='//elders.example/'>x</a>", "address")]
    [InlineData("<a href='\\\\elders.example/'>x</a>", "address")]
    [InlineData("<a href='/&#10;/elders.example/'>x</a>", "address")]
    [InlineData("<a href='../../weg/'>x</a>", "address")]
    [InlineData("<svg><a href='javascript:x()'><text>x</text></a></svg>", "address")]
    [InlineData("<svg><path marker-end='url(https://elders.example/x.svg#x)'/></svg>", "address")]
    [InlineData("<form data-suggesties='//elders.example/x.js'></form>", "address")]
    [InlineData("<form action='https://elders.example/'></form>", "resource")]
    [InlineData("<form action='mailto:a@example.org'></form>", "address")]
    [InlineData("<img src='https://elders.example/x.png' alt=x>", "resource")]
    [InlineData("<img srcset='x.png 2x' src='../../favicon.ico' alt=x>", "attribute")]
    [InlineData("<a href='#inhoud' target=_blank>x</a>", "attribute")]
    [InlineData("<a href='#inhoud' ping='https://elders.example/'>x</a>", "attribute")]
    [InlineData("<b contenteditable>x</b>", "attribute")]
    [InlineData("<button formaction='./'>x</button>", "attribute")]
    [InlineData("<a name=x>x</a>", "name")]
    [InlineData("<div class=lees><input name=q></div>", "name")]
    [InlineData("<b id=inhoud>x</b>", "id")]
    [InlineData("<b id=__proto__>x</b>", "id")]
    [InlineData("<b id=''>x</b>", "id")]
    [InlineData("<!-- x -->", "comment")]
    [InlineData("<h1>x</h1>", "frame")]
    [InlineData("</main><main>", "frame")]
    [InlineData("<plaintext>", "frame")]
    [InlineData("<meta http-equiv=refresh content='0; url=../../'>", "directive")]
    public void What_a_page_may_not_have_is_seen_in_its_text(string markup, string rule) =>
        Assert.Contains(rule, RulesBrokenBy(html => html.Replace("</main>", markup + "</main>", StringComparison.Ordinal)));

    [Theory]
    [InlineData("<script>x()</script>", "script")]
    [InlineData("<script type=importmap>{}</script>", "script")]
    [InlineData("<script type='application/ld+json'>{\"a\":1} x()</script>", "script")]
    [InlineData("<script src='https://elders.example/x.js'></script>", "resource")]
    [InlineData("<link rel=stylesheet href='https://elders.example/x.css'>", "resource")]
    [InlineData("<link rel=prefetch href='https://elders.example/'>", "resource")]
    [InlineData("<link rel='canonical stylesheet' href='https://elders.example/x.css'>", "resource")]
    [InlineData("<meta http-equiv=Set-Cookie content=a=b>", "directive")]
    [InlineData("<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">", "policy")]
    [InlineData("<title>x</title>", "frame")]
    public void What_a_page_may_not_have_is_seen_in_its_head(string markup, string rule) =>
        Assert.Contains(rule, RulesBrokenBy(html => html.Replace("</head>", markup + "</head>", StringComparison.Ordinal)));

    [Theory]
    [InlineData("script-src 'self'", "script-src 'self' 'unsafe-inline'")]
    [InlineData("script-src 'self'", "script-src 'self' https://elders.example")]
    [InlineData("style-src 'self'", "style-src 'self' 'unsafe-inline'")]
    [InlineData("default-src 'none'", "default-src *")]
    [InlineData("base-uri 'none'", "")]
    [InlineData("form-action 'self'; ", "")]
    public void A_weaker_policy_is_seen(string part, string weaker) =>
        Assert.Contains("policy", RulesBrokenBy(html => html.Replace(Policy, Policy.Replace(part, weaker, StringComparison.Ordinal), StringComparison.Ordinal)));

    [Fact]
    public void A_page_without_a_policy_is_seen() => Assert.Contains("policy", RulesBrokenBy(html => html.Replace(Policy, "", StringComparison.Ordinal)));

    [Fact]
    public void A_policy_that_comes_too_late_is_seen() =>
        Assert.Contains("policy", RulesBrokenBy(html => html.Replace(Policy, "", StringComparison.Ordinal).Replace("</head>", Policy + "</head>", StringComparison.Ordinal)));

    [Fact]
    public void A_redirect_to_elsewhere_is_seen() =>
        Assert.Contains("directive", RulesBrokenBy("eerder/index.html", html => html.Replace("0; url=../praktijken", "0; url=//elders.example/praktijken", StringComparison.Ordinal)));

    [Theory]
    [InlineData("feed.xml", "<feed xmlns='http://www.w3.org/2005/Atom'><x></feed>", "xml")]
    [InlineData("feed.xml", "<?xml-stylesheet href='x.xsl'?><feed xmlns='http://www.w3.org/2005/Atom'/>", "xml")]
    [InlineData("feed.xml", "<!DOCTYPE feed [<!ENTITY x 'y'>]><feed xmlns='http://www.w3.org/2005/Atom'>&x;</feed>", "xml")]
    [InlineData("feed.xml", "<feed xmlns='http://www.w3.org/2005/Atom'><script xmlns='http://www.w3.org/1999/xhtml'/></feed>", "xml")]
    [InlineData("feed.xml", "<html xmlns='http://www.w3.org/1999/xhtml'/>", "xml")]
    [InlineData("feed.xml", "<feed xmlns='http://www.w3.org/2005/Atom'><link href='javascript:x()'/></feed>", "address")]
    [InlineData("sitemap.xml", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://elders.example/</loc></url></urlset>", "address")]
    [InlineData("feed.json", "{\"a\":\"b\u0001\"}", "json")]
    [InlineData("site.webmanifest", "{} x", "json")]
    [InlineData("robots.txt", "User-agent: *\r", "text")]
    [InlineData("assets/zoeken/p.1a2b3c4d.js", "praktijkZoek(\"p\",[]);x()", "script")]
    [InlineData("assets/zoeken/p.1a2b3c4d.js", "praktijkZoek(\"p\",[x()])", "script")]
    [InlineData("assets/zoeken/p.1a2b3c4d.js", "praktijkZoek(\"q\",[])", "script")]
    [InlineData("assets/zoeken/p.1a2b3c4d.js", "praktijkZoek(\"p\",[]),x()", "script")]
    [InlineData("praktijken/x.php", "", "file")]
    [InlineData(".htaccess", "", "file")]
    [InlineData("praktijken/../x.html", "", "file")]
    public void What_a_file_may_not_be_is_seen(string path, string text, string rule) =>
        Assert.Contains(SafeSite.FaultsOf(new Dictionary<string, byte[]> { [path] = Encoding.UTF8.GetBytes(text) }, Address), fault => fault.StartsWith($"{path}: {rule}: ", StringComparison.Ordinal));

    private static IEnumerable<string> RulesBrokenBy(Func<string, string> change) => RulesBrokenBy(Path, change);

    private static IEnumerable<string> RulesBrokenBy(string path, Func<string, string> change)
    {
        var html = Good.Value.Text(path);
        var changed = change(html);
        Assert.NotEqual(html, changed);
        return new SafePages(new Uri(Address), Good.Value.Files.ContainsKey).FaultsOf(path, changed).Select(f => f.Rule);
    }
}
