using System.Text;

namespace Praktijk.Indexing;

/// <summary>
/// Whole numbers as printable characters inside a JavaScript string: small ones take one character, and what often returns is left to the
/// compression of the host. The browser reads them with <c>lezer</c> in <c>templates/assets/zoeken/machine.js</c>.
/// </summary>
internal static class NumberText
{
    /// <summary>From <c>#</c>, without the backslash: every character stands for itself in a string with double quotes.</summary>
    private const char First = '#';

    private const int Final = 61;
    private const int Leading = 30;

    /// <param name="value">Not negative.</param>
    public static void Append(StringBuilder text, int value)
    {
        while (value >= Final)
        {
            value -= Final;
            text.Append(Character(Final + value % Leading));
            value /= Leading;
        }
        text.Append(Character(value));
    }

    /// <summary>Increasing numbers as the steps between them.</summary>
    public static string Steps(IEnumerable<int> increasing)
    {
        var text = new StringBuilder();
        var previous = -1;
        foreach (var value in increasing)
        {
            Append(text, value - previous - 1);
            previous = value;
        }
        return text.ToString();
    }

    private static char Character(int value)
    {
        var c = (char)(First + value);
        return c >= '\\' ? (char)(c + 1) : c;
    }
}
