using System.Collections.Concurrent;
using Praktijk.Diagnostics;
using Praktijk.Markdown;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Schema;

namespace Praktijk.Validating;

/// <summary>Finds out where every link of every text leads; what leads nowhere is reported at its place.</summary>
internal sealed class LinkResolver
{
    private static readonly LinkTarget Nowhere = new LinkTarget.External("");

    private readonly ContentSet _content;
    private readonly AddressBook _book;
    private readonly GlossaryWords _glossary;
    private readonly bool _withDrafts;
    private readonly DiagnosticList _diagnostics;
    private readonly ConcurrentDictionary<string, ImageCheck> _images;

    private LinkResolver(
        ContentSet content, AddressBook book, GlossaryWords glossary, bool withDrafts, ConcurrentDictionary<string, ImageCheck> images, DiagnosticList diagnostics)
    {
        _images = images;
        _content = content;
        _book = book;
        _glossary = glossary;
        _withDrafts = withDrafts;
        _diagnostics = diagnostics;
    }

    /// <param name="pages">The valid pages whose text is shown, for who mentions whom and which pictures are needed.</param>
    /// <param name="memory">What was found before, and where what is found now is kept; null to resolve everything and keep nothing.</param>
    public static SiteLinks Resolve(
        ContentSet content, AddressBook book, IReadOnlyList<ContentPage> pages, IReadOnlyList<GlossaryEntry> glossary, bool withDrafts, ValidatedMemory? memory, DiagnosticList diagnostics)
    {
        var words = new GlossaryWords(glossary);
        var images = new ConcurrentDictionary<string, ImageCheck>(StringComparer.Ordinal);
        var withLinks = content.Documents.Where(d => d.Document.Body.Links.Count > 0).ToArray();
        var found = memory is null
            ? InParallel.Select(withLinks, d => TargetsOf(d, diagnostics))
            : memory.Targets(new FingerprintWriter().Add(content.PrintOfNames()).Add(book.Print()).ToFingerprint(), withLinks, TargetsOf, diagnostics);
        var targets = new Dictionary<string, IReadOnlyList<LinkTarget>>(found.Length, StringComparer.Ordinal);
        for (var i = 0; i < found.Length; i++)
            targets[withLinks[i].File.Path] = found[i];
        // Pictures of what is not shown are not published either.
        var pictures = pages.SelectMany(p => targets.GetValueOrDefault(p.File, [])).OfType<LinkTarget.Picture>().Select(p => p.Image).DistinctBy(i => i.Address).OrderBy(i => i.Address).ToList();
        return new SiteLinks(targets, Mentions(pages, targets), pictures);

        LinkTarget[] TargetsOf((ContentFile File, SourceDocument Document) of, DiagnosticList said) =>
            new LinkResolver(content, book, words, withDrafts, images, said).TargetsOf(of.File, of.Document.Body);
    }

