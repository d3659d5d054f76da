using System.Text;
using System.Text.Json;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Mending;

public class WhatIsCertain
{
    /// <summary>A field that is wrong, what it becomes, and what is said of it.</summary>
    [Theory]
    [InlineData("competenties: [verbindn, zichtbaar]", "competenties: [verbinden, zichtbaar]", "10:16: hersteld onbekende-term: 'verbindn' is nu 'verbinden'.")]
    [InlineData("competenties: [Verbinden]", "competenties: [verbinden]", "10:16: hersteld onbekende-term: 'Verbinden' is nu 'verbinden'.")]
    [InlineData("competenties: [\"verbindn\"]", "competenties: [verbinden]", "10:16: hersteld onbekende-term: 'verbindn' is nu 'verbinden'.")]
    [InlineData("competenties: [praten]", "competenties: [zichtbaar]", "10:16: hersteld onbekende-term: 'praten' is nu 'zichtbaar'.")]
    [InlineData("competenties: verbinden, zichtbaar", "competenties: [verbinden, zichtbaar]", "10:15: hersteld geen-lijst: 'competenties' is nu een lijst.")]
    [InlineData("wijkk: Voorstad", "wijk: Voorstad", "11:1: hersteld onbekend-veld: 'wijkk' is nu 'wijk'.")]
    [InlineData("provincie: overijsel", "provincie: Overijssel", "10:12: hersteld onbekende-waarde: 'overijsel' is nu 'Overijssel'.")]
    [InlineData("gepubliceerd: 22-11-2026", "gepubliceerd: 2026-11-22", "10:15: hersteld ongeldige-datum: '22-11-2026' is nu 2026-11-22.")]
    [InlineData("gepubliceerd: 1 december 2026", "gepubliceerd: 2026-12-01", "10:15: hersteld ongeldige-datum: '1 december 2026' is nu 2026-12-01.")]
    [InlineData("gepubliceerd: 2026/1/5", "gepubliceerd: 2026-01-05", "10:15: hersteld ongeldige-datum: '2026/1/5' is nu 2026-01-05.")]
    [InlineData("gepubliceerd: 11/25/2026", "gepubliceerd: 2026-11-25", "10:15: hersteld ongeldige-datum: '11/25/2026' is nu 2026-11-25.")]
    [InlineData("bronnen: [{ titel: Een bron, datum: okt. 2018 }]", "bronnen: [{ titel: Een bron, datum: 2018-10 }]", "10:37: hersteld ongeldige-datum: 'okt. 2018' is nu 2018-10.")]
    [InlineData("kwadrant:\n  collectief: 0,8\n  formeel: 0.4", "kwadrant:\n  collectief: 0.8\n  formeel: 0.4", "11:15: hersteld komma-in-getal: In 'collectief' staat nu 0.8.")]
    [InlineData("kwadrant: { collectief: 0,8, formeel: -0,4 }", "kwadrant: { collectief: 0.8, formeel: -0.4 }", "10:27: hersteld komma-in-getal: In 'kwadrant' staat nu 0.8.")]
    [InlineData("kwadrant: { collectief: 0,8, formeel: 0,8 }", "kwadrant: { collectief: 0.8, formeel: 0.8 }", "10:41: hersteld komma-in-getal: In 'kwadrant' staat nu 0.8.")]
    [InlineData("kwadrant:\n\tcollectief: 0.8\n\tformeel: 0.4", "kwadrant:\n  collectief: 0.8\n  formeel: 0.4", "11:1: hersteld ongeldige-yaml: De tabs aan het begin van de regels zijn nu spaties.")]
    [InlineData("titel: MAC: inloop", "titel: \"MAC: inloop\"", "10:11: hersteld ongeldige-yaml: 'MAC: inloop' staat nu tussen aanhalingstekens.")]
    [InlineData("plaats: @home", "plaats: \"@home\"", "10:9: hersteld ongeldige-yaml: '@home' staat nu tussen aanhalingstekens.")]
    [InlineData("oud: [praktijken/oude-naam]", "oud: [/praktijken/oude-naam/]", "11:7: hersteld ongeldig-adres: 'praktijken/oude-naam' is nu '/praktijken/oude-naam/'.")]
    [InlineData("wijk: Voor\uFEFFstad", "wijk: Voorstad", "11:11: hersteld verboden-teken: Het onzichtbare teken U+FEFF is weg.")]
    public void Is_mended_in_place_and_told(string wrong, string right, string told)
    {
        using var folder = Site(wrong).Place();

        var check = folder.Check("--herstel");

        Assert.True(check.ExitCode == 0, check.ToString());
        Assert.Contains($"{TestSite.Case}:{told}\n", check.Err, StringComparison.Ordinal);
        Assert.Equal(Text(right), folder.Read(TestSite.Case));
        Assert.Empty(folder.Check("--herstel").Diagnostics);
    }

