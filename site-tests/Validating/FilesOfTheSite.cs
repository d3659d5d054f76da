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
