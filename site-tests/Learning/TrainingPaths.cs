using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Learning;

/// <summary>What a training path shows to students and to lecturers.</summary>
public class TrainingPaths
{
    private static readonly TestSite Site = TestSite.Minimal
        .And("praktijken/zuid.md", APractice.With("titel: Eetclub Zuid", "plaats: Zwolle", "bronnen: [{ titel: Een bron }, { titel: Verslag, uitgever: Uitgever, url: \"https://voorbeeld.example/verslag\" }]"))
        .And("leerlijnen/leren.md", """
            ---
            titel: Leren kijken
            samenvatting: Een leerlijn.
            niveau: hbo
            tijd: ongeveer 2 uur
            competenties: [zichtbaar]
            doelen:
              - doel: Je brengt groepen bij elkaar.
                competenties: [verbinden, zichtbaar]
                preventie: [ontmoeting]
              - Je stelt vragen.
            stappen:
              - praktijk: zuid
                titel: Eten
                tijd: 30 minuten
                inleiding: Begin hier.
                vragen: [Wie kookt?, Wie eet?]
              - praktijk: voorstad
              - praktijk: zuid
            opdracht: Kook zelf.
            ---

            ## Let op

            Zie [Zuid](../praktijken/zuid.md) en [de site](/selectie/).

            """);

    [Fact]
    public void A_goal_shows_the_terms_that_it_belongs_to_and_the_path_has_them_too()
    {
        var page = Site.ShouldPass().Page("/leerlijnen/leren/");

        Assert.Equal(
            ["Je brengt groepen bij elkaar. Competenties: Verbinden, Zichtbaar Effect: Ontmoeting", "Je stelt vragen."],
            page.QuerySelectorAll("#p-doelen + ul > li").Select(li => string.Join(' ', li.ChildNodes.Select(n => n.TextContent.Trim())).Trim()));
        Assert.Equal(["../../competenties/verbinden/", "../../competenties/zichtbaar/", "../../preventie/ontmoeting/"], page.QuerySelectorAll("#p-doelen + ul a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Zichtbaar", "Verbinden", "Ontmoeting"], page.QuerySelectorAll(".kerngegevens a").Select(a => a.TextContent));
        Assert.Equal(["zuid", "voorstad", "zuid--2"], page.QuerySelectorAll(".stap").Select(s => s.GetAttribute("data-stap")));
        Assert.Contains("Tijd: 30 minuten", page.QuerySelector("#p-stap--1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Lecturers_have_all_of_it_on_one_page()
    {
        var site = Site.ShouldPass();
        var path = site.Page("/leerlijnen/leren/");
        var page = site.Page("/leerlijnen/leren/" + path.QuerySelector("#p-meenemen a[href$='docent/']")!.GetAttribute("href")!["../../leerlijnen/leren/".Length..]);

        foreach (var part in new[] { "ongeveer 2 uur", "hbo", "Je brengt groepen bij elkaar.", "Stap 1: Eten", "30 minuten", "Begin hier.", "Eetclub Zuid", "Zwolle", "Wie kookt?", "Wie eet?", "Stap 2: Buurthuiskamer Voorstad", "Kook zelf.", "Let op" })
            Assert.Contains(part, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("proef.example/praktijken/zuid/", page.QuerySelector("#p-stap--1 .vastadres")!.TextContent);
        Assert.Equal(["Een bron. (z.d.). (stap 1, 2 en 3)", "Uitgever. (z.d.). Verslag. https://voorbeeld.example/verslag (stap 1 en 3)"], page.QuerySelectorAll(".bronnenlijst li").Select(li => li.TextContent.Trim()));
        Assert.Equal(path.QuerySelector("#p-plak")!.TextContent, page.QuerySelector("#p-plak")!.TextContent);
        Assert.Equal(["../../../praktijken/zuid/", "../../../selectie/"], page.QuerySelectorAll(".lees p a").Select(a => a.GetAttribute("href")));
        Assert.Equal("../../../selectie/?titel=Leren%20kijken&praktijk=zuid&praktijk=voorstad", page.QuerySelector(".balk a[href*=selectie]")!.GetAttribute("href"));
    }

    [Fact]
    public void Content_can_link_to_it_and_cannot_take_its_place()
    {
        Site.And("paginas/over.md", "---\ntitel: Over\nsamenvatting: Wij.\n---\n\n[Voor docenten](../leerlijnen/leren.md) en [alles](/leerlijnen/leren/docent/).\n").ShouldPass();

        Site.And(TestSite.Case, APractice.With("oud: [/leerlijnen/leren/docent/]")).ShouldReport("praktijken/voorstad.md:11:7: fout dubbel-adres");
        Site.And(TestSite.Case, APractice.With("oud: [/selectie/]")).ShouldReport("praktijken/voorstad.md:11:7: fout dubbel-adres");
    }

    [Fact]
    public void A_facet_cannot_have_the_name_of_a_field_of_a_goal() =>
        TestSite.With("facetten/doel/_facet.yml", AFacet.With()).ShouldReport("facetten/doel/_facet.yml:1:1: fout gereserveerde-naam");

    [Fact]
    public void What_a_step_shows_of_its_case_follows_that_case()
    {
        using var folder = Site.Place();
        folder.Build().ShouldExit(0);
        folder.Write("praktijken/zuid.md", APractice.With("titel: Eetclub Noord", "plaats: Zwolle"));

        var again = folder.Build().ShouldExit(0);

        Assert.Contains("Eetclub Noord", again.Text("leerlijnen/leren/docent/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Eetclub Zuid", again.Text("leerlijnen/leren/docent/index.html"), StringComparison.Ordinal);
    }
}