    /// <summary>What somebody has to decide: it stays, and the message with it.</summary>
    [Theory]
    [InlineData("gepubliceerd: 1-12-2026", "ongeldige-datum")]
    [InlineData("gepubliceerd: 31-2-2026", "ongeldige-datum")]
    [InlineData("gepubliceerd: 1 december 26", "ongeldige-datum")]
    [InlineData("provincie: Brabant", "onbekende-waarde")]
    [InlineData("provincie: Noord", "onbekende-waarde")]
    [InlineData("competenties: [verbonden]", "onbekende-term")]
    [InlineData("plats: Zutphen", "onbekend-veld")]
    [InlineData("competenties: [zichtbaarheid-vergroten]", "onbekende-term")]
    [InlineData("competenties: [zichtbaar verbinden]", "onbekende-term")]
    [InlineData("competenties: [zichtbaar en verbinden]", "onbekende-term")]
    [InlineData("competenties: zichtbaar; verbinden", "geen-lijst")]
    [InlineData("status: gepubliceerd na controle", "onbekende-waarde")]
    [InlineData("provincie: Utrecht en Gelderland", "onbekende-waarde")]
    [InlineData("kwadrant: { collectief: 1, informeel: 0.8 }", "onbekend-veld")]
    [InlineData("wijkteam: Team Rivierenwijk", "onbekend-veld")]
    [InlineData("plaats: Zutphen wijk: Noord", "ongeldige-yaml")]
    [InlineData("titel: kop: inloop", "ongeldige-yaml")]
    [InlineData("kwadrant: collectief: 1, formeel: 0.4", "ongeldige-yaml")]
    [InlineData("titel: MAC: inloop\n  en meer", "ongeldige-yaml")]
    [InlineData("oud: [/Projecten/Tuin/]", "ongeldig-adres")]
    [InlineData("titel: \"MAC", "ongeldige-yaml")]
    [InlineData("titel: [MAC: inloop", "ongeldige-yaml")]
    [InlineData("wijk: Voor\u0085stad", "verboden-teken")]
    [InlineData("competenties: [verbindn, verbinden]", "onbekende-term")]
    public void Not_is_left_to_the_editor(string wrong, string code)
    {
        using var folder = Site(wrong).And("facetten/competenties/verbranden.md", ATerm.With("label: Verbranden")).Place();

        var check = folder.Check("--herstel").ShouldExit(1);

        Assert.Contains(check.Diagnostics, d => d.Contains($" fout {code}: ", StringComparison.Ordinal));
        Assert.Contains("Er was niets dat zeker te herstellen is.", check.Err, StringComparison.Ordinal);
        Assert.Equal(Text(wrong), folder.Read(TestSite.Case));
    }

