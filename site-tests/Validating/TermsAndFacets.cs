using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Validating;

public class TermsAndFacets
{
    [Fact]
    public void An_unknown_term_is_refused_with_the_nearest_one() =>
        TestSite.WithCase(APractice.With("competenties: [onderzoeked]"))
            .ShouldReport("praktijken/voorstad.md:6:16: fout onbekende-term: 'onderzoeked' is geen term van competenties. Bedoel je 'onderzoekend'?");

    [Fact]
    public void A_term_by_its_label_is_told_the_name_of_its_file() =>
        TestSite.WithCase(APractice.With("competenties: [Zichtbaar]"))
            .ShouldReport("praktijken/voorstad.md:6:16: fout onbekende-term: 'Zichtbaar' is geen term van competenties. Bedoel je 'zichtbaar'?");

    [Fact]
    public void A_term_without_a_near_one_is_told_the_choice() =>
        TestSite.WithCase(APractice.With("preventie: [xylofoon]"))
            .ShouldReport("praktijken/voorstad.md:7:13: fout onbekende-term: 'xylofoon' is geen term van preventie. Kies uit: ontmoeting, vroegsignalering.");

    [Fact]
    public void A_term_that_stands_there_twice_is_pointed_at_the_second_time() =>
        TestSite.WithCase(APractice.With("competenties: [zichtbaar, zichtbaar]")).ShouldReport("praktijken/voorstad.md:6:27: fout dubbele-waarde");

    [Fact]
    public void A_required_facet_needs_a_term() =>
        TestSite.WithCase(APractice.With("competenties: []")).ShouldReport("praktijken/voorstad.md:6:15: fout te-weinig");

    [Fact]
    public void An_optional_facet_may_be_left_out() =>
        TestSite.With("facetten/signalen/_facet.yml", AFacet.With()).And("facetten/signalen/ontmoetingsplek.md", ATerm.With()).ShouldPass();

    [Fact]
    public void More_terms_than_the_facet_allows_are_refused() =>
        TestSite.With("facetten/signalen/_facet.yml", AFacet.With("maximaal: 1"))
            .And("facetten/signalen/een.md", ATerm.With("label: Een"))
            .And("facetten/signalen/twee.md", ATerm.With("label: Twee"))
            .And(TestSite.Case, APractice.With("signalen: [een, twee]"))
            .ShouldReport("praktijken/voorstad.md:11:17: fout te-veel");

    [Fact]
    public void A_facet_that_does_not_exist_is_an_unknown_field() =>
        TestSite.WithCase(APractice.With("signalen: [ontmoetingsplek]")).ShouldReport("praktijken/voorstad.md:11:1: fout onbekend-veld");

    [Fact]
    public void A_folder_without_its_facet_file_is_reported_once() =>
        TestSite.With("facetten/signalen/ontmoetingsplek.md", ATerm.With()).ShouldReport("facetten/signalen/_facet.yml:1:1: fout facet-ontbreekt");

    [Fact]
    public void Two_facets_with_one_parameter_are_refused_at_the_second() =>
        TestSite.With("facetten/signalen/_facet.yml", AFacet.With("parameter: preventie"))
            .ShouldReport("facetten/signalen/_facet.yml:4:12: fout dubbele-parameter");

    [Theory]
    [InlineData("q")]
    [InlineData("kwadrant")]
    public void A_parameter_that_the_search_page_keeps_is_refused(string parameter) =>
        TestSite.With("facetten/signalen/_facet.yml", AFacet.With($"parameter: {parameter}"))
            .ShouldReport("facetten/signalen/_facet.yml:4:12: fout dubbele-parameter");

    [Fact]
    public void A_required_facet_that_is_no_yes_or_no_is_refused() =>
        TestSite.With("facetten/signalen/_facet.yml", AFacet.With("verplicht: misschien"))
            .ShouldReport("facetten/signalen/_facet.yml:5:12: fout onbekende-waarde: 'misschien' kan niet bij 'verplicht'.");

    [Fact]
    public void Without_site_yml_nothing_can_be_made() =>
        TestSite.Minimal.Without("site.yml").ShouldReport("site.yml:1:1: fout site-ontbreekt");

    [Theory]
    [InlineData("adres: praktijk")]
    [InlineData("adres: ftp://praktijk.example/")]
    [InlineData("adres: https://praktijk.example//elders.example/")]
    [InlineData("adres: https://praktijk.example/.//elders.example/")]
    public void The_address_of_the_site_is_a_web_address(string line) =>
        TestSite.With("site.yml", $"naam: Proef\n{line}\n").ShouldReport("site.yml:2:8: fout ongeldig-webadres");

    [Fact]
    public void A_training_path_names_cases_that_exist() =>
        TestSite.With("leerlijnen/patronen.md", "---\ntitel: Patronen\nsamenvatting: Leer kijken.\nstappen:\n  - praktijk: voorstat\n    vragen: [Wat zie je?]\n---\n\nTekst.\n")
            .ShouldReport("leerlijnen/patronen.md:5:15: fout onbekende-praktijk: Er is geen praktijk met de naam 'voorstat'. Bedoel je 'voorstad'?");

    [Theory]
    [InlineData("[{ doel: Kijken, competenties: [verbindn] }]", "4:41: fout onbekende-term: 'verbindn' is geen term van competenties. Bedoel je 'verbinden'?")]
    [InlineData("[Kijken, { doel: Kijken, competenties: [verbinden] }]", "4:26: fout dubbele-waarde: 'Kijken' staat al eerder in 'doelen'. Haal een van de twee weg.")]
    [InlineData("[{ doel: Kijken, competentie: [verbinden] }]", "4:26: fout onbekend-veld")]
    public void A_learning_goal_names_terms_that_exist(string goals, string message) =>
        TestSite.With("leerlijnen/patronen.md", $"---\ntitel: Patronen\nsamenvatting: Leer kijken.\ndoelen: {goals}\nstappen: [{{ praktijk: voorstad }}]\n---\n").ShouldReport($"leerlijnen/patronen.md:{message}");

    [Fact]
    public void A_landmark_stands_where_its_numbers_say() =>
        TestSite.With("bakens.yml", "bakens:\n  - naam: Repaircafé\n    kwadrant: formeel-collectief\n    collectief: 0.5\n    formeel: -0.5\n")
            .ShouldReport("bakens.yml:3:15: fout kwadrant-klopt-niet");
}
