using System.Globalization;
using System.Text.Json;
using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Schema;

namespace Praktijk.Rendering.Form;

/// <summary>
/// The sentences of <c>check</c> for the form, which fills in what somebody wrote. Each comes from the factory that <c>check</c> uses, called with a value
/// that stands for any: so the two can never say different things.
/// </summary>
internal static class FormSentences
{
    /// <summary>Stands for what was written: <c>'\uE000'</c> with the quotes around it, which the browser shortens as <see cref="PlainText.Quote"/> does.</summary>
    private const string Written = "\uE000";

    /// <summary>Stands for a number, or for the second of two values.</summary>
    private const string Other = "\uE001";

    /// <summary>Stands for a third value.</summary>
    private const string Third = "\uE002";

    private const int DeepestHeading = 6;

    /// <summary>A number that none of our fields has for a limit.</summary>
    private const int SomeCount = 777;

    private const int SomeLength = 7_777;

    private static readonly SourceLocation At = SourceLocation.StartOf("");
    private static readonly DateOnly FirstDay = new(1801, 2, 3);
    private static readonly DateOnly SecondDay = new(1902, 4, 5);

    /// <summary>Those about one field; of a list, those about what it holds as well.</summary>
    /// <param name="parent">The field of which it is a part; null for none.</param>
    /// <param name="facet">Whose terms it lists; null for other fields.</param>
    public static void Write(Utf8JsonWriter json, Field field, string? parent, Facet? facet)
    {
        json.WriteStartObject("zinnen");
        Sentence(json, "ontbreekt", Problems.MissingField(At, field, parent));
        if (field.Kind == FieldKind.List)
        {
            json.WriteStartArray("teWeinig");
            for (var count = 0; count < field.Least; count++)
                json.WriteStringValue(Problems.TooFewItems(At, field, count).Sentence);
            json.WriteEndArray();
            Sentence(json, "teVeel", Problems.TooManyItems(At, field, SomeCount), (SomeCount.ToString(CultureInfo.InvariantCulture), Other));
            Sentence(json, "dubbel", Problems.DuplicateItem(Text(Written), field));
        }
        if (facet is not null)
            Near(json, "term", facet.Terms.Count > 0 ? facet.Terms[0].Slug : null, written => Problems.UnknownTerm(written, facet));
        else if (field.Item is { Kind: not FieldKind.Group } item)
            WriteOfValue(json, item);
        else
            WriteOfValue(json, field);
        json.WriteEndObject();
    }

    /// <summary>Those that belong to no field.</summary>
    public static void WriteGeneral(Utf8JsonWriter json)
    {
        json.WriteStartObject("zinnen");
        Sentence(json, "teken", Problems.ForbiddenCharacter(At, Written[0]), ("E000", Other));
        Sentence(json, "volgorde", Problems.UpdatedBeforePublished(new Located<DateOnly>(FirstDay, At), SecondDay), (DutchText.Iso(FirstDay), Written), (DutchText.Iso(SecondDay), Other));
        foreach (var (name, key) in new[] { ("controleNaBijgewerkt", "bijgewerkt"), ("controleNaGepubliceerd", "gepubliceerd") })
            Sentence(json, name, Problems.ReviewBeforeChange(new Located<DateOnly>(FirstDay, At), key, SecondDay), (DutchText.Iso(FirstDay), Written), (DutchText.Iso(SecondDay), Other));
        Sentence(json, "adresBezet", Problems.DuplicateAddress(At, new Address(Written), Other), ("/" + Written, Written));
        Sentence(json, "naam", Problems.InvalidFileName("", Written));
        Sentence(json, "apparaat", Problems.InvalidFileName("", "con"), ("con", Written));
        Sentence(json, "gereserveerd", Problems.ReservedName(At, Written));
        Sentence(json, "inlog", Problems.CredentialsInLink(At));
        Sentence(json, "schema", Problems.ForbiddenScheme(At, Written));
        Sentence(json, "link", Problems.InvalidLink(At, Written));
        Sentence(json, "bestand", Problems.BrokenFileLink(At, Written, null));
        Sentence(json, "bestandBijna", Problems.BrokenFileLink(At, Written, Other));
        Sentence(json, "adres", Problems.BrokenAddress(At, Written, null));
        Sentence(json, "adresBijna", Problems.BrokenAddress(At, Written, Other));
        Sentence(json, "begrip", Problems.UnknownGlossaryTerm(At, Written, []));
        Sentence(json, "begripBijna", Problems.UnknownGlossaryTerm(At, Written + Written, [Written + Other]), (Written + Written, Written), (Written + Other, Other));
        Sentence(json, "beeld", Problems.MissingImage(At, Written, []));
        Sentence(json, "beeldElders", Problems.RemoteImage(At, Written));
        Sentence(json, "legeKop", Problems.EmptyHeading(At));
        Sentence(json, "html", Problems.RawHtml(At));
        Sentence(json, "vulIn", Problems.GapLeftOpen(At));
        Sentence(json, "kopEen", Problems.HeadingLevelOne(At));
        json.WriteStartObject("kopDiep");
        for (var expected = 3; expected < DeepestHeading; expected++)
        {
            for (var level = expected + 1; level <= DeepestHeading; level++)
                Sentence(json, $"{level} {expected}", Problems.HeadingLevelSkipped(At, level, expected));
        }
        json.WriteEndObject();
        Sentence(json, "ankerKanNiet", Problems.InvalidHeadingId(At, Written));
        Sentence(json, "ankerDubbel", Problems.DuplicateHeadingId(At, Written));
        Sentence(json, "geenAnker", Problems.BrokenAnchor(At, Written, Third, []));
        Sentence(json, "geenAnkerKeuze", Problems.BrokenAnchor(At, Written, Third, [Other]));
        Sentence(json, "geenAnkerBijna", Problems.BrokenAnchor(At, Written + Written, Third, [Written + Other]), (Written + Written, Written), (Written + Other, Other));
        Sentence(json, "naarConcept", Problems.LinkToDraft(At, Written));
        Sentence(json, "naarIngetrokken", Problems.LinkToWithdrawn(At, Written));
        json.WriteEndObject();
    }

