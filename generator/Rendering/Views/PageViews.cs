using Praktijk.Rendering.Citing;

namespace Praktijk.Rendering.Views;

internal sealed record HomeView
{
    public required LayoutView Layout { get; init; }
    public required string Title { get; init; }
    public required string? Emphasis { get; init; }
    public required string Introduction { get; init; }
    public required SearchFormView Search { get; init; }
    public required IReadOnlyList<LinkView> Examples { get; init; }
    public required string ChartHeading { get; init; }
    public required string? ChartCaption { get; init; }
    public required ChartView? Chart { get; init; }

    /// <summary>The cases of which only the number fits in the chart; empty when there are many of those.</summary>
    public required IReadOnlyList<LinkView> OnlyNumbered { get; init; }

    public required IReadOnlyList<ListedMarkView> Listed { get; init; }
    public required string Explorer { get; init; }
    public required string? SignalsHeading { get; init; }
    public required string? SignalsText { get; init; }
    public required IReadOnlyList<BalloonView> Signals { get; init; }
    public required IReadOnlyList<TallyListView> Lists { get; init; }
    public required string NewestHeading { get; init; }
    public required LinkView AllCases { get; init; }
    public required IReadOnlyList<CardView> Newest { get; init; }
    public required string? AudiencesHeading { get; init; }
    public required IReadOnlyList<AudienceView> Audiences { get; init; }
}

/// <param name="ForProfessionals">Which of the drawings goes with it; at most one is true.</param>
internal sealed record AudienceView(string Heading, string Text, LinkView Link, bool ForProfessionals, bool ForEditors, bool ForTraining);

internal sealed record OverviewView
{
    public required LayoutView Layout { get; init; }
    public required string Introduction { get; init; }
    public required string Filled { get; init; }
    public required string FilledText { get; init; }
    public required string Caption { get; init; }
    public required IReadOnlyList<OverviewHeadView> Columns { get; init; }
    public required IReadOnlyList<OverviewRowView> Rows { get; init; }

    /// <summary>What the map shows of gaps, as sentences with links.</summary>
    public required IReadOnlyList<GapSentenceView> Gaps { get; init; }

    public required string? Contribute { get; init; }
    public required string AllCases { get; init; }
}

/// <param name="Label">For a narrow column, with soft hyphens.</param>
/// <param name="Full">The whole label, with soft hyphens.</param>
/// <param name="Title">The whole label as it is.</param>
internal sealed record OverviewHeadView(string Href, string Label, string Full, string Title);

internal sealed record OverviewRowView(OverviewHeadView Head, IReadOnlyList<OverviewCellView> Cells);

/// <param name="Size">1 to 5; 0 for a gap.</param>
internal sealed record OverviewCellView(string Href, string Name, string Count, int Size);

/// <summary>A sentence with terms in its middle: words before, the linked terms with what joins them, words after.</summary>
internal sealed record GapSentenceView(string Before, IReadOnlyList<GapTermView> Terms, string After);

/// <param name="Joint">What stands before it: empty, a comma or <c>en</c>.</param>
internal sealed record GapTermView(string Joint, string Href, string Label);

/// <summary>A page that is a list of links: articles, training paths.</summary>
internal sealed record LinkListView(LayoutView Layout, string Heading, string Introduction, IReadOnlyList<LinkListItemView> Items);

internal sealed record LinkListItemView(string Href, string Title, string Summary, string? Details);

internal sealed record GlossaryView(LayoutView Layout, string Introduction, IReadOnlyList<GlossaryLetterView> Letters);

internal sealed record GlossaryLetterView(string Letter, string Id, IReadOnlyList<LinkListItemView> Entries);

internal sealed record GlossaryEntryView(
    LayoutView Layout, string Title, string Definition, TextView Text, string? Synonyms, string? Source, NeighbourView? Previous, NeighbourView? Next, bool HasNeighbours, string All);

internal sealed record ArticleView(
    LayoutView Layout, string Title, string Summary, TextView Text, NeighbourView? Previous, NeighbourView? Next, bool HasNeighbours, IReadOnlyList<LinkView> Further);

/// <param name="Tip">Where somebody can name a case; null on every page but the one for contributors, and when the site names no repository.</param>
internal sealed record PlainPageView(LayoutView Layout, string Title, string Summary, TextView Text, bool HasContents, string? Tip);

internal sealed record MessageListView(LayoutView Layout, string Introduction, IReadOnlyList<MessageThemeView> Themes);

internal sealed record MessageThemeView(string Heading, string Id, IReadOnlyList<MessageItemView> Messages);

internal sealed record MessageItemView(string Href, string Code, string Title);

/// <param name="All">The list of all messages.</param>
internal sealed record MessageView(LayoutView Layout, string Title, string Code, SafeHtml Html, string All);

