using System.Text;

namespace Praktijk.Rendering;

/// <summary>
/// Makes a script smaller: no comments, no white space that nothing depends on, short names for its own variables. Does no more than it is sure of; the result is read again,
/// and has to be the tokens it was meant to be.
/// </summary>
internal static class ScriptMinifier
{
    /// <param name="ownProperties">
    /// Names of properties that only objects of the script itself have: no part of the browser, of what it reads, or of the page uses them. They get short names too.
    /// </param>
    /// <summary>The script with fewer bytes; null when it has to stay as it is: it has a notice that must not go (<c>/*!</c>), or it is not understood.</summary>
    public static string? Minify(string script, IReadOnlyList<string>? ownProperties = null)
    {
        if (script.Contains("/*!", StringComparison.Ordinal) || Read(script) is not { } tokens)
            return null;
        var names = ScriptNames.Shorter(tokens);
        var properties = ShortProperties(tokens, ownProperties ?? []);
        var joined = JoinedDeclarations(tokens);
        var kept = new List<ScriptToken>();
        foreach (var token in tokens)
        {
            if (joined.Contains(token.Index))
                kept.Add(new ScriptToken(ScriptTokenKind.Punctuator, ","));
            else if (!joined.Contains(token.Index - 1) && !IsNeedless(token, tokens))
                kept.AddRange(Rewritten(token, names[token.Index], properties));
        }
        var text = new StringBuilder(script.Length);
        for (var i = 0; i < kept.Count; i++)
        {
            if (i > 0)
                text.Append(Between(kept[i - 1], kept[i]));
            text.Append(kept[i].Text);
        }
        var result = text.Append('\n').ToString();
        return Read(result) is { } again && again.Select(Gist).SequenceEqual(kept.Select(Gist)) ? result : null;
    }

    private static List<ScriptToken>? Read(string script) => ScriptReader.Read(script)?.Where(t => t.HasMeaning).ToList();

    private static (string Text, ScriptTokenKind Kind, ScriptWordRole Role, ScriptBracketUse Use) Gist(ScriptToken token) => (token.Text, token.Kind, token.Role, token.Use);

    /// <summary>Short names for properties, the shortest for those that are named most; none that any property has already.</summary>
    private static Dictionary<string, string> ShortProperties(List<ScriptToken> tokens, IReadOnlyList<string> own)
    {
        var properties = tokens.Where(t => t.Role is ScriptWordRole.Property or ScriptWordRole.Key or ScriptWordRole.Shorthand).CountBy(t => t.Text, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        using var free = Enumerable.Range(0, 26 * 27).Select(i => i < 26 ? $"{(char)('a' + i)}" : $"{(char)('a' + i / 26 - 1)}{(char)('a' + i % 26)}")
            .Where(name => !properties.ContainsKey(name) && !ScriptReader.Keywords.Contains(name)).GetEnumerator();
        var shorter = new Dictionary<string, string>(StringComparer.Ordinal);
        // dataset.waarde is an attribute of an element, whatever the list says.
        var attributes = tokens.Where(t => t.Role == ScriptWordRole.Property && t.Index > 1 && tokens[t.Index - 2] is { Role: ScriptWordRole.Property, Text: "dataset" }).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var name in own.Where(name => properties.ContainsKey(name) && !attributes.Contains(name)).OrderByDescending(name => properties[name]).ThenBy(name => name, StringComparer.Ordinal))
        {
            if (free.MoveNext())
                shorter[name] = free.Current;
        }
        return shorter;
    }

    private static IEnumerable<ScriptToken> Rewritten(ScriptToken token, string? name, Dictionary<string, string> properties)
    {
        if (token is { IsKeyword: true, Text: "const" }) // These differ for scripts that do not work.
            return [new ScriptToken(ScriptTokenKind.Word, "let") { Role = ScriptWordRole.Keyword, AfterLine = token.AfterLine }];
        var property = properties.GetValueOrDefault(token.Text);
        if (token.Role is ScriptWordRole.Property or ScriptWordRole.Key && property is not null)
            return [new ScriptToken(ScriptTokenKind.Word, property) { Role = token.Role, AfterLine = token.AfterLine }];
        if (token.Role != ScriptWordRole.Shorthand)
            return [name is null ? token : new ScriptToken(ScriptTokenKind.Word, name) { Role = ScriptWordRole.Name, AfterLine = token.AfterLine }];
        if (name is null && property is null)
            return [token];
        var key = new ScriptToken(ScriptTokenKind.Word, property ?? token.Text) { Role = ScriptWordRole.Key, AfterLine = token.AfterLine };
        return [key, new ScriptToken(ScriptTokenKind.Punctuator, ":"), new ScriptToken(ScriptTokenKind.Word, name ?? token.Text) { Role = ScriptWordRole.Name }];
    }

