using System.Buffers;
using System.Text;
using Praktijk.Model;
using Praktijk.Rendering.Api;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>Everything as data: the files of <c>/api/1/</c>, their schemas, and the page that explains them.</summary>
internal sealed class ApiPages(SiteFrame frame)
{
    private const string TableHelp =
        "De praktijken als tabel, voor een rekenprogramma. De tabel is in UTF-8 met een BOM, met puntkomma’s tussen de cellen en een komma in getallen. Begint een tekst zoals een formule begint, dan staat er een apostrof voor.";

    private readonly Catalogue _catalogue = frame.Catalogue;
    private readonly ApiFiles _files = new(frame.Catalogue.Site);

    public IEnumerable<PlannedOutput> Plan() => [frame.Page("open-data", SiteAddresses.Api, () => [frame.Inputs.Facets], View)];

    public IEnumerable<PlannedOutput> PlanFiles()
    {
        foreach (var file in _files.All)
        {
            yield return new PlannedOutput(file.Address, All, output => file.Write(_catalogue, output));
            yield return new PlannedOutput(file.Schema, [frame.Inputs.Settings], output => output.Write(Encoding.UTF8.GetBytes(file.SchemaText(_catalogue.Site))));
        }
        yield return new PlannedOutput(SiteAddresses.ApiFile(ApiFiles.Table), All, output => new CaseTable(_catalogue).Write(output));

        IReadOnlyList<BuildInput> All() =>
        [
            frame.Inputs.Settings, frame.Inputs.Practices, frame.Inputs.Facets, frame.Inputs.Quadrants, frame.Inputs.Glossary, frame.Inputs.Articles, frame.Inputs.LearningPaths, frame.Inputs.FixedPages,
            frame.Inputs.OpenSteps, frame.Inputs.Versions,
        ];
    }

    private ApiView View(PageLinks links)
    {
        const string introduction = "Alles wat hier staat, is ook als gegevens te krijgen: praktijken, woordenlijsten en leerlijnen. Voor bibliotheken, zoekmachines en wie er zelf iets mee wil maken.";
        return new ApiView
        {
            Layout = frame.Around(new PageHead
            {
                Address = SiteAddresses.Api,
                Title = "Open data",
                Description = Wording.Description(introduction),
                Links = DataLinks(_files, links),
            }, links),
            Introduction = introduction,
            Files = [.. _files.All.Select(f => new ApiFileView($"p-{f.Name.Split('.')[0]}", f.Title, f.Name, links.To(f.Address), f.Help, links.To(f.Schema), [.. FieldsOf(f)]))],
            Table = new ApiFileView("p-tabel", "Tabel", ApiFiles.Table, links.To(SiteAddresses.ApiFile(ApiFiles.Table)), TableHelp, null, [.. new CaseTable(_catalogue).Columns.Select(c => new ApiFieldView(c.Name, c.IsNumber ? "getal" : "tekst", c.Help))]),
            Licence = _catalogue.Site.License is { } licence ? new LinkView(licence, SiteFrame.LicenceName(licence)) : null,
            Further =
            [
                new(links.To(SiteAddresses.Sitemap), "Alle pagina’s (sitemap)"),
                .. _catalogue.HasFeeds ? new LinkView[] { new(links.To(SiteAddresses.AtomFeed), "Nieuwe en gewijzigde praktijken (Atom)"), new(links.To(SiteAddresses.JsonFeed), "Hetzelfde als JSON Feed") } : [],
            ],
        };
    }

    private static HeadLinkView[] DataLinks(ApiFiles files, PageLinks links) => [.. files.All.Select(f => new HeadLinkView("alternate", links.To(f.Address), "application/json", f.Name))];

    /// <summary>Those that every file has are explained once, with the index.</summary>
    private IEnumerable<ApiFieldView> FieldsOf(ApiFile file)
    {
        var shared = file == _files.Index ? [] : _files.Index.Root.Fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return Flat("", file.Root.Members.Where(f => !shared.Contains(f.Name)));
    }

    private static IEnumerable<ApiFieldView> Flat(string prefix, IEnumerable<ApiFieldWords> fields)
    {
        foreach (var field in fields)
        {
            yield return new ApiFieldView(prefix + field.Name, $"{field.Type.Words}, {(field.Always ? "altijd" : "als het bekend is")}", field.Help);
            foreach (var inner in Flat($"{prefix}{field.Name}.", field.Type.Members))
                yield return inner;
        }
    }
}
