using System.Diagnostics;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using AngleSharp.Html.Parser;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Sharing;

/// <summary>Files for Brightspace, Canvas and Moodle, held against the rules of Common Cartridge 1.1 and against what the importer of Moodle does with them.</summary>
public class Cartridges
{
    private const string Namespace = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";
    private static readonly XNamespace Package = Namespace;
    private static readonly XNamespace Lom = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest";
    private static readonly XNamespace WebLink = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1";
    private static readonly XmlSchemaSet Schemas = ReadSchemas();

    [Fact]
    public void All_of_our_own_content_obey_the_rules()
    {
        AllObey(RealSite.Outcome, "https://praktijk.example/");

        Assert.Equal(3, RealSite.Outcome.Files.Keys.Count(f => f.StartsWith("leerlijnen/", StringComparison.Ordinal) && f.EndsWith(".imscc", StringComparison.Ordinal)));
    }

    [Fact]
    public void All_of_a_site_with_strange_names_obey_the_rules() => AllObey(ASharedSite.Built, ASharedSite.Address);

    [Fact]
    public void One_per_training_path_per_competency_with_cases_or_not_and_one_of_all() => Assert.Equal(
        [
            "competenties/1e-hulp/1e-hulp.imscc", "competenties/onderzoekend/onderzoekend.imscc", "competenties/verbinden/verbinden.imscc", "competenties/zichtbaar/zichtbaar.imscc", "leerlijnen/2-stappen/2-stappen.imscc", "leerlijnen/een-stap/een-stap.imscc",
            "praktijken/praktijken.imscc",
        ],
        Cartridge(ASharedSite.Built));

