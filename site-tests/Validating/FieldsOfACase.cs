using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Validating;

public class FieldsOfACase
{
    private const string File = TestSite.Case;

    [Fact]
    public void An_unknown_field_is_pointed_at_with_the_nearest_one() =>
        TestSite.WithCase(APractice.With("gepubliserd: 2026-11-22"))
            .ShouldReport($"{File}:11:1: fout onbekend-veld: Het veld 'gepubliserd' bestaat niet. Bedoel je 'gepubliceerd'?");

    [Fact]
    public void An_unknown_field_inside_a_group_names_the_group() =>
        TestSite.WithCase(APractice.With("kwadrant: { collectief: 0.8, formel: 0.4, formeel: 0.4 }"))
            .ShouldReport($"{File}:8:30: fout onbekend-veld: Het veld 'formel' bestaat niet binnen 'kwadrant'. Bedoel je 'formeel'?");

    [Theory]
    [InlineData("titel")]
    [InlineData("samenvatting")]
    [InlineData("plaats")]
    [InlineData("provincie")]
    [InlineData("competenties")]
    [InlineData("preventie")]
    [InlineData("kwadrant")]
    [InlineData("bronnen")]
    [InlineData("gepubliceerd")]
    public void A_missing_required_field_is_named_at_the_start_of_the_fields(string field) =>
        TestSite.WithCase(APractice.Without(field)).ShouldReport($"{File}:2:1: fout ontbrekend-veld: Het veld '{field}' ontbreekt.");

    [Fact]
    public void A_missing_field_inside_a_group_is_named_at_the_start_of_the_group() =>
        TestSite.WithCase(APractice.With("kwadrant: { collectief: 0.8 }"))
            .ShouldReport($"{File}:8:11: fout ontbrekend-veld: Het veld 'formeel' ontbreekt binnen 'kwadrant'.");

    [Theory]
    [InlineData("titel:")]
    [InlineData("titel: \"\"")]
    [InlineData("titel: '   '")]
    [InlineData("titel: ~")]
    public void A_required_field_without_a_value_is_an_error(string line) =>
        TestSite.WithCase(APractice.With(line)).ShouldReport($"{File}:2:1: fout leeg-veld");

    [Fact]
    public void An_optional_field_without_a_value_is_a_warning() =>
        TestSite.WithCase(APractice.With("wijk:")).ShouldReport($"{File}:11:1: waarschuwing leeg-veld");

    [Fact]
    public void A_list_in_place_of_a_text_is_refused() =>
        TestSite.WithCase(APractice.With("titel: [Buurthuiskamer]")).ShouldReport($"{File}:2:8: fout geen-tekst");

    [Fact]
    public void A_text_in_place_of_a_list_is_shown_how_to_write_it() =>
        TestSite.WithCase(APractice.With("competenties: zichtbaar"))
            .ShouldReport($"{File}:6:15: fout geen-lijst: 'competenties' moet een lijst zijn. Schrijf: competenties: [zichtbaar].");

    [Fact]
    public void A_number_in_place_of_a_group_is_refused() =>
        TestSite.WithCase(APractice.With("kwadrant: 0.8")).ShouldReport($"{File}:8:11: fout geen-groep");

    [Fact]
    public void A_title_may_have_120_characters() =>
        TestSite.WithCase(APractice.With($"titel: {new string('a', 120)}")).ShouldPass();

    [Fact]
    public void A_title_of_121_characters_is_too_long() =>
        TestSite.WithCase(APractice.With($"titel: {new string('a', 121)}")).ShouldReport($"{File}:2:8: fout te-lang: 'titel' heeft 121 tekens; 120");

    [Fact]
    public void A_summary_of_301_characters_is_too_long() =>
        TestSite.WithCase(APractice.With($"samenvatting: {new string('a', 301)}")).ShouldReport($"{File}:3:15: fout te-lang");

    [Fact]
    public void A_province_that_does_not_exist_is_refused_with_the_nearest_one() =>
        TestSite.WithCase(APractice.With("provincie: Overijsel"))
            .ShouldReport($"{File}:5:12: fout onbekende-waarde: 'Overijsel' kan niet bij 'provincie'. Bedoel je 'Overijssel'?");

