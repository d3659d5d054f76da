namespace Praktijk.Model;

/// <summary>A site to give away, which people open from disk: it says of which day and version it is, because nobody can mend it any more.</summary>
/// <param name="Version">Eight hexadecimal digits that name this content.</param>
/// <param name="Date">The day of the last change in it; null when no page names a date.</param>
internal sealed record OfflineEdition(string Version, DateOnly? Date);

/// <summary>How the address of a page is written in a link.</summary>
internal enum LinkStyle
{
    /// <summary>As readers see it, ending in a slash: a host answers with the page of that folder.</summary>
    Folder,

    /// <summary>With <c>index.html</c> behind it: from disk no host answers, and without a script a browser would show the list of files.</summary>
    File,
}
