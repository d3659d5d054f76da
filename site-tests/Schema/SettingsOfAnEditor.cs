using System.Text.Json;
using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Schema;

/// <summary>What <c>.vscode/</c> gives who works in Visual Studio Code: schemas for the YAML files, and a task that reads what <c>check</c> says.</summary>
public class SettingsOfAnEditor
{
    private static string Folder => Path.Combine(Repository.Root, ".vscode");

    /// <summary>Made from no content at all, so that a new facet does not make them old.</summary>
    [Fact]
    public void The_schemas_beside_them_are_those_that_the_program_makes()
    {
        using var empty = new TemporaryFolder();
        string[] kinds = ["bakens", "facet", "site"];

        Golden.Compare(Path.Combine(Folder, "schema"), kinds.ToDictionary(kind => $"{kind}.json", kind =>
        {
            var run = PraktijkProgram.Run("schema", "--soort", kind, "--content", empty.Path);
            Assert.True(run.ExitCode == 0, run.ToString());
            return run.Out;
        }));
    }

    [Fact]
    public void Every_YAML_file_of_the_content_has_its_schema()
    {
        using var settings = Read("settings.json");
        var schemas = settings.RootElement.GetProperty("yaml.schemas").EnumerateObject().ToDictionary(s => s.Name, s => s.Value.GetString()!);

        Assert.All(schemas.Keys, path => Assert.True(File.Exists(Path.Combine(Repository.Root, path)), path));
        var files = Directory.EnumerateFiles(Repository.Content, "*.yml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(
            [$".vscode/schema/{SchemaJudge.KindOf(file["content/".Length..])}.json"],
            schemas.Where(s => Regex.IsMatch(file, $"^{Regex.Escape(s.Value).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$")).Select(s => s.Key)));
    }

    [Fact]
    public async Task The_task_reads_every_line_that_check_writes()
    {
        using var folder = TestSite.WithCase(APractice.With("competenties: [zichtbar]", "wijk:").AndText("## Kop\n\n<b>vet</b>\n"))
            .And("facetten/preventie/_facet.yml", AFacet.With("label: Preventie", "enkelvoud: effect", "parameter: preventie", "teken: driehoek")).Place();
        var run = await PraktijkProgram.RunAsProcess(["check", .. folder.Options]);
        var lines = run.Err.TrimEnd('\n').Split('\n');

        var found = Matchers().SelectMany(m => lines.Select(line => m.Pattern.Match(line)).Where(match => match.Success).Select(match =>
            $"{m.Severity} {match.Groups[m.File].Value} {match.Groups[m.Line].Value} {match.Groups[m.Column].Value} {match.Groups[m.Code].Value}: {match.Groups[m.Message].Value}")).ToList();

        Assert.Equal(4, found.Count);
        Assert.Contains("error praktijken/voorstad.md 6 16 onbekende-term: 'zichtbar' is geen term van competenties. Bedoel je 'zichtbaar'?", found);
        Assert.Contains(found, f => f.StartsWith("error facetten/preventie/_facet.yml 6 8 onbekende-waarde: ", StringComparison.Ordinal));
        Assert.Contains(found, f => f.StartsWith("warning praktijken/voorstad.md 11 1 leeg-veld: ", StringComparison.Ordinal));
        Assert.Contains(found, f => f.StartsWith("warning praktijken/voorstad.md 16 1 html-is-tekst: ", StringComparison.Ordinal));
        Assert.All(found.Select(f => f.Split(' ')[1]), file => Assert.True(File.Exists(Path.Combine(folder.Content, file)), file));
    }

    private sealed record Matcher(string Severity, Regex Pattern, int File, int Line, int Column, int Code, int Message);

    private static IReadOnlyList<Matcher> Matchers()
    {
        using var tasks = Read("tasks.json");
        var task = tasks.RootElement.GetProperty("tasks").EnumerateArray().Single(t => t.GetProperty("args").EnumerateArray().Last().GetString() == "check");
        return
        [
            .. task.GetProperty("problemMatcher").EnumerateArray().Select(m => (Severity: m.GetProperty("severity").GetString()!, Pattern: m.GetProperty("pattern"))).Select(m => new Matcher(
                m.Severity, new Regex(m.Pattern.GetProperty("regexp").GetString()!, RegexOptions.ECMAScript), Group(m.Pattern, "file"), Group(m.Pattern, "line"), Group(m.Pattern, "column"),
                Group(m.Pattern, "code"), Group(m.Pattern, "message"))),
        ];
    }

    private static int Group(JsonElement pattern, string name) => pattern.GetProperty(name).GetInt32();

    private static JsonDocument Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
}