    /// <summary>The semicolons between two declarations that can as well be one.</summary>
    private static HashSet<int> JoinedDeclarations(List<ScriptToken> tokens)
    {
        var semicolons = new HashSet<int>();
        foreach (var keyword in tokens.Where(StartsDeclaration))
        {
            if (keyword.Around?.Use == ScriptBracketUse.Head || (keyword.Index > 0 && tokens[keyword.Index - 1].IsKeyword))
                continue;
            var i = keyword.Index + 1;
            while (i < tokens.Count && !tokens[i].Is(";") && tokens[i].Start is null && !MayBeParted(tokens[i - 1], tokens[i]))
                i = tokens[i].Last.Index + 1;
            if (i + 1 < tokens.Count && tokens[i].Is(";") && StartsDeclaration(tokens[i + 1]))
                semicolons.Add(i);
        }
        return semicolons;
    }

    private static bool StartsDeclaration(ScriptToken token) => token is { IsKeyword: true, Text: "const" or "let" };

    private static bool IsNeedless(ScriptToken token, List<ScriptToken> tokens) =>
        IsNeedlessSemicolon(token, tokens) || IsNeedlessParenthesis(token, tokens) || IsNeedlessComma(token, tokens);

    /// <summary>Whether the token is a comma after the last item; in a list not when there is no item.</summary>
    private static bool IsNeedlessComma(ScriptToken token, List<ScriptToken> tokens) =>
        token.Is(",") && token.Index + 1 < tokens.Count && tokens[token.Index + 1].Start is not null && tokens[token.Index - 1] is var last && !last.Is(",") && !last.Is("[");

    /// <summary>Whether the token is a semicolon that a closing brace makes needless. One after the head of a loop or a condition is a statement of its own.</summary>
    private static bool IsNeedlessSemicolon(ScriptToken token, List<ScriptToken> tokens) =>
        token.Is(";")
        && token.Index > 0 && tokens[token.Index - 1] is var last && last.Start?.Use != ScriptBracketUse.Head
        && (last.CanEndExpression || last.Is("++") || last.Is("--") || (last.IsKeyword && last.Text is "return" or "break" or "continue"))
        && token.Index + 1 < tokens.Count && tokens[token.Index + 1].Start?.Use is ScriptBracketUse.Block or ScriptBracketUse.Body;

    /// <summary>Whether the token is a parenthesis around the one parameter of an arrow function.</summary>
    private static bool IsNeedlessParenthesis(ScriptToken token, List<ScriptToken> tokens) =>
        (token.Start ?? token) is { Use: ScriptBracketUse.Group, Text: "(", End: { } end } start
        && end.Index == start.Index + 2 && tokens[start.Index + 1].Role == ScriptWordRole.Name
        && end.Index + 1 < tokens.Count && tokens[end.Index + 1].Is("=>");

    /// <summary>What has to stand between two tokens.</summary>
    private static string Between(ScriptToken last, ScriptToken next)
    {
        if (MayBeParted(last, next))
            return "\n";
        return WouldRunTogether(last, next) ? " " : "";
    }

    /// <summary>Whether the end of a line between two tokens may be the end of a statement.</summary>
    private static bool MayBeParted(ScriptToken last, ScriptToken next) => next.AfterLine && MayEndStatement(last) && MayStartStatement(next);

    /// <summary>Whether a statement may end here without a semicolon. After a block it ends anyway.</summary>
    private static bool MayEndStatement(ScriptToken last) => last.Kind switch
    {
        ScriptTokenKind.Punctuator => last.Text is ")" or "]" or "++" or "--" || (last.Is("}") && last.Start!.Use != ScriptBracketUse.Block),
        ScriptTokenKind.Template => last.CanEndExpression,
        _ => true,
    };

    /// <summary>Whether a statement can start here; else a line that ends before does not end one. Leaves out only what certainly cannot.</summary>
    private static bool MayStartStatement(ScriptToken next) => next.Kind switch
    {
        ScriptTokenKind.Punctuator => next.Text is not (
            ")" or "]" or "}" or "," or ";" or "." or "?." or "?" or ":" or "=" or "&&" or "||" or "??" or "==" or "===" or "!=" or "!==" or "<" or ">" or "<=" or ">="
            or "%" or "&" or "|" or "^" or "**"),
        ScriptTokenKind.Template => next.Text[0] == '`',
        _ => true,
    };

    /// <summary>Whether two tokens would be other ones without a space between them.</summary>
    private static bool WouldRunTogether(ScriptToken last, ScriptToken next)
    {
        var (end, start) = (last.Text[^1], next.Text[0]);
        return (IsInWord(end) && IsInWord(start) && last.Kind != ScriptTokenKind.Template)
            || (last.Kind == ScriptTokenKind.Pattern && IsInWord(start))
            || (last.Kind == ScriptTokenKind.Number && start == '.')
            || (end is '+' or '-' && start == end)
            || (end == '/' && start is '/' or '*')
            || (end == '<' && start == '!');
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or > '\x7f';
}
