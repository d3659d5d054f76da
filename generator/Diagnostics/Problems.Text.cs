using Praktijk.Model;

namespace Praktijk.Diagnostics;

internal static partial class Problems
{
    /// <summary>A link to a file that is not there.</summary>
    public static Diagnostic BrokenFileLink(SourceLocation at, string target, string? nearest) => Error(
        Codes.BrokenLink, at, $"Het bestand {Quote(target)} bestaat niet.", DidYouMean(nearest));

    /// <summary>A link to a picture or a settings file: it is there, but readers cannot open it.</summary>
    public static Diagnostic NoPage(SourceLocation at, string target) => Error(
        Codes.NoPage, at, $"{Quote(target)} is geen pagina; er kan geen link naartoe.", "Een afbeelding zet je in de tekst met een uitroepteken: ![wat je ziet](naam.jpg).");

    /// <summary>A link to an address of the site at which nothing is.</summary>
    public static Diagnostic BrokenAddress(SourceLocation at, string target, string? nearest) => Error(
        Codes.BrokenLink, at, $"Het adres {Quote(target)} bestaat niet op deze site.", DidYouMean(nearest));

    /// <summary>The page is there, but no heading with that id.</summary>
    public static Diagnostic BrokenAnchor(SourceLocation at, string fragment, string page, IReadOnlyList<string> ids) => Error(
        Codes.BrokenAnchor, at, $"Op {page} is geen kop met het anker {Quote(fragment)}.", DidYouMean(fragment, ids) ?? (ids.Count == 0 ? null : OneOf(ids)));

    /// <summary>A link to a draft from a page that is published.</summary>
    public static Diagnostic LinkToDraft(SourceLocation at, string file) => Error(
        Codes.LinkToDraft, at, $"{file} is nog een concept; een gepubliceerde pagina kan er niet naar verwijzen.", "Haal de link weg tot het concept gepubliceerd is.");

    /// <summary>A link to a case that was withdrawn: it leads to the reason, not to the text.</summary>
    public static Diagnostic LinkToWithdrawn(SourceLocation at, string file) => Warning(
        Codes.LinkToWithdrawn, at, $"{file} is ingetrokken; wie deze link volgt, leest alleen waarom.", "Kies een andere praktijk, of haal de link weg.");

    /// <summary>A training path with a step for which there is nothing to read any more.</summary>
    public static Diagnostic StepWithdrawn(SourceLocation at, string file) => Warning(
        Codes.LinkToWithdrawn, at, $"{file} is ingetrokken; lezers van deze leerlijn slaan deze stap over.", "Kies een andere praktijk, of haal de stap weg.");

    /// <summary>A scheme other than http, https and mailto.</summary>
    public static Diagnostic ForbiddenScheme(SourceLocation at, string target) => Error(
        Codes.ForbiddenScheme, at, $"Een link als {Quote(target)} kan niet.", "Een link begint met https://, http:// of mailto:, of verwijst naar een bestand of adres van deze site.");

    /// <summary>A link that leads nowhere or out of the content folder.</summary>
    public static Diagnostic InvalidLink(SourceLocation at, string target) => Error(
        Codes.InvalidLink, at, $"Naar {Quote(target)} kan geen link gemaakt worden.", "Schrijf het pad vanaf dit bestand (../praktijken/naam.md) of vanaf de site (/praktijken/naam/).");

    /// <summary><c>[[woord]]</c> for which the glossary has no entry.</summary>
    public static Diagnostic UnknownGlossaryTerm(SourceLocation at, string term, IEnumerable<string> allowed) => Error(
        Codes.UnknownGlossaryTerm, at, $"{Quote(term)} staat niet in de begrippenlijst.", DidYouMean(term, allowed));

    /// <summary>Two entries of the glossary for one word, capitals and accents apart: a link could only lead to one of them.</summary>
    public static Diagnostic DuplicateTerm(Located<string> term, string other) => Error(
        Codes.DuplicateTerm, term.At, $"Het begrip {Quote(term.Value)} heeft al een bestand: {other}.", "Voeg de twee samen of kies een ander woord.");

    /// <summary>A synonym of the glossary that is the term or a synonym of another entry: a link could only lead to one of them.</summary>
    public static Diagnostic SynonymTaken(Located<string> synonym, string other) => Error(
        Codes.DuplicateTerm, synonym.At, $"Het synoniem {Quote(synonym.Value)} hoort al bij {other}.", "Noem het in één van de twee.");

