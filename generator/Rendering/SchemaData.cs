using Praktijk.Model;

namespace Praktijk.Rendering;

/// <summary>Cases, articles, terms and lists as schema.org things, so that Edurep's mapping works.</summary>
internal sealed class SchemaData(Catalogue catalogue)
{
    private const int LongestList = ListPaging.Size;
    private readonly SiteSettings _site = catalogue.Site;

    public Action<JsonLd> Practice(Practice practice) => json =>
    {
        json.Type("LearningResource", "Article");
        Work(json, practice, "casus");
        json.Text("encodingFormat", "text/html")
            .Thing("learningResourceType", t => t.Type("DefinedTerm").Text("name", "informatiebron"))
            .Things("audience", Audiences())
            .Things("educationalLevel", Levels())
            .Things("teaches", Terms(practice, f => f.Teaches))
            .Things("about", Terms(practice, f => !f.Teaches))
            .Texts("keywords", [.. practice.Terms.Select(t => t.Title)])
            .Thing("contentLocation", p => Place(p, practice))
            .Things("isBasedOn", practice.References.Select(Source));
    };

    public Action<JsonLd> Article(ContentPage page, string kind) => json =>
    {
        json.Type(kind);
        Work(json, page, "tekst");
        json.Things("isBasedOn", page.References.Select(Source));
    };

    public Action<JsonLd> LearningPath(LearningPath path) => json =>
    {
        json.Type("LearningResource");
        Work(json, path, "leerlijn");
        json.Thing("learningResourceType", t => t.Type("DefinedTerm").Text("name", "open opdracht"))
            .Things("audience", Audiences())
            .Things("educationalLevel", Levels())
            .Things("teaches", path.Facets.SelectMany(f => f.Terms.Select(t => Term(t, f.Facet))))
            .Things("hasPart", path.OpenSteps.Select(s => (Action<JsonLd>)(part => part.Type("LearningResource").Text("@id", Id(s.Practice, "casus")).Text("name", s.Practice.Title).Text("url", _site.Absolute(s.Practice.Address)))));
    };

    public Action<JsonLd> Term(Term term, Facet facet) => json => DefinedTerm(json, term, term.Synonyms).Thing("inDefinedTermSet", s =>
        s.Type("DefinedTermSet").Text("@id", SetId(facet)).Text("name", facet.Label).Text("url", _site.Absolute(facet.Address)));

    public Action<JsonLd> GlossaryEntry(GlossaryEntry entry) => json => DefinedTerm(json, entry, entry.Synonyms).Thing("inDefinedTermSet", s =>
        s.Type("DefinedTermSet").Text("@id", _site.Absolute(SiteAddresses.Glossary) + "#lijst").Text("name", "Begrippen").Text("url", _site.Absolute(SiteAddresses.Glossary)));

    public Action<JsonLd> Quadrant(QuadrantPage page) => json => DefinedTerm(json, page, page.Synonyms);

    public Action<JsonLd> Vocabulary(Facet facet) => json => json.Type("DefinedTermSet")
        .Text("@id", SetId(facet)).Text("name", facet.Label).Text("description", facet.Description).Text("url", _site.Absolute(facet.Address)).Text("inLanguage", "nl")
        .Things("hasDefinedTerm", facet.Terms.Select(t => (Action<JsonLd>)(term => DefinedTerm(term, t, []))));

    public Action<JsonLd> Glossary() => json => json.Type("DefinedTermSet")
        .Text("@id", _site.Absolute(SiteAddresses.Glossary) + "#lijst").Text("name", "Begrippen").Text("url", _site.Absolute(SiteAddresses.Glossary)).Text("inLanguage", "nl")
        .Things("hasDefinedTerm", catalogue.Glossary.Select(e => (Action<JsonLd>)(term => DefinedTerm(term, e, []))));

