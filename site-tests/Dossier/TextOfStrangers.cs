using System.Text.RegularExpressions;
using Praktijk.Diagnostics.Printing;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Dossier;

/// <summary>A dossier is posted with the rights of the project, while its words are those of whoever contributes.</summary>
public partial class TextOfStrangers
{
    [Theory]
    [InlineData("@iemand", "@\u2060iemand")]
    [InlineData("zie #12", "zie \\#\u206012")]
    [InlineData("GH-12", "GH-\u206012")]
    [InlineData("https://example.org", "https:\u2060//example.org")]
    [InlineData("www.example.org", "www\u2060.example.org")]
    [InlineData("a@example.org", "a@\u2060example.org")]
    [InlineData(":smile:", ":\u2060smile:")]
    [InlineData("![x](y)", "\\!\\[x\\]\\(y\\)")]
    [InlineData("<b>&amp;", "\\<\u2060b\\>\\&\u2060amp;")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("1. een", "1\\. een")]
    [InlineData("- een", "\\- een")]
    [InlineData("*a* _b_ `c` ~d~ $e$", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\$\u2060e\\$")]
    [InlineData("regel\nregel", "regel\\\\u000aregel")]
    [InlineData("Koffie, thee en 2,5 uur.", "Koffie, thee en 2,5 uur.")]
    public void In_a_line_it_is_shown_as_it_was_written(string text, string markdown) => Assert.Equal(markdown, GitHubMarkdown.Text(text));

    [Theory]
    [InlineData("@iemand", "`@iemand`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`", "`` ` ``")]
    [InlineData("", "(leeg)")]
    public void As_a_value_it_is_code(string text, string markdown) => Assert.Equal(markdown, GitHubMarkdown.Code(text));

    [Fact]
    public void No_title_field_heading_or_name_gets_out_of_its_place()
    {
        const string Evil = "@iemand ![x](https://kwaad.example/p.png) <img src=x> | #1 ``` `x` [a](b) www.kwaad.example :tada:";
        using var site = new GitSite(TestSite.Minimal);
        site.Write(TestSite.Case, APractice.With($"titel: '{Evil}'", $"wijk: '{Evil}'", $"provincie: '{Evil}'", $"bronnen: [{{ titel: '{Evil}', uitgever: '{Evil}' }}]").AndText($"## {Evil}\n\n{Evil} [l](<https://kwaad.example/@iemand>)\n"))
            .Write("praktijken/tuin.md", APractice.With($"titel: '{Evil}'", $"status: '{Evil}'", $"'{Evil}': '{Evil}'"));

        var dossier = site.Dossier().Out;

        var outsideCode = Fence().Replace(dossier, "").Split('\n').Select(line => CodeSpan().Replace(line, "")).ToList();
        Assert.Contains(outsideCode, line => line.Contains("@\u2060iemand", StringComparison.Ordinal));
        Assert.All(outsideCode, line => Assert.DoesNotMatch(@"@[A-Za-z]|(?<!\\)[<>\[\]`|]|://|www\.|#[0-9]|:[a-z]", line));
        Assert.All(dossier.Split('\n').Where(line => line.StartsWith('#')), line => Assert.Matches("^(# Wat verandert|## (Fouten|Links|Nieuwe|Praktijken|Waarschuwingen)|### Praktijk )", line));
    }

    [Fact]
    public void However_much_changes_it_fits_in_a_comment()
    {
        var before = TestSite.Minimal;
        for (var i = 0; i < 150; i++)
            before = before.And($"praktijken/oud-{i}.md", APractice.With($"titel: Oud {i}").AndText($"Praktijk{i} {new string('x', 40)}{i}.\n"));
        using var site = new GitSite(before);
        for (var i = 0; i < 150; i++)
        {
            site.Delete($"praktijken/oud-{i}.md").Write(
                $"praktijken/nieuw-{i}.md",
                APractice.With($"titel: '{new string('@', 110)}{i}'", $"samenvatting: '{new string('<', 290)}'", $"provincie: '{new string('`', 200)}'", $"veld-{i}: '{new string('#', 400)}'")
                    .AndText($"[kapot](../praktijken/{new string('y', 200)}{i}.md)\n"));
        }

        var dossier = site.Dossier().Out;

        Assert.InRange(dossier.Length, 20_000, 60_000);
        Assert.Contains("\n- en nog ", dossier, StringComparison.Ordinal);
        Assert.Matches(@"\nEn nog [0-9]+ pagina’s: het dossier zou anders te lang worden\.\n\n$", dossier);
    }

    [GeneratedRegex("^```text\n.*?^```\n", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    /// <summary>As CommonMark reads them: a run of backticks, and the next run of the same length.</summary>
    [GeneratedRegex("(?<![`\\\\])(`+)(?!`).*?(?<!`)\\1(?!`)")]
    private static partial Regex CodeSpan();
}
