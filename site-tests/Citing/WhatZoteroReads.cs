using System.Text.Json;
using AngleSharp.Html.Dom;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Citing;

/// <summary>
/// The rules by which Zotero's reader of embedded metadata decides what a page is, as its source states them, and the data for catalogues of learning material.
/// </summary>
public class WhatZoteroReads
{
    [Theory]
    [InlineData("Proef", "Proef")]
    [InlineData("Stichting Buur", null)]
    [InlineData("Stichting\u00A0Buur", null)]
    public void Is_a_web_page_by_an_organisation(string publisher, string? author)
    {
        var page = CitedSites.WithSettings($"uitgever: {publisher}\nlicentie: https://creativecommons.org/licenses/by/4.0/\n").ShouldPass().Page("/praktijken/voorstad/");

        Assert.Equal("webpage", Meta(page, "z:itemType"));
        // Each of these makes it something else, or splits the name of the organisation into a first and a last name.
        Assert.Empty(page.QuerySelectorAll("meta[name^=citation_journal], meta[name^=citation_technical], meta[name^=citation_conference], meta[name^=citation_dissertation], meta[name=citation_isbn], meta[name='DC.type'], meta[name='DC.creator'], meta[name=author]"));
        Assert.Empty(page.QuerySelectorAll("[class*=byline], [class*=vcard], a[rel~=author]"));
        Assert.Equal(author, Meta(page, "citation_author"));
        Assert.Equal(
            ["Buurthuiskamer Voorstad", publisher, "2026/11/22", "nl", "https://proef.example/praktijken/voorstad/"],
            new[] { "title", "publisher", "publication_date", "language", "public_url" }.Select(name => Meta(page, "citation_" + name)));
        Assert.Equal(
            ["Buurthuiskamer Voorstad", publisher, "2026-11-22", "nl", "https://proef.example/praktijken/voorstad/", "Bewoners runnen samen een huiskamer voor de buurt."],
            new[] { "title", "publisher", "date", "language", "identifier", "description" }.Select(name => Meta(page, "DC." + name)));
        Assert.Equal(["Zichtbaar", "Verbinden", "Ontmoeting"], page.QuerySelectorAll("meta[name='DC.subject']").Select(m => m.GetAttribute("content")));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", Meta(page, "DCTERMS.license"));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", page.QuerySelector("link[rel=license]")!.GetAttribute("href"));
        Assert.All(["link[rel='schema.DC']", "link[rel='schema.DCTERMS']", "meta[property='og:site_name'][content=Proef]", "html[lang=nl]"], selector => Assert.NotNull(page.QuerySelector(selector)));
    }

    [Fact]
    public void Is_also_told_as_a_learning_resource()
    {
        var site = CitedSites.WithEverything.And("site.yml", "naam: Proef\nadres: https://proef.example/\nonderwijs: [mbo, hbo]\nlicentie: https://creativecommons.org/licenses/by/4.0/\n")
            .And(TestSite.Case, APractice.With("wijk: Voorstad", "bijgewerkt: 2026-12-01", "bronnen: [{ titel: Een bron, uitgever: Movisie, datum: 2018-10, url: https://b.example/ }]")).ShouldPass();
        using var json = JsonDocument.Parse(site.Page("/praktijken/voorstad/").QuerySelector("script[type='application/ld+json']")!.TextContent);
        var resource = json.RootElement.GetProperty("@graph")[0];
        const string address = "https://proef.example/praktijken/voorstad/";

        Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
        Assert.Equal("""["LearningResource","Article"]""", resource.GetProperty("@type").GetRawText());
        foreach (var (name, value) in new[]
        {
            ("@id", address + "#casus"), ("url", address), ("identifier", address), ("name", "Buurthuiskamer Voorstad"), ("headline", "Buurthuiskamer Voorstad"),
            ("description", "Bewoners runnen samen een huiskamer voor de buurt."), ("inLanguage", "nl"), ("encodingFormat", "text/html"), ("datePublished", "2026-11-22"), ("dateModified", "2026-12-01"),
            ("license", "https://creativecommons.org/licenses/by/4.0/"), ("copyrightNotice", "© 2026 Proef"), ("version", site.Text(CitedSites.Folder + "citaat.ris").Split("Versie ")[1][..8]),
        })
            Assert.Equal(value, resource.GetProperty(name).GetString());
        foreach (var (name, value) in new[]
        {
            ("author", """{"@type":"Organization","name":"Proef","url":"https://proef.example/"}"""),
            ("publisher", """{"@type":"Organization","name":"Proef","url":"https://proef.example/"}"""),
            ("isAccessibleForFree", "true"),
            ("learningResourceType", """{"@type":"DefinedTerm","name":"informatiebron"}"""),
            ("educationalLevel", """
                [{"@type":"DefinedTerm","name":"mbo","termCode":"f3ac3fbb-5eae-49e0-8494-0a44855fff25","inDefinedTermSet":"http://purl.edustandaard.nl/begrippenkader"},
                {"@type":"DefinedTerm","name":"hbo","termCode":"be140797-803f-4b9e-81cc-5572c711e09c","inDefinedTermSet":"http://purl.edustandaard.nl/begrippenkader"}]
                """),
            ("audience", """[{"@type":"EducationalAudience","educationalRole":"student"},{"@type":"EducationalAudience","educationalRole":"docent"},{"@type":"Audience","audienceType":"professional"}]"""),
            ("teaches", """
                [{"@type":"DefinedTerm","@id":"https://proef.example/competenties/zichtbaar/#begrip","name":"Zichtbaar","termCode":"zichtbaar","inDefinedTermSet":"https://proef.example/competenties/#lijst"},
                {"@type":"DefinedTerm","@id":"https://proef.example/competenties/verbinden/#begrip","name":"Verbinden","termCode":"verbinden","inDefinedTermSet":"https://proef.example/competenties/#lijst"}]
                """),
            ("about", """[{"@type":"DefinedTerm","@id":"https://proef.example/preventie/ontmoeting/#begrip","name":"Ontmoeting","termCode":"ontmoeting","inDefinedTermSet":"https://proef.example/preventie/#lijst"}]"""),
            ("keywords", """["Zichtbaar","Verbinden","Ontmoeting"]"""),
            ("contentLocation", """{"@type":"Place","name":"Voorstad, Deventer","address":{"@type":"PostalAddress","addressLocality":"Deventer","addressRegion":"Overijssel","addressCountry":"NL"}}"""),
            ("isBasedOn", """[{"@type":"CreativeWork","name":"Een bron","publisher":{"@type":"Organization","name":"Movisie"},"datePublished":"2018-10","url":"https://b.example/"}]"""),
        })
            Assert.True(JsonElement.DeepEquals(JsonElement.Parse(value), resource.GetProperty(name)), $"{name}: {resource.GetProperty(name)}");
        Assert.DoesNotContain("educationalLevel", CitedSites.WithEverything.ShouldPass().Text("leerlijnen/kijken/index.html"), StringComparison.Ordinal);
        Assert.Contains("be140797-803f-4b9e-81cc-5572c711e09c", site.Text("leerlijnen/kijken/index.html"), StringComparison.Ordinal);
    }

    private static string? Meta(IHtmlDocument page, string name) => page.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");
}
