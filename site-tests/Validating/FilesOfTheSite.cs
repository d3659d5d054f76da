using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Validating;

/// <summary>Settings, home page and facets: what is not a case.</summary>
public class FilesOfTheSite
{
    [Theory]
    [InlineData("plaats")]
    [InlineData("titel")]
    [InlineData("stappen")]
    public void A_facet_cannot_have_the_name_of_a_field(string name) =>
        TestSite.With($"facetten/{name}/_facet.yml", AFacet.With("label: Soort", "enkelvoud: soort", "parameter: soort")).And($"facetten/{name}/een.md", ATerm.With("label: Een"))
            .ShouldReport($"facetten/{name}/_facet.yml:1:1: fout gereserveerde-naam");

    [Fact]
    public void What_the_operator_has_not_filled_in_yet_is_no_mistake() =>
        TestSite.With("site.yml", "naam: Proef\nadres: https://proef.example/\nrepository:\ncontact: \"\"\nlicentie:\n").ShouldPass();

    [Theory]
    [InlineData("https://github.com/o/r", "https://github.com/o/r")]
    [InlineData("https://github.com/o/r/", "https://github.com/o/r")]
    [InlineData("https://github.com/o/r.git", "https://github.com/o/r")]
    [InlineData("https://git.voorbeeld.nl:8443/o.x/r_1.2", "https://git.voorbeeld.nl:8443/o.x/r_1.2")]
    public void A_repository_gives_each_page_a_link_to_its_file(string repository, string address) =>
        Assert.Equal($"{address}/edit/main/content/praktijken/voorstad.md", EditLink($"repository: {repository}\n"));

    [Theory]
    [InlineData("http://github.com/o/r")]
    [InlineData("https://github.com/o")]
    [InlineData("https://github.com/o/r/tree/main")]
    [InlineData("https://github.com/o/..")]
    [InlineData("https://github.com//r")]
    [InlineData("https://github.com/o/r#x")]
    [InlineData("https://github.com/o/r%20x")]
    public void What_is_no_address_of_a_repository_is_refused(string repository) => WithSettings($"repository: {repository}\n").ShouldReport(
        "site.yml:3:13: fout ongeldige-repository: "
        + $"'{repository}' is geen adres van een repository. Schrijf het adres met organisatie en naam: https://github.com/organisatie/kennisbank.");

    [Theory]
    [InlineData("main", "main")]
    [InlineData("redactie/2026#1", "redactie/2026%231")]
    [InlineData("één", "%C3%A9%C3%A9n")]
    public void A_branch_is_encoded_part_by_part(string branch, string inLink) =>
        Assert.Equal($"https://github.com/o/r/edit/{inLink}/content/praktijken/voorstad.md", EditLink($"repository: https://github.com/o/r\ntak: '{branch}'\n"));

    [Theory]
    [InlineData("../../x")]
    [InlineData("a..b")]
    [InlineData("/main")]
    [InlineData("main/")]
    [InlineData("a//b")]
    [InlineData("een tak")]
    [InlineData("a/.b")]
    [InlineData("a.lock")]
    [InlineData("a.")]
    [InlineData("-a")]
    [InlineData("a^1")]
    [InlineData("a@{1}")]
    [InlineData("a\\b")]
    public void What_git_takes_for_no_branch_is_refused(string branch) =>
        WithSettings($"tak: '{branch}'\n").ShouldReport($"site.yml:3:6: fout ongeldige-tak: '{branch}' kan geen naam van een tak zijn.");

    [Theory]
    [InlineData("site/content", "site/content/")]
    [InlineData("site/content/", "site/content/")]
    [InlineData("mijn map/a?b#c%", "mijn%20map/a%3Fb%23c%25/")]
    [InlineData("/", "")]
    public void A_folder_is_encoded_part_by_part(string folder, string inLink) =>
        Assert.Equal($"https://github.com/o/r/edit/main/{inLink}praktijken/voorstad.md", EditLink($"repository: https://github.com/o/r\nmap: '{folder}'\n"));

    [Theory]
    [InlineData("/..//\\")]
    [InlineData("../x")]
    [InlineData("a/./b")]
    [InlineData("a//b")]
    [InlineData("/a")]
    [InlineData("a//")]
    [InlineData("a\\b")]
    public void What_is_no_plain_path_is_no_folder(string folder) =>
        WithSettings($"map: '{folder}'\n").ShouldReport($"site.yml:3:6: fout ongeldige-map: '{folder}' is geen map in de repository.");

    private static TestSite WithSettings(string lines) => TestSite.With("site.yml", "naam: Proef\nadres: https://proef.example/\n" + lines);

    private static string? EditLink(string settings) =>
        WithSettings(settings).ShouldPass().Page("/praktijken/voorstad/").QuerySelector("a[href*='/edit/']")?.GetAttribute("href");

