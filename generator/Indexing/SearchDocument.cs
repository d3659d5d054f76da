using Praktijk.Markdown;
using Praktijk.Model;

namespace Praktijk.Indexing;

/// <summary>The parts of a page that count differently when a word is in them.</summary>
internal enum SearchField
{
    Title,
    Labels,
    Synonyms,
    Summary,
    Place,
    Heading,
    Text,
}

/// <summary>What search knows of a page, field by field, so that a word in a heading can count for more than one in the text.</summary>
internal sealed record SearchDocument
{
    public required ContentPage Page { get; init; }

    public string Title => Page.Title;
    public string Summary => Page.Summary;

    /// <summary>Place, district, municipality and province, each once, with their other names.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The labels of its terms and of its quadrant.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Other words that people use for it or for its terms.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>The text in the order of the page, from the Markdown tree.</summary>
    public required IReadOnlyList<SearchSection> Sections { get; init; }

    /// <summary>All that can be found: cases first, newest on top, then all other pages.</summary>
    public static SearchDocument[] AllOf(Catalogue catalogue) =>
    [
        .. catalogue.Practices.Select(p => Of(p, catalogue.Quadrant(p.Position.Quadrant))),
        .. catalogue.ContentPages.Where(p => p is not Practice).Select(Of),
    ];

    public static SearchDocument Of(Practice practice, QuadrantPage quadrant)
    {
        string[] places = [.. new[] { practice.District, practice.Place, practice.Municipality, practice.Province.Name }.OfType<string>().Distinct()];
        return new SearchDocument
        {
            Page = practice,
            Places = [.. places, .. places.SelectMany(p => DutchData.OtherPlaceNames[p])],
            Labels = [.. practice.Terms.Select(t => t.Title), quadrant.Title],
            Synonyms = [.. practice.Terms.SelectMany(t => t.Synonyms).Distinct(StringComparer.Ordinal)],
            Sections = SectionsOf(practice),
        };
    }

    /// <summary>A page that is no case.</summary>
    public static SearchDocument Of(ContentPage page) => new()
    {
        Page = page,
        Synonyms = page switch { Term term => term.Synonyms, GlossaryEntry entry => entry.Synonyms, QuadrantPage quadrant => quadrant.Synonyms, _ => [] },
        Sections = page switch
        {
            Term { Behaviour.Count: > 0 } term => [new SearchSection(new TextSection(null, string.Join('\n', term.Behaviour))), .. SectionsOf(page)],
            LearningPath path => [new SearchSection(new TextSection(null, string.Join('\n', path.Goals.Select(g => g.Text)))), .. SectionsOf(page)],
            _ => SectionsOf(page),
        },
    };

    /// <summary>
    /// What editors write about the case rather than about the practice stays out: somebody who looks for volunteers is not helped by
    /// "we do not know who volunteers".
    /// </summary>
    public static IReadOnlyList<SearchSection> SectionsOf(ContentPage page) =>
        [.. page.Body.Sections.Where(s => s.Heading?.Id is not ("wat-we-niet-weten" or "waarom-deze-labels")).Select(s => new SearchSection(s))];
}

/// <summary>A part of a page under one heading.</summary>
internal sealed record SearchSection(TextSection Section)
{
    /// <summary>Null for the text before the first heading.</summary>
    public string? Heading => Section.Heading?.Text;

    /// <summary>The id of the heading, for a link to that part of the page.</summary>
    public string? Anchor => Section.Heading?.Id;

    /// <summary>A new string each time.</summary>
    public string Text => Section.Text;

    public int Length => Section.Length;
}
