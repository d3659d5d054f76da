using System.Globalization;
using System.Text;
using Praktijk.Model;

namespace Praktijk.Dossier;

/// <summary>A place in the quadrant, drawn with letters of one width.</summary>
internal static class QuadrantSketch
{
    private const int Columns = 21;
    private const int Rows = 9;
    private const string Left = "individueel ";
    private const string Right = " collectief";
    private const char Old = '○';
    private const char New = '●';

    /// <summary>The lines of the drawing, with below it what the marks say.</summary>
    /// <param name="before">Null when there was no place, or the page is new.</param>
    /// <param name="after">Null when there is none any more.</param>
    public static IReadOnlyList<string> Lines(QuadrantPosition? before, QuadrantPosition? after)
    {
        var cells = new char[Rows, Columns];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                cells[row, column] = (row == Rows / 2, column == Columns / 2) switch { (true, true) => '┼', (true, _) => '─', (_, true) => '│', _ => ' ' };
        }
        Mark(cells, before, Old);
        Mark(cells, after, New);

        var margin = new string(' ', Left.Length);
        var lines = new List<string> { $"{margin}{Centred("formeel")}", $"{margin}┌{new string('─', Columns)}┐" };
        for (var row = 0; row < Rows; row++)
        {
            var line = new StringBuilder(row == Rows / 2 ? Left : margin).Append('│');
            for (var column = 0; column < Columns; column++)
                line.Append(cells[row, column]);
            lines.Add(line.Append('│').Append(row == Rows / 2 ? Right : "").ToString());
        }
        lines.Add($"{margin}└{new string('─', Columns)}┘");
        lines.Add($"{margin}{Centred("informeel")}");
        if (before is { } was && before != after)
            lines.Add($"{Old} was    {Words(was)}");
        if (after is { } now)
            lines.Add(before is null ? $"{New} {Words(now)}" : $"{New} {(before == after ? "blijft" : "wordt ")} {Words(now)}");
        return lines;
    }

    private static void Mark(char[,] cells, QuadrantPosition? position, char mark)
    {
        if (position is not { } place)
            return;
        var column = (int)Math.Round((place.Collective + 1) / 2 * (Columns - 1), MidpointRounding.AwayFromZero);
        var row = (int)Math.Round((1 - place.Formal) / 2 * (Rows - 1), MidpointRounding.AwayFromZero);
        cells[row, column] = mark;
    }

    private static string Centred(string word) => new string(' ', (Columns + 2 - word.Length) / 2) + word;

    private static string Words(QuadrantPosition place) => $"collectief {Scale(place.Collective)}, formeel {Scale(place.Formal)} ({place.Quadrant.Slug()})";

    private static string Scale(double value) => value.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',').Replace('-', '−');
}
