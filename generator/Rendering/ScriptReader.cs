using System.Text.RegularExpressions;

namespace Praktijk.Rendering;

/// <summary>
/// Takes a script (ECMAScript 2022, not a module) apart into tokens. A slash is a division or the start of a regular expression, and a brace opens a block or an object,
/// depending on what is before it; where that is not certain without a full parser, the script counts as one that is not understood.
/// </summary>
internal sealed partial class ScriptReader
{
    public static readonly HashSet<string> Keywords =
    [
        "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export", "extends", "false", "finally", "for",
        "function", "if", "import", "in", "instanceof", "let", "new", "null", "return", "super", "switch", "this", "throw", "true", "try", "typeof", "var", "void", "while",
        "with", "yield",
    ];

    /// <summary>Before a bracket with a condition or the like, after which a statement follows.</summary>
    private static readonly HashSet<string> WithHead = ["if", "for", "while", "with", "switch"];
    private static readonly HashSet<string> BeforeBlock = ["do", "else", "try", "finally", "catch"];
    private static readonly HashSet<string> BeforeObject =
        ["await", "case", "const", "default", "delete", "extends", "in", "instanceof", "let", "new", "return", "throw", "typeof", "var", "void", "yield"];

    private readonly string _script;
    private readonly List<ScriptToken> _all = [];
    private readonly List<ScriptToken> _tokens = [];
    private readonly Stack<Bracket> _open = new([new Bracket(null, ScriptBracketUse.Block)]);
    private int _at;
    private bool _lineEnded;
    private bool _isUnderstood = true;

    /// <summary>Whether the last colon ended a label or a case, so that a statement follows.</summary>
    private bool _colonBeforeStatement;

    private ScriptReader(string script) => _script = script;

    /// <summary>All tokens, white space and comments included; null when the script is not understood.</summary>
    public static IReadOnlyList<ScriptToken>? Read(string script) => new ScriptReader(script).Read();

    private Bracket Innermost => _open.Peek();

    private ScriptToken? Last => _tokens.Count > 0 ? _tokens[^1] : null;

    private ScriptToken? Before(ScriptToken? token) => token is { Index: > 0 } ? _tokens[token.Index - 1] : null;

    private List<ScriptToken>? Read()
    {
        while (_at < _script.Length && _isUnderstood)
        {
            var (kind, length) = Next();
            if (length == 0)
                return null;
            var text = _script.Substring(_at, length);
            _at += length;
            if (kind is ScriptTokenKind.Space or ScriptTokenKind.Comment)
            {
                _lineEnded |= text.AsSpan().ContainsAny("\n\r\u2028\u2029");
                _all.Add(new ScriptToken(kind, text));
                continue;
            }
            var token = new ScriptToken(kind, text) { Index = _tokens.Count, AfterLine = _lineEnded };
            Place(token);
            _all.Add(token);
            _tokens.Add(token);
            _lineEnded = false;
        }
        return _isUnderstood && _open.Count == 1 && Innermost.Conditions == 0 ? _all : null;
    }

    /// <returns>The length is 0 when there is no telling what is here.</returns>
    private (ScriptTokenKind Kind, int Length) Next()
    {
        var rest = _script.AsSpan(_at);
        // Old browsers had these for comments, and all have to go on reading them so.
        if (rest.StartsWith("<!--") || (rest.StartsWith("-->") && (_lineEnded || Last is null)))
            return default;
        if (rest[0] == '`' || (rest[0] == '}' && Innermost.Use == ScriptBracketUse.Value))
            return (ScriptTokenKind.Template, LengthOf(TemplatePiece()));
        if (LengthOf(Space()) is > 0 and var space)
            return (ScriptTokenKind.Space, space);
        if (rest.StartsWith("//") || rest.StartsWith("/*"))
            return (ScriptTokenKind.Comment, LengthOf(Comment()));
        if (LengthOf(Word()) is > 0 and var word)
            return (ScriptTokenKind.Word, word);
        if (LengthOf(Number()) is > 0 and var number)
            return (ScriptTokenKind.Number, number);
        if (rest[0] is '\'' or '"')
            return (ScriptTokenKind.Text, LengthOf(Text()));
        if (rest[0] == '/' && StartsPattern() is var startsPattern)
        {
            if (startsPattern is null)
                return default;
            if (startsPattern.Value)
                return (ScriptTokenKind.Pattern, LengthOf(Pattern()));
        }
        return (ScriptTokenKind.Punctuator, LengthOf(Punctuator()));
    }

