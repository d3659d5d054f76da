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
    public static BuiltSite? Build(SiteFolders folders, BuildOptions options, DiagnosticList diagnostics, StageTimings timings)
    {
        if (ReadCatalogue(folders.Content, options, diagnostics, timings) is not var (catalogue, links, content, prints))
            return null;

        var templates = TemplateFolder.Open(folders.Templates);
        var assets = timings.During("opmaak", () => SiteAssets.Load(templates, AssetBundle.All));
        var index = timings.During("zoekindex", () => SearchIndexBuilder.Build(catalogue));
        var renderer = new SiteRenderer(catalogue, links, new MarkdownRenderer(catalogue, links), PageTemplates.Load(templates), assets, index, content, prints);
        return new BuiltSite(catalogue, timings.During("plannen", () => renderer.Plan().ToArray()));
    }

    /// <summary>Apart, so that what was read can be forgotten as soon as it has become a catalogue.</summary>
    private static (Catalogue Catalogue, SiteLinks Links, ContentFolder Content, ContentPrints Prints)? ReadCatalogue(
        string folder, BuildOptions options, DiagnosticList diagnostics, StageTimings timings)
    {
        var content = timings.During("lezen", () => ContentReader.Read(folder, diagnostics));
        return timings.During("controleren", () => CatalogueValidator.Validate(content, options, diagnostics)) is var (catalogue, links)
            ? (catalogue, links, content.Folder, content.Prints())
            : null;
    }
}
