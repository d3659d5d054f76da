using System.Text;

namespace Praktijk.SiteTests.Support;

/// <summary>Reads a table as RFC 4180 says, with semicolons between cells.</summary>
internal static class CsvFile
{
    /// <summary>The cells of each line, the first line included, without the byte order mark.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var lines = new List<IReadOnlyList<string>>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c == ';')
                EndCell();
            else if (!quoted && c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                EndLine(ref i);
            else
                cell.Append(c);
        }
        Assert.False(quoted, "a quote is not closed");
        Assert.True(cell.Length == 0 && cells.Count == 0, "the last line has no end");
        return lines;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndLine(ref int i)
        {
            i++;
            EndCell();
            lines.Add([.. cells]);
            cells.Clear();
        }
    }
}
