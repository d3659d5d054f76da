using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Form;

/// <summary>
/// What the form says of a mistake is what <c>check</c> says of the file that the form would make with it: every mistake is made in the form, and its
/// file given to the program.
/// </summary>
public class TheSameSentences(BuiltForm built) : IClassFixture<BuiltForm>
{
    private const string Control = "\u0007";

    /// <summary>Each on a valid form: a field with what somebody fills in there, or a script that does it.</summary>
    private static readonly (string Field, string Value)[] Mistakes =
    [
        ("titel", ""),
        ("titel", "\u200B"),
        ("titel", new string('a', 121)),
        ("titel", "Buurt\u202Ehuis"),
        ("titel", "Index"),
        ("titel", "Nul"),
        ("samenvatting", ""),
        ("samenvatting", new string('é', 301)),
        ("plaats", ""),
        ("wijk", new string('w', 200)),
        ("provincie", ""),
        ("!provincie", "Overijsel"),
        ("!provincie", "Vlaanderen"),
        ("gepubliceerd", ""),
        ("gepubliceerd", "22-11-2026"),
        ("gepubliceerd", "2026-02-30"),
        ("gepubliceerd", "gisteren: 'laat'"),
        ("gepubliceerd", "2026-11"),
        ("gepubliceerd", "0001-01-01"),
        ("bijgewerkt", "2026-11-21"),
        ("bijgewerkt", "1/2/2027"),
        ("bijgewerkt", "2026-1-2"),
        ("bijgewerkt", "2 januari 2027"),
        ("bijgewerkt", "2-mrt. 2027"),
        ("bijgewerkt", "2 foo 2027"),
        ("bijgewerkt", "02-13-2027"),
        ("bijgewerkt", "1 2 2027"),
        ("bijgewerkt", "13 2 2027"),
        ("bijgewerkt", "31-12-1700"),
        ("bijgewerkt", "30-2-2027"),
        ("controleren-voor", "2026-11-21"),
        ("controleren-voor", "2 januari 2027"),
        ("*bijgewerkt 2027-02-01", "2027-01-31"),
        ("*bijgewerkt 2027-02-31", "2026-01-31"),
        ("oud", "/oud/pad"),
        ("oud", "/praktijken/voorstad/"),
        ("oud", "/bijdragen/nieuw/"),
        ("oud", "/praktijken/eetclub-zuid/"),
        ("oud", "/assets/x/"),
        ("oud", "/a/\n/a/"),
        ("competenties", ""),
        ("competenties", "verbinden zichtbaar onderzoekend"),
        ("!competenties", "verbindn"),
        ("!competenties", "zwemmen"),
        ("preventie", "vroegsignalering ontmoeting"),
        ("bronnen.titel", ""),
        ("bronnen.titel", new string('b', 301)),
        ("bronnen.datum", "2018-13"),
        ("bronnen.datum", "19 oktober 2018"),
        ("bronnen.url", "www.voorbeeld.nl"),
        ("bronnen.url", "https://naam:geheim@voorbeeld.nl/"),
        ("bronnen.url", "https:/naam@voorbeeld.nl/"),
        ("bronnen.url", "https://"),
        ("bronnen.url", "https://a..nl"),
        ("bronnen.url", "https://.nl"),
        ("bronnen.url", "https://a,b.nl"),
        ("bronnen.url", "https://a b.nl"),
        ("bronnen.url", "https://voorbeeld.nl/a b"),
        ("bronnen.url", "https://a.nl:x/"),
        ("bronnen.auteur+", "Wie het schreef"),
        ("kwadrant", ""),
        ("tekst", "Zie [dit](../praktijken/vorstad.md)."),
        ("tekst", "Zie [dit](/praktijken/vorstad/) en [dat](/nergens/te/vinden/)."),
        ("tekst", "Zie [dit](javascript:alert)."),
        ("tekst", "Zie [dit](javascript:alert(1))."),
        ("tekst", "Zie [dit](<javascript:alert (1)>)."),
        ("tekst", "Zie [dit](</nergens te vinden/>)."),
        ("tekst", "Zie [dit](/nergens/(te)/vinden/)."),
        ("tekst", "Zie [dit](https://naam:geheim@voorbeeld.nl/)."),
        ("tekst", "Een [[vindplats]] en een [[vindplaats]]."),
        ("tekst", "Een [[zwembadglijbaan]]."),
        ("tekst", "![Een tuin](tuin.png)"),
        ("tekst", "![Een tuin](https://voorbeeld.nl/tuin.png)"),
        ("tekst", "##\n\nZonder kop."),
        ("tekst", "### Koffie {#Koffie}\n\n### Thee {#p-thee}\n\n### Soep {#inhoud}\n\n### Taart {#con}"),
        ("tekst", "### Koffie {#drank}\n\n### Thee {#drank} ##\n\n### Soep \\{#Soep}\n\n`### {#Code}`"),
        ("tekst", "### Koffie *met* thee\n\nZie [boven](#koffie-met-thee), [kop](#koffie), [ver](#zwembadglijbaan) en [niets](#).\n\n### Koffie\n\n### Koffie\n\nNaar [twee](#koffie-2)."),
        ("tekst", "Zie [de tuin](geheim.md), [nog eens](/praktijken/geheim/) en [weg](weg.md)."),
        ("tekst", "Een stuur" + Control + "teken."),
    ];

