using Praktijk.Diagnostics;

namespace Praktijk.Model;

/// <summary>A word of the trade, explained; its title is the term, its summary the definition.</summary>
internal sealed record GlossaryEntry : ContentPage
{
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Where the definition comes from, as a sentence.</summary>
    public string? Source { get; init; }
}

/// <summary>A background article.</summary>
internal sealed record Article : ContentPage
{
    public int? Order { get; init; }
}

/// <summary>A page with a fixed place on the site: about, contribute, accessibility.</summary>
internal sealed record PlainPage : ContentPage;

/// <summary>One of the four fields of the quadrant; its title is the label, its summary the definition.</summary>
internal sealed record QuadrantPage : ContentPage
{
    public required Quadrant Quadrant { get; init; }
    public IReadOnlyList<string> Synonyms { get; init; } = [];
    public string? Source { get; init; }
}

/// <summary>A training path: cases in an order, with study questions.</summary>
internal sealed record LearningPath : ContentPage
{
    public int? Order { get; init; }

    /// <summary>For whom, as text: <c>hbo Social Work</c>; null when not said.</summary>
    public string? Level { get; init; }

    /// <summary>How long it takes, as text; null when not said.</summary>
    public string? Time { get; init; }

    public IReadOnlyList<LearningGoal> Goals { get; init; } = [];

    /// <summary>What the path says of itself, with what only its goals say.</summary>
    public IReadOnlyList<FacetTerms> Facets { get; init; } = [];
    public required IReadOnlyList<LearningStep> Steps { get; init; }

    /// <summary>The steps of which the case can still be read.</summary>
    public IEnumerable<LearningStep> OpenSteps => Steps.Where(s => s.Practice.Withdrawn is null);

    /// <summary>What the student does at the end; null when there is none.</summary>
    public string? Assignment { get; init; }
}

/// <summary>What somebody can do at the end of a training path.</summary>
/// <param name="Facets">The terms that it belongs to; often none.</param>
internal sealed record LearningGoal(string Text, IReadOnlyList<FacetTerms> Facets);

/// <summary>One step of a training path.</summary>
/// <param name="At">Where the path names the case.</param>
/// <param name="Title">A heading of its own; null to use the case's title.</param>
/// <param name="Time">How long it takes, as text; null when not said.</param>
internal sealed record LearningStep(Practice Practice, SourceLocation At, string? Title, string? Introduction, string? Time, IReadOnlyList<string> Questions);

/// <summary>How sure the half of the chart is in which a landmark stands.</summary>
internal enum LandmarkCertainty
{
    /// <summary>Said in running text of the source.</summary>
    Text,

    /// <summary>Read from the columns of the figure.</summary>
    Column,

    /// <summary>Only the row is certain; left or right is the editors' reading.</summary>
    Row,
}

/// <summary>A well-known kind of initiative that helps to read the quadrant.</summary>
internal sealed record Landmark(string Name, QuadrantPosition Position, LandmarkCertainty Certainty, string? Explanation);
