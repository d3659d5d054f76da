using System.IO.Compression;
using Microsoft.Playwright;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Writing;

/// <summary><c>praktijk build --offline</c>: a folder and a zip that work without a server, and say of when they are.</summary>
public class OfflineEditions
{
    private static readonly string[] Attributes = ["href", "src", "action", "data-naar"];

    [Fact]
    public void Every_link_names_a_file_and_every_page_says_of_when_it_is()
    {
        using var folder = TestSite.OfRealContent().And("praktijken/oud-huis.md", APractice.With("oud: [/oud/huis/]").AndText("Zie [zoeken](/zoeken/?q=koffie) en [MAC](mac-doetinchem.md#opbrengst).\n")).Place();
        var built = folder.Build("--offline").ShouldExit(0);

        Assert.DoesNotContain("404.html", built.Files.Keys);
        foreach (var path in built.Files.Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = built.Page(path);
            foreach (var element in page.QuerySelectorAll(string.Join(',', Attributes.Select(a => $"[{a}]"))))
            {
                foreach (var written in Attributes.Select(element.GetAttribute).OfType<string>().Where(a => !a.Contains(':', StringComparison.Ordinal) && a[0] != '#'))
                {
                    var target = new Uri(new Uri("https://schijf.example/" + path), written).AbsolutePath.TrimStart('/');
                    Assert.True(built.Files.ContainsKey(Uri.UnescapeDataString(target)), $"{path} leads to {written}, which is no file.");
                }
            }
            if (page.QuerySelector("footer.voet") is { } footer)
                Assert.Matches(@"Offline-uitgave van \d+ \w+ \d{4}, versie [0-9a-f]{8}\. De nieuwste staat op https://praktijk\.example/\.", footer.TextContent);
            else
                Assert.NotNull(page.QuerySelector("meta[http-equiv=refresh], main.kaart"));
        }
        // Behind these a script puts the name of a case.
        Assert.Equal("../praktijken/", built.Page("/selectie/").QuerySelector("#p-selectie")!.GetAttribute("data-praktijken"));
        Assert.Equal("../../bijdragen/bron/", built.Page("/bijdragen/nieuw/").QuerySelector("#p-formulier")!.GetAttribute("data-bronnen"));
        Assert.Contains("Open daarna index.html", built.Text("LEESMIJ.txt"), StringComparison.Ordinal);
        Assert.Contains("../../zoeken/index.html?q=koffie", built.Text("praktijken/oud-huis/index.html"), StringComparison.Ordinal);
        Assert.Contains("../../praktijken/mac-doetinchem/index.html#opbrengst", built.Text("praktijken/oud-huis/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Offline-uitgave", RealSite.Outcome.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_zip_holds_the_folder_and_is_the_same_each_time_until_the_content_changes()
    {
        using var folder = TestSite.Minimal.Place();
        var built = folder.Build("--offline").ShouldExit(0);
        var zip = File.ReadAllBytes(folder.Site + ".zip");

        var packed = Unpacked(zip);
        Assert.Equal(built.Files.Where(f => f.Key != ".praktijk").Select(f => ("proef/" + f.Key, Convert.ToHexString(f.Value))), packed.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, Convert.ToHexString(f.Value))));
        Assert.Contains(folder.Site + ".zip", built.Out, StringComparison.Ordinal);

        folder.Build("--offline").ShouldExit(0);
        Assert.Equal(zip, File.ReadAllBytes(folder.Site + ".zip"));

        folder.Write(TestSite.Case, APractice.With("titel: Een andere titel"));
        folder.Build("--offline").ShouldExit(0);
        Assert.NotEqual(VersionIn(packed), VersionIn(Unpacked(File.ReadAllBytes(folder.Site + ".zip"))));
        Assert.Equal(["content", "site", "site.zip"], Directory.EnumerateFileSystemEntries(folder.Root).Select(e => Path.GetFileName(e)).Where(n => n[0] != '.').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_edition_that_fails_leaves_the_one_before()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build("--offline").ShouldExit(0);
        var zip = File.ReadAllBytes(folder.Site + ".zip");

        folder.Write(TestSite.Case, APractice.With("competenties: [verbindn]"));
        folder.Build("--offline").ShouldExit(1);

        Assert.Equal(zip, File.ReadAllBytes(folder.Site + ".zip"));
    }

    [Fact]
    public void A_zip_of_somebody_else_stays()
    {
        using var folder = TestSite.Minimal.Place();
        File.WriteAllText(folder.Site + ".zip", "van mij");

        var built = folder.Build("--offline").ShouldExit(2);

        Assert.Contains("site.zip is niet door praktijk gemaakt", built.Err, StringComparison.Ordinal);
        Assert.Equal("van mij", File.ReadAllText(folder.Site + ".zip"));
        Assert.False(Directory.Exists(folder.Site));
    }

    [Fact]
    public void Compressed_files_are_of_no_use_from_disk() =>
        Assert.Contains("--offline en --comprimeer gaan niet samen", TestSite.Minimal.Build("--offline", "--comprimeer").ShouldExit(2).Err, StringComparison.Ordinal);

    [Fact]
    public async Task Unpacked_somewhere_it_is_read_and_searched_with_and_without_script()
    {
        using var folder = TestSite.OfRealContent().Place();
        folder.Build("--offline").ShouldExit(0);
        using var elsewhere = new TemporaryFolder();
        ZipFile.ExtractToDirectory(folder.Site + ".zip", elsewhere.Path);
        var site = new Uri(elsewhere["praktijk"] + "/").AbsoluteUri;

        await Browser.Visit(site, new Reader(), async page =>
        {
            await page.GotoAsync(site + "index.html");
            await page.Locator("input[type=search]").First.FillAsync("stoelgymnastiek");
            await page.Keyboard.PressAsync("Enter");
            await page.ArrivesAt("**/zoeken/index.html?*");
            await page.Locator("#zoekresultaten h3 a", new() { HasText = "Stoelgymnastiek" }).First.ClickAsync();
            await page.ArrivesAt("**/praktijken/stoelgymnastiek-voorstad/index.html");
            await Assertions.Expect(page.Locator(".voet")).ToContainTextAsync("Offline-uitgave");
        });
        await Browser.Visit(site, new Reader { WithoutScript = true }, async page =>
        {
            await page.GotoAsync(site + "index.html");
            await page.Locator(".nav a", new() { HasText = "Praktijken" }).First.ClickAsync();
            await page.ArrivesAt("**/praktijken/index.html");
            await page.Locator("main h3 a").First.ClickAsync();
            await page.ArrivesAt("**/praktijken/*/index.html");
        });
    }

    private static Dictionary<string, byte[]> Unpacked(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var bytes = new MemoryStream();
            using var entry = e.Open();
            entry.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    private static string VersionIn(Dictionary<string, byte[]> packed) => System.Text.Encoding.UTF8.GetString(packed["proef/LEESMIJ.txt"]).Split('\n')[0];
}
