using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Indexing;

/// <summary>A question and a text that mean the same word and write it otherwise: apart, as part of another, inflected, with another name.</summary>
public class WordsThatAreWrittenOtherwise
{
    [Fact]
    public Task A_part_of_a_compound_finds_it() => SearchCases.None.AndOthers()
        .AndCase("vervoer", "De vervoersservice", "Rijden voor anderen.")
        .AndCase("moestuin", "Een buurtmoestuin", "Samen planten.")
        .AndCase("los", "Los", "Het vervoer is duur. De tuin is klein. Wie in de moestuin wil, belt de buurt. De service is goed.")
        .AndCase("tuin2", "Zz", "De tuin is groot.")
        .AndCase("tuin3", "Zz", "De tuin is groen.")
        .ShouldFind(("vervoer", ["vervoer", "los"]), ("moestuin", ["moestuin", "los"]), ("tuin", ["moestuin", "tuin2", "tuin3", "los"]), ("service", ["vervoer", "los"]));

    [Fact]
    public Task A_whole_word_comes_before_a_part_of_one() => SearchCases.None.AndOthers()
        .AndCase("a-deel", "Aa", "Bewoners maken in de buurt een buurtlampion.")
        .AndCase("b-heel", "Bb", "Bewoners maken in de buurt een lampion.")
        .ShouldFind(("lampion", ["b-heel", "a-deel"]));

    [Fact]
    public Task A_part_that_no_text_has_by_itself_finds_its_compounds() => SearchCases.None.AndOthers()
        .AndCase("bel", "De belcirkel", "Mensen bellen elkaar op.")
        .AndCase("buurt", "De buurtcirkel", "Mensen in een buurt.")
        .ShouldFind(("cirkel", ["bel", "buurt"]), ("cirkels", ["bel", "buurt"]));

    [Fact]
    public Task A_compound_may_be_typed_apart() => SearchCases.None.AndOthers()
        .AndCase("a", "De buurtmoestuin", "Samen planten.")
        .AndCase("b", "De zorgboerderij", "Samen melken.")
        .AndCase("c", "Wonen", "De woningsgroep gaat ver.")
        .ShouldFind(("buurt moestuin", ["a"]), ("zorg boerderij", ["b"]), ("zorg boerderijen", ["b"]));

    [Fact]
    public Task A_compound_that_only_another_page_has_finds_cases_by_its_parts() => SearchCases.None.AndOthers()
        .AndCase("a", "De buurttuin", "Samen planten in de tuin.")
        .And("achtergrond/kruiden.md", "---\ntitel: De kruidentuin\nsamenvatting: Over kruiden.\n---\n\nTekst.\n")
        .ShouldFind(("kruidentuin", ["a"]));

    [Fact]
    public Task A_compound_may_be_typed_as_one_when_a_text_has_it_apart() => SearchCases.None.AndOthers()
        .AndCase("a", "Aa", "Achter de kerk ligt de kersen boomgaard.")
        .ShouldFind(("kersenboomgaard", ["a"]));

    [Fact]
    public Task A_hyphen_a_space_or_nothing_make_no_difference() => SearchCases.None.AndOthers()
        .AndCase("heel", "Het repaircafé", "Iedere maand.")
        .AndCase("streep", "Het Repair-Café", "Iedere maand.")
        .AndCase("los", "Het repair café", "Iedere maand.")
        .ShouldFindAll(["repaircafe", "repair-café", "repair café", "Repair Cafés", "repaircafés"], "heel", "streep", "los");

    [Fact]
    public Task Letters_that_happen_to_be_a_word_are_no_part() => SearchCases.None.AndOthers()
        .AndCase("a", "Aa", "Vrijwilligers vertellen verhalen.")
        .AndCase("b", "Bb", "Vrijwilligers halen de boodschappen.")
        .AndCase("c", "Cc", "De buurvrouw heeft vertrouwen in mevrouw, haar buur en iedere vrouw.")
        .AndCase("d", "Dd", "Wie rouwt, mag hier rouwen.")
        .AndCase("e", "Ee", "Er is rouw, en ruimte voor rouw.")
        .AndCase("f", "Ff", "Bij rouw is iemand nabij.")
        .ShouldFind(("halen", ["b"]), ("verhalen", ["a"]), ("rouw", ["e", "d", "f"]), ("rouwen", ["e", "d", "f"]), ("vertrouwen", ["c"]), ("buurvrouw", ["c"]));

    [Fact]
    public Task Letters_at_the_end_of_a_word_are_no_part_when_no_text_has_them_either() => SearchCases.None.AndOthers()
        .AndCase("a", "Aa", "Vrijwilligers vertellen verhalen, ook als het ver is.")
        .AndCase("b", "Bb", "De buurvrouw en de buur overleggen met mevrouw, met vertrouwen.")
        .ShouldFind(("halen", []), ("leggen", []), ("rouwen", []), ("rouw", []));

