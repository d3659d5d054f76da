using System.Text.Json.Nodes;
using Praktijk.Schema;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Schema;

/// <summary>Validator, JSON Schema, the file that <c>new</c> makes and the page of fields say the same, because they follow from one declaration.</summary>
public class OneDeclaration
{
    private static readonly TestSite Site = TestSite.Minimal
        .And("facetten/signalen/_facet.yml", AFacet.With()).And("facetten/signalen/vervoer.md", ATerm.With())
        .And("praktijken/wandelclub-oud-oost.md", APractice.With("titel: Wandelclub"))
        .And("paginas/bijdragen.md", "---\ntitel: Bijdragen\nsamenvatting: Doe mee.\n---\n");

    /// <summary>The facets of that site as fields need them.</summary>
    private static readonly IReadOnlyList<FacetField> Facets =
    [
        new("competenties", "Competenties", null, 1, null, [new("onderzoekend", "Onderzoekend", ""), new("verbinden", "Verbinden", ""), new("zichtbaar", "Zichtbaar", "")]),
        new("preventie", "Preventie", null, 1, null, [new("ontmoeting", "Ontmoeting", ""), new("vroegsignalering", "Vroegsignalering", "")]),
        new("signalen", "Signalen", null, 0, null, [new("vervoer", "Vervoer", "")]),
    ];

    private static IReadOnlyList<FileKind> Kinds { get; } = FileKind.All(Facets);

    [Fact]
    public void The_schemas_have_the_fields_in_their_order_with_their_limits()
    {
        using var folder = Site.Place();
        var schemas = SchemaJudge.SchemasOf(folder.Content);

        Assert.Equal(Kinds.Select(k => k.Key), schemas.Select(s => s.Key));
        foreach (var kind in Kinds)
            Compare(kind.Fields, schemas[kind.Key]!, kind.Key);
    }