    private int LengthOf(Regex pattern)
    {
        foreach (var match in pattern.EnumerateMatches(_script, _at))
            return match.Length;
        return 0;
    }

    /// <summary>Whether a slash here is the start of a regular expression; null when that is not certain.</summary>
    private bool? StartsPattern() => Last switch
    {
        null => true,
        { Kind: ScriptTokenKind.Punctuator, Text: ")" } end => end.Start!.Use == ScriptBracketUse.Head,
        // After the body of a function the statement may be over, or the function may be divided.
        { Kind: ScriptTokenKind.Punctuator, Text: "}" } end =>
            end.Start!.Use == ScriptBracketUse.Block ? true : end.Start.Use == ScriptBracketUse.Object ? false : null,
        { Kind: ScriptTokenKind.Punctuator, Text: "++" or "--" } => false,
        { Role: ScriptWordRole.Name, Text: "of" } => null,
        var last => !last.CanEndExpression,
    };

    /// <summary>Tells what the token is among those before it.</summary>
    private void Place(ScriptToken token)
    {
        token.Around = Innermost.Start;
        if (token.Kind == ScriptTokenKind.Word)
            token.Role = RoleOf(token);
        var isKey = Innermost.AtKey && PlaceAtKey(token);
        if (token.Kind == ScriptTokenKind.Template)
        {
            if (token.Text[0] == '}')
                Close(token);
            if (token.Text.EndsWith('{'))
                Open(token, ScriptBracketUse.Value);
        }
        if (token.IsKeyword && token.Text == "case")
            Innermost.InCase = true;
        if (token.IsKeyword && token.Text == "class")
            Innermost.InClass = true;
        if (token.Kind == ScriptTokenKind.Punctuator)
            PlacePunctuator(token, isKey);
    }

    private ScriptWordRole RoleOf(ScriptToken word)
    {
        if (Last is { } dot && (dot.Is(".") || dot.Is("?.")))
            return ScriptWordRole.Property;
        if (Keywords.Contains(word.Text))
            return ScriptWordRole.Keyword;
        return !word.AfterLine && Last is { IsKeyword: true, Text: "break" or "continue" } ? ScriptWordRole.Label : ScriptWordRole.Name;
    }

    private void PlacePunctuator(ScriptToken token, bool isKey)
    {
        switch (token.Text)
        {
            case "(":
                Open(token, isKey ? ScriptBracketUse.Parameters : UseOfParenthesis());
                break;
            case "[":
                Open(token, ScriptBracketUse.Group);
                break;
            case "{" when UseOfBrace(token) is { } use:
                Open(token, use);
                break;
            case ")" or "]" or "}":
                Close(token);
                break;
            case "?":
                Innermost.Conditions++;
                break;
            case ":":
                _colonBeforeStatement = !isKey && EndsLabel();
                break;
            case "," when Innermost.Use == ScriptBracketUse.Object:
                Innermost.AtKey = true;
                Innermost.Key = null;
                break;
            case "{":
            case ";" when Innermost.Use == ScriptBracketUse.Object:
                _isUnderstood = false;
                break;
        }
    }

    private void Open(ScriptToken token, ScriptBracketUse use)
    {
        token.Use = use;
        _open.Push(new Bracket(token, use));
    }

    private void Close(ScriptToken token)
    {
        var (start, use) = (Innermost.Start, Innermost.Use);
        var fits = start is not null && token.Text[0] == (start.Text[^1] switch { '(' => ')', '[' => ']', _ => '}' })
            && (token.Kind == ScriptTokenKind.Template) == (use == ScriptBracketUse.Value) && Innermost.Conditions == 0;
        if (!fits)
        {
            _isUnderstood = false;
            return;
        }
        start!.End = token;
        token.Start = start;
        token.Around = start.Around;
        _open.Pop();
    }

