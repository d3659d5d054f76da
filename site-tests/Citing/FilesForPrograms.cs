using System.Text.Json.Nodes;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Citing;

/// <summary>The citation as BibTeX, RIS and CSL-JSON.</summary>
public class FilesForPrograms
{
    [Fact]
    public void Have_the_layout_that_their_standards_ask()
    {
        var site = CitedSites.WithSettings("uitgever: Stichting Buur, Deventer\n").And(TestSite.Case, APractice.With("titel: \"100% buurt & zo\"", "bijgewerkt: 2026-12-01")).ShouldPass();
        var version = site.Text(CitedSites.Folder + "citaat.ris").Split("N1  - Versie ")[1][..8];

        Assert.Matches("^[0-9a-f]{8}$", version);
        Assert.Equal(
            $$$"""
            @online{praktijkenvoorstad,
              author = {{Stichting Buur, Deventer}},
              title = {{100\% buurt \& zo}},
              date = {2026-12-01},
              year = {2026},
              organization = {Proef},
              url = {https://proef.example/praktijken/voorstad/},
              langid = {dutch},
              version = {{{{version}}}},
            }

            """,
            site.Text(CitedSites.Folder + "citaat.bib"));
        Assert.Equal(
            string.Concat(new[]
            {
                "TY  - ELEC", "TI  - 100% buurt & zo", "AU  - Stichting Buur Deventer", "PY  - 2026", "DA  - 2026/12/01", "T2  - Proef", "PB  - Proef",
                "UR  - https://proef.example/praktijken/voorstad/", "LA  - nl", $"N1  - Versie {version}", "ER  - ",
            }.Select(line => line + "\r\n")),
            site.Text(CitedSites.Folder + "citaat.ris"));
        Assert.True(JsonNode.DeepEquals(
            new JsonArray(new JsonObject
            {
                ["id"] = "praktijkenvoorstad",
                ["type"] = "webpage",
                ["title"] = "100% buurt & zo",
                ["author"] = new JsonArray(new JsonObject { ["literal"] = "Stichting Buur, Deventer" }),
                ["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(2026, 12, 1)) },
                ["container-title"] = "Proef",
                ["URL"] = "https://proef.example/praktijken/voorstad/",
                ["language"] = "nl",
                ["version"] = version,
            }),
            JsonNode.Parse(site.Text(CitedSites.Folder + "citaat.csl.json"))), site.Text(CitedSites.Folder + "citaat.csl.json"));
    }

    [Fact]
    public async Task Are_understood_by_programs_of_others()
    {
        const string title = """Café {Ĳ} & co: 100 % _ # $ ~ ^ \ "x" 'y' <z> 🏡""";
        const string publisher = "Stichting {Buur} & Zn_1 50%";
        var site = CitedSites.WithEverything.And("site.yml", $"naam: Proef 1\nadres: https://proef.example/\nuitgever: '{publisher}'\n")
            .And(TestSite.Case, APractice.With($"titel: '{title.Replace("'", "''", StringComparison.Ordinal)}'", "bijgewerkt: 2026-12-01")).ShouldPass();
        var files = site.Files.Keys.Where(f => f.Contains("/citaat.", StringComparison.Ordinal)).ToDictionary(f => f, site.Text);

        var read = await CitationJudge.Read(files);

        foreach (var (name, said) in read.AsObject())
        {
            Assert.Empty(said!["faults"]!.AsArray());
            var item = Assert.Single(said["items"]!.AsArray())!;
            Assert.Equal("webpage", (string?)item["type"]);
            var (wanted, date, address) = name.Split('/')[0] switch
            {
                "praktijken" => (title, "[[2026,12,1]]", "praktijken/voorstad/"),
                "leerlijnen" => ("Kijken", "[[2026,12,1]]", "leerlijnen/kijken/"),
                _ => ("Waarom samen?", null, "achtergrond/waarom/"),
            };
            Assert.Equal(wanted, (string?)item["title"]);
            var author = Assert.Single(item["author"]!.AsArray())!;
            Assert.Equal(publisher, (string?)(author["literal"] ?? author["family"]));
            Assert.Equal(date, item["issued"]?["date-parts"]!.ToJsonString());
            Assert.Equal("https://proef.example/" + address, (string?)item["URL"]);
            Assert.Equal(site.Text($"{address}citaat.ris").Split("Versie ")[1][..8], (string?)item["version"] ?? ((string?)item["note"])!.Split(' ')[1]);
        }
        // The order and the marks of APA, by the style that the others use; in its Dutch the day stands behind the month.
        Assert.Equal(site.Page("/achtergrond/waarom/").QuerySelector("#p-citaat")!.TextContent, (string?)read["achtergrond/waarom/citaat.csl.json"]!["apa"]);
        Assert.Equal(site.Page("/leerlijnen/kijken/").QuerySelector("#p-citaat")!.TextContent, ((string?)read["leerlijnen/kijken/citaat.csl.json"]!["apa"])!.Replace("december 1)", "1 december)", StringComparison.Ordinal));
    }

    [Fact]
    public void Are_told_to_hosts_that_let_themselves_be_told()
    {
        var headers = TestSite.Minimal.ShouldPass().Text("_headers");

        foreach (var (name, type) in new[] { ("citaat.bib", "application/x-bibtex"), ("citaat.ris", "application/x-research-info-systems"), ("citaat.csl.json", "application/vnd.citationstyles.csl+json") })
            Assert.Contains($"\n/:soort/:naam/{name}\n  Content-Type: {type}; charset=utf-8\n", headers, StringComparison.Ordinal);
        Assert.Equal("application/vnd.citationstyles.csl+json; charset=utf-8", Serving.ContentTypes.Of("/praktijken/voorstad/citaat.csl.json"));
    }
}
