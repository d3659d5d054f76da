using Praktijk.Model;

namespace Praktijk.Markdown;

/// <summary>Gives each heading of a page an id that nobody else has: not another heading, not the templates.</summary>
internal sealed class HeadingIds
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>
    /// Ids of the templates: all that begin with <c>p-</c>, and two with a fixed meaning. Where a template makes ids from a slug or number it puts
    /// two hyphens before it (<c>p-stap--2</c>), which no heading can have.
    /// </summary>
    public static bool IsReserved(string id) => id is "inhoud" or "zoekresultaten" || id.StartsWith("p-", StringComparison.Ordinal);

    /// <summary>Takes an id that the editor chose; false when the page has it already.</summary>
    public bool Take(string id) => _used.Add(id);

    /// <summary>A free id for the text of a heading; one that is taken or reserved gets <c>-2</c>, <c>-3</c> …</summary>
    public string Make(string text)
    {
        var slug = Slug.From(text) is { Length: > 0 } made ? made : "kop";
        if (!IsReserved(slug) && _used.Add(slug))
            return slug;
        var number = _next.GetValueOrDefault(slug, 2);
        while (!_used.Add($"{slug}-{number}"))
            number++;
        _next[slug] = number + 1;
        return $"{slug}-{number}";
    }
}
