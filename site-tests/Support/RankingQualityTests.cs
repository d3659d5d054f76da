namespace Praktijk.SiteTests.Support;

public class RankingQualityTests
{
    private static readonly Dictionary<string, int> Grades = new() { ["a"] = 3, ["b"] = 1 };

    [Theory]
    [InlineData("a b", 1)]
    [InlineData("a x b", 0.98284)]
    [InlineData("b a", 0.70981)]
    [InlineData("x y", 0)]
    [InlineData("", 0)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 a b", 0)]
    public void The_order_of_the_best_decides(string found, double quality) => Assert.Equal(quality, RankingQuality.Ndcg(Slugs(found), Grades), 5);

    [Theory]
    [InlineData("a b", true)]
    [InlineData("b a", false)]
    [InlineData("", false)]
    public void The_first_has_to_be_an_answer(string found, bool succeeds) => Assert.Equal(succeeds, RankingQuality.Succeeds(Slugs(found), Grades));

    private static string[] Slugs(string found) => found.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
