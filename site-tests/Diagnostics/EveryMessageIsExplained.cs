using System.Text.RegularExpressions;
using Praktijk.Diagnostics;
using Praktijk.Reading;
using Praktijk.SiteTests.Support;
using Praktijk.Validating;

namespace Praktijk.SiteTests.Diagnostics;

public partial class EveryMessageIsExplained
{
    private const string Case = "praktijken/voorbeeld.md";

    /// <summary>The minimal site, with what the examples refer to.</summary>
    private static readonly TestSite Site = TestSite.Minimal
        .And("facetten/competenties/_facet.yml", AFacet.With("label: Competenties", "enkelvoud: competentie", "volgorde: 1", "parameter: competentie", "verplicht: true", "maximaal: 2"))
        .And("praktijken/nog-niet-af.md", APractice.With("titel: Eetclub", "status: concept"))
        .And("praktijken/gestopt.md", APractice.With("titel: Kookgroep", "status: ingetrokken", "ingetrokken: { reden: De groep is gestopt., datum: 2026-12-01 }"))
        .And("praktijken/huiskamer.png", SomeImages.Png(8, 8))
        .And("adressen.lock", "/praktijken/voorbeeld/#koffie\n")
        .And("begrippen/vindplaats.md", "---\nterm: vindplaats\ndefinitie: Een plek waar je mensen tegenkomt.\n---\n");

    public static TheoryData<string> AllCodes => [.. Codes.All.Select(c => c.Name)];

    [Fact]
    public void Each_code_has_an_explanation_and_none_is_left_over() =>
        Assert.Equal(Codes.All.Select(c => c.Name).Order(StringComparer.Ordinal), Explanation.Written.Order(StringComparer.Ordinal));

    [Fact]
    public void No_two_kinds_of_messages_share_a_code() => Assert.Equal(Codes.All.Count, Codes.All.Select(c => c.Name).Distinct().Count());

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Each_says_what_is_wrong_and_why_with_an_example_before_and_after(string code)
    {
        var explanation = Explanation.Of(code)!;

        Assert.Matches(@"^\p{Lu}.*[^.]$", explanation.Title);
        Assert.EndsWith(".", explanation.Summary, StringComparison.Ordinal);
        Assert.EndsWith(".", explanation.Reason, StringComparison.Ordinal);
        Assert.Matches(@"(?s)\A(?!#).+?\n\n## Zo niet\n\n(?!#).*```\n\n## Zo wel\n\n.*```\n\z", explanation.Markdown);
        Assert.Equal(2, ExamplesOf(explanation).Count);
    }

    /// <summary>Those that can be shown in a few lines: the example gives the message in one of its own lines, and mended it does not.</summary>
    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Its_example_gives_the_message_and_the_mended_one_does_not(string code)
    {
        var examples = ExamplesOf(Explanation.Of(code)!);

        if (Try(examples[0]) is var (wrong, file, lines))
        {
            Diagnostic[] said = [.. wrong.Where(d => d.Code == code)];
            Assert.True(said.Length > 0, string.Join('\n', wrong));
            if (examples[0].Kind != "bestandsnaam")
            {
                Assert.All(said, d => Assert.Equal(file, d.At.File));
                Assert.All(said, d => Assert.InRange(d.At.Line, lines.First, lines.Last));
            }
        }
        if (Try(examples[1]) is var (right, _, _))
            Assert.DoesNotContain(right, d => d.Code == code);
    }

    [Fact]
    public void Most_examples_are_tried()
    {
        var untried = Codes.All.Where(c => ExamplesOf(Explanation.Of(c))[0].Kind == "text").Select(c => c.Name).ToList();
        Assert.True(untried.Count * 3 < Codes.All.Count, string.Join(", ", untried));
    }

    /// <summary>What the example gives, and where it stands; null for one that cannot be tried.</summary>
    private static (IReadOnlyList<Diagnostic> Said, string File, (int First, int Last) Lines)? Try((string Kind, string Path, string Text) example)
    {
        var own = example.Text.Split('\n');
        switch (example.Kind)
        {
            case "velden":
                var keys = own.Where(l => l.Length > 0 && char.IsAsciiLetterLower(l[0])).Select(l => l.Split(':')[0]).ToArray();
                var text = APractice.Without(keys).ToString();
                var end = text.IndexOf("---\n\n", StringComparison.Ordinal);
                var first = text[..end].Count(c => c == '\n') + 1;
                return (Check(Site.And(Case, text[..end] + example.Text + "\n" + text[end..])), Case, (first, first + own.Length - 1));
            case "tekst":
                return (Check(Site.And(Case, APractice.WithText(example.Text + "\n"))), Case, (APractice.FirstLineOfText, APractice.FirstLineOfText + own.Length - 1));
            case "bestand":
                return (Check(Site.And(example.Path, example.Text + "\n")), example.Path, (1, own.Length));
            case "bestandsnaam":
                return (Check(Site.And(example.Text, ContentFor(example.Text))), example.Text, (1, 1));
            default:
                Assert.Equal("text", example.Kind);
                return null;
        }
    }

    /// <summary>Reading and validating only: no example gets as far as a page.</summary>
    private static IReadOnlyList<Diagnostic> Check(TestSite site)
    {
        using var folder = site.Place();
        var said = new DiagnosticList();
        CatalogueValidator.Validate(ContentReader.Read(folder.Content, null, said), new BuildOptions(null, WithDrafts: false), null, said);
        return said.InOrder();
    }

    private static string ContentFor(string path) => path.Split('/')[0] switch
    {
        "praktijken" => APractice.With("titel: Een andere"),
        "paginas" => "---\ntitel: Zoektips\nsamenvatting: Zo zoek je.\n---\n",
        _ => ATerm.With(),
    };

    private static List<(string Kind, string Path, string Text)> ExamplesOf(Explanation explanation) =>
        [.. Fence().Matches(explanation.Markdown).Select(m => (m.Groups["kind"].Value, m.Groups["path"].Value, m.Groups["text"].Value))];

    [GeneratedRegex(@"^(?<fence>````?)(?<kind>[a-z]+)(?: (?<path>\S+))?\n(?<text>.*?)\n\k<fence>$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}
