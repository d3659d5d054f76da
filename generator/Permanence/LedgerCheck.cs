using Praktijk.Diagnostics;
using Praktijk.Markdown;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Validating;
using Praktijk.Yaml;

namespace Praktijk.Permanence;

/// <summary>Holds the content against the ledger: what was promised and is no longer there is reported, with the line that brings it back.</summary>
/// <param name="pages">The valid pages, drafts included.</param>
internal sealed class LedgerCheck(ContentSet content, AddressBook book, IReadOnlyList<ContentPage> pages, DiagnosticList diagnostics)
{
    private readonly AddressLedger _ledger = content.Ledger;
    private readonly Lazy<Newcomers> _newcomers = new(() => new Newcomers(content.Ledger, pages));
    private readonly Lazy<ILookup<Address, string>> _anchorsByPage = new(() =>
        content.Ledger.Pages.SelectMany(p => p.Anchors, (page, id) => (Page: book.Current(page.Address), Id: id)).ToLookup(a => a.Page, a => a.Id));

    private readonly Lazy<Dictionary<string, SourceDocument>> _documents = new(() => content.Documents.ToDictionary(d => d.File.Path, d => d.Document, StringComparer.Ordinal));
    private HashSet<string>? _earlierOfAll;

    /// <summary>Numbers, pages and anchors.</summary>
    public void Run()
    {
        CheckNumbers();
        foreach (var page in _ledger.Pages)
            Check(page);
    }

    /// <summary>
    /// Pictures, once it is certain which the site has. One of a page that moved is still promised at its old address, which a redirect cannot keep for it: so
    /// it is put there as well.
    /// </summary>
    /// <param name="images">All that the site has.</param>
    /// <returns>The pictures at their old addresses.</returns>
    public IReadOnlyList<ImageFile> Pictures(IReadOnlyList<ImageFile> images)
    {
        if (_ledger.Files.Count == 0)
            return [];
        var here = images.ToDictionary(i => i.Address);
        var moved = new Dictionary<Address, ImageFile>();
        foreach (var file in _ledger.Files.Where(f => !here.ContainsKey(f.Address)))
        {
            var folder = file.Address.Above;
            var now = book.Current(folder);
            // Of a page that is gone itself only that is told; of one that was withdrawn nothing but its address was to stay.
            if (!book.Lasts(folder) || book.ByAddress(now) is { IsWithdrawn: true })
                continue;
            if (here.TryGetValue(new Address(now.Path + file.Address.Path[folder.Path.Length..]), out var image))
                moved[file.Address] = image with { Address = file.Address };
            else
                diagnostics.Add(Problems.LostPicture(file.At, file.Address, file.File));
        }
        return [.. moved.Values];
    }

    private void CheckNumbers()
    {
        // Which of two was online first, no file tells.
        foreach (var same in _ledger.Numbers.GroupBy(n => n.Number).Where(g => g.Select(n => n.Address).Distinct().Skip(1).Any()))
        {
            var first = same.MinBy(n => n.At)!;
            foreach (var other in same.Where(n => n.Address != first.Address))
                diagnostics.Add(Problems.NumberTwice(other.At, other.Number, other.Address, first.Address, first.At.Line));
        }
        foreach (var number in _ledger.Numbers.Where(n => book.IsOfTheSite(n.Address)))
            diagnostics.Add(Problems.NotALedgerLine(number.At, $"{SiteAddresses.Short(number.Number)} {number.Address}"));
        var promised = _ledger.Pages.Where(p => p.IsPromised).Select(p => p.Address).ToHashSet();
        foreach (var number in _ledger.Numbers.Where(n => !promised.Contains(n.Address) && !book.Lasts(n.Address)))
            Lose(number.Address, null, number.At);
    }

