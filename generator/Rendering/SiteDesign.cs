namespace Praktijk.Rendering;

/// <summary>What the templates make of any content.</summary>
/// <param name="Print">Of the files that are laid over those of the program.</param>
internal sealed record SiteDesign(Fingerprint Print, PageTemplates Templates, SiteAssets Assets)
{
    /// <param name="overlay">See <see cref="TemplateFolder.Open"/>.</param>
    /// <param name="earlier">The design of an earlier build in this process, which does when no file has changed since; null for none.</param>
    /// <exception cref="TemplateFault">A template, style sheet or script has a mistake that shows without a page.</exception>
    public static SiteDesign Load(string? overlay, SiteDesign? earlier = null)
    {
        var folder = TemplateFolder.Open(overlay);
        var print = folder.Print();
        if (earlier?.Print == print)
            return earlier;
        var assets = SiteAssets.Load(folder, AssetBundle.All);
        var templates = PageTemplates.Load(folder);
        // Ahead of the pages, and waited for by none of them.
        _ = Task.Run(templates.CompileAll);
        return new SiteDesign(print, templates, assets);
    }
}
