using FsCheck;
using FsCheck.Fluent;
using Praktijk.Indexing;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Indexing;

/// <summary>What becomes of Dutch words. The vocabulary and its stems are those of the Snowball project, whose rules these are.</summary>
public class DutchStems
{
    private const int Examples = 5_000;
    private const int Shown = 20;

    /// <summary>Beginnings, syllables and endings that the rules know, and characters that they do not; strung together at random.</summary>
    private static readonly string[] Pieces =
    [
        "ge", "uitge", "geë", "gevali", "geeft", "a", "e", "i", "o", "ij", "aa", "ië", "eë", "é", "ï", "y", "b", "d", "k", "l", "n", "r", "s", "t", "w", "x", "ll", "vv", "nn",
        "wandel", "mak", "huiz", "schild", "inn", "'s", "s", "ies", "aus", "hed", "en", "nde", "'t", "je", "lijke", "ene", "ieve", "atie", "heid", "erij", "fie", "gie",
        "naar", "achtig", "eriger", "end", "ig", "kt", "v", "z", "1", "’", "-", " ", "\n", "ø", "я", "😀", "\ud83d", "\u0000",
    ];

    private static readonly Arbitrary<string> AnyWord = Arb.From(Gen.Choose(1, 6).SelectMany(count => Gen.Elements(Pieces).ListOf(count)).Select(string.Concat));

    [Fact]
    public void Are_those_of_Snowball_for_its_whole_vocabulary()
    {
        var words = Lines("voc.txt");
        var stems = Lines("output.txt");
        Assert.Equal(words.Length, stems.Length);

        var differences = words.Zip(stems, (word, stem) => (Word: word, Expected: stem, Made: DutchStemmer.Stem(word))).Where(w => w.Made != w.Expected).ToList();

        Assert.True(differences.Count == 0, $"{differences.Count} of {words.Length} words differ:\n"
            + string.Concat(differences.Take(Shown).Select(d => $"  {d.Word}: expected '{d.Expected}', made '{d.Made}'\n")));
    }

    [Theory]
    [InlineData("wandelen", "wandelingen", "gewandeld")]
    [InlineData("wonen", "woning", "gewoond")]
    [InlineData("collectief", "collectieve")]
    [InlineData("buurtkamer", "buurtkamers")]
    [InlineData("opgeëist", "opeisen")]
    public void Are_alike_for_forms_of_one_word(params string[] forms) => Assert.Single(forms.Select(DutchStemmer.Stem).Distinct());

    [Theory]
    [InlineData("schilderij", "schild")]
    [InlineData("innen", "in")]
    [InlineData("innig", "in")]
    [InlineData("geënt", "en")]
    [InlineData("geval", "vallen")]
    [InlineData("gevaren", "varen")]
    public void Differ_for_words_that_only_look_related(string one, string other) => Assert.NotEqual(DutchStemmer.Stem(one), DutchStemmer.Stem(other));

    /// <summary>An ending whose conditions fail gives no shorter one a chance; and corners that hardly any word comes to.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("'s", "")]
    [InlineData("'tje's", "")]
    [InlineData("ies", "ies")]
    [InlineData("gegeven", "geef")]
    [InlineData("gevaliëst", "valies")]
    [InlineData("geeft", "geef")]
    [InlineData("ij", "ij")]
    public void Follow_the_rules_where_no_word_does(string word, string stem) => Assert.Equal(stem, DutchStemmer.Stem(word));

    [Fact]
    public void Are_never_longer_than_the_word() => ForAll(word => DutchStemmer.Stem(word).Length <= word.Length);

    [Fact]
    public void Are_empty_only_for_endings_without_a_word() =>
        ForAll(word => DutchStemmer.Stem(word).Length > 0 || word is "'s" or "'tje" or "'tje's");

    [Fact]
    public void Exist_for_any_text_whatever() =>
        FsCheck.Check.One(Steady.Config(Examples), Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => DutchStemmer.Stem(text ?? "").Length <= (text ?? "").Length));

    private static void ForAll(Func<string, bool> holds) => FsCheck.Check.One(Steady.Config(Examples), Prop.ForAll(AnyWord, holds));

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Repository.SiteTests, "Indexing/Snowball", file));
}
