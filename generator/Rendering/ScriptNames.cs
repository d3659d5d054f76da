namespace Praktijk.Rendering;

/// <summary>
/// Shorter names for the variables of a script. A variable is what a name means in one scope: two may get the same new name where neither can be taken for the other.
/// Where the end of a scope is not certain, all variables of that name get one new name, and only when each place that uses it is certainly in one of their scopes.
/// A name that is in no scope is one of the browser, and stays.
/// </summary>
internal sealed class ScriptNames
{
    /// <summary>Names that mean something undeclared, and words that are keywords in some places.</summary>
    private static readonly HashSet<string> Fixed = ["arguments", "as", "async", "from", "get", "of", "set", "static", "undefined"];

    /// <summary>What reads names as text, or has scopes that are not known here.</summary>
    private static readonly HashSet<string> Opaque = ["with", "class", "import", "export"];

    /// <summary>Letters of words that scripts have anyway come first.</summary>
    private const string Letters = "etnariosldkgmvpuhcbwzjfyxqABCDEFGHIJKLMNOPQRSTUVWXYZ_$";

    private readonly IReadOnlyList<ScriptToken> _tokens;
    private readonly Dictionary<string, List<Variable>> _declared = new(StringComparer.Ordinal);

    private ScriptNames(IReadOnlyList<ScriptToken> tokens) => _tokens = tokens;

    /// <param name="tokens">Those of the script that have meaning.</param>
    /// <returns>For each token the new name; null to leave it as it is.</returns>
    public static IReadOnlyList<string?> Shorter(IReadOnlyList<ScriptToken> tokens)
    {
        var names = new string?[tokens.Count];
        if (IsOneStrictFunction(tokens) && !tokens.Any(t => t.IsKeywordOf(Opaque) || (t.IsVariable && t.Text is "eval" or "Function")))
            new ScriptNames(tokens).Shorten(names);
        return names;
    }

    /// <summary>Whether the script is <c>(() => { 'use strict'; … })();</c>: nobody else can name what it declares, and a function in a block stays there.</summary>
    private static bool IsOneStrictFunction(IReadOnlyList<ScriptToken> tokens)
    {
        string[] start = ["(", "(", ")", "=>", "{"];
        return tokens.Count > start.Length
            && tokens.Take(start.Length).Select(t => t.Text).SequenceEqual(start)
            && tokens[start.Length].Text.Trim('\'', '"') == "use strict" && tokens[start.Length + 1].Is(";")
            && tokens[start.Length - 1].End is { } end
            && tokens.Skip(end.Index).Select(t => t.Text) is var last
            && (last.SequenceEqual(["}", ")", "(", ")", ";"]) || last.SequenceEqual(["}", ")", "(", ")"]));
    }

    private void Shorten(string?[] names)
    {
        foreach (var token in _tokens)
            FindDeclarations(token);
        var others = Fixed.Concat(ScriptReader.Keywords).ToHashSet(StringComparer.Ordinal);
        foreach (var places in _tokens.Where(t => t.IsVariable).GroupBy(t => t.Text, StringComparer.Ordinal))
        {
            if (!FindVariables(places.Key, [.. places.Select(t => t.Index)]))
                others.Add(places.Key);
        }

        // Outer variables first, and in the order of the script: small functions of one shape then have the same names, which compresses well.
        var named = new List<Variable>();
        foreach (var variable in _declared.Values.SelectMany(v => v).Where(v => v.Places.Count > 0).OrderBy(v => v.From).ThenByDescending(v => v.To).ThenBy(v => v.Places[0]))
        {
            var taken = named.Where(variable.MayBeTakenFor).Select(v => v.NewName!).ToHashSet(StringComparer.Ordinal);
            variable.NewName = NewNames().First(n => !others.Contains(n) && !taken.Contains(n));
            named.Add(variable);
            foreach (var place in variable.Places)
                names[place] = variable.NewName;
        }
    }

    /// <summary>Shares the places where a name is used among the variables of that name.</summary>
    /// <returns>Whether each of them has one that gets a new name.</returns>
    private bool FindVariables(string name, List<int> places)
    {
        if (!_declared.TryGetValue(name, out var variables))
            return false;
        if (Fixed.Contains(name))
        {
            _declared.Remove(name);
            return false;
        }
        var known = places.TrueForAll(p => variables.Exists(v => v.Holds(p)));
        if (variables.Exists(v => !v.IsCertain))
        {
            _declared.Remove(name);
            if (known)
                _declared[name] = [new Variable(0, _tokens.Count - 1, IsCertain: true) { Places = places }];
            return known;
        }
        foreach (var place in places)
            variables.Where(v => v.Holds(place)).MinBy(v => v.To - v.From)?.Places.Add(place);
        return known;
    }

