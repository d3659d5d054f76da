using Praktijk.Diagnostics;

namespace Praktijk.Commands;

/// <summary>Which folders a command works with: the ones that were named, or the ones that are found in the current folder.</summary>
internal static class FolderChoice
{
    /// <exception cref="CommandFault">There is no such folder.</exception>
    public static SiteFolders Find(string? content, string? templates, string currentFolder)
    {
        var contentFolder = Absolute(content ?? "content", currentFolder);
        if (!Directory.Exists(contentFolder))
            throw new CommandFault($"De map {PlainText.Clean(contentFolder)} met de inhoud bestaat niet. Geef de goede map met --content.");
        if (templates is null)
        {
            var beside = Absolute("templates", currentFolder);
            return new(contentFolder, Directory.Exists(Path.Combine(beside, "paginas")) ? beside : null);
        }
        var templatesFolder = Absolute(templates, currentFolder);
        if (!Directory.Exists(templatesFolder))
            throw new CommandFault($"De map {PlainText.Clean(templatesFolder)} met sjablonen bestaat niet. Geef de goede map met --templates.");
        return new(contentFolder, templatesFolder);
    }

    /// <exception cref="CommandFault">The site would end up in, around or in the place of what it is made from.</exception>
    public static string Output(string output, SiteFolders folders, string currentFolder) => Apart(Absolute(output, currentFolder), folders, "De site", "--output");

    /// <summary>The folder of a site that is there already.</summary>
    public static string Site(string? output, string currentFolder) => Absolute(output ?? "site", currentFolder);

    /// <exception cref="CommandFault">The export would end up in, around or in the place of what it is made from.</exception>
    public static string Export(string folder, SiteFolders folders, string currentFolder) => Apart(Absolute(folder, currentFolder), folders, "De export", "--zoekmachine");

    /// <exception cref="CommandFault">The schemas would end up in, around or in the place of the content.</exception>
    public static string? Schemas(string? folder, SiteFolders folders, string currentFolder) => folder is null ? null : Apart(Absolute(folder, currentFolder), folders, "Een schema", "--output");

    /// <summary>A file that is to be read or written beside a site; null when none is named.</summary>
    /// <exception cref="CommandFault">It would become a part of the site.</exception>
    public static string? Beside(string site, string? file, string option, string currentFolder)
    {
        if (file is null)
            return null;
        var path = Absolute(file, currentFolder);
        return IsIn(path, site) ? throw new CommandFault($"{PlainText.Clean(path)} staat in de site zelf. Geef een andere plek met {option}.") : path;
    }

    /// <summary>The file of a dossier; null when none is named.</summary>
    /// <exception cref="CommandFault">It would become a part of the content, or it is a folder.</exception>
    public static string? Dossier(string? file, SiteFolders folders, string currentFolder)
    {
        if (file is null)
            return null;
        var path = Absolute(file, currentFolder);
        if (Directory.Exists(path))
            throw new CommandFault($"{PlainText.Clean(path)} is een map. Geef een bestand met --output.");
        return IsIn(path, folders.Content) ? throw new CommandFault($"{PlainText.Clean(path)} staat in de map met de inhoud. Geef een andere plek met --output.") : path;
    }

    /// <summary>A file or folder under the content folder, relative to that; named from the current folder or from the content folder.</summary>
    /// <exception cref="CommandFault">There is no such file, or it is elsewhere.</exception>
    public static string InContent(string named, SiteFolders folders, string currentFolder)
    {
        var path = Absolute(named, currentFolder);
        if (!Path.Exists(path))
            path = Absolute(named, folders.Content);
        if (!Path.Exists(path))
            throw new CommandFault($"{PlainText.Quote(named)} bestaat niet.");
        var relative = Path.GetRelativePath(RealPath(folders.Content), RealPath(path)).Replace('\\', '/');
        return relative == "." ? "" : IsIn(path, folders.Content) ? relative : throw new CommandFault($"{PlainText.Quote(named)} staat niet in {PlainText.Clean(folders.Content)}.");
    }

    /// <param name="what">What comes there, to begin a sentence with.</param>
    /// <param name="option">The option that names another folder.</param>
    private static string Apart(string folder, SiteFolders folders, string what, string option)
    {
        foreach (var source in (string?[])[folders.Content, folders.Templates])
        {
            if (source is not null && (IsIn(folder, source) || IsIn(source, folder)))
                throw new CommandFault($"{what} kan niet in {PlainText.Clean(folder)} komen: dat is, bevat of zit in de map {PlainText.Clean(source)}. Geef een andere map met {option}.");
        }
        return folder;
    }

    private static string Absolute(string folder, string currentFolder) =>
        folder.Length == 0 || folder.Contains('\0')
            ? throw new CommandFault("De naam van een map mag niet leeg zijn.")
            : Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, currentFolder));

    /// <summary>Compared where the links lead, and without regard to case: too careful is fine here.</summary>
    private static bool IsIn(string folder, string other)
    {
        var relative = Path.GetRelativePath(RealPath(other).ToUpperInvariant(), RealPath(folder).ToUpperInvariant());
        return relative == "." || !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>The path with every symbolic link in it followed, as far as it exists.</summary>
    private static string RealPath(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var here = Path.Combine(RealPath(parent), Path.GetFileName(path));
        return new DirectoryInfo(here).LinkTarget is null ? here : Directory.ResolveLinkTarget(here, returnFinalTarget: true)?.FullName ?? here;
    }
}
