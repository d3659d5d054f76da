namespace Praktijk.Indexing;

/// <summary>
/// The index as the browser gets it: a small head that is part of the search page, and scripts of which a query loads only those it needs.
/// </summary>
/// <param name="Head">JSON; what the browser has to know before it can load anything else.</param>
/// <param name="Folder">The folder of the scripts below the assets; its name changes with every change of the index, so that a browser may keep them for ever.</param>
/// <param name="Scripts">The scripts.</param>
internal sealed record SearchIndex(string Head, string Folder, IReadOnlyList<IndexScript> Scripts);
