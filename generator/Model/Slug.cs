using System.Text;

namespace Praktijk.Model;

/// <summary>A part of an address: a-z, 0-9 and single hyphens between them, at most 80 characters.</summary>
internal static class Slug
{
    public const int Longest = 80;

    /// <summary>True for <c>mac-doetinchem</c>; false for capitals, accents, double or outer hyphens, and device names of Windows.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length is 0 or > Longest || text[0] == '-' || text[^1] == '-' || IsDeviceName(text))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '-') || text[i] == '-' && text[i - 1] == '-')
                return false;
        }
        return true;
    }

    /// <summary>The nearest valid slug for a title, e.g. <c>Eén café in ’t dorp</c> → <c>een-cafe-in-t-dorp</c>; empty when no letter or digit is left.</summary>
    public static string From(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (var c in Folding.Fold(title))
        {
            if (c is >= 'a' and <= 'z' or >= '0' and <= '9')
                slug.Append(c);
            else if (c is not ('\'' or '’' or '\u00AD') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        if (slug.Length > Longest)
            slug.Length = Longest;
        while (slug.Length > 0 && slug[^1] == '-')
            slug.Length--;
        return slug.ToString();
    }

    /// <summary>Names that Windows keeps for devices: a folder of that name cannot be made there.</summary>
    public static bool IsDeviceName(string text) =>
        text is "con" or "prn" or "aux" or "nul"
        || text.Length == 4 && (text.StartsWith("com", StringComparison.Ordinal) || text.StartsWith("lpt", StringComparison.Ordinal)) && char.IsAsciiDigit(text[3]);
}
