using System.Buffers;
using System.Text;
using System.Xml;
using Praktijk.Model;
using Praktijk.Writing;

namespace Praktijk.Rendering;

/// <summary>The pages for search engines: one file up to 50,000 of them, above that an index with parts. Drafts, redirects and 404 are not in it.</summary>
internal sealed class Sitemap(SiteSettings site, SiteInputs siteInputs)
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int MostPerFile = 50_000;

    /// <param name="pages">Every page that may be found, with the day of its last change where that is known.</param>
    public IEnumerable<PlannedOutput> Plan(IReadOnlyList<(Address Address, DateOnly? Changed)> pages)
    {
        BuildInput[] inputs = [siteInputs.Settings, new("lijst van pagina's", () => PrintOf(pages))];
        if (pages.Count <= MostPerFile)
            return [new PlannedOutput(SiteAddresses.Sitemap, inputs, output => WritePages(pages, output))];
        var parts = pages.Chunk(MostPerFile).Select((part, i) => (Address: new Address($"sitemap-{i + 1}.xml"), Pages: part)).ToList();
        return
        [
            new PlannedOutput(SiteAddresses.Sitemap, inputs, output => WriteIndex(parts.Select(p => p.Address), output)),
            .. parts.Select(part => new PlannedOutput(part.Address, inputs, output => WritePages(part.Pages, output))),
        ];
    }

    private static Fingerprint PrintOf(IReadOnlyList<(Address Address, DateOnly? Changed)> pages)
    {
        var all = new FingerprintWriter();
        foreach (var (address, changed) in pages)
            all.Add(address.Path).Add(changed?.DayNumber ?? 0);
        return all.ToFingerprint();
    }

    private void WritePages(IReadOnlyList<(Address Address, DateOnly? Changed)> pages, IBufferWriter<byte> output)
    {
        using var xml = Start(output, "urlset");
        foreach (var (address, changed) in pages)
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", site.Absolute(address));
            if (changed is { } date)
                xml.WriteElementString("lastmod", DutchText.Iso(date));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void WriteIndex(IEnumerable<Address> parts, IBufferWriter<byte> output)
    {
        using var xml = Start(output, "sitemapindex");
        foreach (var part in parts)
        {
            xml.WriteStartElement("sitemap");
            xml.WriteElementString("loc", site.Absolute(part));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static XmlWriter Start(IBufferWriter<byte> output, string root)
    {
        var xml = XmlWriter.Create(new Utf8Writer(output), new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", Encoding = Encoding.UTF8, CloseOutput = true });
        xml.WriteStartElement(root, Schema);
        return xml;
    }
}
