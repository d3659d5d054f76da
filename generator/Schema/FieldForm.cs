namespace Praktijk.Schema;

/// <summary>
/// The form of a text as a regular expression that browsers and JSON Schema know. It takes all that <c>check</c> takes, and as little more as one expression can.
/// </summary>
/// <param name="Words">What it asks for, in Dutch, without a capital: <c>kleine letters, cijfers en streepjes</c>.</param>
internal sealed record FieldForm(string Pattern, string Words)
{
    private const string SlugPart = "[a-z0-9]+(?:-[a-z0-9]+)*";

    public static FieldForm Slug { get; } = new($"^{SlugPart}$", "kleine letters, cijfers en streepjes");
    public static FieldForm SiteAddress { get; } = new($"^/(?:{SlugPart}/)*$", "een adres op deze site, zoals /oud/pad/");
    public static FieldForm WebAddress { get; } = new(@"^[Hh][Tt][Tt][Pp][Ss]?://[^\s<>""\\`/?#@]+(?:[/?#][^\s<>""\\`]*)?$", "een webadres dat begint met https:// of http://");

    /// <summary>Together with what says that the day exists.</summary>
    public static FieldForm Day { get; } = new("^(?:1[89]|[2-9][0-9])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$", "jaar, maand en dag, zoals 2026-11-22");

    public static FieldForm PartOfDate { get; } = new("^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$", "een jaar, maand of dag: 2018, 2018-10 of 2018-10-19");

    /// <summary>Anything that a reader would see.</summary>
    public static FieldForm NotBlank { get; } = new(@"[^\s\u00AD\u180E\u200B-\u200F\u2060\u3164]", "een tekst");

    public static FieldForm Contact { get; } = new(@"^(?:https://\S+|[A-Za-z0-9._+-]+@[A-Za-z0-9._+-]+)$", "een e-mailadres, of een adres dat begint met https://");

    public static FieldForm Repository { get; } = new(
        "^https://(?:[A-Za-z0-9-]+[.])*[A-Za-z0-9-]+(?::[0-9]{1,5})?/[A-Za-z0-9._-]+/[A-Za-z0-9._-]+/?$", "een adres met organisatie en naam: https://github.com/organisatie/kennisbank");

    public static FieldForm Branch { get; } = new(@"^(?![-/.@]$)[^-/.\s~^:?*[\\][^\s~^:?*[\\]*$", "de naam van een tak, zonder spaties");
    public static FieldForm Folder { get; } = new(@"^(?:/|[^/\\]+(?:/[^/\\]+)*/?)$", "namen van mappen met een schuine streep ertussen");

    /// <summary>The form that a text of this field has; null when any text will do.</summary>
    public static FieldForm? Of(Field field) => field.Form ?? field.Kind switch
    {
        FieldKind.Text => NotBlank,
        FieldKind.Name => Slug,
        FieldKind.SiteAddress => SiteAddress,
        FieldKind.Url => WebAddress,
        FieldKind.Date => Day,
        FieldKind.PartialDate => PartOfDate,
        _ => null,
    };
}
