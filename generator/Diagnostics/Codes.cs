using System.Reflection;

namespace Praktijk.Diagnostics;

/// <summary>What a message is about; the list of messages on the site has a part for each.</summary>
internal enum Theme
{
    /// <summary>Files and folders: names, sizes, and what has no place.</summary>
    Files,

    /// <summary>How the block of fields is written.</summary>
    Writing,

    /// <summary>What stands in the fields.</summary>
    Fields,

    /// <summary>The text below the fields.</summary>
    Text,
}

/// <summary>A kind of message.</summary>
/// <param name="Name">A short kebab-case word in Dutch that stays the same when the sentence improves; the name of its explanation as well.</param>
internal sealed record Code(string Name, Theme Theme);

/// <summary>
/// All kinds of messages. The factories of <see cref="Problems"/> take their codes from here, so that none can be left out of the
/// documentation: a code with a name but without an explanation fails a test.
/// </summary>
internal static class Codes
{
    public static readonly Code FileTooLarge = new("bestand-te-groot", Theme.Files);
    public static readonly Code MoreInThisFile = new("meer-meldingen", Theme.Files);
    public static readonly Code NotUtf8 = new("geen-utf8", Theme.Files);
    public static readonly Code ForbiddenCharacter = new("verboden-teken", Theme.Files);
    public static readonly Code Unreadable = new("onleesbaar-bestand", Theme.Files);
    public static readonly Code NotAnOrdinaryFile = new("geen-gewoon-bestand", Theme.Files);
    public static readonly Code InvalidFileName = new("ongeldige-bestandsnaam", Theme.Files);
    public static readonly Code ReservedName = new("gereserveerde-naam", Theme.Files);
    public static readonly Code UnknownFile = new("onbekend-bestand", Theme.Files);
    public static readonly Code UnknownQuadrantFile = new("onbekend-kwadrant", Theme.Files);
    public static readonly Code DuplicateAddress = new("dubbel-adres", Theme.Files);
    public static readonly Code LostAddress = new("verdwenen-adres", Theme.Files);
    public static readonly Code LostAnchor = new("verdwenen-anker", Theme.Files);
    public static readonly Code NumberTwice = new("dubbel-nummer", Theme.Files);
    public static readonly Code NotALedgerLine = new("ongeldige-adresregel", Theme.Files);
    public static readonly Code LedgerConflict = new("samenvoegconflict", Theme.Files);
    public static readonly Code NotFormattedSafely = new("vaste-vorm-onveilig", Theme.Files);
    public static readonly Code MissingSiteFile = new("site-ontbreekt", Theme.Files);
    public static readonly Code MissingFacetFile = new("facet-ontbreekt", Theme.Files);

    public static readonly Code NoFields = new("geen-velden", Theme.Writing);
    public static readonly Code FieldsNotClosed = new("velden-niet-afgesloten", Theme.Writing);
    public static readonly Code YamlFault = new("ongeldige-yaml", Theme.Writing);
    public static readonly Code SeveralDocuments = new("meer-documenten", Theme.Writing);
    public static readonly Code TooDeep = new("te-diep", Theme.Writing);
    public static readonly Code TooManyFields = new("te-veel-velden", Theme.Writing);
    public static readonly Code YamlAlias = new("verwijzing-in-velden", Theme.Writing);
    public static readonly Code YamlTag = new("label-in-velden", Theme.Writing);
    public static readonly Code TextCutByHash = new("tekst-na-hekje", Theme.Writing);
    public static readonly Code DuplicateKey = new("dubbel-veld", Theme.Writing);

