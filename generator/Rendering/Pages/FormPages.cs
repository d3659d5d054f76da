using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Rendering.Form;
using Praktijk.Rendering.Views;
using Praktijk.Schema;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>The form for a new case or a correction, on a site that tells how to contribute, with the scripts that it reads.</summary>
/// <param name="files">The content, of which the form gets the text of each case.</param>
internal sealed class FormPages(SiteFrame frame, ContentFolder files)
{
    private const string Title = "Stuur een praktijk in";
    private const string Introduction = "Vul in wat je weet. Je ziet meteen hoe de pagina wordt. Niets verlaat deze computer tot jij op een knop drukt.";

    private readonly Catalogue _catalogue = frame.Catalogue;
    private readonly IReadOnlyList<Field> _fields = FormFields.Of(frame.Catalogue.Facets);

    public IEnumerable<PlannedOutput> Plan()
    {
        if (frame.Sections.Contribute is not { } contribute)
            yield break;
        yield return frame.Page("bijdragen-nieuw", SiteAddresses.Form, () => [frame.Inputs.Facets, frame.Inputs.Quadrants], links => View(contribute, links));
    }

    /// <param name="pages">The addresses of all pages of the site.</param>
    public IEnumerable<PlannedOutput> PlanScripts(IReadOnlyList<Address> pages)
    {
        if (frame.Sections.Contribute is null)
            yield break;
        var content = new FormContent(_catalogue, pages);
        yield return new PlannedOutput(SiteAddresses.FormContent, [new BuildInput("bestanden en adressen", content.Print)], output => DataScript.ForForm.Write(output, content.Write));
        foreach (var practice in _catalogue.Practices)
            yield return new PlannedOutput(SiteAddresses.FormSource(practice), () => [.. frame.Inputs.SourceOf(practice)], output => DataScript.ForForm.Write(output, json => WriteSource(json, practice)));
    }

    private void WriteSource(System.Text.Json.Utf8JsonWriter json, Practice practice)
    {
        if (CaseSource.Read(practice.File, files.Bytes(practice.File), _fields) is { } source)
            source.Write(json, practice, _catalogue.Site.Repository?.EditLink(practice.File));
        else
            json.WriteNullValue();
    }

    private FormView View(PlainPage contribute, PageLinks links)
    {
        var groups = new FormFields(_catalogue.Facets).Groups(_fields);
        return new FormView
        {
            Layout = frame.Around(new PageHead
            {
                Address = SiteAddresses.Form,
                Title = Title,
                Description = Wording.Description($"{Title}: een formulier van {_catalogue.Site.Name}. Je hoeft geen git of YAML te kennen."),
                Kind = PageKind.Filling,
                Above = [(contribute.Title, contribute.Address)],
                Crumb = "Praktijk insturen",
                Scripts = [AssetBundle.FormScript],
            }, links),
            Groups = groups.SkipLast(1).ToList(),
            LastGroup = groups[^1],
            Sections = [.. PracticeSections.All.Select((section, i) => new FormSectionView($"p-t-{i}", section.Heading, section.Question))],
            Data = new FormData(_catalogue, _fields).ToHtml(),
            Content = links.To(SiteAddresses.FormContent),
            Sources = links.Folder(new Address("bijdragen/bron/")),
            Contribute = links.To(contribute.Address),
            Fields = links.To(SiteAddresses.Fields),
            Guidelines = contribute.Body.HasAnchor("richtlijnen") ? links.To(contribute.Address, "richtlijnen") : links.To(contribute.Address),
            NewFile = _catalogue.Site.Repository?.NewFileLink("praktijken"),
            Contact = frame.Contact(),
        };
    }
}