    [Fact]
    public Task Forms_of_a_word_are_one_word() => SearchCases.None.AndOthers()
        .AndCase("a", "Aa", "Er wordt veel gewandeld.")
        .AndCase("b", "Bb", "Zij wandelen elke week. Wie wandelt, belt.")
        .AndCase("c", "Cc", "Een wandeling langs de haven. Zij wandelden.")
        .ShouldFindAll(["gewandeld", "wandelt", "wandelen", "wandelingen", "wandelde", "wandel"], "a", "b", "c");

    [Fact]
    public Task Forms_of_a_word_that_no_rule_gives_are_one_word() => SearchCases.None.AndOthers()
        .AndCase("a", "Aa", "Hij liep naar de haven.")
        .AndCase("b", "Bb", "Zij lopen naar de haven.")
        .AndCase("c", "Cc", "Wij hebben gelopen.")
        .AndCase("d", "Dd", "Er is iets aangeboden.")
        .ShouldFindAll(["liep", "lopen", "liepen", "gelopen", "loopt"], "a", "b", "c");

    [Fact]
    public Task A_form_that_no_text_has_finds_the_others() => SearchCases.None.AndOthers()
        .AndCase("a", "Aa", "Bewoners konden iets aanbieden.")
        .AndCase("b", "Bb", "Bewoners willen slapen en knutselen.")
        .ShouldFind(("aangeboden", ["a"]), ("aanbood", ["a"]), ("sliep", ["b"]), ("geknutseld", ["b"]), ("knutselt", ["b"]), ("knutselden", ["b"]));

    [Fact]
    public Task A_verb_of_which_the_first_part_stands_elsewhere_is_found_as_one() => SearchCases.None.AndOthers()
        .AndCase("a", "Aa", "De gemeente zet vrijwilligers in.")
        .AndCase("b", "Bb", "Het is goed om vrijwilligers in te zetten.")
        .AndCase("c", "Cc", "Je kunt vrijwilligers inzetten.")
        .AndCase("d", "Dd", "Zij zetten de koffie in de keuken.")
        .AndCase("e", "Ee", "Zij zetten koffie.")
        .ShouldFindAll(["inzetten"], "a", "b", "c", "d");

    [Fact]
    public Task Accents_make_no_difference() => SearchCases.None.AndOthers()
        .AndCase("a", "De reünie", "Eén keer per jaar, met crème brûlée.")
        .AndCase("b", "De reunie", "Een creme.")
        .ShouldFindAll(["reünie", "reunie", "REÜNIE", "reu\u0308nie", "reünies", "crème", "creme"], "a", "b");

    [Fact]
    public async Task Places_have_two_names()
    {
        var site = SearchCases.None.AndOthers()
            .AndCase("fries", "Aa", "Tekst.", "plaats: Leeuwarden", "provincie: Fryslân")
            .AndCase("bosch", "Bb", "Tekst.", "plaats: \"'s-Hertogenbosch\"", "provincie: Noord-Brabant")
            .AndCase("marren", "Cc", "Tekst.", "plaats: Lemmer", "gemeente: De Fryske Marren", "provincie: Fryslân")
            .AndCase("spreektaal", "Dd", "Tekst.", "plaats: Den Bosch", "provincie: Noord-Brabant");

        await site.ShouldFindAll(["Fryslân", "fryslan", "Friesland"], "fries", "marren");
        await site.ShouldFindAll(["Den Bosch", "den bosch", "'s-Hertogenbosch", "’s-Hertogenbosch", "s hertogenbosch", "hertogenbosch"], "bosch", "spreektaal");
        await site.ShouldFindAll(["Ljouwert"], "fries");
        await site.ShouldFindAll(["Friese Meren"], "marren");
    }

    [Fact]
    public Task Another_word_for_the_same_thing_is_found_below_the_word_itself() => SearchCases.None.AndOthers()
        .AndCase("a", "Aa", "Voor iedere senior is er soep.")
        .AndCase("b", "Bb", "Voor iedere oudere is er soep.")
        .AndCase("c", "Cc", "Een fiets is te leen bij de molen.")
        .ShouldFind(("ouderen", ["b", "a"]), ("senioren", ["a", "b"]), ("bejaarden", ["a", "b"]));

    [Fact]
    public Task A_word_of_any_length_is_found() => Long.Aggregate(SearchCases.None, (site, word) => site.AndCase(word, "Aa", $"Onze {word} zijn welkom."))
        .ShouldFind([.. Long.Select(word => (word, new[] { word }))]);

    /// <summary>Words of every length up to the longest, each with an ending that is no part of its key, and none like another.</summary>
    private static readonly string[] Long =
        [.. Enumerable.Range(4, 34).Select(length => string.Concat(Enumerable.Range(0, length).Select(i => i % 2 == 0 ? "bdfgklmnprt"[(i * length + length) % 11] : "aou"[(i + length) % 3])) + "pel" + "s")];
}
