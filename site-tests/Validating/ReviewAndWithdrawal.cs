using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Validating;

/// <summary>The fields that keep a case true: who looks after it, until when it counts as checked, and why it was withdrawn.</summary>
public class ReviewAndWithdrawal
{
    private const string File = TestSite.Case;
    private const string Withdrawn = "status: ingetrokken";

    [Fact]
    public void An_owner_and_a_day_for_checking_are_fine() =>
        TestSite.WithCase(APractice.With("eigenaar: Redactie", "controleren_voor: 2026-11-22")).ShouldPass();

    [Fact]
    public void A_day_for_checking_that_does_not_exist_is_refused() =>
        TestSite.WithCase(APractice.With("controleren_voor: 2026-11-31")).ShouldReport($"{File}:11:19: fout ongeldige-datum: '2026-11-31'");

    [Fact]
    public void A_day_for_checking_before_publication_is_refused() =>
        TestSite.WithCase(APractice.With("controleren_voor: 2026-11-21"))
            .ShouldReport($"{File}:11:19: fout datum-volgorde: 'controleren_voor' (2026-11-21) ligt vóór 'gepubliceerd' (2026-11-22).");

    [Fact]
    public void A_day_for_checking_before_the_last_change_is_refused() =>
        TestSite.WithCase(APractice.With("bijgewerkt: 2026-12-24", "controleren_voor: 2026-12-01"))
            .ShouldReport($"{File}:12:19: fout datum-volgorde: 'controleren_voor' (2026-12-01) ligt vóór 'bijgewerkt' (2026-12-24).");

    [Fact]
    public void An_owner_of_121_characters_is_too_long() =>
        TestSite.WithCase(APractice.With($"eigenaar: {new string('a', 121)}")).ShouldReport($"{File}:11:11: fout te-lang");

    [Fact]
    public void A_case_is_withdrawn_with_a_reason_and_a_day() =>
        TestSite.WithCase(APractice.With(Withdrawn, "ingetrokken: { reden: De inloop is gestopt., datum: 2026-12-01 }")).ShouldPass();

    [Fact]
    public void A_withdrawn_case_has_to_say_why_and_when() =>
        TestSite.WithCase(APractice.With(Withdrawn))
            .ShouldReport($"{File}:11:9: fout ontbrekend-veld: Bij 'status: ingetrokken' hoort het veld 'ingetrokken', en dat ontbreekt. Schrijf: ingetrokken: {{ reden: ");

    [Fact]
    public void The_reason_may_not_be_empty() =>
        TestSite.WithCase(APractice.With(Withdrawn, "ingetrokken:")).ShouldReport($"{File}:12:1: fout leeg-veld");

    [Theory]
    [InlineData("ingetrokken: { datum: 2026-12-01 }", "12:14", "reden")]
    [InlineData("ingetrokken: { reden: Gestopt. }", "12:14", "datum")]
    public void Half_of_it_is_not_enough(string line, string place, string missing) =>
        TestSite.WithCase(APractice.With(Withdrawn, line)).ShouldReport($"{File}:{place}: fout ontbrekend-veld: Het veld '{missing}' ontbreekt binnen 'ingetrokken'.");

    [Theory]
    [InlineData("wijk: Voorstad")]
    [InlineData("status: gepubliceerd")]
    [InlineData("status: concept")]
    public void A_reason_without_the_status_is_refused(string other) =>
        TestSite.WithCase(APractice.With(other, "ingetrokken: { reden: Gestopt., datum: 2026-12-01 }"))
            .ShouldReport($"{File}:12:1: fout veld-past-niet: Het veld 'ingetrokken' hoort alleen bij 'status: ingetrokken'. Schrijf 'status: ingetrokken' erbij, of haal 'ingetrokken' weg.");

    [Fact]
    public void A_status_with_a_typing_error_is_the_only_thing_that_is_told() =>
        TestSite.WithCase(APractice.With("status: ingetroken", "ingetrokken: { reden: Gestopt., datum: 2026-12-01 }"))
            .ShouldReport($"{File}:11:9: fout onbekende-waarde: 'ingetroken' kan niet bij 'status'. Bedoel je 'ingetrokken'?");

    [Fact]
    public void Nothing_is_withdrawn_before_it_was_published() =>
        TestSite.WithCase(APractice.With(Withdrawn, "ingetrokken: { reden: Gestopt., datum: 2026-11-21 }"))
            .ShouldReport($"{File}:12:40: fout datum-volgorde: De praktijk is ingetrokken (2026-11-21) vóór de dag van 'gepubliceerd' (2026-11-22).");
}
