using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace Praktijk.SiteTests.Support;

/// <summary>Holds every file of a built site against what such a file may be: pages as <see cref="SafePages"/> say, feeds, data, scripts and names.</summary>
internal static partial class SafeSite
{
    private static readonly HashSet<string> RootsOfXml =
        ["{http://www.w3.org/2005/Atom}feed", "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset", "{http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex"];

    /// <summary>Fails with the files and what is wrong with them.</summary>
    /// <param name="address">Where the site is, as its settings say.</param>
    public static Outcome ShouldBeSafe(this Outcome outcome, string address)
    {
        outcome.ShouldExit(0);
        var faults = FaultsOf(outcome.Files, address);
        if (faults.Count > 0)
            throw new Xunit.Sdk.XunitException($"{faults.Count} faults:\n{string.Join('\n', faults.Take(40))}");
        return outcome;
    }

    /// <summary>Path and fault, as one line each.</summary>
    public static IReadOnlyList<string> FaultsOf(IReadOnlyDictionary<string, byte[]> site, string address)
    {
        var pages = new SafePages(new Uri(address), site.ContainsKey);
        return [.. site.AsParallel().AsOrdered().SelectMany(file => FaultsOfFile(pages, file.Key, file.Value, address).Select(fault => $"{file.Key}: {fault}"))];
    }

    private static IEnumerable<SafetyFault> FaultsOfFile(SafePages pages, string path, byte[] bytes, string address)
    {
        if (!OwnName().IsMatch(path))
            return [new SafetyFault("file", "a name that the site does not make")];
        var text = Encoding.UTF8.GetString(bytes);
        return Path.GetExtension(path) switch
        {
            ".html" => pages.FaultsOf(path, text),
            ".xml" => FaultsOfXml(text, address),
            ".imscc" => FaultsOfCartridge(bytes, address),
            ".csv" => CsvFile.Read(text).SelectMany(cells => cells).Where(cell => cell.Length > 0 && "=+@\t\r\n".Contains(cell[0], StringComparison.Ordinal) || Sum().IsMatch(cell)).Select(cell => new SafetyFault("formula", cell)),
            ".json" or ".webmanifest" => SafePages.FaultOfJson(text) is { } fault ? [new SafetyFault("json", fault)] : [],
            ".js" when path.StartsWith("assets/zoeken/", StringComparison.Ordinal) => FaultsOfIndex(path, text),
            ".bib" => IsOneEntry(text) ? [] : [new SafetyFault("citation", text)],
            ".ris" => RisRecord().IsMatch(text) ? [] : [new SafetyFault("citation", text)],
            "" or ".txt" => text.Any(c => char.IsControl(c) && c != '\n') ? [new SafetyFault("text", "a control character")] : [],
            _ => [],
        };
    }

