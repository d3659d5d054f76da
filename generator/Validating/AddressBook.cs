using Praktijk.Diagnostics;
using Praktijk.Markdown;
using Praktijk.Model;
using Praktijk.Permanence;
using Praktijk.Reading;
using Praktijk.Schema;

namespace Praktijk.Validating;

/// <summary>
/// Which file makes which address, known from the names of the files alone: so a link to a page with mistakes of its own is not called broken as well.
/// </summary>
internal sealed class AddressBook
{
    private static readonly string[] ReservedFolders = ["assets/", "api/", "p/", SiteAddresses.Messages.Path];

    /// <summary>The owner of what no file makes.</summary>
    private const string Itself = "de site zelf";

    private readonly Dictionary<Address, string> _owners = [];
    private readonly Dictionary<Address, Address> _becameOf = [];
    private readonly Dictionary<string, PageEntry> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<Address, PageEntry> _byAddress = [];
    private readonly Dictionary<Address, string> _facets = [];
    private NearestWords? _nearestAddress;
    private Dictionary<string, NearestWords>? _nearestFile;

    /// <summary>A page that comes from a file.</summary>
    /// <param name="Body">Null when the file could not be read: then its anchors are unknown.</param>
    public sealed record PageEntry(string File, Address Address, MarkdownBody? Body, bool IsDraft, bool IsWithdrawn);

    /// <summary>The address that somebody probably meant; null when none is near.</summary>
    public string? NearestAddress(string written) => (_nearestAddress ??= new NearestWords(_owners.Keys.Select(a => a.ToString()))).Of(written);

    /// <summary>The name of the file in a folder that somebody probably meant; null when none is near.</summary>
    public string? NearestFile(string folder, string written)
    {
        _nearestFile ??= _byFile.Keys.ToLookup(f => f[..Math.Max(0, f.LastIndexOf('/'))], f => f[(f.LastIndexOf('/') + 1)..])
            .ToDictionary(names => names.Key, names => new NearestWords(names), StringComparer.Ordinal);
        return _nearestFile.TryGetValue(folder, out var names) ? names.Of(written) : null;
    }

    /// <summary>Collects the addresses of all pages and reports those that two files want.</summary>
    public static AddressBook Of(ContentSet content, IReadOnlyList<Practice> practices, DiagnosticList diagnostics)
    {
        var book = new AddressBook();
        foreach (var address in BuiltIn(content).Concat(OfPublished(content, [.. practices.Where(p => !p.IsDraft)])))
            book._owners[address] = Itself;
        var bodies = content.Documents.ToDictionary(d => d.File.Path, d => d.Document.Body, StringComparer.Ordinal);
        var drafts = practices.Where(p => p.IsDraft).Select(p => p.File).ToHashSet(StringComparer.Ordinal);
        var withdrawn = practices.Where(p => p.Withdrawn is not null).Select(p => p.File).ToHashSet(StringComparer.Ordinal);
        foreach (var facet in content.Files.Where(f => f.Kind == ContentKind.Facet))
            book._facets[new Address($"{facet.Facet}/")] = facet.Path;
        foreach (var file in content.Files.Where(f => f.Address is not null))
        {
            var entry = new PageEntry(file.Path, file.Address!.Value, bodies.GetValueOrDefault(file.Path), drafts.Contains(file.Path), withdrawn.Contains(file.Path));
            var mayShare = file.Kind is ContentKind.Home or ContentKind.QuadrantPage;
            if (!book._owners.TryAdd(entry.Address, file.Path) && !mayShare)
                diagnostics.Add(Problems.DuplicateAddress(SourceLocation.StartOf(file.Path), entry.Address, book._owners[entry.Address]));
            book._byFile[file.Path] = entry;
            book._byAddress[entry.Address] = entry;
        }
        return book;
    }