    /// <summary>Shortest first.</summary>
    private static IEnumerable<string> NewNames()
    {
        foreach (var letter in Letters)
            yield return letter.ToString();
        foreach (var name in NewNames())
        {
            foreach (var letter in Letters)
                yield return name + letter;
        }
    }

    private void FindDeclarations(ScriptToken token)
    {
        if (token.IsKeyword && token.Text is "const" or "let" or "var")
            DeclareList(token);
        else if (token is { IsKeyword: true, Text: "function" })
            DeclareFunction(token);
        else if (token.Use is ScriptBracketUse.Caught or ScriptBracketUse.Parameters or ScriptBracketUse.DeclarationParameters)
            DeclareAll(token, After(token.End)?.End is { } end ? new(token.Index, end.Index) : new(token.Index, token.End!.Index, IsCertain: false));
        else if (token.Is("=>"))
            DeclareParameters(token);
    }

    /// <summary>The names of a declaration, up to where that may end.</summary>
    private void DeclareList(ScriptToken keyword)
    {
        var scope = ScopeAround(keyword);
        if (keyword.Text == "var")
            scope = scope with { IsCertain = false };
        for (var token = After(keyword); token is not null;)
        {
            token = After(Declare(token, scope));
            while (token is not null && !token.Is(","))
            {
                if (token.Is(";") || token.Start is not null || IsOfLoop(token) || MeetsStatement(token) != false)
                    return;
                token = After(token.Last);
            }
            token = After(token);
        }
    }

    private void DeclareFunction(ScriptToken keyword)
    {
        var name = After(keyword);
        if (name is not null && name.Is("*"))
            name = After(name);
        if (name is not { Role: ScriptWordRole.Name } || After(name) is not { } parameters)
            return;
        if (parameters.Use == ScriptBracketUse.DeclarationParameters)
            Declare(name, ScopeAround(keyword));
        else // It may be a declaration after all.
            Declare(name, new(name.Index, After(parameters.End)?.End?.Index ?? name.Index, IsCertain: false));
    }

    /// <summary>The parameters of an arrow function.</summary>
    private void DeclareParameters(ScriptToken arrow)
    {
        if (After(arrow) is not { } body)
            return;
        var (end, isCertain) = body.Use == ScriptBracketUse.Body ? (body.End!, true) : EndOfExpression(body);
        var parameters = _tokens[arrow.Index - 1];
        var scope = new Variable((parameters.Start ?? parameters).Index, end.Index, isCertain);
        if (parameters.Start is { } start)
            DeclareAll(start, scope);
        else
            Declare(parameters, scope);
    }

    /// <summary>The last token of an expression that stands between commas.</summary>
    /// <returns>At the least; and whether that is certain.</returns>
    private (ScriptToken Last, bool IsCertain) EndOfExpression(ScriptToken first)
    {
        var conditions = 0;
        return Last(first.Last, token =>
        {
            if (token.Is("?"))
                conditions++;
            return token.Is(",") || (token.Is(":") && conditions-- == 0);
        });
    }

    /// <summary>The last token of a statement that is the body of another.</summary>
    /// <returns>At the least; and whether that is certain.</returns>
    private (ScriptToken Last, bool IsCertain) EndOfStatement(ScriptToken first)
    {
        if (first.Use == ScriptBracketUse.Block)
            return (first.End!, true);
        if (first.Is(";"))
            return (first, true);
        if (first is { IsKeyword: true, Text: "for" or "while" or "if" } && After(first) is { Use: ScriptBracketUse.Head } head && After(head.End) is { } body)
        {
            var then = EndOfStatement(body);
            return then.IsCertain && first.Text == "if" && After(then.Last) is { IsKeyword: true, Text: "else" } @else ? EndOfStatement(After(@else)!) : then;
        }
        if (first is { IsKeyword: true, Text: "do" or "try" or "switch" or "for" } or { Role: ScriptWordRole.Label })
            return (first, false);
        var (last, isCertain) = Last(first.Last, _ => false);
        return isCertain && After(last) is { } semicolon && semicolon.Is(";") ? (semicolon, true) : (last, isCertain);
    }

    /// <summary>The last token before a semicolon, a closing bracket, the next statement, or what else ends it.</summary>
    private (ScriptToken Last, bool IsCertain) Last(ScriptToken token, Func<ScriptToken, bool> ends)
    {
        while (After(token) is { } next && !next.Is(";") && next.Start is null && !ends(next))
        {
            if (MeetsStatement(next) is not false and var meets)
                return (token, meets is true);
            token = next.Last;
        }
        return (token, true);
    }

