using Praktijk.Formatting;
using Praktijk.Model;
using Praktijk.Schema;

namespace Praktijk.Diagnostics;

internal static partial class Problems
{
    /// <summary>A typing error in the name of a field, or a field that does not exist here.</summary>
    /// <param name="free">Those of the allowed fields that are not there yet: only one of them can have been meant.</param>
    public static Diagnostic UnknownField(Located<string> key, IReadOnlyList<string> allowed, IEnumerable<string> free, string? parent) => Error(
        Codes.UnknownField, key.At,
        parent is null ? $"Het veld {Quote(key.Value)} bestaat niet." : $"Het veld {Quote(key.Value)} bestaat niet binnen '{parent}'.",
        DidYouMean(key.Value, allowed) ?? OneOf(allowed)).MendedBy(key, NearestWord.OnlyOneOf(key.Value, allowed) is { } meant && free.Contains(meant) ? meant : null);

    public static Diagnostic MissingField(SourceLocation at, Field field, string? parent) => Error(
        Codes.MissingField, at,
        parent is null ? $"Het veld '{field.Key}' ontbreekt." : $"Het veld '{field.Key}' ontbreekt binnen '{parent}'.",
        $"{field.Help}{Example(field)}".Trim());

    /// <summary>A required field without a value.</summary>
    public static Diagnostic EmptyRequiredField(Located<string> key, Field field) => Error(
        Codes.EmptyField, key.At, $"Het veld '{key.Value}' is leeg, maar moet ingevuld zijn.", $"{field.Help}{Example(field)}".Trim());

    /// <summary>An optional field without a value: harmless, but untidy.</summary>
    public static Diagnostic EmptyField(Located<string> key) => Warning(
        Codes.EmptyField, key.At, $"Het veld {Quote(key.Value)} is leeg.", "Vul het in of haal de regel weg.");

    public static Diagnostic EmptyItem(SourceLocation at, Field field) => Error(
        Codes.EmptyField, at, $"In de lijst '{field.Key}' is een waarde leeg.", "Vul hem in of haal de regel weg.");

    /// <summary>A list or group where one text belongs; often unquoted text with brackets or braces.</summary>
    public static Diagnostic NotText(SourceLocation at, Field field) => Error(
        Codes.NotText, at, $"{(IsItem(field) ? $"Een waarde in '{field.Key}'" : $"'{field.Key}'")} moet één tekst zijn, geen lijst of groep.", "Staan er haken of accolades in de tekst? Zet dan aanhalingstekens om de tekst.");

    public static Diagnostic NotAList(SourceLocation at, Field field, string? written) => Error(
        Codes.NotAList, at, $"'{field.Key}' moet een lijst zijn.",
        written is { Length: > 0 and < 60 } && written.AsSpan().IndexOfAny(" \r\n;") < 0 ? $"Schrijf: {field.Key}: [{PlainText.Clean(written)}]." : "Zet elke waarde op een eigen regel, met '- ' ervoor.")
        .MendedBy(at, written is null ? null : AsList(written, field), $"'{field.Key}' is nu een lijst.");

    public static Diagnostic NotAGroup(SourceLocation at, Field field) => Error(
        Codes.NotAGroup, at, $"'{field.Key}' moet uit losse velden bestaan: {DutchText.List([.. field.Fields.Select(f => f.Key)])}.",
        $"Schrijf: {(IsItem(field) ? "- " : $"{field.Key}: ")}{{ {string.Join(", ", field.Fields.Where(f => f.Required).Select(f => $"{f.Key}: {f.Example}"))} }}.");

    public static Diagnostic TooLong(Located<string> text, Field field) => Error(
        Codes.TooLong, text.At, $"'{field.Key}' heeft {text.Value.Length} tekens; {field.Longest} is het meeste wat kan.", "Kort de tekst in.");

    public static Diagnostic TooFewItems(SourceLocation at, Field field, int count) => Error(
        Codes.TooFewItems, at, $"'{field.Key}' heeft {DutchText.Count(count, "waarde", "waarden")}; minstens {field.Least} is nodig.");

    public static Diagnostic TooManyItems(SourceLocation at, Field field, int count) => Error(
        Codes.TooManyItems, at, $"'{field.Key}' heeft {DutchText.Count(count, "waarde", "waarden")}; {field.Most} is het meeste wat kan.", "Kies de belangrijkste.");

