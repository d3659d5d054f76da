using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Reading;

/// <summary>
/// Lines and columns are those of the file as the editor sees it. Hugo (issue 9857) and Eleventy (issues 327, 3076) shipped numbers that were off by the
/// front matter.
/// </summary>
public class PlacesInAFile
{
    private const string UnknownTerm = "fout onbekende-term: 'zichtbar' is geen term van competenties. Bedoel je 'zichtbaar'?";

    [Fact]
    public void A_value_in_the_front_matter_is_pointed_at_where_it_stands() =>
        TestSite.WithCase(APractice.With("competenties: [zichtbar]"))
            .ShouldReport($"praktijken/voorstad.md:6:16: {UnknownTerm}");

    [Fact]
    public void A_value_in_a_block_list_is_pointed_at_on_its_own_line() =>
        TestSite.WithCase(APractice.With("competenties:\n  - verbinden\n  - zichtbar"))
            .ShouldReport($"praktijken/voorstad.md:8:5: {UnknownTerm}");

    [Fact]
    public void Lines_that_end_in_carriage_return_and_line_feed_count_once()
    {
        var text = APractice.With("competenties: [zichtbar]").AndText("Zie [daar](daar.md).\n").ToString();

        TestSite.WithCase(text.Replace("\n", "\r\n", StringComparison.Ordinal))
            .ShouldReport($"praktijken/voorstad.md:6:16: {UnknownTerm}", "praktijken/voorstad.md:13:12: fout kapotte-link");
    }

    [Fact]
    public void A_byte_order_mark_is_no_column()
    {
        var text = "\uFEFF" + APractice.With("competenties: [zichtbar]");

        TestSite.WithCase(text).ShouldReport($"praktijken/voorstad.md:6:16: {UnknownTerm}");
    }

    [Fact]
    public void A_byte_order_mark_is_no_column_on_the_first_line_either() =>
        TestSite.With("site.yml", "\uFEFFnam: Proef\nnaam: Proef\nadres: https://proef.example/\n")
            .ShouldReport("site.yml:1:1: fout onbekend-veld");

    [Fact]
    public void A_link_in_the_text_is_pointed_at_below_the_front_matter() =>
        TestSite.WithCase(APractice.WithText("Eerst een regel.\n\nZie [daar](daar.md).\n"))
            .ShouldReport("praktijken/voorstad.md:15:12: fout kapotte-link");

    [Fact]
    public void A_tab_is_one_column() =>
        TestSite.WithCase(APractice.WithText("Zie\t[daar](daar.md).\n"))
            .ShouldReport("praktijken/voorstad.md:13:12: fout kapotte-link");

    [Fact]
    public void A_character_outside_the_basic_plane_is_two_columns_as_in_the_editor() =>
        TestSite.WithCase(APractice.WithText("Zie 😀 [daar](daar.md).\n"))
            .ShouldReport("praktijken/voorstad.md:13:15: fout kapotte-link");

    [Fact]
    public void A_link_in_a_nested_list_and_in_a_table_is_pointed_at() =>
        TestSite.WithCase(APractice.WithText("- een\n  - twee [daar](daar.md)\n\n| A | B |\n|---|---|\n| x | [weg](weg.md) |\n"))
            .ShouldReport("praktijken/voorstad.md:14:17: fout kapotte-link", "praktijken/voorstad.md:18:13: fout kapotte-link");

    [Fact]
    public void A_link_in_a_quotation_is_pointed_at() =>
        TestSite.WithCase(APractice.WithText("> Een citaat\n> met [daar](daar.md).\n"))
            .ShouldReport("praktijken/voorstad.md:14:14: fout kapotte-link");

    [Fact]
    public void A_comment_or_empty_line_in_the_front_matter_keeps_its_line() =>
        TestSite.WithCase(APractice.With("plaats: Deventer\n# wijk nog navragen\n", "competenties: [zichtbar]"))
            .ShouldReport($"praktijken/voorstad.md:8:16: {UnknownTerm}");

    [Theory]
    [InlineData("", "", 3)]
    [InlineData("- ", "  ", 5)]
    [InlineData("1. een\n\n   ", "   ", 6)]
    [InlineData("> ", "> ", 5)]
    [InlineData("  ", "  ", 5)]
    public void A_value_in_a_drawing_is_pointed_at_wherever_the_drawing_stands(string before, string beforeTheRest, int column)
    {
        var drawing = string.Join('\n' + beforeTheRest, "```schema", "knopen:", "- id: a", "  label: Begin", "- kleur: b", "```");
        var line = APractice.FirstLineOfText + before.Count(c => c == '\n') + 4;

        TestSite.WithCase(APractice.WithText($"{before}{drawing}\n"))
            .ShouldReport(
                $"praktijken/voorstad.md:{line}:{column}: fout onbekend-veld", $"praktijken/voorstad.md:{line}:{column}: fout ontbrekend-veld", $"praktijken/voorstad.md:{line}:{column}: fout ontbrekend-veld");
    }

    [Theory]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void A_character_that_only_yaml_takes_for_the_end_of_a_line_is_none(string separator) =>
        TestSite.WithCase(APractice.With($"titel: \"Voor{separator}  stad\"", "competenties: [zichtbar]"))
            .ShouldReport($"praktijken/voorstad.md:6:16: {UnknownTerm}");

    [Fact]
    public void Problems_of_all_files_are_told_in_one_run_in_order_of_file_line_and_column() =>
        TestSite.Minimal
            .And("praktijken/aaa.md", APractice.With("kleur: groen", "gepubliceerd: 2026-04-31"))
            .And(TestSite.Case, APractice.With("competenties: [zichtbar, verbindn]").AndText("Zie [daar](daar.md).\n"))
            .And("facetten/preventie/ontmoeting.md", "---\nlabel: Ontmoeting\n---\n")
            .ShouldReport(
                "facetten/preventie/ontmoeting.md:2:1: fout ontbrekend-veld: Het veld 'definitie' ontbreekt.",
                "praktijken/aaa.md:10:15: fout ongeldige-datum",
                "praktijken/aaa.md:11:1: fout onbekend-veld",
                $"praktijken/voorstad.md:6:16: {UnknownTerm}",
                "praktijken/voorstad.md:6:26: fout onbekende-term: 'verbindn' is geen term van competenties. Bedoel je 'verbinden'?",
                "praktijken/voorstad.md:13:12: fout kapotte-link");
}
