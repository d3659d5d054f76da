namespace Praktijk.Reading;

/// <summary>Paths as editors write them in links, relative to the file in which they stand.</summary>
internal static class ContentPath
{
    /// <summary>The path from the content folder, or null when it leaves that folder or cannot be a path.</summary>
    /// <param name="from">The file that holds the link.</param>
    /// <param name="written">Relative: <c>foto.png</c>, <c>./foto.png</c>, <c>../praktijken/x.md</c>; percent-encoding allowed.</param>
    public static string? Resolve(string from, string written)
    {
        var decoded = Uri.UnescapeDataString(written);
        if (decoded.Contains('\\') || decoded.Contains('\0') || decoded.Contains(':') || decoded.StartsWith('/'))
            return null;
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in decoded.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }
}
