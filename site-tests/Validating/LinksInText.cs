using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Validating;

public class LinksInText
{
    private const string File = TestSite.Case;

    [Fact]
    public void A_link_to_a_file_that_is_not_there_is_refused_with_the_nearest_one() =>
        WithText("Zie [elders](voorstat.md).").ShouldReport($"{File}:13:14: fout kapotte-link: Het bestand 'voorstat.md' bestaat niet.");

    [Fact]
    public void A_link_to_an_address_at_which_nothing_is_is_refused() =>
        WithText("Zie [elders](/preventie/gezelligheid/).")
            .ShouldReport($"{File}:13:14: fout kapotte-link: Het adres '/preventie/gezelligheid/' bestaat niet op deze site.");

    [Theory]
    [InlineData("voorstad.md#opbrengts")]
    [InlineData("#opbrengts")]
    [InlineData("/praktijken/voorstad/#opbrengts")]
    public void A_link_to_a_heading_that_is_not_there_is_refused(string target) =>
        WithText($"Zie [elders]({target}).\n\n## Opbrengst\n\nTekst.").ShouldReport($"{File}:13:14: fout kapot-anker");

    [Theory]
    [InlineData("voorstad.md#opbrengst", "#opbrengst")]
    [InlineData("#opbrengst", "#opbrengst")]
    [InlineData("/praktijken/voorstad/#opbrengst", "#opbrengst")]
    [InlineData("../facetten/competenties/verbinden.md", "../../competenties/verbinden/")]
    [InlineData("/competenties/verbinden/", "../../competenties/verbinden/")]
    [InlineData("/", "../../")]
    [InlineData("/zoeken/?q=koffie&competentie=verbinden", "../../zoeken/?q=koffie&competentie=verbinden")]
    [InlineData("https://example.org/a?b=c#d", "https://example.org/a?b=c#d")]
    [InlineData("mailto:redactie@example.org", "mailto:redactie@example.org")]
    public void A_link_that_holds_comes_out_relative(string target, string href)
    {
        var site = WithText($"Zie [elders]({target}).\n\n## Opbrengst\n\nTekst.").ShouldPass();

        var link = site.Page("/praktijken/voorstad/").QuerySelectorAll("a").Single(a => a.TextContent == "elders");
        // A link within the page may also name the page.
        Assert.Contains(link.GetAttribute("href"), new[] { href, href.StartsWith('#') ? "./" + href : href, href.StartsWith('#') ? "../voorstad/" + href : href });
    }

    /// <summary>Addresses that could run code.</summary>
    [Theory]
    [InlineData("[meer](javascript:void(0))", 8)]
    [InlineData("[meer](JaVaScRiPt:void(0))", 8)]
    [InlineData("[meer](java&#115;cript:void(0))", 8)]
    [InlineData("[meer](data:text/html,x)", 8)]
    [InlineData("[meer](vbscript:x)", 8)]
    [InlineData("[meer](file:///etc/passwd)", 8)]
    [InlineData("<javascript:alert(1)>", 2)]
    public void An_address_with_another_scheme_is_refused(string markdown, int column) =>
        WithText(markdown).ShouldReport($"{File}:13:{column}: fout verboden-link");

