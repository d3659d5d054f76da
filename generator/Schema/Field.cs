namespace Praktijk.Schema;

/// <summary>What kind of value a field holds.</summary>
internal enum FieldKind
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>A real day, written yyyy-mm-dd.</summary>
    Date,

    /// <summary>A year, a month or a day: 2018, 2018-10, 2018-10-19.</summary>
    PartialDate,

    /// <summary>An http or https address.</summary>
    Url,

    /// <summary>A number with a point: 0.8.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>, ja or nee.</summary>
    YesNo,

    /// <summary>One of <see cref="Field.Choices"/>.</summary>
    Choice,

    /// <summary>The slug of something else in the content; what it may name is checked once all files are read.</summary>
    Name,

    /// <summary>An address on this site: <c>/oud/pad/</c>.</summary>
    SiteAddress,

    /// <summary>Several values of <see cref="Field.Item"/>.</summary>
    List,

    /// <summary>Several named values: <see cref="Field.Fields"/>.</summary>
    Group,
}

/// <summary>
/// One field of the front matter, declared once: the validator, <c>new</c> and the documentation all follow from this declaration.
/// </summary>
/// <param name="Key">The Dutch word that editors write.</param>
/// <param name="Help">What the field is for, in one Dutch sentence.</param>
internal sealed record Field(string Key, FieldKind Kind, string Help)
{
    /// <summary>A value as an editor would write it.</summary>
    public string Example { get; init; } = "";

    public bool Required { get; init; }

    /// <summary>An empty value is as good as none: no warning.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>It may stand there without a value.</summary>
    public bool AcceptsNothing => MayBeEmpty && !Required;

    /// <summary>The most characters of a text.</summary>
    public int Longest { get; init; } = 500;

    /// <summary>The least value of a number, or the fewest items of a list.</summary>
    public double? Least { get; init; }

    /// <summary>The greatest value of a number, or the most items of a list.</summary>
    public double? Most { get; init; }

    /// <summary>The values that a choice may have, or the terms that a facet's list may name.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What each of <see cref="Choices"/> means, in their order; empty where they speak for themselves.</summary>
    public IReadOnlyList<string> Meanings { get; init; } = [];

    /// <summary>A form that a text has besides that of its kind; null for none.</summary>
    public FieldForm? Form { get; init; }

    /// <summary>A name that has to be that of a facet.</summary>
    public bool NamesFacet { get; init; }

    /// <summary>What a list holds; its key is not used.</summary>
    public Field? Item { get; init; }

    /// <summary>What a group holds.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>The member of a group whose text alone may stand in the place of the group; null for none.</summary>
    public string? Short { get; init; }

    /// <summary>The field that this one goes with: then it is required, and otherwise refused. Null for a field that stands on its own.</summary>
    public FieldCondition? With { get; init; }

    /// <summary>The key of the facet whose terms this field lists; null for every other field.</summary>
    public string? FacetKey { get; init; }
}

/// <summary>That another field of the same map has a certain value: <c>status: ingetrokken</c>.</summary>
internal sealed record FieldCondition(string Key, string Value);
