using Praktijk.Model;
using Praktijk.Rendering.Citing;
using Praktijk.Rendering.Sharing;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>The list of cases and the page of each.</summary>
internal sealed class PracticePages(SiteFrame frame, PageTexts texts, SchemaData schema)
{
    private const int RelatedShown = 3;
    private const int SharedNamed = 3;
    private readonly Catalogue _catalogue = frame.Catalogue;
    private readonly Lazy<RelatedCases> _related = new(() => new RelatedCases(frame.Catalogue));

    public IEnumerable<PlannedOutput> Plan()
    {
        foreach (var page in ListPaging.PageNumbers(_catalogue.Practices.Count))
            yield return frame.Page("praktijken", SiteAddresses.Practices.Page(page), () => [frame.Inputs.OnPage("praktijken", _catalogue.Practices, page), frame.Inputs.Facets, frame.Inputs.Shared], links => ListView(page, links));
        for (var i = 0; i < _catalogue.Practices.Count; i++)
        {
            var index = i;
            var practice = _catalogue.Practices[i];
            var related = new Lazy<IReadOnlyList<RelatedCase>>(() => _related.Value.Of(practice, RelatedShown));
            yield return frame.Page("praktijk", practice.Address,
                () =>
                [
                    .. frame.Inputs.Of(practice), frame.Inputs.Facets, frame.Inputs.Glossary, frame.Inputs.Quadrants, frame.Inputs.Mentions(practice),
                    SiteInputs.Neighbours(_catalogue.Practices, index), RelatedTo(practice, related),
                ],
                links => View(index, related.Value, links));
        }
        foreach (var practice in _catalogue.Withdrawn)
            yield return frame.Page("ingetrokken", practice.Address, () => [.. frame.Inputs.Of(practice), frame.Inputs.Facets, frame.Inputs.Counts], links => Withdrawn(practice, links));
    }

    private WithdrawnView Withdrawn(Practice practice, PageLinks links) => new()
    {
        Layout = frame.Around(new PageHead
        {
            Address = practice.Address,
            Title = PageTitles.Of(practice, _catalogue),
            Crumb = practice.Title,
            Description = $"Deze praktijk is ingetrokken op {DutchText.Date(practice.Withdrawn!.Date)}.",
            Above = [("Praktijken", SiteAddresses.Practices)],
            NoIndex = true,
        }, links),
        Title = practice.Title,
        PlaceLine = practice.PlaceLine,
        Reason = Wording.Sentence(practice.Withdrawn.Reason),
        Date = PageTexts.Date(practice.Withdrawn.Date),
        Facets =
        [
            .. practice.Facets
                .Select(f => f with { Terms = [.. f.Terms.Where(t => _catalogue.PracticesOf(t).Count > 0)] }).Where(f => f.Terms.Count > 0)
                .Select(f => FacetLabels.Group(f, links)),
        ],
        ShortAddress = ShortAddress(practice, links),
        AllCases = links.To(SiteAddresses.Practices),
        Search = links.To(SiteAddresses.Search),
        Edit = texts.EditLink(practice),
    };

    private BuildInput RelatedTo(Practice practice, Lazy<IReadOnlyList<RelatedCase>> related) => new($"verwant aan {practice.File}", () =>
    {
        var all = new FingerprintWriter().Add(frame.Inputs.Faces("", related.Value.Select(r => r.Practice)).Print);
        foreach (var found in related.Value)
            all.Add(Reason(found));
        return all.ToFingerprint();
    });

    private PracticeListView ListView(int page, PageLinks links)
    {
        var practices = _catalogue.Practices;
        var address = SiteAddresses.Practices.Page(page);
        var description = $"Alle voorbeelden van {_catalogue.Site.Name}, de nieuwste eerst. Lees wat een team of een groep bewoners deed en wat er van de opbrengst bekend is.";
        return new PracticeListView(
            frame.Around(new PageHead
            {
                Address = address,
                Title = Wording.OnPage("Alle praktijken", page),
                Description = Wording.OnPage(description, page),
                Crumb = Wording.OnPage("Praktijken", page),
                Above = page == 1 ? [] : [("Praktijken", SiteAddresses.Practices)],
                Data = [schema.List(address, "Alle praktijken", description, practices.OnPage(page))],
            }, links),
            "Alle praktijken", "Elke praktijk die hier staat, de nieuwste eerst.", Wording.OnPage(Wording.Cases(practices.Count), page), links.To(SiteAddresses.Search),
            [.. practices.OnPage(page).Select(p => PracticeCards.Card(p, links))],
            ListPaging.Links(SiteAddresses.Practices, page, practices.Count, links),
            practices.Count == 0 ? "Er staat nog geen praktijk in deze kennisbank." : null,
            frame.ContributeLink(links),
            page == 1 ? SiteCartridges.ViewOfAll(_catalogue, links) : null);
    }

