using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Distribution;

/// <summary>What GitHub runs with our rights.</summary>
public partial class Workflows
{
    private static IReadOnlyDictionary<string, string> Files { get; } = Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"), "*.yml")
        .ToDictionary(f => Path.GetFileName(f), File.ReadAllText, StringComparer.Ordinal);

    [Fact]
    public void Use_each_action_at_one_commit()
    {
        var uses = Files.Values.SelectMany(text => Uses().Matches(text)).Select(m => (Action: m.Groups[1].Value, At: m.Groups[2].Value)).Distinct().ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, use => Assert.Matches("^[0-9a-f]{40} # v[0-9.]+$", use.At));
        Assert.Equal(uses.Count, uses.Select(use => use.Action).Distinct().Count());
        Assert.All(uses, use => Assert.StartsWith("actions/", use.Action, StringComparison.Ordinal));
    }

    [Fact]
    public void Have_no_rights_but_those_that_a_job_asks_for_and_leave_no_token_in_the_checkout()
    {
        Assert.All(Files.Values, text =>
        {
            Assert.Contains("\npermissions: {}\n", text, StringComparison.Ordinal);
            Assert.Equal(Regex.Count(text, "actions/checkout@"), Regex.Count(text, "persist-credentials: false"));
        });
        Assert.DoesNotContain("write", Files["tests.yml"], StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(Files["release.yml"], ": write"));
    }

    /// <summary>Text of an event inside a script would be run as part of it.</summary>
    [Fact]
    public void Never_put_an_expression_into_a_script()
    {
        foreach (var (name, text) in Files)
        {
            foreach (var line in text.Split('\n').Where(line => line.Contains("${{", StringComparison.Ordinal)))
                Assert.True(Expression().IsMatch(line), $"{name}: {line}");
        }
    }

    [GeneratedRegex(@"uses: ([^@\s]+)@(.+)")]
    private static partial Regex Uses();

    /// <summary>A key with nothing but text and one expression: an environment variable or a name.</summary>
    [GeneratedRegex(@"^\s*(?:concurrency: \{ group: |[A-Z_]+: )'?[a-z-]*\$\{\{ [a-z._]+ \}\}'?(?:, cancel-in-progress: true \})?$")]
    private static partial Regex Expression();
}
