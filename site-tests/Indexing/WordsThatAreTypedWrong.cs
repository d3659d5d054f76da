using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Indexing;

/// <summary>Typing errors, and words that are not finished yet.</summary>
public class WordsThatAreTypedWrong
{
    private static readonly TestSite Site = SearchCases.None.AndOthers()
        .AndCase("a", "De buurtmoestuin", "Bewoners tuinieren samen met vrijwilligers. De poort staat open.")
        .AndCase("b", "Stoelgymnastiek", "Bewegen op een stoel. Een bad is er ook.")
        .AndCase("c", "Wandelclub", "Wandelaars lopen langs het water.");

    [Fact]
    public Task One_error_is_forgiven() => Correct(
        ("buurtmoestun", "a", "buurtmoestuin"), // one missing
        ("buurtmoestuiin", "a", "buurtmoestuin"), // one doubled
        ("buurtmoetsuin", "a", "buurtmoestuin"), // two swapped
        ("puurtmoestuin", "a", "buurtmoestuin"), // a wrong first
        ("uurtmoestuin", "a", "buurtmoestuin"), // no first
        ("vvrijwilligers", "a", "vrijwilligers"),
        ("rvijwilligers", "a", "vrijwilligers"),
        ("pooort", "a", "poort"),
        ("porot", "a", "poort"),
        ("wandelcluv", "c", "wandelclub"),
        ("stoelgymnastiel", "b", "stoelgymnastiek"));

    [Fact]
    public Task Two_errors_are_forgiven_in_a_long_word() => Correct(
        ("stoolgimnastiek", "b", "stoelgymnastiek"),
        ("stoelgymnatsiel", "b", "stoelgymnastiek"),
        ("vrjwillgers", "a", "vrijwilligers"));

    [Fact]
    public Task The_rest_of_the_question_still_counts() => SearchEngine.On(Site, async engine =>
    {
        var answer = await engine.Ask("wandelaars bij de buurtmoestiun");

        Assert.Equal(["a", "c"], answer.Cases!.Order(StringComparer.Ordinal));
        Assert.Equal(["buurtmoestiun: buurtmoestuin"], answer.Meant);
    });

    [Fact]
    public Task Two_errors_in_a_short_word_and_one_in_a_very_short_word_are_not() => Nothing("poxxt", "bqd", "pxxrt", "bda");

    [Fact]
    public Task A_short_word_with_another_letter_is_another_word() => Nothing("poorq", "voort", "boort");

    [Fact]
    public Task Three_errors_are_not() => Nothing("stxxlgymnaxtiek", "vrixxilligxrs");

    [Fact]
    public Task A_word_that_exists_is_never_another() => SearchEngine.On(
        SearchCases.None.AndOthers()
            .AndCase("a", "Aa", "Er is een moeder.")
            .AndCase("b", "Bb", "De bodem is van modder.")
            .AndCase("c", "Cc", "De broeder en de roeder."),
        async engine =>
        {
            var answers = await engine.AskAll(["moeder", "modder", "broeder", "roeder", "bodem"]);

            Assert.Equal(["a", "b", "c", "c", "b"], answers.Select(a => Assert.Single(a.Cases!)));
            Assert.All(answers, a => Assert.Empty(a.Meant));
        });

    [Fact]
    public Task A_word_that_is_being_typed_finds_how_it_may_end() => SearchEngine.On(Site, async engine =>
    {
        foreach (var (word, slug) in new[] { ("buurtmoestuin", "a"), ("stoelgymnastiek", "b"), ("wandelclub", "c") })
        {
            var answers = await engine.AskAll([.. Enumerable.Range(3, word.Length - 2).Select(length => word[..length])]);
            Assert.All(answers, answer => Assert.True(answer.Cases?.Contains(slug) == true && answer.Meant.Count == 0, answer.ToString()));
        }
    });

    [Fact]
    public Task A_word_that_is_finished_does_not_end_otherwise() => SearchEngine.On(
        SearchCases.None.AndOthers()
            .AndCase("a", "Aa", "Wij zingen in een koor.")
            .AndCase("b", "Bb", "Wij wonen bij de koordanser.")
            .AndCase("c", "Cc", "De fiets is stuk."),
        async engine =>
        {
            var answers = await engine.AskAll(["koor", "koor ", "koor?", "koor fiets", "fiets koor", "koor in", "het koor van", "koord"]);

            Assert.Equal(["a b", "a", "a", "a c", "a b c", "a", "a", "b"], answers.Select(a => string.Join(' ', a.Cases!.Order(StringComparer.Ordinal))));
            Assert.Equal(["a", "b"], answers[0].Cases);
        });

    [Fact]
    public Task A_word_that_no_text_has_may_be_the_beginning_of_one_anywhere_in_the_question() => SearchEngine.On(Site, async engine =>
        Assert.Equal(["a", "b"], (await engine.Ask("stoelgym buurtmoest ")).Cases!.Order(StringComparer.Ordinal)));

    private static Task Correct(params (string Typed, string Slug, string Meant)[] expected) => SearchEngine.On(Site, async engine =>
        Assert.Equal(
            expected.Select(e => $"{e.Typed} → {e.Slug} ({e.Typed}: {e.Meant})"),
            (await engine.AskAll([.. expected.Select(e => e.Typed)])).Select(a => a.ToString())));

    private static Task Nothing(params string[] questions) => SearchEngine.On(Site, async engine =>
        Assert.All(await engine.AskAll(questions), answer => Assert.True(answer is { Cases.Count: 0, Meant.Count: 0 }, answer.ToString())));
}
