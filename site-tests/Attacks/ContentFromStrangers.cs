using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Attacks;

/// <summary>Every attack is refused at its place or shown as text; nothing of it becomes a part of a page.</summary>
public class ContentFromStrangers
{
    private static readonly IReadOnlyList<(string Slug, FieldAttack Attack)> InCases =
        [.. FieldAttacks.All.Where(a => a.File == TestSite.Case).Select((attack, i) => ($"veld-{i + 1}", attack))];

    public static TheoryData<string> AroundCases => [.. FieldAttacks.All.Where(a => a.File != TestSite.Case).Select(a => a.Name)];

    [Fact]
    public void No_two_attacks_have_one_name() =>
        Assert.Empty(AttackSites.Texts.Select(t => t.Attack.Name).Concat(FieldAttacks.All.Select(a => a.Name)).Concat(FileAttacks.All.Select(a => a.Name))
            .GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void In_a_body_each_is_refused_at_its_place_or_shown()
    {
        var reported = Errors(AttackSites.RefusedInBody().Check().ShouldExit(1));

        var expected = AttackSites.Texts.Where(t => t.Attack.InBody.Length > 0).SelectMany(t => t.Attack.InBody.Select(e => $"praktijken/{t.Slug}/index.md:{e}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), reported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void In_a_field_each_is_refused_at_its_place_or_shown()
    {
        var reported = Errors(AttackSites.RefusedInField().Check().ShouldExit(1));

        var expected = AttackSites.Texts.Where(t => t.Attack.InField is not null).Select(t => $"praktijken/{t.Slug}.md:2:8: {t.Attack.InField}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), reported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_shown_is_harmless_on_every_page_and_in_every_file() => AttackedSite.Outcome.ShouldBeSafe(AttackSites.Address);

    [Fact]
    public void What_is_shown_appears_as_it_was_typed()
    {
        var faults = new List<string>();
        foreach (var (slug, attack) in AttackSites.Texts.Where(t => t.Attack.InField is null && t.Attack.OneLine.Length <= 120))
        {
            var heading = AttackedSite.Outcome.Page($"/praktijken/{slug}/").QuerySelector("h1")!.TextContent;
            if (heading != attack.OneLine)
                faults.Add($"{attack.Name}: {heading}");
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Around_the_cases_it_is_harmless_too()
    {
        for (var turn = 0; turn < AttackSites.SitesAround; turn++)
            AttackSites.Around(turn).Build().ShouldBeSafe(AttackSites.Address);
    }

    [Fact]
    public void As_a_field_of_a_case_each_is_refused_at_its_place_or_harmless()
    {
        var refused = InCases.Where(a => a.Attack.Expected.Length > 0).ToList();

        var expected = refused.SelectMany(a => a.Attack.Expected.Select(e => $"praktijken/{a.Slug}.md:{e}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Errors(AttackSites.InCases(refused).Check()).Order(StringComparer.Ordinal));
        AttackSites.InCases(InCases.Except(refused)).Build().ShouldBeSafe(AttackSites.Address);
    }

    [Theory]
    [MemberData(nameof(AroundCases))]
    public void As_a_field_of_the_site_each_is_refused_at_its_place_or_harmless(string name)
    {
        var attack = FieldAttacks.All.Single(a => a.Name == name);
        var build = AttackSites.With(attack).Build();

        Assert.Equal(attack.Expected.Select(e => $"{attack.File}:{e}"), Errors(build));
        if (attack.Expected.Length == 0)
            build.ShouldBeSafe(attack.Address);
    }

    [Fact]
    public void As_a_file_each_is_refused_or_passed_by()
    {
        var passed = FileAttacks.All.Where(a => a.Expected.All(e => e.Contains(": waarschuwing ", StringComparison.Ordinal))).ToList();

        var expected = FileAttacks.All.SelectMany(a => a.Expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), With(FileAttacks.All).Check().Diagnostics.Select(Beginning).Order(StringComparer.Ordinal));
        Assert.Equal(TestSite.Minimal.Build().Files.Keys, With(passed).Build().ShouldBeSafe(AttackSites.Address).Files.Keys);

        static TestSite With(IEnumerable<FileAttack> files) => files.Aggregate(TestSite.Minimal, (site, file) => site.And(file.Path, file.Text));
    }

    /// <summary>The same rules, held against all that we publish: what they allow is what pages need, and no more is made.</summary>
    [Fact]
    public void Our_own_site_is_held_to_the_same_rules() => RealSite.Outcome.ShouldBeSafe("https://praktijk.example/");

    /// <summary>Place and code of the errors: <c>praktijken/voorstad.md:13:8: verboden-link</c>.</summary>
    private static IEnumerable<string> Errors(Outcome outcome) => outcome.Diagnostics.Where(d => d.Contains(": fout ", StringComparison.Ordinal)).Select(d => Beginning(d).Replace(": fout ", ": ", StringComparison.Ordinal));

    private static string Beginning(string diagnostic) => Regex.Match(diagnostic, "^.*?:[0-9]+:[0-9]+: (?:fout|waarschuwing) [a-z0-9-]+").Value;
}