    private LinkTarget[] TargetsOf(ContentFile file, MarkdownBody body)
    {
        var targets = new LinkTarget[body.Links.Count];
        var pictures = new Dictionary<Address, ImageFile>();
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = TargetOf(file, body.Links[i]) ?? Nowhere;
            if (targets[i] is LinkTarget.Picture picture && !pictures.TryAdd(picture.Image.Address, picture.Image) && pictures[picture.Image.Address].File != picture.Image.File)
                _diagnostics.Add(Problems.PictureNameTaken(body.Links[i].At, body.Links[i].Target, pictures[picture.Image.Address].File));
        }
        return targets;
    }

    private LinkTarget? TargetOf(ContentFile from, BodyLink link) => link.Kind switch
    {
        BodyLinkKind.Term => Term(link),
        BodyLinkKind.Image => Picture(from, link),
        _ => Link(from, link),
    };

    private LinkTarget.Term? Term(BodyLink link)
    {
        if (_glossary.Find(link.Target) is { } entry)
            return new LinkTarget.Term(entry);
        return Refuse<LinkTarget.Term>(Problems.UnknownGlossaryTerm(link.At, link.Target, IsTold(link) ? _glossary.Names : []));
    }

    private LinkTarget? Link(ContentFile from, BodyLink link)
    {
        var target = link.Target.Trim();
        if (target.Length == 0 || target.Any(char.IsControl) || PlainText.IndexOfForbidden(target) >= 0 || target.Contains('\\'))
            return Refuse<LinkTarget>(Problems.InvalidLink(link.At, link.Target));
        if (FieldReader.HasCredentials(target))
            return Refuse<LinkTarget>(Problems.CredentialsInLink(link.At));
        if (Scheme(target) is { } scheme)
            return scheme is "http" or "https" or "mailto" && IsSafeExternal(target, scheme)
                ? new LinkTarget.External(target)
                : Refuse<LinkTarget>(Problems.ForbiddenScheme(link.At, target));
        if (target.StartsWith("//", StringComparison.Ordinal))
            return Refuse<LinkTarget>(Problems.ForbiddenScheme(link.At, target));
        var hash = target.IndexOf('#');
        var path = hash < 0 ? target : target[..hash];
        var fragment = hash < 0 || hash == target.Length - 1 ? null : Uri.UnescapeDataString(target[(hash + 1)..]);
        return path.Length == 0 ? OnSamePage(from, link, fragment)
            : path[0] == '/' ? ToAddress(from, link, path, fragment)
            : ToFile(from, link, path, fragment);
    }

    private LinkTarget? OnSamePage(ContentFile from, BodyLink link, string? fragment) =>
        fragment is null ? Refuse<LinkTarget>(Problems.InvalidLink(link.At, link.Target)) : ToPage(from, _book.ByFile(from.Path)!, link, fragment);

    private LinkTarget? ToFile(ContentFile from, BodyLink link, string path, string? fragment)
    {
        if (ContentPath.Resolve(from.Path, path) is not { } file)
            return Refuse<LinkTarget>(Problems.InvalidLink(link.At, link.Target));
        if (_book.ByFile(file) is { } page)
            return ToPage(from, page, link, fragment);
        if (_content.Has(file))
            return Refuse<LinkTarget>(Problems.NoPage(link.At, path));
        return Refuse<LinkTarget>(Problems.BrokenFileLink(link.At, path, IsTold(link) ? NearestFile(from, path) : null));
    }

    private LinkTarget? ToAddress(ContentFile from, BodyLink link, string path, string? fragment)
    {
        var query = path.IndexOf('?');
        var address = _book.Current(new Address(Uri.UnescapeDataString(query < 0 ? path : path[..query])[1..]));
        if (_book.ByAddress(address) is { } page)
            return ToPage(from, page, link, fragment);
        if (_book.Exists(address))
        {
            // What the templates call their parts may change; only "inhoud" and headings are promised.
            if (fragment is not (null or "inhoud"))
                _diagnostics.Add(Problems.BrokenAnchor(link.At, fragment, address.ToString(), []));
            return new LinkTarget.Page(address, fragment) { Query = query < 0 ? null : path[query..] };
        }
        return Refuse<LinkTarget>(Problems.BrokenAddress(link.At, path, IsTold(link) ? _book.NearestAddress(path) : null));
    }

    private LinkTarget.Page ToPage(ContentFile from, AddressBook.PageEntry page, BodyLink link, string? fragment)
    {
        var isShown = _book.ByFile(from.Path) is { IsWithdrawn: false };
        if (page.IsWithdrawn && isShown)
        {
            _diagnostics.Add(Problems.LinkToWithdrawn(link.At, page.File));
            // The text has gone, and its headings with it.
            return new LinkTarget.Page(page.Address, null);
        }
        if (fragment is not null && page.Body is { } body && !body.HasAnchor(fragment))
            _diagnostics.Add(Problems.BrokenAnchor(link.At, fragment, page.File, IsTold(link) ? [.. body.Headings.Select(h => h.Id)] : []));
        if (page.IsDraft && !_withDrafts && isShown && _book.ByFile(from.Path) is { IsDraft: false })
            _diagnostics.Add(Problems.LinkToDraft(link.At, page.File));
        return new LinkTarget.Page(page.Address, fragment);
    }

    private LinkTarget.Picture? Picture(ContentFile from, BodyLink link)
    {
        var target = link.Target.Trim();
        if (Scheme(target) is not null || target.StartsWith("//", StringComparison.Ordinal))
            return Refuse<LinkTarget.Picture>(Problems.RemoteImage(link.At, target));
        if (string.IsNullOrWhiteSpace(link.Text))
            _diagnostics.Add(Problems.ImageWithoutAlt(link.At, target));
        else if (link.Text.Length > 250)
            _diagnostics.Add(Problems.AltTooLong(link.At, link.Text.Length, 125));
        if (ContentPath.Resolve(from.Path, target) is not { } path || target.StartsWith('/'))
            return Refuse<LinkTarget.Picture>(Problems.InvalidLink(link.At, target));
        if (!ContentFile.IsImage(path))
            return Refuse<LinkTarget.Picture>(Problems.UnknownImageKind(link.At, target));
        if (!_content.Images.Contains(path))
            return Refuse<LinkTarget.Picture>(Problems.MissingImage(link.At, target, IsTold(link) ? _content.Images.Select(Path.GetFileName).OfType<string>() : []));
        // Capitals behind the point as well: tuin.PNG and tuin.png are one file on some systems and two on others.
        if (!Slug.IsValid(Path.GetFileNameWithoutExtension(path)) || Path.GetExtension(path).Any(char.IsAsciiLetterUpper))
            return Refuse<LinkTarget.Picture>(Problems.InvalidPictureName(path, Path.GetFileNameWithoutExtension(path), Path.GetExtension(path)));
        var check = _images.GetOrAdd(path, p => ImageInspector.Inspect(_content.Folder.Length(p), () => _content.Folder.Bytes(p)));
        if (check.Problem(link.At, target) is { } problem)
            return Refuse<LinkTarget.Picture>(problem);
        var folder = from.Address!.Value;
        return new LinkTarget.Picture(new ImageFile(path, new Address(folder.Path + Path.GetFileName(path)), check.Width, check.Height, check.Print));
    }

    /// <summary>Whether a mistake in this link is still told, and what was meant worth looking for. The links of a file come in order.</summary>
    private bool IsTold(BodyLink link) => _diagnostics.TellsMoreOf(link.At.File);

    private T? Refuse<T>(Diagnostic diagnostic)
        where T : class
    {
        _diagnostics.Add(diagnostic);
        return null;
    }

    /// <summary>What stands before the first colon, if that can be a scheme as browsers read it; null for paths.</summary>
    private static string? Scheme(string target)
    {
        var colon = target.IndexOf(':');
        return colon > 0 && target.AsSpan(0, colon).IndexOfAny("/?#") < 0 ? target[..colon].ToLowerInvariant() : null;
    }

    private static bool IsSafeExternal(string target, string scheme) => scheme == "mailto"
        ? target.Length > "mailto:".Length && !target.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or '"')
        : Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Host.Length > 0;

    /// <summary>What the editor may have meant, written as seen from the same file.</summary>
    private string? NearestFile(ContentFile from, string written)
    {
        var prefix = written[..(written.LastIndexOf('/') + 1)];
        return ContentPath.Resolve(from.Path, prefix.Length == 0 ? "." : prefix) is { } folder && _book.NearestFile(folder, written[prefix.Length..]) is { } name
            ? prefix + name
            : null;
    }

    private static Dictionary<Address, IReadOnlyList<ContentPage>> Mentions(IReadOnlyList<ContentPage> pages, Dictionary<string, IReadOnlyList<LinkTarget>> targets)
    {
        var mentions = new Dictionary<Address, List<ContentPage>>();
        foreach (var page in pages.Where(p => p is LearningPath || targets.ContainsKey(p.File)).OrderBy(p => p.Address))
        {
            var named = targets.GetValueOrDefault(page.File, []).Select(AddressOf).OfType<Address>();
            if (page is LearningPath path)
                named = named.Concat(path.Steps.Select(s => s.Practice.Address));
            foreach (var address in named.Distinct().Where(a => a != page.Address))
            {
                if (!mentions.TryGetValue(address, out var by))
                    mentions[address] = by = [];
                by.Add(page);
            }
        }
        return mentions.ToDictionary(m => m.Key, m => (IReadOnlyList<ContentPage>)m.Value);
    }

    private static Address? AddressOf(LinkTarget target) => target switch
    {
        LinkTarget.Page page => page.Address,
        LinkTarget.Term term => term.Entry.Address,
        _ => null,
    };
}
