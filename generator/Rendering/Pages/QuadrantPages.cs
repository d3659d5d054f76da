using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>The four quadrants, each with its own page.</summary>
internal sealed class QuadrantPages(SiteFrame frame, PageTexts texts, SchemaData schema)
{
    private const int MostInMini = 200;
    private readonly Catalogue _catalogue = frame.Catalogue;

    public IEnumerable<PlannedOutput> Plan()
    {
        yield return frame.Page("kwadranten", SiteAddresses.Quadrants, () => [frame.Inputs.Quadrants, frame.Inputs.Counts], ListView);
        foreach (var quadrant in _catalogue.Quadrants)
        {
            Lazy<IReadOnlyList<BuildInput>> ofAllPages = new(() =>
            [
                .. frame.Inputs.Of(quadrant), frame.Inputs.Quadrants, frame.Inputs.Landmarks, frame.Inputs.Glossary, frame.Inputs.Mentions(quadrant), frame.Inputs.Facets, frame.Inputs.Positions,
            ]);
            foreach (var page in ListPaging.PageNumbers(_catalogue.PracticesIn(quadrant.Quadrant).Count))
            {
                yield return frame.Page("kwadrant", quadrant.Address.Page(page),
                    () => [.. ofAllPages.Value, frame.Inputs.OnPage($"praktijken in {quadrant.Slug}", _catalogue.PracticesIn(quadrant.Quadrant), page)],
                    links => View(quadrant, page, links));
            }
        }
    }

    /// <summary>The four with their counts, as other pages list them.</summary>
    public static IReadOnlyList<QuadrantSummaryView> Summaries(Catalogue catalogue, PageLinks links) =>
        [.. catalogue.Quadrants.Select(q => new QuadrantSummaryView(links.To(q.Address), q.Title, Wording.Sentence(q.Summary), MiniQuadrant.Shape(q.Quadrant), Wording.CasesOrNone(catalogue.PracticesIn(q.Quadrant).Count)))];

    public static LandmarkRowView Row(Landmark landmark) => new(
        landmark.Name, DutchText.Capitalised(Wording.Field(landmark.Position.Quadrant)), Certainty(landmark.Certainty),
        landmark.Explanation is null ? null : Wording.Sentence(landmark.Explanation), landmark.Certainty == LandmarkCertainty.Row);

    private static string Certainty(LandmarkCertainty certainty) => certainty switch
    {
        LandmarkCertainty.Text => "staat in de tekst van de bron",
        LandmarkCertainty.Column => "volgens de kolommen van het schema",
        _ => "links of rechts: onze lezing",
    };

    private QuadrantListView ListView(PageLinks links)
    {
        const string introduction = "Twee schalen verdelen het werk in vier kwadranten: van individueel naar collectief, en van informeel naar formeel. Elk kwadrant heeft een eigen pagina.";
        return new QuadrantListView(
            frame.Around(new PageHead
            {
                Address = SiteAddresses.Quadrants,
                Title = "De vier kwadranten",
                Crumb = "Kwadranten",
                Description = Wording.Description(introduction),
                Data = [schema.List(SiteAddresses.Quadrants, "De vier kwadranten", introduction, _catalogue.Quadrants)],
            }, links),
            introduction, Summaries(_catalogue, links), links.To(SiteAddresses.Explorer));
    }

    private QuadrantPageView View(QuadrantPage quadrant, int page, PageLinks links)
    {
        var cases = _catalogue.PracticesIn(quadrant.Quadrant);
        var first = page == 1;
        return new QuadrantPageView
        {
            Layout = frame.Around(Head(quadrant, page, cases), links),
            Title = quadrant.Title,
            Definition = Wording.Sentence(quadrant.Summary),
            Tint = "paginakop--" + quadrant.Quadrant.Letters(),
            Shape = MiniQuadrant.Shape(quadrant.Quadrant),
            Mini = first && _catalogue.Practices.Count is > 0 and <= MostInMini ? Mini(cases) : null,
            MiniCaption = cases.Count == 0 ? "Hier ligt nog geen praktijk." : $"{Wording.Cases(cases.Count)} in dit kwadrant; de andere staan er vaag bij.",
            Text = first ? texts.TextOf(quadrant, links) : texts.WithoutText(quadrant),
            CasesHeading = Wording.OnPage(cases.Count == 0 ? "Praktijken" : $"{Wording.Cases(cases.Count)} in dit kwadrant", page),
            Cards = [.. cases.OnPage(page).Select(p => PracticeCards.Card(p, links))],
            Paging = ListPaging.Links(quadrant.Address, page, cases.Count, links),
            IsFirst = first,
            // The editors' own text tells of the landmarks with their reservations; without it the list does.
            Landmarks = first && quadrant.Body.IsEmpty ? [.. _catalogue.Landmarks.Where(l => l.Position.Quadrant == quadrant.Quadrant).Select(Row)] : [],
            Others = [.. _catalogue.Quadrants.Where(q => q != quadrant).Select(q => new LinkView(links.To(q.Address), q.Title))],
            Synonyms = quadrant.Synonyms.Count == 0 ? null : string.Join(", ", quadrant.Synonyms),
            Source = quadrant.Source is null ? null : Wording.Sentence(quadrant.Source),
            Explorer = links.To(SiteAddresses.Explorer),
            Contribute = frame.ContributeLink(links),
        };
    }

    private PageHead Head(QuadrantPage quadrant, int page, IReadOnlyList<Practice> cases)
    {
        var description = Wording.OnPage(Wording.Description(Wording.Sentence(quadrant.Summary)), page);
        return new PageHead
        {
            Address = quadrant.Address.Page(page),
            Title = Wording.OnPage(PageTitles.Of(quadrant, _catalogue), page),
            Crumb = Wording.OnPage(quadrant.Title, page),
            Description = description,
            Above = page == 1 ? [("Kwadranten", SiteAddresses.Quadrants)] : [("Kwadranten", SiteAddresses.Quadrants), (quadrant.Title, quadrant.Address)],
            Data = page == 1 ? [schema.Quadrant(quadrant), schema.List(quadrant.Address, quadrant.Title, description, cases.OnPage(1))] : [schema.List(quadrant.Address.Page(page), quadrant.Title, description, cases.OnPage(page))],
            IsDraft = quadrant.IsDraft,
        };
    }

    private MiniView Mini(IReadOnlyList<Practice> cases)
    {
        var shown = cases.ToHashSet();
        return MiniQuadrant.OfMany(
            cases.Select(p => p.Position), _catalogue.Practices.Where(p => !shown.Contains(p)).Select(p => p.Position),
            $"Positie van {Wording.CasesOrNone(cases.Count)} in dit kwadrant");
    }
}
