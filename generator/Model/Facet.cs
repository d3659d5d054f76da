using Praktijk.Diagnostics;

namespace Praktijk.Model;

/// <summary>The shape in which the terms of a facet are shown: shape never speaks alone, a heading always says the facet's name.</summary>
internal enum LabelShape
{
    Text,
    Square,
    Round,
    Balloon,
}

/// <summary>A way to look at cases (competenties, preventie, signalen …). Facets are data: a folder under <c>facetten/</c>.</summary>
internal sealed record Facet
{
    /// <summary>The folder's name: the key in front matter and the first part of its addresses.</summary>
    public required string Key { get; init; }

    public required string Label { get; init; }

    /// <summary>One of its terms in a word: <c>competentie</c>.</summary>
    public required string Singular { get; init; }

    /// <summary>Its name in the address of the search page: <c>competentie</c> in <c>?competentie=verbinden</c>.</summary>
    public required string Parameter { get; init; }

    public string Description { get; init; } = "";

    /// <summary>The facet as a question to the reader: <c>Wat vraagt het van jou?</c>; null when the editors gave none.</summary>
    public string? Question { get; init; }

    public LabelShape Shape { get; init; }

    /// <summary>True when it says what a case teaches: its terms are shown as squares, the sign of the profession.</summary>
    public bool Teaches => Shape == LabelShape.Square;

    public int Order { get; init; }

    /// <summary>The fewest terms that a case must have; 0 when the facet is not required.</summary>
    public int Least { get; init; }

    /// <summary>The most terms that a case may have; null for no limit.</summary>
    public int? Most { get; init; }

    /// <summary>In the order of their <c>volgorde</c>, then by label.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>Earlier addresses of its list, each of which becomes a redirect.</summary>
    public IReadOnlyList<Located<Address>> OldAddresses { get; init; } = [];

    public DateOnly? Updated { get; init; }

    /// <summary>The file that declares it, relative to the content folder.</summary>
    public string File => $"facetten/{Key}/_facet.yml";

    public Address Address => new($"{Key}/");

    /// <summary>Facets are looked up by identity: comparing all terms of all facets would be quadratic.</summary>
    public bool Equals(Facet? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);
}

/// <summary>One word of a facet's vocabulary; its <see cref="ContentPage.Title"/> is the label, its summary the definition.</summary>
internal sealed record Term : ContentPage
{
    /// <summary>The key of the facet it belongs to.</summary>
    public required string FacetKey { get; init; }

    /// <summary>The label for narrow places.</summary>
    public required string ShortLabel { get; init; }

    public int? Order { get; init; }

    /// <summary>Other words that people use for it; one synonym may belong to several terms.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Where the term comes from, as a sentence.</summary>
    public string? Source { get; init; }

    /// <summary>What kind within its facet (<c>houding</c>, <c>vaardigheid</c>); free text.</summary>
    public string? Kind { get; init; }

    /// <summary>Effect, mechanism or provision; free text.</summary>
    public string? Nature { get; init; }

    /// <summary>How one sees it in somebody's work.</summary>
    public IReadOnlyList<string> Behaviour { get; init; } = [];

    public bool Equals(Term? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(File);
}
