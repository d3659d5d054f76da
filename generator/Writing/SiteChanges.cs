namespace Praktijk.Writing;

/// <summary>A file that a host does not have as it is now.</summary>
/// <param name="IsNew">False when the host has an earlier version of it.</param>
internal sealed record Upload(string File, string Hash, bool IsNew);

/// <summary>
/// What has to happen at a host to make its earlier site the one of now, in an order in which no reader meets a page that lacks something: first what
/// pages load, then new pages, then changed ones (which may link to the new), then the lists of pages for machines. Deleting comes after all of that.
/// </summary>
/// <param name="Uploads">In the order in which to upload.</param>
/// <param name="Deletions">In the order in which to delete: lists and pages before what they load.</param>
internal sealed record SiteChanges(IReadOnlyList<Upload> Uploads, IReadOnlyList<string> Deletions)
{
    private enum Turn
    {
        WhatPagesLoad,
        Pages,
        ListsOfPages,
    }

    public static SiteChanges Between(SiteState earlier, SiteState now) => new(
        [
            .. now.Hashes.Where(file => earlier.Hashes.GetValueOrDefault(file.Key) != file.Value)
                .Select(file => new Upload(file.Key, file.Value, !earlier.Hashes.ContainsKey(file.Key)))
                .OrderBy(upload => TurnOf(upload.File)).ThenBy(upload => upload.IsNew ? 0 : 1).ThenBy(upload => upload.File, StringComparer.Ordinal),
        ],
        [.. earlier.Hashes.Keys.Where(file => !now.Hashes.ContainsKey(file)).OrderByDescending(TurnOf).ThenBy(file => file, StringComparer.Ordinal)]);

    /// <summary>A compressed file goes with the file that it was made from.</summary>
    private static Turn TurnOf(string file)
    {
        var extension = Path.GetExtension(Precompression.Original(file));
        return extension == ".html" ? Turn.Pages
            : extension is ".xml" or ".json" or ".txt" && !file.StartsWith("assets/", StringComparison.Ordinal) ? Turn.ListsOfPages
            : Turn.WhatPagesLoad;
    }
}
