using System.Text.Json;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Commands;

/// <summary>What <c>praktijk status</c> tells on a day.</summary>
public class StatusOfCases
{
    private static readonly TestSite Site = TestSite.WithCase(APractice.With("controleren_voor: 2026-12-01", "eigenaar: Team Voorstad"))
        .And("praktijken/a.md", APractice.With("titel: Lang geleden", "gepubliceerd: 2025-01-01", "controleren_voor: 2025-12-01"))
        .And("praktijken/b.md", APractice.With("titel: Bijna", "controleren_voor: 2027-01-30"))
        .And("praktijken/c.md", APractice.With("titel: Nog lang niet", "controleren_voor: 2027-01-31"))
        .And("praktijken/d.md", APractice.With("titel: Nooit"))
        .And("praktijken/e.md", APractice.With("titel: In de maak", "status: concept", "controleren_voor: 2026-11-23"))
        .And("praktijken/f.md", APractice.With("titel: Weg", "status: ingetrokken", "ingetrokken: { reden: Gestopt., datum: 2026-11-30 }", "controleren_voor: 2026-11-23"));

    [Fact]
    public void Names_what_is_overdue_what_is_due_and_what_readers_do_not_see() => Assert.Equal("""
        Op 1 december 2026: 5 praktijken op de site, 1 concept, 1 ingetrokken.

        Te laat gecontroleerd (2):
          praktijken/a.md: Lang geleden
            vóór 1 december 2025, 365 dagen te laat
          praktijken/voorstad.md: Buurthuiskamer Voorstad
            vóór 1 december 2026, dat is vandaag, door Team Voorstad

        Te controleren binnen 60 dagen (1):
          praktijken/b.md: Bijna
            vóór 30 januari 2027, nog 60 dagen

        Concept (1):
          praktijken/e.md: In de maak

        Ingetrokken (1):
          praktijken/f.md: Weg
            op 30 november 2026: Gestopt.

        Zonder controledatum: 1 praktijk. Zet 'controleren_voor' bij de gegevens om eraan herinnerd te worden.

        """, Status(Site, "--peildatum", "2026-12-01").Out);

    [Fact]
    public void Tells_it_to_scripts()
    {
        using var status = JsonDocument.Parse(Status(Site, "--peildatum", "2026-12-02", "--format", "json").Out);
        var root = status.RootElement;

        Assert.Equal(1, root.GetProperty("versie").GetInt32());
        Assert.Equal("2026-12-02", root.GetProperty("peildatum").GetString());
        Assert.Equal("""{"gepubliceerd":5,"concept":1,"ingetrokken":1,"zonder_controledatum":1,"met_fouten":0}""", Compact(root.GetProperty("aantallen")));
        Assert.Equal("""{"bestand":"praktijken/voorstad.md","titel":"Buurthuiskamer Voorstad","eigenaar":"Team Voorstad","controleren_voor":"2026-12-01","dagen":1}""", Compact(root.GetProperty("te_laat")[1]));
        Assert.Equal(["b.md", "c.md"], root.GetProperty("binnenkort").EnumerateArray().Select(p => p.GetProperty("bestand").GetString()!["praktijken/".Length..]));
        Assert.Equal("""[{"bestand":"praktijken/e.md","titel":"In de maak"}]""", Compact(root.GetProperty("concept")));
        Assert.Equal("""[{"bestand":"praktijken/f.md","titel":"Weg","reden":"Gestopt.","datum":"2026-11-30"}]""", Compact(root.GetProperty("ingetrokken")));
    }

    [Fact]
    public void Without_a_day_it_is_today()
    {
        var before = DateTime.Now;
        using var status = JsonDocument.Parse(Status(Site, "--format", "json").Out);

        Assert.InRange(status.RootElement.GetProperty("peildatum").GetDateTime(), before.Date, DateTime.Now);
    }

    [Fact]
    public void Says_how_many_cases_it_could_not_read()
    {
        var site = Site.And("praktijken/d.md", APractice.Without("titel"));
        var run = Run(site, "--peildatum", "2026-12-01");

        Assert.Equal(1, run.ExitCode);

        Assert.Equal("1 praktijk heeft fouten en staat niet in dit overzicht: praktijk check noemt ze.\n", run.Err);
        Assert.StartsWith("Op 1 december 2026: 4 praktijken op de site", run.Out, StringComparison.Ordinal);
        using var status = JsonDocument.Parse(Run(site, "--format", "json").Out);
        Assert.Equal(1, status.RootElement.GetProperty("aantallen").GetProperty("met_fouten").GetInt32());
    }

    [Theory]
    [InlineData("1 december")]
    [InlineData("2026-02-30")]
    public void A_day_that_does_not_exist_is_refused(string day)
    {
        using var folder = Site.Place();

        var run = PraktijkProgram.Run(["status", .. folder.Options, "--peildatum", day]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is geen bestaande dag: schrijf jaar, maand en dag, zoals 2026-12-01.", run.Err, StringComparison.Ordinal);
    }

    private static ProgramRun Status(TestSite site, params string[] options)
    {
        var run = Run(site, options);
        Assert.Equal(0, run.ExitCode);
        return run;
    }

    private static ProgramRun Run(TestSite site, params string[] options)
    {
        using var folder = site.Place();
        return PraktijkProgram.Run(["status", .. folder.Options, .. options]);
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
