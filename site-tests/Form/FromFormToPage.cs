using System.Text;
using Microsoft.Playwright;
using Praktijk.Model;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Form;

/// <summary>From a first thought to a page on the site, without git or YAML, and with only a keyboard.</summary>
public class FromFormToPage
{
    [Fact]
    public async Task A_case_that_is_filled_in_with_the_keyboard_becomes_a_page()
    {
        using var copy = new TemporaryFolder();
        foreach (var (path, bytes) in TemporaryFolder.Snapshot(Repository.Content))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy["content/" + path])!);
            await File.WriteAllBytesAsync(copy["content/" + path], bytes);
        }
        await TheForm.Visit(RealSite.Folder, async form =>
        {
            var keys = new OnlyKeys(form.Page);
            await keys.Type("#p-v-titel", "Eetclub \"Zuid\": samen koken");
            await keys.Type("#p-v-samenvatting", "In Zwolle koken bewoners elke week voor elkaar.");
            await keys.Type("#p-v-plaats", "Zwolle");
            await keys.Type("#p-v-provincie", "Over");
            await keys.Press("#p-v-competenties-verbinden", "Space");
            await keys.Press("#p-v-preventie-ontmoeting", "Space");
            await keys.Press("#p-v-signalen-alleen-eten", "Space");
            // The picture itself: from the middle to the right, and down.
            await keys.Press("#p-v-kwadrant .mini-as", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "ArrowDown");
            await Assertions.Expect(form.Page.Locator("#p-v-kwadrant-woorden")).ToHaveTextAsync("duidelijk collectief (0,4) en licht informeel (−0,3)");
            await keys.Press("#p-v-kwadrant-collectief", "ArrowRight");
            await keys.Type("#p-v-bronnen .groep [data-veld=titel] input", "Mededeling van de kok");
            await keys.Type("#p-t-0", "Mensen aten vaak alleen.\n\n- Elke week\n- Samen");
            await keys.Type("#p-t-6", "- **Verbinden**: wij lezen dit als samen koken.");
            await keys.Press("[data-doe=download]");
            await Assertions.Expect(form.Page.Locator("#p-f-voorbeeld .voorbeeldtitel")).ToHaveTextAsync("Eetclub \"Zuid\": samen koken");
            await Assertions.Expect(form.Page.Locator("#p-f-voorbeeld li")).ToHaveTextAsync(["Elke week", "Samen", "Verbinden: wij lezen dit als samen koken."]);

            var download = await form.Page.RunAndWaitForDownloadAsync(() => form.Page.Keyboard.PressAsync("Enter"));
            Assert.Equal("eetclub-zuid-samen-koken.md", download.SuggestedFilename);
            await download.SaveAsAsync(copy["content/praktijken/" + download.SuggestedFilename]);
            await Assertions.Expect(form.Page.Locator("#p-f-vervolg")).ToBeFocusedAsync();
        });

        var check = PraktijkProgram.Run("check", "--content", copy["content"]);
        Assert.True(check.ExitCode == 0, check.ToString());
        Assert.DoesNotContain("eetclub", check.Err, StringComparison.Ordinal);
        var build = new Outcome(PraktijkProgram.Run("build", "--content", copy["content"], "--output", copy["site"]), TemporaryFolder.Snapshot(copy["site"])).ShouldExit(0);
        var page = build.Page("/praktijken/eetclub-zuid-samen-koken/");
        Assert.Equal("Eetclub \"Zuid\": samen koken", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Elke week", "Samen", "Verbinden: wij lezen dit als samen koken."], page.QuerySelectorAll(".lees li").Select(li => li.TextContent.Trim()));
        Assert.Contains("duidelijk collectief (0,5) en licht informeel (−0,3)", page.QuerySelector("#p-feiten")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_that_YAML_would_read_otherwise_arrive_as_they_were_written()
    {
        string[] texts =
        [
            "Buurt: huis", "Buurt #1", "- streep", "? vraag", "true", "Nee", "null", "~", "12", "1_000", "0x1F", "1e3", ".5", "2018-10-19", "[lijst]", "{ groep }", "'enkel'", "\"dubbel\"", "C:\\map\\nieuw",
            "0xtra", "0o7", "-.inf", ".NaN", "Off", "nee: ja", "a #", "#1", "...", "…", "*ster*", "&anker", "!label", "%procent", "@naam", "`code`", "| pijp", "> groter", "= is", "--- streepjes", "... punten", "eind:", "a:b", "een  dubbele spatie", "’s avonds", "𝔊oed 🏡", "<b>vet</b>", "{{titel}}",
            "Dit is een heel lange titel met veel woorden die nergens wordt afgebroken, want een tekst staat altijd op één regel!",
        ];
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);
        await TheForm.Visit(folder.Site, async form =>
        {
            await form.FillIn();
            foreach (var (index, text) in texts.Index())
            {
                await form.Set("titel", text);
                await form.Set("samenvatting", text);
                await form.Set("plaats", text);
                await form.SetPart("bronnen", "uitgever", text);
                folder.Write($"praktijken/geval-{index}.md", await form.File());
            }
        });

        var canonical = PraktijkProgram.Run(["opmaak", "--check", "--content", folder.Content, .. texts.Select((_, index) => $"praktijken/geval-{index}.md")]);
        Assert.True(canonical.ExitCode == 0, canonical.ToString());
        var build = folder.Build().ShouldExit(0);
        Assert.Empty(build.Diagnostics);
        foreach (var (index, text) in texts.Index())
        {
            var page = build.Page($"/praktijken/geval-{index}/");
            Assert.Equal(text, page.QuerySelector("h1")!.TextContent);
            Assert.Equal(text, page.QuerySelector("p.inleiding")!.TextContent);
            Assert.StartsWith(text, page.QuerySelector(".bron")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_file_has_the_canonical_form()
    {
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.FillIn("Eetclub: Zuid");
            await form.Set("status", "concept");
            await form.Set("oud", "/eetclub/");
            await form.SetPart("bronnen", "datum", "2018-10");
            await form.Page.FillAsync("#p-t-7", "Veel.");
            await Assertions.Expect(form.Page.Locator("#p-f-voorbeeld .bron")).ToHaveTextAsync("Een verslag. (2018, oktober).");

            Assert.Equal(
                """
                ---
                titel: "Eetclub: Zuid"
                samenvatting: Bewoners koken elke week voor de buurt.
                plaats: Zwolle
                provincie: Overijssel
                competenties:
                  - verbinden
                preventie:
                  - ontmoeting
                kwadrant:
                  collectief: 1
                  formeel: -1
                bronnen:
                  - titel: Een verslag
                    datum: 2018-10
                gepubliceerd: 2026-11-22
                status: concept
                oud:
                  - /eetclub/
                ---

                ## Aanleiding

                Bewoners kenden elkaar niet.

                ## Wat we niet weten

                Veel.

                """,
                await form.File());
        });
    }

    [Fact]
    public async Task The_name_of_the_file_follows_the_rule_of_the_program()
    {
        string[] titles =
        [
            "Eén café in ’t dorp", "  -- Sûkerbôle & Œuvre -- ", "ĲSSELMONDE ĳs", "Straße 12½", "zorg\u00ADcoöperatie", "'s-Gravenhage", "À la carte: één, twee", "𝔊oed 🏡 huis", "ŁÓDŹ", "e\u0301e\u0301n", "Türkçe İ ı",
            string.Join('-', Enumerable.Repeat("koffie", 20)), new string('a', 79) + "-bcd",
        ];
        await TheForm.Visit(RealSite.Folder, async form =>
        {
            foreach (var title in titles)
            {
                await form.Set("titel", title);
                await form.File();
                Assert.StartsWith($"Je bestand heet {Slug.From(title)}.md.", await form.Page.InnerTextAsync("#p-f-naam"), StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public async Task A_place_in_the_quadrant_can_be_pointed_at()
    {
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            var picture = form.Page.Locator("#p-v-kwadrant .mini");
            var box = (await picture.BoundingBoxAsync())!;
            await picture.ClickAsync(new() { Position = new() { X = box.Width * (50 + 42 * 0.7f) / 100, Y = box.Height * (50 + 42 * 0.3f) / 100 } });

            await Assertions.Expect(form.Page.Locator("#p-v-kwadrant-woorden")).ToHaveTextAsync("sterk collectief (0,7) en licht informeel (−0,3)");
            Assert.Equal("0.7", await form.Page.InputValueAsync("#p-v-kwadrant-collectief"));
            Assert.Equal("-0.3", await form.Page.InputValueAsync("#p-v-kwadrant-formeel"));
        });
    }

    [Fact]
    public void A_facet_that_the_content_adds_is_in_the_form_with_its_definitions()
    {
        var build = FormSites.Minimal
            .And("facetten/dieren/_facet.yml", AFacet.With("label: Dieren", "enkelvoud: dier", "volgorde: 9", "maximaal: 2"))
            .And("facetten/dieren/hond.md", ATerm.With("label: Hond", "definitie: Loopt mee."))
            .Build().ShouldExit(0);

        var field = build.Page("/bijdragen/nieuw/").QuerySelector("[data-veld=dieren]")!;

        Assert.Equal("Hond", field.QuerySelector("label[for=p-v-dieren-hond]")!.TextContent);
        Assert.Equal("Loopt mee.", field.QuerySelector("#p-v-dieren-hond-uitleg")!.TextContent);
        Assert.Contains("Kies er hoogstens 2.", field.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_does_not_tell_how_to_contribute_has_no_form()
    {
        var build = TestSite.Minimal.Build().ShouldExit(0);

        Assert.DoesNotContain(build.Files.Keys, path => path.StartsWith("bijdragen/", StringComparison.Ordinal));
        Assert.DoesNotContain("Verbeter deze praktijk", build.Text("praktijken/voorstad/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_after_a_change_brings_the_form_up_to_date()
    {
        using var folder = FormSites.WithRepository.Place();
        folder.Build().ShouldExit(0);
        foreach (var (path, text) in new (string, string)[]
        {
            (TestSite.Case, APractice.WithText("## Aanpak\n\nAnders.\n")),
            ("praktijken/nieuw.md", APractice.With("titel: Nieuw", "oud: [/eerst/]")),
            ("begrippen/vindplaats.md", "---\nterm: vindplek\ndefinitie: Een plek.\n---\n"),
            ("facetten/competenties/verbinden.md", ATerm.With("label: Verbindend", "definitie: Brengt bij elkaar.")),
            ("site.yml", "naam: Proef\nadres: https://proef.example/\nrepository: https://github.com/organisatie/anders\n"),
        })
        {
            folder.Write(path, text);
            var again = folder.Build().ShouldExit(0);
            var anew = new TemporaryFolder();
            PraktijkProgram.Run("build", "--content", folder.Content, "--output", anew["site"]);
            var fresh = TemporaryFolder.Snapshot(anew["site"]);
            anew.Dispose();

            Assert.Equal(fresh.Keys, again.Files.Keys);
            Assert.All(fresh.Where(f => f.Key.StartsWith("bijdragen/", StringComparison.Ordinal)), f => Assert.Equal(System.Text.Encoding.UTF8.GetString(f.Value), again.Text(f.Key)));
        }
    }

    [Fact]
    public void The_address_of_the_form_is_not_for_others() => Assert.Equal(
        ["praktijken/voorstad.md:11:7: fout dubbel-adres: Het adres /bijdragen/nieuw/ is al van de site zelf. Geef een van de twee een andere naam."],
        FormSites.Minimal.And(TestSite.Case, APractice.With("oud: [/bijdragen/nieuw/]")).Check().ShouldExit(1).Diagnostics);

    [Fact]
    public async Task Without_script_the_page_says_how_to_contribute_otherwise()
    {
        using var folder = FormSites.WithRepository.Place();
        folder.Build().ShouldExit(0);

        await Browser.Visit(new Uri(folder.Site + "/").AbsoluteUri, new Reader { WithoutScript = true }, async page =>
        {
            await page.GotoAsync(new Uri(folder.Site + "/bijdragen/nieuw/index.html").AbsoluteUri);
            await Assertions.Expect(page.Locator("main a[href='https://github.com/organisatie/kennisbank/new/main/content/praktijken']")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("main noscript a[href='../../bijdragen/']")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("#p-f")).ToBeHiddenAsync();
        });
    }

    /// <summary>Somebody who never touches the mouse: goes on with Tab until the control has the focus.</summary>
    private sealed class OnlyKeys(IPage page)
    {
        private const int MostTabs = 200;

        public async Task Type(string control, string text)
        {
            await To(control);
            await page.Keyboard.TypeAsync(text);
        }

        public async Task Press(string control, params string[] keys)
        {
            await To(control);
            foreach (var key in keys)
                await page.Keyboard.PressAsync(key);
        }

        private async Task To(string control)
        {
            for (var i = 0; i < MostTabs; i++)
            {
                if (await page.EvaluateAsync<bool>("control => document.activeElement.matches(control)", control))
                    return;
                await page.Keyboard.PressAsync("Tab");
            }
            Assert.Fail($"Tab never came to {control}.");
        }
    }
}
