using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Praktijk.Indexing;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Indexing;

/// <summary>Nothing is in a text that search cannot find there.</summary>
public class EveryWordIsFound
{
    private const int Cases = 12;
    private const int WordsPerText = 60;
    private const int ShortestBeginning = 4;

    private static readonly string[] Syllables =
    [
        "wan", "del", "buur", "buurt", "huis", "ka", "mer", "moes", "tuin", "ge", "be", "ver", "zorg", "maat", "je", "jes", "en", "heid", "ing", "ingen", "lijk", "lijke", "ig", "ige", "aa", "ij", "ui",
        "schap", "lief", "lieve", "groot", "grote", "vrij", "wil", "lig", "er", "ers", "sel", "ster", "é", "ü", "eë", "s", "t", "d", "de", "te", "den", "zaam", "zame", "bel", "cir", "kel", "75", "x", "qu",
    ];

    private static readonly Gen<string> MadeUp = Gen.Choose(2, 5).SelectMany(count => Gen.Elements(Syllables).ListOf(count)).Select(string.Concat);

    private static readonly Gen<string> Real = Gen.Elements(
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Content, "praktijken"), "*.md").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).SelectMany(SearchWords.PartsOf).Distinct(StringComparer.Ordinal)]);

    private static readonly Gen<string> Word = Gen.OneOf(MadeUp, MadeUp, Real);

    [Fact]
    public async Task By_itself_and_in_a_title_by_its_beginning()
    {
        var words = Steady.Sample(Word, Cases * WordsPerText).Chunk(WordsPerText).Select((own, i) => (Slug: $"geval-{i}", Title: string.Join(' ', own[..4]), Text: string.Join(' ', own[4..]))).ToList();
        var site = words.Aggregate(SearchCases.None, (s, c) => s.AndCase(c.Slug, JsonSerializer.Serialize(c.Title), $"## {c.Text[..20]}\n\n{c.Text}."));
        var expected = words.SelectMany(c => Questions(c.Title, c.Text).Select(question => (Question: question, c.Slug))).ToLookup(e => e.Question, e => e.Slug);

        await SearchEngine.On(site, async engine =>
        {
            var answers = await engine.AskAll([.. expected.Select(e => e.Key)]);

            Assert.InRange(answers.Count, 700, 5_000);
            var missed = answers.Where(a => expected[a.Question].Except(a.Cases ?? []).Any()).Select(a => $"{a}; expected {string.Join(' ', expected[a.Question].Distinct())}").ToList();
            Assert.True(missed.Count == 0, $"{missed.Count} of {answers.Count}:\n{string.Join('\n', missed.Take(20))}");
        });
    }

    [Fact]
    public Task In_our_own_content_by_itself_and_by_its_beginning() => SearchEngine.On(RealSite.Folder, async engine =>
    {
        var titles = RealSite.Pages.Where(p => p.Key.StartsWith("/praktijken/", StringComparison.Ordinal) && p.Key.Count(c => c == '/') == 3)
            .ToDictionary(p => p.Key.Split('/')[2], p => p.Value.QuerySelector("h1")!.TextContent);
        var expected = titles.SelectMany(t => Questions(t.Value, "").Select(question => (Question: question, Slug: t.Key))).ToLookup(e => e.Question, e => e.Slug);

        var answers = await engine.AskAll([.. expected.Select(e => e.Key)]);

        Assert.NotEmpty(answers);
        Assert.All(answers, a => Assert.Subset((a.Cases ?? []).ToHashSet(), expected[a.Question].ToHashSet()));
    });

    private static IEnumerable<string> Questions(string title, string text) =>
        SearchWords.PartsOf(text).Concat(SearchWords.PartsOf(title).Where(SaysSomething).SelectMany(Beginnings)).Where(SaysSomething).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Beginnings(string word) =>
        Enumerable.Range(ShortestBeginning, Math.Max(0, word.Length - ShortestBeginning)).Select(length => word[..length]).Append(word);

    private static bool SaysSomething(string word) => !DutchData.StopWords.Contains(word) && (word.Length > 1 || char.IsAsciiDigit(word[0]));
}
