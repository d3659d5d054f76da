using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Indexing;

/// <summary>The order of the answers. Cases are dated alike, so without a reason they stand in the order of their titles.</summary>
public class WhatRanksFirst
{
    /// <summary>Words that no test asks for.</summary>
    private const string Filler = "Hier staat nog veel meer, over zaken waar niemand iets over wil weten, rustig en uitvoerig verteld.";

    [Fact]
    public Task A_word_in_the_title_then_the_summary_then_a_heading_then_the_text() => SearchCases.None.AndOthers()
        .AndCase("a-tekst", "Aa", $"## Iets\n\nBewoners breien sokken. {Filler}")
        .AndCase("b-kop", "Bb", $"## Sokken\n\nBewoners breien. {Filler}")
        .AndCase("c-kort", "Cc", $"## Iets\n\nBewoners breien. {Filler}", "samenvatting: Bewoners breien sokken.")
        .AndCase("d-titel", "Sokken breien", $"## Iets\n\nBewoners breien. {Filler}")
        .ShouldFind(("sokken", ["d-titel", "c-kort", "b-kop", "a-tekst"]));

    [Fact]
    public Task A_text_that_is_about_it_rather_than_a_long_text_that_names_it_more_often() => SearchCases.None.AndOthers()
        .AndCase("a-lang", "Aa", string.Join("\n\n", Enumerable.Range(0, 30).Select(i => $"{(i % 10 == 0 ? "Soms is er ook een harmonica." : "")} {Filler} Dat is deel {i}.")))
        .AndCase("b-kort", "Bb", "De harmonica is van iedereen. Wie een harmonica heeft, speelt.")
        .ShouldFind(("harmonica", ["b-kort", "a-lang"]));

    [Fact]
    public Task A_case_that_has_more_of_the_words() => SearchCases.None.AndOthers(8)
        .AndCase("a-een", "Aa", "Harmonica harmonica harmonica. Bewoners spelen harmonica.")
        .AndCase("b-drie", "Bb", $"Er staat een harmonica in de kelder. {Filler} Met oud en nieuw hangen ze lampionnen op. {Filler} Zijn postzegels liggen boven.")
        .AndCase("c-twee", "Cc", $"Iemand kreeg een harmonica van zijn vader. {Filler} Op dinsdag maken ze lampionnen.")
        .ShouldFind(("harmonica lampionnen postzegels", ["b-drie", "c-twee", "a-een"]));

    [Fact]
    public Task A_case_that_has_the_words_together() => SearchCases.None.AndOthers()
        .AndCase("a-ver", "Aa", $"## Een\n\nEen harmonica in de kelder. {Filler}\n\n## Twee\n\nOp dinsdag zijn er lampionnen. {Filler}")
        .AndCase("b-samen", "Bb", $"## Een\n\n{Filler} {Filler}\n\n## Twee\n\nEen harmonica in de kelder. Op dinsdag zijn er lampionnen.")
        .ShouldFind(("harmonica lampionnen", ["b-samen", "a-ver"]));

    [Fact]
    public Task A_case_with_the_rare_word() => SearchCases.None
        .AndCase("a", "Aa", "Bewoners wandelen graag.")
        .AndCase("b", "Bb", "Bewoners wandelen graag.")
        .AndCase("c", "Cc", "Bewoners wandelen graag.")
        .AndCase("d", "Dd", "Bewoners spelen harmonica.")
        .ShouldFind(("wandelen harmonica", ["d", "a", "b", "c"]));

    [Fact]
    public Task A_sentence_of_its_own_rather_than_one_that_many_cases_share() => SearchCases.None.AndOthers()
        .AndCase("a", "Aa", "Wie mee wil doen krijgt een lampion van de gemeente. Verder niets.")
        .AndCase("b", "Bb", "Wie mee wil doen krijgt een lampion van de gemeente. Verder niets.")
        .AndCase("c", "Cc", "Wie mee wil doen krijgt een lampion van de gemeente. Verder niets.")
        .AndCase("d", "Dd", "De kinderen maken zelf ieder jaar een lampion bij de buurvrouw. Verder niets.")
        .ShouldFind(("lampion", ["d", "a", "b", "c"]));

    [Fact]
    public Task A_number_as_any_other_word() => SearchCases.None.AndOthers()
        .AndCase("a", "Aa", "Het kost 1250 euro per jaar.")
        .AndCase("b", "Bb", "In 2019 begonnen negen bewoners, in groep 7.")
        .AndCase("c", "Cc", "Voor 75-plussers.")
        .ShouldFind(("2019", ["b"]), ("1250 euro", ["a"]), ("7", ["b"]), ("75-plussers", ["c"]), ("75plussers", ["c"]), ("75", ["c"]));

    [Fact]
    public Task Cases_by_their_place_district_municipality_and_province() => SearchCases.None.AndOthers()
        .AndCase("a", "Aa", "Tekst.", "plaats: Joure", "wijk: Blaauwhof", "gemeente: De Fryske Marren", "provincie: Fryslân")
        .ShouldFind(("joure", ["a"]), ("blaauwhof", ["a"]), ("fryske marren", ["a"]), ("Fryslan", ["a"]));

    [Fact]
    public Task Cases_by_the_labels_they_have_and_the_synonyms_of_those() => SearchCases.None.AndOthers()
        .And("facetten/preventie/mobiel.md", ATerm.With("label: Mobiel blijven", "definitie: Zelf de deur uit.", "synoniemen: [vervoersarmoede, niemand om mee te lachen]"))
        .AndCase("a", "Aa", "Tekst.", "preventie: [mobiel]")
        .AndCase("b", "Bb", "Bij mooi weer wordt er gelachen.")
        .AndCase("c", "Cc", "Er is vervoersarmoede, en die is groot, maar niet hier.")
        .ShouldFind(("mobiel", ["a"]), ("vervoersarmoede", ["a", "c"]), ("niemand om mee te lachen", ["a", "b"]));

    [Fact]
    public Task Nothing_for_words_that_nobody_wrote() => SearchCases.None.AndOthers().AndCase("a", "Aa", "Bewoners breien.")
        .ShouldFind(("xylofoonkwartet", []), ("qqqq", []), ("zzz 😀", []));

    [Fact]
    public Task Nothing_from_what_editors_write_about_the_case_itself() => SearchCases.None.AndOthers()
        .AndCase("a", "Aa", "## Aanleiding\n\nBewoners breien.\n\n## Wat we niet weten\n\nOf er ook een harmonica is.\n\n## Waarom deze labels\n\nDe lampion.")
        .ShouldFind(("harmonica", []), ("lampion", []), ("breien", ["a"]));

    /// <summary>More words begin with <c>woon</c> than the search follows, so it has to choose, and to choose the same again.</summary>
    [Fact]
    public Task The_same_answer_whatever_was_asked_before() => SearchEngine.On(
        SearchCases.None.AndCase("a", "Aa", "Een woonaap.").AndCase("b", "Bb", Homes).AndCase("c", "Cc", Homes + " Ja."),
        async engine =>
        {
            var answers = await engine.AskAll(["woon", "woon", "woonaap", "woonb", "woon"]);

            Assert.Equal(["b", "c"], answers[0].Cases!.Order(StringComparer.Ordinal));
            Assert.Equal(answers[0].ToString(), answers[1].ToString());
            Assert.Equal(answers[0].ToString(), answers[4].ToString());
        });

    private static readonly string Homes = string.Join(", ", "bdfgklmnpr".SelectMany(c => "aeou".Select(v => $"woon{c}{v}k")));
}
