using System.Web;
using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Form;

/// <summary>What somebody filled in stays until it is sent, and nothing leaves before a button is pressed.</summary>
public class KeepingAndSending
{
    /// <summary>Keeps the address that the page opens, in the place of opening it.</summary>
    private const string Opened = "window.open = (address) => { window.opened = address; return null; };";

    [Fact]
    public async Task A_draft_is_there_again_after_a_reload_and_goes_only_after_a_question()
    {
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            var page = form.Page;
            await form.FillIn();
            await page.Locator("#p-v-bronnen [data-doe=erbij]").ClickAsync();
            await form.SetPart("bronnen", "titel", "Nog een");
            var file = await form.File();

            await page.ReloadAsync();
            await form.IsReady();
            Assert.Equal(file, await form.File());
            await Assertions.Expect(page.Locator("#p-f-stand")).ToHaveTextAsync("Je concept van eerder staat er weer.");

            await page.Locator("#p-f [data-doe=opnieuw]").ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Nee, ga verder" }).ClickAsync();
            Assert.Equal(file, await form.File());

            await page.Locator("#p-f [data-doe=opnieuw]").ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Ja, begin opnieuw" }).ClickAsync();
            await Assertions.Expect(page.Locator("#p-v-titel")).ToHaveValueAsync("");
            await Assertions.Expect(page.Locator("#p-v-titel")).ToBeFocusedAsync();
            await page.ReloadAsync();
            await form.IsReady();
            await Assertions.Expect(page.Locator("#p-v-titel")).ToHaveValueAsync("");
        });
    }

    [Fact]
    public async Task A_draft_of_a_correction_keeps_what_others_changed_in_the_meantime()
    {
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.Set("wijk", "Voorstad");
            await form.File();
            folder.Write(TestSite.Case, APractice.With("plaats: Zwolle"));
            folder.Build().ShouldExit(0);

            await form.Open(folder.Site, "voorstad");

            var file = await form.DownloadText();
            Assert.Contains("plaats: Zwolle\nwijk: Voorstad\n", file, StringComparison.Ordinal);
        }, "voorstad");
    }

    [Fact]
    public async Task A_correction_names_what_the_site_changed_as_well_and_keeps_a_part_whose_heading_is_gone()
    {
        var file = APractice.WithText("Vooraf.\n\n## Eigen kop\n\nEigen tekst.\n\n## Tweede kop\n\nTwee.\n");
        using var folder = FormSites.Minimal.And(TestSite.Case, file).Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            var page = form.Page;
            await form.Set("plaats", "Meppel");
            await form.Set("wijk", "Voorstad");
            await page.GetByLabel("Tekst vóór de eerste kop").FillAsync("Vooraf, en meer.");
            await page.GetByLabel("Eigen kop").FillAsync("Mijn lange aanvulling.");
            await page.GetByLabel("Tweede kop").FillAsync("Twee en een half.");
            await form.File();
            folder.Write(TestSite.Case, APractice.With("plaats: Zwolle").AndText("## Andere kop\n\nAnders.\n\n## Tweede kop\n\nTwee!\n"));
            folder.Build().ShouldExit(0);

            await form.Open(folder.Site, "voorstad");

            await Assertions.Expect(page.Locator("#p-f-letop")).ToContainTextAsync("Intussen ook op de site veranderd: ‘Plaats’, ‘Tweede kop’.");
            var corrected = await form.File();
            Assert.Contains("plaats: Meppel\nwijk: Voorstad\n", corrected, StringComparison.Ordinal);
            Assert.EndsWith("---\n\nVooraf, en meer.\n\n## Andere kop\n\nAnders.\n\n## Tweede kop\n\nTwee en een half.\n\n## Eigen kop\n\nMijn lange aanvulling.\n", corrected, StringComparison.Ordinal);
        }, "voorstad");
    }

    [Fact]
    public async Task A_field_that_was_closed_in_the_meantime_keeps_its_comment_and_the_draft_is_shown()
    {
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.Set("plaats", "Meppel");
            await form.File();
            folder.Write(TestSite.Case, APractice.With("plaats: Deventer # niet Zwolle"));
            folder.Build().ShouldExit(0);
            for (var visit = 0; visit < 2; visit++)
            {
                await form.Open(folder.Site, "voorstad");
                await Assertions.Expect(form.Page.Locator("#p-f-letop")).ToContainTextAsync("plaats: Meppel");
                await form.Set("wijk", "Voorstad");
                Assert.Contains("plaats: Deventer # niet Zwolle\n", await form.File(), StringComparison.Ordinal);
            }
        }, "voorstad");
    }

    [Fact]
    public async Task A_tab_where_nobody_did_anything_leaves_the_draft_of_another()
    {
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async first =>
        {
            var second = new TheForm(await first.Page.Context.NewPageAsync());
            await second.Open(folder.Site);
            await first.FillIn();
            var file = await first.File();
            await second.File();
            await second.Page.GotoAsync("about:blank");

            await first.Page.ReloadAsync();
            await first.IsReady();
            Assert.Equal(file, await first.File());
        });
    }

    [Theory]
    [InlineData("bewaar-hier", "Tweede")]
    [InlineData("neem-over", "Eerste")]
    public async Task Two_tabs_do_not_overwrite_each_other_until_somebody_chooses(string choice, string kept)
    {
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async first =>
        {
            var second = new TheForm(await first.Page.Context.NewPageAsync());
            await second.Open(folder.Site);
            await first.Set("titel", "Eerste");
            await first.File();
            await second.Set("titel", "Tweede");
            await second.File();
            await Assertions.Expect(second.Page.Locator("#p-f-letop")).ToContainTextAsync("In een ander tabblad");
            await Assertions.Expect(second.Page.Locator("#p-v-titel")).ToHaveValueAsync("Tweede");
            Assert.Contains("Eerste", await Stored(first), StringComparison.Ordinal);

            await second.Page.Locator($"[data-doe={choice}]").ClickAsync();

            await Assertions.Expect(second.Page.Locator("#p-f-letop")).ToHaveTextAsync("");
            await Assertions.Expect(second.Page.Locator("#p-v-titel")).ToHaveValueAsync(kept);
            Assert.Contains(kept, await Stored(first), StringComparison.Ordinal);
            await second.Set("plaats", "Zwolle");
            await second.File();
            Assert.Contains("Zwolle", await Stored(second), StringComparison.Ordinal);
        });

        static Task<string> Stored(TheForm form) => form.Page.EvaluateAsync<string>("Object.values(localStorage).join()");
    }

    [Theory]
    [InlineData("Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError'); };")]
    [InlineData("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('nee', 'SecurityError'); } });")]
    public async Task A_browser_that_cannot_keep_the_draft_says_so_and_the_form_works(string storage)
    {
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.FillIn();
            await Assertions.Expect(form.Page.Locator("#p-f-stand")).ToContainTextAsync("kan je concept niet bewaren");
            Assert.StartsWith("---\ntitel: Eetclub Zuid\n", await form.DownloadText(), StringComparison.Ordinal);
        }, before: storage);
    }

    [Fact]
    public async Task The_file_goes_to_GitHub_in_the_address()
    {
        using var folder = FormSites.WithRepository.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.FillIn("Eetclub: één & #2");
            var file = await form.File();
            await form.Page.GetByRole(AriaRole.Button, new() { Name = "Openen in GitHub" }).ClickAsync();

            var address = new Uri(await form.Page.EvaluateAsync<string>("window.opened"));
            Assert.Equal("https://github.com/organisatie/kennisbank/new/main/content/praktijken", address.GetLeftPart(UriPartial.Path));
            var query = HttpUtility.ParseQueryString(address.Query);
            Assert.Equal("eetclub-een-2.md", query["filename"]);
            Assert.Equal(file, query["value"]);
            await Assertions.Expect(form.Page.Locator("#p-f-vervolg")).ToBeFocusedAsync();
        }, before: Opened);
    }

    [Fact]
    public async Task A_file_too_long_for_an_address_is_copied_and_pasted()
    {
        using var folder = FormSites.WithRepository.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.FillIn();
            await form.Page.FillAsync("#p-t-1", string.Join("\n\n", Enumerable.Repeat("Elke week koken bewoners voor elkaar.", 250)));
            await form.Page.GetByRole(AriaRole.Button, new() { Name = "Openen in GitHub" }).ClickAsync();

            await Assertions.Expect(form.Page.Locator("#p-f-vervolg h3")).ToContainTextAsync("te lang");
            await Assertions.Expect(form.Page.Locator("#p-f-vervolg a")).ToHaveAttributeAsync("href", "https://github.com/organisatie/kennisbank/new/main/content/praktijken?filename=eetclub-zuid.md");
            Assert.Null(await form.Page.EvaluateAsync<string?>("window.opened"));
        }, before: Opened);
    }

    [Theory]
    [InlineData("contact: redactie@proef.example\n", "mailto:redactie@proef.example?subject=Praktijk%3A%20Eetclub%20Zuid")]
    [InlineData("contact: https://proef.example/contact\n", "https://proef.example/contact")]
    [InlineData("", null)]
    public async Task Without_a_repository_it_ends_in_a_download_for_the_editors(string contact, string? address)
    {
        using var folder = FormSites.Minimal.And("site.yml", "naam: Proef\nadres: https://proef.example/\n" + contact).Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.FillIn();
            await Assertions.Expect(form.Page.Locator("[data-doe=github]")).ToBeHiddenAsync();
            await form.Download();

            var links = form.Page.Locator("#p-f-vervolg a");
            Assert.Equal(address, await links.CountAsync() == 0 ? null : await links.GetAttributeAsync("href"));

            // The steps are about the file that was sent: after a change they go.
            await form.File();
            await Assertions.Expect(form.Page.Locator("#p-f-vervolg")).ToBeVisibleAsync();
            await form.Set("plaats", "Meppel");
            await form.File();
            await Assertions.Expect(form.Page.Locator("#p-f-vervolg")).ToBeHiddenAsync();
        });
    }

    [Fact]
    public async Task An_attempt_with_mistakes_leads_to_the_fields_and_sends_nothing()
    {
        using var folder = FormSites.WithRepository.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.FillIn();
            await form.Set("titel", "");
            await form.Page.UncheckAsync("#p-v-preventie-ontmoeting");
            await form.Page.GetByRole(AriaRole.Button, new() { Name = "Openen in GitHub" }).ClickAsync();

            await Assertions.Expect(form.Page.Locator("#p-f-fouten")).ToBeFocusedAsync();
            await Assertions.Expect(form.Page.Locator("#p-f-fouten h3")).ToHaveTextAsync("Er zijn nog 2 dingen te doen");
            await form.Page.Locator("#p-f-fouten a").Last.ClickAsync();
            await Assertions.Expect(form.Page.Locator("#p-v-preventie-ontmoeting")).ToBeFocusedAsync();
            Assert.Null(await form.Page.EvaluateAsync<string?>("window.opened"));
        }, before: Opened);
    }

    [Fact]
    public async Task One_scale_that_is_chosen_does_not_choose_the_other()
    {
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            var page = form.Page;
            await page.PressAsync("#p-v-kwadrant-collectief", "End");
            Assert.DoesNotContain("kwadrant", await form.File(), StringComparison.Ordinal);
            await Assertions.Expect(page.Locator("#p-v-kwadrant-woorden")).ToContainTextAsync("Kies ook ‘" + await page.Locator("label[for=p-v-kwadrant-formeel]").TextContentAsync());
            await Assertions.Expect(page.Locator("#p-v-kwadrant-collectief")).ToHaveValueAsync("1");

            await page.PressAsync("#p-v-kwadrant-formeel", "Home");
            Assert.Contains("kwadrant:\n  collectief: 1\n  formeel: -1\n", await form.File(), StringComparison.Ordinal);
        });
    }
}