    /// <summary>HTML in Markdown is shown as it was typed.</summary>
    public static Diagnostic RawHtml(SourceLocation at) => Warning(
        Codes.RawHtml, at, "HTML werkt hier niet en komt als gewone tekst op de pagina.", "Gebruik Markdown, of zet codetekens (`) om de tekst als je dat zo bedoelt.");

    /// <summary>A gap of the skeleton that <c>new</c> made: published, readers would see the question instead of the answer.</summary>
    public static Diagnostic GapLeftOpen(SourceLocation at) => Warning(
        Codes.GapLeftOpen, at, "Hier staat nog '[Vul in]'.", "Schrijf het antwoord in plaats van de vraag, of haal de regel weg.");

    /// <summary>A <c>#</c> heading: the title of the page comes from the front matter.</summary>
    public static Diagnostic HeadingLevelOne(SourceLocation at) => Warning(
        Codes.HeadingLevel, at, "Een kop met één '#' is de titel van de pagina, en die staat al in de velden.", "Begin met '##'.");

    /// <summary>A <c>####</c> right under a <c>##</c>.</summary>
    public static Diagnostic HeadingLevelSkipped(SourceLocation at, int level, int expected) => Warning(
        Codes.HeadingLevel, at, $"Deze kop slaat een niveau over: hij heeft {level} hekjes, hoogstens {expected} past hier.", $"Gebruik {new string('#', expected)}.");

    public static Diagnostic EmptyHeading(SourceLocation at) => Error(
        Codes.EmptyHeading, at, "Deze kop heeft geen tekst.", "Schrijf de tekst achter de hekjes of haal de regel weg.");

    /// <summary>An explicit id that is no plain slug, or that the templates keep for themselves.</summary>
    public static Diagnostic InvalidHeadingId(SourceLocation at, string id) => Error(
        Codes.InvalidHeadingId, at, $"{Quote(id)} kan geen anker zijn: gebruik kleine letters a-z, cijfers en streepjes, en begin niet met 'p-'.", "Namen als 'inhoud' en 'zoekresultaten' zijn van de site zelf.");

    public static Diagnostic DuplicateHeadingId(SourceLocation at, string id) => Error(
        Codes.DuplicateHeadingId, at, $"Het anker {Quote(id)} is op deze pagina al gebruikt.", "Kies een ander anker.");

    public static Diagnostic TooManyHeadings(SourceLocation at, int most) => Error(
        Codes.TooManyHeadings, at, $"Deze pagina heeft meer dan {DutchText.Number(most)} koppen.", "Verdeel de tekst over meer pagina’s.");

    /// <summary>More links or brackets than anybody reads; unclosed ones would keep the parser busy for minutes.</summary>
    public static Diagnostic TooManyLinks(SourceLocation at, int most) => Error(
        Codes.TooManyLinks, at, $"Deze tekst heeft meer dan {DutchText.Number(most)} links of iets dat erop lijkt.", "Verdeel de tekst over meer pagina’s.");

    public static Diagnostic TooManyLines(SourceLocation at, int most) => Error(
        Codes.TooManyLines, at, $"Deze tekst heeft meer dan {DutchText.Number(most)} regels.", "Verdeel de tekst over meer pagina’s.");

    /// <summary>Each row counts as wide as the widest of its table.</summary>
    public static Diagnostic TooManyCells(SourceLocation at, int most) => Error(
        Codes.TooManyCells, at, $"De tabellen in deze tekst hebben samen meer dan {DutchText.Number(most)} cellen.", "Kort ze in of verdeel ze over meer pagina’s.");

    /// <summary>An address that is named once and used by many links, with its title.</summary>
    public static Diagnostic ReferenceTooLong(SourceLocation at, int longest) => Error(
        Codes.ReferenceTooLong, at, $"Deze verwijzing is langer dan {DutchText.Number(longest)} tekens.", "Schrijf achter de dubbele punt alleen het adres.");

    /// <summary>Links of which the closing bracket is missing, in a text without spaces.</summary>
    public static Diagnostic AddressWithoutEnd(SourceLocation at) => Error(
        Codes.AddressWithoutEnd, at, "Aan het adres van deze link komt geen eind.", "Sluit het af met een haakje: [tekst](adres).");

    /// <summary>Drawings in one text.</summary>
    public static Diagnostic TooManyDiagrams(SourceLocation at, int most) => Error(
        Codes.TooManyDiagrams, at, $"Deze tekst heeft meer dan {most} schema’s.", "Verdeel de tekst over meer pagina’s.");

    /// <summary>Quotations and lists inside each other, on line after line.</summary>
    public static Diagnostic TooManyBlocks(SourceLocation at, int most) => Error(
        Codes.TooManyBlocks, at, $"Deze tekst heeft meer dan {DutchText.Number(most)} citaten en punten van lijsten.", "Gebruik ze minder in elkaar of verdeel de tekst over meer pagina’s.");

