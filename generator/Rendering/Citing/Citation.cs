using Praktijk.Model;

namespace Praktijk.Rendering.Citing;

/// <summary>What somebody has to say of a page who cites it; each form in which it can be said is made from this.</summary>
/// <param name="Organisation">Who speaks: pages have no author of their own.</param>
/// <param name="Date">The day of the last change; null when the page names no date.</param>
/// <param name="Website">The name of the site.</param>
/// <param name="Url">The address that stays: absolute, the canonical one.</param>
/// <param name="Version">Names this text; see <see cref="PageOrigin.Version"/>.</param>
/// <param name="Key">Names the page where addresses are no names: lower-case letters and digits. It does not change with the text, and says what kind of page it is, for an article may have the name of a case.</param>
internal sealed record Citation(string Organisation, DateOnly? Date, string Title, string Website, string Url, string Version, string Key)
{
    public const string Language = "nl";

    /// <summary>Cases, articles and training paths can be cited, once they are published.</summary>
    public static bool IsFor(ContentPage page) => page is Practice { IsDraft: false, Withdrawn: null } or Article or LearningPath;

    public static Citation Of(ContentPage page, SiteSettings site) => new(
        site.Publisher, page.LastChanged, page.Title, site.Name, site.Absolute(page.Address), page.Version, KeyOf(page.Address));

    private static string KeyOf(Address page) => page.Path.Replace("-", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal);
}
