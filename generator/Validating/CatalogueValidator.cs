using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Permanence;
using Praktijk.Reading;

namespace Praktijk.Validating;

/// <summary>What was read → what is true: the catalogue with all its links, or nothing when anything in it is wrong.</summary>
internal static class CatalogueValidator
{
    /// <summary>Applies every rule, whatever the earlier ones found, so that one run tells all.</summary>
    /// <returns>Null when there are errors; they are in <paramref name="diagnostics"/>.</returns>
    /// <param name="memory">What was found valid before, and where what is found now is kept; null to check everything and keep nothing.</param>
    public static (Catalogue Catalogue, SiteLinks Links)? Validate(ContentSet content, BuildOptions options, ValidatedMemory? memory, DiagnosticList diagnostics) =>
        WithAddresses(content, options, memory, diagnostics) is var (catalogue, links, _) ? (catalogue, links) : null;

    /// <summary>The same, with what is published for good and what the ledger does not have yet.</summary>
    public static (Catalogue Catalogue, SiteLinks Links, PublishedAddresses Published)? WithAddresses(
        ContentSet content, BuildOptions options, ValidatedMemory? memory, DiagnosticList diagnostics)
    {
        var facets = memory is null ? new FacetValidator(content, diagnostics).Validate()
            : memory.Facets(content.PrintOf(ContentKind.Facet, ContentKind.Term), said => new FacetValidator(content, said).Validate(), diagnostics);
        var site = new SiteValidator(content, diagnostics);
        var settings = site.Settings(facets, options.BaseUrl);
        var landmarks = site.Landmarks();
        var practices = PracticeValidator.Validate(content, facets, memory, diagnostics);
        var pages = new PageValidator(content, diagnostics);
        var glossary = memory is null ? pages.Glossary()
            : memory.Glossary(content.PrintOf(ContentKind.GlossaryEntry), said => new PageValidator(content, said).Glossary(), diagnostics);
        var articles = pages.Articles();
        var paths = pages.LearningPaths(facets, practices, options.WithDrafts);
        var fixedPages = pages.Pages();
        var quadrants = pages.Quadrants();

        ContentPage[] all = [.. practices, .. facets.SelectMany(f => f.Terms), .. glossary, .. articles, .. paths, .. fixedPages, .. quadrants];
        var book = AddressBook.Of(content, practices, diagnostics);
        var home = settings is null ? null : site.Home(settings, facets);
        foreach (var page in all)
            book.AddRedirects(page.File, page.Address, page.OldAddresses, diagnostics);
        foreach (var facet in facets)
            book.AddRedirects(facet.File, facet.Address, facet.OldAddresses, diagnostics);
        book.AddRedirects("home.md", Address.Home, home?.OldAddresses ?? [], diagnostics);
        book.AddShort(content.Ledger.Numbers);
        var shown = all.Where(p => options.WithDrafts || !p.IsDraft).ToList();
        var links = LinkResolver.Resolve(content, book, [.. shown.Where(p => p is not Practice { Withdrawn: not null })], glossary, options.WithDrafts, memory, diagnostics);

        foreach (var audience in home?.Audiences ?? [])
        {
            if (!book.Exists(audience.Link.Value))
                diagnostics.Add(Problems.BrokenAddress(audience.Link.At, audience.Link.Value.ToString(), book.NearestAddress(audience.Link.Value.ToString())));
            else if (!options.WithDrafts && book.ByAddress(audience.Link.Value) is { IsDraft: true } draft)
                diagnostics.Add(Problems.LinkToDraft(audience.Link.At, draft.File));
            else if (book.ByAddress(book.Current(audience.Link.Value)) is { IsWithdrawn: true } withdrawn)
                diagnostics.Add(Problems.LinkToWithdrawn(audience.Link.At, withdrawn.File));
        }
        var ledger = new LedgerCheck(content, book, all, diagnostics);
        ledger.Run();
        if (settings is null || home is null || diagnostics.HasErrors)
            return null;
        var earlierPictures = ledger.Pictures(links.Images);
        if (diagnostics.HasErrors)
            return null;
        if (options.Offline)
            settings = settings with { Offline = new OfflineEdition(content.Version(), shown.Max(p => p.LastChanged)) };
        var catalogue = new Catalogue(settings, home, facets, shown.OfType<Practice>(), glossary, articles, paths, fixedPages, quadrants, landmarks)
        {
            DraftFiles = options.WithDrafts ? [] : [.. practices.Where(p => p.IsDraft).Select(p => p.File).Order(StringComparer.Ordinal)],
            ShortAddresses = ShortAddresses(content.Ledger, book, all, facets, settings),
            EarlierPictures = earlierPictures,
        };
        return (catalogue, links, new PublishedAddresses(book, links, practices, content.Ledger));
    }

    /// <summary>Each straight to where the case is now, or to what came in its place.</summary>
    private static IReadOnlyList<Redirect> ShortAddresses(AddressLedger ledger, AddressBook book, IReadOnlyList<ContentPage> pages, IReadOnlyList<Facet> facets, SiteSettings settings)
    {
        if (ledger.Numbers.Count == 0)
            return [];
        var named = pages.ToDictionary(p => p.Address, p => (p.Title, p.File));
        foreach (var facet in facets)
            named.TryAdd(facet.Address, (facet.Label, facet.File));
        named.TryAdd(Address.Home, (settings.Name, "home.md"));
        return
        [
            .. ledger.Numbers.DistinctBy(n => n.Number).OrderBy(n => n.Number).Select(n => (From: SiteAddresses.Short(n.Number), To: book.Current(n.Address)))
                .Where(n => named.ContainsKey(n.To)).Select(n => new Redirect(n.From, n.To, named[n.To].Title, named[n.To].File)),
        ];
    }
}
