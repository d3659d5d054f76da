namespace Praktijk.Rendering;

/// <summary>
/// A style sheet or script that is published as one file and edited as several, so that a first visit takes few requests.
/// Its parts are not published on their own. All names are relative to <c>templates/assets/</c>.
/// </summary>
/// <param name="Name">As it is published, and as pages name it; no file of the templates bears this name.</param>
/// <param name="Parts">In the order of the cascade, or the order in which they run. The parts of a script share one function.</param>
/// <param name="ForPaper">A style sheet that comes last and holds only in print; null for none.</param>
internal sealed record AssetBundle(string Name, IReadOnlyList<string> Parts, string? ForPaper = null)
{
    /// <summary>Style for texts and lists.</summary>
    public const string ReadingStyle = "leespagina.css";

    /// <summary>Style for home, search, quadrant, overview map.</summary>
    public const string ExploringStyle = "verkenpagina.css";

    public const string SearchScript = "zoeken.js";

    public static IReadOnlyList<AssetBundle> All { get; } =
    [
        new(ReadingStyle, ["praktijk.css", "lezen.css"], ForPaper: "afdruk.css"),
        new(ExploringStyle, ["praktijk.css", "verkennen.css"], ForPaper: "afdruk.css"),
        new(SearchScript, ["zoeken/pagina.js"]),
    ];

    public IEnumerable<string> AllParts => ForPaper is null ? Parts : [.. Parts, ForPaper];
}