    /// <summary>The token where an object has a key; whether it belongs to the key rather than to the value.</summary>
    private bool PlaceAtKey(ScriptToken token)
    {
        var inside = Innermost;
        switch (token)
        {
            // A second word makes the first one say what kind of method this is.
            case { Kind: ScriptTokenKind.Word or ScriptTokenKind.Text or ScriptTokenKind.Number }:
                if (token.Kind == ScriptTokenKind.Word)
                    token.Role = ScriptWordRole.Key;
                if (inside.Key is { Text: not ("get" or "set" or "async") })
                    _isUnderstood = false;
                inside.Key = token;
                return true;
            case { Kind: ScriptTokenKind.Punctuator, Text: "[" }:
                inside.Key = token;
                return true;
            case { Kind: ScriptTokenKind.Punctuator, Text: ":" or "(" } when inside.Key is not null:
                inside.AtKey = false;
                return true;
            case { Kind: ScriptTokenKind.Punctuator, Text: "," or "}" or "=" } when inside.Key is { Role: ScriptWordRole.Key } key && !Keywords.Contains(key.Text):
                if (Before(key) is { Role: ScriptWordRole.Key }) // { async a }
                    _isUnderstood = false;
                key.Role = ScriptWordRole.Shorthand;
                inside.AtKey = false;
                return true;
            case { Kind: ScriptTokenKind.Punctuator, Text: "..." } when inside.Key is null:
                inside.AtKey = false;
                return true;
            case { Kind: ScriptTokenKind.Punctuator, Text: "}" } when inside.Key is null:
            case { Kind: ScriptTokenKind.Punctuator, Text: "*" }:
                return true;
            default:
                _isUnderstood = false;
                return false;
        }
    }

    private ScriptBracketUse UseOfParenthesis()
    {
        var word = Last is { IsKeyword: true, Text: "await" } && Before(Last) is { IsKeyword: true, Text: "for" } @for ? @for : Last;
        if (word is null)
            return ScriptBracketUse.Group;
        if (word.IsKeywordOf(WithHead))
            return ScriptBracketUse.Head;
        if (word is { IsKeyword: true, Text: "catch" })
            return ScriptBracketUse.Caught;
        var function = word.Role == ScriptWordRole.Name ? Before(word) : word;
        if (function is not null && function.Is("*"))
            function = Before(function);
        if (function is not { IsKeyword: true, Text: "function" })
            return ScriptBracketUse.Group;
        var first = Before(function) is { Role: ScriptWordRole.Name, Text: "async" } async ? async : function;
        return StartsStatement(first) ? ScriptBracketUse.DeclarationParameters : ScriptBracketUse.Parameters;
    }

    /// <summary>Whether a statement certainly starts at the token. After a closing brace only a word can start one.</summary>
    private bool StartsStatement(ScriptToken token) =>
        IsInBlock && (Before(token) is not { } last || last.Is(";") || last.Is("{") || last.Is("}") || (token.AfterLine && last.CanEndExpression));

    private bool IsInBlock => Innermost.Use is ScriptBracketUse.Block or ScriptBracketUse.Body;

