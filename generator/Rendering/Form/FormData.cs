using System.Text.Encodings.Web;
using System.Text.Json;
using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Schema;

namespace Praktijk.Rendering.Form;

/// <summary>What the script of the form has to know besides what stands in its page: the rules of the fields, and the words of the preview. JSON.</summary>
internal sealed class FormData(Catalogue catalogue, IReadOnlyList<Field> fields)
{
    /// <summary>The scales in steps of a tenth, from −1 to 1.</summary>
    private const int StepsPerSide = 10;

    public SafeHtml ToHtml()
    {
        var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
            Write(writer);
        return new SafeHtml(System.Text.Encoding.UTF8.GetString(json.ToArray()));
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Fields(json, "velden", fields, parent: null);
        json.WriteStartArray("koppen");
        foreach (var section in PracticeSections.All)
            json.WriteStringValue(section.Heading);
        json.WriteEndArray();
        Degrees(json);
        json.WriteStartObject("kwadranten");
        foreach (var quadrant in catalogue.Quadrants)
            json.WriteString(quadrant.Quadrant.Letters(), quadrant.Title);
        json.WriteEndObject();
        json.WriteStartObject("provincies");
        foreach (var province in Province.Spellings)
            json.WriteString(province, Province.Parse(province)!.Name);
        json.WriteEndObject();
        json.WriteStartArray("vouwen");
        json.WriteStringValue(Folding.Accented);
        json.WriteStringValue(Folding.Plain);
        json.WriteEndArray();
        FormSentences.WriteGeneral(json);
        json.WriteString("nieuw", catalogue.Site.Repository?.NewFileLink("praktijken"));
        json.WriteString("contact", catalogue.Site.Contact);
        json.WriteEndObject();
    }

    private void Fields(Utf8JsonWriter json, string name, IReadOnlyList<Field> declared, string? parent)
    {
        json.WriteStartArray(name);
        foreach (var field in declared)
            OfField(json, field, parent);
        json.WriteEndArray();
    }

    private void OfField(Utf8JsonWriter json, Field field, string? parent)
    {
        var facet = field.FacetKey is null ? null : catalogue.Facets.First(f => f.Key == field.FacetKey);
        json.WriteStartObject();
        json.WriteString("naam", field.Key);
        json.WriteString("vorm", FormFields.ShapeOf(field));
        json.WriteString("soort", (field.Item ?? field).Kind.ToString());
        json.WriteBoolean("verplicht", field.Required);
        json.WriteNumber("langste", (field.Item ?? field).Longest);
        if (field.Least is { } least)
            json.WriteNumber("minst", least);
        if (field.Most is { } most)
            json.WriteNumber("meest", most);
        if (FormFields.ChoicesOf(field) is { Count: > 0 } choices)
        {
            json.WriteStartArray("keuzes");
            foreach (var choice in choices)
                json.WriteStringValue(choice);
            json.WriteEndArray();
        }
        var parts = field.Item?.Fields ?? field.Fields;
        if (parts.Count > 0)
            Fields(json, "velden", parts, field.Key);
        if (facet is not null)
            OfFacet(json, facet);
        FormSentences.Write(json, field, parent, facet);
        json.WriteEndObject();
    }

    private static void OfFacet(Utf8JsonWriter json, Facet facet)
    {
        json.WriteString("label", FacetLabels.ShapeClass(facet));
        json.WriteString("kop", facet.Label);
        json.WriteString("een", DutchText.Capitalised(facet.Singular));
        json.WriteBoolean("ballon", facet.Shape == LabelShape.Balloon);
    }

    private static void Degrees(Utf8JsonWriter json)
    {
        json.WriteStartObject("schalen");
        foreach (var (name, words) in new (string, Func<QuadrantPosition, string>)[] { ("collectief", Wording.Collective), ("formeel", Wording.Formal) })
        {
            json.WriteStartArray(name);
            for (var step = -StepsPerSide; step <= StepsPerSide; step++)
                json.WriteStringValue(words(new QuadrantPosition((double)step / StepsPerSide, (double)step / StepsPerSide)));
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
