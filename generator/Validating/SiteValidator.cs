using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Schema;
using Praktijk.Yaml;

namespace Praktijk.Validating;

/// <summary>The files that speak of the site as a whole: <c>site.yml</c>, <c>home.md</c> and <c>bakens.yml</c>.</summary>
internal sealed class SiteValidator(ContentSet content, DiagnosticList diagnostics)
{
    private readonly FieldReader _fields = new(diagnostics);

    /// <summary>Null when the file is missing or lacks what every page needs.</summary>
    /// <param name="baseUrl">What the command line gave; wins over the file. Null to use the file's.</param>
    public SiteSettings? Settings(IReadOnlyList<Facet> facets, string? baseUrl)
    {
        if (content.Single(ContentKind.Site) is not { } file)
        {
            diagnostics.Add(Problems.MissingSiteFile());
            return null;
        }
        if (file.Fields is not { } map)
            return null;
        var values = _fields.Read(map, ContentFields.Site);
        var overview = values.Group("overzichtskaart");
        if (values.LocatedText("contact") is { } contact && !IsContact(contact.Value))
            diagnostics.Add(FieldReader.HasCredentials(contact.Value) ? Problems.CredentialsInLink(contact.At) : Problems.InvalidContact(contact));
        var written = values.LocatedText("adres");
        var address = BaseAddress.From(written?.Value);
        if (written is { } refused && address is null)
            diagnostics.Add(Problems.InvalidUrl(refused, ContentFields.Site.First(f => f.Key == "adres")));
        address = baseUrl ?? address;
        var repository = Repository(values);
        if (values.Text("naam") is not { } name || address is null)
            return null;
        return new SiteSettings
        {
            Name = name,
            BaseUrl = address,
            Subtitle = values.Text("ondertitel"),
            Description = values.Text("omschrijving"),
            Publisher = values.Text("uitgever") ?? name,
            Education = [.. values.Texts("onderwijs").Select(EducationLevel.Of).OfType<EducationLevel>()],
            Repository = repository,
            Contact = values.Text("contact"),
            License = values.Text("licentie"),
            Expires = values.Date("verloopt"),
            OverviewRows = FacetKey(overview, "rijen", facets),
            OverviewColumns = FacetKey(overview, "kolommen", facets),
        };
    }

    /// <summary>
    /// The web address below which each message is explained, also of content with errors; null when the site has no pages for contributors or no address.
    /// </summary>
    public static string? ExplanationsOf(string folder, BuildOptions options)
    {
        var content = ContentReader.Read(folder, null, new DiagnosticList());
        var written = content.Single(ContentKind.Site)?.Fields?.Entries.FirstOrDefault(e => e.Key.Value == "adres")?.Value as YamlScalar;
        return content.Has("paginas/bijdragen.md") && (options.BaseUrl ?? BaseAddress.From(written?.Value)) is { } address ? address + SiteAddresses.Messages.Path : null;
    }

    /// <summary>Null when the file names none; a branch and a folder are looked at all the same.</summary>
    private SourceRepository? Repository(FieldValues values)
    {
        var (repository, branch, folder) = (values.LocatedText("repository"), values.LocatedText("tak"), values.LocatedText("map"));
        if (repository is { } r && SourceRepository.AddressFrom(r.Value) is null)
            diagnostics.Add(Problems.InvalidRepository(r));
        if (branch is { } b && !SourceRepository.IsBranch(b.Value))
            diagnostics.Add(Problems.InvalidBranch(b));
        if (folder is { } f && SourceRepository.FolderFrom(f.Value) is null)
            diagnostics.Add(Problems.InvalidFolder(f));
        return repository is { } named && SourceRepository.AddressFrom(named.Value) is { } address
            ? new SourceRepository(address, branch?.Value ?? SourceRepository.DefaultBranch, SourceRepository.FolderFrom(folder?.Value ?? SourceRepository.DefaultFolder) ?? SourceRepository.DefaultFolder)
            : null;
    }

