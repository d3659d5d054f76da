using Praktijk.Diagnostics;
using Praktijk.Indexing;
using Praktijk.Markdown;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Rendering;
using Praktijk.Validating;
using Praktijk.Writing;

namespace Praktijk;

/// <summary>Where a build reads.</summary>
/// <param name="Content">The absolute path of the content folder, which exists.</param>
/// <param name="Templates">The absolute path of a folder that is laid over the built-in templates, file by file; null for none.</param>
internal sealed record SiteFolders(string Content, string? Templates);

/// <param name="BaseUrl">Wins over the address in <c>site.yml</c>; null to use that.</param>
/// <param name="WithDrafts">Build the drafts as well, marked as such.</param>
internal sealed record BuildOptions(string? BaseUrl, bool WithDrafts);

/// <summary>A site that only needs to be written.</summary>
internal sealed record BuiltSite(Catalogue Catalogue, IReadOnlyList<PlannedOutput> Outputs);

/// <summary>The whole flow on one screen: read, validate, link, plan. Writes nothing, so that build, check and serve cannot disagree.</summary>
internal static class SiteBuilder
{
    /// <returns>Null when the content has errors; they are in <paramref name="diagnostics"/>.</returns>
    /// <exception cref="CommandFault">The templates are at fault, not the content.</exception>
    public static BuiltSite? Build(SiteFolders folders, BuildOptions options, DiagnosticList diagnostics)
    {
        var content = ContentReader.Read(folders.Content, diagnostics);
        if (CatalogueValidator.Validate(content, options, diagnostics) is not var (catalogue, links))
            return null;

        var templates = TemplateFolder.Open(folders.Templates);
        var assets = SiteAssets.Load(templates, AssetBundle.All);
        var index = SearchIndexBuilder.Build(catalogue);
        var renderer = new SiteRenderer(catalogue, links, new MarkdownRenderer(catalogue, links), PageTemplates.Load(templates), assets, index, content.Folder);
        return new BuiltSite(catalogue, [.. renderer.Plan()]);
    }
}