    [Theory]
    [InlineData("Friesland")]
    [InlineData("Fryslân")]
    public void Friesland_and_Fryslan_are_the_same_province(string name)
    {
        var site = TestSite.WithCase(APractice.With($"provincie: {name}")).ShouldPass();

        Assert.Contains("Fryslân (Friesland)", site.Page("/praktijken/voorstad/").Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("-1.01")]
    [InlineData("1.0000001")]
    public void A_position_outside_the_scale_is_refused(string value) =>
        TestSite.WithCase(APractice.With($"kwadrant: {{ collectief: {value}, formeel: 0 }}"))
            .ShouldReport($"{File}:8:25: fout buiten-bereik: '{value}' kan niet bij 'collectief': het moet van -1 tot en met 1 zijn.");

    [Theory]
    [InlineData(".nan")]
    [InlineData(".inf")]
    [InlineData("1e999")]
    [InlineData("veel")]
    public void A_position_that_is_no_number_is_refused(string value) =>
        TestSite.WithCase(APractice.With($"kwadrant: {{ collectief: {value}, formeel: 0 }}")).ShouldReport($"{File}:8:25: fout geen-getal");

    [Fact]
    public void A_comma_in_a_number_is_recognised() =>
        TestSite.WithCase(APractice.With("kwadrant: { collectief: 0,8, formeel: 0.4 }")).ShouldReport($"{File}:8:27: fout komma-in-getal");

    [Fact]
    public void The_ends_of_the_scale_are_fine() =>
        TestSite.WithCase(APractice.With("kwadrant: { collectief: -1, formeel: 1 }", "beweging: { collectief: 1, formeel: -1.0 }")).ShouldPass();

    [Fact]
    public void A_status_that_does_not_exist_is_refused() =>
        TestSite.WithCase(APractice.With("status: klaar"))
            .ShouldReport($"{File}:11:9: fout onbekende-waarde: 'klaar' kan niet bij 'status'. Kies uit: gepubliceerd, concept, ingetrokken.");

    [Fact]
    public void An_empty_list_of_sources_is_too_few() =>
        TestSite.WithCase(APractice.With("bronnen: []")).ShouldReport($"{File}:9:10: fout te-weinig");

    [Fact]
    public void A_source_needs_a_title() =>
        TestSite.WithCase(APractice.With("bronnen: [{ uitgever: Movisie }]"))
            .ShouldReport($"{File}:9:11: fout ontbrekend-veld: Het veld 'titel' ontbreekt binnen 'bronnen'.");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://voorbeeld.nl/")]
    [InlineData("www.voorbeeld.nl")]
    [InlineData("https://")]
    public void The_address_of_a_source_is_a_web_address(string url) =>
        TestSite.WithCase(APractice.With($"bronnen: [{{ titel: Bron, url: \"{url}\" }}]")).ShouldReport($"{File}:9:31: fout ongeldig-webadres");

    [Fact]
    public void An_earlier_address_begins_and_ends_with_a_slash() =>
        TestSite.WithCase(APractice.With("oud: [oud/pad]")).ShouldReport($"{File}:11:7: fout ongeldig-adres");

    [Fact]
    public void A_long_value_is_cut_short_in_the_message()
    {
        var value = new string('x', 5_000);

        var check = TestSite.WithCase(APractice.With($"provincie: {value}")).Check();

        Assert.InRange(Assert.Single(check.Diagnostics).Length, 10, 600);
    }

    [Fact]
    public void A_value_cannot_fake_a_line_of_the_log()
    {
        var check = TestSite.WithCase(APractice.With("provincie: \"x\\n::error::nep\"")).Check();

        Assert.StartsWith($"{File}:5:12: fout onbekende-waarde: 'x ::error::nep'", Assert.Single(check.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\e[31m")]
    [InlineData("\\x07")]
    [InlineData("\\u202e")]
    public void An_escape_cannot_write_what_the_file_may_not_hold(string escape) =>
        TestSite.WithCase(APractice.With($"titel: \"x{escape}\"")).ShouldReport($"{File}:2:8: fout verboden-teken");

    [Fact]
    public void A_text_over_several_lines_reads_as_one() =>
        Assert.Equal("Een en twee", TestSite.WithCase(APractice.With("titel: |\n  Een\n  en twee")).ShouldPass().Page("/praktijken/voorstad/").QuerySelector("h1")!.TextContent);

    [Fact]
    public void Markup_in_a_field_is_text_wherever_it_is_shown()
    {
        const string Markup = "<b>vet</b> & {{titel}}";

        var site = TestSite.WithCase(APractice.With($"titel: \"{Markup} T\"", $"samenvatting: \"{Markup} S\"", $"plaats: \"{Markup} P\"", $"wijk: \"{Markup} W\"")).ShouldPass();

        Assert.Equal($"{Markup} T", site.Page("/praktijken/voorstad/").QuerySelector("h1")!.TextContent.Trim());
        // In the scripts of the index it is text in a string; what the search page makes of it, browser tests see. The others are for programs that know no HTML.
        string[] noPages = [".csv", ".bib", ".ris", ".json"];
        Assert.DoesNotContain(site.Files.Keys.Where(p => !p.StartsWith("assets/zoeken/", StringComparison.Ordinal) && !noPages.Any(end => p.EndsWith(end, StringComparison.Ordinal))), path => site.Text(path).Contains("<b>vet", StringComparison.Ordinal));
    }

    [Fact]
    public void Signs_that_mean_something_in_html_are_shown_as_they_were_written()
    {
        const string Summary = "5 > 4 & 3 < 4";

        var site = TestSite.WithCase(APractice.With($"samenvatting: \"{Summary}\"")).ShouldPass();

        var page = site.Page("/praktijken/voorstad/");
        Assert.Contains(Summary, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Summary, page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Contains(Summary, site.Page("/zoeken/").Body!.TextContent, StringComparison.Ordinal);
    }
}
