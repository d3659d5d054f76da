using System.Text;
using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Form;

/// <summary>A case that is opened in the form: what nobody changes stays as it is, to the byte.</summary>
public class CorrectingACase
{
    private const string Slug = "voorstad";

    public static TheoryData<string, string> Files => new()
    {
        { "the usual form", APractice.Valid },
        { "line ends of Windows", APractice.Valid.ToString().ReplaceLineEndings("\r\n") },
        { "a byte order mark", "\uFEFF" + APractice.Valid },
        { "no line end at the end", APractice.Valid.ToString().TrimEnd('\n') },
        { "comments and empty lines", APractice.Valid.ToString().Replace("plaats:", "# waar\n\nplaats:", StringComparison.Ordinal).Replace("gepubliceerd: 2026-11-22", "gepubliceerd: 2026-11-22 # eerst\n# klaar", StringComparison.Ordinal) },
        { "another order and other quotes", APractice.With("wijk: 'Voorstad'", "oud: [/a/, \"/b/\"]", "beweging: { formeel: 0.60, collectief: -.5 }", "status: gepubliceerd") },
        { "an empty field", APractice.With("wijk:") },
        { "one line for all fields", "---\n{ titel: Een, samenvatting: Twee., plaats: Deventer, provincie: Overijssel, competenties: [zichtbaar], preventie: [ontmoeting], kwadrant: { collectief: 1, formeel: 1 }, bronnen: [{ titel: B }], gepubliceerd: 2026-11-22 }\n---\n\nTekst.\n" },
        { "a text over several lines", APractice.With("samenvatting: >-\n  Bewoners runnen samen\n  een huiskamer.") },
        { "headings of its own", APractice.WithText("Vooraf.\n\n\n## Opbrengst {#wat}\n\nVeel.  \nHeel veel.\n\n## Eigen kop ##\n```\n## geen kop\n```\n## Aanpak\n## Opbrengst\nTwee keer.\n") },
        { "no text", APractice.WithText("") },
        { "only spaces", APractice.WithText("\n  \n") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Opened_and_downloaded_without_a_change_it_is_the_same_file(string what, string file)
    {
        using var folder = FormSites.Minimal.And(TestSite.Case, file).Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            var (name, bytes) = await form.Download();
            Assert.Equal("voorstad.md", name);
            Assert.True(Encoding.UTF8.GetBytes(file).AsSpan().SequenceEqual(bytes), $"{what}:\n{Encoding.UTF8.GetString(bytes)}");
        }, Slug);
    }