    [Fact]
    public void Text_below_the_home_page_has_no_place() =>
        TestSite.With("home.md", "---\ntitel: Welkom\ninleiding: Een zin.\n---\n\nVerdwaalde tekst.\n").ShouldReport("home.md:6:1: fout tekst-zonder-plek");

    [Theory]
    [InlineData("\"\\u200b\"")]
    [InlineData("\"\\u00ad \"")]
    public void A_title_that_nobody_can_see_is_empty(string title) =>
        TestSite.WithCase(APractice.With($"titel: {title}")).ShouldReport("praktijken/voorstad.md:2:1: fout leeg-veld");

    [Fact]
    public void A_hash_that_cuts_a_text_is_told() =>
        TestSite.WithCase(APractice.With("titel: Buurt #1 huis")).ShouldReport("praktijken/voorstad.md:2:14: waarschuwing tekst-na-hekje: Wat na dit hekje komt, valt weg: er blijft 'Buurt' over.");

    [Fact]
    public void A_comment_behind_a_value_is_a_comment() =>
        Assert.Equal("Buurthuis", TestSite.WithCase(APractice.With("titel: Buurthuis # zo heet het")).ShouldPass().Page("/praktijken/voorstad/").QuerySelector("h1")!.TextContent);

    [Theory]
    [InlineData("/zoeken/#niks")]
    [InlineData("/praktijken/#niks")]
    [InlineData("/#niks")]
    public void An_anchor_on_a_page_of_the_site_itself_is_not_promised(string link) =>
        TestSite.WithCase(APractice.WithText($"[a]({link})\n")).ShouldReport("praktijken/voorstad.md:13:5: fout kapot-anker");

    [Fact]
    public void A_link_to_something_that_is_no_page_says_so() =>
        TestSite.WithCase(APractice.WithText("[a](../site.yml)\n")).ShouldReport("praktijken/voorstad.md:13:5: fout geen-pagina");

    [Fact]
    public void A_draft_is_marked_wherever_it_is_shown()
    {
        var site = TestSite.With("praktijken/zuid.md", APractice.With("titel: Zuid", "status: concept")).Build("--concepten").ShouldExit(0);

        foreach (var address in new[] { "/", "/praktijken/", "/zoeken/", "/competenties/zichtbaar/" })
            Assert.Contains(site.Page(address).QuerySelectorAll(".kaart"), card => card.TextContent.Contains("Zuid", StringComparison.Ordinal) && card.TextContent.Contains("Concept", StringComparison.Ordinal));
        Assert.NotNull(site.Page("/praktijken/zuid/").QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Theory]
    [InlineData("{{#> opmaak}}{{Onbekend.Iets}}{{/opmaak}}", ":1:14: 'Onbekend.Iets' bestaat hier niet.")]
    [InlineData("{{#> opmaak}}\n {{#if Title}}x{{/opmaak}}", "'/opmaak' staat waar '/if' moet staan")]
    [InlineData("{{#> opmaak}}{{{Title}}}{{/opmaak}}", "Drie accolades")]
    public void A_fault_in_a_template_names_its_place_and_ends_with_2(string template, string sentence)
    {
        var check = TestSite.Minimal.And("paginas/over.md", "---\ntitel: Over\nsamenvatting: S.\n---\n").AndTemplate("paginas/pagina.hbs", template).Check().ShouldExit(2);

        Assert.Contains("paginas/pagina.hbs:", check.Err, StringComparison.Ordinal);
        Assert.Contains(sentence, check.Err, StringComparison.Ordinal);
    }

    /// <summary>Handlebars.Net 2.4.3 writes a partial that stands indented on a line of its own without escaping.</summary>
    [Theory]
    [InlineData("{{#> opmaak}}\n    {{> mijn}}\n{{/opmaak}}")]
    [InlineData("{{#> opmaak}}\n{{#each Layout.Crumbs}}\n\t{{> mijn}}\n{{/each}}{{#if Title}}\n  {{> mijn}}\n{{/if}}{{/opmaak}}")]
    public void However_a_template_is_written_values_are_escaped(string template)
    {
        var page = TestSite.Minimal.And("paginas/over.md", "---\ntitel: \"<i>Over</i>\"\nsamenvatting: S.\n---\n")
            .AndTemplate("paginas/pagina.hbs", template).AndTemplate("delen/mijn.hbs", "<h1>{{@root.Title}}</h1>").ShouldPass().Page("/over/");

        Assert.All(page.QuerySelectorAll("h1"), h1 => Assert.Equal("<i>Over</i>", h1.TextContent));
        Assert.Empty(page.QuerySelectorAll("h1 i"));
    }
}