    [Fact]
    public void Many_mistakes_in_many_files_are_mended_in_one_run_and_the_rest_is_told()
    {
        using var folder = TestSite
            .WithCase("---\r\nlabell: X\r\n" + Text("titel: MAC: inloop", "provincie: overijsel", "bijgewerkt: 31-12-2026", "competenties: [zichtbar, verbindn]")[4..].Replace("\n", "\r\n", StringComparison.Ordinal))
            .And("praktijken/tweede.md", APractice.With("plaatss: Zutphen", "kwadrant: { collectief: 0,8, formeel: 2 }"))
            .Place();

        var check = folder.Check("--herstel").ShouldExit(1);

        Assert.Equal(
            ["praktijken/tweede.md:8:39: fout buiten-bereik", "praktijken/tweede.md:11:1: fout onbekend-veld", "praktijken/voorstad.md:2:1: fout onbekend-veld"],
            check.Diagnostics.Select(d => string.Join(':', d.Split(':')[..4])));
        Assert.Contains("\n6 fouten hersteld in 2 bestanden.\n", check.Err, StringComparison.Ordinal);
        Assert.Contains("\"MAC: inloop\"\r\n", folder.Read(TestSite.Case), StringComparison.Ordinal);
        Assert.Contains("competenties: [zichtbaar, verbinden]\r\n", folder.Read(TestSite.Case), StringComparison.Ordinal);
        Assert.Contains("{ collectief: 0.8, formeel: 2 }", folder.Read("praktijken/tweede.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mend_that_makes_it_no_better_is_taken_back_and_the_others_are_kept()
    {
        // The only term that is near stands there already.
        using var folder = Site("competenties: [verbindn, verbinden]", "provincie: overijsel").Place();

        var check = folder.Check("--herstel").ShouldExit(1);

        Assert.Contains("competenties: [verbindn, verbinden]\n", folder.Read(TestSite.Case), StringComparison.Ordinal);
        Assert.Contains("provincie: Overijssel\n", folder.Read(TestSite.Case), StringComparison.Ordinal);
        Assert.Contains("1 fout hersteld in 1 bestand.", check.Err, StringComparison.Ordinal);
    }

    /// <summary>The address was meant, and another file has it already: somebody has to decide which of the two is right.</summary>
    [Fact]
    public void A_mend_that_moves_the_mistake_to_another_file_is_taken_back()
    {
        using var folder = Site("oud: [zes]").And("praktijken/ander.md", APractice.With("titel: Ander", "provincie: overijsel")).And("praktijken/zuid.md", APractice.With("titel: Zuid", "oud: [/zes/]")).Place();

        var check = folder.Check("--herstel").ShouldExit(1);

        Assert.Equal(["praktijken/voorstad.md"], check.Diagnostics.Select(d => d.Split(':')[0]));
        Assert.Contains("oud: [zes]\n", folder.Read(TestSite.Case), StringComparison.Ordinal);
        Assert.Contains("provincie: Overijssel\n", folder.Read("praktijken/ander.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_without_being_asked()
    {
        using var folder = Site("provincie: overijsel").Place();

        folder.Check().ShouldExit(1);

        Assert.Equal(Text("provincie: overijsel"), folder.Read(TestSite.Case));
    }

    [Fact]
    public void Byte_order_mark_and_the_bytes_of_the_text_stay_as_they_are()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text("provincie: overijsel") + "\r\nlos  \r\n")];
        using var folder = TestSite.Minimal.And(TestSite.Case, bytes).Place();

        folder.Check("--herstel");

        Assert.Equal(Encoding.UTF8.GetString(bytes).Replace("overijsel", "Overijssel", StringComparison.Ordinal), Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder.Content, TestSite.Case))));
    }

    [Fact]
    public void The_machine_formats_carry_it()
    {
        var site = Site("competenties: [verbindn]");

        var melding = JsonDocument.Parse(site.Check("--format", "json").Out).RootElement.GetProperty("meldingen")[0];
        Assert.Equal("""[{"regel":10,"kolom":16,"lengte":8,"tekst":"verbinden"}]""", JsonSerializer.Serialize(melding.GetProperty("herstel")));

        var replacement = JsonDocument.Parse(site.Check("--format", "sarif").Out).RootElement.GetProperty("runs")[0].GetProperty("results")[0]
            .GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal("verbinden", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal("""{"startLine":10,"startColumn":16,"endLine":10,"endColumn":24}""", JsonSerializer.Serialize(replacement.GetProperty("deletedRegion")));
    }

    /// <summary>A case with these fields last; the first is on line 11, or on line 10 when it takes the place of one that was there.</summary>
    private static TestSite Site(params string[] fields) => TestSite.WithCase(Text(fields))
        .And("facetten/competenties/zichtbaar.md", ATerm.With("label: Zichtbaar", "definitie: Is te vinden.", "synoniemen: [praten]"));

    private static string Text(params string[] fields) =>
        APractice.Without([.. fields.Select(f => f.Split(':')[0])]).ToString().Replace("---\n\n## ", $"{string.Join('\n', fields)}\n---\n\n## ", StringComparison.Ordinal);
}
