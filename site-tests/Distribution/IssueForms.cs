using Praktijk.SiteTests.Support;
using Praktijk.Yaml;

namespace Praktijk.SiteTests.Distribution;

/// <summary>What people fill in on GitHub. A form with a mistake is not shown there, and nobody hears of it.</summary>
public class IssueForms
{
    private static readonly string Folder = Path.Combine(Repository.Root, ".github", "ISSUE_TEMPLATE");

    /// <summary>Per type, the attributes that GitHub requires and those that it allows (https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema).</summary>
    private static readonly Dictionary<string, (string[] Required, string[] Allowed)> Types = new(StringComparer.Ordinal)
    {
        ["markdown"] = (["value"], []),
        ["input"] = (["label"], ["description", "placeholder", "value"]),
        ["textarea"] = (["label"], ["description", "placeholder", "value", "render"]),
        ["dropdown"] = (["label", "options"], ["description", "multiple", "default"]),
        ["checkboxes"] = (["label", "options"], ["description"]),
    };

    private static IReadOnlyDictionary<string, YamlMap> Forms { get; } = Directory.EnumerateFiles(Folder, "*.yml").Where(f => Path.GetFileName(f) != "config.yml")
        .ToDictionary(f => Path.GetFileName(f), f => File.ReadAllText(f).AsYaml(), StringComparer.Ordinal);

    [Fact]
    public void Are_such_as_GitHub_shows()
    {
        Assert.NotEmpty(Forms);
        foreach (var (name, form) in Forms)
        {
            Assert.Empty(Keys(form).Except(["name", "description", "title", "labels", "body", "assignees", "projects", "type"]));
            Assert.All(["name", "description"], key => Assert.NotEmpty(form.Text(key)));
            var fields = form.List("body").Cast<YamlMap>().ToList();
            Assert.Contains(fields, f => f.Text("type") != "markdown");
            Assert.All(fields, AssertField);
            var ids = fields.Where(f => f.Text("type") != "markdown").Select(f => f.Text("id")).ToList();
            Assert.All(ids, id => Assert.Matches("^[A-Za-z0-9_-]+$", id));
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            var labels = fields.Select(f => f.Map("attributes").Text("label")).Where(l => l.Length > 0).ToList();
            Assert.True(labels.Count == labels.Distinct(StringComparer.Ordinal).Count(), $"{name}: two fields of one name");
        }
    }

    [Fact]
    public void A_tip_asks_what_where_and_who_and_says_that_it_is_public()
    {
        var tip = Forms["tip.yml"];
        var fields = tip.List("body").Cast<YamlMap>().ToList();

        Assert.Equal("Ken je een praktijk? Tip ons", tip.Text("name"));
        Assert.Equal(["wat", "waar", "wie"], fields.Where(f => f.Map("validations").Text("required") == "true").Select(f => f.Text("id")));
        Assert.Contains("iedereen kan lezen wat je hier invult", fields[0].Map("attributes").Text("value"), StringComparison.Ordinal);
    }

    /// <summary>What strangers type there starts nothing.</summary>
    [Fact]
    public void Nothing_runs_on_what_is_filled_in()
    {
        foreach (var workflow in Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows")))
            Assert.Empty(Keys(File.ReadAllText(workflow).AsYaml().Map("on")).Intersect(["issues", "issue_comment", "discussion", "discussion_comment", "pull_request_review", "pull_request_review_comment"]));
    }

    [Fact]
    public void The_page_for_contributors_leads_to_the_tip_when_the_site_has_a_repository()
    {
        const string Page = "---\ntitel: Bijdragen\nsamenvatting: Doe mee.\n---\n\nWelkom.\n";
        var site = TestSite.Minimal.And("paginas/bijdragen.md", Page).And("paginas/over.md", Page.Replace("Bijdragen", "Over", StringComparison.Ordinal));

        var without = site.Build().ShouldExit(0);
        var with = site.And("site.yml", "naam: Proef\nadres: https://proef.example/\nrepository: https://github.com/o/r\n").Build().ShouldExit(0);

        Assert.Equal("https://github.com/o/r/issues/new?template=tip.yml", Assert.Single(with.Page("/bijdragen/").QuerySelectorAll("a"), a => a.TextContent == "Ken je een praktijk? Tip ons").GetAttribute("href"));
        Assert.True(File.Exists(Path.Combine(Folder, "tip.yml")));
        Assert.DoesNotContain("Tip ons", with.Text("over/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tip ons", without.Text("bijdragen/index.html"), StringComparison.Ordinal);
    }

    private static void AssertField(YamlMap field)
    {
        Assert.Empty(Keys(field).Except(["type", "id", "attributes", "validations"]));
        Assert.Contains(field.Text("type"), Types.Keys);
        var (required, allowed) = Types[field.Text("type")];
        var attributes = field.Map("attributes");
        Assert.Empty(required.Except(Keys(attributes)));
        Assert.Empty(Keys(attributes).Except([.. required, .. allowed]));
        Assert.All(field.Map("validations").Entries, v => Assert.Equal("required", v.Key.Value));
        Assert.All(attributes.List("options").OfType<YamlMap>(), option => Assert.NotEmpty(option.Text("label")));
    }

    private static IEnumerable<string> Keys(YamlMap map) => map.Entries.Select(e => e.Key.Value);
}
