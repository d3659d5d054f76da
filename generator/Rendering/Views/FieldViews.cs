namespace Praktijk.Rendering.Views;

/// <summary>The explanation of all fields.</summary>
internal sealed record FieldsView
{
    public required LayoutView Layout { get; init; }
    public required string Introduction { get; init; }
    public required IReadOnlyList<FileKindView> Kinds { get; init; }

    /// <summary>The same for programs.</summary>
    public required IReadOnlyList<LinkView> Schemas { get; init; }

    public required LinkView Contribute { get; init; }
}

/// <param name="Place">Where such a file stands: <c>praktijken/naam.md</c>.</param>
internal sealed record FileKindView(string Id, string Name, string Place, string Help, IReadOnlyList<FieldView> Fields);

internal sealed record FieldView
{
    public required string Id { get; init; }
    public required string Key { get; init; }

    /// <summary><c>verplicht</c> or <c>mag weg</c></summary>
    public required string Requirement { get; init; }

    public required string Help { get; init; }
    /// <summary>As sentences; null when there are none.</summary>
    public required string? Limits { get; init; }

    /// <summary>The fields of a group, or of each item of a list.</summary>
    public required IReadOnlyList<FieldMemberView> Members { get; init; }

    public required IReadOnlyList<FieldChoiceView> Choices { get; init; }
    public required string ChoicesSummary { get; init; }

    /// <summary>The list of the facet, where its terms do not stand here; null where they do.</summary>
    public required LinkView? Terms { get; init; }

    /// <summary>As YAML.</summary>
    public required string Example { get; init; }
}

/// <param name="Text">What it is for, with its limits.</param>
internal sealed record FieldMemberView(string Key, string Requirement, string Text);

/// <param name="Label">The name of a term; null for a value without a page.</param>
internal sealed record FieldChoiceView(string Value, string? Label, string? Href, string Meaning);
