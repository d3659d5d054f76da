using System.Text.Json;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.RealContent;

/// <summary>
/// Whether search gives people what they look for. <c>zoekvragen.jsonl</c> has questions as they are typed, each with the cases that answer it
/// (3 is what was meant, 1 is of some use). A case that is added may be an answer too: then the question gets one more judgment.
/// </summary>
public class Relevance
{
    private const double LeastQuality = 0.92;
    private const double LeastSuccess = 0.9;

    [Fact]
    public Task Of_the_answers_to_our_own_questions_is_high() => SearchEngine.On(RealSite.Folder, async engine =>
    {
        var questions = Questions();
        var answers = await engine.AskAll([.. questions.Select(q => q.Query)]);
        var judged = questions.Zip(answers, (q, a) => new Judged(q, a, RankingQuality.Ndcg(a.Cases ?? [], q.Judgments), RankingQuality.Succeeds(a.Cases ?? [], q.Judgments))).ToList();

        var report = string.Join('\n', judged.Where(j => j.Quality < LeastQuality || !j.Succeeds).OrderBy(j => j.Quality));
        var (quality, success) = (judged.Average(j => j.Quality), judged.Average(j => j.Succeeds ? 1.0 : 0));
        Assert.True(quality >= LeastQuality && success >= LeastSuccess, FormattableString.Invariant($"nDCG@10 {quality:0.000}, success@1 {success:0.00}. The worst:\n{report}"));
        Assert.DoesNotContain(judged, j => j.Answer.Cases is null or []);
    });

    [Fact]
    public void Is_judged_by_cases_that_exist() =>
        Assert.All(Questions().SelectMany(q => q.Judgments.Keys), slug => Assert.Contains($"/praktijken/{slug}/", RealSite.Pages.Keys));

    private static List<JudgedQuestion> Questions() =>
        [.. File.ReadLines(Path.Combine(Repository.SiteTests, "RealContent/zoekvragen.jsonl")).Select(line => JsonSerializer.Deserialize<JudgedQuestion>(line, JsonSerializerOptions.Web)!)];

    private sealed record JudgedQuestion(string Id, string Query, string Type, IReadOnlyDictionary<string, int> Judgments);

    private sealed record Judged(JudgedQuestion Question, SearchAnswer Answer, double Quality, bool Succeeds)
    {
        public override string ToString() => FormattableString.Invariant($"  {Quality:0.00} {Question.Id} {Answer}; meant {string.Join(' ', Question.Judgments.OrderByDescending(j => j.Value).Select(j => $"{j.Key}:{j.Value}"))}");
    }
}
