using FsCheck;
using FsCheck.Fluent;
using Praktijk.Indexing;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Indexing;

/// <summary>Which words search finds in a text, and which of them are forms of one word.</summary>
public class WordsOfAText
{
    private const int Examples = 5_000;

    [Theory]
    [InlineData("", "")]
    [InlineData("De reünie, één keer!", "de reunie een keer")]
    [InlineData("CAFÉ, cafe\u0301 en cafe", "cafe cafe en cafe")]
    [InlineData("Fryslân Coöperatie façade señor Ångström", "fryslan cooperatie facade senor angstrom")]
    [InlineData("Straße Œuvre Ĳssel Þór smørrebrød Łódź", "strasse oeuvre ijssel thor smorrebrod lodz")]
    [InlineData("Súdwest-Fryslân", "sudwest fryslan sudwestfryslan")]
    [InlineData("’s-Hertogenbosch en 's-Hertogenbosch", "s hertogenbosch shertogenbosch en s hertogenbosch shertogenbosch")]
    [InlineData("repair-café", "repair cafe repaircafe")]
    [InlineData("repaircafé", "repaircafe")]
    [InlineData("foto's foto’s foto‘s", "foto foto foto")]
    [InlineData("opa’s en oma's", "opa en oma")]
    [InlineData("zzp'er zzp’er zzp'ers", "zzper zzper zzpers")]
    [InlineData("'zo' zei ‘hij’ 's avonds", "zo zei hij s avonds")]
    [InlineData("auto's-en-fiets'en", "auto en fietsen autoenfietsen")]
    [InlineData("buurt\u00ADhuis\u00ADkamer", "buurthuiskamer")]
    [InlineData("75-plussers in 2026, 3,5 keer", "75 plussers 75plussers in 2026 3 5 keer")]
    [InlineData("koffie☕️thee 👩🏽\u200D🌾boer 😀", "koffie thee boer")]
    [InlineData("Καφές кафе مقهى 咖啡馆", "καφές кафе مقهى 咖啡馆")]
    [InlineData("a-b-c-d a-b-c-d-e", "a b c d abcd a b c d e")]
    [InlineData("a--b a- -b a -c", "a b a b a c")]
    [InlineData("wij/zij (deel)nemer e-mail@voorbeeld.nl", "wij zij deel nemer e mail email voorbeeld nl")]
    public void Are_folded_and_without_signs(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Theory]
    [InlineData("Súdwest-Fryslân", "sudwest fryslan")]
    [InlineData("foto's repair-café", "foto repair cafe")]
    public void Of_a_query_have_no_wholes(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.PartsOf(text)));

    [Fact]
    public void Are_cut_off_when_nobody_would_type_them()
    {
        var long40 = new string('a', 40);

        Assert.Equal([long40, long40, "b"], SearchWords.Of($"{long40} {long40}aap b"));
        Assert.Equal([long40], SearchWords.Of(new string('a', 20) + "'" + new string('a', 30)));
        Assert.Equal([new string('a', 30), new string('b', 30), new string('a', 30) + new string('b', 10)], SearchWords.Of(new string('a', 30) + "-" + new string('b', 30)));
    }

    [Theory]
    [InlineData("eenzaam", "eenzame", "eenzaamheid")]
    [InlineData("lief", "lieve")]
    [InlineData("groot", "grote")]
    [InlineData("dame", "dames")]
    [InlineData("wijs", "wijze")]
    [InlineData("huis", "huizen", "huisje")]
    [InlineData("wandelen", "gewandeld", "wandeling", "wandelingen")]
    [InlineData("buurthuiskamer", "buurthuiskamers")]
    [InlineData("gezellig", "gezellige", "gezelligheid")]
    [InlineData("actief", "actieve")]
    [InlineData("doof", "dove", "doven")]
    [InlineData("dik", "dikke")]
    [InlineData("boos", "boze")]
    [InlineData("kaal", "kale")]
    public void Have_one_key_for_all_forms(params string[] forms) =>
        Assert.True(forms.Select(SearchKey.Of).Distinct().Count() == 1, string.Join(", ", forms.Select(f => $"{f}: {SearchKey.Of(f)}")));

    [Theory]
    [InlineData("dame", "dam")]
    [InlineData("lieve", "lied")]
    [InlineData("buur", "buurt")]
    [InlineData("ouder", "oud")]
    [InlineData("verhalen", "halen")]
    public void Have_keys_of_their_own_when_they_only_look_alike(string one, string other) => Assert.NotEqual(SearchKey.Of(one), SearchKey.Of(other));

    [Fact]
    public void Of_any_text_hold_nothing_but_letters_and_digits_and_are_not_long() => ForAll(text =>
        SearchWords.Of(text).All(word => word.Length is > 0 and <= SearchWords.Longest && word.All(c => char.IsLetterOrDigit(c) && !char.IsAsciiLetterUpper(c))));

    [Fact]
    public void Of_any_text_are_those_of_the_words_themselves() => ForAll(text => SearchWords.PartsOf(text) is var words && words.SequenceEqual(SearchWords.PartsOf(string.Join(' ', words))));

    [Fact]
    public void Of_any_text_stay_when_it_is_folded_again() => ForAll(text => SearchWords.Fold(SearchWords.Fold(text)) == SearchWords.Fold(text));

    private static void ForAll(Func<string, bool> holds) => FsCheck.Check.One(Steady.Config(Examples), Prop.ForAll(SomeTexts.Any, holds));
}
