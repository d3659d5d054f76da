using Praktijk.Diagnostics;

namespace Praktijk.Model;

/// <summary>The words of the home page; every part that is null or empty is left out of it.</summary>
internal sealed record HomePage
{
    public required string Title { get; init; }

    /// <summary>The second line of the heading.</summary>
    public string? Emphasis { get; init; }

    public required string Introduction { get; init; }

    /// <summary>Words to try in the search box.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    public required string ChartHeading { get; init; }
    public string? ChartCaption { get; init; }

    /// <summary>The facet that is shown as what people say (speech balloons).</summary>
    public HomeFacet? Signals { get; init; }

    /// <summary>Facets that are shown as lists with their counts.</summary>
    public IReadOnlyList<HomeFacet> Lists { get; init; } = [];

    public required string NewestHeading { get; init; }

    /// <summary>Earlier addresses of the home page, each of which becomes a redirect.</summary>
    public IReadOnlyList<Located<Address>> OldAddresses { get; init; } = [];

    public DateOnly? Updated { get; init; }

    public string? AudiencesHeading { get; init; }
    public IReadOnlyList<Audience> Audiences { get; init; } = [];
}

internal sealed record HomeFacet(Facet Facet, string Heading, string? Text);

/// <summary>A group of readers and where they begin.</summary>
/// <param name="Link">A site address (<c>/zoeken/</c>) that exists.</param>
/// <param name="Picture">Which of the three drawings of the template: professionals, redacteuren, opleidingen; null for none.</param>
internal sealed record Audience(string Heading, string Text, Located<Address> Link, string LinkText, string? Picture);
