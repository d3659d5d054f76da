using Praktijk.Reading;
using Praktijk.Rendering;
using Praktijk.Validating;

namespace Praktijk;

/// <summary>What one build leaves for the next in the same process, so that an edit costs what it changed. For one build at a time.</summary>
internal sealed class SiteMemory
{
    private (Fingerprint Print, PageTemplates Templates, SiteAssets Assets)? _look;

    public ReadMemory Files { get; } = new(TimeProvider.System);

    public ValidatedMemory Valid { get; } = new();

    /// <summary>Those of the last build; null before the first.</summary>
    public PageTemplates? Templates => _look?.Templates;

    /// <summary>The templates and assets, made again only when one of their files changed.</summary>
    /// <param name="print">Of those files.</param>
    public (PageTemplates Templates, SiteAssets Assets) Look(Fingerprint print, Func<(PageTemplates, SiteAssets)> load)
    {
        if (_look is { } known && known.Print == print)
            return (known.Templates, known.Assets);
        var (templates, assets) = load();
        _look = (print, templates, assets);
        return (templates, assets);
    }
}