    private void Check(KeptPage kept)
    {
        if (!book.Lasts(kept.Address))
        {
            if (kept.IsPromised)
                Lose(kept.Address, kept.File, kept.At);
            return;
        }
        if (kept.Anchors.Count == 0)
            return;
        var now = book.Current(kept.Address);
        if (now != kept.Address && (now == Address.Home || book.ByAddress(now) is null))
        {
            // The home page and the list of a facet have no headings of an editor.
            var file = book.FileOf(kept.Address);
            diagnostics.Add(Problems.LostAnchors(SourceLocation.StartOf(file), kept.Address, [.. kept.Anchors.Distinct().Order(StringComparer.Ordinal)], file));
            return;
        }
        if (book.ByAddress(now) is not { IsWithdrawn: false, Body: { } body } page)
            return;
        var here = body.Headings.Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in kept.Anchors.Where(id => !here.Contains(id)).Distinct().Order(StringComparer.Ordinal))
        {
            var heading = diagnostics.TellsMoreOf(page.File) ? MadeOf(id, body, page.Address) : null;
            diagnostics.Add(Problems.LostAnchor(heading?.At ?? SourceLocation.StartOf(page.File), kept.Address, id, heading, kept.Address == page.Address ? null : page.File));
        }
    }

    /// <summary>The heading that an anchor was probably of: one that nothing was promised of yet, the only one or the nearest by name.</summary>
    private Heading? MadeOf(string id, MarkdownBody body, Address address)
    {
        var promised = _anchorsByPage.Value[address].ToHashSet(StringComparer.Ordinal);
        var news = body.Headings.Where(h => !promised.Contains(h.Id)).ToList();
        return news.Count == 1 ? news[0] : NearestWord.Of(id, news.Select(h => h.Id)) is { } near ? news.First(h => h.Id == near) : null;
    }

    private void Lose(Address address, string? file, SourceLocation at)
    {
        if (book.ByAddress(book.Current(address)) is { IsDraft: true } draft)
            diagnostics.Add(Problems.PublishedBecameDraft(StatusOf(draft.File), address));
        else if (!MayBeNamedBySomebody(address))
            diagnostics.Add(Problems.LostAddress(at, address, file, diagnostics.TellsMoreOf(at.File) ? _newcomers.Value.InPlaceOf(address) : null));
    }

    private SourceLocation StatusOf(string file) =>
        _documents.Value[file].FrontMatter?.Entries.FirstOrDefault(e => e.Key.Value == "status")?.Value.At ?? SourceLocation.StartOf(file);

    /// <summary>A file with mistakes of its own has no redirects yet, though it may name this address: then only those mistakes are told.</summary>
    private bool MayBeNamedBySomebody(Address address)
    {
        if (!diagnostics.HasErrors)
            return false;
        if (_earlierOfAll is null)
        {
            var fields = content.Texts.Where(t => t.File.Kind != ContentKind.Landmarks).Select(t => t.Fields ?? t.Document?.FrontMatter).ToList();
            _earlierOfAll = fields.Contains(null) ? [] : [.. fields.SelectMany(map => EarlierOf(map!)), "/"];
        }
        return _earlierOfAll.Count == 0 || _earlierOfAll.Contains(address.ToString());
    }

    private static IEnumerable<string> EarlierOf(YamlMap fields) => fields.Entries.FirstOrDefault(e => e.Key.Value == "oud")?.Value switch
    {
        YamlList list => list.Items.OfType<YamlScalar>().Select(s => s.Value),
        YamlScalar one => [one.Value],
        _ => [],
    };

    /// <summary>Pages that the ledger does not know: what may have come in the place of a page that is gone.</summary>
    private sealed class Newcomers
    {
        private readonly Dictionary<string, Dictionary<string, ContentPage>> _byFolder;
        private readonly Dictionary<string, ContentPage> _bySlug;
        private readonly Dictionary<string, NearestWords> _words = new(StringComparer.Ordinal);

        public Newcomers(AddressLedger ledger, IReadOnlyList<ContentPage> pages)
        {
            var known = ledger.Pages.Where(p => p.IsPromised).Select(p => p.Address).ToHashSet();
            var news = pages.Where(p => !p.IsDraft && !p.IsBuiltIn && p is not Practice { Withdrawn: not null } && !known.Contains(p.Address)).ToList();
            _bySlug = news.GroupBy(p => p.Slug).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            _byFolder = news
                .GroupBy(p => p.Address.Above.Path).ToDictionary(g => g.Key, g => g.DistinctBy(p => p.Slug).ToDictionary(p => p.Slug, StringComparer.Ordinal), StringComparer.Ordinal);
        }

        /// <summary>The one with its name in another folder, the only one beside it, or the one with nearly its name; null when there is none.</summary>
        public ContentPage? InPlaceOf(Address address)
        {
            var folder = address.Above.Path;
            if (_bySlug.TryGetValue(address.Path[folder.Length..].TrimEnd('/'), out var moved))
                return moved;
            if (!_byFolder.TryGetValue(folder, out var beside))
                return null;
            if (beside.Count == 1)
                return beside.Values.First();
            if (!_words.TryGetValue(folder, out var words))
                _words[folder] = words = new NearestWords(beside.Keys);
            return words.Of(address.Path[folder.Length..].TrimEnd('/')) is { } near ? beside[near] : null;
        }
    }
}
