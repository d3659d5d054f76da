
namespace Praktijk.Model;

/// <summary>Where a link in a text leads, once that is known to exist.</summary>
internal abstract record LinkTarget
{
    /// <param name="Fragment">Without <c>#</c>; null for the top of the page.</param>
    internal sealed record Page(Address Address, string? Fragment) : LinkTarget
    {
        /// <summary>For pages that take a question, such as the search page: <c>?q=koffie</c>; null for none.</summary>
        public string? Query { get; init; }
    }

    /// <param name="Url">http, https or mailto; nothing else passes validation.</param>
    internal sealed record External(string Url) : LinkTarget;

    internal sealed record Term(GlossaryEntry Entry) : LinkTarget;

    internal sealed record Picture(ImageFile Image) : LinkTarget;
}

/// <summary>An address that moved.</summary>
/// <param name="Title">What the reader finds at the new address.</param>
/// <param name="File">The content file that names the old address.</param>
internal sealed record Redirect(Address From, Address To, string Title, string File);

/// <summary>A picture beside a page: copied into the folder of that page.</summary>
/// <param name="File">Relative to the content folder.</param>
/// <param name="Width">In pixels, as it is shown.</param>
/// <param name="Height">In pixels, as it is shown.</param>
/// <param name="Print">Of its bytes.</param>
internal sealed record ImageFile(string File, Address Address, int Width, int Height, Fingerprint Print);

/// <summary>All links of all texts, resolved; made once, after every page has its address.</summary>
/// <param name="targets">Per file, parallel to the links of its body.</param>
/// <param name="mentions">Per address of a page, the pages whose text or steps lead to it, in reading order of their addresses, each once.</param>
internal sealed class SiteLinks(
    IReadOnlyDictionary<string, IReadOnlyList<LinkTarget>> targets,
    IReadOnlyDictionary<Address, IReadOnlyList<ContentPage>> mentions,
    IReadOnlyList<ImageFile> images)
{
    /// <summary>Every picture that a page uses, each once, by address.</summary>
    public IReadOnlyList<ImageFile> Images => images;

    /// <summary>Parallel to <see cref="Markdown.MarkdownBody.Links"/> of the page.</summary>
    public IReadOnlyList<LinkTarget> TargetsOf(ContentPage page) => targets.GetValueOrDefault(page.File, []);

    /// <summary>The pages that mention this one ("Genoemd in").</summary>
    public IReadOnlyList<ContentPage> MentionsOf(ContentPage page) => mentions.GetValueOrDefault(page.Address, []);
}
