using Praktijk.Benchmarks;

namespace Praktijk.SiteTests.Measuring;

/// <summary>Each benchmark writes its own section of RESULTS.md.</summary>
public class ResultsAreKept
{
    private const string Two = "# Search\n\n## Table\n\nold\n\n# Builds\n\nolder\n";

    [Fact]
    public void In_the_place_of_the_section_before() =>
        Assert.Equal("# Search\n\nnew\n\n# Builds\n\nolder\n", ResultFile.Replaced(Two, "# Search\n\nnew\n\n"));

    [Fact]
    public void After_all_others_when_they_are_the_first() =>
        Assert.Equal(Two + "\n# More\n\nnew\n", ResultFile.Replaced(Two, "# More\n\nnew"));

    [Fact]
    public void In_a_file_that_is_not_there_yet() => Assert.Equal("# More\n\nnew\n", ResultFile.Replaced("", "# More\n\nnew\n"));
}
