using System.IO.Compression;
using System.Text.RegularExpressions;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.RealContent;

/// <summary>How much a reader has to fetch. Sizes are those of files compressed with gzip, as hosts send them; a KB is 1024 bytes.</summary>
public partial class Budgets
{
    private const int Kilobyte = 1024;
    private const string Form = "/bijdragen/nieuw/";

    [Fact]
    public void No_page_has_more_than_31_KB_of_style() =>
        AtMost(31 * Kilobyte, address => AssetsOf(address).Where(a => a.EndsWith(".css", StringComparison.Ordinal)).Sum(a => RealSite.Outcome.Files[a].Length));

    [Fact]
    public void Every_page_loads_one_style_sheet() =>
        Assert.All(RealSite.Pages.Keys, address => Assert.Single(AssetsOf(address), a => a.EndsWith(".css", StringComparison.Ordinal)));

    [Fact]
    public void The_fonts_together_have_no_more_than_45_KB() =>
        Assert.InRange(RealSite.Outcome.ShouldExit(0).Files.Where(f => f.Key.EndsWith(".woff2", StringComparison.Ordinal)).Sum(f => f.Value.Length), 1, 45 * Kilobyte);

    [Fact]
    public void A_first_visit_takes_no_more_than_75_KB() => AtMost(75 * Kilobyte, address => address == Form ? 0 : FirstVisit(address));

    [Fact]
    public void A_first_visit_to_the_home_page_takes_no_more_than_70_KB() => Assert.InRange(FirstVisit("/"), 1, 70 * Kilobyte);

    [Fact]
    public void A_first_visit_to_a_case_takes_no_more_than_60_KB()
    {
        var cases = RealSite.Pages.Keys.Where(address => address.StartsWith("/praktijken/", StringComparison.Ordinal) && address != "/praktijken/").ToList();

        Assert.NotEmpty(cases);
        Assert.All(cases, address => Assert.InRange(FirstVisit(address), 1, 60 * Kilobyte));
    }

    [Fact]
    public void Every_further_page_takes_no_more_than_20_KB()
    {
        var seen = AssetsOf("/");

        AtMost(20 * Kilobyte, address => address == Form ? 0 : Compressed(FileOf(address)) + AssetsOf(address).Except(seen).Sum(Compressed));
    }

    /// <summary>The form is a tool for few, with all fields, definitions, rules and sentences in it.</summary>
    [Fact]
    public void The_form_takes_no_more_than_40_KB_for_who_has_seen_another_page()
    {
        var seen = AssetsOf("/");

        Assert.InRange(Compressed(FileOf(Form)) + AssetsOf(Form).Except(seen).Sum(Compressed), 1, 40 * Kilobyte);
    }

    private static void AtMost(int bytes, Func<string, int> sizeOf)
    {
        var tooMuch = RealSite.Pages.Keys.Select(address => (address, size: sizeOf(address))).Where(p => p.size > bytes).OrderByDescending(p => p.size).ToList();

        if (tooMuch.Count > 0)
            Assert.Fail($"More than {bytes} bytes:\n{string.Join('\n', tooMuch.Take(20).Select(p => $"{p.size,8} {p.address}"))}");
    }

    /// <summary>The page with everything that it loads, all fonts included.</summary>
    private static int FirstVisit(string address) => Compressed(FileOf(address)) + AssetsOf(address).Sum(Compressed);

    private static string FileOf(string address) => address.EndsWith('/') ? address[1..] + "index.html" : address[1..];

    /// <summary>Everything that a browser fetches for a page besides the page: style, scripts, icon, pictures, fonts.</summary>
    private static HashSet<string> AssetsOf(string address)
    {
        var assets = new HashSet<string>();
        foreach (var element in RealSite.Pages[address].QuerySelectorAll("link[rel=stylesheet], link[rel~=icon], link[rel=preload], link[rel=modulepreload], script[src], img[src]"))
        {
            var file = FileAt(address, element.GetAttribute("href") ?? element.GetAttribute("src")!);
            if (file is null || !assets.Add(file) || !file.EndsWith(".css", StringComparison.Ordinal))
                continue;
            foreach (Match url in UrlInStyle().Matches(RealSite.Outcome.Text(file)))
            {
                if (FileAt("/" + file, url.Groups[1].Value) is { } used)
                    assets.Add(used);
            }
        }
        return assets;
    }

    private static string? FileAt(string from, string target) =>
        target.StartsWith("data:", StringComparison.Ordinal) ? null : new Uri(new Uri("http://site" + from), target).AbsolutePath[1..];

    private static int Compressed(string file)
    {
        var bytes = RealSite.Outcome.Files[file];
        using var sink = new MemoryStream();
        using (var gzip = new GZipStream(sink, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(bytes);
        return (int)Math.Min(sink.Length, bytes.Length);
    }

    [GeneratedRegex("""url\(\s*["']?([^"')]+)["']?\s*\)""")]
    private static partial Regex UrlInStyle();
}
