using Praktijk.Diagnostics.Printing;

namespace Praktijk.Dossier;

/// <summary>A dossier that was made.</summary>
/// <param name="HasErrors">Whether the new content has errors.</param>
internal sealed record MadeDossier(string Markdown, bool HasErrors);

/// <summary>The whole flow: the content at a commit and that in the working folder → what the difference does to the site, in Markdown.</summary>
internal static class DossierBuilder
{
    /// <param name="reference">A branch, tag or commit as somebody typed it.</param>
    /// <exception cref="CommandFault">git is not there, or does not know the commit.</exception>
    public static MadeDossier Build(string contentFolder, BuildOptions options, string reference)
    {
        var repository = GitRepository.Around(contentFolder);
        var commit = repository.MergeBase(reference);
        var before = Directory.CreateTempSubdirectory("praktijk-dossier-");
        try
        {
            repository.Write(repository.Files(commit), before.FullName);
            var after = SiteContent.Read(contentFolder, options);
            var difference = SiteComparison.Between(SiteContent.Read(before.FullName, options), after);
            var markdown = DossierWriter.Write(difference, reference, commit, RepositoryPath.Of(contentFolder, Environment.CurrentDirectory));
            return new MadeDossier(markdown, after.Diagnostics.Any(d => d.Severity == Diagnostics.Severity.Error));
        }
        finally
        {
            before.Delete(recursive: true);
        }
    }
}
