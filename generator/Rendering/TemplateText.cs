using System.Text.RegularExpressions;

namespace Praktijk.Rendering;

/// <summary>
/// The text of one template, with what can be said of it before it is compiled. The engine names neither template nor line in its
/// errors; these checks find the common mistakes at their place.
/// </summary>
/// <param name="Name">Relative to <c>templates/</c>.</param>
/// <param name="Path">As it is told to whoever has to mend it.</param>
internal sealed partial record TemplateText(string Name, string Path, string Source)
{
    private static readonly HashSet<string> Blocks = ["if", "unless", "each", "with"];

    /// <summary>The names of the partials that it uses, each with its place in the text.</summary>
    public IEnumerable<(string Partial, int Index)> Partials() =>
        Tags().Where(t => t.Value.Groups["kind"].Value is ">" or "#>").Select(t => (t.Name, t.Value.Index)).Where(t => t.Name != "@partial-block");

    /// <summary>
    /// The text without the white space at the start of its lines. Not only for smaller pages: Handlebars.Net 2.4.3 writes a partial that stands indented on
    /// a line of its own <b>without escaping</b>. Without indentation there is no such partial.
    /// </summary>
    public string WithoutIndentation() => Indentation().Replace(Source, "");

    /// <summary>The first mistake in the shape of the tags, or null.</summary>
    public TemplateFault? Check()
    {
        var open = new Stack<(string Name, int Index)>();
        foreach (var (tag, name) in Tags())
        {
            switch (tag.Groups["kind"].Value)
            {
                case "{" or "&":
                    return FaultAt(tag.Index, "Drie accolades of '&' drukken een waarde ongefilterd af; dat mag niet. Gebruik {{…}}.");
                case "#" or "^" when name.Length > 0 && !Blocks.Contains(name):
                    return FaultAt(tag.Index, $"Het blok '{name}' bestaat niet; er zijn if, unless, each en with.");
                case "#" or "#>" or "#*" or "^" when name.Length > 0:
                    open.Push((name, tag.Index));
                    break;
                case "/" when open.Count == 0:
                    return FaultAt(tag.Index, $"'/{name}' sluit een blok dat niet open is.");
                case "/" when open.Pop() is var last && last.Name != name:
                    return FaultAt(tag.Index, $"'/{name}' staat waar '/{last.Name}' moet staan (geopend op regel {LineOf(last.Index)}).");
                case "" or ">" when tag.Groups["close"].Length == 0:
                    return FaultAt(tag.Index, "De accolades worden niet gesloten met '}}'.");
            }
        }
        return open.TryPop(out var left) ? FaultAt(left.Index, $"Het blok '{left.Name}' wordt niet gesloten met '/{left.Name}'.") : null;
    }

    public TemplateFault FaultAt(int index, string problem, Exception? cause = null) =>
        new(Path, LineOf(index), index - Source.LastIndexOf('\n', Math.Max(index - 1, 0)), problem, cause);

    /// <summary>Where a name is used in a tag, from <c>{{</c>; −1 when it is not.</summary>
    public int FindUse(string path)
    {
        foreach (var (tag, _) in Tags())
        {
            if (UsesName(tag.Value, path))
                return tag.Index;
        }
        return -1;
    }

    private static bool UsesName(string tag, string path)
    {
        var at = tag.IndexOf(path, StringComparison.Ordinal);
        return at > 0 && !IsNamePart(tag[at - 1]) && (at + path.Length == tag.Length || !IsNamePart(tag[at + path.Length]));
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private int LineOf(int index) => Source.AsSpan(0, index).Count('\n') + 1;

    private IEnumerable<(Match Value, string Name)> Tags()
    {
        foreach (Match tag in Tag().Matches(Source))
        {
            if (tag.Groups["kind"].Value != "!")
                yield return (tag, tag.Groups["name"].Value);
        }
    }

    [GeneratedRegex("^[ \\t]+", RegexOptions.Multiline)]
    private static partial Regex Indentation();

    [GeneratedRegex(@"\{\{~?(?:(?<kind>!)--.*?--~?\}\}|(?<kind>!)[^}]*\}\}|(?<kind>#>|#\*|[#^/>&{]|)\s*(?<name>@?[\w./-]*)(?<rest>[^{}]*)(?<close>\}\})?)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
