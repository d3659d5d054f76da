using Praktijk.Model;
using Praktijk.Rendering.Sharing;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>The index of each facet and the page of each of its terms.</summary>
internal sealed class FacetPages(SiteFrame frame, PageTexts texts, SchemaData schema)
{
    /// <summary>More cases than this would make one dark stain of the small quadrant.</summary>
    private const int MostInMini = 200;

    private const int TogetherShown = 4;
    private const int TogetherShownOfOtherFacets = 3;
    private readonly Catalogue _catalogue = frame.Catalogue;
    private readonly TermNeighbours _neighbours = new(frame.Catalogue);

    public IEnumerable<PlannedOutput> Plan()
    {
        foreach (var facet in frame.Sections.Facets)
        {
            yield return frame.Page("facet", facet.Address, () => [frame.Inputs.Facets, frame.Inputs.Counts], links => IndexView(facet, links));
            foreach (var term in facet.Terms)
            {
                Lazy<IReadOnlyList<BuildInput>> ofAllPages = new(() =>
                [
                    .. frame.Inputs.Of(term), frame.Inputs.Facets, frame.Inputs.Glossary, frame.Inputs.Mentions(term), frame.Inputs.Positions, frame.Inputs.PositionsOf(term),
                    frame.Inputs.TogetherWith(term), frame.Inputs.SharedOf(term),
                ]);
                foreach (var page in ListPaging.PageNumbers(_catalogue.PracticesOf(term).Count))
                {
                    yield return frame.Page("term", term.Address.Page(page),
                        () => [.. ofAllPages.Value, frame.Inputs.OnPage($"praktijken bij {term.File}", _catalogue.PracticesOf(term), page)],
                        links => TermViewOf(facet, term, page, links));
                }
            }
        }
    }

    private FacetView IndexView(Facet facet, PageLinks links)
    {
        var balloons = facet.Shape == LabelShape.Balloon;
        return new FacetView(
            frame.Around(new PageHead
            {
                Address = facet.Address,
                Title = $"{facet.Label}: overzicht",
                Crumb = facet.Label,
                Description = Wording.Description($"{facet.Label}: {DutchText.List([.. facet.Terms.Select(t => Wording.InSentence(t.ShortLabel))])}."),
                Data = [schema.Vocabulary(facet)],
            }, links),
            facet.Label, facet.Question, Wording.Sentence(facet.Description),
            [.. Groups(facet).Select(g => new TermGroupView(
                g.Kind is null ? null : DutchText.Capitalised(g.Kind),
                balloons ? [] : [.. g.Terms.Select(t => new TermSummaryView(links.To(t.Address), t.Title, t.Summary, Wording.CasesOrNone(_catalogue.PracticesOf(t).Count)))],
                balloons ? [.. g.Terms.Select(t => FacetLabels.Balloon(t, _catalogue.PracticesOf(t).Count, links))] : []))],
            balloons,
            OverviewFor(facet) ? new LinkView(links.To(SiteAddresses.Overview), "Bekijk op de overzichtskaart") : null,
            facet.Updated is { } updated ? PageTexts.Date(updated) : null);
    }

    /// <summary>By kind, in the order in which the kinds first occur; one group when not every term names its kind.</summary>
    private static IEnumerable<(string? Kind, IEnumerable<Term> Terms)> Groups(Facet facet) =>
        facet.Terms.All(t => t.Kind is not null)
            ? facet.Terms.GroupBy(t => t.Kind).Select(g => (g.Key, g.AsEnumerable()))
            : [(null, facet.Terms)];

