using Praktijk.Model;

namespace Praktijk.Indexing;

/// <summary>What search knows of a case, field by field, so that a word in a heading can count for more than one in the text.</summary>
internal sealed record SearchDocument
{
    public required Address Address { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }

    /// <summary>Place, district, municipality and province, each once.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    public required IReadOnlyList<SearchTerm> Terms { get; init; }

    /// <summary>The text in the order of the page, from the Markdown tree.</summary>
    public required IReadOnlyList<SearchSection> Sections { get; init; }

    public static SearchDocument Of(Practice practice) => new()
    {
        Address = practice.Address,
        Title = practice.Title,
        Summary = practice.Summary,
        Places = [.. new[] { practice.District, practice.Place, practice.Municipality, practice.Province.Name }.OfType<string>().Distinct()],
        Terms = [.. practice.Facets.SelectMany(f => f.Terms.Select(t => new SearchTerm(f.Facet.Parameter, t.Slug, t.Title, t.Synonyms)))],
        Sections = [.. practice.Body.Sections.Select(s => new SearchSection(s.Heading?.Text, s.Heading?.Id, s.Text))],
    };

    /// <summary>The words by which people look for it that its text need not have: places, and the synonyms of its terms.</summary>
    public string Keywords() => string.Join(", ", Places.Concat(Terms.SelectMany(t => t.Synonyms)).Distinct(StringComparer.Ordinal));

    /// <summary>
    /// The text as one plain line, sentences kept apart. What editors write about the case rather than about the practice stays out:
    /// somebody who looks for volunteers is not helped by "we do not know who volunteers".
    /// </summary>
    public string AsText()
    {
        var pieces = Sections.Where(s => s.Anchor is not ("wat-we-niet-weten" or "waarom-deze-labels")).SelectMany(s => new[] { s.Heading is null ? "" : s.Heading + ".", s.Text });
        return string.Join(' ', pieces.SelectMany(p => p.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)));
    }
}

/// <param name="Parameter">Its facet, as in the address of the search page.</param>
internal sealed record SearchTerm(string Parameter, string Slug, string Label, IReadOnlyList<string> Synonyms);

/// <param name="Heading">Null for the text before the first heading.</param>
/// <param name="Anchor">The id of the heading, for a link to that part of the page.</param>
internal sealed record SearchSection(string? Heading, string? Anchor, string Text);
