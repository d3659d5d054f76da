using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using Praktijk.Model;
using Praktijk.Writing;

namespace Praktijk.Rendering;

/// <summary>The newest cases for feed readers: Atom 1.0 and JSON Feed 1.1. Drafts are in neither.</summary>
internal sealed class SiteFeeds(Catalogue catalogue, SiteInputs inputs)
{
    private const int Newest = 30;
    private readonly SiteSettings _site = catalogue.Site;

    public IEnumerable<PlannedOutput> Plan()
    {
        if (!catalogue.HasFeeds)
            yield break;
        yield return new PlannedOutput(SiteAddresses.AtomFeed, Inputs, WriteAtom);
        yield return new PlannedOutput(SiteAddresses.JsonFeed, Inputs, WriteJson);
    }

    private IReadOnlyList<BuildInput> Inputs() => [inputs.Settings, inputs.Facets, inputs.Faces("nieuwste praktijken", Entries())];

    private List<Practice> Entries() => [.. catalogue.Practices.Where(p => !p.IsDraft).Take(Newest)];

    private void WriteAtom(IBufferWriter<byte> output)
    {
        const string atom = "http://www.w3.org/2005/Atom";
        var entries = Entries();
        using var text = new Utf8Writer(output);
        using var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", Encoding = Encoding.UTF8 });
        xml.WriteStartElement("feed", atom);
        xml.WriteAttributeString("xml", "lang", null, "nl");
        xml.WriteElementString("id", _site.Absolute(SiteAddresses.AtomFeed));
        xml.WriteElementString("title", $"{_site.Name}: praktijken");
        if (_site.Subtitle is not null)
            xml.WriteElementString("subtitle", _site.Subtitle);
        xml.WriteElementString("updated", Instant(entries.Max(p => p.LastChanged)));
        WriteLink(xml, "self", _site.Absolute(SiteAddresses.AtomFeed));
        WriteLink(xml, "alternate", _site.BaseUrl);
        xml.WriteStartElement("author");
        xml.WriteElementString("name", _site.Publisher);
        xml.WriteEndElement();
        foreach (var practice in entries)
        {
            xml.WriteStartElement("entry");
            xml.WriteElementString("id", _site.Absolute(practice.Address));
            xml.WriteElementString("title", practice.Title);
            WriteLink(xml, "alternate", _site.Absolute(practice.Address));
            xml.WriteElementString("published", Instant(practice.Published));
            xml.WriteElementString("updated", Instant(practice.LastChanged));
            xml.WriteElementString("summary", practice.Summary);
            foreach (var term in practice.Terms)
            {
                xml.WriteStartElement("category");
                xml.WriteAttributeString("term", term.Slug);
                xml.WriteAttributeString("label", term.Title);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private void WriteJson(IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", $"{_site.Name}: praktijken");
        json.WriteString("home_page_url", _site.BaseUrl);
        json.WriteString("feed_url", _site.Absolute(SiteAddresses.JsonFeed));
        json.WriteString("language", "nl");
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", _site.Publisher);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var practice in Entries())
        {
            json.WriteStartObject();
            json.WriteString("id", _site.Absolute(practice.Address));
            json.WriteString("url", _site.Absolute(practice.Address));
            json.WriteString("title", practice.Title);
            json.WriteString("content_text", practice.Summary);
            json.WriteString("date_published", Instant(practice.Published));
            json.WriteString("date_modified", Instant(practice.LastChanged));
            json.WriteStartArray("tags");
            foreach (var term in practice.Terms)
                json.WriteStringValue(term.Title);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The content knows days, feeds want an instant: the start of the day in UTC.</summary>
    private static string Instant(DateOnly? date) => (date ?? DateOnly.MinValue).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
