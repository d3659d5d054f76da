using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using Praktijk.Indexing;
using Praktijk.Model;
using Praktijk.Rendering.Citing;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering;

/// <summary>What all pages share: the frame around them, and the way in which a view becomes an output.</summary>
internal sealed class SiteFrame(Catalogue catalogue, SiteDesign design, Lazy<SearchIndex> search, SiteInputs inputs)
{
    private const string Header = "kop";
    private const string Footer = "voet";

    private static readonly SafeHtml Policy = new(ContentSecurityPolicy.InPage);

    private readonly SiteSettings _site = catalogue.Site;
    private readonly ConcurrentDictionary<(string Prefix, string? Section, bool OnSectionItself), SafeHtml> _headers = new();
    private readonly ConcurrentDictionary<string, SafeHtml> _footers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HeadAssetsView> _headAssets = new(StringComparer.Ordinal);

    public SiteSections Sections { get; } = new(catalogue);

    public Catalogue Catalogue => catalogue;

    public SiteInputs Inputs => inputs;

    /// <summary>A page that is made when it is written.</summary>
    /// <param name="own">What it is made from besides the templates and what stands around every page.</param>
    public PlannedOutput Page(string template, Address address, Func<IEnumerable<BuildInput>> own, Func<PageLinks, object> view) =>
        new(address, () => [.. own(), .. inputs.Around(template, Header, Footer)], output => design.Templates.Render(template, view(LinksFrom(address)), address, output)) { Template = template };

    /// <summary>A page without menu and footer, which other sites show.</summary>
    public PlannedOutput BarePage(string template, Address address, Func<IEnumerable<BuildInput>> own, Func<PageLinks, object> view) =>
        new(address, () => [.. own(), .. inputs.Around(template)], output => Render(template, view(LinksFrom(address)), address, output)) { Template = template };

    /// <summary>Writes what a template makes of a view; who calls this names the template among the inputs.</summary>
    public void Render(string template, object view, Address address, IBufferWriter<byte> output) => design.Templates.Render(template, view, address, output);

    public LayoutView Around(PageHead head, PageLinks links)
    {
        var canonical = head.NoIndex ? null : _site.Absolute(head.Address);
        var title = inputs.Titles.Full(head);
        return new LayoutView
        {
            ContentSecurityPolicy = Policy,
            Title = title,
            Description = head.Description,
            Canonical = canonical,
            NoIndex = head.NoIndex || head.IsDraft,
            Properties = canonical is null ? [] : OpenGraph(head, title, canonical),
            Metas = head.Citable is null || canonical is null ? [] : Citation(head, head.Citable, canonical),
            Links = [.. HeadLinks(head, canonical, links)],
            JsonLd = canonical is null ? null : JsonLd.Graph([.. head.Data, .. Breadcrumbs(head)]),
            Style = Asset(AssetBundle.StyleOf(head.Kind), links),
            Scripts = [.. head.Scripts.Select(s => Asset(s, links))],
            Assets = _headAssets.GetOrAdd(links.Prefix, _ => HeadAssets(links)),
            Search = head.Search is null ? null : new SearchHeadView(
                new SafeHtml(head.Search.Head.Replace("<", @"\u003c", StringComparison.Ordinal)), Asset(AssetBundle.SearchScript, links)),
            IsDraft = head.IsDraft,
            Header = HeaderOf(head, links),
            Footer = _footers.GetOrAdd(links.Prefix, _ => design.Templates.RenderPart(Footer, FooterFor(links), head.Address)),
            Crumbs = Crumbs(head, links),
        };
    }

    public string Asset(string name, PageLinks links) => links.To(design.Assets.AddressOf(name));

    /// <summary>The search box of a page that is not the search page. A page with it depends on the texts of all pages: the name of the index follows them.</summary>
    public SearchFormView SearchForm(PageLinks links) => new(
        links.To(SiteAddresses.Search), Asset(AssetBundle.SuggestionScript, links), links.To(new Address(SiteAssets.IndexFolder + search.Value.HeadScript)));

    /// <summary>Where a reader can send in a case; null when the site has no page for it.</summary>
    public string? ContributeLink(PageLinks links) => Sections.Contribute is { } page ? links.To(page.Address) : null;

    /// <summary>The form with this case filled in; null when the site has no form.</summary>
    public string? FormLink(Practice practice, PageLinks links) => Sections.Contribute is null ? null : $"{links.To(SiteAddresses.Form)}?praktijk={practice.Slug}";

