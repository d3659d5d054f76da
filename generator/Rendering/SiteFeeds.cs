using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml;
using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering;

/// <summary>
/// The cases that are new or changed, for feed readers: Atom 1.0 and JSON Feed 1.1, of the whole site and of each term. Drafts are in none. A term
/// without cases has its feeds as well: who follows one hears of the first case, and one that loses its last keeps its address.
/// </summary>
internal sealed class SiteFeeds(Catalogue catalogue, SiteInputs inputs)
{
    private const int Longest = 30;
    private readonly SiteSettings _site = catalogue.Site;

    /// <param name="Place">The page that it follows; the feeds stand in its folder.</param>
    /// <param name="Entries">Last changed first; empty for a term without cases.</param>
    /// <param name="NewestOfAll">Of the site: tells how old a feed without entries is.</param>
    private sealed record Feed(Address Place, string Title, string Name, IReadOnlyList<Practice> Entries, Practice NewestOfAll)
    {
        public DateOnly? Updated => (Entries.Count > 0 ? Entries[0] : NewestOfAll).LastChanged;

        public Address Atom => SiteAddresses.AtomFeedOf(Place);

        public Address Json => SiteAddresses.JsonFeedOf(Place);
    }

    public IEnumerable<PlannedOutput> Plan()
    {
        foreach (var feed in Feeds())
        {
            IReadOnlyList<BuildInput> Inputs() => [inputs.Settings, inputs.Facets, inputs.Faces($"nieuwste praktijken van {feed.Name}", feed.Entries.Count > 0 ? feed.Entries : [feed.NewestOfAll])];
            yield return new PlannedOutput(feed.Atom, Inputs, output => WriteAtom(feed, output));
            yield return new PlannedOutput(feed.Json, Inputs, output => WriteJson(feed, output));
        }
    }

    /// <summary>The links to the feeds of a term, for the head of its page.</summary>
    public static IReadOnlyList<HeadLinkView> HeadLinks(Term term, Catalogue catalogue, PageLinks links) => catalogue.HasFeeds ? HeadLinks(term.Address, TitleOf(term, catalogue.Site), links) : [];

    /// <summary>The links to the feeds of the site.</summary>
    public static IReadOnlyList<HeadLinkView> HeadLinks(Catalogue catalogue, PageLinks links) => catalogue.HasFeeds ? HeadLinks(Address.Home, TitleOf(catalogue.Site), links) : [];

    private static HeadLinkView[] HeadLinks(Address place, string title, PageLinks links) =>
    [
        new("alternate", links.To(SiteAddresses.AtomFeedOf(place)), "application/atom+xml", title),
        new("alternate", links.To(SiteAddresses.JsonFeedOf(place)), "application/feed+json", title),
    ];

    private static string TitleOf(SiteSettings site) => $"{site.Name}: praktijken";

    private static string TitleOf(Term term, SiteSettings site) => $"{site.Name}: {Wording.InSentence(term.Title)}";

    /// <summary>All in one pass over the cases, however many terms there are.</summary>
    private IEnumerable<Feed> Feeds()
    {
        if (!catalogue.HasFeeds)
            return [];
        var cases = catalogue.Practices.Where(p => !p.IsDraft)
            .OrderByDescending(p => p.LastChanged).ThenByDescending(p => p.Published).ThenBy(p => p.SortKey, StringComparer.Ordinal).ThenBy(p => p.Slug, StringComparer.Ordinal).ToList();
        var newest = cases.Count > 0 ? cases[0] : catalogue.Withdrawn.MaxBy(p => p.LastChanged)!;
        var perTerm = catalogue.Facets.SelectMany(f => f.Terms).ToDictionary(t => t, _ => new List<Practice>());
        foreach (var practice in cases)
        {
            foreach (var entries in practice.Terms.Select(t => perTerm[t]).Where(e => e.Count < Longest))
                entries.Add(practice);
        }
        return
        [
            new Feed(Address.Home, TitleOf(_site), "de site", [.. cases.Take(Longest)], newest),
            .. perTerm.Select(t => new Feed(t.Key.Address, TitleOf(t.Key, _site), t.Key.File, t.Value, newest)),
        ];
    }

    private void WriteAtom(Feed feed, IBufferWriter<byte> output)
    {
        const string atom = "http://www.w3.org/2005/Atom";
        using var text = new Utf8Writer(output);
        using var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", Encoding = Encoding.UTF8 });
        xml.WriteStartElement("feed", atom);
        xml.WriteAttributeString("xml", "lang", null, "nl");
        xml.WriteElementString("id", _site.Absolute(feed.Atom));
        xml.WriteElementString("title", feed.Title);
        if (_site.Subtitle is not null)
            xml.WriteElementString("subtitle", _site.Subtitle);
        xml.WriteElementString("updated", Instant(feed.Updated));
        WriteLink(xml, "self", _site.Absolute(feed.Atom));
        WriteLink(xml, "alternate", _site.Absolute(feed.Place));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", _site.Publisher);
        xml.WriteEndElement();
        if (_site.License is { } licence)
            xml.WriteElementString("rights", licence);
        foreach (var practice in feed.Entries)
        {
            xml.WriteStartElement("entry");
            xml.WriteElementString("id", IdOf(practice));
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

    /// <summary>The short address survives a new name, after which the case would else be new to readers.</summary>
    private string IdOf(Practice practice) => _site.Absolute(practice.Number is { } number ? SiteAddresses.Short(number) : practice.Address);

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private void WriteJson(Feed feed, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", _site.Absolute(feed.Place));
        json.WriteString("feed_url", _site.Absolute(feed.Json));
        json.WriteString("language", "nl");
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", _site.Publisher);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var practice in feed.Entries)
        {
            json.WriteStartObject();
            json.WriteString("id", IdOf(practice));
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
    private static string Instant(DateOnly? date) => DutchText.Iso(date ?? DateOnly.MinValue) + "T00:00:00Z";
}
