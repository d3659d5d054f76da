using Praktijk.Diagnostics;
using Praktijk.Markdown;

namespace Praktijk.Model;

/// <summary>What every page that comes from one content file has.</summary>
internal abstract record ContentPage
{
    /// <summary>The file it comes from, relative to the content folder.</summary>
    public required string File { get; init; }

    public required Address Address { get; init; }

    /// <summary>The h1: title, label or term.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for lists and metadata: summary or definition; empty for none.</summary>
    public required string Summary { get; init; }

    public required MarkdownBody Body { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>Not before <see cref="Published"/>; null when it was not changed since.</summary>
    public DateOnly? Updated { get; init; }

    /// <summary>Earlier addresses, each of which becomes a redirect.</summary>
    public IReadOnlyList<Located<Address>> OldAddresses { get; init; } = [];

    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>Built only on request, and marked as a draft then.</summary>
    public bool IsDraft { get; init; }

    /// <summary>True when no file says it: the page has the program's own words, and nobody can edit it.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>The last part of the address.</summary>
    public required string Slug { get; init; }

    /// <summary>The day of the last change that readers should know of; null when the file names no date.</summary>
    public DateOnly? LastChanged => Updated ?? Published;
}

/// <summary>A source: what is not known is null and is left out on the page.</summary>
internal sealed record Reference(string Title, string? Author, string? Publisher, PartialDate? Date, string? Url);
