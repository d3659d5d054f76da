using System.Text;
using Praktijk.Diagnostics;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Permanence;

/// <summary><c>praktijk adressen</c> and the file that it keeps.</summary>
public class WhatWasPublished
{
    private const string Ledger = "adressen.lock";

    private static readonly TestSite Site = TestSite.Minimal
        .And(TestSite.Case, APractice.With("oud: [/eerder/]").AndText("## Opbrengst\n\nKoffie.\n\n### Later {#nu}\n\nThee.\n"))
        .And("praktijken/zuid/index.md", APractice.With("titel: Zuid", "gepubliceerd: 2026-11-20").AndText("![Een tuin](tuin.png)\n"))
        .And("praktijken/zuid/tuin.png", SomeImages.Png(8, 6))
        .And("praktijken/west.md", APractice.With("titel: West", "gepubliceerd: 2026-11-20", "status: ingetrokken", "ingetrokken: { reden: Gestopt., datum: 2026-12-01 }"))
        .And("praktijken/plan.md", APractice.With("titel: Plan", "status: concept", "oud: [/plan/]"))
        .And("paginas/bijdragen.md", "---\ntitel: Bijdragen\nsamenvatting: Een zin.\n---\n\n## Tippen\n\nTip ons.\n");

    [Fact]
    public void Is_told_first_and_kept_on_request()
    {
        using var folder = Site.Place();

        var told = folder.Addresses().ShouldExit(0);
        Assert.False(File.Exists(Path.Combine(folder.Content, Ledger)));
        Assert.Contains("nieuw /praktijken/voorstad/#opbrengst\n", told.Out, StringComparison.Ordinal);
        Assert.Contains("30 adressen staan nog niet vast.", told.Err, StringComparison.Ordinal);

        Assert.Equal(told.Out, folder.Addresses("--bijwerken").ShouldExit(0).Out);
        var lines = folder.Read(Ledger).Split('\n');
        Assert.All(lines[..3], line => Assert.StartsWith("# ", line, StringComparison.Ordinal));
        Assert.Equal(
            [
                "/",
                "/bijdragen/ paginas/bijdragen.md",
                "/bijdragen/#tippen",
                "/competenties/ facetten/competenties/_facet.yml",
                "/competenties/onderzoekend/ facetten/competenties/onderzoekend.md",
                "/competenties/verbinden/ facetten/competenties/verbinden.md",
                "/competenties/zichtbaar/ facetten/competenties/zichtbaar.md",
                "/eerder/ praktijken/voorstad.md",
                "/kwadrant/",
                "/kwadranten/",
                "/kwadranten/formeel-collectief/",
                "/kwadranten/formeel-individueel/",
                "/kwadranten/informeel-collectief/",
                "/kwadranten/informeel-individueel/",
                "/overzichtskaart/",
                "/p/1/ /praktijken/west/",
                "/p/2/ /praktijken/zuid/",
                "/p/3/ /praktijken/voorstad/",
                "/praktijken/",
                "/praktijken/voorstad/ praktijken/voorstad.md",
                "/praktijken/voorstad/#nu",
                "/praktijken/voorstad/#opbrengst",
                "/praktijken/west/ praktijken/west.md",
                "/praktijken/zuid/ praktijken/zuid/index.md",
                "/praktijken/zuid/tuin.png praktijken/zuid/tuin.png",
                "/preventie/ facetten/preventie/_facet.yml",
                "/preventie/ontmoeting/ facetten/preventie/ontmoeting.md",
                "/preventie/vroegsignalering/ facetten/preventie/vroegsignalering.md",
                "/selectie/",
                "/zoeken/",
                "",
            ],
            lines[3..]);
        folder.Check().ShouldExit(0);
    }

