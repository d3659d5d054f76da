using Praktijk.Model;
using Praktijk.Rendering.Citing;
using Praktijk.Rendering.Views;

namespace Praktijk.Rendering.Pages;

/// <summary>What a lecturer needs of one training path, on one page that is made to be printed.</summary>
internal sealed class LecturerPage(SiteFrame frame, PageTexts texts, LearningPath path, PageLinks links)
{
    private readonly SiteSettings _site = frame.Catalogue.Site;
    private readonly Address _address = SiteAddresses.ForLecturers(path.Address);

    public LecturerView View() => new()
    {
        Layout = frame.Around(new PageHead
        {
            Address = _address,
            Title = $"{PageTitles.Of(path, frame.Catalogue)}, voor docenten",
            Crumb = "Voor docenten",
            Description = Wording.Description($"Alles van de leerlijn {path.Title} op één pagina om te printen: doelen, stappen, studievragen, opdracht, bronnen en adressen."),
            Kind = PageKind.Learning,
            Above = [("Leerlijnen", SiteAddresses.LearningPaths), (path.Title, path.Address)],
            IsDraft = path.IsDraft,
        }, links),
        Title = path.Title,
        Summary = path.Summary,
        Text = texts.TextOn(_address, path),
        HasText = !path.Body.IsEmpty,
        StepCount = Wording.Cases(path.OpenSteps.Count()),
        Time = path.Time,
        Level = path.Level,
        Goals = LearningPathPages.Goals(path, links),
        Facets = [.. path.Facets.Select(f => FacetLabels.Group(f, links) with { AsText = true })],
        Steps = [.. path.Steps.Select((s, i) => Step(s, i + 1))],
        Assignment = path.Assignment,
        Sources = [.. Sources()],
        PasteList = LearningPathPages.PasteList(path, _site),
        Path = links.To(path.Address),
        Booklet = Booklet(),
    };

    private LecturerStepView Step(LearningStep step, int number)
    {
        var practice = step.Practice;
        var withdrawn = practice.Withdrawn is not null;
        return new LecturerStepView(
            number, step.Title ?? practice.Title,
            withdrawn ? null : step.Introduction, withdrawn ? null : step.Time,
            withdrawn ? null : new LecturerCaseView(links.To(practice.Address), practice.Title, practice.PlaceLine, practice.Summary, OnPaper(practice)),
            withdrawn ? [] : step.Questions,
            withdrawn ? new LinkView(links.To(practice.Address), practice.Title) : null);
    }

    private string OnPaper(Practice practice)
    {
        var address = _site.Absolute(practice.Number is { } number ? SiteAddresses.Short(number) : practice.Address);
        return address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
    }

    /// <summary>The sources of all cases, each once, with the steps that they belong to.</summary>
    private IEnumerable<LecturerSourceView> Sources() =>
        from numbered in path.Steps.Index()
        where numbered.Item.Practice.Withdrawn is null
        from source in numbered.Item.Practice.References
        group numbered.Index + 1 by source into steps
        select new LecturerSourceView(ApaText.Of(steps.Key), $"stap {DutchText.List([.. steps.Distinct().Select(s => DutchText.Number(s))])}");

    private string Booklet() => $"{links.To(SiteAddresses.Selection)}?{string.Join('&', path.OpenSteps.Select(s => s.Practice.Slug).Distinct().Select(slug => $"praktijk={slug}").Prepend($"titel={Uri.EscapeDataString(path.Title)}"))}";
}
