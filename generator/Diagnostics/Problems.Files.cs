using Praktijk.Model;

namespace Praktijk.Diagnostics;

internal static partial class Problems
{
    /// <summary>A Markdown or YAML file of more than one megabyte.</summary>
    public static Diagnostic FileTooLarge(string file, long bytes, int most) => Error(
        Codes.FileTooLarge, SourceLocation.StartOf(file),
        $"Dit bestand is {DutchText.Number((int)(bytes / 1024))} kB groot; {DutchText.Number(most / 1024)} kB is het meeste wat kan.", "Kort de tekst in of verdeel hem over meer pagina’s.");

    /// <summary>More mistakes in one file than are told at a time.</summary>
    /// <param name="at">Where the last that is told stands.</param>
    /// <param name="severity">Of the worst that is left out.</param>
    public static Diagnostic MoreInThisFile(SourceLocation at, Severity severity, int count) => new(
        Codes.MoreInThisFile.Name, severity, at with { Length = 0 }, $"Nog {DutchText.Count(count, "melding", "meldingen")} in dit bestand; los eerst deze op.");

    /// <summary>Saved as UTF-16, Windows-1252 or something else.</summary>
    public static Diagnostic NotUtf8(SourceLocation at) => Error(
        Codes.NotUtf8, at, "Hier staat iets dat geen geldige UTF-8-tekst is.", "Sla het bestand op met de codering UTF-8.");

    /// <summary>A control character, or one that turns the direction of text around.</summary>
    public static Diagnostic ForbiddenCharacter(SourceLocation at, char character) => Error(
        Codes.ForbiddenCharacter, at, $"Hier staat een onzichtbaar stuurteken (U+{(int)character:X4}).", "Haal dat teken weg.")
        .MendedBy(at, at.Length == 1 && IsNothingInText(character) ? "" : null, $"Het onzichtbare teken U+{(int)character:X4} is weg.");

    /// <summary>
    /// Characters that show as nothing. Not those of U+0080–U+009F, which in truth are letters of another encoding, nor the line and page ends of word processors.
    /// </summary>
    private static bool IsNothingInText(char character) =>
        character is '\uFEFF' or '\u007F' or < '\u0009' or (> '\u000D' and < ' ') || PlainText.IsDirectionMark(character);

    /// <summary>The disk gave no answer, or the file is not readable.</summary>
    public static Diagnostic Unreadable(string file) => Error(
        Codes.Unreadable, SourceLocation.StartOf(file), "Dit bestand kan niet worden gelezen.", "Controleer of je het mag openen.");

    /// <summary>A symbolic link, pipe or device where a file should be.</summary>
    public static Diagnostic NotAnOrdinaryFile(string file) => Error(
        Codes.NotAnOrdinaryFile, SourceLocation.StartOf(file), "Dit is geen gewoon bestand maar een verwijzing of apparaat.", "Zet hier een kopie van het bestand zelf neer.");

    /// <summary>A file name with capitals, spaces or accents: it becomes an address.</summary>
    public static Diagnostic InvalidFileName(string file, string name) => Error(
        Codes.InvalidFileName, SourceLocation.StartOf(file),
        Slug.IsDeviceName(name) ? $"De naam {Quote(name)} kan geen adres worden: op Windows is hij van een apparaat."
            : $"De naam {Quote(name)} kan geen adres worden: gebruik alleen kleine letters a-z, cijfers en losse streepjes, hoogstens {Slug.Longest} tekens.",
        Slug.From(name) is { Length: > 0 } slug && Slug.IsValid(slug) ? $"Noem het {Quote(slug)}." : null);

    /// <summary>A picture that a text shows, with capitals, spaces or accents in its name.</summary>
    /// <param name="extension">With its point.</param>
    public static Diagnostic InvalidPictureName(string file, string name, string extension) => Error(
        Codes.InvalidFileName, SourceLocation.StartOf(file),
        $"De naam {Quote(name + extension)} kan geen adres worden: gebruik alleen kleine letters a-z, cijfers en losse streepjes, hoogstens {Slug.Longest} tekens, ook achter de punt kleine letters.",
        Slug.From(name) is { Length: > 0 } slug && Slug.IsValid(slug) ? $"Noem het {Quote(slug + extension.ToLowerInvariant())}." : null);

    /// <summary>A page, term or facet with a name that the site keeps for itself.</summary>
    public static Diagnostic ReservedName(SourceLocation at, string name) => Error(
        Codes.ReservedName, at, $"De naam {Quote(name)} is van de site zelf.", "Kies een andere naam.");

    /// <summary>A folder or file that belongs to no kind of content.</summary>
    public static Diagnostic UnknownFile(string file) => Warning(
        Codes.UnknownFile, SourceLocation.StartOf(file), "Dit bestand hoort bij geen enkele soort inhoud en doet niet mee.", "Verplaats het of haal het weg.");

    /// <summary>A file in <c>kwadranten/</c> that is none of the four.</summary>
    public static Diagnostic UnknownQuadrantFile(string file, string slug) => Error(
        Codes.UnknownQuadrantFile, SourceLocation.StartOf(file), $"{Quote(slug)} is geen kwadrant.",
        DidYouMean(slug, QuadrantNames.All.Select(q => q.Slug())) ?? OneOf([.. QuadrantNames.All.Select(q => q.Slug())]));

    /// <summary>Two files that want the same page, e.g. <c>x.md</c> and <c>x/index.md</c>.</summary>
    public static Diagnostic DuplicateAddress(SourceLocation at, Address address, string other) => Error(
        Codes.DuplicateAddress, at, $"Het adres {address} is al van {other}.", "Geef een van de twee een andere naam.");

    /// <summary>Canonical form would change what a file says: a mistake of the program, found before anything was written.</summary>
    public static Diagnostic NotFormattedSafely(SourceLocation at) => Error(
        Codes.NotFormattedSafely, at, "Deze velden kunnen niet in de vaste vorm worden gezet zonder dat er iets verandert; het bestand blijft zoals het is.", "Meld dit met het bestand erbij.");

    /// <summary>No <c>site.yml</c> in the content folder.</summary>
    public static Diagnostic MissingSiteFile() => Error(
        Codes.MissingSiteFile, SourceLocation.StartOf("site.yml"), "Het bestand site.yml ontbreekt.", "Maak het met twee regels: naam en adres.");

    /// <summary>A folder under <c>facetten/</c> without <c>_facet.yml</c>.</summary>
    public static Diagnostic MissingFacetFile(string folder) => Error(
        Codes.MissingFacetFile, SourceLocation.StartOf($"{folder}/_facet.yml"), $"In de map {folder} ontbreekt _facet.yml.", "Maak het met minstens: label en enkelvoud.");
}
