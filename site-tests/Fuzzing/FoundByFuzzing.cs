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
}
