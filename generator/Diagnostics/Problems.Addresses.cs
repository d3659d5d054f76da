using Praktijk.Markdown;
using Praktijk.Model;

namespace Praktijk.Diagnostics;

internal static partial class Problems
{
    /// <summary>Tens of megabytes in <c>adressen.lock</c>.</summary>
    public static Diagnostic LedgerTooLarge(long bytes, int most) => Error(
        Codes.FileTooLarge, SourceLocation.StartOf("adressen.lock"),
        $"Dit bestand is {DutchText.Number((int)Math.Min(int.MaxValue, bytes / 1024))} kB groot; {DutchText.Number(most / 1024)} kB is het meeste wat kan.",
        "Zet de vorige versie terug.");

    /// <summary>git could not put two versions of the ledger together, and somebody saved what it left.</summary>
    public static Diagnostic LedgerConflict(SourceLocation at) => Error(
        Codes.LedgerConflict, at, "Hier staat nog een teken van git: twee versies van dit bestand zijn niet samengevoegd.",
        "Haal de regels met <<<<<<<, ======= en >>>>>>> weg, laat alle adressen staan en draai praktijk adressen --bijwerken.");

    /// <summary>A line in the ledger that somebody wrote or damaged.</summary>
    public static Diagnostic NotALedgerLine(SourceLocation at, string line) => Error(
        Codes.NotALedgerLine, at, $"{Quote(line)} is geen regel zoals praktijk die in dit bestand zet.",
        "Zet terug wat er stond. Was de regel er eerst niet, haal hem dan weg.");

    /// <summary>Two branches gave the same number to different cases.</summary>
    /// <param name="other">The other case with this number.</param>
    /// <param name="line">On which that has it.</param>
    public static Diagnostic NumberTwice(SourceLocation at, int number, Address address, Address other, int line) => Error(
        Codes.NumberTwice, at, $"Nummer {number} is twee keer uitgedeeld: hier aan {address}, en op regel {line} aan {other}.",
        "Haal de regel weg van de praktijk die het laatst online kwam, of nog niet online is, en draai praktijk adressen --bijwerken: dan krijgt die een nieuw nummer.");

    /// <summary>A page was removed or renamed, and nothing leads on from where it was.</summary>
    /// <param name="at">In the ledger.</param>
    /// <param name="file">What made the page; null when no file did.</param>
    /// <param name="successor">What probably came in its place; null when nothing did.</param>
    public static Diagnostic LostAddress(SourceLocation at, Address address, string? file, ContentPage? successor)
    {
        var was = file is null ? "" : $", van {PlainText.Clean(file)},";
        var line = successor?.OldAddresses.Count > 0 ? $"onder oud: - {address}" : $"bij de velden: oud: [{address}]";
        return Error(
            Codes.LostAddress, at, $"Het adres {address}{was} stond op de site en is er niet meer: links ernaartoe werken niet.",
            successor is null
                ? $"Zet het bestand terug, of zet in het bestand dat ervoor in de plaats komt {line}"
                : $"Kwam {successor.File} ervoor in de plaats? Zet daar dan {line}");
    }

    /// <summary>A page that was published has <c>status: concept</c> now.</summary>
    /// <param name="at">Of the status.</param>
    public static Diagnostic PublishedBecameDraft(SourceLocation at, Address address) => Error(
        Codes.LostAddress, at, $"Het adres {address} stond op de site. Met status concept is het er niet meer: links ernaartoe werken niet.",
        "Haal de regel met status weg, of trek de praktijk in met: status: ingetrokken");

    /// <summary>A picture that was published is no longer shown by its page.</summary>
    /// <param name="at">In the ledger.</param>
    public static Diagnostic LostPicture(SourceLocation at, Address address, string file) => Error(
        Codes.LostAddress, at, $"De afbeelding {address} stond op de site en is er niet meer: links ernaartoe werken niet.",
        $"Zet {PlainText.Clean(file)} weer in de tekst van de pagina. Moet de afbeelding echt weg, haal dan regel {at.Line} uit adressen.lock.");

    /// <summary>A heading got other words, or was removed, and with it the anchor that people link to.</summary>
    /// <param name="at">The heading that probably came in its place, or the file.</param>
    /// <param name="page">Where the anchor was published.</param>
    /// <param name="heading">That heading; null when none is near.</param>
    /// <param name="successor">The file that came in the place of the page; null when the page is where it was.</param>
    public static Diagnostic LostAnchor(SourceLocation at, Address page, string id, Heading? heading, string? successor) => Error(
        Codes.LostAnchor, at,
        successor is null ? $"De kop {page}#{id} stond op de site en is er niet meer: links ernaartoe komen boven aan de pagina uit."
            : $"De kop {page}#{id} stond op de site. {successor} kwam in de plaats van die pagina en heeft die kop niet: links ernaartoe komen boven aan de pagina uit.",
        heading is null
            ? $"Zet achter de kop die ervoor in de plaats komt: {{#{id}}}"
            : $"Is dit dezelfde kop met andere woorden? Schrijf dan: {new string('#', heading.Level)} {PlainText.Clean(heading.Text)} {{#{id}}}");

    /// <summary>A page without headings came in the place of one that had some.</summary>
    /// <param name="ids">The anchors that were published.</param>
    /// <param name="successor">The file that names the earlier address.</param>
    public static Diagnostic LostAnchors(SourceLocation at, Address page, IReadOnlyList<string> ids, string successor) => Error(
        Codes.LostAnchor, at, $"Op {page} stonden koppen waar naartoe gelinkt kan zijn. {successor} kwam in de plaats van die pagina en heeft geen koppen: links ernaartoe komen boven aan de pagina uit.",
        $"Noem het oude adres bij een pagina met deze koppen: {DutchText.List([.. ids.Select(id => $"{{#{id}}}")])}");
}
