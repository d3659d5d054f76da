namespace Praktijk.Model;

/// <summary>How the cases stand on a day: which have to be looked at, and which are not there for readers.</summary>
/// <param name="Overdue">Those that should have been checked before the day, longest ago first.</param>
/// <param name="DueSoon">Those that have to be checked within <see cref="Soon"/> days, soonest first.</param>
/// <param name="WithoutDay">How many published cases name no day.</param>
internal sealed record CaseStatus(
    DateOnly Day, int Published, IReadOnlyList<Practice> Overdue, IReadOnlyList<Practice> DueSoon, IReadOnlyList<Practice> Withdrawn, IReadOnlyList<Practice> Drafts, int WithoutDay)
{
    /// <summary>In days.</summary>
    public const int Soon = 60;

    public static CaseStatus On(DateOnly day, IReadOnlyList<Practice> cases)
    {
        var byFile = cases.OrderBy(p => p.File, StringComparer.Ordinal).ToList();
        var published = byFile.Where(p => p is { IsDraft: false, Withdrawn: null }).ToList();
        var toCheck = published.Where(p => p.ReviewBefore is not null).OrderBy(p => p.ReviewBefore).ToList();
        return new CaseStatus(
            day,
            published.Count,
            [.. toCheck.Where(p => p.ReviewBefore <= day)],
            [.. toCheck.Where(p => p.ReviewBefore > day && p.ReviewBefore!.Value.DayNumber - day.DayNumber <= Soon)],
            [.. byFile.Where(p => p.Withdrawn is not null)],
            [.. byFile.Where(p => p.IsDraft)],
            published.Count - toCheck.Count);
    }

    /// <summary>How many days ago the case should have been checked; below zero when there is time left.</summary>
    public int DaysLate(Practice practice) => Day.DayNumber - practice.ReviewBefore!.Value.DayNumber;
}