    private PracticeView View(int index, IReadOnlyList<RelatedCase> related, PageLinks links)
    {
        var practice = _catalogue.Practices[index];
        var quadrant = _catalogue.Quadrant(practice.Position.Quadrant);
        var previous = index > 0 ? _catalogue.Practices[index - 1] : null;
        var next = index + 1 < _catalogue.Practices.Count ? _catalogue.Practices[index + 1] : null;
        var signals = practice.Facets.FirstOrDefault(f => f.Facet.Shape == LabelShape.Balloon);
        return new PracticeView
        {
            Layout = frame.Around(Head(practice), links),
            Title = practice.Title,
            Summary = practice.Summary,
            PlaceLine = practice.PlaceLine,
            PlaceFact = PracticeFacts.Place(practice),
            Shape = MiniQuadrant.Shape(practice.Position.Quadrant),
            Mini = MiniQuadrant.OnPage(practice.Position, $"Positie in het kwadrant: {Wording.Position(practice.Position)}"),
            Quadrant = new LinkView(links.To(quadrant.Address), quadrant.Title),
            PositionWords = PracticeFacts.Position(practice),
            Movement = PracticeFacts.Movement(practice),
            Signals = signals is null ? null : FacetLabels.Group(signals, links),
            Facets = [.. practice.Facets.Select(f => FacetLabels.Group(f, links))],
            ShortAddress = ShortAddress(practice, links),
            Owner = practice.Owner,
            ReviewBefore = practice.ReviewBefore is { } day ? PageTexts.Date(day) : null,
            Text = texts.TextOf(practice, links),
            Embed = CaseEmbeds.ViewOf(practice, _catalogue.Site, links),
            Form = frame.FormLink(practice, links),
            Related = [.. related.Select(r => PracticeCards.CardWithReason(r.Practice, Reason(r), links))],
            Previous = previous is null ? null : new NeighbourView(links.To(previous.Address), previous.Title),
            Next = next is null ? null : new NeighbourView(links.To(next.Address), next.Title),
            HasNeighbours = previous is not null || next is not null,
        };
    }

    /// <summary>Written out in full, to be copied; it leads there within the site.</summary>
    private LinkView? ShortAddress(Practice practice, PageLinks links) =>
        practice.Number is { } number ? new LinkView(links.To(SiteAddresses.Short(number)), _catalogue.Site.Absolute(SiteAddresses.Short(number))) : null;

    private PageHead Head(Practice practice) => new()
    {
        Address = practice.Address,
        Title = PageTitles.Of(practice, _catalogue),
        Crumb = practice.Title,
        Description = Wording.Description(practice.Summary),
        Above = [("Praktijken", SiteAddresses.Practices)],
        Citable = Citation.IsFor(practice) ? practice : null,
        Subjects = [.. practice.Terms.Select(t => t.Title)],
        Data = [schema.Practice(practice)],
        Links = CaseEmbeds.HeadLinks(practice, _catalogue.Site),
        Scripts = practice.ReviewBefore is null ? [AssetBundle.KeepScript] : [AssetBundle.KeepScript, "controle.js"],
        IsDraft = practice.IsDraft,
    };

    /// <summary><c>Deelt verbinden en ontmoeting, dichtbij in het kwadrant, ook in Deventer</c></summary>
    private static string Reason(RelatedCase related)
    {
        var reasons = new List<string>();
        if (related.Shared.Count > 0)
            reasons.Add("deelt " + DutchText.List([.. related.Shared.Take(SharedNamed).Select(t => Wording.InSentence(t.ShortLabel))]));
        if (related.IsNear)
            reasons.Add("dichtbij in het kwadrant");
        if (related.SamePlace)
            reasons.Add("ook in " + related.Practice.Place);
        return DutchText.Capitalised(reasons.Count == 0 ? "lijkt erop in het kwadrant" : string.Join(", ", reasons));
    }
}