    public static TheoryData<string> Fields => [.. Mistakes.Select(m => m.Field).Distinct()];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task The_form_says_what_check_says(string field)
    {
        string[] values = [.. Mistakes.Where(m => m.Field == field).Select(m => m.Value)];
        // Where the next value takes the place of the last, one form does for all.
        IEnumerable<string[]> visits = field[0] is '!' or '*' || field is "kwadrant" or "bronnen.auteur+" ? values.Chunk(1) : [values];
        foreach (var visit in visits)
        {
            var made = new List<(string Value, IReadOnlyList<string> Complaints, string File)>();
            await TheForm.Visit(built.Site, async form =>
            {
                await form.FillIn();
                foreach (var value in visit)
                {
                    await Make(form, field, value);
                    made.Add((value, await form.Complaints(), await form.File()));
                }
            });
            foreach (var (value, complaints, file) in made)
                Assert.Equal((value, Lines(SaidOf(file))), (value, Lines(complaints)));
        }
    }

    /// <summary>What check says of a file from the form.</summary>
    private static IEnumerable<string> SaidOf(string file)
    {
        var name = Regex.Match(file, "^titel: (Index|Nul)$", RegexOptions.Multiline) is { Success: true } title ? title.Groups[1].Value.ToLowerInvariant() : "eetclub-zuid";
        return BuiltForm.Content.And($"praktijken/{name}.md", file).Check().ShouldExit(1).Diagnostics
            .Where(d => d.Contains(": fout ", StringComparison.Ordinal)).Select(d => Regex.Replace(d, "^.*?: fout [a-z0-9-]+: ", ""));
    }

    [Fact]
    public async Task What_check_only_warns_of_is_advice_beside_the_text()
    {
        const string text = "# Koffie\n\n#### Thee\n\nMet <b>suiker</b>, zie [weg](weg.md).\n\nEr kwamen [Vul in] mensen.";
        await TheForm.Visit(built.Site, async form =>
        {
            await form.FillIn();
            await form.Page.FillAsync("#p-t-1", text);
            await form.Page.PressAsync("#p-t-1", "Tab");

            var file = await form.File();

            var warnings = BuiltForm.Content.And("praktijken/eetclub-zuid.md", file).Check().ShouldExit(0).Diagnostics
                .Where(d => d.StartsWith("praktijken/eetclub-zuid.md:", StringComparison.Ordinal)).Select(d => Regex.Replace(d, "^.*?: waarschuwing [a-z0-9-]+: ", "")).ToList();
            Assert.Equal(5, warnings.Count);
            var advice = await form.Page.Locator("#p-t-1-fout").InnerTextAsync();
            Assert.All(warnings, warning => Assert.Contains(warning, advice, StringComparison.Ordinal));
            Assert.Empty(await form.Complaints());
        });
    }

