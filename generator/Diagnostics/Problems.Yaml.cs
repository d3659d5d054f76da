using System.Text.RegularExpressions;
using Praktijk.Formatting;

namespace Praktijk.Diagnostics;

internal static partial class Problems
{
    /// <summary>A Markdown file that does not begin with a line <c>---</c>.</summary>
    public static Diagnostic NoFrontMatter(SourceLocation at) => Error(
        Codes.NoFields, at, "Dit bestand begint niet met een blok velden.", "Zet op de eerste regel '---', daaronder de velden, en sluit af met een regel '---'.");

    /// <summary>The second <c>---</c> is missing.</summary>
    public static Diagnostic FrontMatterNotClosed(SourceLocation at) => Error(
        Codes.FieldsNotClosed, at, "Het blok velden dat hier begint, wordt niet afgesloten.", "Zet na het laatste veld een regel met alleen '---'.");

    /// <summary>Something the YAML parser cannot read: an unclosed quote, a stray colon, a tab.</summary>
    public static Diagnostic YamlFault(SourceLocation at, string? explanation) => Error(
        Codes.YamlFault, at, "De velden zijn hier niet goed geschreven.", explanation);

    /// <param name="tabs">Each tab in the space before the lines.</param>
    public static Diagnostic TabsIndent(SourceLocation at, string explanation, IReadOnlyList<SourceLocation> tabs) =>
        YamlFault(at, explanation) with { Fix = new Fix("De tabs aan het begin van de regels zijn nu spaties.", [.. tabs.Select(tab => new Edit(tab, "  "))]) };

    /// <summary><c>titel: MAC: inloop</c>. Not <c>titel: MAC wijk: Noord</c>: there the end of a line may be missing.</summary>
    public static Diagnostic TextNeedsQuotes(SourceLocation at, string explanation, Located<string> text) =>
        YamlFault(at, explanation).MendedBy(text.At, MayHoldAField().IsMatch(text.Value) ? null : CanonicalText.Quoted(text.Value), $"{Quote(text.Value)} staat nu tussen aanhalingstekens.");

    /// <summary>A list or a sentence where fields should be.</summary>
    public static Diagnostic YamlIsNoMap(SourceLocation at) => Error(
        Codes.NoFields, at, "Hier horen velden te staan, op elke regel één: 'veld: waarde'.");

    /// <summary>A second <c>---</c> inside a YAML file.</summary>
    public static Diagnostic SeveralDocuments(SourceLocation at) => Error(
        Codes.SeveralDocuments, at, "Hier begint een tweede blok velden in hetzelfde bestand.", "Haal de scheidingsregel weg.");

    public static Diagnostic YamlTooDeep(SourceLocation at, int most) => Error(
        Codes.TooDeep, at, $"De velden zijn hier meer dan {most} niveaus diep genest.", "Maak de indeling eenvoudiger.");

    public static Diagnostic YamlTooLarge(SourceLocation at, int most) => Error(
        Codes.TooManyFields, at, $"Dit bestand heeft meer dan {most} velden en waarden.", "Verdeel het over meer bestanden.");

    /// <summary><c>&amp;naam</c>, <c>*naam</c> or <c>&lt;&lt;</c>: none is needed, and they can blow up a file.</summary>
    public static Diagnostic YamlAlias(SourceLocation at) => Error(
        Codes.YamlAlias, at, "Verwijzingen met '&', '*' of '<<' kunnen hier niet.", "Schrijf de waarde uit, of zet aanhalingstekens om de tekst.");

    /// <summary><c>!!str</c> and other tags.</summary>
    public static Diagnostic YamlTag(SourceLocation at) => Error(
        Codes.YamlTag, at, "Een waarde die met '!' begint, kan hier niet.", "Zet aanhalingstekens om de tekst.");

    public static Diagnostic YamlKeyIsNoWord(SourceLocation at) => Error(
        Codes.YamlFault, at, "Hier hoort de naam van een veld te staan.", "Staat er een accolade of blokhaak in de tekst? Zet dan aanhalingstekens om de tekst.");

    /// <summary>A hash in the middle of a text: YAML drops what comes after it.</summary>
    public static Diagnostic TextCutByHash(SourceLocation at, string kept) => Warning(
        Codes.TextCutByHash, at, $"Wat na dit hekje komt, valt weg: er blijft {Quote(kept)} over.", "Zet de hele tekst tussen aanhalingstekens.");

    /// <summary>The same field twice: YAML would keep the last one silently.</summary>
    public static Diagnostic DuplicateKey(Located<string> key) => Error(
        Codes.DuplicateKey, key.At, $"Het veld {Quote(key.Value)} staat er al eerder.", "Haal een van de twee weg.");

    /// <summary>A word such as names of fields are, with a colon behind it.</summary>
    [GeneratedRegex("(?:^|[\\s,])[a-z_]+:(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex MayHoldAField();
}