    /// <summary>Of all that decides where a link leads, the glossary and the pictures apart.</summary>
    public Fingerprint Print()
    {
        var all = new FingerprintWriter();
        foreach (var (address, owner) in _owners)
            all.Add(address.Path).Add(owner);
        foreach (var (old, now) in _becameOf)
            all.Add(old.Path).Add(now.Path);
        foreach (var page in _byFile.Values)
            all.Add(page.File).Add(page.Address.Path).Add(page.IsDraft).Add(page.IsWithdrawn).Add(page.Body?.AnchorsPrint ?? default);
        return all.ToFingerprint();
    }

    public PageEntry? ByFile(string path) => _byFile.GetValueOrDefault(path);

    public PageEntry? ByAddress(Address address) => _byAddress.GetValueOrDefault(address);

    public bool Exists(Address address) => _owners.ContainsKey(address) || IsCitation(address);

    /// <summary>A file with the citation of a page: beside every page that can be cited, so that they are not in the book one by one.</summary>
    private bool IsCitation(Address address)
    {
        var name = address.Path.LastIndexOf('/') + 1;
        return address.Path[name..] is SiteAddresses.BibTeX or SiteAddresses.Ris or SiteAddresses.CslJson
            && ByAddress(new Address(address.Path[..name])) is { IsDraft: false, IsWithdrawn: false } page
            && ContentFile.At(page.File)?.Kind is ContentKind.Practice or ContentKind.Article or ContentKind.LearningPath;
    }

    /// <summary>Earlier addresses may not be those of a page, nor of each other. A link to one leads straight to the page that it became.</summary>
    /// <param name="file">The file that names them.</param>
    public void AddRedirects(string file, Address to, IEnumerable<Located<Address>> oldAddresses, DiagnosticList diagnostics)
    {
        foreach (var old in oldAddresses)
        {
            if (IsReservedPath(old.Value))
                diagnostics.Add(Problems.ReservedName(old.At, old.Value.ToString()));
            else if (!_owners.TryAdd(old.Value, file))
                diagnostics.Add(Problems.DuplicateAddress(old.At, old.Value, _owners[old.Value]));
            else
                _becameOf[old.Value] = to;
        }
    }

    /// <summary>The short addresses of cases lead, like earlier ones, straight to where the case is now.</summary>
    public void AddShort(IEnumerable<KeptNumber> numbers)
    {
        foreach (var number in numbers.Where(n => Lasts(n.Address)))
        {
            if (_owners.TryAdd(SiteAddresses.Short(number.Number), Itself))
                _becameOf[SiteAddresses.Short(number.Number)] = Current(number.Address);
        }
    }

    /// <summary>The file that makes a page or names an earlier address, which exists.</summary>
    public string FileOf(Address address) => _owners[address];

    /// <summary>True for a page that no file makes: a list, the search page, a short address.</summary>
    public bool IsOfTheSite(Address address) => _owners.GetValueOrDefault(address) == Itself;

    /// <summary>True when readers find something here, now and after the next build without drafts.</summary>
    public bool Lasts(Address address) => _owners.ContainsKey(address) && ByAddress(Current(address)) is not { IsDraft: true };

    /// <summary>
    /// The pages and earlier addresses that are published for good, each with the file that makes it, if one does. What the program makes below the page of
    /// a file, or in its own folders, comes and goes with the program and is not among them.
    /// </summary>
    public IEnumerable<(Address Address, string? File)> Lasting()
    {
        foreach (var (address, owner) in _owners)
        {
            if (!Lasts(address) || address != Address.Home && IsReservedPath(address))
                continue;
            if (ByAddress(address)?.File is { } file)
                yield return (address, file);
            else if (owner != Itself)
                yield return (address, owner);
            else if (address.File != address.Path && (address == Address.Home || !IsBelowAPage(address)))
                yield return (address, _facets.GetValueOrDefault(address));
        }
    }

    /// <summary>Of the headings of the page here, when it shows its text.</summary>
    public IEnumerable<string> AnchorsOf(Address address) =>
        address != Address.Home && ByAddress(address) is { IsWithdrawn: false, Body: { } body } ? body.Headings.Select(h => h.Id) : [];

