using Markdig.Renderers;
using Praktijk.Model;

namespace Praktijk.Markdown;

/// <summary>What the writers of one page share: where it stands, where its links lead, and which words it has explained so far.</summary>
internal sealed class RenderContext(ContentPage page, IReadOnlyList<LinkTarget> targets, GlossaryWords glossary)
{
    private readonly List<GlossaryEntry> _explained = [];
    private readonly Dictionary<string, int> _regions = new(StringComparer.Ordinal);

    public IReadOnlyList<GlossaryEntry> Explained => _explained;

    public GlossaryWords Glossary => glossary;

    /// <summary>Links and headings do not explain words: they are something to press or to scan already.</summary>
    public int InsideLinkOrHeading { get; set; }

    public LinkTarget TargetOf(LinkNumber number) => targets[number.Index];

    public string Href(LinkTarget target) => target switch
    {
        LinkTarget.Page { Query: { } query } to => to.Address.HrefFrom(page.Address) + query + (to.Fragment is null ? "" : "#" + to.Fragment),
        LinkTarget.Page to => to.Address.HrefFrom(page.Address, to.Fragment),
        LinkTarget.Term to => to.Entry.Address.HrefFrom(page.Address),
        LinkTarget.Picture to => to.Image.Address.HrefFrom(page.Address),
        LinkTarget.External to => to.Url,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A glossary entry has no need to explain itself, and one explanation on a page is enough.</summary>
    public bool NeedsExplaining(GlossaryEntry entry) => entry.File != page.File && !_explained.Contains(entry);

    /// <summary>A word with its explanation one press away; the page shows the card at its end.</summary>
    public void WriteExplained(HtmlRenderer renderer, GlossaryEntry entry, string text)
    {
        _explained.Add(entry);
        renderer.Write("<button type=\"button\" class=\"begrip\" popovertarget=\"p-begrip--").Write(entry.Slug).Write("\">");
        renderer.WriteEscape(text).Write("</button>");
    }

    /// <summary>A name for a scroll box that no other on the page has.</summary>
    public string RegionName(string name)
    {
        var number = _regions[name] = _regions.GetValueOrDefault(name) + 1;
        return number == 1 ? name : $"{name} ({number})";
    }
}
