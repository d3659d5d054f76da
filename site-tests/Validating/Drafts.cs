using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Validating;

public class Drafts
{
    private static readonly TestSite WithADraft = TestSite.With("praktijken/zuid.md", APractice.With("titel: Buurttuin Zuid", "status: concept"));

    [Fact]
    public void A_draft_has_no_page_and_is_named_nowhere()
    {
        var site = WithADraft.ShouldPass();

        Assert.DoesNotContain("praktijken/zuid/index.html", site.Files.Keys);
        Assert.DoesNotContain(site.Files.Keys, path => path.EndsWith(".html", StringComparison.Ordinal) && site.Text(path).Contains("Buurttuin Zuid", StringComparison.Ordinal));
        Assert.DoesNotContain("zuid", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Buurttuin Zuid", site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Buurttuin Zuid", site.Text("feed.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void On_request_a_draft_is_built_and_marked()
    {
        var site = WithADraft.Build("--concepten").ShouldExit(0);

        Assert.Contains("concept", site.Page("/praktijken/zuid/").Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_draft_is_always_checked() =>
        TestSite.With("praktijken/zuid.md", APractice.With("status: concept", "competenties: [zichtbar]"))
            .ShouldReport("praktijken/zuid.md:6:16: fout onbekende-term");

    [Theory]
    [InlineData("zuid.md")]
    [InlineData("/praktijken/zuid/")]
    public void A_published_page_does_not_link_to_a_draft(string target) =>
        WithADraft.And(TestSite.Case, APractice.WithText($"Zie [Zuid]({target}).\n")).ShouldReport("praktijken/voorstad.md:13:12: fout link-naar-concept");

    [Fact]
    public void The_home_page_does_not_link_to_a_draft()
    {
        var site = WithADraft.And("home.md", "---\ntitel: Welkom\ninleiding: Een zin.\nwie:\n  - kop: Jij\n    tekst: Lees.\n    link: /praktijken/zuid/\n    linktekst: Lees\n---\n");

        site.ShouldReport("home.md:7:11: fout link-naar-concept");
        site.Build("--concepten").ShouldExit(0);
    }

    [Fact]
    public void A_draft_may_link_to_a_draft() =>
        WithADraft.And("praktijken/oost.md", APractice.With("titel: Oost", "status: concept").AndText("Zie [Zuid](zuid.md).\n")).ShouldPass();
}
