using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Validating;

public class HeadingsAndAnchors
{
    private const string File = TestSite.Case;

    [Theory]
    [InlineData("## Wat we niet weten", "wat-we-niet-weten")]
    [InlineData("## Eén café in ’t dorp", "een-cafe-in-t-dorp")]
    [InlineData("## Opbrengst {#resultaat}", "resultaat")]
    [InlineData("## Een *schuin* [woord](https://example.org/)", "een-schuin-woord")]
    public void A_heading_has_an_id(string heading, string id) =>
        Assert.Equal("H2", Page($"{heading}\n\nTekst.").GetElementById(id)?.TagName);

    [Fact]
    public void Headings_with_one_text_are_numbered()
    {
        var page = Page("## Tips\n\nEen.\n\n## Tips\n\nTwee.\n\n## Tips\n\nDrie.");

        Assert.NotNull(page.GetElementById("tips"));
        Assert.NotNull(page.GetElementById("tips-2"));
        Assert.NotNull(page.GetElementById("tips-3"));
    }

    /// <summary>What people link to in every case is at the same place in every case.</summary>
    [Theory]
    [InlineData("Aanleiding", "aanleiding")]
    [InlineData("Aanpak", "aanpak")]
    [InlineData("Wie doet wat?", "wie-doet-wat")]
    [InlineData("OPBRENGST", "opbrengst")]
    [InlineData("Wat hielp, en wat hinderde", "wat-hielp-en-wat-hinderde")]
    [InlineData("Lessen", "lessen")]
    [InlineData("Waarom deze *labels*", "waarom-deze-labels")]
    [InlineData("Wat we niet weten", "wat-we-niet-weten")]
    public void A_fixed_section_has_its_own_id_whatever_stands_above_it(string heading, string id)
    {
        var page = Page($"## Vooraf\n\n### {heading}\n\nEen.\n\n## {heading}\n\nTwee.\n\n## {heading}\n\nDrie.");

        Assert.Equal(("H2", "Twee."), (page.GetElementById(id)!.TagName, page.GetElementById(id)!.NextElementSibling!.TextContent));
        Assert.Equal("H3", page.GetElementById(id + "-2")!.TagName);
    }

    [Theory]
    [InlineData("Inhoud", "inhoud")]
    [InlineData("Zoekresultaten", "zoekresultaten")]
    [InlineData("P menu", "p-menu")]
    public void A_heading_never_takes_an_id_of_the_page(string text, string reserved)
    {
        var page = Page($"## {text}\n\nTekst.");

        var heading = page.QuerySelectorAll("h2").Single(h => h.TextContent.StartsWith(text, StringComparison.Ordinal));
        Assert.Equal($"{reserved}-2", heading.Id);
        Assert.Equal("h2", page.GetElementById($"{reserved}-2")!.LocalName);
    }

    [Theory]
    [InlineData("__proto__")]
    [InlineData("constructor")]
    public void Names_of_built_in_members_are_harmless(string text) => Page($"## {text}\n\nTekst.");

    [Theory]
    [InlineData("inhoud")]
    [InlineData("zoekresultaten")]
    [InlineData("p-menu")]
    [InlineData("Hoofdletter")]
    [InlineData("é")]
    public void An_id_that_is_reserved_or_no_slug_is_refused(string id) =>
        WithText($"## Kop {{#{id}}}\n\nTekst.").ShouldReport($"{File}:13:*: fout ongeldig-anker");

    [Fact]
    public void An_id_that_was_used_before_is_refused() =>
        WithText("## Een {#kop}\n\nTekst.\n\n## Twee {#kop}\n\nTekst.").ShouldReport($"{File}:17:*: fout dubbel-anker");

    [Fact]
    public void The_title_of_the_page_comes_from_the_fields()
    {
        WithText("# Titel\n\nTekst.").ShouldReport($"{File}:13:1: waarschuwing kop-niveau");

        Assert.Single(WithText("# Titel\n\nTekst.").Build().Page("/praktijken/voorstad/").QuerySelectorAll("h1"));
    }

    [Fact]
    public void A_level_that_is_skipped_is_a_warning() =>
        WithText("## Een\n\nTekst.\n\n#### Vier\n\nTekst.").ShouldReport($"{File}:17:1: waarschuwing kop-niveau");

    [Fact]
    public void A_heading_without_text_is_refused() => WithText("##\n\nTekst.").ShouldReport($"{File}:13:1: fout lege-kop");

    [Fact]
    public void A_diagram_with_an_arrow_to_nowhere_is_refused() =>
        WithText("```schema\nknopen:\n  - { id: a, label: Een }\npijlen:\n  - { van: a, naar: b }\n```").ShouldReport($"{File}:17:21: fout onbekende-knoop");

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string markdown) => WithText(markdown).ShouldPass().Page("/praktijken/voorstad/");

    private static TestSite WithText(string markdown) => TestSite.WithCase(APractice.WithText(markdown + "\n"));
}