    [Fact]
    public async Task Every_case_of_our_own_comes_back_as_it_was()
    {
        var cases = Directory.EnumerateFiles(Path.Combine(Repository.Content, "praktijken"), "*.md").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(cases);

        await TheForm.Visit(RealSite.Folder, async form =>
        {
            foreach (var path in cases)
            {
                await form.Open(RealSite.Folder, Path.GetFileNameWithoutExtension(path));
                var (name, bytes) = await form.Download();
                Assert.Equal(Path.GetFileName(path), name);
                Assert.Equal(await File.ReadAllTextAsync(path), Encoding.UTF8.GetString(bytes));
                Assert.Equal(await File.ReadAllBytesAsync(path), bytes);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Whatever_else_the_file_holds_a_change_leaves_it_alone_and_passes_check(string what, string file)
    {
        using var folder = FormSites.Minimal.And(TestSite.Case, file).Place();
        folder.Build().ShouldExit(0);
        var changed = "";

        await TheForm.Visit(folder.Site, async form =>
        {
            if (await form.Page.IsEnabledAsync("#p-v-plaats"))
            {
                await form.Set("plaats", "Zwolle: noord");
                await form.Set("gemeente", "Zwolle");
            }
            await form.Page.FillAsync("#p-t-5", "Begin klein.\n\nEn dan?");
            changed = await form.DownloadText();
        }, Slug);

        folder.Write(TestSite.Case, changed);
        var page = folder.Build().ShouldExit(0).Page("/praktijken/voorstad/");
        Assert.Contains("Begin klein.", page.QuerySelector(".lees")!.TextContent, StringComparison.Ordinal);
        var kept = file.Split(["\r\n", "\n"], StringSplitOptions.None).Where(line => line.Trim().Length > 0 && !line.StartsWith("plaats", StringComparison.Ordinal));
        Assert.All(kept, line => Assert.True(changed.Contains(line, StringComparison.Ordinal), $"{what}: '{line}' is gone from\n{changed}"));
        if (!changed.Contains("{ titel: Een", StringComparison.Ordinal))
            Assert.Contains("gemeente: Zwolle", changed, StringComparison.Ordinal);
        Assert.Equal(file.Contains('\r', StringComparison.Ordinal), changed.Contains('\r', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_fact_is_one_changed_line()
    {
        var file = APractice.With("beweging: { collectief: -0.5, formeel: 0.6 }", "# Onthouden: nog bellen", "oud: [/vroeger/]").ToString();
        using var folder = FormSites.Minimal.And(TestSite.Case, file).Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.Set("plaats", "Zwolle");
            Assert.Equal(file.Replace("plaats: Deventer", "plaats: Zwolle", StringComparison.Ordinal), await form.DownloadText());

            await form.Set("plaats", "Deventer");
            await form.Page.FillAsync("#p-t-0", "Bewoners kenden elkaar wel.");
            Assert.Equal(file.Replace("elkaar niet", "elkaar wel", StringComparison.Ordinal), await form.DownloadText());

            await form.Page.FillAsync("#p-t-0", "Bewoners kenden elkaar niet.");
            await form.Set("oud", "");
            Assert.Equal(file.Replace("oud: [/vroeger/]\n", "", StringComparison.Ordinal), await form.DownloadText());
        }, Slug);
    }

    [Fact]
    public async Task A_field_with_a_comment_is_shown_and_left_to_the_file_itself()
    {
        using var folder = FormSites.Minimal.And(TestSite.Case, APractice.With("wijk: Voorstad # niet Oost")).Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await Assertions.Expect(form.Page.Locator("#p-v-wijk")).ToBeDisabledAsync();
            await Assertions.Expect(form.Page.Locator("#p-v-wijk")).ToHaveValueAsync("Voorstad");
            await Assertions.Expect(form.Page.Locator("#p-v-wijk-hulp")).ToContainTextAsync("Verander het daarom in het bestand zelf");
        }, Slug);
    }

    [Theory]
    [InlineData("{ titel: Een, samenvatting: Twee., plaats: Deventer, provincie: Overijssel, competenties: [zichtbaar], preventie: [ontmoeting], kwadrant: { collectief: 1, formeel: 1 }, bronnen: [{ titel: B }], gepubliceerd: 2026-11-22 }")]
    [InlineData("# alles\n{\ntitel: Een,\nsamenvatting: Twee.,\nplaats: Deventer,\nprovincie: Overijssel,\ncompetenties: [zichtbaar],\npreventie: [ontmoeting],\nkwadrant: { collectief: 1, formeel: 1 },\nbronnen: [{ titel: B }],\ngepubliceerd: 2026-11-22\n}")]
    public async Task Fields_between_braces_are_left_to_the_file_also_those_that_are_not_there(string fields)
    {
        using var folder = FormSites.Minimal.And(TestSite.Case, $"---\n{fields}\n---\n\nTekst.\n").Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            Assert.Equal(0, await form.Page.Locator("#p-f [data-veld] :is(input, select, textarea, button):enabled").CountAsync());
            await Assertions.Expect(form.Page.Locator("#p-v-gemeente-hulp")).ToContainTextAsync("Verander ze daarom in het bestand zelf");
        }, Slug);
    }

    [Fact]
    public async Task The_pencil_of_a_case_opens_the_form_and_ends_on_GitHub_in_three_steps()
    {
        using var folder = FormSites.WithRepository.Place();
        folder.Build().ShouldExit(0);

        await Browser.Visit(new Uri(folder.Site + "/").AbsoluteUri, new Reader(), async page =>
        {
            await page.GotoAsync(new Uri(folder.Site + "/praktijken/voorstad/index.html").AbsoluteUri);
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "bewerk het bestand zelf" })).ToHaveAttributeAsync("href", "https://github.com/organisatie/kennisbank/edit/main/content/praktijken/voorstad.md");
            await page.GetByRole(AriaRole.Link, new() { Name = "Verbeter deze praktijk" }).ClickAsync();
            await page.Locator("html[data-formulier=klaar]").WaitForAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Verbeter: Buurthuiskamer Voorstad");
            await Assertions.Expect(page.Locator("#p-v-titel")).ToHaveValueAsync("Buurthuiskamer Voorstad");

            await page.GetByRole(AriaRole.Button, new() { Name = "Openen in GitHub" }).ClickAsync();

            await Assertions.Expect(page.Locator("#p-f-vervolg li")).ToHaveCountAsync(3);
            await Assertions.Expect(page.Locator("#p-f-vervolg a")).ToHaveAttributeAsync("href", "https://github.com/organisatie/kennisbank/edit/main/content/praktijken/voorstad.md");
        });
    }

    [Fact]
    public async Task A_case_that_is_not_there_gives_an_empty_form_and_says_so()
    {
        using var folder = FormSites.Minimal.Place();
        folder.Build().ShouldExit(0);
        var site = new Uri(folder.Site + "/").AbsoluteUri;

        var fault = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => TheForm.Visit(folder.Site, async form =>
        {
            await Assertions.Expect(form.Page.Locator("#p-f-stand")).ToContainTextAsync("bestaat niet op deze site");
            await Assertions.Expect(form.Page.Locator("#p-v-titel")).ToHaveValueAsync("");
        }, "weg"));

        // Only the file that is not there, and that nobody links to, is missed.
        Assert.All(fault.Message.Split('\n'), line => Assert.Contains($"{site}bijdragen/bron/weg.js", line, StringComparison.Ordinal));
    }
}
