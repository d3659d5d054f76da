using System.Text.Json.Nodes;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Commands;

/// <summary>What <c>praktijk schema</c> prints and writes.</summary>
public class SchemasOfFiles
{
    [Fact]
    public void One_kind_is_printed_as_a_schema()
    {
        using var folder = TestSite.Minimal.Place();

        var one = JsonNode.Parse(Schema(folder, "--soort", "praktijk").Out)!;

        Assert.Equal("http://json-schema.org/draft-07/schema#", one["$schema"]!.GetValue<string>());
        Assert.Equal(one.ToJsonString(), JsonNode.Parse(Schema(folder).Out)!["praktijk"]!.ToJsonString());
        Assert.Equal(["onderzoekend", "verbinden", "zichtbaar"], one["properties"]!["competenties"]!["items"]!["enum"]!.AsArray().Select(t => t!.GetValue<string>()));
        Assert.Equal("Verbinden: Stimuleert ontmoeting en brengt groepen bij elkaar.", one["properties"]!["competenties"]!["items"]!["enumDescriptions"]![1]!.GetValue<string>());
    }

    [Fact]
    public void With_a_folder_each_kind_becomes_a_file()
    {
        using var folder = TestSite.Minimal.Place();
        var output = Path.Combine(folder.Root, "schema");

        Schema(folder, "--output", output);
        Schema(folder, "--output", output);

        Assert.Equal(SchemaJudge.SchemasOf(folder.Content).Select(s => s.Key + ".json").Order(StringComparer.Ordinal), Directory.EnumerateFiles(output).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.Equal(Schema(folder, "--soort", "facet").Out, File.ReadAllText(Path.Combine(output, "facet.json")));
    }

    [Fact]
    public void A_file_of_somebody_else_stays()
    {
        using var folder = TestSite.Minimal.Place();
        var output = Path.Combine(folder.Root, "schema");
        Directory.CreateDirectory(output);
        File.WriteAllText(Path.Combine(output, "site.json"), "{}");

        var run = PraktijkProgram.Run(["schema", .. folder.Options, "--output", output]);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["site.json"], Directory.EnumerateFiles(output).Select(f => Path.GetFileName(f)));
        Assert.Equal("{}", File.ReadAllText(Path.Combine(output, "site.json")));
    }

    [Fact]
    public void Terms_with_mistakes_give_no_schema()
    {
        using var folder = TestSite.With("facetten/competenties/verbinden.md", ATerm.With("label:")).Place();

        var run = PraktijkProgram.Run(["schema", .. folder.Options]);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("facetten/competenties/verbinden.md:2:1: fout leeg-veld", run.Err, StringComparison.Ordinal);
    }

    private static ProgramRun Schema(SiteFolder folder, params string[] options)
    {
        var run = PraktijkProgram.Run(["schema", .. folder.Options, .. options]);
        Assert.True(run.ExitCode == 0, run.ToString());
        return run;
    }
}
