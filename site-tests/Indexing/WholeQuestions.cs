using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Indexing;

public class WholeQuestions
{
    private static readonly TestSite Site = SearchCases.None.AndOthers(6)
        .AndCase("vervoer", "De rijdienst", "Vrijwilligers brengen bewoners naar het ziekenhuis.")
        .AndCase("eten", "De eettafel", "Buren koken en eten samen op donderdag.")
        .AndCase("tuin", "De kruidentuin", "Bewoners wieden en snoeien.");

    [Fact]
    public Task Are_answered_by_the_words_that_say_something() => SearchEngine.On(Site, async engine =>
    {
        var answers = await engine.AskAll(["wie kan mij naar het ziekenhuis brengen?", "ziekenhuis brengen", "Hoe kan ik nou in het ziekenhuis komen, en wie zou me daar willen brengen?"]);

        Assert.All(answers, answer => Assert.Equal(["vervoer"], answer.Cases));
    });

    [Fact]
    public Task Need_not_have_an_answer_to_every_word() => SearchEngine.On(Site, async engine =>
    {
        var answer = await engine.Ask("mijn eenzame overbuurman zou best eens samen willen koken maar kent hier geen mens");

        Assert.Equal("eten", answer.Cases![0]);
    });

    [Fact]
    public Task Of_stop_words_only_are_answered_by_all_cases() => SearchEngine.On(Site, async engine =>
        Assert.All(await engine.AskAll(["", "   ", "wie", "en de het", "wat is er dan?", "?!", "😀", "b"]), answer =>
        {
            Assert.Null(answer.Cases);
            Assert.Empty(answer.Pages);
            Assert.Empty(answer.Related);
        }));

    [Fact]
    public Task That_are_very_long_are_answered_all_the_same() => SearchEngine.On(Site, async engine =>
    {
        var answers = await engine.AskAll([string.Concat(Enumerable.Repeat("ziekenhuis koken ", 2_000)), "ziekenhuis " + new string('a', 100_000), string.Concat(Enumerable.Range(0, 3_000).Select(i => $"ziekenhuis x{i} "))]);

        Assert.All(answers, answer => Assert.Contains("vervoer", answer.Cases!));
    });

    [Theory]
    [InlineData("__proto__ constructor hasOwnProperty toString")]
    [InlineData("<script>alert(1)</script> \" ' \\ \u2028 \u0000")]
    [InlineData("\ud83d \udc00 😀 ﷽ ‮")]
    [InlineData("w0 kop \t = ! | \n #")]
    public Task May_hold_anything(string question) => SearchEngine.On(Site, async engine => Assert.DoesNotContain("vervoer", (await engine.Ask(question)).Cases ?? []));

    [Fact]
    public Task Are_answered_by_other_pages_as_well() => SearchEngine.On(
        Site
            .And("begrippen/kanteling.md", "---\nterm: kanteling\ndefinitie: Eerst kijken wat iemand zelf kan.\n---\n\nEen gesprek aan de keukentafel.\n")
            .And("achtergrond/cijfers.md", "---\ntitel: Cijfers over koken\nsamenvatting: Hoeveel mensen samen koken.\n---\n\nVeel.\n"),
        async engine =>
        {
            Assert.Equal(["begrippen/kanteling/"], (await engine.Ask("kanteling")).Pages);
            Assert.Equal(["begrippen/kanteling/"], (await engine.Ask("keukentafel")).Pages);
            Assert.Equal("achtergrond/cijfers/", (await engine.Ask("samen koken")).Pages[0]);
            Assert.Equal("eten", (await engine.Ask("samen koken")).Cases![0]);
            Assert.Equal("competenties/zichtbaar/", (await engine.Ask("zichtbaar")).Pages[0]);
            Assert.Contains("kwadranten/formeel-collectief/", (await engine.Ask("formeel collectief")).Pages);
        });

    /// <summary>Cases that share the labels of what was found, when little was.</summary>
    [Fact]
    public Task That_find_little_are_answered_by_related_cases_too() => SearchEngine.On(
        SearchCases.None.AndOthers(8)
            .And("facetten/preventie/samen-eten.md", ATerm.With("label: Aan tafel", "definitie: Niet alleen eten."))
            .AndCase("soep", "Soepgroep", "Wij maken soep.", "preventie: [samen-eten]")
            .AndCase("pap", "Aa", "Wij maken brij.", "preventie: [samen-eten]"),
        async engine =>
        {
            var answer = await engine.Ask("soep");

            Assert.Equal(["soep"], answer.Cases);
            Assert.Equal(["pap"], answer.Related);
        });
}
