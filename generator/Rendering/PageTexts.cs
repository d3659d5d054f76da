using System.Globalization;
using Praktijk.Markdown;
using Praktijk.Model;
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
            References = [.. page.References.Select(Reference)],
            Mentions = [.. mentions.Take(MentionsShown).Select(m => Mention(m, links))],
            FurtherMentions = [.. mentions.Skip(MentionsShown).Take(MostMentions).Select(m => Mention(m, links))],
            FurtherMentionsSummary = $"Nog {DutchText.Count(mentions.Count - MentionsShown, "pagina", "pagina’s")}",
            Published = page.Published is { } published ? Date(published) : null,
            Updated = page.Updated is { } updated ? Date(updated) : null,
            ReadingTime = DutchText.Count(Math.Max(1, (page.Body.WordCount + WordsPerMinute - 1) / WordsPerMinute), "minuut", "minuten"),
            Edit = EditLink(page),
            Citation = page is Practice or Article or LearningPath ? CitationOf(page) : null,
        };
    }

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

    /// <summary>APA 7 in Dutch: organisation, date, title, site unless it is the organisation, address.</summary>
    public CitationView CitationOf(ContentPage page) => new(
        Wording.Sentence(_site.Publisher),
        page.LastChanged is { } date ? $"({date.Year.ToString("0000", CultureInfo.InvariantCulture)}, {DutchText.Date(date)[..^5]})." : "(z.d.).",
        page.Title,
        _site.Name == _site.Publisher ? null : _site.Name,
        _site.Absolute(page.Address));

    public static ReferenceView Reference(Reference reference)
    {
        string?[] known = [reference.Author, reference.Publisher, reference.Date is { } date ? DutchText.Date(date) : null];
        var details = string.Join(", ", known.Where(k => k is not null));
        return new ReferenceView(reference.Title, reference.Url, details.Length == 0 ? null : details);
    }

    private static ExplanationView Explanation(GlossaryEntry entry, PageLinks links) =>
        new($"p-begrip--{entry.Slug}", DutchText.Capitalised(entry.Title), Wording.Sentence(entry.Summary), entry.Source is null ? null : Wording.Sentence(entry.Source), links.To(entry.Address));

    public static DateView Date(DateOnly date) => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DutchText.Date(date));

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
