namespace Praktijk.SiteTests.Support;

public class GoldenTests
{
    [Fact]
    public void The_first_difference_is_shown_with_the_lines_before_it()
    {
        var shown = Golden.FirstDifference("a\nb\nc\nd\ne\n", "a\nb\nc\nD\ne\n");

        Assert.Equal("at line 4:\n    a\n    b\n    c\n  - d\n  - e\n  - \n  + D\n  + e\n  + \n", shown);
    }

    [Fact]
    public void A_text_that_stops_early_says_so() =>
        Assert.Equal("at line 2:\n    a\n  - b\n  + (the end)\n", Golden.FirstDifference("a\nb", "a"));
}
