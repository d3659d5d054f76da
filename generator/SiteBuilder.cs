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
/// <param name="Offline">An edition to give away, opened from disk.</param>
internal sealed record BuildOptions(string? BaseUrl, bool WithDrafts, bool Offline = false);

/// <summary>A site that only needs to be written.</summary>
/// <param name="Print">Of everything that it is made from.</param>
/// <param name="Pages">All its files but the scripts of the search index.</param>
/// <param name="Index">Those: made when they are asked for, because a preview seldom needs them.</param>
internal sealed record BuiltSite(Catalogue Catalogue, Fingerprint Print, IReadOnlyList<PlannedOutput> Pages, Lazy<IReadOnlyList<PlannedOutput>> Index)
{
    private readonly Lazy<IReadOnlyList<PlannedOutput>> _outputs = new(() => [.. Pages, .. Index.Value]);

    /// <summary>All files.</summary>
    public IReadOnlyList<PlannedOutput> Outputs => _outputs.Value;
}

/// <summary>The whole flow on one screen: read, validate, link, plan. Writes nothing, so that build, check and serve cannot disagree.</summary>
internal static class SiteBuilder
{
    /// <summary>In bytes; some 8,000 cases.</summary>
    private const long LargeHeap = 192L * 1024 * 1024;

    /// <param name="memory">What the build before it left, for who builds again and again; null to make everything, the search index included.</param>
    /// <returns>Null when the content has errors; they are in <paramref name="diagnostics"/>.</returns>
    /// <exception cref="CommandFault">The templates are at fault, not the content.</exception>
    public static BuiltSite? Build(SiteFolders folders, BuildOptions options, DiagnosticList diagnostics, StageTimings timings, SiteMemory? memory = null)
    {
        // What depends on the templates only is made beside the reading.
        var loading = Task.Run(() => SiteDesign.Load(folders.Templates, memory?.Design));
        if (ReadCatalogue(folders.Content, options, diagnostics, timings, memory) is not var (catalogue, links, content, prints))
            return null;

        var design = timings.During("opmaak", () => loading.GetAwaiter().GetResult());
        memory?.Design = design;
        var index = new Lazy<SearchIndex>(() => SearchIndexBuilder.Build(catalogue));
        if (memory is null)
        {
            GiveBack();
            _ = timings.During("zoekindex", () => index.Value);
            GiveBack();
        }
        var renderer = new SiteRenderer(catalogue, links, new MarkdownRenderer(catalogue, links), design, index, content, prints);
        var print = new FingerprintWriter().Add(design.Print).Add(prints.OfAll).ToFingerprint();
        return timings.During("plannen", () => new BuiltSite(catalogue, print, [.. renderer.Plan()], new(() => [.. renderer.PlanIndex()])));
    }

    /// <summary>
    /// Between two stages of a large site most of what the first needed is of no use any more. Left to itself the runtime would keep it until the machine
    /// runs short: of 100,000 cases that makes more than a gigabyte of difference, for a second of work.
    /// </summary>
    private static void GiveBack()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > LargeHeap)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    /// <summary>Apart, so that what was read can be forgotten as soon as it has become a catalogue.</summary>
    private static (Catalogue Catalogue, SiteLinks Links, ContentFolder Content, ContentPrints Prints)? ReadCatalogue(
        string folder, BuildOptions options, DiagnosticList diagnostics, StageTimings timings, SiteMemory? memory)
    {
        var content = timings.During("lezen", () => ContentReader.Read(folder, memory?.Files, diagnostics));
        return timings.During("controleren", () => CatalogueValidator.Validate(content, options, memory?.Valid, diagnostics)) is var (catalogue, links)
            ? (catalogue, links, content.Folder, content.Prints())
            : null;
    }
}