    /// <summary>A page that lists others.</summary>
    public Action<JsonLd> List(Address address, string name, string description, IEnumerable<ContentPage> pages) => json => json.Type("CollectionPage")
        .Text("@id", _site.Absolute(address) + "#pagina").Text("url", _site.Absolute(address)).Text("name", name).Text("description", description).Text("inLanguage", "nl")
        .Thing("mainEntity", list => list.Type("ItemList").Things("itemListElement", pages.Take(LongestList).Select((page, i) => (Action<JsonLd>)(item =>
            item.Type("ListItem").Number("position", i + 1).Text("name", page.Title).Text("url", _site.Absolute(page.Address))))));

    private void Work(JsonLd json, ContentPage page, string fragment)
    {
        var url = _site.Absolute(page.Address);
        json.Text("@id", Id(page, fragment)).Text("url", url).Text("identifier", url)
            .Text("name", page.Title).Text("headline", page.Title).Text("description", page.Summary).Text("inLanguage", "nl")
            .Text("datePublished", DutchText.Iso(page.Published)).Text("dateModified", DutchText.Iso(page.LastChanged))
            .Thing("author", Organisation).Thing("publisher", Organisation)
            .True("isAccessibleForFree").Text("license", _site.License)
            .Text("version", page.Version)
            .Text("copyrightNotice", page.Published is { } date ? $"© {date.Year} {_site.Publisher}" : null);
    }

    /// <summary>The kind of thing that a page is about, as an address.</summary>
    public static string TypeOf(ContentPage page) => page is Article ? "https://schema.org/Article" : "https://schema.org/LearningResource";

    private void Organisation(JsonLd json) => json.Type("Organization").Text("name", _site.Publisher).Text("url", _site.BaseUrl);

    private JsonLd DefinedTerm(JsonLd json, ContentPage page, IReadOnlyList<string> synonyms) => json.Type("DefinedTerm")
        .Text("@id", Id(page, "begrip")).Text("name", page.Title).Text("termCode", page.Slug).Text("description", page.Summary).Texts("alternateName", [.. synonyms]).Text("url", _site.Absolute(page.Address));

    private IEnumerable<Action<JsonLd>> Terms(Practice practice, Func<Facet, bool> isWanted) =>
        practice.Facets.Where(f => isWanted(f.Facet)).SelectMany(f => f.Terms.Select(t => (Action<JsonLd>)(json => json.Type("DefinedTerm")
            .Text("@id", Id(t, "begrip")).Text("name", t.Title).Text("termCode", t.Slug).Text("inDefinedTermSet", SetId(f.Facet)))));

    private static IEnumerable<Action<JsonLd>> Audiences()
    {
        yield return json => json.Type("EducationalAudience").Text("educationalRole", "student");
        yield return json => json.Type("EducationalAudience").Text("educationalRole", "docent");
        yield return json => json.Type("Audience").Text("audienceType", "professional");
    }

    private IEnumerable<Action<JsonLd>> Levels() => _site.Education.Select(level => (Action<JsonLd>)(json =>
        json.Type("DefinedTerm").Text("name", level.Name).Text("termCode", level.Code).Text("inDefinedTermSet", EducationLevel.Vocabulary)));

    private static void Place(JsonLd json, Practice practice) => json.Type("Place").Text("name", practice.PlaceLine).Thing("address", address =>
        address.Type("PostalAddress").Text("addressLocality", practice.Place).Text("addressRegion", practice.Province.Name).Text("addressCountry", "NL"));

    private static Action<JsonLd> Source(Reference reference) => json => json.Type("CreativeWork").Text("name", reference.Title)
        .Thing("author", reference.Author is null ? null : a => a.Type("Person").Text("name", reference.Author))
        .Thing("publisher", reference.Publisher is null ? null : p => p.Type("Organization").Text("name", reference.Publisher))
        .Text("datePublished", reference.Date?.ToString()).Text("url", reference.Url);

    private string Id(ContentPage page, string fragment) => $"{_site.Absolute(page.Address)}#{fragment}";

    private string SetId(Facet facet) => _site.Absolute(facet.Address) + "#lijst";
}
