using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Dossier;

/// <summary><c>praktijk dossier</c>: what somebody who judges a contribution reads of it.</summary>
public partial class WhatAChangeDoes
{
    private const string Tuin = "praktijken/tuin.md";

    /// <summary>One of everything, as a person read it and agreed.</summary>
    [Fact]
    public void A_whole_dossier_reads_as_agreed()
    {
        using var site = new GitSite(TestSite.Minimal
            .And("praktijken/oud.md", APractice.With("titel: Koffie in de hal").AndText("## Aanleiding\n\nDe hal was leeg en koud.\n\n## Opbrengst\n\nNu drinken buren er koffie.\n"))
            .And("praktijken/weg.md", APractice.With("titel: Verdwenen", "samenvatting: Iets anders.").AndText("Zo ging het vroeger.\n"))
            .And("begrippen/buurt.md", "---\nterm: buurt\ndefinitie: Waar je woont.\n---\n\nZie [de huiskamer](../praktijken/voorstad.md#aanleiding) en [wat weg is](/praktijken/weg/).\n"));
        site.Write(TestSite.Case, APractice.With("titel: Huiskamer Voorstad", "competenties: [verbinden, luisteren]", "kwadrant: { collectief: -0.4, formeel: -0.6 }", "wijk: Voorstad")
                .AndText("## Waarom\n\nBewoners kenden elkaar niet. Ze zochten al heel lang naar een plek in de wijk waar iedereen zonder afspraak binnen kan lopen voor een gesprek of een kop koffie.\n"))
            .Delete("praktijken/weg.md")
            .Delete("praktijken/oud.md")
            .Write("praktijken/koffie.md", APractice.With("titel: Koffie in de hal", "oud: [/praktijken/oud/]").AndText("## Aanleiding\n\nDe hal was leeg en koud.\n\n## Opbrengst\n\nNu drinken buren er koffie.\n"))
            .Write(Tuin, APractice.With("titel: Tuin", "status: concept"))
            .Write("facetten/competenties/luisteren.md", ATerm.With("label: Luisteren", "definitie: Hoort wat er gezegd wordt."))
            .Delete("facetten/competenties/onderzoekend.md");

        var dossier = site.Dossier();

        Assert.Equal(1, dossier.ExitCode);
        Assert.Empty(dossier.Err);
        Golden.Compare(
            Path.Combine(Repository.SiteTests, "Dossier", "Golden"),
            new Dictionary<string, string> { ["dossier.md"] = CommitId().Replace(dossier.Out, "`0000000000`") });
    }

