using System.Buffers;
using System.Text;
using Praktijk.Indexing;
using Praktijk.Markdown;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Rendering.Citing;
using Praktijk.Rendering.Pages;
using Praktijk.Rendering.Sharing;
using Praktijk.Writing;

namespace Praktijk.Rendering;

/// <summary>
/// Plans every file of the site: pages, redirects, what others take along, feeds, sitemap, assets, pictures. Nothing is made before it is written, so that a large site is
/// never in memory as a whole.
/// </summary>
/// <param name="content">For the pictures beside pages.</param>
/// <param name="prints">To know a later time what has changed.</param>
internal sealed class SiteRenderer(
    Catalogue catalogue, SiteLinks links, MarkdownRenderer markdown, SiteDesign design, Lazy<SearchIndex> search, ContentFolder content, ContentPrints prints)
{
    private readonly SiteInputs _inputs = new(catalogue, links, prints, design, search, new PageTitles(catalogue));

    /// <summary>All files but those of the search index.</summary>
    public IEnumerable<PlannedOutput> Plan()
    {
        var frame = new SiteFrame(catalogue, design, search, _inputs);
        var texts = new PageTexts(catalogue, links, markdown);
        var schema = new SchemaData(catalogue);
        var pages = new List<PlannedOutput>();
        pages.AddRange(new HomePages(frame).Plan());
        pages.AddRange(new PracticePages(frame, texts, schema).Plan());
        pages.AddRange(new FacetPages(frame, texts, schema).Plan());
        pages.AddRange(new QuadrantPages(frame, texts, schema).Plan());
        pages.AddRange(new ExplorerPages(frame, schema).Plan());
        pages.AddRange(new OverviewPages(frame).Plan());
        pages.AddRange(new GlossaryPages(frame, texts, schema).Plan());
        pages.AddRange(new ArticlePages(frame, texts, schema).Plan());
        pages.AddRange(new MessagePages(frame).Plan());
        pages.AddRange(new LearningPathPages(frame, texts, schema).Plan());
        pages.AddRange(new SearchPages(frame, search).Plan());
        var selection = new SelectionPages(frame, texts);
        pages.AddRange(selection.Plan());
        var fields = new FieldPages(frame);
        pages.AddRange(fields.Plan());
        var form = new FormPages(frame, content);
        pages.AddRange(form.Plan());
        var api = new ApiPages(frame);
        pages.AddRange(api.Plan());
        PlannedOutput[] beside = [.. new CitationFiles(catalogue, _inputs).Plan(), .. new CaseEmbeds(frame).Plan(), .. new SiteCartridges(frame).Plan(), .. new SiteFeeds(catalogue, _inputs).Plan(), .. selection.PlanTexts()];
        return
        [
            .. pages,
            .. form.PlanScripts([.. pages.Select(p => p.Address)]),
            .. beside,
            .. MovedFiles.Plan(catalogue, beside),
            .. new GuidePosts(frame).Plan([.. pages.Concat(beside).Select(p => p.Address)]),
            .. fields.PlanSchemas(),
            .. api.PlanFiles(),
            .. new Sitemap(catalogue.Site, _inputs).Plan(ToBeFound(pages)),
            .. new HostFiles(catalogue.Site, design.Assets, _inputs, [.. pages.Select(p => p.Address), .. catalogue.Redirects.Concat(catalogue.ShortAddresses).Select(r => r.From)]).Plan(),
            .. OfflineReadMe.Plan(catalogue.Site, _inputs),
            .. design.Assets.Outputs(),
            .. links.Images.Concat(catalogue.EarlierPictures).Select(Picture),
        ];
    }

    /// <summary>All pages but drafts and what was withdrawn, with the day of their last change where the content names one.</summary>
    private List<(Address Address, DateOnly? Changed)> ToBeFound(List<PlannedOutput> pages)
    {
        var content = catalogue.ContentPages.ToDictionary(p => p.Address);
        return [.. pages.Select(p => (p.Address, Page: content.GetValueOrDefault(p.Address))).Where(p => p.Page is not ({ IsDraft: true } or Practice { Withdrawn: not null })).Select(p => (p.Address, p.Page?.LastChanged))];
    }

    /// <summary>The scripts of the search index, which is made now if it was not yet.</summary>
    public IEnumerable<PlannedOutput> PlanIndex() => search.Value.Scripts.Select(IndexScript);

    private PlannedOutput IndexScript(IndexScript script) => new(
        new Address(SiteAssets.IndexFolder + script.File), [SiteInputs.IndexScript(script)], output => output.Write(script.Make()));

    private PlannedOutput Picture(ImageFile image) => new(image.Address, [new BuildInput(image.File, image.Print)], output => output.Write(content.Bytes(image.File)));
}
