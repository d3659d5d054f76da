using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Citing;

/// <summary>How a page says that it wants to be cited: as text, and with links to files.</summary>
public partial class PagesThatAreCited
{
    [Theory]
    [InlineData("", "/praktijken/voorstad/", "Proef. (2026, 22 november). Buurthuiskamer Voorstad. https://proef.example/praktijken/voorstad/", "(Proef, 2026)")]
    [InlineData("uitgever: Stichting Buur\n", "/praktijken/voorstad/", "Stichting Buur. (2026, 22 november). Buurthuiskamer Voorstad. Proef. https://proef.example/praktijken/voorstad/", "(Stichting Buur, 2026)")]
    [InlineData("uitgever: Buur e.o.\n", "/leerlijnen/kijken/", "Buur e.o. (2026, 1 december). Kijken. Proef. https://proef.example/leerlijnen/kijken/", "(Buur e.o., 2026)")]
    [InlineData("", "/achtergrond/waarom/", "Proef. (z.d.). Waarom samen? https://proef.example/achtergrond/waarom/", "(Proef, z.d.)")]
    [InlineData("uitgever: Buur\n", "/achtergrond/waarom/", "Buur. (z.d.). Waarom samen? Proef. https://proef.example/achtergrond/waarom/", "(Buur, z.d.)")]
    public void Have_a_reference_in_the_form_of_APA(string settings, string address, string reference, string inText)
    {
        var page = CitedSites.WithEverything.And("site.yml", "naam: Proef\nadres: https://proef.example/\n" + settings).ShouldPass().Page(address);

        Assert.Equal(reference, page.QuerySelector("#p-citaat")!.TextContent);
        Assert.Equal(page.QuerySelector("h1")!.TextContent, page.QuerySelector("#p-citaat i")!.TextContent);
        Assert.Contains($"In je tekst schrijf je: {inText}.", page.QuerySelector("#p-citeren")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(" Geraadpleegd op , van https://proef.example", page.QuerySelector("details.alleen-js #p-citaat-vandaag")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Link_to_a_file_for_each_program_and_tell_machines_of_it()
    {
        var site = CitedSites.WithEverything.ShouldPass();
        foreach (var folder in new[] { CitedSites.Folder, "achtergrond/waarom/", "leerlijnen/kijken/" })
        {
            var page = site.Page("/" + folder);

            Assert.Equal(CitedSites.Names, page.QuerySelectorAll("#p-citeren a[download]").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
            Assert.Equal(
                ["application/vnd.citationstyles.csl+json citaat.csl.json", "application/x-bibtex citaat.bib", "application/x-research-info-systems citaat.ris"],
                page.QuerySelectorAll("link[rel=describedby]").Select(l => $"{l.GetAttribute("type")} {l.GetAttribute("href")}").Order(StringComparer.Ordinal));
            Assert.Equal($"https://proef.example/{folder}", page.QuerySelector("link[rel=cite-as]")!.GetAttribute("href"));
            Assert.Equal(
                ["https://schema.org/AboutPage", folder.StartsWith("achter", StringComparison.Ordinal) ? "https://schema.org/Article" : "https://schema.org/LearningResource"],
                page.QuerySelectorAll("link[rel=type]").Select(l => l.GetAttribute("href")!));
            Assert.All(CitedSites.Names, name => Assert.Contains(folder + name, site.Files.Keys));
        }
        Assert.Equal("voorstad.bib", site.Page("/praktijken/voorstad/").QuerySelector("a[href='citaat.bib']")!.GetAttribute("download"));
        Assert.Equal(9, site.Files.Keys.Count(f => f.Contains("/citaat.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Are_published_and_not_withdrawn_though_files_that_were_published_stay()
    {
        var site = TestSite.Minimal
            .And("praktijken/oud.md", APractice.With("status: ingetrokken", "ingetrokken: { reden: Gestopt., datum: 2026-12-01 }"))
            .And("praktijken/plan.md", APractice.With("titel: Plan", "status: concept"))
            .Build("--concepten").ShouldExit(0);

        Assert.Equal(new[] { "praktijken/oud/", CitedSites.Folder }.SelectMany(_ => CitedSites.Names, (folder, name) => folder + name), site.Files.Keys.Where(f => f.Contains("/citaat.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        foreach (var address in new[] { "/praktijken/oud/", "/praktijken/plan/" })
            Assert.Empty(site.Page(address).QuerySelectorAll("#p-citeren, [href='#p-citeren'], link[rel=cite-as], link[rel=describedby], meta[name^=citation]"));
    }

    [Fact]
    public void Name_the_version_that_is_read_and_lead_to_the_others()
    {
        var section = CitedSites.WithSettings("repository: https://github.com/o/r\ntak: a/b\n").ShouldPass().Page("/praktijken/voorstad/").QuerySelector("#p-citeren")!;

        Assert.Matches("Je leest versie [0-9a-f]{8}, 22 november 2026\\.", section.TextContent);
        Assert.Equal("https://github.com/o/r/commits/a/b/content/praktijken/voorstad.md", section.QuerySelector("a:not([download])")!.GetAttribute("href"));
        var without = TestSite.Minimal.ShouldPass().Page("/praktijken/voorstad/").QuerySelector("#p-citeren")!;
        Assert.Empty(without.QuerySelectorAll("a:not([download])"));
        Assert.Equal(VersionIn(section.TextContent), VersionIn(without.TextContent));
        Assert.NotEqual(VersionIn(without.TextContent), VersionIn(TestSite.WithCase(APractice.WithText("Anders.\n")).ShouldPass().Page("/praktijken/voorstad/").QuerySelector("#p-citeren")!.TextContent));
    }

    [Theory]
    [InlineData("/praktijken/voorstad/citaat.bib", true)]
    [InlineData("/achtergrond/waarom/citaat.csl.json", true)]
    [InlineData("/praktijken/plan/citaat.bib", false)]
    [InlineData("/competenties/zichtbaar/citaat.ris", false)]
    [InlineData("/praktijken/voorstad/citaat.doc", false)]
    public void A_text_may_link_to_such_a_file_where_there_is_one(string address, bool exists)
    {
        var site = CitedSites.WithEverything.And("praktijken/plan.md", APractice.With("titel: Plan", "status: concept")).And("praktijken/zuid.md", APractice.With("titel: Zuid").AndText($"[a]({address})\n"));

        if (exists)
            Assert.NotNull(site.ShouldPass().Page("/praktijken/zuid/").QuerySelector($".lees a[href='../..{address}']"));
        else
            site.ShouldReport("praktijken/zuid.md:13:5: fout kapotte-link");
    }

    private static string VersionIn(string text) => VersionWords().Match(text).Groups[1].Value;

    [GeneratedRegex("versie ([0-9a-f]{8})")]
    private static partial Regex VersionWords();
}
