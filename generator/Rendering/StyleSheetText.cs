using System.Text.RegularExpressions;

namespace Praktijk.Rendering;

/// <summary>The text of one style sheet of the templates, on its way to a browser: alone or as a part of a bundle.</summary>
/// <param name="Path">As it is told to whoever has to mend it.</param>
internal sealed partial record StyleSheetText(string Path, string Source)
{
    /// <summary>
    /// The first thing that would harm the other parts of a bundle, or null. In a file of its own an open block ends with the file; in a bundle it
    /// swallows what follows, and a brace too many ends the part for paper, whose rules would then hold on screens.
    /// </summary>
    public TemplateFault? CheckAsPart()
    {
        var open = new Stack<Match>();
        foreach (Match token in Tokens().Matches(Source))
        {
            if (token.Groups["first"].Success)
                return FaultAt(token, $"'{token.Value}' werkt niet in dit bestand, want het wordt met andere samengevoegd. Zet de regels zelf in dit bestand.");
            if (token.Groups["comment"].Success && !token.Groups["end"].Success)
                return FaultAt(token, "Het commentaar wordt niet gesloten met '*/'.");
            if (token.Groups["open"].Success)
                open.Push(token);
            else if (token.Groups["close"].Success && (!open.TryPop(out var opener) || !Closes(token.Value, opener.Value)))
                return opener is null ? FaultAt(token, $"'{token.Value}' sluit iets dat niet open is.") : NotClosed(opener);
        }
        return open.TryPop(out var left) ? NotClosed(left) : null;
    }

    /// <summary>The text without comments and indentation: those are for whoever edits it; readers need not wait for them.</summary>
    /// <param name="hrefOf">What to write for the file that a <c>url(…)</c> names; null when there is no such file.</param>
    /// <param name="problemWith">What is wrong with a name for which there is no file, as a Dutch sentence.</param>
    /// <exception cref="TemplateFault">It names a file that is not there.</exception>
    public string ToPublish(Func<string, string?> hrefOf, Func<string, string> problemWith)
    {
        var text = Tokens().Replace(Source, token =>
        {
            // Pages say that they are in UTF-8, and their style sheets follow them; in a bundle @charset would no longer stand first.
            if (token.Groups["comment"].Success || token.Groups["charset"].Success)
                return "";
            var target = token.Groups["target"].Value.Trim();
            if (!token.Groups["target"].Success || target.StartsWith("data:", StringComparison.Ordinal) || target.StartsWith('#'))
                return token.Value;
            return $"url(\"{hrefOf(target) ?? throw FaultAt(token, problemWith(target))}\")";
        });
        return string.Concat(text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => line + "\n"));
    }

    /// <summary>The same rules without the spaces that only help an editor. Those between the parts of a selector or a value mean something, and stay.</summary>
    /// <param name="published">As <see cref="ToPublish"/> gives it.</param>
    public static string Small(string published) =>
        Spaces().Replace(published, space => space.Groups["sign"].Success ? space.Groups["sign"].Value : space.Groups["end"].Success ? "}" : space.Value).TrimEnd('\n') + "\n";

    private static bool Closes(string close, string open) => (open, close) is ("{", "}") or ("(", ")") or ("[", "]");

    private TemplateFault NotClosed(Match opener) => FaultAt(opener, $"'{opener.Value}' wordt niet gesloten.");

    private TemplateFault FaultAt(Match token, string problem) => new(Path, Source.AsSpan(0, token.Index).Count('\n') + 1, null, problem);

    /// <summary>What means something to us, and what may hold the same signs without meaning it: strings and escapes.</summary>
    [GeneratedRegex(
        """
        (?<comment>/\*.*?(?:(?<end>\*/)|\z))
        |url\(\s*(?:"(?<target>[^"]*)"|'(?<target>[^']*)'|(?<target>[^"')]*))\s*\)
        |"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|\\.
        |(?<charset>@charset\s[^;]*;)|(?<first>@(?:import|namespace)\b)
        |(?<open>[{(\[])|(?<close>[})\]])
        """, RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tokens();

    [GeneratedRegex(
        """
        "(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|url\([^)"']*\)|\\.
        |\s*;?\s*(?<end>\})\s*
        |\s*(?<sign>[{;,])\s*
        |(?<=[\w-])(?<sign>:)\s+
        """, RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Spaces();
}