    private static void WriteOfValue(Utf8JsonWriter json, Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Text or FieldKind.Name or FieldKind.Url or FieldKind.SiteAddress:
                Sentence(json, "teLang", Problems.TooLong(Text(new string('x', SomeLength)), field), (SomeLength.ToString(CultureInfo.InvariantCulture), Other));
                break;
            case FieldKind.Choice:
                Near(json, "keuze", field.Choices[0], written => Problems.NotAChoice(written, field));
                break;
            case FieldKind.YesNo:
                Sentence(json, "keuze", Problems.NotYesOrNo(Text(Written), field));
                break;
            case FieldKind.Date:
                Sentence(json, "datum", Problems.InvalidDate(Text(Written), field));
                Sentence(json, "datumBijna", Problems.InvalidDate(Text("31-12-1999"), field), ("31-12-1999", Written), ("1999-12-31", Other));
                break;
            case FieldKind.PartialDate:
                Sentence(json, "datum", Problems.InvalidPartialDate(Text(Written), field));
                break;
            case FieldKind.Number or FieldKind.Integer:
                Sentence(json, "getal", Problems.NotANumber(Text(Written), field));
                Sentence(json, "komma", Problems.DecimalComma(At, field.Key, null));
                Sentence(json, "bereik", Problems.OutOfRange(Text(Written), field));
                break;
        }
        if (field.Kind == FieldKind.Url)
            Sentence(json, "webadres", Problems.InvalidUrl(Text(Written), field));
        if (field.Kind == FieldKind.SiteAddress)
            Sentence(json, "siteadres", Problems.InvalidSiteAddress(Text(Written), field));
    }

    /// <summary>A sentence that names the allowed word which is nearest, and the one for when none is near.</summary>
    private static void Near(Utf8JsonWriter json, string name, string? allowed, Func<Located<string>, Diagnostic> problem)
    {
        Sentence(json, name, problem(Text(Written)));
        if (allowed is null)
            return;
        var written = allowed + "x";
        Sentence(json, name + "Bijna", problem(Text(written)), ($"'{written}'", $"'{Written}'"), ($"'{allowed}'", $"'{Other}'"));
    }

    private static void Sentence(Utf8JsonWriter json, string name, Diagnostic diagnostic, params ReadOnlySpan<(string Value, string Mark)> marks)
    {
        var sentence = diagnostic.Sentence;
        foreach (var (value, mark) in marks)
            sentence = sentence.Replace(value, mark, StringComparison.Ordinal);
        json.WriteString(name, sentence);
    }

    private static Located<string> Text(string value) => new(value, At);
}
