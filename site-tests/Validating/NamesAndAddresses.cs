using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Validating;

public class NamesAndAddresses
{
    [Fact]
    public void A_file_name_with_capitals_and_spaces_is_refused_with_a_better_one() =>
        TestSite.With("praktijken/Mijn Praktijk.md", APractice.Valid)
            .ShouldReport("praktijken/Mijn Praktijk.md:1:1: fout ongeldige-bestandsnaam: De naam 'Mijn Praktijk' kan geen adres worden: "
                + "gebruik alleen kleine letters a-z, cijfers en losse streepjes, hoogstens 80 tekens. Noem het 'mijn-praktijk'.");

    [Theory]
    [InlineData("praktijken/één.md")]
    [InlineData("praktijken/-kop.md")]
    [InlineData("praktijken/twee--streepjes.md")]
    [InlineData("praktijken/con.md")]
    [InlineData("praktijken/Tuin/index.md")]
    public void A_name_that_cannot_be_an_address_is_refused(string path) =>
        TestSite.With(path, APractice.With("titel: Ander")).ShouldReport($"{path}:1:1: fout ongeldige-bestandsnaam");

    [Theory]
    [InlineData("praktijken/page.md")]
    [InlineData("praktijken/index.md")]
    [InlineData("praktijken/page/index.md")]
    public void A_slug_that_the_site_keeps_is_refused(string path) =>
        TestSite.With(path, APractice.With("titel: Ander")).ShouldReport($"{path}:1:1: fout gereserveerde-naam");

    [Theory]
    [InlineData("zoeken")]
    [InlineData("praktijken")]
    [InlineData("assets")]
    [InlineData("api")]
    [InlineData("p")]
    [InlineData("selectie")]
    public void A_facet_with_a_name_that_the_site_keeps_is_refused(string name) =>
        TestSite.With($"facetten/{name}/_facet.yml", AFacet.With()).ShouldReport($"facetten/{name}/_facet.yml:1:1: fout gereserveerde-naam");

    [Theory]
    [InlineData("page")]
    [InlineData("index")]
    public void A_term_with_a_name_that_the_site_keeps_is_refused(string name) =>
        TestSite.With($"facetten/competenties/{name}.md", ATerm.With()).ShouldReport($"facetten/competenties/{name}.md:1:1: fout gereserveerde-naam");

    [Fact]
    public void Two_files_that_want_one_page_are_refused() =>
        TestSite.With("praktijken/voorstad/index.md", APractice.Valid)
            .ShouldReport("praktijken/voorstad/index.md:1:1: fout dubbel-adres: Het adres /praktijken/voorstad/ is al van praktijken/voorstad.md.");

    [Fact]
    public void An_earlier_address_that_is_a_page_now_is_refused() =>
        TestSite.WithCase(APractice.With("oud: [/competenties/verbinden/]")).ShouldReport("praktijken/voorstad.md:11:7: fout dubbel-adres");

    [Fact]
    public void Two_pages_with_one_earlier_address_are_refused_at_the_second() =>
        TestSite.WithCase(APractice.With("oud: [/oud/pad/]")).And("praktijken/zuid.md", APractice.With("titel: Zuid", "oud: [/oud/pad/]"))
            .ShouldReport("praktijken/zuid.md:11:7: fout dubbel-adres");

    [Fact]
    public void An_earlier_address_becomes_a_redirect()
    {
        var site = TestSite.WithCase(APractice.With("oud: [/oud/pad/]")).ShouldPass();

        var page = site.Page("/oud/pad/");
        Assert.Equal("0; url=../../praktijken/voorstad/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("https://proef.example/praktijken/voorstad/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("a[href='../../praktijken/voorstad/']"));
        Assert.DoesNotContain("/oud/pad/", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_belongs_nowhere_is_a_warning() =>
        TestSite.With("praktijkn/voorstad.md", APractice.Valid).ShouldReport("praktijkn/voorstad.md:1:1: waarschuwing onbekend-bestand");
}
