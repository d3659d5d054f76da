using Praktijk.Diagnostics;
using Praktijk.Diagnostics.Printing;

namespace Praktijk.Serving;

/// <summary>Makes the next <see cref="Preview"/> from the folders as they are now. A build that fails keeps the last good site.</summary>
internal sealed class PreviewBuilder(SiteFolders folders, BuildOptions options)
{
    /// <summary>Tells one run of the program from another, for pages that are still open from the last one.</summary>
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];

    private readonly SiteMemory _memory = new();
    private int _sites;

    /// <summary>The design of which one page of each template was made without a fault.</summary>
    private Rendering.SiteDesign? _tried;

    public Preview Nothing => new(null, $"{_run}-0", [], null);

    /// <returns>What to show, and the site that was made; null when there is none.</returns>
    public (Preview Preview, BuiltSite? Built) Next(Preview before)
    {
        var diagnostics = new DiagnosticList();
        try
        {
            var built = SiteBuilder.Build(folders, options, diagnostics, new StageTimings(), _memory);
            if (built is null)
                return (before with { Diagnostics = diagnostics.InOrder(), Fault = null }, null);
            var site = new SiteSnapshot(built);
            if (_tried != _memory.Design)
                site.TryTemplates(built);
            _tried = _memory.Design;
            var version = before.Site?.Print == site.Print ? before.Version : $"{_run}-{++_sites}";
            return (new(site, version, diagnostics.InOrder(), null), built);
        }
        catch (Exception exception)
        {
            // A template fault, a folder that is gone, a file that is being written: said in the page, and mended by the next change.
            return (before with { Diagnostics = diagnostics.InOrder(), Fault = FailureSentence.Of(exception) }, null);
        }
    }
}