    public static Diagnostic DuplicateItem(Located<string> item, Field field) => Error(
        Codes.DuplicateItem, item.At, $"{Quote(item.Value)} staat al eerder in '{field.Key}'.", "Haal een van de twee weg.");

    public static Diagnostic NotAChoice(Located<string> text, Field field) => Error(
        Codes.NotAChoice, text.At, $"{Quote(text.Value)} kan niet bij '{field.Key}'.", DidYouMean(text.Value, field.Choices) ?? OneOf(field.Choices))
        .MendedBy(text, NearestWord.OnlyOneOf(text.Value, field.Choices));

    public static Diagnostic InvalidDate(Located<string> text, Field field) => Error(
        Codes.InvalidDate, text.At, $"{Quote(text.Value)} is geen bestaande dag in de vorm jjjj-mm-dd.",
        (WrittenDate.Day(text.Value) ?? DateHint(text.Value)) is { } hint ? $"Bedoel je {hint}?" : $"Bijvoorbeeld: {field.Key}: {field.Example}.")
        .MendedBy(text.At, WrittenDate.Day(text.Value), $"{Quote(text.Value)} is nu {WrittenDate.Day(text.Value)}.");

    public static Diagnostic InvalidPartialDate(Located<string> text, Field field) => Error(
        Codes.InvalidDate, text.At, $"{Quote(text.Value)} is geen datum.", $"Schrijf '{field.Key}' als 2018, 2018-10 of 2018-10-19.")
        .MendedBy(text.At, WrittenDate.DayOrMonth(text.Value), $"{Quote(text.Value)} is nu {WrittenDate.DayOrMonth(text.Value)}.");

    public static Diagnostic InvalidUrl(Located<string> text, Field field) => Error(
        Codes.InvalidUrl, text.At, $"{Quote(text.Value)} is geen webadres.", $"Een webadres begint met https:// of http://.{(field.Required ? "" : $" Weet je het niet, laat '{field.Key}' dan weg.")}");

    /// <summary><c>https://naam:wachtwoord@host/</c>, in a field or a text. The address is not shown: a log is no place for a password.</summary>
    public static Diagnostic CredentialsInLink(SourceLocation at) => Error(
        Codes.CredentialsInLink, at, "Dit webadres heeft vóór de '@' een naam of wachtwoord; die horen niet in een link.", "Haal het stuk tot en met de '@' weg.");

    public static Diagnostic InvalidSiteAddress(Located<string> text, Field field) => Error(
        Codes.InvalidSiteAddress, text.At, $"{Quote(text.Value)} is geen adres op deze site.", $"Schrijf '{field.Key}' als /map/naam/, met een schuine streep aan het begin en aan het eind.")
        .MendedBy(text, $"/{text.Value.Trim('/')}/" is var address && FieldReader.IsSiteAddress(address) ? address : null);

    public static Diagnostic NotANumber(Located<string> text, Field field) => Error(
        Codes.NotANumber, text.At, $"{Quote(text.Value)} is geen {(field.Kind == FieldKind.Integer ? "heel getal" : "getal")} voor '{field.Key}'.", Example(field).Trim());

    /// <summary>0,8 instead of 0.8; between braces YAML even reads it as two values.</summary>
    /// <param name="number">The whole number with its comma; null when it is not clear where it stands.</param>
    public static Diagnostic DecimalComma(SourceLocation at, string key, Located<string>? number) => Error(
        Codes.DecimalComma, at, $"In '{key}' staat een getal met een komma.", "Schrijf een punt: 0.8.")
        .MendedBy(number?.At ?? at, number?.Value.Replace(',', '.'), $"In '{key}' staat nu {PlainText.Clean(number?.Value ?? "").Replace(',', '.')}.");

    public static Diagnostic OutOfRange(Located<string> text, Field field) => Error(
        Codes.OutOfRange, text.At, $"{Quote(text.Value)} kan niet bij '{field.Key}': het moet van {field.Least} tot en met {field.Most} zijn.");

    public static Diagnostic NotYesOrNo(Located<string> text, Field field) => Error(
        Codes.NotAChoice, text.At, $"{Quote(text.Value)} kan niet bij '{field.Key}'.", "Schrijf true of false.")
        .MendedBy(text.At, text.Value.ToLowerInvariant() switch { "true" or "ja" or "yes" or "waar" => "true", "false" or "nee" or "no" or "onwaar" => "false", _ => null }, $"'{field.Key}' is nu goed geschreven.");