    [Fact]
    public void A_training_path_has_its_steps_with_their_questions_and_its_assignment()
    {
        var files = Open(ASharedSite.Built, "leerlijnen/2-stappen/2-stappen.imscc");
        var manifest = XDocument.Parse(files["imsmanifest.xml"]);

        Assert.Equal($"Leerlijn: {ASharedSite.Title}", manifest.Descendants(Lom + "string").Single().Value);
        Assert.Equal(
            [ASharedSite.Title, "Over deze leerlijn", $"Stap 2: {ASharedSite.Title} (Deventer)", "Stap 2: studievragen", "Stap 3: Zuid (Deventer)", "Opdracht"],
            manifest.Descendants(Package + "title").Select(t => t.Value));
        var questions = new HtmlParser().ParseDocument(files["paginas/stap-2-vragen.html"]);
        Assert.Equal("Stap 2: Eerst \"koffie\"", questions.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Wie <u> & ik?", "Waarom?"], questions.QuerySelectorAll("li").Select(q => q.TextContent));
        Assert.Equal(["https://proef.example/praktijken/1e-koffie/", "https://proef.example/leerlijnen/2-stappen/"], questions.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("https://proef.example/praktijken/1e-koffie/", XDocument.Parse(files["links/stap-2.xml"]).Descendants(WebLink + "url").Single().Attribute("href")!.Value);
        Assert.Contains("Schrijf \"iets\" & <lever> het in.", new HtmlParser().ParseDocument(files["paginas/opdracht.html"]).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["imsmanifest.xml", "paginas/begin.html", "links/stap-1.xml"], Open(ASharedSite.Built, "leerlijnen/een-stap/een-stap.imscc").Keys);
    }

    [Fact]
    public void A_competency_has_its_cases_and_the_whole_has_each_case_once_by_quadrant()
    {
        Assert.Equal(["Zichtbaar", "Over dit onderwerp: zichtbaar", "Zuid (Deventer)", "Noord (-Noord)"], Titles(ASharedSite.Built, "competenties/zichtbaar/zichtbaar.imscc"));
        Assert.Equal(
            ["Formeel en collectief", "Zuid (Deventer)", $"{ASharedSite.Title} (Deventer)", "Informeel en individueel", "Noord (-Noord)"],
            Titles(ASharedSite.Built, "praktijken/praktijken.imscc"));
    }

    [Fact]
    public void Drafts_are_in_none_also_when_they_are_shown()
    {
        var with = ASharedSite.Site.Build("--concepten").ShouldExit(0);

        Assert.Equal(Cartridge(ASharedSite.Built), Cartridge(with));
        Assert.All(Cartridge(with), file => Assert.Equal(ASharedSite.Built.Files[file], with.Files[file]));
    }

    [Fact]
    public void A_program_that_only_knows_zip_finds_nothing_wrong()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Cartridge(RealSite.Outcome))
        {
            File.WriteAllBytes(folder["proef.zip"], RealSite.Outcome.Files[file]);
            using var unzip = Process.Start(new ProcessStartInfo("unzip", ["-tqq", folder["proef.zip"]]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = unzip.StandardOutput.ReadToEnd() + unzip.StandardError.ReadToEnd();
            unzip.WaitForExit();
            Assert.True(unzip.ExitCode == 0 && said.Length == 0, $"{file}: {said}");
        }
    }

    [Fact]
    public void Pages_lead_to_them_and_say_how_to_use_them()
    {
        foreach (var (address, file) in new[] { ("/leerlijnen/een-stap/", "een-stap.imscc"), ("/competenties/zichtbaar/", "zichtbaar.imscc"), ("/praktijken/", "praktijken.imscc") })
        {
            var page = ASharedSite.Built.Page(address);
            Assert.EndsWith($"{address}{file}", page.QuerySelector("main a[href$='.imscc']")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.Equal(["Brightspace", "Canvas", "Moodle"], page.QuerySelectorAll("main details li b").Select(b => b.TextContent));
        }
        Assert.Null(ASharedSite.Built.Page("/competenties/verbinden/").QuerySelector("main a[href$='.imscc']"));
    }

    private static string[] Cartridge(Outcome site) => [.. site.Files.Keys.Where(f => f.EndsWith(".imscc", StringComparison.Ordinal))];

    private static Dictionary<string, string> Open(Outcome site, string file) => CartridgeFile.Read(site.Files[file]).ToDictionary(f => f.Name, f => f.Text, StringComparer.Ordinal);

    private static IEnumerable<string> Titles(Outcome site, string file) => XDocument.Parse(Open(site, file)["imsmanifest.xml"]).Descendants(Package + "title").Select(t => t.Value);

    private static void AllObey(Outcome site, string address)
    {
        var files = Cartridge(site.ShouldExit(0));

        Assert.NotEmpty(files);
        Assert.All(files, file => Obeys(site, file, address));
    }

    private static void Obeys(Outcome site, string file, string address)
    {
        var entries = CartridgeFile.Read(site.Files[file]);
        Assert.All(entries, e => Assert.Matches("^[a-z0-9/.-]+$", e.Name));
        Assert.Equal(entries.Count, entries.Select(e => e.Name).Distinct().Count());
        var (first, text) = entries[0];
        Assert.Equal("imsmanifest.xml", first);
        // What Moodle looks for, in the way in which it looks.
        Assert.Contains($"xmlns={Namespace}", string.Concat(text[..500].Where(c => !char.IsWhiteSpace(c) && c is not ('"' or '\''))), StringComparison.Ordinal);

        var manifest = Valid(text).Root!;
        var resources = manifest.Descendants(Package + "resource").ToDictionary(r => r.Attribute("identifier")!.Value);
        var items = manifest.Descendants(Package + "item").Where(i => i.Attribute("identifierref") is not null).ToList();
        Assert.Equal(resources.Keys.Order(StringComparer.Ordinal), items.Select(i => i.Attribute("identifierref")!.Value).Order(StringComparer.Ordinal));
        Assert.All(items, item => Assert.Empty(item.Elements(Package + "item")));
        Assert.All(items, item => Assert.Null(item.Parent!.Attribute("identifierref")));
        Assert.All(manifest.Descendants(Package + "title"), title => Assert.NotEmpty(title.Value));
        Assert.Equal(entries.Skip(1).Select(e => e.Name), resources.Values.Select(r => r.Elements(Package + "file").Single().Attribute("href")!.Value));
        foreach (var resource in resources.Values)
        {
            var name = resource.Element(Package + "file")!.Attribute("href")!.Value;
            var isLink = resource.Attribute("type")!.Value == "imswl_xmlv1p1";
            Assert.Equal(isLink ? null : name, resource.Attribute("href")?.Value);
            var content = entries.Single(e => e.Name == name).Text;
            if (isLink)
            {
                var url = Valid(content).Descendants(WebLink + "url").Single().Attribute("href")!.Value;
                Assert.StartsWith(address, url, StringComparison.Ordinal);
                Assert.Contains($"{url[address.Length..]}index.html", site.Files.Keys);
            }
            else
            {
                // Moodle decodes the bytes by what the page says, and keeps what is in its body.
                Assert.Contains("<meta charset=\"utf-8\">", content, StringComparison.Ordinal);
                Assert.NotEmpty(new HtmlParser().ParseDocument(content).Body!.TextContent);
            }
        }
    }

    private static XDocument Valid(string text)
    {
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, fault) => Assert.Fail($"{fault.Message}\n{text}");
        using var reader = XmlReader.Create(new StringReader(text), settings);
        return XDocument.Load(reader);
    }

    private static XmlSchemaSet ReadSchemas()
    {
        var schemas = new XmlSchemaSet();
        foreach (var name in new[] { "lom.xsd", "manifest.xsd", "weblink.xsd" })
        {
            using var reader = XmlReader.Create(Path.Combine(Repository.SiteTests, "Sharing", name));
            schemas.Add(null, reader);
        }
        schemas.Compile();
        return schemas;
    }
}
