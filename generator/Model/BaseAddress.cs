namespace Praktijk.Model;

/// <summary>Where a site lives, as <c>site.yml</c> and <c>--base-url</c> write it.</summary>
internal static class BaseAddress
{
    /// <summary>The address with a slash at its end; null when it is not an absolute http(s) address of a folder.</summary>
    public static string? From(string? written)
    {
        if (!Uri.TryCreate(written, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || written!.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
            return null;
        if (url is not { Host.Length: > 0, Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 } || written!.AsSpan().ContainsAny('?', '#'))
            return null;
        // The links of 404.html start with this path, and a browser reads two slashes as the beginning of another host.
        // Programs that know no other letters in the name of a host get it as it travels.
        var address = new UriBuilder(url) { Host = url.IdnHost }.Uri.AbsoluteUri.TrimEnd('/') + "/";
        return address.AsSpan(address.IndexOf("://", StringComparison.Ordinal) + 3).Contains("//", StringComparison.Ordinal) ? null : address;
    }
}
