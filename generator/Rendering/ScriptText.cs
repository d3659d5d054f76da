using System.Text;
using System.Text.RegularExpressions;

namespace Praktijk.Rendering;

/// <summary>
/// Makes scripts smaller without understanding them: what is not certainly a comment or indentation stays. For scripts of the user, who has to know them again;
/// see <see cref="ScriptMinifier"/> for those of the program.
/// </summary>
internal static partial class ScriptText
{
    /// <summary>
    /// The script without comments that fill whole lines, blank lines and indentation; as it is when a line may begin inside something that began earlier,
    /// and when it has a notice that has to stay (<c>/*!</c>).
    /// </summary>
    public static string WithoutComments(string script)
    {
        // The last three end a line for a browser, and not for us.
        if (script.Contains("/*!", StringComparison.Ordinal) || script.AsSpan().ContainsAny('\r', '\u2028', '\u2029'))
            return script;
        var text = new StringBuilder(script.Length);
        var inComment = false;
        foreach (var line in script.Split('\n').Select(l => l.TrimStart()))
        {
            if (inComment || line.StartsWith("/*", StringComparison.Ordinal))
            {
                // Where the comment ends: the first time, for one does not go into another.
                var end = line.IndexOf("*/", inComment ? 0 : 2, StringComparison.Ordinal);
                inComment = end < 0;
                if (inComment || string.IsNullOrWhiteSpace(line[(end + 2)..]))
                    continue;
                return script;
            }
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith("//", StringComparison.Ordinal))
                continue;
            if (MayGoOn(line))
                return script;
            text.Append(line).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>
    /// One function around the parts: they share what they declare and leave nothing behind for the page. A semicolon stands between them, because
    /// a part that ends without one would go on in a next part that begins with a bracket.
    /// </summary>
    public static string InOneFunction(IEnumerable<string> parts) =>
        $"(() => {{\n'use strict';\n{string.Join("\n;\n", parts.Select(p => p.TrimEnd()))}\n}})();\n";

    /// <summary>Whether the next line may begin inside a template literal, a string or a comment of this one.</summary>
    private static bool MayGoOn(string line) =>
        line.TrimEnd().EndsWith('\\')
        || CommentOnOneLine().Replace(line, "").Contains("/*", StringComparison.Ordinal)
        || LiteralOnOneLine().Replace(line, "").Contains('`', StringComparison.Ordinal);

    [GeneratedRegex(@"/\*.*?\*/")]
    private static partial Regex CommentOnOneLine();

    /// <summary>A template literal with at most simple values in it. One inside another looks closed when it is not, so that does not count.</summary>
    [GeneratedRegex(@"`(?:[^`\\$]|\\.|\$(?!\{)|\$\{[^`{}]*\})*`")]
    private static partial Regex LiteralOnOneLine();
}
