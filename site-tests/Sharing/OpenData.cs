using System.Text.Json;
using System.Text.Json.Nodes;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Sharing;

/// <summary><c>/api/1/</c>: files that follow their schemas, for programs that nobody asked us about.</summary>
public class OpenData
{
    private static readonly string[] Names = ["index.json", "praktijken.json", "termen.json", "leerlijnen.json"];

    [Fact]
    public async Task Every_file_follows_its_schema_on_our_own_site_and_on_a_strange_one()
    {
        foreach (var site in new[] { RealSite.Outcome.ShouldExit(0), ASharedSite.Built, TestSite.Minimal.Without(TestSite.Case).Without("facetten/preventie/ontmoeting.md").Build() })
        {
            var schemas = new JsonObject();
            foreach (var name in Names)
                schemas[name] = Strict(JsonNode.Parse(site.Text($"api/1/schema/{name}"))!);
            var judged = await SchemaJudge.Judge(schemas, Names.Select(name => (name, name, site.Text($"api/1/{name}"))));

            Assert.All(judged, file => Assert.True(file.Value.Length == 0, $"{file.Key}: {string.Join('\n', file.Value)}"));
            Assert.All(Names, name => Assert.Empty(Nothings(JsonNode.Parse(site.Text($"api/1/{name}")), name)));
            Assert.All(Names, name => Assert.EndsWith($"/api/1/schema/{name}", (string)JsonNode.Parse(site.Text($"api/1/{name}"))!["$schema"]!, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_schema_sees_what_is_wrong()
    {
        var schema = JsonNode.Parse(ASharedSite.Built.Text("api/1/schema/praktijken.json"))!;
        var wrong = JsonNode.Parse(ASharedSite.Built.Text("api/1/praktijken.json"))!;
        var first = wrong["praktijken"]![0]!.AsObject();
        first.Remove("titel");
        first["gepubliceerd"] = "gisteren";
        first["positie"]!["formeel"] = 2;
        first["onderwerpen"]!["competenties"] = new JsonArray("Geen Naam");

        var judged = await SchemaJudge.Judge(new JsonObject { ["praktijken"] = schema }, [("x", "praktijken", wrong.ToJsonString())]);

        Assert.Equal(4, judged["x"].Length);
    }

    [Fact]
    public void A_case_is_told_with_what_its_page_shows()
    {
        var file = JsonNode.Parse(ASharedSite.Built.Text("api/1/praktijken.json"))!;

        Assert.Equal(["zuid", "noord", "1e-koffie"], file["praktijken"]!.AsArray().Select(p => (string)p!["id"]!));
        Assert.Equal("2026-12-01", (string)file["gewijzigd"]!);
        var noord = file["praktijken"]![1]!;
        Assert.Equal(
            ["id", "adres", "titel", "samenvatting", "plaats", "provincie", "kwadrant", "positie", "onderwerpen", "bronnen", "gepubliceerd", "versie", "status", "kaart"],
            noord.AsObject().Select(f => f.Key));
        Assert.Equal(("https://proef.example/praktijken/noord/", "-Noord", "informeel-individueel"), ((string)noord["adres"]!, (string)noord["plaats"]!, (string)noord["kwadrant"]!));
        Assert.Equal("""{"competenties":["zichtbaar","1e-hulp"],"preventie":["ontmoeting"]}""", noord["onderwerpen"]!.ToJsonString());
        Assert.Equal((-0.25, -1), ((double)noord["positie"]!["collectief"]!, (double)noord["positie"]!["formeel"]!));
        var steps = JsonNode.Parse(ASharedSite.Built.Text("api/1/leerlijnen.json"))!["leerlijnen"]!.AsArray().Single(p => (string)p!["id"]! == "2-stappen")!["stappen"]!.AsArray();
        Assert.Equal([2, 3], steps.Select(s => (int)s!["nummer"]!));
    }

    [Fact]
    public void The_index_names_every_file_with_its_size_and_the_licence()
    {
        var index = JsonNode.Parse(RealSite.Outcome.Text("api/1/index.json"))!;

        foreach (var file in index["bestanden"]!.AsArray())
            Assert.Contains(((string)file!["adres"]!)["https://praktijk.example/".Length..], RealSite.Outcome.Files.Keys);
        Assert.Equal(8, (int)index["bestanden"]!.AsArray().Single(f => (string)f!["naam"]! == "praktijken.json")!["aantal"]!);
        Assert.All(Names, name => Assert.Equal("https://creativecommons.org/licenses/by/4.0/", (string)JsonNode.Parse(RealSite.Outcome.Text($"api/1/{name}"))!["licentie"]!));
    }

    [Fact]
    public void The_table_can_be_read_back_and_is_no_danger_to_a_spreadsheet()
    {
        var bytes = ASharedSite.Built.Files["api/1/praktijken.csv"];
        var lines = CsvFile.Read(ASharedSite.Built.Text("api/1/praktijken.csv"));
        var columns = lines[0];

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.All(lines, line => Assert.Equal(columns.Count, line.Count));
        Assert.Equal(["zuid", "noord", "1e-koffie"], Column("id"));
        Assert.Equal(["Zuid", "Noord", ASharedSite.Title], Column("titel"));
        Assert.Equal(["Deventer", "'-Noord", "Deventer"], Column("plaats"));
        Assert.Equal("'=1+1 & \"x\"; <i>", Column("samenvatting").Last());
        Assert.Equal(["0,8", "-0,25", "0,8"], Column("collectief"));
        Assert.Equal("zichtbaar, 1e-hulp", Column("competenties").ElementAt(1));

        IEnumerable<string> Column(string name) => lines.Skip(1).Select(line => line[columns.ToList().IndexOf(name)]);
    }

    [Fact]
    public void Nothing_that_is_not_published_is_in_it()
    {
        var with = ASharedSite.Site.Build("--concepten").ShouldExit(0);

        Assert.All(with.Files.Keys.Where(f => f.StartsWith("api/1/", StringComparison.Ordinal) && !f.Contains("schema", StringComparison.Ordinal) && !f.EndsWith("html", StringComparison.Ordinal)),
            file => Assert.Equal(ASharedSite.Built.Text(file), with.Text(file)));
        Assert.DoesNotContain("\"weg\"", with.Text("api/1/leerlijnen.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_explains_every_field()
    {
        var page = ASharedSite.Built.Page("/api/1/");
        var explained = page.QuerySelectorAll("dt code").Select(c => c.TextContent).ToHashSet();

        foreach (var name in Names)
            Assert.Empty(Fields("", JsonNode.Parse(ASharedSite.Built.Text($"api/1/schema/{name}"))!).Except(explained));
        Assert.NotNull(ASharedSite.Built.Page("/").QuerySelector("footer a[href='api/1/']"));
        Assert.NotNull(ASharedSite.Built.Page("/").QuerySelector("link[rel=service-doc][href='api/1/']"));
    }

    [Fact]
    public void Addresses_of_what_others_take_along_can_be_linked_and_are_taken()
    {
        ASharedSite.Site.And("paginas/over.md", "---\ntitel: Over\nsamenvatting: x\n---\n\n[a](/api/1/) [b](/praktijken/praktijken.imscc) [c](/competenties/zichtbaar/feed.xml) [d](/leerlijnen/een-stap/een-stap.imscc) [e](/competenties/zichtbaar/zichtbaar.imscc)\n").Check().ShouldExit(0);
        TestSite.WithCase(APractice.With("oud: [/praktijken/noord/kaart/]")).ShouldReport("praktijken/voorstad.md:11:7: fout gereserveerde-naam");
    }

    /// <summary>Refuses fields that nobody declared: others should be lenient, we should not.</summary>
    private static JsonNode Strict(JsonNode schema)
    {
        if (schema is JsonObject described)
        {
            if (described["properties"] is JsonObject && !described.ContainsKey("additionalProperties"))
                described["additionalProperties"] = false;
            foreach (var part in described.Select(p => p.Value).OfType<JsonObject>().ToList())
                Strict(part);
        }
        return schema;
    }

    private static IEnumerable<string> Nothings(JsonNode? node, string place) => node switch
    {
        null => [place],
        JsonObject all => all.SelectMany(p => Nothings(p.Value, $"{place}.{p.Key}")),
        JsonArray items => items.SelectMany((item, i) => Nothings(item, $"{place}.{i}")),
        _ => node.GetValueKind() == JsonValueKind.String && string.IsNullOrWhiteSpace((string?)node) ? [place] : [],
    };

    private static IEnumerable<string> Fields(string prefix, JsonNode schema)
    {
        foreach (var (name, field) in schema["properties"] as JsonObject ?? [])
        {
            yield return prefix + name;
            foreach (var inner in Fields($"{prefix}{name}.", field!["items"] ?? field))
                yield return inner;
        }
    }
}
