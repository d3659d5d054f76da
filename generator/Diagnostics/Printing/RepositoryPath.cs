namespace Praktijk.Diagnostics.Printing;

/// <summary>Where the content folder stands in its repository, for formats that name files from the repository's root.</summary>
/// <param name="Prefix">With a slash at the end, or empty: <c>content/</c>.</param>
internal sealed record RepositoryPath(string Prefix)
{
    /// <summary>From the folder above the content that holds <c>.git</c> (a file in a worktree); without one, from the current folder.</summary>
    public static RepositoryPath Of(string contentFolder, string currentFolder)
    {
        var root = new DirectoryInfo(contentFolder);
        while (root is not null && !Path.Exists(Path.Combine(root.FullName, ".git")))
            root = root.Parent;
        var relative = Path.GetRelativePath(root?.FullName ?? currentFolder, contentFolder).Replace('\\', '/');
        return new(relative == "." ? "" : relative + "/");
    }

    public string To(string file) => Prefix + file;
}
