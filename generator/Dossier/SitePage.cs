using System.Globalization;
using Praktijk.Markdown;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Yaml;

namespace Praktijk.Dossier;

/// <summary>A content file as one side of a comparison has it. Taken from the file alone and not from the catalogue, so that it is there when other files have errors.</summary>
/// <param name="Fields">Null when the front matter could not be read.</param>
/// <param name="Document">Null for YAML files, and when the text could not be read.</param>
/// <param name="Print">Of its bytes.</param>
internal sealed record SitePage(ContentFile File, YamlMap? Fields, SourceDocument? Document, Fingerprint Print)
{
    /// <summary>Where the names of files of each kind stand.</summary>
    private static readonly string[] TitleFields = ["titel", "label", "term", "naam"];

    private const string Draft = "concept";
    private const string Withdrawn = "ingetrokken";

    public static SitePage Of(ReadFile read) => new(read.File, read.Fields ?? read.Document?.FrontMatter, read.Document, read.Print);

    /// <summary>What tells it from other pages: its address, or its file when it has none.</summary>
    public string Key => Address?.ToString() ?? File.Path;

    /// <summary>The address of the page or, for a facet, of its list.</summary>
    public Address? Address => File.Kind == ContentKind.Facet ? new Address($"{File.Facet}/") : File.Address;

    public ContentKind Kind => File.Kind;

    /// <summary>As the editor wrote it; the name of the file when that cannot be read.</summary>
    public string Title => TitleFields.Select(Text).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? (File.Slug.Length > 0 ? File.Slug : File.Path);

    public bool IsDraft => Text("status") == Draft;

    public bool IsWithdrawn => Text("status") == Withdrawn;

    public MarkdownBody? Body => Document?.Body;

    public IEnumerable<Address> OldAddresses => Node("oud") is YamlList list
        ? list.Items.OfType<YamlScalar>().Where(s => s.Value.StartsWith('/')).Select(s => new Address(s.Value[1..]))
        : [];

    /// <summary>Null when the file has none or it cannot be read.</summary>
    public QuadrantPosition? Position =>
        Node("kwadrant") is YamlMap scales && Number(scales, "collectief") is { } collective && Number(scales, "formeel") is { } formal
            ? new QuadrantPosition(collective, formal)
            : null;

    private YamlNode? Node(string key) => Fields?.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;

    private string? Text(string key) => Node(key) is YamlScalar { IsNothing: false } scalar ? scalar.Value.Trim() : null;

    private static double? Number(YamlMap map, string key) =>
        map.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value is YamlScalar scalar
        && double.TryParse(scalar.Value.Replace('−', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number is >= -1 and <= 1 ? number : null;
}
