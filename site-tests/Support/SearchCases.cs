namespace Praktijk.SiteTests.Support;

/// <summary>Small sites for search: cases of which a test writes only the words that matter to it.</summary>
internal static class SearchCases
{
    /// <summary>No cases, and a place for them to be.</summary>
    public static TestSite None { get; } = TestSite.Minimal.Without(TestSite.Case);

    /// <summary>The site with one case more. What is not given says nothing that a test asks for.</summary>
    /// <param name="slug">The last part of its address.</param>
    /// <param name="lines">Fields in place of the usual ones.</param>
    public static TestSite AndCase(this TestSite site, string slug, string title = "Zonder naam", string text = "Zonder tekst.", params string[] lines) =>
        site.And($"praktijken/{slug}.md", APractice.With(["samenvatting: Zonder samenvatting.", $"titel: {title}", .. lines]).AndText(text + "\n"));

    /// <summary>Cases that have nothing to do with what a test asks, so that its words are as rare as they are in a real site.</summary>
    public static TestSite AndOthers(this TestSite site, int count = 4) =>
        Enumerable.Range(1, count).Aggregate(site, (s, number) => s.AndCase($"ander-{number}", $"Iets anders {number}", "Dit gaat nergens over."));

    /// <summary>Fails unless each question is answered by exactly these cases in this order.</summary>
    public static Task ShouldFind(this TestSite site, params (string Question, string[] Cases)[] expected) => SearchEngine.On(site, async engine =>
    {
        var answers = await engine.AskAll([.. expected.Select(e => e.Question)]);
        var wrong = answers.Zip(expected).Where(pair => pair.First.Cases is not { } cases || !cases.SequenceEqual(pair.Second.Cases)).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(pair => $"{pair.First}; expected {string.Join(' ', pair.Second.Cases)}")));
    });

    /// <summary>Fails unless each question is answered by these cases and no other, in whatever order.</summary>
    public static Task ShouldFindAll(this TestSite site, string[] questions, params string[] cases) => SearchEngine.On(site, async engine =>
    {
        var wrong = (await engine.AskAll(questions)).Where(answer => answer.Cases is not { } found || !found.Order(StringComparer.Ordinal).SequenceEqual(cases.Order(StringComparer.Ordinal))).ToList();
        Assert.True(wrong.Count == 0, $"Expected {string.Join(' ', cases)}:\n{string.Join('\n', wrong)}");
    });
}
