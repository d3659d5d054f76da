namespace Praktijk.Rendering;

/// <summary>What pages may load: only the site's own files, and pictures inside style sheets.</summary>
internal static class ContentSecurityPolicy
{
    public const string InPage =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

    /// <summary>Of a card that other sites frame: it runs nothing and sends nothing.</summary>
    public const string InCard = "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'";

    /// <summary>A policy beside the other, which only a header can have: no other site may show the page in a frame.</summary>
    public const string NoFrames = "frame-ancestors 'none'";
}
