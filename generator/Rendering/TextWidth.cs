namespace Praktijk.Rendering;

/// <summary>
/// Estimates how wide a text is in Figtree, the letter of the charts, without a font engine: hundredths of the letter size, measured at weight 650.
/// A little wide for weight 450, and about right for the letters that stand in for it.
/// </summary>
internal static class TextWidth
{
    private const int Usual = 58;

    /// <summary>The stand-in letters are up to this much wider.</summary>
    private const double Spare = 1.04;

    private static readonly byte[] Hundredths = Table();

    /// <summary>In pixels, for letters of <paramref name="size"/> pixels.</summary>
    public static double Of(string text, double size)
    {
        var sum = 0;
        foreach (var c in text)
            sum += c < Hundredths.Length ? Hundredths[c] : Usual;
        return sum * size * Spare / 100;
    }

    /// <summary>Breaks a text between words into lines of at most <paramref name="length"/> characters; a longer word has a line of its own.</summary>
    /// <remarks>As few lines as that takes, and then as even as they can be: no word left alone on the last one.</remarks>
    public static IReadOnlyList<string> Wrap(string text, int length)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lines = Fill(words, length);
        for (var shorter = length - 1; shorter > 0; shorter--)
        {
            var even = Fill(words, shorter);
            if (even.Count > lines.Count)
                break;
            lines = even;
        }
        return lines;
    }

    private static List<string> Fill(string[] words, int length)
    {
        var lines = new List<string>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= length)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }
        return lines;
    }

    private static byte[] Table()
    {
        var table = new byte[128];
        Array.Fill(table, (byte)Usual);
        foreach (var (width, characters) in new[]
        {
            (24, "il .',I"), (30, "j:;"), (38, "rft()"), (42, "-1/"), (48, "sz"), (53, "xakLcJ"), (56, "evF37y"), (62, "BSgpP45Z"), (66, "RYTK&X0"),
            (72, "ADUCV"), (77, "GHNOQ"), (86, "wMm"), (98, "W"),
        })
        {
            foreach (var c in characters)
                table[c] = (byte)width;
        }
        return table;
    }
}