    /// <summary>More emphasis than anybody reads, or a text of nothing but stars.</summary>
    public static Diagnostic TooMuchEmphasis(SourceLocation at, int most) => Error(
        Codes.TooMuchEmphasis, at, $"Deze tekst heeft meer dan {DutchText.Number(most)} sterretjes en liggende streepjes.", "Gebruik minder nadruk of verdeel de tekst over meer pagina’s.");

    /// <summary>Words that each occur once, thousands of them: a list of a dictionary, not a text.</summary>
    public static Diagnostic TooManyWords(SourceLocation at, int most) => Error(
        Codes.TooManyWords, at, $"Deze tekst heeft meer dan {DutchText.Number(most)} verschillende woorden.", "Verdeel de tekst over meer pagina’s.");

    public static Diagnostic TextTooDeep(SourceLocation at) => Error(
        Codes.TooDeep, at, "De opmaak is hier te diep genest.", "Gebruik minder lijsten, citaten, nadruk of haken in elkaar.");

    /// <summary>Two pictures of one name on one page: both would want the same address.</summary>
    public static Diagnostic PictureNameTaken(SourceLocation at, string target, string other) => Error(
        Codes.PictureNameTaken, at, $"Op deze pagina staat al een andere afbeelding met deze naam: {other}.", $"Geef {Quote(target)} een andere naam.");

    /// <summary>Text below the fields of a file that shows only its fields.</summary>
    public static Diagnostic TextWithoutPlace(SourceLocation at) => Error(
        Codes.TextWithoutPlace, at, "De tekst onder de velden van home.md komt nergens op de site.", "Zet hem in een van de velden of haal hem weg.");

    /// <summary>A diagram whose YAML is wrong, or an arrow to a node that is not there.</summary>
    public static Diagnostic UnknownNode(Located<string> id, IEnumerable<string> allowed) => Error(
        Codes.UnknownNode, id.At, $"{Quote(id.Value)} is geen knoop van dit schema.", DidYouMean(id.Value, allowed) ?? OneOf([.. allowed]));

    public static Diagnostic DuplicateNode(Located<string> id) => Error(
        Codes.DuplicateNode, id.At, $"De knoop {Quote(id.Value)} bestaat al in dit schema.", "Geef hem een andere id.");

    public static Diagnostic MissingImage(SourceLocation at, string target, IEnumerable<string> files) => Error(
        Codes.MissingImage, at, $"De afbeelding {Quote(target)} bestaat niet.", DidYouMean(target, files) ?? "Zet het bestand naast de tekst.");

    public static Diagnostic ImageWithoutAlt(SourceLocation at, string target) => Error(
        Codes.ImageWithoutAlt, at, $"De afbeelding {Quote(target)} heeft geen beschrijving.", "Schrijf tussen de blokhaken wat je ziet en waarom het ertoe doet.");

    public static Diagnostic AltTooLong(SourceLocation at, int length, int most) => Warning(
        Codes.AltTooLong, at, $"De beschrijving van deze afbeelding heeft {length} tekens; meer dan {most} is lang voor wie de pagina laat voorlezen.", "Kort haar in.");

    /// <summary>Not png, jpg or webp, by its bytes.</summary>
    public static Diagnostic UnknownImageKind(SourceLocation at, string target) => Error(
        Codes.UnknownImageKind, at, $"{Quote(target)} is geen png, jpg of webp.", "Sla de afbeelding op als een van die drie.");

    public static Diagnostic ImageTooLarge(SourceLocation at, string target, long bytes, int most) => Error(
        Codes.ImageTooLarge, at, $"{Quote(target)} is {DutchText.Number((int)(bytes / 1024))} kB; {most / 1024} kB is het meeste wat kan.", "Maak de afbeelding kleiner, bijvoorbeeld 1600 pixels breed.");

    /// <summary>A picture that says where it was taken.</summary>
    public static Diagnostic ImageWithLocation(SourceLocation at, string target) => Error(
        Codes.ImageWithLocation, at, $"In {Quote(target)} staat waar de foto gemaakt is.", "Sla een kopie op zonder locatiegegevens, bijvoorbeeld met 'exporteren' in je fotoprogramma.");

    /// <summary>Pictures from elsewhere would make the reader's browser call another host.</summary>
    public static Diagnostic RemoteImage(SourceLocation at, string target) => Error(
        Codes.RemoteImage, at, $"De afbeelding {Quote(target)} staat op een andere site.", "Zet een kopie naast de tekst, als je haar mag gebruiken.");
}
