using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>Background articles, and the pages with a fixed place (about, contribute, accessibility).</summary>
internal sealed class ArticlePages(SiteFrame frame, PageTexts texts, SchemaData schema)
{
    private readonly Catalogue _catalogue = frame.Catalogue;

    public IEnumerable<PlannedOutput> Plan()
    {
        var articles = _catalogue.Articles;
        if (articles.Count > 0)
            yield return frame.Page("achtergrond", SiteAddresses.Articles, () => [frame.Inputs.Articles], ListView);
        for (var i = 0; i < articles.Count; i++)
        {
            var index = i;
            yield return frame.Page("artikel", articles[i].Address, () => [.. frame.Inputs.Of(articles[index]), frame.Inputs.Articles, frame.Inputs.Glossary, frame.Inputs.Facets, frame.Inputs.Mentions(articles[index])], links => View(index, links));
        }
        foreach (var page in _catalogue.Pages)
            yield return frame.Page("pagina", page.Address, () => [.. frame.Inputs.Of(page), frame.Inputs.Glossary, frame.Inputs.Facets, frame.Inputs.Mentions(page)], links => PlainView(page, links));
    }

    private LinkListView ListView(PageLinks links)
    {
        const string introduction = "De gedachte achter de praktijken. Wat is collectief werken, wanneer past het en wat weten we nog niet?";
        return new LinkListView(
            frame.Around(new PageHead
            {
                Address = SiteAddresses.Articles,
                Title = "Achtergrond",
                Description = Wording.Description(introduction),
                Data = [schema.List(SiteAddresses.Articles, "Achtergrond", introduction, _catalogue.Articles)],
            }, links),
            "Achtergrond", introduction, [.. _catalogue.Articles.Select(a => new LinkListItemView(links.To(a.Address), a.Title, a.Summary, null))]);
    }

    private ArticleView View(int index, PageLinks links)
    {
        var article = _catalogue.Articles[index];
        var previous = index > 0 ? _catalogue.Articles[index - 1] : null;
        var next = index + 1 < _catalogue.Articles.Count ? _catalogue.Articles[index + 1] : null;
        return new ArticleView(
            frame.Around(new PageHead
            {
                Address = article.Address,
                Title = PageTitles.Of(article, _catalogue),
                Description = Wording.Description(article.Summary),
                Above = [("Achtergrond", SiteAddresses.Articles)],
                Citable = article,
                Data = [schema.Article(article, "Article")],
                IsDraft = article.IsDraft,
            }, links),
            article.Title, article.Summary, texts.TextOf(article, links),
            previous is null ? null : new NeighbourView(links.To(previous.Address), previous.Title),
            next is null ? null : new NeighbourView(links.To(next.Address), next.Title),
            previous is not null || next is not null,
            [.. Further(links)]);
    }

    private IEnumerable<LinkView> Further(PageLinks links)
    {
        yield return new LinkView(links.To(SiteAddresses.Practices), "Alle praktijken");
        yield return new LinkView(links.To(SiteAddresses.Explorer), "Verken het kwadrant");
        if (frame.Sections.HasLearningPaths)
            yield return new LinkView(links.To(SiteAddresses.LearningPaths), "Leerlijnen met studievragen");
        if (frame.Sections.HasGlossary)
            yield return new LinkView(links.To(SiteAddresses.Glossary), "Begrippen");
    }

    private PlainPageView PlainView(PlainPage page, PageLinks links)
    {
        var text = texts.TextOf(page, links);
        return new PlainPageView(
            frame.Around(new PageHead
            {
                Address = page.Address,
                Title = PageTitles.Of(page, _catalogue),
                Description = Wording.Description(page.Summary.Length > 0 ? page.Summary : $"{page.Title}: over {_catalogue.Site.Name}."),
                Data = [schema.Article(page, "WebPage")],
                IsDraft = page.IsDraft,
            }, links),
            page.Title, page.Summary, text, text.Headings.Count > 2,
            page == frame.Sections.Contribute ? _catalogue.Site.Repository?.TipLink : null);
    }
}
