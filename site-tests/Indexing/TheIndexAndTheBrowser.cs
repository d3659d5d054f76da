using System.Globalization;
using System.Text;
using Praktijk.Indexing;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Indexing;

/// <summary>The build reads texts and the browser reads questions; what they make of a word has to be the same, or it is not found.</summary>
public class TheIndexAndTheBrowser
{
    private const int Examples = 4_000;
    private const int Shown = 20;

    [Fact]
    public async Task Fold_every_character_alike()
    {
        // Characters that one of the two does not know yet are left to the next version of it.
        var characters = Enumerable.Range(0, 0x10000).Select(c => ((char)c).ToString()).ToList();
        var unknown = await InBrowser("c => /\\p{Cn}/u.test(c) ? '1' : ''", characters);

        var known = characters.Where((c, i) => unknown[i].Length == 0 && char.GetUnicodeCategory(c[0]) != UnicodeCategory.OtherNotAssigned).ToList();

        Assert.InRange(known.Count, 60_000, 0x10000);
        await ShouldAgree(known, "proef.plat", SearchWords.Fold);
        await ShouldAgree(known, "c => proef.woordenVan(c).join(' ')", Words);
        await ShouldAgree([.. known.Select(c => $"a{c}b'{c}'s")], "c => proef.woordenVan(c).join(' ')", Words);
    }

    [Fact]
    public async Task Give_every_word_the_same_key()
    {
        var words = File.ReadLines(Path.Combine(Repository.SiteTests, "Indexing/Snowball/voc.txt")).SelectMany(SearchWords.PartsOf).Distinct(StringComparer.Ordinal).ToList();

        Assert.InRange(words.Count, 40_000, 50_000);
        await ShouldAgree(words, "proef.sleutelVan", SearchKey.Of);
    }

    [Fact]
    public async Task Read_the_same_words_in_any_text()
    {
        var texts = Steady.Sample(SomeTexts.Any.Generator, Examples);

        await ShouldAgree(texts, "tekst => proef.woordenVan(tekst).join(' ')", Words);
        await ShouldAgree(texts, "proef.plat", SearchWords.Fold);
    }

    [Fact]
    public async Task Give_any_word_the_same_key() =>
        await ShouldAgree([.. Steady.Sample(SomeTexts.Any.Generator, Examples).SelectMany(SearchWords.Of).Distinct()], "proef.sleutelVan", SearchKey.Of);

    [Fact]
    public async Task Read_and_write_numbers_alike()
    {
        var numbers = Enumerable.Range(0, 5_000).Concat([9_999, 65_535, 1_000_000, int.MaxValue - 1, int.MaxValue]).ToList();
        var text = new StringBuilder();
        foreach (var number in numbers)
            NumberText.Append(text, number);
        var increasing = numbers.Where(n => n % 7 is 0 or 3 && n < int.MaxValue).ToList();

        Assert.Equal(
            string.Join(' ', numbers),
            Assert.Single(await InBrowser("tekst => { const uit = []; for (const bron = proef.lezer(tekst); !bron.klaar();) uit.push(bron.getal()); return uit.join(' '); }", [text.ToString()])));
        Assert.Equal(string.Join(' ', increasing), Assert.Single(await InBrowser("tekst => proef.nummers(tekst).join(' ')", [NumberText.Steps(increasing)])));
        Assert.Equal([""], await InBrowser("tekst => proef.nummers(tekst).join(' ')", [NumberText.Steps([])]));
    }

    [Fact]
    public void Numbers_stand_in_a_script_as_they_are()
    {
        var text = new StringBuilder();
        for (var number = 0; number < 5_000; number++)
            NumberText.Append(text, number);

        Assert.DoesNotContain(text.ToString(), c => c is < '#' or '\\' or > '~');
    }

    private static string Words(string text) => string.Join(' ', SearchWords.PartsOf(text));

    private static async Task ShouldAgree(IReadOnlyList<string> texts, string function, Func<string, string> ours)
    {
        var theirs = await InBrowser(function, texts);
        var differences = texts.Zip(theirs, (text, their) => (Text: text, Ours: ours(text), Theirs: their)).Where(d => d.Ours != d.Theirs).ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} of {texts.Count} differ in {function}:\n"
            + string.Concat(differences.Take(Shown).Select(d => $"  {Shows(d.Text)}: index {Shows(d.Ours)}, browser {Shows(d.Theirs)}\n")));
    }

    /// <summary>What a function from text to text makes of each. Texts travel as numbers, for half an emoji would not survive the way.</summary>
    private static async Task<List<string>> InBrowser(string function, IEnumerable<string> texts)
    {
        var made = "";
        await SearchScripts.OnEmptyPage("http://proef.invalid/", async page => made = await page.EvaluateAsync<string>(
            $$"""
            (teksten) => teksten.split(';').map((codes) => ({{function}})(codes.match(/..../g)?.map((code) => String.fromCharCode(parseInt(code, 16))).join('') ?? ''))
              .map((tekst) => Array.from({ length: tekst.length }, (_, i) => tekst.charCodeAt(i).toString(16).padStart(4, '0')).join('')).join(';')
            """,
            string.Join(';', texts.Select(text => string.Concat(text.Select(c => ((int)c).ToString("x4", CultureInfo.InvariantCulture)))))));
        return [.. made.Split(';').Select(codes => string.Concat(codes.Chunk(4).Select(code => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))))];
    }

    private static string Shows(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:x4}"));
}