    private bool IsBelowAPage(Address address)
    {
        for (var slash = address.Path.LastIndexOf('/', Math.Max(0, address.Path.Length - 2)); slash > 0; slash = address.Path.LastIndexOf('/', slash - 1))
        {
            if (_byAddress.ContainsKey(new Address(address.Path[..(slash + 1)])))
                return true;
        }
        return false;
    }

    /// <summary>The address itself, or the one that it became.</summary>
    public Address Current(Address address) => _becameOf.GetValueOrDefault(address, address);

    private static bool IsReservedPath(Address address) =>
        address == Address.Home
        || SiteAddresses.IsOfCase(address)
        || ReservedFolders.Any(folder => address.Path.StartsWith(folder, StringComparison.Ordinal))
        || address.Path.Split('/').Any(part => part is "page" or "index");

    /// <summary>What follows cases, or takes them along. Of the cartridge of a training path its file decides.</summary>
    private static IEnumerable<Address> OfPublished(ContentSet content, IReadOnlyList<Practice> practices)
    {
        if (practices.Count == 0)
            yield break;
        yield return SiteAddresses.AtomFeed;
        yield return SiteAddresses.JsonFeed;
        yield return SiteAddresses.PracticesCartridge;
        foreach (var term in content.Files.Where(f => f.Kind == ContentKind.Term).Select(f => f.Address).OfType<Address>())
        {
            yield return SiteAddresses.AtomFeedOf(term);
            yield return SiteAddresses.JsonFeedOf(term);
        }
        foreach (var term in practices.SelectMany(p => p.Facets.Select(f => f.Facet)).Distinct().Where(f => f.Teaches).SelectMany(f => f.Terms))
            yield return SiteAddresses.Cartridge(term);
    }

    /// <summary>Pages that exist without a file, as far as there is something to show on them.</summary>
    private static IEnumerable<Address> BuiltIn(ContentSet content)
    {
        yield return Address.Home;
        yield return SiteAddresses.Practices;
        yield return SiteAddresses.Search;
        yield return SiteAddresses.Explorer;
        yield return SiteAddresses.Quadrants;
        yield return SiteAddresses.Sitemap;
        yield return SiteAddresses.Selection;
        yield return SiteAddresses.Api;
        foreach (var path in content.Files.Where(f => f.Kind == ContentKind.LearningPath).Select(f => f.Address).OfType<Address>())
            yield return new Address($"{path.Path}{path.Path.Split('/')[^2]}.imscc");
        foreach (var quadrant in QuadrantNames.All)
            yield return new Address($"kwadranten/{quadrant.Slug()}/");
        var facets = content.Files.Where(f => f.Kind == ContentKind.Facet).Select(f => f.Facet!).ToList();
        if (facets.Count >= 2)
            yield return SiteAddresses.Overview;
        foreach (var facet in facets)
            yield return new Address($"{facet}/");
        foreach (var (kind, address) in new[]
        {
            (ContentKind.GlossaryEntry, SiteAddresses.Glossary), (ContentKind.Article, SiteAddresses.Articles), (ContentKind.LearningPath, SiteAddresses.LearningPaths),
        })
        {
            if (content.Files.Any(f => f.Kind == kind))
                yield return address;
        }
        foreach (var path in content.Files.Where(f => f.Kind == ContentKind.LearningPath))
            yield return SiteAddresses.ForLecturers(path.Address!.Value);
        if (content.Files.Any(f => f.Kind == ContentKind.Page && f.Address == SiteAddresses.Contribute))
        {
            yield return SiteAddresses.Fields;
            yield return SiteAddresses.Form;
            yield return SiteAddresses.Messages;
            foreach (var code in Codes.All)
                yield return SiteAddresses.Message(code.Name);
            foreach (var kind in FileKind.All([]))
                yield return SiteAddresses.Schema(kind.Key);
        }
    }
}