    public HomePage Home(SiteSettings site, IReadOnlyList<Facet> facets)
    {
        var builtIn = BuiltInWords.Home(site, facets);
        if (content.Single(ContentKind.Home)?.Document?.FrontMatter is not { } frontMatter)
            return builtIn;
        if (content.Single(ContentKind.Home)?.Document is { Body.IsEmpty: false } document)
            diagnostics.Add(Problems.TextWithoutPlace(document.BodyAt));
        var values = _fields.Read(frontMatter, ContentFields.Home);
        return new HomePage
        {
            Title = values.Text("titel") ?? builtIn.Title,
            Emphasis = values.Text("nadruk"),
            Introduction = values.Text("inleiding") ?? builtIn.Introduction,
            Examples = values.Texts("voorbeelden"),
            ChartHeading = values.Group("kwadrant")?.Text("kop") ?? builtIn.ChartHeading,
            ChartCaption = values.Group("kwadrant")?.Text("bijschrift") ?? builtIn.ChartCaption,
            Signals = HomeFacet(values.Group("signalen"), facets),
            Lists = [.. values.Groups("lijsten").Select(l => HomeFacet(l, facets)).OfType<HomeFacet>()],
            NewestHeading = values.Group("nieuw")?.Text("kop") ?? builtIn.NewestHeading,
            Updated = values.Date("bijgewerkt"),
            OldAddresses = PageFields.OldAddresses(values),
            AudiencesHeading = values.Text("wiekop"),
            Audiences = [.. values.Groups("wie").Select(Audience).OfType<Audience>()],
        };
    }

    public IReadOnlyList<Landmark> Landmarks()
    {
        if (content.Single(ContentKind.Landmarks)?.Fields is not { } map)
            return [];
        return [.. _fields.Read(map, ContentFields.Landmarks).Groups("bakens").Select(Landmark).OfType<Landmark>()];
    }

    private Landmark? Landmark(FieldValues values)
    {
        if (values.Text("naam") is not { } name || values.Number("collectief") is not { } collective || values.Number("formeel") is not { } formal)
            return null;
        var position = new QuadrantPosition(collective, formal);
        if (values.LocatedText("kwadrant") is { } quadrant && quadrant.Value != position.Quadrant.Slug())
            diagnostics.Add(Problems.LandmarkElsewhere(quadrant, position.Quadrant));
        var certainty = values.Text("helft") switch { "kolom" => LandmarkCertainty.Column, "rij" => LandmarkCertainty.Row, _ => LandmarkCertainty.Text };
        return new Landmark(name, position, certainty, values.Text("uitleg"));
    }

    private static Audience? Audience(FieldValues values) =>
        values.Text("kop") is { } heading && values.Text("tekst") is { } text && values.Text("linktekst") is { } linkText && values.LocatedText("link") is { } link
            ? new Audience(heading, text, link.Select(path => new Address(path[1..])), linkText, values.Text("teken"))
            : null;

    private HomeFacet? HomeFacet(FieldValues? values, IReadOnlyList<Facet> facets) =>
        Facet(values?.LocatedText("facet"), facets) is { } facet
            ? new HomeFacet(facet, values?.Text("kop") ?? facet.Question ?? facet.Label, values?.Text("tekst"))
            : null;

    private string? FacetKey(FieldValues? values, string key, IReadOnlyList<Facet> facets) => Facet(values?.LocatedText(key), facets)?.Key;

    private Facet? Facet(Located<string>? key, IReadOnlyList<Facet> facets)
    {
        if (key is not { } name)
            return null;
        var facet = facets.FirstOrDefault(f => f.Key == name.Value);
        if (facet is null)
            diagnostics.Add(Problems.UnknownFacet(name, facets.Select(f => f.Key)));
        return facet;
    }

    private static bool IsContact(string contact) =>
        contact.StartsWith("https://", StringComparison.Ordinal) ? FieldReader.IsWebAddress(contact)
        : contact.Count(c => c == '@') == 1 && contact[0] != '@' && contact[^1] != '@' && contact.All(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '-' or '_' or '+');
}
