using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Fuzzing;

/// <summary>What the fuzzer found once, made small.</summary>
public class FoundByFuzzing
{
    /// <summary>The program looked for the line feed before the line of dashes.</summary>
    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void A_heading_above_a_line_may_have_any_line_ends(string end)
    {
        var page = TestSite.WithCase(APractice.WithText("Kop {#eigen}\n---\n\nTekst.\n").ToString().Replace("\n", end, StringComparison.Ordinal)).ShouldPass().Page("/praktijken/voorstad/");

        Assert.Equal("Kop#", page.QuerySelector("h2#eigen")!.TextContent);
    }

    /// <summary>It drew what it had refused already.</summary>
    [Theory]
    [InlineData("knopen: []")]
    [InlineData("knopen: [{label: a}]")]
    [InlineData("pijlen: []")]
    public void A_schema_without_boxes_is_a_mistake_of_the_editor(string schema)
    {
        var check = TestSite.WithCase(APractice.WithText($"```schema\n{schema}\n```\n")).Check().ShouldExit(1);

        Assert.NotEmpty(check.Diagnostics);
        Assert.DoesNotContain("praktijk zelf", check.Err, StringComparison.Ordinal);
    }

    /// <summary>It made no room for a text that is nothing but names of addresses.</summary>
    [Fact]
    public void A_text_of_which_nothing_is_shown_is_an_empty_page() => TestSite.WithCase(APractice.WithText("[a]: /zoeken/\n")).ShouldPass().Page("/praktijken/voorstad/");
}
