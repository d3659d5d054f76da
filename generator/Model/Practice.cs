namespace Praktijk.Model;

/// <summary>A case: one practice in one place.</summary>
internal sealed record Practice : ContentPage
{
    /// <summary>Before the title of a draft.</summary>
    public const string DraftMark = "Concept: ";

    /// <summary>Its place in <c>/p/</c>, which survives every new name; null until it was given one.</summary>
    public int? Number { get; init; }

    public required string Place { get; init; }
    public string? District { get; init; }
    public string? Municipality { get; init; }
    public required Province Province { get; init; }
    public required QuadrantPosition Position { get; init; }

    /// <summary>Where it came from on the two scales; null when the source says nothing of a movement.</summary>
    public QuadrantPosition? MovedFrom { get; init; }

    /// <summary>Its terms per facet, in the order of the facets; facets without a term are absent.</summary>
    public required IReadOnlyList<FacetTerms> Facets { get; init; }

    /// <summary>Who keeps it true: a role or an organisation; null when nobody is named.</summary>
    public string? Owner { get; init; }

    /// <summary>Before this day somebody sees whether it is still true; null when no day was set.</summary>
    public DateOnly? ReviewBefore { get; init; }

    /// <summary>Null for a case that stands.</summary>
    public Withdrawal? Withdrawn { get; init; }

    /// <summary>The title as its file has it.</summary>
    public string OwnTitle => IsDraft ? Title[DraftMark.Length..] : Title;

    public IEnumerable<Term> Terms => Facets.SelectMany(f => f.Terms);

    /// <summary><c>Voorstad, Deventer</c>, or only the place where no district is known.</summary>
    public string PlaceLine => District is null || District == Place ? Place : $"{District}, {Place}";

    /// <summary>The title as it is put in order: without accents and capitals.</summary>
    public string SortKey => field ??= Folding.Fold(Title);

    /// <summary>A case is its file: comparing whole texts would cost more than it says.</summary>
    public bool Equals(Practice? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(File);
}

/// <summary>The terms that one case has of one facet, in the order in which the editor wrote them.</summary>
internal sealed record FacetTerms(Facet Facet, IReadOnlyList<Term> Terms);

/// <summary>Why and when a case was withdrawn: it keeps its address, and this is what people find there.</summary>
internal sealed record Withdrawal(string Reason, DateOnly Date);