    private static string Lines(IEnumerable<string> sentences) => string.Join('\n', sentences.Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_title_whose_address_is_taken_is_told_with_its_owner()
    {
        using var folder = BuiltForm.Content.And("praktijken/oud.md", APractice.With("titel: Oud", "oud: [/praktijken/vroeger/]")).Place();
        folder.Build().ShouldExit(0);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.FillIn("Voorstad!");
            Assert.Equal(["Het adres /praktijken/voorstad/ is al van praktijken/voorstad.md. Geef een van de twee een andere naam."], await form.Complaints());
            await form.Set("titel", "Vróéger");
            Assert.Equal(["Het adres /praktijken/vroeger/ is al van praktijken/oud.md. Geef een van de twee een andere naam."], await form.Complaints());
        });
    }

    [Fact]
    public async Task The_name_of_a_case_that_is_still_a_draft_is_taken_as_well()
    {
        using var folder = BuiltForm.Content.And("praktijken/tuin.md", APractice.With("titel: Geheime tuin", "status: concept")).Place();
        var build = folder.Build().ShouldExit(0);
        Assert.DoesNotContain("Geheime", build.Text("bijdragen/nieuw/inhoud.js"), StringComparison.Ordinal);

        await TheForm.Visit(folder.Site, async form =>
        {
            await form.FillIn("Tuin");
            Assert.Equal(["Het adres /praktijken/tuin/ is al van praktijken/tuin.md. Geef een van de twee een andere naam."], await form.Complaints());
        });
    }

    [Fact]
    public async Task Nothing_is_said_of_a_field_where_nobody_has_been()
    {
        await TheForm.Visit(built.Site, async form =>
        {
            await form.Page.PressAsync("#p-v-titel", "x");
            await form.Page.PressAsync("#p-v-titel", "Backspace");
            await form.File();
            Assert.Equal(0, await form.Page.Locator(".fout:visible").CountAsync());

            await form.Page.PressAsync("#p-v-titel", "Tab");
            await form.File();

            Assert.Equal("p-v-titel-fout", await form.Page.Locator(".fout:visible").GetAttributeAsync("id"));
            Assert.Equal("true", await form.Page.GetAttributeAsync("#p-v-titel", "aria-invalid"));
            await form.Set("titel", "Iets");
            await form.File();
            Assert.True(await form.Page.Locator("#p-v-titel-fout").IsHiddenAsync());
            Assert.Null(await form.Page.GetAttributeAsync("#p-v-titel", "aria-invalid"));
        });
    }

    private static async Task Make(TheForm form, string field, string value)
    {
        switch (field)
        {
            case "kwadrant":
                await Draft(form, "kwadrant", "null");
                break;
            case "tekst":
                await form.Page.FillAsync("#p-t-1", value);
                break;
            case "competenties" or "preventie":
                string[] chosen = value.Split(' ');
                foreach (var box in await form.Page.Locator($"#p-v-{field} input").AllAsync())
                    await box.SetCheckedAsync(Array.IndexOf(chosen, await box.GetAttributeAsync("value")) >= 0);
                break;
            case ['*', .. var earlier]:
                await form.Set(earlier.Split(' ')[0], earlier.Split(' ')[1]);
                await form.Set("controleren-voor", value);
                break;
            case ['!', .. var known]:
                // What an older version of the site allowed may still stand in a draft.
                await Draft(form, known, known == "provincie" ? $"\"{value}\"" : $"[\"{value}\"]");
                break;
            case "bronnen.auteur+":
                await form.Page.Locator("#p-v-bronnen [data-doe=erbij]").ClickAsync();
                await form.SetPart("bronnen", "auteur", value);
                break;
            case var part when part.StartsWith("bronnen.", StringComparison.Ordinal):
                await form.SetPart("bronnen", part["bronnen.".Length..], value);
                break;
            default:
                await form.Set(field, value);
                break;
        }
    }

    /// <summary>Changes the draft that the browser keeps, and opens the form with it.</summary>
    private static async Task Draft(TheForm form, string field, string json)
    {
        await form.File();
        await form.Page.AddInitScriptAsync($$"""
            for (const key of Object.keys(localStorage)) {
              const draft = JSON.parse(localStorage.getItem(key));
              draft.velden['{{field}}'] = {{json}};
              localStorage.setItem(key, JSON.stringify(draft));
            }
            """);
        await form.Page.ReloadAsync();
        await form.IsReady();
    }
}

/// <summary>A site with limits on its terms, built once for all mistakes.</summary>
public sealed class BuiltForm : IDisposable
{
    private readonly SiteFolder _folder = Content.Place();

    public BuiltForm() => _folder.Build().ShouldExit(0);

    internal static TestSite Content { get; } = FormSites.Minimal
        .And("facetten/competenties/_facet.yml", AFacet.With("label: Competenties", "enkelvoud: competentie", "volgorde: 1", "parameter: competentie", "verplicht: true", "maximaal: 2"))
        .And("facetten/preventie/_facet.yml", AFacet.With("label: Preventie", "enkelvoud: effect", "volgorde: 2", "parameter: preventie", "verplicht: true", "maximaal: 1"))
        .And("praktijken/geheim.md", APractice.With("titel: Geheim", "status: concept"))
        .And("praktijken/weg.md", APractice.With("titel: Weg", "status: ingetrokken", "ingetrokken: { reden: Het team is gestopt., datum: 2026-11-22 }"));

    internal string Site => _folder.Site;

    public void Dispose() => _folder.Dispose();
}
