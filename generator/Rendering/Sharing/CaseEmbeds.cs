using System.Buffers;
using System.Text.Json;
using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Sharing;

/// <summary>
/// A case in other sites: the card that they frame, and oEmbed (https://oembed.com/) for programs that make the frame of an address. A static file cannot
/// answer for a size that somebody asks, so the card has one size that is small.
/// </summary>
internal sealed class CaseEmbeds(SiteFrame frame)
{
    private const string Type = "application/json+oembed";

    private readonly Catalogue _catalogue = frame.Catalogue;
    private readonly SiteSettings _site = frame.Catalogue.Site;

    public IEnumerable<PlannedOutput> Plan()
    {
        // A frame in somebody's page stays there when the case is withdrawn: then it says so.
        foreach (var practice in _catalogue.Practices.Where(p => !p.IsDraft).Concat(_catalogue.Withdrawn))
        {
            var face = frame.Inputs.Face(practice);
            yield return frame.BarePage("kaart", SiteAddresses.Card(practice), () => [face, frame.Inputs.Facets], links => Card(practice, links));
            yield return new PlannedOutput(SiteAddresses.Oembed(practice), () => [face, frame.Inputs.Settings], output => WriteOembed(practice, output));
        }
    }

    /// <summary>Null for a draft, which other sites cannot show.</summary>
    public static EmbedView? ViewOf(Practice practice, SiteSettings site, PageLinks links) =>
        practice.IsDraft ? null : new EmbedView(EmbedCode.Of(practice, site), links.To(SiteAddresses.Card(practice)));

    /// <summary>In the head of the page of a case.</summary>
    public static IReadOnlyList<HeadLinkView> HeadLinks(Practice practice, SiteSettings site) =>
        practice.IsDraft ? [] : [new HeadLinkView("alternate", site.Absolute(SiteAddresses.Oembed(practice)), Type, practice.Title)];

    private EmbeddedCardView Card(Practice practice, PageLinks links)
    {
        var teaches = practice.Facets.FirstOrDefault(f => f.Facet.Teaches);
        return new EmbeddedCardView
        {
            ContentSecurityPolicy = new SafeHtml(ContentSecurityPolicy.InCard),
            Style = frame.Asset("kaart.css", links),
            HeadTitle = $"{PageTitles.Of(practice, _catalogue)} (kaart) | {_site.Name}",
            Title = practice.Title,
            PlaceLine = practice.PlaceLine,
            Summary = practice.Withdrawn is null ? practice.Summary : $"Deze praktijk is ingetrokken op {DutchText.Date(practice.Withdrawn.Date)}. Op de site lees je waarom.",
            Mini = MiniQuadrant.OnCard(practice.Position),
            Terms = teaches is null ? null : new EmbeddedTermsView(teaches.Facet.Label, string.Join(", ", teaches.Terms.Select(t => t.Title))),
            Href = links.To(practice.Address),
            SiteName = _site.Name,
        };
    }

    private void WriteOembed(Practice practice, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("version", "1.0");
        json.WriteString("type", "rich");
        json.WriteString("title", practice.Title);
        json.WriteString("author_name", _site.Publisher);
        json.WriteString("author_url", _site.BaseUrl);
        json.WriteString("provider_name", _site.Name);
        json.WriteString("provider_url", _site.BaseUrl);
        json.WriteNumber("width", EmbedCode.Width);
        json.WriteNumber("height", EmbedCode.Height);
        json.WriteString("html", EmbedCode.Of(practice, _site));
        json.WriteEndObject();
    }
}
