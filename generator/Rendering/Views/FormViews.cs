namespace Praktijk.Rendering.Views;

/// <summary>The form in which somebody writes a new case or corrects one.</summary>
internal sealed record FormView
{
    public required LayoutView Layout { get; init; }
    public required IReadOnlyList<FormGroupView> Groups { get; init; }

    /// <summary>The group that comes after the text.</summary>
    public required FormGroupView LastGroup { get; init; }

    public required IReadOnlyList<FormSectionView> Sections { get; init; }

    /// <summary>JSON that can stand in a script element.</summary>
    public required SafeHtml Data { get; init; }

    /// <summary>A script with what the form has to know of the content.</summary>
    public required string Content { get; init; }

    /// <summary>The folder with a script for each case.</summary>
    public required string Sources { get; init; }

    public required string Contribute { get; init; }
    public required string Guidelines { get; init; }

    /// <summary>The page that explains every field.</summary>
    public required string Fields { get; init; }

    /// <summary>Where a new file is made in the repository; null when the site names none.</summary>
    public required string? NewFile { get; init; }

    public required LinkView? Contact { get; init; }
}

internal sealed record FormGroupView(string Id, string Heading, string Introduction, IReadOnlyList<FormFieldView> Fields);

internal sealed record FormSectionView(string Id, string Heading, string Question);

/// <summary>A field; one of the flags says which control it gets.</summary>
internal sealed record FormFieldView
{
    public required string Key { get; init; }

    /// <summary>The control as the script names it.</summary>
    public required string Shape { get; init; }

    public required string Id { get; init; }
    public required string Label { get; init; }
    public required bool Required { get; init; }

    /// <summary>What it is for, its limits and an example.</summary>
    public required string Help { get; init; }

    public required bool IsLine { get; init; }
    public required bool IsLong { get; init; }
    public required bool IsChoice { get; init; }
    public required bool IsTerms { get; init; }
    public required bool IsPosition { get; init; }
    public required bool IsGroup { get; init; }
    public required bool IsGroups { get; init; }

    /// <summary>Which keyboard a telephone shows; null for the usual one.</summary>
    public required string? InputMode { get; init; }

    public required IReadOnlyList<FormChoiceView> Choices { get; init; }
    public required IReadOnlyList<FormChoiceView> Terms { get; init; }

    /// <summary>The picture in which a position is chosen; null for other fields.</summary>
    public required MiniView? Blank { get; init; }

    /// <summary>The fields of a group, or of the first item of a list of groups.</summary>
    public required IReadOnlyList<FormFieldView> Parts { get; init; }
}

internal sealed record FormChoiceView(string Value, string Label, string? Definition, string Id);
