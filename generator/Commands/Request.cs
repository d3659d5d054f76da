namespace Praktijk.Commands;

/// <summary>What somebody asks on the command line, checked and ready to use: folders are absolute and exist, values are within their limits.</summary>
internal abstract record Request;

/// <param name="Output">The absolute path of the folder that becomes the site; need not exist.</param>
/// <param name="Compressed">Write compressed files beside those of the site.</param>
/// <param name="ShowTimings">Tell afterwards what each stage took.</param>
/// <param name="OnlyPlan">Tell what would change and why, and write nothing.</param>
internal sealed record BuildRequest(SiteFolders Folders, BuildOptions Options, string Output, bool Compressed, bool ShowTimings, bool OnlyPlan) : Request
{
    /// <summary>The absolute path of the zip of an offline edition; null for the site itself.</summary>
    public string? Archive => Options.Offline ? Output + ".zip" : null;
}

/// <param name="Mend">Change what is certainly wrong, before telling what remains.</param>
internal sealed record CheckRequest(SiteFolders Folders, BuildOptions Options, ReportFormat Format, bool Mend) : Request;

/// <param name="Port">0 for any port that is free.</param>
/// <param name="Open">Open a browser once the site is there.</param>
internal sealed record ServeRequest(SiteFolders Folders, BuildOptions Options, int Port, bool Open) : Request;

/// <param name="Site">The absolute path of the folder of the site.</param>
/// <param name="Since">The absolute path of the site's earlier state, as a saved list or as a folder; null when the host has nothing yet.</param>
/// <param name="Save">The absolute path of the file in which the list of now has to come; null for none.</param>
internal sealed record ChangesRequest(string Site, string? Since, string? Save, AnswerFormat Format) : Request;

/// <param name="Output">The absolute path of the folder in which the files for the search server come; need not exist.</param>
internal sealed record ExportRequest(SiteFolders Folders, BuildOptions Options, string Output) : Request;

/// <param name="Day">On which the cases are looked at; null for today.</param>
internal sealed record StatusRequest(SiteFolders Folders, DateOnly? Day, AnswerFormat Format) : Request;

/// <param name="Kind">The key of the only kind of file that is wanted; null for all.</param>
/// <param name="Output">The absolute path of the folder in which a file per kind has to come; null to print them.</param>
internal sealed record SchemaRequest(SiteFolders Folders, string? Kind, string? Output) : Request;

/// <param name="Base">The branch, tag or commit to compare with, as typed.</param>
/// <param name="Output">The absolute path of the file in which the dossier comes; null for standard output.</param>
internal sealed record DossierRequest(SiteFolders Folders, BuildOptions Options, string Base, string? Output) : Request;

/// <param name="Files">Files and folders, relative to the content folder with <c>/</c>; empty for everything.</param>
/// <param name="OnlyCheck">Tell what differs, and write nothing.</param>
internal sealed record FormatRequest(SiteFolders Folders, IReadOnlyList<string> Files, bool OnlyCheck) : Request;

/// <param name="Update">Write what is new into the ledger.</param>
internal sealed record AddressesRequest(SiteFolders Folders, BuildOptions Options, bool Update) : Request;

/// <param name="Title">As typed.</param>
internal sealed record NewPracticeRequest(SiteFolders Folders, string Title) : Request;

internal sealed record ExplainRequest(Diagnostics.Explanation Explanation) : Request;

/// <param name="Help">The whole text.</param>
internal sealed record HelpRequest(string Help) : Request;

internal sealed record VersionRequest : Request;

/// <param name="Sentence">What is wrong, in one Dutch sentence; null when nothing was asked.</param>
/// <param name="Hint">What can be done: the way in which the command is used.</param>
internal sealed record InvalidUsage(string? Sentence, string Hint) : Request;

/// <summary>In which form <c>check</c> tells what it found.</summary>
internal enum ReportFormat
{
    /// <summary>For people, at a terminal.</summary>
    Text,

    /// <summary>For scripts: <see cref="Diagnostics.Printing.JsonPrinter"/>.</summary>
    Json,

    /// <summary>Annotations on the lines of a pull request.</summary>
    GitHub,

    /// <summary>SARIF 2.1.0, for code scanning and editors.</summary>
    Sarif,
}

/// <summary>In which form <c>wijzigingen</c> and <c>status</c> answer.</summary>
internal enum AnswerFormat
{
    /// <summary>In lines, for people.</summary>
    Text,

    /// <summary>For scripts: <see cref="ChangesPrinter"/>, <see cref="StatusPrinter"/>.</summary>
    Json,
}
