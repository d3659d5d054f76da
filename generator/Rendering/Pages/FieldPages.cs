using System.Buffers;
using System.Text;
using Praktijk.Diagnostics.Printing;
using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Schema;
using Praktijk.Validating;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>What editors may write above a text: one page for people, and a JSON Schema per kind of file for their programs. Both from the declared fields.</summary>
internal sealed class FieldPages(SiteFrame frame)
{
    /// <summary>Of a longer vocabulary the page names the list instead.</summary>
    private const int MostTerms = 60;

    private readonly Lazy<IReadOnlyList<FileKind>> _kinds = new(() => FileKind.All([.. frame.Catalogue.Facets.Select(PracticeValidator.FieldOf)]));

    public IEnumerable<PlannedOutput> Plan()
    {
        if (frame.Sections.Contribute is { } contribute)
            yield return frame.Page("velden", SiteAddresses.Fields, () => [frame.Inputs.Facets], links => View(contribute, links));
    }

    public IEnumerable<PlannedOutput> PlanSchemas()
    {
        if (frame.Sections.Contribute is null)
            yield break;
        foreach (var (index, kind) in FileKind.All([]).Index())
        {
            var address = SiteAddresses.Schema(kind.Key);
            yield return new PlannedOutput(address, () => [frame.Inputs.Facets, frame.Inputs.Settings], output => output.Write(Encoding.UTF8.GetBytes(Schema(_kinds.Value[index], address))));
        }
    }

    private string Schema(FileKind kind, Address address) =>
        Json.Text(json => new JsonSchema([.. frame.Catalogue.Facets.Select(f => f.Key)]).Write(json, kind, frame.Catalogue.Site.Absolute(address))) + "\n";

    private FieldsView View(PlainPage contribute, PageLinks links)
    {
        const string introduction = "Bovenaan elk bestand staan velden: een naam, een dubbele punt en een waarde. Hier lees je welke velden er zijn, wat je invult en hoe dat eruitziet.";
        return new FieldsView
        {
            Layout = frame.Around(new PageHead
            {
                Address = SiteAddresses.Fields,
                Title = "De velden van een bestand",
                Crumb = "Velden",
                Description = Wording.Description(introduction),
                Above = [(contribute.Title, contribute.Address)],
            }, links),
            Introduction = introduction,
            Kinds = [.. _kinds.Value.Select(k => Kind(k, links))],
            Schemas = [.. _kinds.Value.Select(k => new LinkView(links.To(SiteAddresses.Schema(k.Key)), k.Name))],
            Contribute = new LinkView(links.To(contribute.Address), contribute.Title),
        };
    }

    private FileKindView Kind(FileKind kind, PageLinks links) => new(kind.Anchor, kind.Name, kind.Place, kind.Help, [.. kind.Fields.Select(f => Field(kind, f, links))]);

    private FieldView Field(FileKind kind, Field field, PageLinks links) => new()
    {
        Id = kind.AnchorOf(field),
        Key = field.Key,
        Requirement = FieldWords.Requirement(field),
        Help = field.Help,
        Limits = Asked(field),
        Members = [.. (field.Item ?? field).Fields.Select(Member)],
        Choices = Choices(kind, field, links),
        ChoicesSummary = $"Kies uit {DutchText.Count(field.Choices.Count + (field.Item?.Choices.Count ?? 0), "mogelijkheid", "mogelijkheden")}",
        Terms = kind.Key != "praktijk" && FacetOf(field) is { } facet ? new LinkView(links.To(facet.Address), facet.Label) : LongList(field, links),
        Example = string.Join('\n', FieldExample.Lines(field)),
    };

    private static FieldMemberView Member(Field field) => new(
        field.Key, FieldWords.Requirement(field),
        Asked(field) is { } asked ? $"{field.Help} {asked}" : field.Help);

    /// <summary>The limits as sentences, with the values to choose from when they speak for themselves.</summary>
    private static string? Asked(Field field)
    {
        var limits = FieldWords.Limits(field) is { Count: > 0 } known ? DutchText.Capitalised(string.Join(", ", known)) + "." : null;
        var chosen = field.Item ?? field;
        var choices = chosen.Choices.Count > 0 && chosen.Meanings.Count == 0 ? $"Kies uit: {string.Join(", ", chosen.Choices)}." : null;
        return limits is null && choices is null ? null : string.Join(' ', ((string?[])[limits, choices]).OfType<string>());
    }

    /// <summary>Those that need a word of explanation. The terms of a facet stand with the fields of a case only; a training path names the same.</summary>
    private IReadOnlyList<FieldChoiceView> Choices(FileKind kind, Field field, PageLinks links)
    {
        if (FacetOf(field) is { } facet)
            return kind.Key != "praktijk" || facet.Terms.Count > MostTerms ? [] : [.. facet.Terms.Select(t => new FieldChoiceView(t.Slug, t.Title, links.To(t.Address), Wording.Sentence(t.Summary)))];
        return [.. field.Meanings.Select((meaning, i) => new FieldChoiceView(field.Choices[i], null, null, meaning))];
    }

    private LinkView? LongList(Field field, PageLinks links) =>
        FacetOf(field) is { Terms.Count: > MostTerms } facet ? new LinkView(links.To(facet.Address), facet.Label) : null;

    private Facet? FacetOf(Field field) => field.FacetKey is { } key ? frame.Catalogue.Facets.FirstOrDefault(f => f.Key == key) : null;
}