    private PageLinks LinksFrom(Address address) => address == SiteAddresses.NotFound ? PageLinks.FromRoot(_site.BasePath) : new PageLinks(address, _site.LinkStyle);

    private List<MetaView> OpenGraph(PageHead head, string title, string canonical)
    {
        List<MetaView> properties =
        [
            new("og:title", head.Address == Address.Home ? title : head.Title), new("og:type", head.Citable is null ? "website" : "article"),
            new("og:url", canonical), new("og:description", head.Description), new("og:site_name", _site.Name), new("og:locale", "nl_NL"),
        ];
        if (design.Assets.Find("delen.png") is { } picture)
        {
            properties.AddRange([
                new("og:image", _site.Absolute(picture)), new("og:image:width", "1200"), new("og:image:height", "630"),
                new("og:image:alt", _site.Subtitle is null ? _site.Name : $"{_site.Name}: {_site.Subtitle}")]);
        }
        if (head.Citable?.Published is { } published)
            properties.Add(new("article:published_time", DutchText.Iso(published)));
        if (head.Citable?.Updated is { } updated)
            properties.Add(new("article:modified_time", DutchText.Iso(updated)));
        return properties;
    }

    /// <summary>So that Zotero takes it as a web page by an organisation.</summary>
    private List<MetaView> Citation(PageHead head, ContentPage page, string canonical)
    {
        List<MetaView> metas = [new("z:itemType", "webpage"), new("citation_title", page.Title)];
        // Zotero splits a name of several words into a first and a last name: then only the publisher is given.
        if (!_site.Publisher.Any(char.IsWhiteSpace))
            metas.Add(new("citation_author", _site.Publisher));
        metas.Add(new("citation_publisher", _site.Publisher));
        if (page.LastChanged is { } date)
            metas.Add(new("citation_publication_date", date.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture)));
        metas.AddRange([
            new("citation_language", "nl"), new("citation_public_url", canonical),
            new("DC.title", page.Title), new("DC.description", head.Description), new("DC.publisher", _site.Publisher), new("DC.language", "nl"), new("DC.identifier", canonical)]);
        if (page.LastChanged is { } changed)
            metas.Add(new("DC.date", DutchText.Iso(changed)));
        if (_site.License is { } licence)
            metas.Add(new("DCTERMS.license", licence));
        metas.AddRange(head.Subjects.Select(s => new MetaView("DC.subject", s)));
        return metas;
    }

    private IEnumerable<HeadLinkView> HeadLinks(PageHead head, string? canonical, PageLinks links)
    {
        if (canonical is null)
            yield break;
        foreach (var link in head.Links)
            yield return link;
        if (head.Address == Address.Home)
            yield return new HeadLinkView("service-doc", links.To(SiteAddresses.Api), "text/html", "Open data");
        foreach (var feed in SiteFeeds.HeadLinks(catalogue, links))
            yield return feed;
        if (_site.License is { } licence)
            yield return new HeadLinkView("license", licence);
        if (head.Citable is null)
            yield break;
        // Signposting: https://signposting.org/FAIR/
        yield return new HeadLinkView("cite-as", canonical);
        foreach (var form in CitationFiles.Forms)
            yield return new HeadLinkView("describedby", form.Name, form.MediaType);
        yield return new HeadLinkView("type", "https://schema.org/AboutPage");
        yield return new HeadLinkView("type", SchemaData.TypeOf(head.Citable));
        yield return new HeadLinkView("schema.DC", "http://purl.org/dc/elements/1.1/");
        yield return new HeadLinkView("schema.DCTERMS", "http://purl.org/dc/terms/");
    }

    private IEnumerable<Action<JsonLd>> Breadcrumbs(PageHead head)
    {
        if (head.Address == Address.Home)
            return [];
        (string Label, Address Address)[] trail = [("Home", Address.Home), .. head.Above, (head.Crumb ?? head.Title, head.Address)];
        return [list => list.Type("BreadcrumbList").Things("itemListElement", trail.Select((step, i) => (Action<JsonLd>)(item =>
            item.Type("ListItem").Number("position", i + 1).Text("name", step.Label).Text("item", _site.Absolute(step.Address)))))];
    }

    private static CrumbView[] Crumbs(PageHead head, PageLinks links) => head.Address == Address.Home || head.NoIndex && head.Above.Count == 0 ? []
        : [new("Home", links.To(Address.Home)), .. head.Above.Select(c => new CrumbView(c.Label, links.To(c.Address))), new(head.Crumb ?? head.Title, null)];

    private HeadAssetsView HeadAssets(PageLinks links) => new(
        Asset("praktijk.js", links),
        LinkTo("merk.svg", links), LinkTo("favicon.ico", links), LinkTo("apple-touch-icon.png", links), links.To(SiteAddresses.Manifest),
        string.Join(' ', design.Assets.Names.Where(n => n.EndsWith(".woff2", StringComparison.Ordinal)).Select(n => links.To(design.Assets.AddressOf(n)))));

    private string? LinkTo(string asset, PageLinks links) => design.Assets.Find(asset) is { } address ? links.To(address) : null;

    /// <summary>Made once for all pages that show the same menu from the same depth.</summary>
    private SafeHtml HeaderOf(PageHead head, PageLinks links)
    {
        var section = Menu().FirstOrDefault(item => head.Address.Path.StartsWith(item.Address.Path, StringComparison.Ordinal)).Address;
        var onSectionItself = head.Address == section;
        return _headers.GetOrAdd((links.Prefix, section.Path, onSectionItself), _ => design.Templates.RenderPart(Header, new HeaderView
        {
            SiteName = _site.Name,
            Home = links.To(Address.Home),
            Navigation = [.. Menu().Select(item => new NavView(links.To(item.Address), item.Label, item.Address != section ? null : onSectionItself ? "page" : "true"))],
        }, head.Address));
    }

    private IEnumerable<(Address Address, string Label)> Menu()
    {
        yield return (SiteAddresses.Search, "Zoeken");
        yield return (SiteAddresses.Practices, "Praktijken");
        yield return (SiteAddresses.Explorer, "Kwadrant");
        if (Sections.Overview is not null)
            yield return (SiteAddresses.Overview, "Overzichtskaart");
        if (Sections.HasLearningPaths)
            yield return (SiteAddresses.LearningPaths, "Leerlijnen");
        if (Sections.HasArticles)
            yield return (SiteAddresses.Articles, "Achtergrond");
    }

    private FooterView FooterFor(PageLinks links) => new()
    {
        SiteName = _site.Name,
        Home = links.To(Address.Home),
        Groups = [.. FooterGroups(links).Where(g => g.Links.Count > 0)],
        Subtitle = _site.Subtitle,
        Licence = _site.License is { } licence ? new LinkView(licence, LicenceName(licence)) : null,
        Contact = Contact(),
        Feed = catalogue.HasFeeds ? links.To(SiteAddresses.AtomFeed) : null,
        Edition = _site.Offline is { } edition ? new EditionView(edition.Version, edition.Date is { } day ? PageTexts.Date(day) : null, _site.BaseUrl) : null,
    };

    private IEnumerable<FooterGroupView> FooterGroups(PageLinks links)
    {
        yield return new FooterGroupView("p-voet-vinden", "Vinden",
        [
            Link(SiteAddresses.Practices, "Alle praktijken"),
            .. Sections.Facets.Select(f => Link(f.Address, f.Label)),
            Link(SiteAddresses.Quadrants, "De vier kwadranten"),
            .. Sections.Overview is null ? [] : new[] { Link(SiteAddresses.Overview, "Overzichtskaart") },
        ]);
        yield return new FooterGroupView("p-voet-leren", "Leren",
        [
            .. Sections.HasLearningPaths ? new[] { Link(SiteAddresses.LearningPaths, "Leerlijnen") } : [],
            .. Sections.HasArticles ? new[] { Link(SiteAddresses.Articles, "Achtergrond") } : [],
            .. Sections.HasGlossary ? new[] { Link(SiteAddresses.Glossary, "Begrippen") } : [],
            Link(SiteAddresses.Selection, "Mijn selectie"),
        ]);
        yield return new FooterGroupView("p-voet-site", "Deze site", [.. catalogue.Pages.Select(p => Link(p.Address, p.Title)), Link(SiteAddresses.Api, "Open data")]);

        LinkView Link(Address address, string label) => new(links.To(address), label);
    }

    /// <summary>Whom readers can write to; null when the operator named nobody.</summary>
    public LinkView? Contact() => _site.Contact switch
    {
        null => null,
        var web when web.StartsWith("https://", StringComparison.Ordinal) => new LinkView(web, "Neem contact op"),
        var mail => new LinkView("mailto:" + mail, mail),
    };

    public static string LicenceName(string licence) =>
        licence.Contains("creativecommons.org/licenses/", StringComparison.Ordinal) && new Uri(licence).Segments is [_, _, var kind, var version, ..]
            ? $"CC {kind.TrimEnd('/').ToUpperInvariant()} {version.TrimEnd('/')}"
            : licence;
}
