using System.Text;

namespace Praktijk.Permanence;

/// <summary>The one form of <c>adressen.lock</c>: what it is, then a line per address, sorted by bytes, so that a change shows as lines that come in between.</summary>
internal static class LedgerWriter
{
    private static readonly string[] Heading =
    [
        "# Elk adres dat ooit op de site stond: pagina's, koppen (#), afbeeldingen en korte adressen (/p/).",
        "# Praktijk houdt dit bestand zelf bij, met: praktijk adressen --bijwerken. Je hoeft er niets aan te veranderen.",
        "# Verdwijnt een adres, dan zegt praktijk check wat je kunt doen.",
    ];

    /// <param name="lines">In any order. Of two that name the same address one remains.</param>
    /// <param name="comments">Those that the file had; the heading may be among them.</param>
    public static byte[] Write(IEnumerable<string> lines, IEnumerable<string> comments)
    {
        var text = new StringBuilder();
        foreach (var comment in Heading.Concat(comments.Except(Heading)))
            text.Append(comment).Append('\n');
        string? before = null;
        foreach (var line in lines.Order(StringComparer.Ordinal))
        {
            var address = line.Split(' ', 2)[0];
            if (address != before)
                text.Append(line).Append('\n');
            before = address;
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
