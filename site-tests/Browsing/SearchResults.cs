using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Browsing;

/// <summary>What a result shows and why it is there, on small sites.</summary>
public class SearchResults
{
    private static readonly TestSite Site = TestSite.Minimal
        .And("facetten/preventie/ontmoeting.md", ATerm.With("label: Ontmoeting", "definitie: Mensen leren elkaar kennen.", "synoniemen: [gezelligheid]"))
        .And("facetten/preventie/verlichting.md", ATerm.With("label: Verlichting", "definitie: Het wordt lichter in huis."))
        .And("begrippen/duofiets.md", "---\nterm: duofiets\ndefinitie: Een fiets waarop twee mensen naast elkaar zitten.\n---\n")
        .And("praktijken/a.md", ACase("Fietsen met een buur", "verlichting", "## Aanleiding\n\nBewoners kenden elkaar niet.\n\n## Zo gaat het\n\nEen ritje op de duofiets. Twee mensen zitten dan naast elkaar.\n"))
        .And("praktijken/b.md", ACase("Samen koken", "verlichting", "## Aanleiding\n\nVrijwilligers koken op dinsdag.\n"))
        .And("praktijken/c.md", ACase("Soep op dinsdag", "ontmoeting", "## Aanleiding\n\nEr was een lege keuken.\n"))
        .And("praktijken/d.md", ACase("Tuin achter de school", "vroegsignalering", "## Aanleiding\n\nDe tuin lag braak.\n"))
        .And("praktijken/e.md", ACase("Spreekuur in de hal", "vroegsignalering", "## Aanleiding\n\nDe hal stond leeg.\n"))
        .And("praktijken/f.md", ACase("Klusploeg", "vroegsignalering", "## Aanleiding\n\nLampen gingen stuk.\n"))
        .And("praktijken/g.md", ACase("Breien in de bieb", "vroegsignalering", "## Aanleiding\n\nDe bieb is warm.\n"));

    [Theory]
    [InlineData("vrijwilliger", "Vrijwilligers")] // another form
    [InlineData("fiets", "duofiets")] // a part of a compound
    [InlineData("vervoer", "ritje")] // another word for it
    [InlineData("duofeits", "duofiets")] // a mistake
    public Task What_was_found_is_marked(string query, string marked) => SearchReader.On(Site, "?q=" + query, async search =>
    {
        await search.WithTexts();

        await Assertions.Expect(search.Page.Locator("#p-treffers .fragment mark").GetByText(marked, new() { Exact = true }).First).ToBeVisibleAsync();
    });

    [Fact]
    public Task An_excerpt_says_under_which_heading_it_stands_and_leads_there() => SearchReader.On(Site, "?q=duofiets", async search =>
    {
        var seen = await search.WithTexts();
        Assert.Equal("Zo gaat het: Een ritje op de duofiets. Twee mensen zitten dan naast elkaar.", seen.Texts[0]);

        await search.TabTo("#p-treffers h3 a");
        await search.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Zo gaat het", (await search.Now()).Focus);
        await search.Page.Locator("#p-treffers .fragment a").ClickAsync();

        await search.Page.ArrivesAt("**/praktijken/a/#zo-gaat-het");
    });

    [Fact]
    public Task Who_is_found_by_a_label_says_so() => SearchReader.On(Site, "?q=gezelligheid", async search =>
    {
        var seen = await search.WithTexts();

        Assert.Contains("Soep op dinsdag", seen.Cases);
        Assert.All(seen.Feet, foot => Assert.StartsWith("Gevonden via ‘Ontmoeting’.", foot, StringComparison.Ordinal));
    });

    [Fact]
    public Task A_literal_hit_needs_no_reason() => SearchReader.On(Site, "?q=duofiets", async search =>
        Assert.StartsWith("Zichtbaar, Verbinden", (await search.WithTexts()).Feet[0], StringComparison.Ordinal));

