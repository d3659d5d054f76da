using System.Text.RegularExpressions;

namespace Praktijk.Model;

/// <summary>Where the files of the content can be changed, in the form of GitHub; each page with a file leads there.</summary>
/// <param name="Address"><c>https://github.com/organisatie/kennisbank</c>, without a slash or <c>.git</c> at the end.</param>
/// <param name="Branch">As git takes it; slashes allowed.</param>
/// <param name="Folder">The content folder in the repository, without slashes around it; empty when it is the whole repository.</param>
internal sealed partial record SourceRepository(string Address, string Branch, string Folder)
{
    public const string DefaultBranch = "main";
    public const string DefaultFolder = "content";

    /// <summary>What <c>map</c> says when the repository holds nothing but content.</summary>
    private const string WholeRepository = "/";

    /// <param name="file">Relative to the content folder.</param>
    public string EditLink(string file) => $"{Address}/edit/{Escaped(Branch)}/{InContent(file)}";

    /// <summary>The versions of a file, the latest first.</summary>
    /// <param name="file">Relative to the content folder.</param>
    public string HistoryLink(string file) => $"{Address}/commits/{Escaped(Branch)}/{InContent(file)}";

    /// <summary>Where a new file can be made; <c>?filename=…&amp;value=…</c> fills it in.</summary>
    /// <param name="folder">Relative to the content folder.</param>
    public string NewFileLink(string folder) => $"{Address}/new/{Escaped(Branch)}/{InContent(folder)}";

    /// <summary>The issue form for who knows a case and does not want to write it up.</summary>
    public string TipLink => $"{Address}/issues/new?template=tip.yml";

    /// <summary>The address of a repository as the record keeps it; null when it is not <c>https://host/owner/name</c>.</summary>
    public static string? AddressFrom(string written) =>
        AddressForm().Match(written) is { Success: true } match && match.Groups.Values.Skip(2).All(part => part.Value is not ("." or "..")) ? match.Groups[1].Value : null;

    /// <summary>
    /// The names that git takes for a branch (https://git-scm.com/docs/git-check-ref-format): parts between single slashes that do not begin with a
    /// point or end in <c>.lock</c>, without <c>..</c>, <c>@{</c>, spaces, control characters and <c>~^:?*[\</c>; nor does it begin with a hyphen.
    /// </summary>
    public static bool IsBranch(string written) =>
        written is not "@" and not ['-', ..] and not [.., '.']
        && !written.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '~' or '^' or ':' or '?' or '*' or '[' or '\\')
        && !written.Contains("..", StringComparison.Ordinal) && !written.Contains("@{", StringComparison.Ordinal)
        && written.Split('/').All(part => part.Length > 0 && part[0] != '.' && !part.EndsWith(".lock", StringComparison.Ordinal));

    /// <summary>The folder as the record keeps it; null when it is no path of plain names. One slash at the end may stand there.</summary>
    public static string? FolderFrom(string written)
    {
        if (written == WholeRepository)
            return "";
        var folder = written.EndsWith('/') ? written[..^1] : written;
        return folder.Split('/').All(part => part is not ("" or "." or "..") && !part.Any(c => char.IsControl(c) || c == '\\')) ? folder : null;
    }

    private string InContent(string path) => (Folder.Length == 0 ? "" : Escaped(Folder) + "/") + Escaped(path);

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    [GeneratedRegex(@"\A(https://(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+(?::[0-9]{1,5})?/([A-Za-z0-9._-]+)/([A-Za-z0-9._-]+?))(?:\.git)?/?\z", RegexOptions.CultureInvariant)]
    private static partial Regex AddressForm();
}