    [Fact]
    public void Is_kept_the_same_however_often_it_is_asked_and_whoever_builds()
    {
        using var folder = Site.Place();
        folder.Addresses("--bijwerken").ShouldExit(0);
        var kept = folder.Read(Ledger);

        Assert.Empty(folder.Addresses().ShouldExit(0).Out);
        Assert.Contains("Alle adressen staan al vast.", folder.Addresses("--bijwerken", "--concepten", "--base-url", "https://x.example/y/").ShouldExit(0).Err, StringComparison.Ordinal);
        Assert.Equal(kept, folder.Read(Ledger));
    }

    [Fact]
    public void Only_grows_and_a_number_is_given_once()
    {
        using var folder = Site.Place();
        folder.Write(Ledger, "/p/41/ /praktijken/zuid/\n/praktijken/zuid/ praktijken/zuid/index.md\n/praktijken/zuid/#vroeger\n");
        folder.Write("praktijken/zuid/index.md", APractice.With("titel: Zuid", "gepubliceerd: 2026-11-20").AndText("## Nu {#vroeger}\n\nTekst.\n"));

        folder.Addresses("--bijwerken").ShouldExit(0);

        var kept = folder.Read(Ledger);
        Assert.Contains("\n/p/41/ /praktijken/zuid/\n/p/42/ /praktijken/west/\n/p/43/ /praktijken/voorstad/\n", kept, StringComparison.Ordinal);
        folder.Write("praktijken/oost.md", APractice.With("titel: Oost", "gepubliceerd: 2020-01-01"));
        folder.Addresses("--bijwerken").ShouldExit(0);
        Assert.Equal(
            kept.Split('\n').Append("/p/44/ /praktijken/oost/").Append("/praktijken/oost/ praktijken/oost.md").Append("/praktijken/oost/#aanleiding").Order(StringComparer.Ordinal),
            folder.Read(Ledger).Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void May_have_Windows_line_ends_a_mark_at_its_beginning_notes_and_any_order()
    {
        var plain = "/p/7/ /praktijken/voorstad/\n/praktijken/voorstad/ praktijken/voorstad.md\n/praktijken/voorstad/#aanleiding\n";
        var rough = "\uFEFF# Een notitie\r\n\r\n/praktijken/voorstad/#aanleiding\r\n/praktijken/voorstad/ praktijken/voorstad.md  \r\n/p/7/ /praktijken/voorstad/\r\n/p/7/ /praktijken/voorstad/\r\n";
        using var one = TestSite.With(Ledger, plain).Place();
        using var other = TestSite.With(Ledger, rough).Place();

        Assert.Equal(one.Build().ShouldExit(0).Text("p/7/index.html"), other.Build().ShouldExit(0).Text("p/7/index.html"));
        one.Addresses("--bijwerken").ShouldExit(0);
        other.Addresses("--bijwerken").ShouldExit(0);
        Assert.Equal(one.Read(Ledger), other.Read(Ledger).Replace("# Een notitie\n", "", StringComparison.Ordinal));
        Assert.Contains("# Een notitie\n", other.Read(Ledger), StringComparison.Ordinal);
    }

    /// <summary>Nothing is guessed and nothing is overwritten.</summary>
    [Theory]
    [InlineData("praktijken/voorstad", 1, 1, "ongeldige-adresregel")]
    [InlineData("/zoeken/\n/praktijken/Voor Stad/ x.md", 2, 1, "ongeldige-adresregel")]
    [InlineData("/praktijken/voorstad/ praktijken/voorstad.md oeps", 1, 23, "ongeldige-adresregel")]
    [InlineData("/praktijken/voorstad/#A", 1, 23, "ongeldige-adresregel")]
    [InlineData("/praktijken/voorstad/#aanleiding x", 1, 33, "ongeldige-adresregel")]
    [InlineData("/praktijken/../../etc/ x", 1, 1, "ongeldige-adresregel")]
    [InlineData("/praktijken/voorstad/kwaad.html praktijken/kwaad.html", 1, 1, "ongeldige-adresregel")]
    [InlineData("/p/0/ /praktijken/voorstad/", 1, 1, "ongeldige-adresregel")]
    [InlineData("/p/99999999999/ /praktijken/voorstad/", 1, 1, "ongeldige-adresregel")]
    [InlineData("/p/10000000/ /praktijken/voorstad/", 1, 1, "ongeldige-adresregel")]
    [InlineData("/p/1/ /zoeken/", 1, 1, "ongeldige-adresregel")]
    [InlineData("/p/1/ /", 1, 1, "ongeldige-adresregel")]
    [InlineData("/p/1/ javascript:alert(1)", 1, 7, "ongeldige-adresregel")]
    [InlineData("/zoeken/\n<<<<<<< HEAD\n/kwadrant/", 2, 1, "samenvoegconflict")]
    [InlineData("=======", 1, 1, "samenvoegconflict")]
    [InlineData("/zoeken/\u202e", 1, 9, "verboden-teken")]
    public void Is_refused_at_its_place_when_somebody_wrote_nonsense_into_it(string text, int line, int column, string code)
    {
        using var folder = TestSite.With(Ledger, text + "\n").Place();

        var update = folder.Addresses("--bijwerken").ShouldExit(1);

        Assert.StartsWith($"adressen.lock:{line}:{column}: fout {code}: ", Assert.Single(update.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("adressen.lock is niet veranderd", update.Err, StringComparison.Ordinal);
        Assert.Equal(text + "\n", folder.Read(Ledger));
        Assert.Equal(update.Diagnostics, folder.Build().ShouldExit(1).Diagnostics);
    }

    [Fact]
    public void Is_refused_when_it_is_no_text_too_large_or_no_file()
    {
        TestSite.Minimal.And(Ledger, [.. Encoding.UTF8.GetBytes("/zoeken/\n"), 0xFF]).ShouldReport("adressen.lock:2:1: fout geen-utf8");

        using var large = TestSite.Minimal.Place();
        using (var file = File.Create(Path.Combine(large.Content, Ledger)))
            file.SetLength(32 * 1024 * 1024 + 1);
        Assert.StartsWith("adressen.lock:1:1: fout bestand-te-groot: ", Assert.Single(large.Check().ShouldExit(1).Diagnostics), StringComparison.Ordinal);

        using var folder = TestSite.Minimal.Place();
        Directory.CreateDirectory(Path.Combine(folder.Content, Ledger));
        Assert.StartsWith("adressen.lock:1:1: fout geen-gewoon-bestand: ", Assert.Single(folder.Check().ShouldExit(1).Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_in_its_place_is_neither_followed_nor_replaced(bool leadsSomewhere)
    {
        using var folder = TestSite.Minimal.Place();
        var elsewhere = Path.Combine(folder.Root, "elders.txt");
        if (leadsSomewhere)
            File.WriteAllText(elsewhere, "/zoeken/\n");
        File.CreateSymbolicLink(Path.Combine(folder.Content, Ledger), elsewhere);

        var update = folder.Addresses("--bijwerken").ShouldExit(1);

        Assert.StartsWith("adressen.lock:1:1: fout geen-gewoon-bestand: ", Assert.Single(update.Diagnostics), StringComparison.Ordinal);
        Assert.Equal(leadsSomewhere ? "/zoeken/\n" : null, File.Exists(elsewhere) ? File.ReadAllText(elsewhere) : null);
    }

    [Fact]
    public void Is_not_kept_while_the_content_has_errors()
    {
        using var folder = TestSite.WithCase(APractice.With("plaats: ''")).Place();

        folder.Addresses("--bijwerken").ShouldExit(1);

        Assert.False(File.Exists(Path.Combine(folder.Content, Ledger)));
    }

    [Fact]
    public void A_preview_hears_of_a_number_that_is_given_meanwhile()
    {
        using var folder = TestSite.Minimal.Place();
        var memory = new SiteMemory();
        var before = Preview();
        folder.Addresses("--bijwerken").ShouldExit(0);
        var after = Preview();

        Assert.Equal(((int?)null, (int?)1), (before.Catalogue.Practices[0].Number, after.Catalogue.Practices[0].Number));
        Assert.NotEqual(before.Print, after.Print);

        BuiltSite Preview() => SiteBuilder.Build(new SiteFolders(folder.Content, null), new BuildOptions(null, WithDrafts: false), new DiagnosticList(), new StageTimings(), memory)!;
    }

    /// <summary>One line of a contributor may not use up all numbers unnoticed.</summary>
    [Fact]
    public void Gives_no_number_above_the_highest_that_there_can_be()
    {
        using var folder = TestSite.With(Ledger, "/p/9999999/\n").Place();

        Assert.Contains("hoger gaan de nummers niet", folder.Addresses("--bijwerken").ShouldExit(2).Err, StringComparison.Ordinal);
        Assert.Equal("/p/9999999/\n", folder.Read(Ledger));
    }

    [Fact]
    public void Gives_nobody_the_number_of_a_case_that_had_to_go()
    {
        using var folder = TestSite.With(Ledger, "/p/1/\n/p/7/\n").Place();
        folder.Check().ShouldExit(0);

        folder.Addresses("--bijwerken").ShouldExit(0);

        Assert.Contains("\n/p/1/\n/p/7/\n/p/8/ /praktijken/voorstad/\n", folder.Read(Ledger), StringComparison.Ordinal);
        Assert.DoesNotContain("p/7/index.html", folder.Build().ShouldExit(0).Files.Keys);
    }

    [Fact]
    public void Two_branches_that_publish_merge_without_a_hand()
    {
        using var site = new GitSite(TestSite.Minimal.And(Ledger, "/p/1/ /praktijken/voorstad/\n/praktijken/voorstad/ praktijken/voorstad.md\n/zoeken/\n").And(".gitattributes", File.ReadAllText(Path.Combine(Repository.Root, ".gitattributes")).Replace("content/", "", StringComparison.Ordinal)));
        site.Write("praktijken/zuid.md", APractice.With("titel: Zuid", "gepubliceerd: 2026-11-25"));
        Update(site, 0);
        site.Commit();
        site.Git("checkout", "--quiet", "main");
        site.Write("praktijken/oost.md", APractice.With("titel: Oost", "gepubliceerd: 2026-11-24"));
        Update(site, 0);
        site.Commit();
        site.Git("merge", "--quiet", "--no-edit", "bijdrage");

        // The addresses of both are there, and both branches gave out number 2.
        var merged = File.ReadAllLines(Path.Combine(site.Content, Ledger));
        Assert.Contains("/praktijken/zuid/ praktijken/zuid.md", merged);
        Assert.Contains("/praktijken/oost/ praktijken/oost.md", merged);
        var zuid = 1 + Array.IndexOf(merged, "/p/2/ /praktijken/zuid/");
        var oost = 1 + Array.IndexOf(merged, "/p/2/ /praktijken/oost/");
        var (first, second) = zuid < oost ? ("zuid", "oost") : ("oost", "zuid");
        var refused = Update(site, 1);
        Assert.Contains(
            $"adressen.lock:{Math.Max(zuid, oost)}:1: fout dubbel-nummer: Nummer 2 is twee keer uitgedeeld: hier aan /praktijken/{second}/, en op regel {Math.Min(zuid, oost)} aan /praktijken/{first}/. "
            + "Haal de regel weg van de praktijk die het laatst online kwam, of nog niet online is, en draai praktijk adressen --bijwerken: dan krijgt die een nieuw nummer.\n", refused.Err, StringComparison.Ordinal);
        Assert.Equal(merged, File.ReadAllLines(Path.Combine(site.Content, Ledger)));

        site.Write(Ledger, string.Join('\n', merged.Where((_, i) => i != zuid - 1)));
        Update(site, 0);
        Assert.Contains("/p/3/ /praktijken/zuid/", File.ReadAllLines(Path.Combine(site.Content, Ledger)));
    }

    private static ProgramRun Update(GitSite site, int expected)
    {
        var run = PraktijkProgram.Run("adressen", "--content", site.Content, "--bijwerken");
        Assert.True(run.ExitCode == expected, run.ToString());
        return run;
    }
}