    private static void Compare(IReadOnlyList<Field> fields, JsonNode schema, string where)
    {
        Assert.Equal((where, string.Join(' ', fields.Select(f => f.Key))), (where, string.Join(' ', schema["properties"]!.AsObject().Select(p => p.Key))));
        Assert.Equal((where, string.Join(' ', fields.Where(f => f.Required).Select(f => f.Key))), (where, string.Join(' ', schema["required"]!.AsArray().Select(k => k!.GetValue<string>()))));
        Assert.False(schema["additionalProperties"]!.GetValue<bool>(), where);
        foreach (var field in fields)
        {
            var (property, place) = (schema["properties"]![field.Key]!, $"{where}.{field.Key}");
            Assert.StartsWith(field.Help, property["description"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.Contains(FieldExample.Lines(field)[0], property["markdownDescription"]!.GetValue<string>(), StringComparison.Ordinal);
            if (field.Kind == FieldKind.List)
            {
                Assert.Equal((place, field.Least is > 0 ? field.Least : null, field.Most), (place, Number(property, "minItems"), Number(property, "maxItems")));
                property = property["items"]!;
            }
            var own = field.Item ?? field;
            if (own.Kind == FieldKind.Group)
                Compare(own.Fields, own.AcceptsNothing || own.Short is not null ? property["anyOf"]![1]! : property, place);
            else if (own.Kind is FieldKind.Number or FieldKind.Integer)
                Assert.Equal((place, own.Least, own.Most), (place, Number(property, "minimum"), Number(property, "maximum")));
            else if (own.Choices.Count > 0)
                Assert.Equal((place, string.Join(' ', own.Choices)), (place, string.Join(' ', property["enum"]!.AsArray().OfType<JsonNode>().Select(v => v.GetValue<string>()))));
            else if (own.Kind is FieldKind.Text or FieldKind.Url or FieldKind.SiteAddress)
                Assert.Equal((place, (double?)own.Longest), (place, Number(property, "maxLength")));
        }
    }

    private static double? Number(JsonNode schema, string key) => schema[key]?.GetValue<double>();

    [Fact]
    public void A_new_file_has_the_fields_in_their_order_and_says_which_are_required()
    {
        using var folder = Site.Place();
        Assert.Equal(0, PraktijkProgram.Run(["new", "praktijk", "Proef", .. folder.Options]).ExitCode);
        var lines = folder.Read("praktijken/proef.md").Split("---\n")[1].Split('\n');

        var places = Kinds[0].Fields.Select(f => Array.FindIndex(lines, l => l.StartsWith($"{f.Key}:", StringComparison.Ordinal) || l.StartsWith($"# {f.Key}:", StringComparison.Ordinal))).ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        foreach (var (field, place) in Kinds[0].Fields.Zip(places))
        {
            var comment = string.Join(' ', lines.Take(place).Reverse().TakeWhile(l => l.StartsWith("# ", StringComparison.Ordinal)).Reverse().Select(l => l[2..]));
            Assert.StartsWith($"{field.Help} ({FieldWords.Requirement(field)}", comment, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_page_of_fields_has_every_field_with_its_help_limits_and_example()
    {
        var page = Site.ShouldPass().Page("/bijdragen/velden/");

        Assert.Equal(Kinds.Select(k => k.Name), page.QuerySelectorAll("main section > h2").Select(h => h.TextContent));
        foreach (var kind in Kinds)
        {
            var shown = page.QuerySelectorAll($"section[aria-labelledby=p-{kind.Key}] .veld");
            Assert.Equal(kind.Fields.Select(kind.AnchorOf), shown.Select(f => f.Id));
            foreach (var (field, element) in kind.Fields.Zip(shown))
            {
                Assert.Equal($"{field.Key} {FieldWords.Requirement(field)}", element.QuerySelector("h3")!.TextContent);
                Assert.Contains(field.Help, element.TextContent, StringComparison.Ordinal);
                Assert.All(FieldWords.Limits(field), limit => Assert.Contains(limit, element.TextContent, StringComparison.OrdinalIgnoreCase));
                Assert.Equal(string.Join('\n', FieldExample.Lines(field)), element.QuerySelector("pre")!.TextContent);
                Assert.Equal((field.Item ?? field).Fields.Select(f => f.Key), element.QuerySelectorAll(":scope > dl > dt > code").Select(c => c.TextContent));
                if (field.FacetKey is null || kind.Key == "praktijk")
                    Assert.All(field.Choices.Concat(field.Item?.Choices ?? []), choice => Assert.Contains(choice, element.TextContent, StringComparison.Ordinal));
            }
        }
        Assert.Equal("../../competenties/verbinden/", page.QuerySelector("#p-praktijk--competenties dl a[href*=verbinden]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_file_of_all_examples_is_taken_by_schema_and_check()
    {
        var files = Kinds.Select(k => (k.Key, Path: k.Place.Replace("facetten/naam", "facetten/competenties", StringComparison.Ordinal).Replace("facetten/facet", "facetten/competenties", StringComparison.Ordinal)
            .Replace("kwadranten/naam", "kwadranten/formeel-collectief", StringComparison.Ordinal), Text: Examples(k))).ToList();
        var site = files.Aggregate(Site, (s, f) => s.And(f.Path, f.Text));
        site.ShouldPass();
        using var folder = site.Place();

        var said = await SchemaJudge.Judge(SchemaJudge.SchemasOf(folder.Content), files.Select(f => (f.Path, f.Key, f.Text)));

        Assert.Equal(Kinds.Count, said.Count);
        Assert.Empty(said.Where(s => s.Value.Length > 0).Select(s => $"{s.Key}: {string.Join("; ", s.Value)}"));
    }

    /// <summary>Each kind with an earlier address of its own, and a status that goes with the reason for it.</summary>
    private static string Examples(FileKind kind)
    {
        var lines = kind.Fields.SelectMany(f => FieldExample.Lines(kind.Fields.FirstOrDefault(other => other.With?.Key == f.Key)?.With is { } with ? f with { Example = with.Value } : f));
        var yaml = string.Join('\n', lines).Replace("oude-naam", kind.Key, StringComparison.Ordinal) + "\n";
        return kind.IsYaml ? yaml : $"---\n{yaml}---\n";
    }

    [Fact]
    public void Every_choice_is_explained_or_none_of_them()
    {
        var all = Kinds.SelectMany(k => k.Fields).SelectMany(f => (Field[])[f, .. f.Item is null ? [] : new[] { f.Item }, .. (f.Item ?? f).Fields]);

        Assert.All(all, f => Assert.True(f.Meanings.Count == 0 || f.Meanings.Count == f.Choices.Count, f.Key));
    }

    [Fact]
    public void The_site_gives_the_schemas_at_their_own_addresses()
    {
        var site = Site.ShouldPass();
        using var folder = Site.Place();

        foreach (var (kind, schema) in SchemaJudge.SchemasOf(folder.Content))
        {
            var published = JsonNode.Parse(site.Text($"bijdragen/schema/{kind}.json"))!.AsObject();
            Assert.Equal($"https://proef.example/bijdragen/schema/{kind}.json", published["$id"]!.GetValue<string>());
            published.Remove("$id");
            Assert.Equal(schema!.ToJsonString(), published.ToJsonString());
        }
        Assert.All(site.Page("/bijdragen/velden/").QuerySelectorAll("aside a[href$='.json']"), a => Assert.True(site.Files.ContainsKey("bijdragen/schema/" + a.GetAttribute("href")!.Split('/')[^1])));
    }

    [Fact]
    public void Without_a_page_about_contributing_there_is_none_of_it() =>
        Assert.DoesNotContain(TestSite.Minimal.ShouldPass().Files.Keys, file => file.StartsWith("bijdragen/", StringComparison.Ordinal));

    [Fact]
    public void Content_can_link_to_it_and_cannot_take_its_place()
    {
        Site.And(TestSite.Case, APractice.WithText("Zie [de velden](/bijdragen/velden/) en [het schema](/bijdragen/schema/praktijk.json).\n")).ShouldPass();

        Site.And(TestSite.Case, APractice.With("oud: [/bijdragen/velden/]")).ShouldReport("praktijken/voorstad.md:11:7: fout dubbel-adres");
    }
}