    private TermView TermViewOf(Facet facet, Term term, int page, PageLinks links)
    {
        var cases = _catalogue.PracticesOf(term);
        var first = page == 1;
        return new TermView
        {
            Layout = frame.Around(Head(facet, term, page, cases, links), links),
            Title = term.Title,
            Definition = Wording.Sentence(term.Summary),
            FacetLabel = DutchText.Capitalised(facet.Singular),
            Shape = FacetLabels.ShapeClass(facet),
            Tint = FacetLabels.Tint(facet),
            Kind = term.Kind ?? term.Nature,
            Mini = first && cases.Count is > 0 and <= MostInMini ? Mini(cases) : null,
            MiniCaption = cases.Count == _catalogue.Practices.Count ? Wording.Cases(cases.Count) : $"{Wording.Cases(cases.Count)} bij dit onderwerp{(_catalogue.Practices.Count <= MostInMini ? "; de andere staan er vaag bij" : "")}.",
            Behaviour = first ? term.Behaviour : [],
            Text = first ? texts.TextOf(term, links) : texts.WithoutText(term),
            CasesHeading = Wording.OnPage(cases.Count == 0 ? "Praktijken" : $"{Wording.Cases(cases.Count)} bij ‘{term.Title}’", page),
            Cards = [.. cases.OnPage(page).Select(p => PracticeCards.Card(p, links))],
            Paging = ListPaging.Links(term.Address, page, cases.Count, links),
            IsFirst = first,
            Together = [.. Together(facet, term, links)],
            Synonyms = term.Synonyms.Count == 0 ? null : string.Join(", ", term.Synonyms),
            Source = term.Source is null ? null : Wording.Sentence(term.Source),
            Overview = OverviewFor(facet) ? links.To(SiteAddresses.Overview) : null,
            Contribute = frame.ContributeLink(links),
            Cartridge = first ? SiteCartridges.ViewOf(term, _catalogue, links) : null,
            Feed = _catalogue.HasFeeds ? links.To(SiteAddresses.AtomFeedOf(term.Address)) : null,
            Facet = facet.Label,
            AllOfFacet = links.To(facet.Address),
        };
    }

    private PageHead Head(Facet facet, Term term, int page, IReadOnlyList<Practice> cases, PageLinks links)
    {
        var description = Wording.Description($"{DutchText.Capitalised(facet.Singular)} ‘{term.Title}’: {Wording.Sentence(Wording.InSentence(term.Summary))} {DutchText.Capitalised(Wording.CasesOrNone(cases.Count))}.");
        return new PageHead
        {
            Address = term.Address.Page(page),
            Title = Wording.OnPage(PageTitles.Of(term, _catalogue), page),
            Crumb = Wording.OnPage(term.Title, page),
            Description = Wording.OnPage(description, page),
            Above = page == 1 ? [(facet.Label, facet.Address)] : [(facet.Label, facet.Address), (term.Title, term.Address)],
            Data = page == 1 ? [schema.Term(term, facet), schema.List(term.Address, term.Title, description, cases.OnPage(1))] : [schema.List(term.Address.Page(page), term.Title, description, cases.OnPage(page))],
            Links = SiteFeeds.HeadLinks(term, _catalogue, links),
            IsDraft = term.IsDraft,
        };
    }

    private MiniView Mini(IReadOnlyList<Practice> cases)
    {
        var shown = cases.ToHashSet();
        var others = _catalogue.Practices.Count <= MostInMini ? _catalogue.Practices.Where(p => !shown.Contains(p)).Select(p => p.Position) : [];
        return MiniQuadrant.OfMany(cases.Select(p => p.Position), others, "Positie van deze praktijken: " + PerQuadrant(cases));
    }

    /// <summary><c>3 formeel en collectief, 1 informeel en collectief</c></summary>
    private static string PerQuadrant(IReadOnlyList<Practice> cases) => DutchText.List(
        [.. QuadrantNames.All.Select(q => (Quadrant: q, Count: cases.Count(p => p.Position.Quadrant == q))).Where(q => q.Count > 0).Select(q => $"{q.Count} {Wording.Field(q.Quadrant)}")]);

    private IEnumerable<TallyListView> Together(Facet facet, Term term, PageLinks links)
    {
        foreach (var other in new[] { facet }.Concat(frame.Sections.Facets.Where(f => f != facet)))
        {
            var terms = _neighbours.Of(term, other, other == facet ? TogetherShown : TogetherShownOfOtherFacets);
            if (terms.Count == 0)
                continue;
            yield return new TallyListView(
                other == facet ? "Staat bij dezelfde praktijken" : other.Label, null, other.Shape != LabelShape.Square, [.. terms.Select(t => FacetLabels.Tally(t.Term, t.Count, links))]);
        }
    }

    private bool OverviewFor(Facet facet) => frame.Sections.Overview is { } overview && (overview.Rows == facet || overview.Columns == facet);
}