    /// <summary>A term that the vocabulary lacks: mostly a typing error, so the nearest term goes along.</summary>
    public static Diagnostic UnknownTerm(Located<string> term, Facet facet) => Error(
        Codes.UnknownTerm, term.At, $"{Quote(term.Value)} is geen term van {facet.Key}.",
        (NearestTerm(term.Value, facet) is { } nearest ? $"Bedoel je {Quote(nearest)}?" : null) ?? OneOf([.. facet.Terms.Select(t => t.Slug)]))
        .MendedBy(term, CertainTerm(term.Value, facet));

    /// <summary>A day that lies before the day of publication.</summary>
    public static Diagnostic UpdatedBeforePublished(Located<DateOnly> updated, DateOnly published) => Error(
        Codes.DatesOutOfOrder, updated.At, $"'bijgewerkt' ({DutchText.Iso(updated.Value)}) ligt vóór 'gepubliceerd' ({DutchText.Iso(published)}).", "Draai de datums om of haal 'bijgewerkt' weg.");

    /// <summary>A day for checking the case that lies before the day of its last change.</summary>
    public static Diagnostic ReviewBeforeChange(Located<DateOnly> review, string key, DateOnly changed) => Error(
        Codes.DatesOutOfOrder, review.At, $"'controleren_voor' ({DutchText.Iso(review.Value)}) ligt vóór '{key}' ({DutchText.Iso(changed)}).", "Kies een dag die nog komt of haal 'controleren_voor' weg.");

    /// <summary>A case that was withdrawn before it was published.</summary>
    public static Diagnostic WithdrawnBeforePublished(Located<DateOnly> withdrawn, DateOnly published) => Error(
        Codes.DatesOutOfOrder, withdrawn.At, $"De praktijk is ingetrokken ({DutchText.Iso(withdrawn.Value)}) vóór de dag van 'gepubliceerd' ({DutchText.Iso(published)}).", "Kijk welke van de twee datums niet klopt.");

    /// <summary><c>status: ingetrokken</c> that does not say why and when.</summary>
    public static Diagnostic FieldLacksCompany(SourceLocation at, FieldCondition with, Field missing) => Error(
        Codes.MissingField, at, $"Bij '{with.Key}: {with.Value}' hoort het veld '{missing.Key}', en dat ontbreekt.",
        $"Schrijf: {missing.Key}: {{ {string.Join(", ", missing.Fields.Where(f => f.Required).Select(f => $"{f.Key}: {f.Example}"))} }}.");

    /// <summary>Why and when a case was withdrawn, of a case that is not.</summary>
    public static Diagnostic FieldOutOfPlace(Located<string> key, FieldCondition with) => Error(
        Codes.FieldOutOfPlace, key.At, $"Het veld '{key.Value}' hoort alleen bij '{with.Key}: {with.Value}'.", $"Schrijf '{with.Key}: {with.Value}' erbij, of haal '{key.Value}' weg.");

    /// <summary>Two facets that want the same name in the address of the search page, or a name that the page keeps.</summary>
    public static Diagnostic ParameterTaken(SourceLocation at, string parameter) => Error(
        Codes.ParameterTaken, at, $"De parameter {Quote(parameter)} is al in gebruik.", "Kies een andere naam voor 'parameter'.");

    public static Diagnostic InvalidParameter(SourceLocation at, string parameter) => Error(
        Codes.InvalidParameter, at, $"De parameter {Quote(parameter)} mag alleen kleine letters a-z, cijfers en streepjes bevatten.");

    /// <summary>More terms are required than are allowed.</summary>
    public static Diagnostic LeastAboveMost(SourceLocation at) => Error(
        Codes.OutOfRange, at, "'minimaal' is groter dan 'maximaal'.");

    public static Diagnostic UnknownFacet(Located<string> facet, IEnumerable<string> allowed) => Error(
        Codes.UnknownFacet, facet.At, $"{Quote(facet.Value)} is geen facet.", DidYouMean(facet.Value, allowed) ?? OneOf([.. allowed]))
        .MendedBy(facet, NearestWord.OnlyOneOf(facet.Value, allowed));

    public static Diagnostic UnknownPractice(Located<string> slug, IEnumerable<string> allowed) => Error(
        Codes.UnknownPractice, slug.At, $"Er is geen praktijk met de naam {Quote(slug.Value)}.", DidYouMean(slug.Value, allowed))
        .MendedBy(slug, NearestWord.OnlyOneOf(slug.Value, allowed));

