using Praktijk.Diagnostics;
using Praktijk.Markdown;

namespace Praktijk.Model;

/// <summary>What every page has from its file in the same way, whatever kind of page it is.</summary>
/// <param name="File">Relative to the content folder.</param>
/// <param name="Slug">The last part of the address.</param>
internal sealed record PageOrigin(string File, Address Address, string Slug, MarkdownBody Body)
{
    public DateOnly? Published { get; init; }

    /// <summary>Not before <see cref="Published"/>; null when it was not changed since.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Earlier addresses, each of which becomes a redirect.</summary>
    public IReadOnlyList<Located<Address>> OldAddresses { get; init; } = [];

    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>
    /// Names this content of the file: the first eight hexadecimal digits of the SHA-256 of its text, so that anybody can find the version in the
    /// repository that a citation names. Empty for a page without a file.
    /// </summary>
    public string Version { get; init; } = "";

    /// <summary>Built only on request, and marked as a draft then.</summary>
    public bool IsDraft { get; init; }

    /// <summary>True when no file says it: the page has the program's own words, and nobody can edit it.</summary>
    public bool IsBuiltIn { get; init; }
}

/// <summary>A page that comes from one content file.</summary>
internal abstract record ContentPage
{
    public required PageOrigin Origin { get; init; }

    /// <summary>The h1: title, label or term.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for lists and metadata: summary or definition; empty for none.</summary>
    public required string Summary { get; init; }

    public string File => Origin.File;
    public Address Address => Origin.Address;
    public string Slug => Origin.Slug;
    public MarkdownBody Body => Origin.Body;
    public DateOnly? Published => Origin.Published;
    public DateOnly? Updated => Origin.Updated;
    public IReadOnlyList<Located<Address>> OldAddresses => Origin.OldAddresses;
    public IReadOnlyList<Reference> References => Origin.References;
    public string Version => Origin.Version;
    public bool IsDraft => Origin.IsDraft;
    public bool IsBuiltIn => Origin.IsBuiltIn;

    /// <summary>The day of the last change that readers should know of; null when the file names no date.</summary>
    public DateOnly? LastChanged => Updated ?? Published;
}

/// <summary>A source: what is not known is null and is left out on the page.</summary>
internal sealed record Reference(string Title, string? Author, string? Publisher, PartialDate? Date, string? Url);
