using Praktijk.Model;

namespace Praktijk.Rendering.Sharing;

/// <summary>The element with which another site shows the card of a case. The card fits its height from 320 to 800 pixels wide.</summary>
internal static class EmbedCode
{
    /// <summary>In pixels.</summary>
    public const int Width = 480, Height = 280;

    public static string Of(Practice practice, SiteSettings site) =>
        $"""<iframe src="{Attribute(site.Absolute(SiteAddresses.Card(practice)))}" title="{Attribute($"{practice.Title} ({practice.Place})")}" width="{Width}" height="{Height}" loading="lazy" style="border:0;max-width:100%"></iframe>""";

    /// <summary>Letters with accents stay as they are, so that people can read what they copy.</summary>
    private static string Attribute(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