internal sealed record LearningPathView
{
    public required LayoutView Layout { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required TextView Text { get; init; }
    public required string StepCount { get; init; }
    public required string? Time { get; init; }
    public required string? Level { get; init; }
    public required IReadOnlyList<GoalView> Goals { get; init; }
    public required IReadOnlyList<LabelGroupView> Facets { get; init; }
    public required IReadOnlyList<StepView> Steps { get; init; }
    public required string? Assignment { get; init; }

    /// <summary>The page for lecturers.</summary>
    public required string ForLecturers { get; init; }

    /// <summary>The addresses as plain lines, to paste into a learning environment.</summary>
    public required string PasteList { get; init; }

    public required CartridgeView Cartridge { get; init; }

    public required string? Contribute { get; init; }
}

/// <param name="Terms">What it belongs to, per facet; often none.</param>
internal sealed record GoalView(string Text, IReadOnlyList<LabelGroupView> Terms);

/// <param name="Key">Names the step whatever its number: the slug of its case; null when that was withdrawn.</param>
/// <param name="Card">Null when the case was withdrawn.</param>
/// <param name="Withdrawn">The page that says why it was withdrawn; null when it was not.</param>
internal sealed record StepView(int Number, string? Key, string Title, string? Introduction, string? Time, CardView? Card, IReadOnlyList<string> Questions, LinkView? Withdrawn);

internal sealed record LecturerView
{
    public required LayoutView Layout { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required SafeHtml Text { get; init; }
    public required bool HasText { get; init; }
    public required string StepCount { get; init; }
    public required string? Time { get; init; }
    public required string? Level { get; init; }
    public required IReadOnlyList<GoalView> Goals { get; init; }
    public required IReadOnlyList<LabelGroupView> Facets { get; init; }
    public required IReadOnlyList<LecturerStepView> Steps { get; init; }
    public required string? Assignment { get; init; }
    public required IReadOnlyList<LecturerSourceView> Sources { get; init; }
    public required string PasteList { get; init; }

    /// <summary>The page for students.</summary>
    public required string Path { get; init; }

    /// <summary>The cases of the path as a selection, to print as a booklet.</summary>
    public required string Booklet { get; init; }
}

/// <param name="Address">As it can be typed from paper, without its scheme.</param>
internal sealed record LecturerCaseView(string Href, string Title, string Place, string Summary, string Address);

/// <param name="Case">Null when it was withdrawn.</param>
/// <param name="Withdrawn">The page that says why it was withdrawn; null when it was not.</param>
internal sealed record LecturerStepView(int Number, string Title, string? Introduction, string? Time, LecturerCaseView? Case, IReadOnlyList<string> Questions, LinkView? Withdrawn);

/// <param name="Steps"><c>stap 1 en 3</c></param>
internal sealed record LecturerSourceView(ApaText Source, string Steps);

/// <param name="Practices">The list of cases, below which each has its own folder.</param>
/// <param name="Folder">Of the pages of cases: a script puts the name of one behind it.</param>
internal sealed record SelectionView(LayoutView Layout, string Heading, string Introduction, string SiteName, string Folder, string Practices, string Search);

internal sealed record SearchView
{
    public required LayoutView Layout { get; init; }

    /// <summary>The page itself.</summary>
    public required string Action { get; init; }

    public required IReadOnlyList<FilterView> Filters { get; init; }

    public required string Count { get; init; }
    public required IReadOnlyList<CardView> Cards { get; init; }

    /// <summary>Said when the page does not hold every case; null when it does.</summary>
    public required string? Limit { get; init; }

    public required string AllCases { get; init; }

    /// <summary>Where to browse when searching fails.</summary>
    public required IReadOnlyList<LinkView> Lists { get; init; }

    /// <summary>The small quadrant without a mark, for the cards that the script draws.</summary>
    public required MiniView Blank { get; init; }

    public required string? Overview { get; init; }
    public required string? Contribute { get; init; }
}

/// <param name="HasPages">The options have pages of their own; without script a filter that has none is not shown.</param>
internal sealed record FilterView(string Parameter, string Label, IReadOnlyList<FilterOptionView> Options, bool HasPages, bool IsQuadrant = false);

/// <param name="Href">Where the option leads without script.</param>
internal sealed record FilterOptionView(string Href, string Value, string Label, string Count, ShapeView? Shape);

internal sealed record NotFoundView(LayoutView Layout, SearchFormView Search, string AllCases, string Explorer, string Home);

/// <param name="IsShort">The address did not move: it was made to be short.</param>
internal sealed record RedirectView(SafeHtml ContentSecurityPolicy, string Title, string Canonical, string Href, string Label, string Script, bool IsShort);

/// <param name="Suggestions">The script that shows suggestions while somebody types.</param>
/// <param name="Index">The folder of the index that this script searches.</param>
internal sealed record SearchFormView(string Action, string Suggestions, string Index);
