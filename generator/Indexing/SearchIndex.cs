namespace Praktijk.Indexing;

/// <summary>
/// The index as the browser gets it: a small head that is part of the search page, and scripts of which a query loads only those it needs. The name of
/// each script follows its content, so that a browser may keep it for ever, and an edit renames only what it changes.
/// </summary>
/// <param name="Head">JSON; what the browser has to know before it can load anything else.</param>
/// <param name="HeadScript">The head once more, for pages that do not hold it: the name of one of the scripts.</param>
internal sealed record SearchIndex(string Head, string HeadScript, IReadOnlyList<IndexScript> Scripts);