    [Fact]
    public Task Cases_that_share_what_marks_the_best_are_related() => SearchReader.On(Site, "?q=duofiets", async search =>
    {
        var seen = await search.Until(seen => seen.Related.Length > 0);

        Assert.DoesNotContain("Samen koken", seen.Cases);
        Assert.Contains("Samen koken", seen.Related);
        await Assertions.Expect(search.Page.Locator("#p-verwant .voetregel").First).ToContainTextAsync("Gevonden via ‘Verlichting’");
    });

    [Fact]
    public Task Other_pages_stand_below_in_groups() => SearchReader.On(Site, "?q=duofiets", async search =>
    {
        Assert.Contains("Begrippen", (await search.Until(seen => seen.Groups.Length > 0)).Groups);

        await search.Page.GetByRole(AriaRole.Region, new() { Name = "Ook op deze site" }).GetByRole(AriaRole.Link, new() { Name = "duofiets" }).ClickAsync();

        await search.Page.ArrivesAt("**/begrippen/duofiets/");
    });

    [Fact]
    public Task A_mistake_is_corrected_and_the_correction_keeps_the_filters() => SearchReader.On(Site, "?q=duofeits&preventie=verlichting", async search =>
    {
        var seen = await search.Until(seen => seen.Cases.Length > 0);
        Assert.Equal("Bedoelde je duofiets? Daar is op gezocht.", seen.Notice);

        await search.Page.EvaluateAsync("window.zelfde = true");
        await search.Page.Locator("#p-bedoeld a").FocusAsync();
        await search.Page.Keyboard.PressAsync("Enter");

        var better = await search.Until(seen => seen.Address == "?q=duofiets&preventie=verlichting");
        Assert.Equal(seen.Cases, better.Cases);
        Assert.Equal("", better.Notice);
        Assert.Equal("p-q", better.Focus);
        Assert.True(await search.Page.EvaluateAsync<bool>("window.zelfde"), "the page was loaded anew");
    });

    [Fact]
    public Task Only_words_that_say_nothing_show_all_cases_and_say_so() => SearchReader.On(Site, "?q=de%20het%20een", async search =>
    {
        var seen = await search.Settled();

        Assert.Equal(8, seen.Cases.Length);
        Assert.Equal("Alleen op ‘de het een’ kun je niet zoeken. Je ziet alle praktijken.", seen.Notice);
    });

    [Fact]
    public Task Nothing_found_offers_the_nearest_labels_and_a_way_back() => SearchReader.On(Site, "?q=verbandkoffer", async search =>
    {
        var seen = await search.Until(seen => seen.Cases.Length == 0);
        Assert.Contains("Geen praktijk gevonden", seen.Empty, StringComparison.Ordinal);
        Assert.True(await search.Page.Locator("#p-leeg li a").CountAsync() > 1);

        await search.Page.GetByRole(AriaRole.Button, new() { Name = "Wis zoekwoord" }).ClickAsync();

        Assert.Equal(8, (await search.Until(seen => seen.Address.Length == 0)).Cases.Length);
        Assert.Equal("p-q", (await search.Now()).Focus);
    });

    [Fact]
    public Task Cards_of_the_same_question_keep_their_texts_when_a_filter_is_set() => SearchReader.On(Site, "?q=dinsdag", async search =>
    {
        var before = await search.WithTexts();
        Assert.True(before.Cases.Length > 1);
        await search.Page.EvaluateAsync("for (const card of document.querySelectorAll('#p-treffers .kaart')) card.dataset.same = 'yes'");

        await search.Filter("preventie", "verlichting").CheckAsync();

        var after = await search.Until(seen => seen.Address.Contains("preventie", StringComparison.Ordinal));
        Assert.Equal(["Samen koken"], after.Cases);
        Assert.Equal(before.Texts[Array.IndexOf(before.Cases, "Samen koken")], after.Texts[0]);
        Assert.Equal(1, await search.Page.Locator("#p-treffers [data-same]").CountAsync());
    });

    private static string ACase(string title, string effect, string text) => APractice
        .With($"titel: {title}", $"samenvatting: Iets dat in de wijk gebeurt.", $"preventie: [{effect}]").AndText(text);
}
