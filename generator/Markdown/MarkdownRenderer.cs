using System.Globalization;
using System.Text;
using Markdig.Renderers;
using Praktijk.Model;

namespace Praktijk.Markdown;

/// <summary>Finishes the HTML of texts: links relative to the page, pictures, glossary words. Safe to use from many threads.</summary>
internal sealed class MarkdownRenderer(Catalogue catalogue, SiteLinks links)
{
    private readonly GlossaryWords _glossary = new(catalogue.Glossary);

    /// <summary>The body of a page as HTML, for the place where that page stands.</summary>
    public BodyHtml Render(ContentPage page) => page.Body.IsEmpty ? new BodyHtml("", []) : new Finishing(page, page.Address, links.TargetsOf(page), _glossary, catalogue.Site.LinkStyle).Finish();

    /// <summary>The body as it stands on another page: links are from there, and no words are explained, for which that page would need the cards.</summary>
    public string RenderOn(Address place, ContentPage page) => page.Body.IsEmpty ? "" : new Finishing(page, place, links.TargetsOf(page), null, catalogue.Site.LinkStyle).Finish().Html;

    /// <summary>A text of the program's own, which holds no links or pictures, and in which no words are explained.</summary>
    public static string Alone(MarkdownBody body) => body.Html.Text;

    /// <summary>One text on its way: where it stands, where its links lead, and which words it has explained so far.</summary>
    private sealed class Finishing
    {
        private readonly ContentPage _page;
        private readonly Address _place;
        private readonly IReadOnlyList<LinkTarget> _targets;
        private readonly GlossaryWords? _glossary;
        private readonly LinkStyle _style;
        private readonly Func<GlossaryEntry, bool> _needsExplaining;
        private readonly string _draft;
        private readonly StringBuilder _html;
        private readonly List<GlossaryEntry> _explained = [];
        private HtmlRenderer? _addresses;

        /// <param name="place">The page on which the text stands.</param>
        /// <param name="glossary">Null to explain no words.</param>
        public Finishing(ContentPage page, Address place, IReadOnlyList<LinkTarget> targets, GlossaryWords? glossary, LinkStyle style)
        {
            (_page, _place, _targets, _glossary, _style) = (page, place, targets, glossary, style);
            _needsExplaining = NeedsExplaining;
            _draft = page.Body.Html.Text;
            _html = new StringBuilder(_draft.Length + 1024);
        }

        public BodyHtml Finish()
        {
            var written = 0;
            foreach (var gap in _page.Body.Html.Gaps)
            {
                _html.Append(_draft, written, gap.Start - written);
                Fill(gap);
                written = gap.End;
            }
            _html.Append(_draft, written, _draft.Length - written);
            return new BodyHtml(_html.ToString(), _explained);
        }

        private void Fill(Gap gap)
        {
            switch (gap.Kind)
            {
                case GapKind.Address:
                    AppendAddress(Href(_targets[gap.Link]));
                    break;
                case GapKind.PictureFile:
                    AppendAddress(_place == _page.Address ? Picture(gap).Address.Path.Split('/')[^1] : Picture(gap).Address.HrefFrom(_place, _style));
                    break;
                case GapKind.PictureSize:
                    _html.Append(CultureInfo.InvariantCulture, $" width=\"{Picture(gap).Width}\" height=\"{Picture(gap).Height}\"");
                    break;
                case GapKind.Term or GapKind.TermInHeading:
                    FillTerm(gap);
                    break;
                default:
                    FillText(gap);
                    break;
            }
        }

        private void FillTerm(Gap gap)
        {
            var entry = ((LinkTarget.Term)_targets[gap.Link]).Entry;
            var words = _draft.AsSpan(gap.Start, gap.End - gap.Start);
            if (gap.Kind == GapKind.Term && NeedsExplaining(entry))
            {
                AppendExplained(entry, words);
                return;
            }
            _html.Append("<a href=\"");
            AppendAddress(entry.Address.HrefFrom(_place, _style));
            _html.Append("\">").Append(words).Append("</a>");
        }

        /// <summary>The first use of a glossary word on the page becomes its explanation.</summary>
        private void FillText(Gap gap)
        {
            var from = gap.Start;
            while (_glossary?.Next(_draft, from, gap.End, _needsExplaining) is { } word)
            {
                _html.Append(_draft, from, word.Start - from);
                AppendExplained(word.Entry, _draft.AsSpan(word.Start, word.Length));
                from = word.Start + word.Length;
            }
            _html.Append(_draft, from, gap.End - from);
        }

        /// <summary>A glossary entry has no need to explain itself, and one explanation on a page is enough.</summary>
        private bool NeedsExplaining(GlossaryEntry entry) => _glossary is not null && entry.File != _page.File && !_explained.Contains(entry);

        /// <summary>A word with its explanation one press away; the page shows the card at its end.</summary>
        /// <param name="words">Escaped already.</param>
        private void AppendExplained(GlossaryEntry entry, ReadOnlySpan<char> words)
        {
            _explained.Add(entry);
            _html.Append("<button type=\"button\" class=\"begrip\" popovertarget=\"p-begrip--").Append(entry.Slug).Append("\">").Append(words).Append("</button>");
        }

        private ImageFile Picture(Gap gap) => ((LinkTarget.Picture)_targets[gap.Link]).Image;

        private string Href(LinkTarget target) => target switch
        {
            LinkTarget.Page { Query: { } query } to => to.Address.HrefFrom(_place, _style) + query + (to.Fragment is null ? "" : "#" + to.Fragment),
            LinkTarget.Page to => to.Address.HrefFrom(_place, _style, to.Fragment),
            LinkTarget.External to => to.Url,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        private void AppendAddress(string address)
        {
            _addresses ??= new HtmlRenderer(new StringWriter(_html, CultureInfo.InvariantCulture));
            _addresses.WriteEscapeUrl(address);
        }
    }
}
