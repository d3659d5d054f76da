using Praktijk.Cartridges;
using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Sharing;

/// <summary>
/// What a lecturer takes into Brightspace, Canvas or Moodle: a cartridge per training path, per term of a facet that says what cases teach, and one of all
/// cases. Drafts and what was withdrawn are in none.
/// </summary>
internal sealed class SiteCartridges(SiteFrame frame)
{
    /// <summary>The newest of a longer list: no course can use more, and a site of 100,000 cases stays within what a zip can hold.</summary>
    public const int MostCases = 1000;

    private const string Template = "leeromgeving";

    private readonly Catalogue _catalogue = frame.Catalogue;
    private readonly SiteSettings _site = frame.Catalogue.Site;

    public IEnumerable<PlannedOutput> Plan()
    {
        foreach (var path in _catalogue.LearningPaths)
        {
            var address = SiteAddresses.Cartridge(path);
            yield return new PlannedOutput(address,
                () => [.. frame.Inputs.Of(path), frame.Inputs.Faces($"stappen van {path.File}", path.Steps.Select(s => s.Practice)), .. frame.Inputs.Around(Template)],
                output => Of(path, address).Write(output)) { Template = Template };
        }
        // Of a term without cases as well, which may have had some: what lecturers link to stays.
        foreach (var term in _catalogue.Facets.Where(f => f.Teaches).SelectMany(f => f.Terms))
        {
            yield return new PlannedOutput(SiteAddresses.Cartridge(term),
                () => [frame.Inputs.Settings, frame.Inputs.Facets, frame.Inputs.Faces($"praktijken om mee te nemen bij {term.File}", CasesOf(term))],
                output => Of(term).Write(output));
        }
        if (_catalogue.HasFeeds)
            yield return new PlannedOutput(SiteAddresses.PracticesCartridge, () => [frame.Inputs.Settings, frame.Inputs.Quadrants, frame.Inputs.Practices], output => OfAll().Write(output));
    }

    /// <summary>The link to the cartridge of a term; null when it has none.</summary>
    public static CartridgeView? ViewOf(Term term, Catalogue catalogue, PageLinks links) =>
        catalogue.FacetOf(term).Teaches && catalogue.PublishedOf(term).Any()
            ? View(SiteAddresses.Cartridge(term), "Download deze praktijken", catalogue.PublishedOf(term).Count(), links)
            : null;

    /// <summary>The link to the cartridge with all cases; null when there is none.</summary>
    public static CartridgeView? ViewOfAll(Catalogue catalogue, PageLinks links) =>
        catalogue.HasFeeds ? View(SiteAddresses.PracticesCartridge, "Download alle praktijken", catalogue.Practices.Count(p => !p.IsDraft), links) : null;

    public static CartridgeView ViewOf(LearningPath path, PageLinks links) => View(SiteAddresses.Cartridge(path), "Download de leerlijn", 0, links);

    private static CartridgeView View(Address address, string label, int cases, PageLinks links) =>
        new(links.To(address), label, cases > MostCases ? $"In het bestand staan de nieuwste {DutchText.Number(MostCases)} praktijken." : null);

    private IEnumerable<Practice> CasesOf(Term term) => _catalogue.PublishedOf(term).Take(MostCases);

    private Cartridge Of(Term term) => new(term.Slug, $"{_site.Name}: {Wording.InSentence(term.Title)}",
    [
        new CartridgeModule(term.Slug, term.Title,
        [
            new CartridgeLink("onderwerp", $"Over dit onderwerp: {Wording.InSentence(term.Title)}", _site.Absolute(term.Address)),
            .. CasesOf(term).Select(Link),
        ]),
    ]);

    /// <summary>By quadrant, so that each case is in it once.</summary>
    private Cartridge OfAll() => new("praktijken", $"{_site.Name}: alle praktijken",
    [
        .. _catalogue.Practices.Any(p => !p.IsDraft) ? [] : new[] { new CartridgeModule("praktijken", "Praktijken", [new CartridgeLink("alle", "Alle praktijken", _site.Absolute(SiteAddresses.Practices))]) },
        .. _catalogue.Practices.Where(p => !p.IsDraft).Take(MostCases).GroupBy(p => p.Position.Quadrant).OrderBy(q => q.Key)
            .Select(q => new CartridgeModule(q.Key.Slug(), _catalogue.Quadrant(q.Key).Title, [.. q.Select(Link)])),
    ]);

    private CartridgeLink Link(Practice practice) => new($"praktijk-{practice.Slug}", NameOf(practice), _site.Absolute(practice.Address));

    private Cartridge Of(LearningPath path, Address address) =>
        new(path.Slug, $"Leerlijn: {path.Title}", [new CartridgeModule(path.Slug, path.Title, [.. ItemsOf(path, address)])]);

    /// <summary>Steps keep the numbers that they have on the page, also when one before them was withdrawn.</summary>
    private IEnumerable<CartridgeItem> ItemsOf(LearningPath path, Address address)
    {
        yield return Page("begin", "Over deze leerlijn", new StudyPageView
        {
            Title = path.Title,
            Texts = [path.Summary],
            Facts = [.. new[] { path.Time is null ? null : $"Tijd: {path.Time}", path.Level is null ? null : $"Niveau: {path.Level}" }.OfType<string>()],
            Case = null,
            Heading = path.Goals.Count > 0 ? "Wat je leert" : null,
            Points = [.. path.Goals.Select(g => g.Text)],
            Source = SourceOf(path),
        });
        foreach (var (index, step) in path.Steps.Index().Where(s => s.Item.Practice is { Withdrawn: null, IsDraft: false }))
        {
            var practice = step.Practice;
            yield return new CartridgeLink($"stap-{index + 1}", $"Stap {index + 1}: {NameOf(practice)}", _site.Absolute(practice.Address));
            if (step.Questions.Count == 0)
                continue;
            yield return Page($"stap-{index + 1}-vragen", $"Stap {index + 1}: studievragen", new StudyPageView
            {
                Title = $"Stap {index + 1}: {step.Title ?? practice.Title}",
                Texts = step.Introduction is null ? [] : [step.Introduction],
                Facts = [],
                Case = new LinkView(_site.Absolute(practice.Address), NameOf(practice)),
                Heading = "Studievragen",
                Points = step.Questions,
                Source = SourceOf(path),
            });
        }
        if (path.Assignment is { } assignment)
        {
            yield return Page("opdracht", "Opdracht", new StudyPageView
            {
                Title = "Opdracht",
                Texts = [assignment],
                Facts = [],
                Case = null,
                Heading = null,
                Points = [],
                Source = SourceOf(path),
            });
        }

        CartridgePage Page(string id, string title, StudyPageView view) => new(id, title, output => frame.Render(Template, view, address, output));
    }

    private StudySourceView SourceOf(LearningPath path) =>
        new(new LinkView(_site.Absolute(path.Address), path.Title), _site.Name, _site.License is { } licence ? new LinkView(licence, SiteFrame.LicenceName(licence)) : null);

    private static string NameOf(Practice practice) => $"{practice.Title} ({practice.Place})";
}