    [Fact]
    public void Nothing_changed_is_said_in_a_sentence()
    {
        using var site = new GitSite(TestSite.Minimal);

        var dossier = site.Dossier();

        Assert.Equal(0, dossier.ExitCode);
        Assert.StartsWith("# Wat verandert er op de site?\n\n**Deze wijziging verandert niets aan de inhoud van de site.**\n\nVergeleken met commit `", dossier.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("##", dossier.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_case_is_shown_with_its_fields_and_its_address()
    {
        using var site = new GitSite(TestSite.Minimal);
        site.Write(Tuin, APractice.With("titel: Tuin"));

        var dossier = site.Dossier();

        Assert.Equal(0, dossier.ExitCode);
        Assert.Contains("**1 nieuwe praktijk.**", dossier.Out, StringComparison.Ordinal);
        Assert.Contains("\n## Nieuwe adressen: 1\n\n- `/praktijken/tuin/`\n", dossier.Out, StringComparison.Ordinal);
        Assert.Contains("\n### Praktijk Tuin: nieuw\n\n- adres `/praktijken/tuin/`, bestand `content/praktijken/tuin.md`\n- samenvatting: `Bewoners runnen", dossier.Out, StringComparison.Ordinal);
        Assert.Contains("\n- competenties: `zichtbaar`, `verbinden`\n", dossier.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_tell_what_they_gained_and_lost_and_other_fields_what_they_were()
    {
        using var site = new GitSite(TestSite.WithCase(APractice.With("bronnen: [{ titel: Een bron, datum: 2018 }, { titel: Twee }]")));
        site.Write(TestSite.Case, APractice.With("plaats: Zwolle", "competenties: [zichtbaar, onderzoekend]", "bronnen: [{ titel: Een bron, datum: 2019 }, { titel: Drie }]", "wijk: Voorstad"));

        var lines = site.Dossier().Out.Split('\n');

        Assert.Contains("- plaats: `Deventer` → `Zwolle`", lines);
        Assert.Contains("- competenties: + `onderzoekend`, − `verbinden`", lines);
        Assert.Contains("- bronnen: + `Drie`, − `Twee`", lines);
        Assert.Contains(@"- bronnen \(Een bron\) datum: `2018` → `2019`", lines);
        Assert.Contains("- wijk: + `Voorstad`", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("- titel", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_way_of_writing_the_same_is_no_change_for_readers()
    {
        using var site = new GitSite(TestSite.Minimal);
        site.Write(TestSite.Case, APractice.With("competenties:\n  - zichtbaar\n  - verbinden", "titel: \"Buurthuiskamer Voorstad\""));

        Assert.Contains("\n- De lezer merkt er niets van: alleen de schrijfwijze of de opmaak is anders.\n", site.Dossier().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_moves_says_so_with_its_redirect_or_without()
    {
        using var site = new GitSite(TestSite.Minimal);
        site.Move(TestSite.Case, "praktijken/huiskamer.md");

        var without = site.Dossier();
        site.Write("praktijken/huiskamer.md", APractice.With("oud: [/praktijken/voorstad/]"));
        var with = site.Dossier();

        Assert.Contains("**1 praktijk verhuisd, 1 adres verdwijnt zonder doorverwijzing.**", without.Out, StringComparison.Ordinal);
        Assert.Contains("\n- `/praktijken/voorstad/` **zonder doorverwijzing**\n", without.Out, StringComparison.Ordinal);
        Assert.Contains("- adres `/praktijken/voorstad/` → `/praktijken/huiskamer/`, **zonder doorverwijzing**, bestand `content/praktijken/huiskamer.md` (was `content/praktijken/voorstad.md`)", without.Out, StringComparison.Ordinal);
        Assert.Contains("**1 praktijk verhuisd.**", with.Out, StringComparison.Ordinal);
        Assert.Contains("\n- `/praktijken/voorstad/` leidt voortaan naar `/praktijken/huiskamer/`\n", with.Out, StringComparison.Ordinal);
        Assert.Contains("`/praktijken/huiskamer/`, met doorverwijzing, bestand", with.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_moves_and_changes_a_little_is_still_the_same_case()
    {
        var text = "## Aanleiding\n\nBewoners kenden elkaar niet en zochten een plek om elkaar te zien.\n";
        using var site = new GitSite(TestSite.WithCase(APractice.WithText(text)));
        site.Delete(TestSite.Case).Write("praktijken/huiskamer.md", APractice.With("titel: De huiskamer").AndText(text + "\nDat lukte.\n"));

        var dossier = site.Dossier().Out;

        Assert.Contains("### Praktijk De huiskamer: verhuisd", dossier, StringComparison.Ordinal);
        Assert.Contains("\n- tekst: 2 woorden erbij, in `Aanleiding`\n", dossier, StringComparison.Ordinal);
        Assert.DoesNotContain("verwijderd", dossier, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_gets_a_folder_of_its_own_keeps_its_address()
    {
        using var site = new GitSite(TestSite.Minimal);
        site.Move(TestSite.Case, "praktijken/voorstad/index.md");

        var dossier = site.Dossier().Out;

        Assert.Contains("- adres `/praktijken/voorstad/`, bestand `content/praktijken/voorstad/index.md` (was `content/praktijken/voorstad.md`)", dossier, StringComparison.Ordinal);
        Assert.DoesNotContain("Adressen die verdwijnen", dossier, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_that_goes_is_an_address_that_disappears()
    {
        using var site = new GitSite(TestSite.WithCase(APractice.With("oud: [/praktijken/vroeger/]")));
        site.Write(TestSite.Case, APractice.Valid);

        Assert.Contains("\n- `/praktijken/vroeger/` **zonder doorverwijzing**\n", site.Dossier().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_goes_breaks_the_links_to_it()
    {
        using var site = new GitSite(TestSite.Minimal.And(Tuin, APractice.With("titel: Tuin"))
            .And("paginas/over.md", "---\ntitel: Over\nsamenvatting: Over ons.\n---\n\n[Tuin](../praktijken/tuin.md) en [nog eens](/praktijken/tuin/).\n"));
        site.Delete(Tuin);

        var dossier = site.Dossier();

        Assert.Equal(1, dossier.ExitCode);
        Assert.Contains("**1 praktijk verwijderd, 1 adres verdwijnt zonder doorverwijzing, 2 fouten.**", dossier.Out, StringComparison.Ordinal);
        Assert.Contains("## Links die nergens meer naartoe gaan: 2\n", dossier.Out, StringComparison.Ordinal);
        Assert.Contains("- Het bestand '../praktijken/tuin.md' bestaat niet. (kapotte-link): `content/paginas/over.md:6:8`\n", dossier.Out, StringComparison.Ordinal);
        Assert.Contains("`content/paginas/over.md:6:45`", dossier.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("## Fouten", dossier.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_goes_takes_its_anchor_with_it()
    {
        using var site = new GitSite(TestSite.WithCase(APractice.WithText("## Aanleiding\n\nA.\n\n## Lessen {#les}\n\nB.\n")));
        site.Write(TestSite.Case, APractice.WithText("## Aanleiding\n\nA.\n\n## Tips\n\nB.\n"));

        var lines = site.Dossier().Out.Split('\n');

        Assert.Contains("- koppen: + `Tips`, − `Lessen`", lines);
        Assert.Contains("- ankers die verdwijnen: `#les`. Links van anderen naar deze koppen komen bovenaan de pagina uit.", lines);
    }

    [Fact]
    public void A_draft_has_no_address_until_it_is_published()
    {
        using var site = new GitSite(TestSite.Minimal.And(Tuin, APractice.With("titel: Tuin", "status: concept")));
        site.Write("praktijken/veld.md", APractice.With("titel: Veld", "status: concept")).Write(Tuin, APractice.With("titel: Tuin")).Write(TestSite.Case, APractice.With("status: concept"));

        var dossier = site.Dossier().Out;

        Assert.Contains("**1 nieuw concept, 1 concept gepubliceerd, 1 praktijk terug naar concept, 1 adres verdwijnt zonder doorverwijzing.**", dossier, StringComparison.Ordinal);
        Assert.Contains("## Nieuwe adressen: 1\n\n- `/praktijken/tuin/`\n", dossier, StringComparison.Ordinal);
        Assert.Contains("- concept, nog niet op de site; straks op `/praktijken/veld/`", dossier, StringComparison.Ordinal);
        Assert.Contains("### Praktijk Tuin: van concept naar gepubliceerd", dossier, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_withdrawn_keeps_its_address()
    {
        using var site = new GitSite(TestSite.Minimal);
        site.Write(TestSite.Case, APractice.With("status: ingetrokken", "ingetrokken: { reden: De huiskamer is gestopt., datum: 2027-03-01 }"));

        var dossier = site.Dossier().Out;

        Assert.Contains("**1 praktijk ingetrokken", dossier, StringComparison.Ordinal);
        Assert.Contains("### Praktijk Buurthuiskamer Voorstad: ingetrokken\n\n- adres `/praktijken/voorstad/`", dossier, StringComparison.Ordinal);
        Assert.Contains("\n- status: + `ingetrokken`\n- ingetrokken.reden: + `De huiskamer is gestopt.`\n- ingetrokken.datum: + `2027-03-01`\n", dossier, StringComparison.Ordinal);
        Assert.DoesNotContain("Adressen die verdwijnen", dossier, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_named_when_they_come_go_or_are_others()
    {
        using var site = new GitSite(TestSite.Minimal.And("praktijken/voorstad/a.png", SomeImages.Png(2, 2)).And("praktijken/voorstad/b.png", SomeImages.Png(2, 2)));
        site.Delete("praktijken/voorstad/a.png");
        File.WriteAllBytes(Path.Combine(site.Content, "praktijken/voorstad/b.png"), SomeImages.Png(3, 3));
        File.WriteAllBytes(Path.Combine(site.Content, "praktijken/voorstad/c.png"), SomeImages.Png(2, 2));

        Assert.Contains(
            "\n## Afbeeldingen\n\n- nieuw: `praktijken/voorstad/c.png`\n- vervangen: `praktijken/voorstad/b.png`\n- weg: `praktijken/voorstad/a.png`\n",
            site.Dossier().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_in_the_quadrant_is_drawn_with_the_one_it_had()
    {
        using var site = new GitSite(TestSite.WithCase(APractice.With("kwadrant: { collectief: -1, formeel: 1 }")));
        site.Write(TestSite.Case, APractice.With("kwadrant: { collectief: 1, formeel: -0.5 }"));

        Assert.Contains(
            """
                                formeel
                        ┌─────────────────────┐
                        │○         │          │
                        │          │          │
                        │          │          │
                        │          │          │
            individueel │──────────┼──────────│ collectief
                        │          │          │
                        │          │         ●│
                        │          │          │
                        │          │          │
                        └─────────────────────┘
                               informeel
            ○ was    collectief −1, formeel 1 (formeel-individueel)
            ● wordt  collectief 1, formeel −0,5 (informeel-collectief)

            """.ReplaceLineEndings("\n"),
            site.Dossier().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_that_come_and_go_are_told_by_list()
    {
        using var site = new GitSite(TestSite.Minimal);
        site.Delete("facetten/competenties/onderzoekend.md").Write("facetten/competenties/luisteren.md", ATerm.With("label: Luisteren"));

        Assert.Contains("\n## Woordenlijsten\n\n- competenties: + `luisteren`, − `onderzoekend`\n", site.Dossier().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_sentences_are_counted_and_the_first_is_shown_with_its_line()
    {
        const string Long = "Dit is een zin die met opzet veel meer woorden heeft dan de richtlijn van de redactie voor een enkele zin eigenlijk toestaat.";
        using var site = new GitSite(TestSite.Minimal);
        site.Write(TestSite.Case, APractice.WithText($"## Aanleiding\n\nKort. Dr. Jansen zag het o.a. hier.\n\n- Een punt.\n- Nog een. {Long}\n\n| a | b |\n|---|---|\n| {Long} | c |\n\nSlot.\nOok {Long}\n"));

        var lines = site.Dossier().Out.Split('\n');

        Assert.Contains("- 2 zinnen hebben meer dan 20 woorden. De eerste staat op regel 18 (23 woorden): `" + Long + "`", lines);
        Assert.Contains(lines, line => line.StartsWith("- taal: 86 woorden (was 4); een zin heeft gemiddeld 8,6 woorden (richtlijn: hoogstens 12), de langste 24 (richtlijn: hoogstens 20)", StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_come_first_and_what_can_be_read_is_compared()
    {
        using var site = new GitSite(TestSite.Minimal.And(Tuin, APractice.With("titel: Tuin")));
        site.Write(TestSite.Case, APractice.With("provincie: Overijsel", "plaats: Zwolle")).Write(Tuin, "---\ntitel: [Tuin\n---\n\n## Aanleiding\n\nAnders.\n");

        var dossier = site.Dossier();

        Assert.Equal(1, dossier.ExitCode);
        Assert.Contains("**2 gewijzigde praktijken, 2 fouten.**", dossier.Out, StringComparison.Ordinal);
        Assert.Matches(@"\n## Fouten: 2\n\nZolang deze fouten er zijn, komt er niets op de site.\n\n- `content/praktijken/tuin.md:[0-9]+:[0-9]+` .*\n- `content/praktijken/voorstad.md:5:12` 'Overijsel' kan niet bij 'provincie'", dossier.Out);
        Assert.Contains("\n- plaats: `Deventer` → `Zwolle`\n", dossier.Out, StringComparison.Ordinal);
        Assert.Contains("### Praktijk tuin: gewijzigd\n\n- adres `/praktijken/tuin/`, bestand `content/praktijken/tuin.md`\n- De gegevens bovenaan zijn niet te lezen. Zie de fouten hierboven.\n- tekst: 1 woord erbij en 4 woorden weg, in `Aanleiding`\n", dossier.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_that_were_there_already_are_told_apart()
    {
        using var site = new GitSite(TestSite.WithCase(APractice.With("provincie: Overijsel")));
        site.Write(TestSite.Case, APractice.With("wijk: Voorstad", "provincie: Overijsel", "plaats: ''"));

        var dossier = site.Dossier().Out;

        Assert.Contains("Let op: die commit had zelf al 1 fout.", dossier, StringComparison.Ordinal);
        Assert.Contains("1 daarvan was er al vóór deze wijziging.", dossier, StringComparison.Ordinal);
        Assert.Matches(@"\n- `content/praktijken/voorstad.md:4:1` .*\(leeg-veld\)\n- `content/praktijken/voorstad.md:5:12` .* \(onbekende-waarde\) \*\(was er al\)\*\n", dossier);
    }

    [GeneratedRegex("(?<=commit )`[0-9a-f]{10}`")]
    private static partial Regex CommitId();
}
