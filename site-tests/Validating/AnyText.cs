using AngleSharp.Dom;
using FsCheck;
using FsCheck.Fluent;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Validating;

/// <summary>
/// Whatever a contributor writes is either refused with a message or shown without running anything, and never ends the program.
/// </summary>
public class AnyText
{
    private const int Examples = 40;

    /// <summary>Pieces that mean something to Markdown, YAML, HTML, templates, addresses or the terminal; strung together at random.</summary>
    private static readonly string[] Pieces =
    [
        "a", "één ", "woord ", "\n", "\n\n", "    ", "\t", "\r\n", "# ", "## ", "#### ", "> ", "- ", "1. ", "* ", "**", "_", "`", "```", "```schema\n", "~~~\n", "---\n", "|", "\n|---|---|\n",
        "[", "]", "](", ")", "[[", "]]", "![", "<", ">", "</", "<!--", "-->", "<script>", "</script>", "<img src=x onerror=alert(1)>", "<a href=\"javascript:alert(1)\">", "<![CDATA[", "<?x",
        "javascript:alert(1)", "data:text/html,x", "//elders.example/", "https://elders.example/", "/zoeken/", "voorstad.md", "../", "#kop", "%2e%2e/", "\\", "{", "}", "{{", "}}", "{{{titel}}}",
        "{#kop}", "{.a onclick=b}", "&amp;", "&#106;", "&lt;", "&nbsp;", "\"", "'", "=", ":", ": ", "$", "^[", "[^1]", "[^1]: x\n", "[x]: javascript:x\n", "+++", "==", "~~", "😀", "مرحبا", "‮", "\u0000", "\u001b[31m", "\u2028",
        "::error::x", "</title>", "</textarea>", "]]>", "__proto__", "constructor", "​",
    ];

    private static readonly Arbitrary<string> Text =
        Arb.From(Gen.Choose(1, 12).SelectMany(count => Gen.Elements(Pieces).ListOf(count)).Select(string.Concat));

    [Fact]
    public void In_the_body_is_refused_or_harmless() => ForAll(text => TestSite.WithCase(APractice.WithText(text + "\n")));

    [Fact]
    public void In_quotes_in_a_title_is_refused_or_harmless() => ForAll(text => TestSite.WithCase(APractice.With($"titel: {Quoted(text)}")));

    [Fact]
    public void In_quotes_in_a_summary_is_refused_or_harmless() => ForAll(text => TestSite.WithCase(APractice.With($"samenvatting: {Quoted(text)}")));

    [Fact]
    public void Without_quotes_in_a_field_is_refused_or_harmless() => ForAll(text => TestSite.WithCase(APractice.With($"plaats: {text}")));

    [Fact]
    public void In_place_of_the_front_matter_is_refused_or_harmless() => ForAll(text => TestSite.WithCase($"---\n{text}\n---\n"));

    [Fact]
    public void In_the_name_and_definition_of_a_term_is_refused_or_harmless() =>
        ForAll(text => TestSite.With("facetten/competenties/zichtbaar.md", ATerm.With($"label: {Quoted(text)}", $"definitie: {Quoted(text)}")));

    [Fact]
    public void As_the_address_of_a_source_is_refused_or_harmless() =>
        ForAll(text => TestSite.WithCase(APractice.With($"bronnen: [{{ titel: {Quoted(text)}, url: {Quoted("https://" + text)} }}]")));

    private static void ForAll(Func<string, TestSite> siteWith) => FsCheck.Check.One(Steady.Config(Examples), Prop.ForAll(Text, text => ShouldBeRefusedOrHarmless(siteWith(text))));

    private static void ShouldBeRefusedOrHarmless(TestSite site)
    {
        var build = site.Build();
        Assert.True(build.ExitCode is 0 or 1, build.ToString());
        Assert.DoesNotContain(build.Err, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain(build.Err.Split('\n'), line => line.StartsWith("::", StringComparison.Ordinal));
        if (build.ExitCode == 1)
        {
            Assert.NotEmpty(build.Diagnostics);
            return;
        }
        foreach (var address in new[] { "/", "/praktijken/voorstad/", "/competenties/zichtbaar/", "/zoeken/" })
            ShouldBeHarmless(build.Page(address));
        System.Xml.Linq.XDocument.Parse(build.Text("sitemap.xml"));
        System.Xml.Linq.XDocument.Parse(build.Text("feed.xml"));
        System.Text.Json.JsonDocument.Parse(build.Text("feed.json")).Dispose();
    }

    private static void ShouldBeHarmless(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json']):not([type='application/json']), style, iframe, object, embed, video, audio, base, img[src*='://'], [srcset], [style]"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.All(page.QuerySelectorAll("body [href], body [src], body [action], body [formaction]"), e =>
        {
            var target = e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action") ?? e.GetAttribute("formaction");
            var scheme = new Uri(new Uri("http://site/a/b/"), target).Scheme;
            Assert.Contains(scheme, new[] { "http", "https", "mailto" });
            Assert.False(target!.StartsWith("//", StringComparison.Ordinal) || target.StartsWith('\\'), target);
        });
        Assert.All(page.QuerySelectorAll("script[type='application/ld+json'], script[type='application/json']"), e => System.Text.Json.JsonDocument.Parse(e.TextContent).Dispose());
        Assert.DoesNotContain(page.QuerySelectorAll("[id]").GroupBy(e => e.Id), g => g.Count() > 1);
        // The frame of the page stands: nothing in the text closed or swallowed it.
        Assert.NotNull(page.QuerySelector("body > footer"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    /// <summary>As YAML in double quotes, where every character can be written.</summary>
    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
