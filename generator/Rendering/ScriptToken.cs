namespace Praktijk.Rendering;

internal enum ScriptTokenKind
{
    Space,
    Comment,

    /// <summary>A name or a keyword.</summary>
    Word,
    Number,
    Text,

    /// <summary>A template literal, or the piece of one up to, between or after its values: <c>`…${</c>, <c>}…${</c>, <c>}…`</c>.</summary>
    Template,

    /// <summary>A regular expression with its flags.</summary>
    Pattern,
    Punctuator,
}

/// <summary>What a word is in its place.</summary>
internal enum ScriptWordRole
{
    None,
    Keyword,

    /// <summary>Declares a variable or refers to one, of the script or of the browser.</summary>
    Name,

    /// <summary>Such a name in braces, where it is the name of a property as well: <c>{ a }</c>, <c>{ a = 1 }</c>.</summary>
    Shorthand,

    /// <summary>The name of a property in braces, or a word before it (<c>get</c>, <c>async</c>).</summary>
    Key,

    /// <summary>After a dot.</summary>
    Property,
    Label,
}

/// <summary>What a bracket is for; known at the opening one.</summary>
internal enum ScriptBracketUse
{
    None,

    /// <summary>Parentheses and square brackets of every other kind: calls, lists, parameters of an arrow function.</summary>
    Group,

    /// <summary>Parentheses after <c>if</c>, <c>for</c>, <c>while</c>, <c>switch</c>: a statement follows, or the end of <c>do</c>.</summary>
    Head,

    /// <summary>Parentheses after <c>catch</c>.</summary>
    Caught,

    /// <summary>Parameters of a function that is a statement of its own.</summary>
    DeclarationParameters,

    /// <summary>Parameters of a function in an expression, or of a method.</summary>
    Parameters,

    /// <summary>Braces that end a statement: a block, or the body of a function that is a statement of its own.</summary>
    Block,

    /// <summary>Braces of any other body of a function: an expression may go on after them.</summary>
    Body,

    /// <summary>An object, or a pattern that takes one apart.</summary>
    Object,
    Class,

    /// <summary>A value in a template literal.</summary>
    Value,
}

/// <summary>A piece of a script, exactly as it is written; all of them after one another are the script.</summary>
internal sealed class ScriptToken(ScriptTokenKind kind, string text)
{
    public ScriptTokenKind Kind => kind;

    public string Text => text;

    /// <summary>White space and comments mean nothing, but for the ends of lines in them.</summary>
    public bool HasMeaning => kind is not (ScriptTokenKind.Space or ScriptTokenKind.Comment);

    /// <summary>The place among the tokens that have meaning; the properties below are of those as well.</summary>
    public int Index { get; init; }

    /// <summary>Whether a line ended since the token before.</summary>
    public bool AfterLine { get; init; }

    public ScriptWordRole Role { get; set; }

    public ScriptBracketUse Use { get; set; }

    /// <summary>The innermost bracket around the token; null for none.</summary>
    public ScriptToken? Around { get; set; }

    /// <summary>Of an opening bracket the closing one.</summary>
    public ScriptToken? End { get; set; }

    /// <summary>Of a closing bracket the opening one.</summary>
    public ScriptToken? Start { get; set; }

    /// <summary>The closing bracket when this is an opening one (of a template literal the last piece); else the token itself.</summary>
    public ScriptToken Last => End?.Last ?? this;

    public bool IsKeyword => Role == ScriptWordRole.Keyword;

    /// <summary>Whether it stands for a variable, so that it could as well have another name.</summary>
    public bool IsVariable => Role is ScriptWordRole.Name or ScriptWordRole.Shorthand;

    public bool Is(string punctuator) => kind == ScriptTokenKind.Punctuator && text == punctuator;

    public bool IsKeywordOf(HashSet<string> keywords) => IsKeyword && keywords.Contains(text);

    /// <summary>Whether an expression can end here, so that an operator or the next statement follows. Leaves out <c>++</c> and <c>--</c>.</summary>
    public bool CanEndExpression => kind switch
    {
        ScriptTokenKind.Word => !IsKeyword || text is "this" or "super" or "null" or "true" or "false",
        ScriptTokenKind.Template => text.EndsWith('`'),
        ScriptTokenKind.Punctuator => text is ")" or "]" or "}",
        _ => HasMeaning,
    };

    public override string ToString() => text;
}
