using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>The overview map: two facets against each other, with the gaps. Left out when the site has fewer than two facets.</summary>
internal sealed class OverviewPages(SiteFrame frame)
{
    /// <summary>Five cases and more share a size of bubble.</summary>
    private const int LargestBubble = 5;

    private const int TermsPerSentence = 6;
    private readonly Catalogue _catalogue = frame.Catalogue;

    public IEnumerable<PlannedOutput> Plan()
    {
        if (frame.Sections.Overview is { } overview)
            yield return frame.Page("overzichtskaart", SiteAddresses.Overview, () => [frame.Inputs.Facets, frame.Inputs.TermsOfPractices], links => View(overview.Rows, overview.Columns, links));
    }

    private OverviewView View(Facet rows, Facet columns, PageLinks links)
    {
        var counts = Count(rows, columns);
        var all = rows.Terms.Count * columns.Terms.Count;
        var introduction = $"Deze kaart zet {Wording.InSentence(rows.Label)} tegenover {Wording.InSentence(columns.Label)}. Een grotere stip betekent meer praktijken. Een open vak is een gat: een combinatie waar nog geen voorbeeld van is.";
        return new OverviewView
        {
            Layout = frame.Around(new PageHead
            {
                Address = SiteAddresses.Overview,
                Title = "Overzichtskaart: wat is er al, en wat ontbreekt?",
                Crumb = "Overzichtskaart",
                Description = Wording.Description(introduction),
                Kind = PageKind.Exploring,
            }, links),
            Introduction = introduction,
            Filled = DutchText.Number(counts.Count),
            FilledText = $"van de {DutchText.Number(all)} combinaties {(counts.Count == 1 ? "heeft" : "hebben")} een praktijk",
            Caption = $"Aantal praktijken per combinatie van {rows.Singular} en {columns.Singular}",
            Columns = [.. columns.Terms.Select(t => Head(t, links))],
            Rows = [.. rows.Terms.Select(row => new OverviewRowView(Head(row, links), [.. columns.Terms.Select(column => Cell(row, rows, column, columns, counts.GetValueOrDefault((row, column)), links))]))],
            Gaps = [.. Gaps(rows, columns, counts.Count, all, links)],
            Contribute = frame.ContributeLink(links),
            AllCases = links.To(SiteAddresses.Practices),
        };
    }

    /// <summary>One pass over the cases; combinations without a case are absent.</summary>
    private Dictionary<(Term Row, Term Column), int> Count(Facet rows, Facet columns)
    {
        var counts = new Dictionary<(Term, Term), int>();
        foreach (var practice in _catalogue.Practices)
        {
            foreach (var row in TermsOf(practice, rows))
            {
                foreach (var column in TermsOf(practice, columns))
                    counts[(row, column)] = counts.GetValueOrDefault((row, column)) + 1;
            }
        }
        return counts;
    }

    private static IReadOnlyList<Term> TermsOf(Practice practice, Facet facet) => practice.Facets.FirstOrDefault(f => f.Facet == facet)?.Terms ?? [];

    private static OverviewHeadView Head(Term term, PageLinks links) => new(links.To(term.Address), SoftHyphens.In(term.ShortLabel), SoftHyphens.In(term.Title), term.Title);

    private static OverviewCellView Cell(Term row, Facet rows, Term column, Facet columns, int count, PageLinks links) => new(
        links.ToSearch((rows.Parameter, row.Slug), (columns.Parameter, column.Slug)),
        $"{row.Title} en {Wording.InSentence(column.Title)}: {Wording.CasesOrNone(count)}",
        DutchText.Number(count), Math.Min(count, LargestBubble));

    private IEnumerable<GapSentenceView> Gaps(Facet rows, Facet columns, int filled, int all, PageLinks links)
    {
        if (filled == all)
        {
            yield return new GapSentenceView("Elke combinatie heeft minstens één praktijk.", [], "");
            yield break;
        }
        foreach (var facet in new[] { rows, columns })
        {
            var none = facet.Terms.Where(t => _catalogue.PracticesOf(t).Count == 0).ToList();
            if (none.Count > 0)
                yield return Sentence($"{facet.Label} zonder praktijk: ", none, ".", links);
        }
        foreach (var facet in new[] { rows, columns })
        {
            var one = facet.Terms.Where(t => _catalogue.PracticesOf(t).Count == 1).ToList();
            if (one.Count > 0)
                yield return Sentence($"{facet.Label} met maar één praktijk: ", one, ".", links);
        }
    }

    private static GapSentenceView Sentence(string before, List<Term> terms, string after, PageLinks links)
    {
        var shown = terms.Take(TermsPerSentence).ToList();
        var left = terms.Count - shown.Count;
        var linked = shown.Select((t, i) => new GapTermView(
            i == 0 ? "" : i == shown.Count - 1 && left == 0 ? " en " : ", ", links.To(t.Address), Wording.InSentence(t.Title)));
        return new GapSentenceView(before, [.. linked], left == 0 ? after : $" en nog {left}{after}");
    }
}
