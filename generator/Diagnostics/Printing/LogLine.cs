namespace Praktijk.Diagnostics.Printing;

/// <summary>
/// Text that stays one line and cannot be taken for an order by a CI system that reads the log: GitHub's runner obeys a line that
/// starts with <c>::</c>, and <c>##[</c> anywhere in a line (https://github.com/actions/runner, ActionCommand).
/// </summary>
internal static class LogLine
{
    public static string Of(string text)
    {
        var line = PlainText.Clean(text).Replace("##[", "# #[", StringComparison.Ordinal);
        return line.StartsWith("::", StringComparison.Ordinal) ? "./" + line : line;
    }
}