    private static IEnumerable<SafetyFault> FaultsOfXml(string text, string address)
    {
        XDocument xml;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            xml = XDocument.Load(reader);
        }
        catch (XmlException fault)
        {
            return [new SafetyFault("xml", fault.Message)];
        }
        var strange = xml.Nodes().Where(n => n is not (XElement or XText)).Select(n => n.ToString())
            .Concat(xml.Descendants().Where(e => e.Name.Namespace != xml.Root!.Name.Namespace).Select(e => e.Name.ToString()))
            .Concat(RootsOfXml.Contains(xml.Root!.Name.ToString()) ? [] : [xml.Root.Name.ToString()]);
        var links = xml.Descendants().Attributes("href").Select(a => a.Value).Concat(xml.Descendants().Where(e => e.Name.LocalName is "loc" or "id").Select(e => e.Value));
        return strange.Select(s => new SafetyFault("xml", s))
            .Concat(links.Where(l => !l.StartsWith(address, StringComparison.Ordinal)).Select(l => new SafetyFault("address", l)));
    }

    /// <summary>What a learning environment takes in as its own: links to the site, and pages that do nothing.</summary>
    private static IEnumerable<SafetyFault> FaultsOfCartridge(byte[] bytes, string address)
    {
        foreach (var (name, text) in CartridgeFile.Read(bytes))
        {
            if (!InCartridge().IsMatch(name))
                yield return new SafetyFault("file", name);
            if (!name.EndsWith(".html", StringComparison.Ordinal))
            {
                foreach (var href in XDocument.Parse(text).Descendants().Where(e => e.Name.LocalName == "url").Select(e => e.Attribute("href")!.Value).Where(h => !h.StartsWith(address, StringComparison.Ordinal)))
                    yield return new SafetyFault("address", href);
                continue;
            }
            var page = new HtmlParser().ParseDocument(text);
            foreach (var element in page.All.Where(e => e.LocalName is not ("html" or "head" or "meta" or "title" or "body" or "h1" or "h2" or "p" or "ul" or "li" or "a")))
                yield return new SafetyFault("element", $"{name}: {element.OuterHtml}");
            foreach (var attribute in page.All.SelectMany(e => e.Attributes).Where(a => a.Name is not ("lang" or "charset" or "href" or "target" or "rel")))
                yield return new SafetyFault("attribute", $"{name}: {attribute.Name}");
            foreach (var link in page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Where(h => !h.StartsWith(address, StringComparison.Ordinal) && !h.StartsWith("https://creativecommons.org/", StringComparison.Ordinal)))
                yield return new SafetyFault("address", $"{name}: {link}");
        }
    }

    /// <summary>One call with the name of the file and JSON, and nothing before or behind it.</summary>
    private static IEnumerable<SafetyFault> FaultsOfIndex(string path, string text)
    {
        var start = $"praktijkZoek(\"{Path.GetFileName(path).Split('.')[0]}\",";
        if (!text.StartsWith(start, StringComparison.Ordinal) || !text.EndsWith(')'))
            return [new SafetyFault("script", "not one call")];
        return SafePages.FaultOfJson(text[start.Length..^1]) is { } fault ? [new SafetyFault("script", fault)] : [];
    }

    /// <summary>The braces of BibTeX close where the file ends, and no sooner.</summary>
    private static bool IsOneEntry(string bibTeX)
    {
        var depth = 0;
        var ends = bibTeX.Index().Where(c => c.Item is '{' or '}' && (depth += c.Item == '{' ? 1 : -1) == 0).Select(c => c.Index).ToList();
        return bibTeX.StartsWith("@online{", StringComparison.Ordinal) && ends is [var end] && end == bibTeX.Length - 2;
    }

    /// <summary>Nothing that the content says makes a line of its own.</summary>
    [GeneratedRegex(@"^TY  - ELEC\r\nTI  - [^\p{Cc}]+\r\nAU  - [^\p{Cc}]+\r\n(?:PY  - \d{4}\r\nDA  - \d{4}/\d\d/\d\d\r\n)?T2  - [^\p{Cc}]+\r\nPB  - [^\p{Cc}]+\r\nUR  - https?://[!-~]+\r\nLA  - nl\r\nN1  - Versie [0-9a-f]{8}\r\nER  - \r\n\z")]
    private static partial Regex RisRecord();

    [GeneratedRegex("^(?:imsmanifest\\.xml|links/[a-z0-9-]+\\.xml|paginas/[a-z0-9-]+\\.html)$")]
    private static partial Regex InCartridge();

    /// <summary>A minus that begins no number.</summary>
    [GeneratedRegex("^-(?![01](?:,[0-9]+)?$)")]
    private static partial Regex Sum();

    /// <summary>Folders and files as the generator names them: nothing hidden, nothing that a server reads but <c>_headers</c> and <c>_redirects</c>.</summary>
    [GeneratedRegex(@"^(?:\.praktijk|_headers|_redirects|\.well-known/security\.txt|(?:[a-z0-9-]+/)+citaat\.(?:bib|ris|csl\.json)|(?:[a-z0-9-]+/)*[a-zA-Z0-9-]+(?:\.[0-9a-f]{8,10})?\.(?:html|xml|json|webmanifest|js|css|txt|svg|png|jpg|jpeg|webp|ico|woff2|imscc|csv))$")]
    private static partial Regex OwnName();
}
