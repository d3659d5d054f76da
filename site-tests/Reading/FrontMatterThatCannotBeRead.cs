using System.Diagnostics;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Reading;

public class FrontMatterThatCannotBeRead
{
    [Fact]
    public void A_file_without_fields_is_told_how_to_begin() =>
        TestSite.WithCase("## Aanleiding\n\nTekst.\n").ShouldReport("praktijken/voorstad.md:1:1: fout geen-velden");

    [Fact]
    public void Fields_that_are_not_closed_are_pointed_at_where_they_open() =>
        TestSite.WithCase("---\ntitel: Voorbeeld\n\nTekst.\n").ShouldReport("praktijken/voorstad.md:1:1: fout velden-niet-afgesloten");

    [Fact]
    public void A_sentence_in_place_of_fields_is_refused() =>
        TestSite.WithCase("---\nzomaar een zin\n---\n").ShouldReport("praktijken/voorstad.md:2:1: fout geen-velden");

    [Fact]
    public void A_field_that_stands_there_twice_is_pointed_at_the_second_time() =>
        TestSite.WithCase(APractice.With("plaats: Joure\nplaats: Joure"))
            .ShouldReport("praktijken/voorstad.md:5:1: fout dubbel-veld: Het veld 'plaats' staat er al eerder.");

    [Fact]
    public void An_unclosed_quote_is_explained() =>
        TestSite.WithCase(APractice.With("titel: \"Voorstad"))
            .ShouldReport("praktijken/voorstad.md:2:8: fout ongeldige-yaml: De velden zijn hier niet goed geschreven. Er staat een aanhalingsteken");

    [Theory]
    [InlineData("\\uD800", 13)]
    [InlineData("\\uD800\\u0041", 13)]
    [InlineData("\\uDC00", 13)]
    [InlineData("\\U00110000", 13)]
    public void Half_a_character_is_explained(string code, int column) =>
        TestSite.WithCase(APractice.With($"titel: \"Een {code} huis\""))
            .ShouldReport($"praktijken/voorstad.md:2:{column}: fout ongeldige-yaml: De velden zijn hier niet goed geschreven. Deze code na een '\\' schrijft geen heel teken. Schrijf het teken zelf.");

    [Theory]
    [InlineData("C:\\map", 11)]
    [InlineData("\\u12 huis", 9)]
    [InlineData("\\d", 9)]
    public void A_backslash_that_is_no_code_is_explained(string text, int column) =>
        TestSite.WithCase(APractice.With($"titel: \"{text}\""))
            .ShouldReport($"praktijken/voorstad.md:2:{column}: fout ongeldige-yaml: De velden zijn hier niet goed geschreven. Een '\\' begint tussen dubbele aanhalingstekens een code, en deze bestaat niet.");

    [Fact]
    public void An_unclosed_list_is_pointed_at_where_it_opens() =>
        TestSite.WithCase(APractice.With("competenties: [zichtbaar"))
            .ShouldReport("praktijken/voorstad.md:6:15: fout ongeldige-yaml");

    [Fact]
    public void A_colon_in_a_title_is_explained() =>
        TestSite.WithCase(APractice.With("titel: MAC: inloop")).ShouldReport("praktijken/voorstad.md:2:*: fout ongeldige-yaml");

    [Fact]
    public void A_tab_that_indents_is_pointed_at() =>
        TestSite.WithCase(APractice.With("competenties:\n\t- zichtbaar")).ShouldReport("praktijken/voorstad.md:7:1: fout ongeldige-yaml");

    [Fact]
    public void Template_syntax_without_quotes_is_no_title() =>
        TestSite.WithCase(APractice.With("titel: {{#if geheim}}")).ShouldReport("praktijken/voorstad.md:2:*: fout ongeldige-yaml");

    [Theory]
    [InlineData("titel: &naam Voorbeeld")]
    [InlineData("titel: *naam")]
    [InlineData("<<: { titel: Voorbeeld }")]
    public void References_inside_yaml_are_refused(string line) =>
        TestSite.WithCase(APractice.Without("titel").ToString().Replace("---\nsamenvatting", $"---\n{line}\nsamenvatting", StringComparison.Ordinal))
            .ShouldReport("praktijken/voorstad.md:2:*: fout verwijzing-in-velden");

    [Fact]
    public void A_tag_that_names_a_type_is_refused() =>
        TestSite.WithCase(APractice.With("titel: !!python/object Voorbeeld")).ShouldReport("praktijken/voorstad.md:2:8: fout label-in-velden");

    [Fact]
    public void A_second_document_in_a_yaml_file_is_refused() =>
        TestSite.With("site.yml", "naam: Proef\nadres: https://proef.example/\n---\nnaam: Anders\n").ShouldReport("site.yml:3:1: fout meer-documenten");

    /// <summary>YamlDotNet itself would end the process here.</summary>
    [Theory]
    [InlineData("- ", "")]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    public void Deep_nesting_is_refused_within_a_second(string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 500)) + "x" + string.Concat(Enumerable.Repeat(close, 500));
        var site = TestSite.WithCase(APractice.With($"competenties:\n  {nested}"));
        TestSite.Minimal.Check();
        var clock = Stopwatch.StartNew();

        var check = site.Check();

        Assert.InRange(clock.ElapsedMilliseconds, 0, 1_000);
        Assert.StartsWith("praktijken/voorstad.md:7:", Assert.Single(check.Diagnostics), StringComparison.Ordinal);
        Assert.Contains(" fout te-diep: ", check.Diagnostics[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_front_matter_with_thousands_of_values_is_refused() =>
        TestSite.WithCase(APractice.With("competenties: [" + string.Join(", ", Enumerable.Repeat("zichtbaar", 6_000)) + "]"))
            .ShouldReport("praktijken/voorstad.md:6:*: fout te-veel-velden");
}
