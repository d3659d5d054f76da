namespace Praktijk.Writing;

/// <summary>A file that a build would make.</summary>
/// <param name="IsNew">False when the earlier site has a file of this name.</param>
/// <param name="Reasons">What changed since it was made, as names of inputs; empty for a new file, and when that is not known.</param>
internal sealed record PlannedFile(string File, bool IsNew, IReadOnlyList<string> Reasons);

/// <summary>What a build would do to the earlier site, and why.</summary>
/// <param name="Made">In the order of their names.</param>
/// <param name="Gone">Files that the new site no longer has, in order.</param>
/// <param name="Kept">How many files stay as they are.</param>
/// <param name="Note">What to say when there is no earlier build to go by; null when there is.</param>
internal sealed record BuildPlan(IReadOnlyList<PlannedFile> Made, IReadOnlyList<string> Gone, int Kept, string? Note)
{
    private const string NoEarlierBuild = "Er is hier geen eerdere build om mee te vergelijken. Daarom wordt alles gemaakt.";

    /// <summary>Reads what the last build left, and writes nothing. Files that stand beside others go with them and are not named.</summary>
    /// <param name="folder">The absolute path of the site.</param>
    public static BuildPlan Of(IReadOnlyList<PlannedOutput> outputs, string folder, MakeBeside? beside)
    {
        var manifest = SiteManifest.Read(folder);
        var (memory, note) = manifest is null ? (null, null) : EarlierSite.Recall(folder, OutputFolder.MemoryOf(folder), SitePublisher.Manner(beside));
        var kept = memory is null ? new bool[outputs.Count] : InParallel.Select(outputs, output => memory.Has(output.Address.File, BuildMemory.PrintOf(output.Inputs())));
        var made = outputs.Where((_, i) => !kept[i])
            .Select(o => manifest?.HasFile(o.Address.File) == true
                ? new PlannedFile(o.Address.File, IsNew: false, memory?.Changed(o.Inputs()) ?? [])
                : new PlannedFile(o.Address.File, IsNew: true, []))
            .OrderBy(f => f.File, StringComparer.Ordinal);
        var now = outputs.Select(o => o.Address.File).ToHashSet(StringComparer.Ordinal);
        var gone = manifest?.Files.Where(f => !now.Contains(f) && (beside is null || !now.Contains(Precompression.Original(f)))).Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>();
        return new BuildPlan([.. made], [.. gone], kept.Count(k => k), memory is null ? note ?? NoEarlierBuild : null);
    }
}