    /// <summary>Whether the token begins another statement than the one before it is in, because the line ended; null when that is not certain.</summary>
    private bool? MeetsStatement(ScriptToken token)
    {
        var last = _tokens[token.Index - 1];
        if (!token.AfterLine || (last.Kind == ScriptTokenKind.Punctuator && !last.CanEndExpression && last.Text is not ("++" or "--")))
            return false;
        if (!last.CanEndExpression)
            return null;
        return token.Kind switch
        {
            ScriptTokenKind.Punctuator => token.Text is "++" or "--" or "!" or "~" || token.Use == ScriptBracketUse.Block,
            ScriptTokenKind.Template => false,
            ScriptTokenKind.Word => token.Role == ScriptWordRole.Name && token.Text == "of" ? null : token is not { IsKeyword: true, Text: "in" or "instanceof" },
            _ => true,
        };
    }

    /// <summary>Whether what follows is what a loop runs over.</summary>
    private static bool IsOfLoop(ScriptToken token) => token is { Role: ScriptWordRole.Name, Text: "of" } or { IsKeyword: true, Text: "in" };

    /// <summary>Where a declaration with this keyword holds.</summary>
    private Variable ScopeAround(ScriptToken keyword)
    {
        if (keyword.Around is { Use: ScriptBracketUse.Head } head && After(head.End) is { } body)
        {
            var (last, isCertain) = EndOfStatement(body);
            return new(head.Index, last.Index, isCertain);
        }
        return keyword.Around is { Use: ScriptBracketUse.Block or ScriptBracketUse.Body } around
            ? new(around.Index, around.End!.Index)
            : new(keyword.Index, keyword.Index, IsCertain: false);
    }

    /// <summary>Declares what an item of a list or a pattern names: a variable, or those of a pattern in it.</summary>
    /// <returns>The last token of the item, without a value to use in its place.</returns>
    private ScriptToken Declare(ScriptToken item, Variable scope)
    {
        if (item.Is("...") && After(item) is { } rest)
            return Declare(rest, scope);
        if (item.IsVariable)
        {
            if (!_declared.TryGetValue(item.Text, out var variables))
                _declared[item.Text] = variables = [];
            // The same name twice in one scope is one variable: functions may do that.
            if (!variables.Exists(v => v.From == scope.From && v.To == scope.To && v.IsCertain == scope.IsCertain))
                variables.Add(scope with { Places = [] });
        }
        else if (item.Is("[") || item.Is("{"))
        {
            DeclareAll(item, scope);
        }
        return item.Last;
    }

    /// <summary>Declares what the items of a list or a pattern name.</summary>
    private void DeclareAll(ScriptToken open, Variable scope)
    {
        var startsItem = true;
        for (var token = After(open)!; token != open.End; token = After(token)!)
        {
            if (!startsItem || token.Is(","))
            {
                startsItem = token.Is(",");
                token = token.Last;
                continue;
            }
            startsItem = false;
            if (open.Use == ScriptBracketUse.Object && token.Role != ScriptWordRole.Shorthand && !token.Is("..."))
            {
                // A key; what it names comes after the colon.
                token = token.Last;
                if (After(token) is not { } colon || !colon.Is(":"))
                    continue;
                token = After(colon)!;
            }
            token = Declare(token, scope);
        }
    }

    private ScriptToken? After(ScriptToken? token) => token is not null && token.Index + 1 < _tokens.Count ? _tokens[token.Index + 1] : null;

    /// <param name="From">The first token of its scope.</param>
    /// <param name="To">The last token of its scope.</param>
    /// <param name="IsCertain">Whether its scope is certainly not larger.</param>
    private sealed record Variable(int From, int To, bool IsCertain = true)
    {
        /// <summary>The tokens that name it, in the order of the script.</summary>
        public List<int> Places { get; init; } = [];

        public string? NewName { get; set; }

        public bool Holds(int place) => From <= place && place <= To;

        /// <summary>Whether, with one name for both, one would be found where the other is meant; or both would be declared in one function, which ends both scopes.</summary>
        public bool MayBeTakenFor(Variable other) =>
            (Holds(other.From) || Holds(other.To) || other.Holds(From)) && (To == other.To || (other.HoldsOneOf(Places) && HoldsOneOf(other.Places)));

        private bool HoldsOneOf(List<int> places)
        {
            foreach (var place in places)
            {
                if (Holds(place))
                    return true;
            }
            return false;
        }
    }
}
