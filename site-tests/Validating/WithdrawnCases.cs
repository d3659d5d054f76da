using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Validating;

/// <summary>A case that was withdrawn: its address stays, with the reason; everything else forgets it.</summary>
public class WithdrawnCases
{
    private const string Name = "Buurttuin Zuid";

    private static readonly APractice Withdrawn = APractice.With(
        $"titel: {Name}", "oud: [/tuin/]", "status: ingetrokken", "ingetrokken: { reden: De grond is verkocht, datum: 2026-12-24 }").AndText("## Aanpak\n\nZeldzaamwoord.\n\n![Een vlak](tuin.png)\n");

    private static readonly TestSite WithOne = TestSite.Minimal.And("praktijken/zuid/index.md", Withdrawn).And("praktijken/zuid/tuin.png", SomeImages.Png(40, 30));

    [Fact]
    public void Its_page_says_why_and_when_and_no_longer_what_it_said()
    {
        var page = WithOne.ShouldPass().Page("/praktijken/zuid/");

        Assert.Equal(Name, page.QuerySelector("h1")!.TextContent);
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("ingetrokken op 24 december 2026", text, StringComparison.Ordinal);
        Assert.Contains("De grond is verkocht.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zeldzaamwoord", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bewoners runnen", text, StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains("../../praktijken/", page.QuerySelectorAll("main p a").Select(a => a.GetAttribute("href")));
        Assert.Contains("../../zoeken/", page.QuerySelectorAll("main p a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Only_files_at_its_own_addresses_know_it_and_none_has_its_text()
    {
        var site = WithOne.ShouldPass();

        Assert.DoesNotContain(site.Files.Keys, file => IsText(file) && site.Text(file).Contains("zeldzaamwoord", StringComparison.OrdinalIgnoreCase));
        // Its citations and its card stay beside it, also at its earlier address, for who took them.
        string[] own = ["praktijken/zuid/", "tuin/", "_redirects"];
        Assert.DoesNotContain(site.Files.Keys.Where(file => !own.Any(o => file.StartsWith(o, StringComparison.Ordinal))), file => IsText(file) && site.Text(file) is var text
            && (text.Contains(Name, StringComparison.Ordinal) || text.Contains("praktijken/zuid", StringComparison.Ordinal)));
        Assert.DoesNotContain(site.Files.Keys, file => file.EndsWith("tuin.png", StringComparison.Ordinal));
        Assert.Contains("1 praktijk", site.Page("/praktijken/").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_server_is_not_told_of_it()
    {
        using var folder = WithOne.Place();
        var output = Path.Combine(folder.Root, "export");

        Assert.Equal(0, PraktijkProgram.Run(["export", "--zoekmachine", output, .. folder.Options]).ExitCode);

        Assert.DoesNotContain(Directory.EnumerateFiles(output), file => File.ReadAllText(file).Contains(Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_earlier_addresses_still_lead_to_it() =>
        Assert.Equal("../praktijken/zuid/", WithOne.ShouldPass().Page("/tuin/").QuerySelector("a")!.GetAttribute("href"));

    [Fact]
    public void A_site_of_withdrawn_cases_only_keeps_its_feeds_without_entries()
    {
        var site = TestSite.WithCase(Withdrawn.AndText("Tekst.\n")).ShouldPass();

        Assert.DoesNotContain("<entry", site.Text("feed.xml"), StringComparison.Ordinal);
        Assert.Contains("praktijken/praktijken.imscc", site.Files.Keys);
        Assert.Contains("nog geen praktijk", site.Page("/praktijken/").Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zuid/index.md")]
    [InlineData("zuid/index.md#aanpak")]
    [InlineData("/praktijken/zuid/")]
    [InlineData("/tuin/#verdwenen")]
    public void A_link_to_it_is_a_warning_and_leads_to_the_reason(string target)
    {
        var site = WithOne.And(TestSite.Case, APractice.WithText($"Zie [Zuid]({target}).\n"));

        site.ShouldReport("praktijken/voorstad.md:13:12: waarschuwing link-naar-ingetrokken: praktijken/zuid/index.md is ingetrokken; wie deze link volgt, leest alleen waarom.");
        Assert.Equal("../../praktijken/zuid/", site.Build().Page("/praktijken/voorstad/").QuerySelector(".lees a")!.GetAttribute("href"));
    }

    [Fact]
    public void The_home_page_that_links_to_it_gets_a_warning() =>
        WithOne.And("home.md", "---\ntitel: Welkom\ninleiding: Een zin.\nwie:\n  - kop: Jij\n    tekst: Lees.\n    link: /praktijken/zuid/\n    linktekst: Lees\n---\n")
            .ShouldReport("home.md:7:11: waarschuwing link-naar-ingetrokken");

    [Fact]
    public void A_training_path_skips_its_step_and_the_editor_hears_of_it()
    {
        var site = WithOne.And("leerlijnen/leren.md", """
            ---
            titel: Leren
            samenvatting: Een leerlijn.
            stappen:
              - praktijk: zuid
                vragen: [Welke vraag?]
              - praktijk: voorstad
            ---

            """);

        site.ShouldReport("leerlijnen/leren.md:5:15: waarschuwing link-naar-ingetrokken: praktijken/zuid/index.md is ingetrokken; lezers van deze leerlijn slaan deze stap over.");
        var build = site.Build();
        var page = build.Page("/leerlijnen/leren/");
        Assert.Contains("is ingetrokken. Sla deze stap over.", page.QuerySelector("#p-stap--1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("../../praktijken/zuid/", page.QuerySelector("#p-stap--1 a")!.GetAttribute("href"));
        Assert.DoesNotContain("Welke vraag?", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#p-stap--2 .kaart"));
        Assert.DoesNotContain("zuid", page.QuerySelector("#p-plak")!.TextContent, StringComparison.Ordinal);
        var forLecturers = build.Page("/leerlijnen/leren/docent/");
        Assert.Equal("../../../praktijken/zuid/", forLecturers.QuerySelector("#p-stap--1 a")!.GetAttribute("href"));
        Assert.DoesNotContain("Welke vraag?", forLecturers.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(build.Files.ContainsKey("praktijken/zuid/tekst.js"));
        Assert.Contains("1 praktijk", build.Page("/leerlijnen/").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_links_to_does_not_say_so()
    {
        var site = WithOne.And("praktijken/zuid/index.md", Withdrawn.AndText("Zie [Voorstad](../voorstad.md) en [een concept](../oost.md).\n"))
            .And("praktijken/oost.md", APractice.With("titel: Oost", "status: concept")).ShouldPass();

        Assert.DoesNotContain(Name, site.Page("/praktijken/voorstad/").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void It_leads_on_to_terms_that_other_cases_have()
    {
        var site = WithOne.And("praktijken/zuid/index.md", Withdrawn.And("competenties: [verbinden, onderzoekend]")).ShouldPass();

        Assert.Equal(["Verbinden", "Ontmoeting"], site.Page("/praktijken/zuid/").QuerySelectorAll("aside a.label").Select(a => a.TextContent));
    }

    [Fact]
    public void It_is_still_checked() =>
        WithOne.And("praktijken/zuid/index.md", Withdrawn.And("competenties: [zichtbar]")).ShouldReport("praktijken/zuid/index.md:6:16: fout onbekende-term");

    private static bool IsText(string file) => Path.GetExtension(file) is ".html" or ".xml" or ".json" or ".js" or ".txt" or ".webmanifest";
}
