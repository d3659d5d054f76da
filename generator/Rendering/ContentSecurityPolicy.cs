namespace Praktijk.Rendering;

/// <summary>What pages may load: only the site's own files, and pictures inside style sheets.</summary>
internal static class ContentSecurityPolicy
{
    public const string InPage =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

    /// <summary>As a header it can also say who may frame the pages; a meta element cannot.</summary>
    public const string AsHeader = InPage + "; frame-ancestors 'none'";
}
