using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Validating;

public class DatesOfACase
{
    private const string File = TestSite.Case;

    /// <summary>Days that do not exist.</summary>
    [Theory]
    [InlineData("2026-04-31")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-4-3")]
    [InlineData("2026")]
    [InlineData("gisteren")]
    public void A_day_that_does_not_exist_is_refused(string day) =>
        TestSite.WithCase(APractice.With($"gepubliceerd: {day}")).ShouldReport($"{File}:10:15: fout ongeldige-datum: '{day}'");

    [Theory]
    [InlineData("22-11-2026")]
    [InlineData("22/11/2026")]
    public void A_day_the_other_way_round_is_turned_around(string day) =>
        TestSite.WithCase(APractice.With($"gepubliceerd: {day}"))
            .ShouldReport($"{File}:10:15: fout ongeldige-datum: '{day}' is geen bestaande dag in de vorm jjjj-mm-dd. Bedoel je 2026-11-22?");

    [Fact]
    public void A_leap_day_exists() => TestSite.WithCase(APractice.With("gepubliceerd: 2024-02-29")).ShouldPass();

    [Fact]
    public void An_update_before_publication_is_refused() =>
        TestSite.WithCase(APractice.With("bijgewerkt: 2026-11-21")).ShouldReport($"{File}:11:13: fout datum-volgorde");

    [Fact]
    public void An_update_on_the_day_of_publication_is_fine() => TestSite.WithCase(APractice.With("bijgewerkt: 2026-11-22")).ShouldPass();

    [Theory]
    [InlineData("2018")]
    [InlineData("2018-10")]
    [InlineData("2018-10-19")]
    public void A_source_may_give_a_year_a_month_or_a_day(string date) =>
        TestSite.WithCase(APractice.With($"bronnen: [{{ titel: Bron, datum: {date} }}]")).ShouldPass();

    [Theory]
    [InlineData("2018-13")]
    [InlineData("2018-02-30")]
    [InlineData("okt 2018")]
    public void A_source_with_a_date_that_does_not_exist_is_refused(string date) =>
        TestSite.WithCase(APractice.With($"bronnen: [{{ titel: Bron, datum: {date} }}]")).ShouldReport($"{File}:9:33: fout ongeldige-datum");
}
