using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Citing;

/// <summary>The sources of a page, in the order of APA: what is not known is left out, and what is left still reads as a reference.</summary>
public class SourcesOfAPage
{
    [Theory]
    [InlineData("{ titel: Een bron }", "Een bron. (z.d.).")]
    [InlineData("{ titel: Wat nu? }", "Wat nu? (z.d.).")]
    [InlineData("{ titel: Een bron, url: 'https://b.example/a?b=1&c' }", "Een bron. (z.d.). https://b.example/a?b=1&c")]
    [InlineData("{ titel: Een bron, datum: 2018 }", "Een bron. (2018).")]
    [InlineData("{ titel: Een bron, uitgever: Movisie, datum: 2018-10 }", "Movisie. (2018, oktober). Een bron.")]
    [InlineData("{ titel: Een bron, uitgever: Movisie }", "Movisie. (z.d.). Een bron.")]
    [InlineData("{ titel: Een bron, auteur: M. de Wit }", "M. de Wit. (z.d.). Een bron.")]
    [InlineData("{ titel: Een bron, auteur: De Wit e.a., uitgever: Bohn b.v., datum: 2018-10-09 }", "De Wit e.a. (2018, 9 oktober). Een bron. Bohn b.v.")]
    [InlineData("{ titel: Een bron, auteur: Movisie, uitgever: movisie, datum: 2018 }", "Movisie. (2018). Een bron.")]
    [InlineData("{ titel: Wat nu?, auteur: M. de Wit, uitgever: Movisie, datum: 2018-10-19, url: https://b.example/ }", "M. de Wit. (2018, 19 oktober). Wat nu? Movisie. https://b.example/")]
    public void Read_as_references(string source, string reference)
    {
        var shown = TestSite.WithCase(APractice.With($"bronnen: [{source}]")).ShouldPass().Page("/praktijken/voorstad/").QuerySelector(".bron")!;

        Assert.Equal(reference, shown.TextContent);
        Assert.Equal(source.Contains("Wat nu?", StringComparison.Ordinal) ? "Wat nu?" : "Een bron", shown.QuerySelector("i")!.TextContent);
        Assert.Equal(reference.Contains("https:", StringComparison.Ordinal) ? reference[reference.IndexOf("https:", StringComparison.Ordinal)..] : null, shown.QuerySelector("a:has(i)")?.GetAttribute("href"));
        Assert.Equal(shown.QuerySelector("a")?.GetAttribute("href"), shown.QuerySelector(".op-papier")?.TextContent);
    }

    [Fact]
    public void Without_a_title_are_no_source() =>
        TestSite.WithCase(APractice.With("bronnen: [{ uitgever: Movisie }]")).ShouldReport("praktijken/voorstad.md:9:11: fout ontbrekend-veld");
}
