using System.Text;

namespace Praktijk.Diagnostics.Printing;

/// <summary>An explanation for people at a terminal: paragraphs that fit on a screen, examples with a margin.</summary>
internal static class ExplanationPrinter
{
    private const int Width = 80;
    private const string Margin = "    ";

    public static void Print(Explanation explanation, TextWriter output, Palette palette)
    {
        output.WriteLine($"{palette.Strong(explanation.Title)} {palette.Faint($"({explanation.Code.Name})")}");
        string? fence = null;
        foreach (var line in explanation.Markdown.TrimEnd('\n').Split('\n').Prepend(""))
        {
            if (fence is not null)
            {
                if (line == fence)
                    fence = null;
                else
                    output.WriteLine(line.Length == 0 ? "" : Margin + line);
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
                fence = line[..(line.Length - line.TrimStart('`').Length)];
            else if (line.StartsWith("## ", StringComparison.Ordinal))
                output.WriteLine(palette.Strong(line[3..]));
            else
                Wrap(line.Replace("`", "", StringComparison.Ordinal), output);
        }
    }

    private static void Wrap(string paragraph, TextWriter output)
    {
        var line = new StringBuilder();
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                output.WriteLine(line);
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }
        output.WriteLine(line);
    }
}
