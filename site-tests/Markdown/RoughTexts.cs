using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Markdown;

/// <summary>Texts that are no mistake of an editor's, or a large one: they end in a page or in a message, never in a fault of the program.</summary>
public class RoughTexts
{
    private const string File = TestSite.Case;

    [Fact]
    public void Emphasis_inside_emphasis_without_end_is_refused_at_its_place() =>
        TestSite.WithCase(APractice.WithText($"{Many("**", 128)}a{Many("**", 128)}\n")).ShouldReport($"{File}:13:*: fout te-diep");

    [Fact]
    public void Brackets_that_could_be_links_are_counted_before_they_are_read() =>
        TestSite.WithCase(APractice.WithText(Many("[a]( ", 100_000))).ShouldReport($"{File}:13:50001: fout te-veel-links");

    /// <summary>150,000 rows cost the parser more than 300 MB.</summary>
    [Fact]
    public void A_table_of_thousands_of_rows_is_refused_at_the_first_cell_too_many() =>
        TestSite.WithCase(APractice.WithText("|a|b|\n|-|-|\n" + Many("|a|b|\n", 15_000))).ShouldReport($"{File}:13346:1: fout te-veel-cellen");

    [Fact]
    public void More_lines_than_a_text_can_have_are_refused_at_the_first_too_many() =>
        TestSite.WithCase(APractice.WithText(Many("a\n\n", 20_000))).ShouldReport($"{File}:20012:1: fout te-veel-regels");

    [Fact]
    public void Many_tables_are_no_trouble()
    {
        var page = TestSite.WithCase(APractice.WithText("## Kop\n\n" + Many("a|b\n-|-\n1|2\n\n", 2_000))).ShouldPass().Page("/praktijken/voorstad/");

        var names = page.QuerySelectorAll(".tabelvak").Select(t => t.GetAttribute("aria-label")!).ToList();
        Assert.Equal(2_000, names.Distinct().Count());
        Assert.Equal("Tabel: Kop", names[0]);
    }

    [Theory]
    [InlineData("&#x202E;")]
    [InlineData("&#27;")]
    [InlineData("&#xFFFE;")]
    public void An_entity_cannot_write_what_the_file_may_not_hold(string entity) =>
        TestSite.WithCase(APractice.WithText($"a {entity} b\n")).ShouldReport($"{File}:13:3: fout verboden-teken");

    [Theory]
    [InlineData("[a](/zoeken/ \"b &#x202E; c\")", 13, 14)]
    [InlineData("[a](/zoeken/ 'b &#27; c')", 13, 14)]
    [InlineData("![een](tuin.png \"b &#x2066; c\")", 13, 17)]
    [InlineData("[a]\n\n[a]: /zoeken/ (b &#x202D; c)", 15, 15)]
    public void Nor_can_it_in_the_title_of_a_link_or_picture(string markdown, int line, int column) =>
        TestSite.Minimal.Without(File).And("praktijken/voorstad/index.md", APractice.WithText(markdown + "\n")).And("praktijken/voorstad/tuin.png", SomeImages.Png(40, 30))
            .ShouldReport($"praktijken/voorstad/index.md:{line}:{column}: fout verboden-teken");

    [Fact]
    public void A_link_does_not_hold_another()
    {
        var page = TestSite.WithCase(APractice.WithText("[a [[schakel]] b](/zoeken/) en [c <https://a.nl/> d](/zoeken/)\n"))
            .And("begrippen/schakel.md", "---\nterm: schakel\ndefinitie: Verbinding.\n---\n").ShouldPass().Page("/praktijken/voorstad/");

        Assert.Empty(page.QuerySelectorAll("a a"));
        Assert.Equal(["a schakel b", "c https://a.nl/ d"], page.QuerySelectorAll(".lees a[href$='zoeken/']").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData("## \\*foo {#x}", "x", "*foo")]
    [InlineData("## Een _nadruk_ {#x_y}", null, null)]
    [InlineData("## a\\{#s}", "a-s", "a{#s}")]
    [InlineData("Kop {#z}\n---", "z", "Kop")]
    [InlineData("## Met `code` {#c} ##", "c", "Met code")]
    public void An_id_of_a_heading_leaves_its_text_alone(string heading, string? id, string? text)
    {
        var site = TestSite.WithCase(APractice.WithText($"{heading}\n\nTekst.\n"));
        if (id is null)
        {
            site.ShouldReport($"{File}:13:*: fout ongeldig-anker");
            return;
        }
        Assert.Equal(text + "#", site.ShouldPass().Page("/praktijken/voorstad/").QuerySelector($"h2#{id}")!.TextContent);
    }

    [Fact]
    public void A_picture_with_a_title_becomes_a_figure_with_that_caption()
    {
        var page = TestSite.WithCase("").Without(File).And("praktijken/voorstad/index.md", APractice.WithText("![Een tuin](tuin.png \"De tuin in mei\")\n"))
            .And("praktijken/voorstad/tuin.png", SomeImages.Png(40, 30)).ShouldPass().Page("/praktijken/voorstad/");

        Assert.Equal("De tuin in mei", page.QuerySelector("figure img[alt='Een tuin'] + figcaption")!.TextContent);
    }

    [Fact]
    public void Two_pictures_of_one_name_on_a_page_are_refused() =>
        TestSite.WithCase("").Without(File)
            .And("praktijken/voorstad/index.md", APractice.WithText("![een](tuin.png) ![twee](../zuid/tuin.png)\n")).And("praktijken/zuid/index.md", APractice.With("titel: Zuid"))
            .And("praktijken/voorstad/tuin.png", SomeImages.Png(40, 30)).And("praktijken/zuid/tuin.png", SomeImages.Png(40, 30))
            .ShouldReport("praktijken/voorstad/index.md:13:26: fout dubbele-afbeelding");

    [Fact]
    public void The_picture_of_a_draft_is_not_published()
    {
        var site = TestSite.With("praktijken/zuid/index.md", APractice.With("titel: Zuid", "status: concept").AndText("![een](tuin.png)\n")).And("praktijken/zuid/tuin.png", SomeImages.Png(40, 30));

        Assert.DoesNotContain("praktijken/zuid/tuin.png", site.ShouldPass().Files.Keys);
        Assert.Contains("praktijken/zuid/tuin.png", site.Build("--concepten").ShouldExit(0).Files.Keys);
    }

    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
