using System.Text.Json;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Attacks;

/// <summary>Puts the attacks into sites: many in each, since a build and a browser cost more than a page.</summary>
internal static class AttackSites
{
    public const string Address = "https://proef.example/";

    public static IReadOnlyList<AttackGroup> Groups { get; } =
    [
        MarkupAttacks.RawHtml, MarkupAttacks.Handlers, MarkupAttacks.Styles, MarkupAttacks.Directives, MarkupAttacks.Foreign, MarkupAttacks.Mutations,
        AddressAttacks.Schemes, AddressAttacks.OtherHosts, AddressAttacks.References, AddressAttacks.Autolinks, AddressAttacks.Pictures, AddressAttacks.Titles,
        NotationAttacks.Attributes, NotationAttacks.Dialects, NotationAttacks.Code, NotationAttacks.Ids,
        TextAttacks.Json, TextAttacks.Xml, TextAttacks.Templates, TextAttacks.Characters, TextAttacks.OtherReaders,
    ];

    /// <summary>Every attack that is a text, with the name that its files have.</summary>
    public static IReadOnlyList<(string Slug, Attack Attack)> Texts { get; } =
        [.. Groups.SelectMany((group, g) => group.Attacks.Select((attack, a) => ($"aanval-{g + 1}-{a + 1}", attack)))];

    /// <summary>
    /// All texts that are shown: each as the body and all fields of a case, and as the fields of a term, a glossary entry, an article and a
    /// training path. What is refused in one place stands in the others.
    /// </summary>
    public static TestSite Shown()
    {
        var site = TestSite.Minimal.Without(TestSite.Case).And("facetten/signalen/_facet.yml", AFacet.With())
            .And("paginas/over.md", APage("titel: Over", "samenvatting: Over deze site."));
        foreach (var (slug, attack) in Texts)
        {
            var text = attack.InField is null ? attack.OneLine : attack.Name;
            var name = Cut(text, 120);
            site = site
                .And($"praktijken/{slug}/foto.png", SomeImages.Png(40, 30))
                .And($"praktijken/{slug}/index.md", ACase(name, text, slug).AndText(attack.InBody.Length == 0 ? attack.Text + "\n" : "Tekst.\n"))
                .And($"praktijken/{slug}-ingetrokken.md", ACase(name, text, slug).Except("oud").And("status: ingetrokken", $"ingetrokken: {{ {Field("reden", text)}, datum: 2026-12-24 }}"))
                .And($"facetten/signalen/{slug}.md", APage(
                    Field("label", name), Field("kort", Cut(text, 40)), Field("definitie", text), Field("soort", Cut(text, 60)), Field("aard", Cut(text, 60)),
                    List("gedrag", text), List("synoniemen", Cut(text, 80)), Field("bron", text)))
                .And($"begrippen/{slug}.md", APage(Field("term", $"{Cut(text, 90)} {slug}"), Field("definitie", text), List("synoniemen", $"{Cut(text, 60)} {slug}"), Field("bron", text)))
                .And($"achtergrond/{slug}.md", APage(Field("titel", name), Field("samenvatting", text), Source(text)))
                .And($"leerlijnen/{slug}.md", APage(
                    Field("titel", name), Field("samenvatting", text), Field("niveau", name), Field("tijd", name), $"signalen: [{slug}]", List("doelen", text),
                    "stappen:", $"  - praktijk: {slug}", $"    {Field("titel", name)}", $"    {Field("inleiding", text)}", $"    {List("vragen", text)}", Field("opdracht", text)));
        }
        return site;
    }

    /// <summary>Every text that is refused in a body, each in a case of its own.</summary>
    public static TestSite RefusedInBody() => Texts.Where(t => t.Attack.InBody.Length > 0).Aggregate(TestSite.Minimal, (site, t) => site
        .And($"praktijken/{t.Slug}/index.md", APractice.WithText(t.Attack.Text + "\n")).And($"praktijken/{t.Slug}/foto.png", SomeImages.Png(40, 30)));

    /// <summary>Every text that is refused in a field, each as the title of a case of its own.</summary>
    public static TestSite RefusedInField() => Texts.Where(t => t.Attack.InField is not null).Aggregate(TestSite.Minimal, (site, t) => site
        .And($"praktijken/{t.Slug}.md", APractice.With(Field("titel", t.Attack.Text))));

    /// <summary>How many sites <see cref="Around"/> needs for every text to be in one.</summary>
    public static int SitesAround => (ShownInFields.Count + FieldsAround - 1) / FieldsAround;

    private const int FieldsAround = 39;

    private static IReadOnlyList<Attack> ShownInFields { get; } = [.. Texts.Select(t => t.Attack).Where(a => a.InField is null)];