    /// <summary>A landmark whose numbers put it elsewhere than its <c>kwadrant</c> says.</summary>
    public static Diagnostic LandmarkElsewhere(Located<string> quadrant, Quadrant actual) => Error(
        Codes.LandmarkElsewhere, quadrant.At, $"De getallen leggen dit baken in {actual.Slug()}, niet in {quadrant.Value}.", "Pas het kwadrant of de getallen aan.");

    /// <summary>A contact that is neither an e-mail address nor an https address.</summary>
    public static Diagnostic InvalidContact(Located<string> contact) => Error(
        Codes.InvalidContact, contact.At, $"{Quote(contact.Value)} is geen e-mailadres en geen https-adres.");

    /// <summary>A repository at another kind of address than that of GitHub, or the address of a page in it.</summary>
    public static Diagnostic InvalidRepository(Located<string> repository) => Error(
        Codes.InvalidRepository, repository.At, $"{Quote(repository.Value)} is geen adres van een repository.", "Schrijf het adres met organisatie en naam: https://github.com/organisatie/kennisbank.");

    /// <summary>A name that git takes for no branch.</summary>
    public static Diagnostic InvalidBranch(Located<string> branch) => Error(
        Codes.InvalidBranch, branch.At, $"{Quote(branch.Value)} kan geen naam van een tak zijn.", "Schrijf de naam zoals git hem kent, zonder spaties en zonder schuine streep aan het begin of eind. Bijvoorbeeld: tak: main.");

    /// <summary>A path that climbs, has empty parts or begins with a slash.</summary>
    public static Diagnostic InvalidFolder(Located<string> folder) => Error(
        Codes.InvalidFolder, folder.At, $"{Quote(folder.Value)} is geen map in de repository.", "Schrijf de namen van de mappen met een schuine streep ertussen, zonder '.' of '..'. Bijvoorbeeld: map: site/content.");

    /// <summary>What a list holds is declared without a help text of its own.</summary>
    private static bool IsItem(Field field) => field.Help.Length == 0;

    private static string? NearestTerm(string written, Facet facet) =>
        NearestWord.Of(written, facet.Terms.Select(t => t.Slug))
        ?? facet.Terms.FirstOrDefault(t => Folding.Fold(t.Title) == Folding.Fold(written.Trim()))?.Slug
        ?? facet.Terms.FirstOrDefault(t => t.Synonyms.Any(s => Folding.Fold(s) == Folding.Fold(written.Trim())))?.Slug;

    /// <summary>The term that was certainly meant: the only one that is called so, or else the only one that is a slip away by its name.</summary>
    private static string? CertainTerm(string written, Facet facet)
    {
        var slugs = facet.Terms.Select(t => t.Slug).ToList();
        var word = Folding.Fold(written.Trim());
        var called = facet.Terms.Where(t => Folding.Fold(t.Title) == word || t.Synonyms.Any(s => Folding.Fold(s) == word)).Take(2).ToList();
        return called.Count switch { 0 => NearestWord.OnlyOneOf(written, slugs), 1 => called[0].Slug, _ => null };
    }

    /// <summary>One value where a list belongs, as a list; null when commas may be part of a text.</summary>
    private static string? AsList(string written, Field field)
    {
        if (field.Item!.Kind == FieldKind.Name && written.Split(',', StringSplitOptions.TrimEntries) is var names && names.All(n => n.Length > 0 && n.All(c => char.IsLetterOrDigit(c) || c is '-' or ' ')))
            return $"[{string.Join(", ", names)}]";
        return field.Item.Kind == FieldKind.Group || written.AsSpan().IndexOfAny(",;\r\n") >= 0 ? null : $"[{CanonicalText.Quoted(written)}]";
    }

    /// <summary>22-11-2026 and 22/11/2026 written the other way round.</summary>
    private static string? DateHint(string written)
    {
        var parts = written.Split('-', '/', '.');
        return parts.Length == 3 && parts.All(p => p.All(char.IsAsciiDigit)) && parts[2].Length == 4 && parts[0].Length <= 2 && parts[1].Length <= 2
            && DateOnly.TryParseExact($"{parts[2]}-{parts[1].PadLeft(2, '0')}-{parts[0].PadLeft(2, '0')}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date)
                ? DutchText.Iso(date)
                : null;
    }
}
