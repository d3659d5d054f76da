using System.Text.Json;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Indexing;

/// <summary>The words that are marked in a result, the sentence that stands for its text, and the label that explains it.</summary>
public class WhatAResultShows
{
    private const int Examples = 1_000;

    private static readonly TestSite Site = SearchCases.None.AndOthers()
        .And("facetten/preventie/mobiel.md", ATerm.With("label: Mobiel blijven", "definitie: Zelf de deur uit.", "synoniemen: [vervoersarmoede]"))
        .AndCase("a", "De buurtmoestuin", "Samen doen.\n\n## Hoe het gaat\n\nBewoners wandelen naar de tuin. In de tuin wieden senioren de Crème-bonen en foto’s hangen er ook. Daarna eten zij.\n\n## Later\n\nDe tuin sluit.")
        .AndCase("b", "Bb", "Tekst over iets.", "preventie: [mobiel]");

    private const string Sentence = "Bewoners wandelen; senioren (van 75) eten crème en foto’s uit de buurt\u00ADmoestuin, naast het repair-café.";

    [Theory]
    [InlineData("gewandeld", "Bewoners [wandelen]; senioren (van 75) eten crème en foto’s uit de buurt\u00ADmoestuin, naast het repair-café.")]
    [InlineData("moestuin creme", "Bewoners wandelen; senioren (van 75) eten [crème] en foto’s uit de [buurt\u00ADmoestuin], naast het repair-café.")]
    [InlineData("foto wande", "Bewoners [wandelen]; senioren (van 75) eten crème en [foto’s] uit de buurt\u00ADmoestuin, naast het repair-café.")]
    [InlineData("wandellen", "Bewoners [wandelen]; senioren (van 75) eten crème en foto’s uit de buurt\u00ADmoestuin, naast het repair-café.")]
    [InlineData("xylofoon", Sentence)]
    [InlineData("de uit het", Sentence)]
    public Task Marks_the_words_that_were_meant(string question, string marked) => SearchEngine.On(Site, async engine => Assert.Equal(marked, (await Marked(engine, question, [Sentence]))[0]));

    [Fact]
    public Task Marks_other_words_for_the_same_thing() => SearchEngine.On(Site, async engine =>
        Assert.Equal("De [senioren] en de [ouderen].", (await Marked(engine, "ouderen", ["De senioren en de ouderen."]))[0]));

    [Fact]
    public Task Keeps_every_character_of_a_text() => SearchEngine.On(Site, async engine =>
    {
        // Half an emoji does not survive the way to the browser and back; it is not what this is about.
        var texts = Steady.Sample(SomeTexts.Any.Generator, Examples).Select(text => string.Concat(text.EnumerateRunes())).Select(text => text.Replace("[", "", StringComparison.Ordinal)).ToList();

        var marked = await Marked(engine, "wandel buurt lieve", texts);

        Assert.Equal(texts, marked.Select(text => text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)));
        Assert.Contains(marked, text => text.Contains('[', StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("tuin senioren", "Hoe het gaat#hoe-het-gaat: In de tuin wieden senioren de Crème-bonen en foto’s hangen er ook. Daarna eten zij.")]
    [InlineData("sluiten", "Later#later: De tuin sluit.")]
    [InlineData("samen", "#: Samen doen.")]
    [InlineData("xylofoon", "")]
    public Task Is_the_sentence_with_most_of_the_words(string question, string excerpt) => SearchEngine.On(Site, async engine => Assert.Equal(excerpt, await engine.Page.EvaluateAsync<string>(
        """
        async (vraag) => {
          const { delen } = await machine.zoek(vraag), doc = [...machine.kaarten].find(([, { adres }]) => adres === 'praktijken/a/')[0];
          const deel = machine.fragment(await machine.leesTekst(doc), machine.maakHerkenner(delen));
          return deel ? `${deel.kop}#${deel.anker}: ${deel.zin}` : '';
        }
        """,
        question)));

    [Theory]
    [InlineData("vervoersarmoede", "b Mobiel blijven")]
    [InlineData("uitstapje", "b Mobiel blijven")]
    [InlineData("xylofoon", "")]
    public Task Says_which_label_it_was_found_by(string question, string found) => SearchEngine.On(
        Site.And("facetten/preventie/mobiel.md", ATerm.With("label: Mobiel blijven", "definitie: Zelf de deur uit.", "synoniemen: [vervoersarmoede, een dagtocht maken]")),
        async engine => Assert.Equal(found, await engine.Page.EvaluateAsync<string>(
            """
            async (vraag) => {
              const { delen, praktijken } = await machine.zoek(vraag), herken = machine.maakHerkenner(delen, await machine.leesGroepen());
              return praktijken.map((doc) => machine.kaarten.get(doc).adres.split('/')[1] + ' ' + machine.reden(doc, herken)?.label).join();
            }
            """,
            question)));

    [Fact]
    public Task Offers_labels_that_look_like_a_question_without_an_answer() => SearchEngine.On(Site, async engine =>
        Assert.Equal("Mobiel blijven", await engine.Page.EvaluateAsync<string>("machine.lijktOp('mobiliteitsplan')[0].label")));

    private static async Task<string[]> Marked(SearchEngine engine, string question, IReadOnlyList<string> texts) => JsonSerializer.Deserialize<string[]>(await engine.Page.EvaluateAsync<string>(
        """
        async ({ vraag, teksten }) => {
          const { delen } = await machine.zoek(vraag), herken = machine.maakHerkenner(delen, await machine.leesGroepen(delen));
          return JSON.stringify(teksten.map((tekst) => machine.markeer(tekst, herken).map(([stuk, raak]) => raak ? `[${stuk}]` : stuk).join('')));
        }
        """,
        new { vraag = question, teksten = texts }))!;
}
