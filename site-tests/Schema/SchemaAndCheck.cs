using System.Text.RegularExpressions;
using Praktijk.Reading;
using Praktijk.Schema;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Schema;

/// <summary>The JSON Schemas, read by Ajv, and <c>check</c> say the same of a file, as far as a schema can say it.</summary>
public class SchemaAndCheck
{
    /// <summary>A site with one good file of every kind, and a vocabulary for the broken ones.</summary>
    private static readonly TestSite Site = TestSite.Minimal
        .And("facetten/signalen/_facet.yml", AFacet.With("maximaal: 2"))
        .And("facetten/signalen/een.md", ATerm.With()).And("facetten/signalen/twee.md", ATerm.With()).And("facetten/signalen/drie.md", ATerm.With());

    [Fact]
    public async Task Every_file_of_our_own_content_is_valid()
    {
        var files = Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(Repository.Content, f).Replace('\\', '/'), Text: File.ReadAllText(f)))
            .Select(f => (f.Path, Kind: SchemaJudge.KindOf(f.Path), f.Text)).Where(f => f.Kind is not null).Select(f => (f.Path, f.Kind!, f.Text)).ToList();

        var said = await SchemaJudge.Judge(SchemaJudge.SchemasOf(Repository.Content), files);

        Assert.Equal(FileKind.All([]).Select(k => k.Key).Order(StringComparer.Ordinal), files.Select(f => f.Item2).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(files.Count, said.Count);
        Assert.Empty(said.Where(s => s.Value.Length > 0).Select(s => $"{s.Key}: {string.Join("; ", s.Value)}"));
    }

    [Fact]
    public async Task What_one_refuses_the_other_refuses()
    {
        using var folder = Site.Place();
        var schemas = SchemaJudge.SchemasOf(folder.Content);

        var said = await SchemaJudge.Judge(schemas, Broken.Select((b, i) => ($"{i}", b.Kind, b.Text)));

        var tooKind = Broken.Where((_, i) => said[$"{i}"].Length == 0).Select(b => $"the schema takes {b}").ToList();
        foreach (var (file, broken) in Broken.Where(b => IsOneOfMany(b.Kind)).Select((b, i) => (PathOf(b.Kind, i), b)))
            folder.Write(file, broken.Text);
        var check = folder.Check().ShouldExit(1).Diagnostics;
        foreach (var (file, broken) in Broken.Where(b => IsOneOfMany(b.Kind)).Select((b, i) => (PathOf(b.Kind, i), b)))
        {
            if (!check.Any(d => Regex.IsMatch(d, $@"^{Regex.Escape(file)}:\d+:\d+: fout {broken.Code}: ")))
                tooKind.Add($"check does not say {broken.Code} of {broken}; it says {string.Join("; ", check.Where(d => d.StartsWith(file, StringComparison.Ordinal)))}");
        }
        foreach (var broken in Broken.Where(b => !IsOneOfMany(b.Kind)))
        {
            var file = PathOf(broken.Kind, 0);
            if (!Site.And(file, broken.Text).Check().Diagnostics.Any(d => Regex.IsMatch(d, $@"^{Regex.Escape(file)}:\d+:\d+: fout {broken.Code}: ")))
                tooKind.Add($"check does not say {broken.Code} of {broken}");
        }
        Assert.Empty(tooKind);
    }

    [Fact]
    public async Task What_check_takes_the_schema_takes()
    {
        using var folder = Site.Place();
        (string Kind, string Text)[] good =
        [
            .. new[]
            {
                "bronnen: [{ titel: Een bron, datum: 2018 }]", "bronnen: [{ titel: Een bron, datum: 2018-10 }]", "bronnen: [{ titel: Een bron, url: HTTPS://x.example/a?b#c@d }]",
                "status: gepubliceerd", "status: concept", "oud: [/a/b-c/]", "provincie: Fryslân", "kwadrant: { collectief: -1, formeel: 1.0 }",
                "signalen: [een, twee]", "signalen: []", "gepubliceerd: 1800-02-28", $"titel: {new string('é', 120)}", "eigenaar: \"'t Huis\"",
            }.Select(line => ("praktijk", APractice.With(line).ToString())),
            ("praktijk", APractice.With("status: ingetrokken", "ingetrokken: { reden: Gestopt., datum: 2026-12-01 }")),
            ("leerlijn", "---\ntitel: Een\nsamenvatting: Twee.\ndoelen: [Een, { doel: Twee }, { doel: Drie, competenties: [verbinden, zichtbaar], signalen: [] }]\nstappen: [{ praktijk: voorstad, tijd: 30 minuten }]\n---\n"),
            ("facet", AFacet.With("verplicht: nee", "teken: rond", "minimaal: 0", "maximaal: 1", "parameter: a-1")),
            ("site", "naam: Proef\nadres: https://proef.example/\nuitgever:\nrepository:\ncontact:\nverloopt:\nlicentie: \"\"\noverzichtskaart:\ntaal:\n"),
            ("site", "naam: Proef\nadres: https://proef.example/\nrepository: https://git.voorbeeld.nl:8443/o.x/r_1.2.git\ntak: redactie/2026#1\nmap: site/content/\ncontact: a.b+c@voorbeeld.nl\n"),
            ("site", "naam: Proef\nadres: https://proef.example/\nmap: /\ntak: x\ncontact: https://voorbeeld.nl/contact\n"),
            ("bakens", "bakens: [{ naam: Repaircafé, collectief: 0.5, formeel: 0.5 }]"),
        ];
        foreach (var (path, text) in good.Where(g => g.Kind == "praktijk").Select((g, i) => (PathOf("praktijk", i), g.Text)))
            folder.Write(path, text);
        Assert.DoesNotContain(folder.Check().Diagnostics, d => d.Contains(": fout ", StringComparison.Ordinal));
        Assert.All(good.Where(g => g.Kind != "praktijk"), g => Site.And(PathOf(g.Kind, 0), g.Text).ShouldPass());

        var said = await SchemaJudge.Judge(SchemaJudge.SchemasOf(folder.Content), good.Select((g, i) => ($"{i}", g.Kind, g.Text)));

        Assert.Empty(said.Where(s => s.Value.Length > 0).Select(s => $"{good[int.Parse(s.Key, System.Globalization.CultureInfo.InvariantCulture)]}: {string.Join("; ", s.Value)}"));
    }

    /// <summary>A file with one mistake, and the code that <c>check</c> gives it.</summary>
    private sealed record BrokenFile(string Kind, string Text, string Code);

    private static IReadOnlyList<BrokenFile> Broken { get; } =
    [
        .. new (string Line, string Code)[]
        {
            ("gepubliserd: 2026-11-22", "onbekend-veld"), ("titel:", "leeg-veld"), ("titel: \"\"", "leeg-veld"), ("titel: '  '", "leeg-veld"), ("titel: [Een]", "geen-tekst"),
            ("titel: { a: b }", "geen-tekst"), ($"titel: {new string('a', 121)}", "te-lang"), ($"samenvatting: {new string('a', 301)}", "te-lang"), ("provincie: Overijsel", "onbekende-waarde"),
            ("competenties: zichtbaar", "geen-lijst"), ("competenties: []", "te-weinig"), ("competenties: [zichtbar]", "onbekende-term"), ("competenties: [zichtbaar, zichtbaar]", "dubbele-waarde"),
            ("competenties: [zichtbaar, ~]", "leeg-veld"), ("signalen: [een, twee, drie]", "te-veel"), ("kwadrant: 0.8", "geen-groep"), ("kwadrant: { collectief: 0.8 }", "ontbrekend-veld"),
            ("kwadrant: { collectief: 0.8, formeel: 0.4, hoog: 1 }", "onbekend-veld"), ("kwadrant: { collectief: 1.1, formeel: 0.4 }", "buiten-bereik"), ("kwadrant: { collectief: veel, formeel: 0.4 }", "geen-getal"),
            ("kwadrant: { collectief: 0,8, formeel: 0.4 }", "komma-in-getal"), ("beweging: { collectief: -1.01, formeel: 0 }", "buiten-bereik"), ("bronnen: []", "te-weinig"),
            ("bronnen: [Een bron]", "geen-groep"), ("bronnen: [{ uitgever: Movisie }]", "ontbrekend-veld"), ("bronnen: [{ titel: Bron, url: www.movisie.nl }]", "ongeldig-webadres"),
            ("bronnen: [{ titel: Bron, url: 'javascript:alert(1)' }]", "ongeldig-webadres"), ("bronnen: [{ titel: Bron, url: 'https://ik:geheim@x.example/' }]", "inloggegevens-in-link"),
            ("bronnen: [{ titel: Bron, datum: okt 2018 }]", "ongeldige-datum"), ("bronnen: [{ titel: Bron, datum: 2018-13 }]", "ongeldige-datum"), ("gepubliceerd: 22-11-2026", "ongeldige-datum"),
            ("gepubliceerd: 2026-02-30", "ongeldige-datum"), ("gepubliceerd: 1799-12-31", "ongeldige-datum"), ("gepubliceerd: 2026", "ongeldige-datum"), ("controleren_voor: binnenkort", "ongeldige-datum"),
            ("status: klaar", "onbekende-waarde"), ("status: ingetrokken", "ontbrekend-veld"), ("ingetrokken: { reden: Gestopt., datum: 2026-12-01 }", "veld-past-niet"),
            ("oud: [oud/pad]", "ongeldig-adres"), ("oud: [/Oud/]", "ongeldig-adres"), ("oud: [/a//b/]", "ongeldig-adres"), ($"oud: [{string.Join(", ", Enumerable.Range(0, 101).Select(i => $"/a{i}/"))}]", "te-veel"),
            ($"eigenaar: {new string('a', 121)}", "te-lang"),
        }.Select(b => new BrokenFile("praktijk", APractice.With(b.Line), b.Code)),
        .. new[] { "titel", "samenvatting", "plaats", "provincie", "competenties", "kwadrant", "bronnen", "gepubliceerd" }.Select(key => new BrokenFile("praktijk", APractice.Without(key), "ontbrekend-veld")),
        new("praktijk", APractice.With("status: ingetrokken", "ingetrokken: { reden: Gestopt. }"), "ontbrekend-veld"),
        new("praktijk", APractice.With("status: ingetrokken", $"ingetrokken: {{ reden: {new string('a', 301)}, datum: 2026-12-01 }}"), "te-lang"),
        new("term", ATerm.With("definitie:"), "leeg-veld"),
        new("term", ATerm.With("volgorde: 1.5"), "geen-getal"),
        new("term", ATerm.With($"kort: {new string('a', 41)}"), "te-lang"),
        new("term", ATerm.With("synoniemen: [a, a]"), "dubbele-waarde"),
        new("begrip", "---\nterm: koffie\n---\n", "ontbrekend-veld"),
        new("achtergrond", "---\ntitel: Een\nsamenvatting: Twee.\nvolgorde: -1\n---\n", "buiten-bereik"),
        new("pagina", "---\ntitel: Een\nsamenvatting: Twee.\nauteur: Drie\n---\n", "onbekend-veld"),
        new("leerlijn", "---\ntitel: Een\nsamenvatting: Twee.\nstappen: []\n---\n", "te-weinig"),
        new("leerlijn", "---\ntitel: Een\nsamenvatting: Twee.\nstappen: [{ vragen: [Wat?] }]\n---\n", "ontbrekend-veld"),
        .. new[]
        {
            ("[{ competenties: [verbinden] }]", "ontbrekend-veld"), ("[{ doel: Een, vragen: [Wat?] }]", "onbekend-veld"), ("[{ doel: Een, competenties: [verbindn] }]", "onbekende-term"), ("[[Een]]", "geen-groep"),
            ("[Een, Een]", "dubbele-waarde"), ($"[{new string('a', 301)}]", "te-lang"), ($"[{{ doel: {new string('a', 301)} }}]", "te-lang"), ("Een", "geen-lijst"),
        }.Select(b => new BrokenFile("leerlijn", $"---\ntitel: Een\nsamenvatting: Twee.\ndoelen: {b.Item1}\nstappen: [{{ praktijk: voorstad }}]\n---\n", b.Item2)),
        new("kwadrant", "---\nlabel: Een\ndefinitie: Twee.\nsoort: Drie\n---\n", "onbekend-veld"),
        new("facet", AFacet.With("verplicht: misschien"), "onbekende-waarde"),
        new("facet", AFacet.With("teken: driehoek"), "onbekende-waarde"),
        new("facet", AFacet.With("maximaal: 0"), "buiten-bereik"),
        new("facet", AFacet.With("parameter: Een Signaal"), "ongeldige-parameter"),
        new("bakens", "bakens: [{ naam: Een, collectief: 0.5 }]\n", "ontbrekend-veld"),
        new("bakens", "bakens: [{ naam: Een, collectief: 0.5, formeel: 0.5, helft: midden }]\n", "onbekende-waarde"),
        new("home", "---\ntitel: Een\ninleiding: Twee.\nsignalen: { facet: onbekend }\n---\n", "onbekend-facet"),
        new("home", "---\ntitel: Een\ninleiding: Twee.\nwie: [{ kop: Jij, tekst: Lees., link: zoeken, linktekst: Zoek }]\n---\n", "ongeldig-adres"),
        new("site", "naam:\nadres: https://proef.example/\n", "leeg-veld"),
        new("site", "naam: Proef\nadres: proef.example\n", "ongeldig-webadres"),
        new("site", "naam: Proef\nadres: https://proef.example/\ncontact: bel ons\n", "ongeldig-contact"),
        new("site", "naam: Proef\nadres: https://proef.example/\nrepository: https://github.com/o\n", "ongeldige-repository"),
        new("site", "naam: Proef\nadres: https://proef.example/\ntak: een tak\n", "ongeldige-tak"),
        new("site", "naam: Proef\nadres: https://proef.example/\nmap: /content\n", "ongeldige-map"),
        new("site", "naam: Proef\nadres: https://proef.example/\ntaal: en\n", "onbekende-waarde"),
        new("site", "naam: Proef\nadres: https://proef.example/\noverzichtskaart: { rijen: competenties, kolommen: onbekend }\n", "onbekend-facet"),
    ];

    private static bool IsOneOfMany(string kind) => kind is "praktijk" or "term" or "begrip" or "achtergrond" or "pagina" or "leerlijn";

    private static string PathOf(string kind, int number)
    {
        var path = kind switch
        {
            "praktijk" => $"praktijken/proef-{number}.md",
            "term" => $"facetten/competenties/proef-{number}.md",
            "begrip" => $"begrippen/proef-{number}.md",
            "achtergrond" => $"achtergrond/proef-{number}.md",
            "pagina" => $"paginas/proef-{number}.md",
            "leerlijn" => $"leerlijnen/proef-{number}.md",
            "kwadrant" => "kwadranten/formeel-collectief.md",
            "facet" => "facetten/signalen/_facet.yml",
            "home" => "home.md",
            "bakens" => "bakens.yml",
            _ => "site.yml",
        };
        Assert.NotNull(ContentFile.At(path));
        return path;
    }
}
