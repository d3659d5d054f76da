using Praktijk.Markdown;
using Praktijk.Model;
using Praktijk.Rendering.Citing;
using Praktijk.Rendering.Views;

namespace Praktijk.Rendering;

/// <summary>The text of a content page with what belongs to it: headings, explained words, sources, dates, citation, mentions, pencil.</summary>
internal sealed class PageTexts(Catalogue catalogue, SiteLinks siteLinks, MarkdownRenderer markdown)
{
    private const int WordsPerMinute = 200;
    private const int MentionsShown = 6;

    /// <summary>On a site with many cases a term may be mentioned by thousands: nobody reads such a list.</summary>
    private const int MostMentions = 100;

    private readonly SiteSettings _site = catalogue.Site;

    public TextView TextOf(ContentPage page, PageLinks links)
    {
        var body = markdown.Render(page);
        var mentions = MentionsOf(page);
        return new TextView
        {
            Html = new SafeHtml(body.Html),
            IsEmpty = page.Body.IsEmpty,
            Headings = [.. page.Body.Headings.Where(h => h.Level == 2).Select(h => new HeadingView(h.Id, h.Text))],
            Explanations = [.. body.Explained.Select(e => Explanation(e, links))],
            References = [.. page.References.Select(ApaText.Of)],
            Mentions = [.. mentions.Take(MentionsShown).Select(m => Mention(m, links))],
            FurtherMentions = [.. mentions.Skip(MentionsShown).Take(MostMentions).Select(m => Mention(m, links))],
            FurtherMentionsSummary = $"Nog {DutchText.Count(mentions.Count - MentionsShown, "pagina", "pagina’s")}",
            Published = page.Published is { } published ? Date(published) : null,
            Updated = page.Updated is { } updated ? Date(updated) : null,
            ReadingTime = DutchText.Count(Math.Max(1, (page.Body.WordCount + WordsPerMinute - 1) / WordsPerMinute), "minuut", "minuten"),
            Edit = EditLink(page),
            Citation = Citation.IsFor(page) ? CitationOf(page) : null,
            Keep = page is Practice ? new KeepView(page.Slug, links.To(SiteAddresses.Selection)) : null,
        };
    }

    /// <summary>The text alone, as it stands on another page.</summary>
    public SafeHtml TextOn(Address place, ContentPage page) => new(markdown.RenderOn(place, page));

    /// <summary>Without the text and what belongs to it: for the further pages of a list below a text.</summary>
    public TextView WithoutText(ContentPage page) => new()
    {
        Html = new SafeHtml(""),
        IsEmpty = true,
        Headings = [],
        Explanations = [],
        References = [],
        Mentions = [],
        FurtherMentions = [],
        FurtherMentionsSummary = "",
        Published = null,
        Updated = null,
        ReadingTime = "",
        Edit = EditLink(page),
        Citation = null,
        Keep = null,
    };

    /// <summary>
    /// The pages that lead to this one. Those of its own terms and quadrant are left out: the case links to them already, and all of them tell of their cases.
    /// </summary>
    private List<ContentPage> MentionsOf(ContentPage page)
    {
        IEnumerable<ContentPage> own = page is Practice practice ? [.. practice.Terms, catalogue.Quadrant(practice.Position.Quadrant)] : [];
        var known = own.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. siteLinks.MentionsOf(page).Where(m => !known.Contains(m))];
    }

    private MentionView Mention(ContentPage page, PageLinks links) => new(links.To(page.Address), DutchText.Capitalised(page.Title), KindOf(page));

    /// <summary>Where the file of a page can be changed; null when the site names no repository.</summary>
    public string? EditLink(ContentPage page) => page.IsBuiltIn ? null : _site.Repository?.EditLink(page.File);

    private CitationView CitationOf(ContentPage page)
    {
        var citation = Citation.Of(page, _site);
        return new CitationView(
            ApaText.Of(citation), ApaText.InText(citation), page.Version.Length > 0 ? page.Version : null, page.LastChanged is { } date ? Date(date) : null,
            page.IsBuiltIn ? null : _site.Repository?.HistoryLink(page.File),
            page is Practice { Number: { } number } ? _site.Absolute(SiteAddresses.Short(number)) : null,
            [.. CitationFiles.Forms.Select(f => new CitationFileView(f.Name, page.Slug + f.Extension, f.Label))]);
    }

    private static ExplanationView Explanation(GlossaryEntry entry, PageLinks links) =>
        new($"p-begrip--{entry.Slug}", DutchText.Capitalised(entry.Title), Wording.Sentence(entry.Summary), entry.Source is null ? null : Wording.Sentence(entry.Source), links.To(entry.Address));

    public static DateView Date(DateOnly date) => new(DutchText.Iso(date), DutchText.Date(date));

    private string KindOf(ContentPage page) => page switch
    {
        Practice => "praktijk",
        Term term => catalogue.FacetOf(term).Singular,
        GlossaryEntry => "begrip",
        Article => "achtergrond",
        LearningPath => "leerlijn",
        QuadrantPage => "kwadrant",
        _ => "pagina",
    };
}