    [Fact]
    public void A_link_by_reference_is_held_to_the_same_rule() =>
        WithText("Zie [meer][hier].\n\n[hier]: javascript:alert(1)").ShouldReport($"{File}:*:*: fout verboden-link");

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("../../buiten.md")]
    public void A_link_out_of_the_content_is_refused(string target) => WithText($"[weg]({target})").ShouldReport($"{File}:13:7: fout ongeldige-link");

    [Theory]
    [InlineData("//elders.example/pad")]
    [InlineData("\\\\elders.example\\pad")]
    public void A_link_that_a_browser_would_send_to_another_host_is_refused(string target)
    {
        var check = WithText($"[weg]({target})").Check().ShouldExit(1);

        Assert.StartsWith($"{File}:13:7: fout ", Assert.Single(check.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vindplaats")]
    [InlineData("Vindplaats")]
    [InlineData("víndplaats")]
    public void Two_entries_for_one_word_are_refused_at_the_second(string term) =>
        TestSite.With("begrippen/plek.md", "---\nterm: vindplaats\ndefinitie: Waar je mensen treft.\n---\n").And("begrippen/vindplaats.md", $"---\ndefinitie: Een plek.\nterm: {term}\n---\n")
            .ShouldReport($"begrippen/vindplaats.md:3:7: fout dubbel-begrip: Het begrip '{term}' heeft al een bestand: begrippen/plek.md.");

    [Theory]
    [InlineData("Vindplaats", "")]
    [InlineData("plekje", "synoniemen: [Plekje]\n")]
    public void A_synonym_of_one_entry_is_no_word_of_another(string synonym, string lines) =>
        TestSite.With("begrippen/plek.md", $"---\nterm: vindplaats\ndefinitie: Waar je mensen treft.\n{lines}---\n")
            .And("begrippen/zaal.md", $"---\nterm: zaal\ndefinitie: Een ruimte.\nsynoniemen: [ruimte, {synonym}]\n---\n")
            .ShouldReport($"begrippen/zaal.md:4:22: fout dubbel-begrip: Het synoniem '{synonym}' hoort al bij begrippen/plek.md.");

    [Fact]
    public void A_synonym_gives_way_to_a_term_of_a_later_file() =>
        TestSite.With("begrippen/plek.md", "---\nterm: plek\ndefinitie: Waar je mensen treft.\nsynoniemen: [zaal]\n---\n").And("begrippen/zaal.md", "---\nterm: zaal\ndefinitie: Een ruimte.\n---\n")
            .ShouldReport("begrippen/plek.md:4:14: fout dubbel-begrip: Het synoniem 'zaal' hoort al bij begrippen/zaal.md.");

    [Theory]
    [InlineData("[weg](https://naam:geheim@elders.example/)", 7)]
    [InlineData("[weg](HTTP://naam@elders.example)", 7)]
    [InlineData("[weg](https:/naam:geheim@elders.example/)", 7)]
    [InlineData("<https://naam:geheim@elders.example/>", 2)]
    public void A_link_holds_no_name_or_password(string markdown, int column)
    {
        var site = WithText(markdown);
        site.ShouldReport($"{File}:13:{column}: fout inloggegevens-in-link: Dit webadres heeft vóór de '@' een naam of wachtwoord; die horen niet in een link.");

        Assert.DoesNotContain("geheim", site.Check().Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_does_the_address_of_a_source() =>
        TestSite.WithCase(APractice.With("bronnen: [{ titel: Een bron, url: \"https://naam:geheim@elders.example/\" }]")).ShouldReport($"{File}:9:35: fout inloggegevens-in-link");

    [Fact]
    public void An_at_sign_behind_the_host_is_no_name() => WithText("[a](https://elders.example/@naam) [b](https://elders.example?aan=a@b.nl#a@b) <mailto:a@b.nl>").ShouldPass();

    [Fact]
    public void A_word_that_the_glossary_lacks_is_refused_with_the_nearest_one() =>
        WithText("Een [[vindplats]] in de wijk.").And("begrippen/vindplaats.md", "---\nterm: vindplaats\ndefinitie: Waar je mensen treft.\n---\n")
            .ShouldReport($"{File}:13:*: fout onbekend-begrip: 'vindplats' staat niet in de begrippenlijst. Bedoel je 'vindplaats'?");

    [Theory]
    [InlineData("[[vindplaats]]", "vindplaats")]
    [InlineData("[[vindplaats|vindplaatsen]]", "vindplaatsen")]
    [InlineData("[[Vindplaats]]", "Vindplaats")]
    public void A_word_between_brackets_leads_to_the_glossary(string markdown, string text)
    {
        var site = WithText($"Een {markdown} in de wijk.").And("begrippen/vindplaats.md", "---\nterm: vindplaats\ndefinitie: Waar je mensen treft.\n---\n").ShouldPass();

        var page = site.Page("/praktijken/voorstad/");
        Assert.Contains(text, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("a[href='../../begrippen/vindplaats/']"));
    }

    [Fact]
    public void Brackets_inside_code_are_code() => WithText("Schrijf `[[woord]]` of `[a](b.md)`.\n\n    [[woord]]\n").ShouldPass();

    [Fact]
    public void Html_is_shown_as_it_was_typed()
    {
        const string Html = "<u onclick=\"stop()\">let op</u>";
        var site = WithText($"Dit is {Html}. En meer.");
        site.ShouldReport($"{File}:13:8: waarschuwing html-is-tekst");

        var page = site.Build().Page("/praktijken/voorstad/");

        Assert.Contains($"Dit is {Html}. En meer.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[onclick]"));
    }

    [Theory]
    [InlineData("tekst {onclick=alert(1)}")]
    [InlineData("## Kop {.klasse onclick=alert(1)}\n\nTekst.")]
    [InlineData("![film](https://www.youtube.com/watch?v=x)")]
    [InlineData("<!-- verborgen\n\nen de rest")]
    [InlineData("<iframe src=https://elders.example/></iframe>\n\nen de rest")]
    public void No_markup_of_the_text_becomes_an_attribute_or_a_frame(string markdown)
    {
        var outcome = WithText(markdown).Build();
        if (outcome.ExitCode == 1)
            return; // refused is fine too

        var page = outcome.Page("/praktijken/voorstad/");
        Assert.Empty(page.QuerySelectorAll("iframe, video, audio, object, embed, [onclick], .klasse"));
        Assert.Contains(markdown.Split('\n')[^1].Trim(), page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_syntax_in_a_text_is_text()
    {
        var site = WithText("Schrijf {{titel}} of {{{titel}}} of {{#each x}}.").ShouldPass();

        Assert.Contains("Schrijf {{titel}} of {{{titel}}} of {{#each x}}.", site.Page("/praktijken/voorstad/").Body!.TextContent, StringComparison.Ordinal);
    }

    private static TestSite WithText(string markdown) => TestSite.WithCase(APractice.WithText(markdown + "\n"));
}
