using Praktijk.Model;
using Praktijk.Rendering.Sharing;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>Training paths: their list and the page of each. Left out when there are none.</summary>
internal sealed class LearningPathPages(SiteFrame frame, PageTexts texts, SchemaData schema)
{
    private readonly Catalogue _catalogue = frame.Catalogue;

    public IEnumerable<PlannedOutput> Plan()
    {
        if (_catalogue.LearningPaths.Count == 0)
            yield break;
        yield return frame.Page("leerlijnen", SiteAddresses.LearningPaths, () => [frame.Inputs.LearningPaths, frame.Inputs.OpenSteps], ListView);
        foreach (var path in _catalogue.LearningPaths)
        {
            yield return frame.Page("leerlijn", path.Address, () => [.. frame.Inputs.Of(path), frame.Inputs.Facets, frame.Inputs.Glossary, CasesOf(path), frame.Inputs.Mentions(path)], links => View(path, links));
            yield return frame.Page(
                "docent", SiteAddresses.ForLecturers(path.Address), () => [.. frame.Inputs.Of(path), frame.Inputs.Facets, CasesOf(path), SiteInputs.Numbers(path.File, path.Steps.Select(s => s.Practice))],
                links => new LecturerPage(frame, texts, path, links).View());
        }
    }

    private BuildInput CasesOf(LearningPath path) => frame.Inputs.Faces($"stappen van {path.File}", path.Steps.Select(s => s.Practice));

    private LinkListView ListView(PageLinks links)
    {
        const string introduction = "Een leerlijn zet praktijken in een volgorde, met studievragen en een opdracht. Voor studenten sociaal werk en voor teams die willen oefenen.";
        return new LinkListView(
            frame.Around(new PageHead
            {
                Address = SiteAddresses.LearningPaths,
                Title = "Leerlijnen",
                Description = Wording.Description(introduction),
                Data = [schema.List(SiteAddresses.LearningPaths, "Leerlijnen", introduction, _catalogue.LearningPaths)],
            }, links),
            "Leerlijnen", introduction,
            [.. _catalogue.LearningPaths.Select(p => new LinkListItemView(
                links.To(p.Address), p.Title, p.Summary, string.Join(", ", new[] { Wording.Cases(p.OpenSteps.Count()), p.Time, p.Level }.OfType<string>())))]);
    }

    private LearningPathView View(LearningPath path, PageLinks links) => new()
    {
        Layout = frame.Around(new PageHead
        {
            Address = path.Address,
            Title = PageTitles.Of(path, _catalogue),
            Crumb = path.Title,
            Description = Wording.Description(path.Summary),
            Kind = PageKind.Learning,
            Above = [("Leerlijnen", SiteAddresses.LearningPaths)],
            Citable = path,
            Subjects = [.. path.Facets.SelectMany(f => f.Terms.Select(t => t.Title))],
            Data = [schema.LearningPath(path)],
            Scripts = ["leerlijn.js"],
            IsDraft = path.IsDraft,
        }, links),
        Title = path.Title,
        Summary = path.Summary,
        Text = texts.TextOf(path, links),
        StepCount = Wording.Cases(path.OpenSteps.Count()),
        Time = path.Time,
        Level = path.Level,
        Goals = Goals(path, links),
        Facets = [.. path.Facets.Select(f => FacetLabels.Group(f, links) with { AsText = true })],
        Steps = [.. path.Steps.Select((s, i) => Step(s, i + 1, Key(path, i), links))],
        Assignment = path.Assignment,
        ForLecturers = links.To(SiteAddresses.ForLecturers(path.Address)),
        PasteList = PasteList(path, _catalogue.Site),
        Cartridge = SiteCartridges.ViewOf(path, links),
        Contribute = frame.ContributeLink(links),
    };

    public static IReadOnlyList<GoalView> Goals(LearningPath path, PageLinks links) =>
        [.. path.Goals.Select(g => new GoalView(g.Text, [.. g.Facets.Select(f => FacetLabels.Group(f, links))]))];

    /// <summary>What names a step, whatever becomes of the order: the slug of its case, with a number when that comes back.</summary>
    private static string Key(LearningPath path, int index)
    {
        var slug = path.Steps[index].Practice.Slug;
        var earlier = path.Steps.Take(index).Count(s => s.Practice.Slug == slug);
        return earlier == 0 ? slug : $"{slug}--{earlier + 1}";
    }

    /// <summary>A step whose case was withdrawn keeps its number and its id, to which others may link; what belongs to the text goes.</summary>
    private static StepView Step(LearningStep step, int number, string key, PageLinks links) => step.Practice.Withdrawn is null
        ? new StepView(number, key, step.Title ?? step.Practice.Title, step.Introduction, step.Time, PracticeCards.FullCard(step.Practice, links), step.Questions, null)
        : new StepView(number, null, step.Title ?? step.Practice.Title, null, null, null, [], new LinkView(links.To(step.Practice.Address), step.Practice.Title));

    /// <summary>The addresses as plain lines.</summary>
    public static string PasteList(LearningPath path, SiteSettings site)
    {
        var lines = path.Steps.Index().Where(s => s.Item.Practice.Withdrawn is null).Select(s => $"{s.Index + 1}. {s.Item.Practice.Title}: {site.Absolute(s.Item.Practice.Address)}");
        return string.Join('\n', [$"Leerlijn: {path.Title}", site.Absolute(path.Address), .. lines]);
    }
}