    /// <summary>A text in each field that a site has only once or a few times: settings, home page, facets, quadrants, landmarks.</summary>
    /// <param name="turn">Which of the texts, from 0: each site has those that follow on the ones before.</param>
    public static TestSite Around(int turn)
    {
        var next = turn * FieldsAround;
        string Next(string key, int longest = 120) => Field(key, Cut(ShownInFields[next++ % ShownInFields.Count].OneLine, longest));
        string NextIn(string key, int longest = 80) => $"{key}: [{JsonSerializer.Serialize(Cut(ShownInFields[next++ % ShownInFields.Count].OneLine, longest))}]";
        return TestSite.Minimal
            .And("site.yml", Lines(Next("naam"), $"adres: {Address}", Next("ondertitel"), Next("omschrijving"), Next("uitgever"),
                "licentie: https://creativecommons.org/licenses/by/4.0/", "repository: https://github.com/o/r", "contact: a@example.org", "verloopt: 2027-11-01"))
            .And("home.md", APage(
                Next("titel"), Next("nadruk"), Next("inleiding"), NextIn("voorbeelden", 60), "kwadrant:", $"  {Next("kop")}", $"  {Next("bijschrift")}",
                "signalen:", "  facet: preventie", $"  {Next("kop")}", $"  {Next("tekst")}", "lijsten:", "  - facet: competenties", $"    {Next("kop")}", $"    {Next("tekst")}",
                "nieuw:", $"  {Next("kop")}", Next("wiekop"), "wie:", $"  - {Next("kop")}", $"    {Next("tekst")}", "    link: /zoeken/", $"    {Next("linktekst")}"))
            .And("facetten/preventie/_facet.yml", Lines(
                Next("label"), Next("enkelvoud", 60), "volgorde: 2", Next("omschrijving"), Next("vraag"), "parameter: preventie", "verplicht: true"))
            .And("facetten/preventie/ontmoeting.md", APage(Next("label"), Next("kort", 40), Next("definitie"), Next("soort", 60), Next("aard", 60), NextIn("gedrag"), NextIn("synoniemen"), Next("bron")))
            .And("kwadranten/formeel-collectief.md", APage(Next("label"), Next("definitie"), NextIn("synoniemen"), Next("bron")))
            .And("paginas/bijdragen.md", APage(Next("titel"), Next("samenvatting")))
            .And("bakens.yml", Lines("bakens:", $"  - {Next("naam", 60)}", "    collectief: 0.5", "    formeel: 0.5", $"    {Next("uitleg")}"));
    }

    /// <summary>The attacks on the fields of a case, each in one of its own.</summary>
    public static TestSite InCases(IEnumerable<(string Slug, FieldAttack Attack)> attacks) =>
        attacks.Aggregate(TestSite.Minimal, (site, a) => site.And($"praktijken/{a.Slug}.md", APractice.With(a.Attack.Lines)));

    /// <summary>The minimal site with the lines of an attack in their file.</summary>
    public static TestSite With(FieldAttack attack) => TestSite.With(attack.File, attack.File switch
    {
        "home.md" => APage(["titel: Proef", "inleiding: Voorbeelden.", .. attack.Lines]),
        "site.yml" => new FrontMatterLines(["naam: Proef", $"adres: {Address}"]).With(attack.Lines).ToString(),
        _ => AFacet.With(["label: Preventie", "enkelvoud: effect", "volgorde: 2", "parameter: preventie", "verplicht: true", .. attack.Lines]),
    });

    private static APractice ACase(string name, string text, string term) => APractice.With(
        Field("titel", name), Field("samenvatting", text), Field("plaats", name), Field("wijk", name), Field("gemeente", name), Source(text),
        $"signalen: [{term}]", "beweging: { collectief: -0.5, formeel: 0.1 }", $"oud: [/oud/{term}/]", Field("eigenaar", name), "controleren_voor: 2027-11-22");

    private static string Source(string text) => $"bronnen: [{{ {Field("titel", text)}, {Field("auteur", text)}, {Field("uitgever", text)}, url: \"https://example.org/?q={Uri.EscapeDataString(text)}\" }}]";

    /// <summary>In double quotes, in which YAML can write every character as JSON does.</summary>
    private static string Field(string key, string text) => $"{key}: {JsonSerializer.Serialize(text)}";

    private static string List(string key, string text) => $"{key}: [{JsonSerializer.Serialize(text)}]";

    private static string APage(params string[] lines) => $"---\n{Lines(lines)}---\n";

    private static string Lines(params string[] lines) => string.Concat(lines.Select(l => l + "\n"));

    /// <summary>As much as fits, and never half a pair.</summary>
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return (char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length]).Trim();
    }
}
