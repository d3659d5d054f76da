using System.Text.Json;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Selection;

/// <summary>The script with the text of a case, from which the reader of a selection is made.</summary>
public class TextsOfCases
{
    private static readonly TestSite Site = TestSite.Minimal
        .And("begrippen/wijk.md", "---\nterm: wijk\ndefinitie: Een deel van een stad.\n---\n")
        .And("praktijken/zuid/foto.png", SomeImages.Png(40, 30))
        .And("praktijken/zuid/index.md", APractice.With("titel: \"Zuid <b> & 'noord'\"", "bronnen: [{ titel: Een bron, datum: 2018-10, url: \"https://voorbeeld.example/?a=b&c\" }, { titel: Nog een }]")
            .AndText("## Aanleiding\n\nIn de wijk: [Voorstad](../voorstad.md#aanleiding), [hier](#aanleiding), [[wijk]].\n\n![Een foto](foto.png)\n\n\u2028</script> <i>schuin</i>\n"));

    [Fact]
    public void It_has_what_the_page_of_the_case_has_with_links_from_where_the_reader_stands()
    {
        var text = TextOf(Site.Build().ShouldExit(0), "zuid");

        Assert.Equal("zuid", text.GetProperty("slug").GetString());
        Assert.Equal("Zuid <b> & 'noord'", text.GetProperty("titel").GetString());
        Assert.Equal("https://proef.example/praktijken/zuid/", text.GetProperty("adres").GetString());
        Assert.Equal(["Plaats: Deventer (Overijssel)", "Positie: Formeel en collectief: sterk collectief (0,8) en duidelijk formeel (0,4)", "Competenties: Zichtbaar, Verbinden", "Effect: Ontmoeting"], Lines(text.GetProperty("feiten"), ": "));
        Assert.Equal(["|Een bron|. (2018, oktober).|https://voorbeeld.example/?a=b&c", "|Nog een|. (z.d.).|"], Lines(text.GetProperty("bronnen"), "|"));
        Assert.Equal("Proef. (2026, 22 november). |Zuid <b> & 'noord'|.|https://proef.example/praktijken/zuid/", Line(text.GetProperty("verwijzing"), "|"));
        var html = text.GetProperty("html").GetString()!;
        Assert.Contains("<a href=\"../praktijken/voorstad/#aanleiding\">Voorstad</a>, <a href=\"../praktijken/zuid/#aanleiding\">hier</a>, <a href=\"../begrippen/wijk/\">wijk</a>.", html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"../praktijken/zuid/foto.png\" alt=\"Een foto\" width=\"40\" height=\"30\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", html, StringComparison.Ordinal);
        Assert.Contains("&lt;/script&gt; &lt;i&gt;schuin", html, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_made_again_when_what_it_shows_of_others_changes_and_only_then()
    {
        using var folder = Site.Place();
        folder.Build().ShouldExit(0);

        folder.Write("facetten/competenties/verbinden.md", ATerm.With("label: Samenbrengen", "definitie: Brengt groepen bij elkaar."));
        var renamed = folder.Build().ShouldExit(0);
        Assert.Contains("Samenbrengen", renamed.Text("praktijken/zuid/tekst.js"), StringComparison.Ordinal);

        folder.Write("begrippen/bewoners.md", "---\nterm: bewoners\ndefinitie: Wie er woont.\n---\n");
        Assert.DoesNotContain("tekst.js", folder.Build("--plan").ShouldExit(0).Out, StringComparison.Ordinal);
    }

    private static JsonElement TextOf(Outcome site, string slug)
    {
        const string start = "(self.praktijkTeksten=self.praktijkTeksten||[]).push(";
        var script = site.Text($"praktijken/{slug}/tekst.js");
        Assert.StartsWith(start, script, StringComparison.Ordinal);
        Assert.EndsWith(")\n", script, StringComparison.Ordinal);
        Assert.Equal(-1, script.AsSpan().IndexOfAny("<>&\u2028"));
        return JsonDocument.Parse(script[start.Length..^2]).RootElement;
    }

    private static IEnumerable<string> Lines(JsonElement list, string joint) => list.EnumerateArray().Select(item => Line(item, joint));

    private static string Line(JsonElement list, string joint) => string.Join(joint, list.EnumerateArray().Select(e => e.GetString()));
}
