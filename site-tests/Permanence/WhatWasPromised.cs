using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Permanence;

/// <summary>What <c>check</c> says of an address that stood on the site and is gone, and what it leaves in peace.</summary>
public class WhatWasPromised
{
    private const string Ledger = "adressen.lock";
    private const string Promised = "/praktijken/voorstad/ praktijken/voorstad.md\n/praktijken/voorstad/#aanleiding\n/p/1/ /praktijken/voorstad/\n";

    private static readonly TestSite Site = TestSite.With(Ledger, Promised);

    private static readonly TestSite Renamed = Site.Without(TestSite.Case).And("praktijken/huiskamer.md", APractice.Valid);

    [Fact]
    public void A_site_without_a_ledger_has_promised_nothing() => Renamed.Without(Ledger).ShouldPass();

    [Fact]
    public void A_page_that_was_renamed_asks_for_a_redirect_and_then_all_is_well()
    {
        Renamed.ShouldReport(
            "adressen.lock:1:1: fout verdwenen-adres: Het adres /praktijken/voorstad/, van praktijken/voorstad.md, stond op de site en is er niet meer: links ernaartoe werken niet. "
            + "Kwam praktijken/huiskamer.md ervoor in de plaats? Zet daar dan bij de velden: oud: [/praktijken/voorstad/]");
        Assert.EndsWith("Zet daar dan onder oud: - /praktijken/voorstad/",
            Assert.Single(Renamed.And("praktijken/huiskamer.md", APractice.With("oud: [/eerder/]")).Check().Diagnostics), StringComparison.Ordinal);

        var site = Renamed.And("praktijken/huiskamer.md", APractice.With("oud: [/praktijken/voorstad/]")).ShouldPass();

        Assert.Equal("0; url=../../praktijken/huiskamer/", site.Page("/p/1/").QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("https://proef.example/p/1/", site.Page("/praktijken/huiskamer/").QuerySelector("#p-feiten a[href='../../p/1/']")!.TextContent);
    }

    [Theory]
    [InlineData("facetten/competenties/_facet.yml", "label: Competenties\nenkelvoud: competentie\nvolgorde: 1\nparameter: competentie\noud:\n  - /praktijken/voorstad/\n")]
    [InlineData("home.md", "---\ntitel: Welkom\ninleiding: Wat je hier vindt.\noud:\n  - /praktijken/voorstad/\n---\n")]
    public void A_page_without_headings_cannot_take_the_place_of_one_that_had_some(string file, string text) =>
        Site.Without(TestSite.Case).And("praktijken/zuid.md", APractice.With("titel: Zuid")).And(file, text).ShouldReport(
            $"{file}:1:1: fout verdwenen-anker: Op /praktijken/voorstad/ stonden koppen waar naartoe gelinkt kan zijn. {file} kwam in de plaats van die pagina en heeft geen koppen: links ernaartoe komen boven aan de pagina uit. "
            + "Noem het oude adres bij een pagina met deze koppen: {#aanleiding}");

    [Fact]
    public void Nothing_is_kept_while_something_is_lost()
    {
        using var folder = Renamed.Place();

        folder.Addresses("--bijwerken").ShouldExit(1);

        Assert.Equal(Promised, folder.Read(Ledger));
    }

    [Fact]
    public void Of_several_new_pages_the_one_with_nearly_the_name_is_named()
    {
        var site = Renamed.And("praktijken/voorsted.md", APractice.With("titel: Bijna"));
        Assert.Contains("Kwam praktijken/voorsted.md ervoor in de plaats?", Assert.Single(site.Check().Diagnostics), StringComparison.Ordinal);
        Assert.Contains("Zet het bestand terug, of zet in het bestand dat ervoor in de plaats komt bij de velden: oud: [/praktijken/voorstad/]",
            Assert.Single(Renamed.And("praktijken/tuin.md", APractice.With("titel: Tuin")).Check().Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_page_that_went_to_another_folder_its_name_tells() =>
        Assert.EndsWith("Kwam facetten/preventie/zichtbaar.md ervoor in de plaats? Zet daar dan bij de velden: oud: [/competenties/zichtbaar/]",
            Assert.Single(TestSite.With(Ledger, "/competenties/zichtbaar/ facetten/competenties/zichtbaar.md\n").Without("facetten/competenties/zichtbaar.md")
                .And("facetten/preventie/zichtbaar.md", ATerm.With("label: Zichtbaar")).And(TestSite.Case, APractice.With("competenties: [verbinden]")).Check().Diagnostics), StringComparison.Ordinal);

    /// <summary>Each side is held against its own ledger: what main has since promised is no part of the change.</summary>
    [Fact]
    public void A_dossier_tells_of_it_as_the_check_does()
    {
        using var site = new GitSite(Site);
        site.Move(TestSite.Case, "praktijken/huiskamer.md");
        var lost = site.Dossier();
        site.Write("praktijken/huiskamer.md", APractice.With("oud: [/praktijken/voorstad/]"));
        var kept = site.Dossier();

        Assert.Equal((1, 0), (lost.ExitCode, kept.ExitCode));
        Assert.Contains("/praktijken/voorstad/", lost.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("verdwenen-adres", kept.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_went_comes_back_with_its_number()
    {
        Site.Without(TestSite.Case).ShouldReport("adressen.lock:1:1: fout verdwenen-adres");
        Assert.Contains("praktijken/voorstad/", Site.And(TestSite.Case, APractice.With("titel: Weer terug")).ShouldPass().Text("p/1/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_was_withdrawn_keeps_its_addresses_and_not_its_headings()
    {
        var site = Site.And(TestSite.Case, APractice.With("status: ingetrokken", "ingetrokken: { reden: Gestopt., datum: 2026-12-01 }")).ShouldPass();

        Assert.Equal("https://proef.example/p/1/", site.Page("/praktijken/voorstad/").QuerySelector("main a[href='../../p/1/']")!.TextContent);
        Assert.Equal("0; url=../../praktijken/voorstad/", site.Page("/p/1/").QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
    }

    [Fact]
    public void A_page_that_became_a_draft_again_says_so_at_its_status()
    {
        var draft = Site.And(TestSite.Case, APractice.With("status: concept"));
        draft.ShouldReport("praktijken/voorstad.md:11:9: fout verdwenen-adres: Het adres /praktijken/voorstad/ stond op de site. Met status concept is het er niet meer");
        Assert.Single(draft.Check("--concepten").ShouldExit(1).Diagnostics);
    }

    [Fact]
    public void A_heading_with_other_words_asks_for_its_old_id()
    {
        Site.And(TestSite.Case, APractice.WithText("Tekst.\n\n### Waarom het begon\n\nTekst.\n"))
            .ShouldReport(
                "praktijken/voorstad.md:15:1: waarschuwing kop-niveau",
                "praktijken/voorstad.md:15:1: fout verdwenen-anker: De kop /praktijken/voorstad/#aanleiding stond op de site en is er niet meer: links ernaartoe komen boven aan de pagina uit. "
                + "Is dit dezelfde kop met andere woorden? Schrijf dan: ### Waarom het begon {#aanleiding}");
        Site.And(TestSite.Case, APractice.WithText("## Waarom het begon {#aanleiding}\n\nTekst.\n")).ShouldPass();
    }

    [Fact]
    public void A_heading_that_went_asks_where_its_id_goes()
    {
        Site.And(TestSite.Case, APractice.WithText("## Een\n\nA.\n\n## Twee\n\nB.\n"))
            .ShouldReport("praktijken/voorstad.md:1:1: fout verdwenen-anker: De kop /praktijken/voorstad/#aanleiding stond op de site en is er niet meer: links ernaartoe komen boven aan de pagina uit. Zet achter de kop die ervoor in de plaats komt: {#aanleiding}");
        Site.And(TestSite.Case, APractice.WithText("## Een\n\nA.\n\n## Aanleidink\n\nB.\n")).ShouldReport("praktijken/voorstad.md:17:1: fout verdwenen-anker");
    }

    [Fact]
    public void An_anchor_must_exist_where_the_page_went()
    {
        var moved = Renamed.And("praktijken/huiskamer.md", APractice.With("oud: [/praktijken/voorstad/]").AndText("## Opbrengst\n\nKoffie.\n"));
        moved.ShouldReport(
            "praktijken/huiskamer.md:14:1: fout verdwenen-anker: De kop /praktijken/voorstad/#aanleiding stond op de site. praktijken/huiskamer.md kwam in de plaats van die pagina en heeft die kop niet");
        // The redirect keeps what stands behind the #, so an id is enough.
        moved.And("praktijken/huiskamer.md", APractice.With("oud: [/praktijken/voorstad/]").AndText("## Opbrengst {#aanleiding}\n\nKoffie.\n")).ShouldPass();
    }

    [Fact]
    public void A_picture_stays_where_it_was_even_when_its_page_moves()
    {
        var site = TestSite.Minimal
            .And(Ledger, "/praktijken/zuid/ praktijken/zuid/index.md\n/praktijken/zuid/tuin.png praktijken/zuid/tuin.png\n")
            .And("praktijken/oost/index.md", APractice.With("titel: Oost", "oud: [/praktijken/zuid/]").AndText("![Een tuin](tuin.png)\n"))
            .And("praktijken/oost/tuin.png", SomeImages.Png(8, 6));
        var built = site.ShouldPass();
        Assert.Equal(built.Files["praktijken/oost/tuin.png"], built.Files["praktijken/zuid/tuin.png"]);

        site.And("praktijken/oost/index.md", APractice.With("titel: Oost", "oud: [/praktijken/zuid/]")).ShouldReport(
            "adressen.lock:2:1: fout verdwenen-adres: De afbeelding /praktijken/zuid/tuin.png stond op de site en is er niet meer: links ernaartoe werken niet. "
            + "Zet praktijken/zuid/tuin.png weer in de tekst van de pagina. Moet de afbeelding echt weg, haal dan regel 2 uit adressen.lock.");
    }

    [Fact]
    public void What_is_made_without_a_file_is_promised_too() =>
        TestSite.Minimal.And(Ledger, "/begrippen/\n/preventie/samen/ facetten/preventie/samen.md\n/p/4/ /praktijken/nooit/\n").ShouldReport(
            "adressen.lock:1:1: fout verdwenen-adres: Het adres /begrippen/ stond op de site",
            "adressen.lock:2:1: fout verdwenen-adres: Het adres /preventie/samen/, van facetten/preventie/samen.md, stond",
            "adressen.lock:3:1: fout verdwenen-adres: Het adres /praktijken/nooit/ stond");

    /// <summary>A file with a mistake names its earlier addresses as before: one mistake is one message.</summary>
    [Fact]
    public void A_mistake_elsewhere_is_not_taken_for_a_loss()
    {
        Renamed.And("praktijken/huiskamer.md", APractice.With("oud: [/praktijken/voorstad/]", "plaats: ''")).ShouldReport("praktijken/huiskamer.md:4:1: fout leeg-veld");
        Renamed.And("praktijken/huiskamer.md", "---\ntitel: [\n---\n").ShouldReport("praktijken/huiskamer.md:*:*: fout ongeldige-yaml");
    }

    [Fact]
    public void Losses_without_end_are_told_as_far_as_anybody_reads()
    {
        var lines = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"/praktijken/weg-{i}/ praktijken/weg-{i}.md\n/praktijken/weg-{i}/#kop\n"));

        Assert.Equal(101, TestSite.With(Ledger, lines).Check().ShouldExit(1).Diagnostics.Count);
    }
}