    public static readonly Code UnknownField = new("onbekend-veld", Theme.Fields);
    public static readonly Code MissingField = new("ontbrekend-veld", Theme.Fields);
    public static readonly Code EmptyField = new("leeg-veld", Theme.Fields);
    public static readonly Code NotText = new("geen-tekst", Theme.Fields);
    public static readonly Code NotAList = new("geen-lijst", Theme.Fields);
    public static readonly Code NotAGroup = new("geen-groep", Theme.Fields);
    public static readonly Code TooLong = new("te-lang", Theme.Fields);
    public static readonly Code TooFewItems = new("te-weinig", Theme.Fields);
    public static readonly Code TooManyItems = new("te-veel", Theme.Fields);
    public static readonly Code DuplicateItem = new("dubbele-waarde", Theme.Fields);
    public static readonly Code NotAChoice = new("onbekende-waarde", Theme.Fields);
    public static readonly Code InvalidDate = new("ongeldige-datum", Theme.Fields);
    public static readonly Code InvalidUrl = new("ongeldig-webadres", Theme.Fields);
    public static readonly Code CredentialsInLink = new("inloggegevens-in-link", Theme.Fields);
    public static readonly Code InvalidSiteAddress = new("ongeldig-adres", Theme.Fields);
    public static readonly Code NotANumber = new("geen-getal", Theme.Fields);
    public static readonly Code DecimalComma = new("komma-in-getal", Theme.Fields);
    public static readonly Code OutOfRange = new("buiten-bereik", Theme.Fields);
    public static readonly Code UnknownTerm = new("onbekende-term", Theme.Fields);
    public static readonly Code DatesOutOfOrder = new("datum-volgorde", Theme.Fields);
    public static readonly Code FieldOutOfPlace = new("veld-past-niet", Theme.Fields);
    public static readonly Code ParameterTaken = new("dubbele-parameter", Theme.Fields);
    public static readonly Code InvalidParameter = new("ongeldige-parameter", Theme.Fields);
    public static readonly Code UnknownFacet = new("onbekend-facet", Theme.Fields);
    public static readonly Code UnknownPractice = new("onbekende-praktijk", Theme.Fields);
    public static readonly Code LandmarkElsewhere = new("kwadrant-klopt-niet", Theme.Fields);
    public static readonly Code InvalidContact = new("ongeldig-contact", Theme.Fields);
    public static readonly Code InvalidRepository = new("ongeldige-repository", Theme.Fields);
    public static readonly Code InvalidBranch = new("ongeldige-tak", Theme.Fields);
    public static readonly Code InvalidFolder = new("ongeldige-map", Theme.Fields);

    public static readonly Code BrokenLink = new("kapotte-link", Theme.Text);
    public static readonly Code NoPage = new("geen-pagina", Theme.Text);
    public static readonly Code BrokenAnchor = new("kapot-anker", Theme.Text);
    public static readonly Code LinkToDraft = new("link-naar-concept", Theme.Text);
    public static readonly Code LinkToWithdrawn = new("link-naar-ingetrokken", Theme.Text);
    public static readonly Code ForbiddenScheme = new("verboden-link", Theme.Text);
    public static readonly Code InvalidLink = new("ongeldige-link", Theme.Text);
    public static readonly Code UnknownGlossaryTerm = new("onbekend-begrip", Theme.Text);
    public static readonly Code DuplicateTerm = new("dubbel-begrip", Theme.Text);
    public static readonly Code RawHtml = new("html-is-tekst", Theme.Text);
    public static readonly Code GapLeftOpen = new("nog-invullen", Theme.Text);
    public static readonly Code HeadingLevel = new("kop-niveau", Theme.Text);
    public static readonly Code EmptyHeading = new("lege-kop", Theme.Text);
    public static readonly Code InvalidHeadingId = new("ongeldig-anker", Theme.Text);
    public static readonly Code DuplicateHeadingId = new("dubbel-anker", Theme.Text);
    public static readonly Code TooManyHeadings = new("te-veel-koppen", Theme.Text);
    public static readonly Code TooManyLinks = new("te-veel-links", Theme.Text);
    public static readonly Code TooManyLines = new("te-veel-regels", Theme.Text);
    public static readonly Code TooManyCells = new("te-veel-cellen", Theme.Text);
    public static readonly Code ReferenceTooLong = new("te-lange-verwijzing", Theme.Text);
    public static readonly Code AddressWithoutEnd = new("adres-zonder-eind", Theme.Text);
    public static readonly Code TooManyDiagrams = new("te-veel-schemas", Theme.Text);
    public static readonly Code TooManyBlocks = new("te-veel-blokken", Theme.Text);
    public static readonly Code TooMuchEmphasis = new("te-veel-nadruk", Theme.Text);
    public static readonly Code TooManyWords = new("te-veel-woorden", Theme.Text);
    public static readonly Code PictureNameTaken = new("dubbele-afbeelding", Theme.Text);
    public static readonly Code TextWithoutPlace = new("tekst-zonder-plek", Theme.Text);
    public static readonly Code UnknownNode = new("onbekende-knoop", Theme.Text);
    public static readonly Code DuplicateNode = new("dubbele-knoop", Theme.Text);
    public static readonly Code MissingImage = new("kapotte-afbeelding", Theme.Text);
    public static readonly Code ImageWithoutAlt = new("afbeelding-zonder-tekst", Theme.Text);
    public static readonly Code AltTooLong = new("beschrijving-te-lang", Theme.Text);
    public static readonly Code UnknownImageKind = new("soort-afbeelding", Theme.Text);
    public static readonly Code ImageTooLarge = new("afbeelding-te-groot", Theme.Text);
    public static readonly Code ImageWithLocation = new("plaats-in-afbeelding", Theme.Text);
    public static readonly Code RemoteImage = new("afbeelding-van-elders", Theme.Text);

    /// <summary>In the order of this list.</summary>
    public static IReadOnlyList<Code> All { get; } =
        [.. typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<Code>()];
}
