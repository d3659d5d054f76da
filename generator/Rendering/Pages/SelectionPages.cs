using System.Text.Json;
using Praktijk.Model;
using Praktijk.Rendering.Citing;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>The page where readers find the cases that they collected, and the text of each case for the booklet that they print of those.</summary>
internal sealed class SelectionPages(SiteFrame frame, PageTexts texts)
{
    private const string Title = "Mijn selectie";
    private const string Introduction = "Verzamel praktijken, zet ze op volgorde en schrijf er notities bij. Maak er een reader van om te printen, of deel je selectie met een link.";

    private readonly Catalogue _catalogue = frame.Catalogue;
    private readonly SiteSettings _site = frame.Catalogue.Site;

    public IEnumerable<PlannedOutput> Plan()
    {
        yield return frame.Page("selectie", SiteAddresses.Selection, () => [], links => new SelectionView(
            frame.Around(new PageHead
            {
                Address = SiteAddresses.Selection,
                Title = Title,
                Description = Wording.Description(Introduction),
                Kind = PageKind.Collecting,
                Scripts = [AssetBundle.SelectionScript],
            }, links),
            Title, Introduction, _site.Name, links.Folder(SiteAddresses.Practices), links.To(SiteAddresses.Practices), links.To(SiteAddresses.Search)));
    }

    public IEnumerable<PlannedOutput> PlanTexts()
    {
        foreach (var practice in _catalogue.Practices)
        {
            yield return new PlannedOutput(
                SiteAddresses.Text(practice),
                () => [.. frame.Inputs.Of(practice), frame.Inputs.Facets, frame.Inputs.Quadrants, frame.Inputs.Settings, SiteInputs.Numbers(practice.File, [practice])],
                output => DataScript.ForSelection.Write(output, json => Write(json, practice)));
        }
    }

    private void Write(Utf8JsonWriter json, Practice practice)
    {
        json.WriteStartObject();
        json.WriteString("slug", practice.Slug);
        json.WriteString("titel", practice.Title);
        json.WriteString("plaats", practice.PlaceLine);
        json.WriteString("samenvatting", practice.Summary);
        json.WriteString("adres", _site.Absolute(practice.Number is { } number ? SiteAddresses.Short(number) : practice.Address));
        json.WriteStartArray("feiten");
        foreach (var (name, fact) in FactsOf(practice))
            WriteTexts(json, name, fact);
        json.WriteEndArray();
        json.WriteStartArray("bronnen");
        foreach (var source in practice.References.Select(ApaText.Of))
            WriteTexts(json, source.Before, source.Title, source.After, source.Address);
        json.WriteEndArray();
        json.WritePropertyName("verwijzing");
        var citation = ApaText.Of(Citation.Of(practice, _site));
        WriteTexts(json, citation.Before, citation.Title, citation.After, citation.Address);
        json.WriteString("html", texts.TextOn(SiteAddresses.Selection, practice).Html);
        json.WriteEndObject();
    }

    private IEnumerable<(string Name, string Fact)> FactsOf(Practice practice)
    {
        yield return ("Plaats", PracticeFacts.Place(practice));
        yield return ("Positie", $"{_catalogue.Quadrant(practice.Position.Quadrant).Title}: {PracticeFacts.Position(practice)}");
        if (PracticeFacts.Movement(practice) is { } movement)
            yield return ("Beweging", movement);
        foreach (var (facet, terms) in practice.Facets)
            yield return (terms.Count == 1 ? DutchText.Capitalised(facet.Singular) : facet.Label, string.Join(", ", terms.Select(t => t.Title)));
    }

    private static void WriteTexts(Utf8JsonWriter json, params ReadOnlySpan<string?> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