    /// <summary>What an opening brace is for; null when that is not certain.</summary>
    private ScriptBracketUse? UseOfBrace(ScriptToken brace)
    {
        if (Innermost.InClass && Last is { } last && (last.CanEndExpression || last is { IsKeyword: true, Text: "class" }))
        {
            Innermost.InClass = false;
            return ScriptBracketUse.Class;
        }
        ScriptBracketUse? block = IsInBlock ? ScriptBracketUse.Block : null;
        return Last switch
        {
            null => block,
            { Kind: ScriptTokenKind.Punctuator, Text: ")" } end =>
                end.Start!.Use is ScriptBracketUse.Head or ScriptBracketUse.Caught or ScriptBracketUse.DeclarationParameters ? block : ScriptBracketUse.Body,
            { Kind: ScriptTokenKind.Punctuator, Text: "=>" } => ScriptBracketUse.Body,
            { Kind: ScriptTokenKind.Punctuator, Text: ";" or "{" or "}" } => block,
            { Kind: ScriptTokenKind.Punctuator, Text: ":" } => _colonBeforeStatement ? block : ScriptBracketUse.Object,
            { Kind: ScriptTokenKind.Punctuator, Text: "++" or "--" } => null,
            { Role: ScriptWordRole.Name, Text: "of" } => null,
            { IsKeyword: true } word when word.IsKeywordOf(BeforeBlock) => block,
            { CanEndExpression: true } => brace.AfterLine ? block : null,
            // The word may be all there is of its statement.
            { IsKeyword: true, Text: "return" or "yield" } when brace.AfterLine => null,
            { IsKeyword: true } word => word.IsKeywordOf(BeforeObject) ? ScriptBracketUse.Object : null,
            // An operator, a comma, an opening bracket.
            _ => ScriptBracketUse.Object,
        };
    }

    /// <summary>Whether a colon ends a label or a case; else it is half of a condition.</summary>
    private bool EndsLabel()
    {
        if (Innermost.Conditions > 0)
        {
            Innermost.Conditions--;
            return false;
        }
        if (IsInBlock && (Innermost.InCase || Last is { IsKeyword: true, Text: "default" }))
            Innermost.InCase = false;
        else if (IsInBlock && Last is { Role: ScriptWordRole.Name } label && StartsStatement(label))
            label.Role = ScriptWordRole.Label;
        else
            _isUnderstood = false;
        return true;
    }

    /// <summary>A bracket that is open.</summary>
    /// <param name="start">Null for the script as a whole.</param>
    private sealed class Bracket(ScriptToken? start, ScriptBracketUse use)
    {
        public ScriptToken? Start => start;

        public ScriptBracketUse Use => use;

        /// <summary>Conditions (<c>? :</c>) whose colon is still to come.</summary>
        public int Conditions { get; set; }

        /// <summary>Between <c>case</c> and its colon.</summary>
        public bool InCase { get; set; }

        /// <summary>Between <c>class</c> and its brace.</summary>
        public bool InClass { get; set; }

        /// <summary>In an object: whether a key, or what ends one, comes next.</summary>
        public bool AtKey { get; set; } = use == ScriptBracketUse.Object;

        /// <summary>The key that was just read; null for none yet.</summary>
        public ScriptToken? Key { get; set; }
    }

    [GeneratedRegex(@"\G[\t\v\f\r\n\p{Z}\uFEFF]+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\G(?://[^\n\r\u2028\u2029]*|/\*[\s\S]*?\*/)")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\G(?>[\p{L}\p{Nl}$_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$\u200C\u200D]*)(?![\\\p{Cs}])")]
    private static partial Regex Word();

    [GeneratedRegex(@"\G(?:0[xX][0-9a-fA-F_]+n?|0[oO][0-7_]+n?|0[bB][01_]+n?|[0-9][0-9_]*n|(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][+-]?[0-9][0-9_]*)?)(?![\p{L}\p{Nl}\p{Nd}$_\\])")]
    private static partial Regex Number();

    [GeneratedRegex("""\G(?:'(?:[^'\\\n\r]|\\(?:\r\n|[\s\S]))*'|"(?:[^"\\\n\r]|\\(?:\r\n|[\s\S]))*")""")]
    private static partial Regex Text();

    [GeneratedRegex(@"\G[`}](?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)")]
    private static partial Regex TemplatePiece();

    [GeneratedRegex(@"\G/(?:[^\\/\[\n\r\u2028\u2029]|\\[^\n\r\u2028\u2029]|\[(?:[^\]\\\n\r\u2028\u2029]|\\[^\n\r\u2028\u2029])*\])+/[a-z]*(?![\p{L}\p{Nl}\p{Nd}$_\\])")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\G(?:>>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.(?![0-9])|\+\+|--|[-+*/%&|^]=|<<|>>|\*\*|[-{}()\[\];,<>+*/%&|^!~?:=.])")]
    private static partial Regex Punctuator();
}
