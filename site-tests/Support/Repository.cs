namespace Praktijk.SiteTests.Support;

/// <summary>Where the working copy is that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The content that is published.</summary>
    public static string Content => Path.Combine(Root, "content");

    public static string Templates => Path.Combine(Root, "templates");

    public static string SiteTests => Path.Combine(Root, "site-tests");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Praktijk.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No Praktijk.sln above {AppContext.BaseDirectory}.");
    }
}
