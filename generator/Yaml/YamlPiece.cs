namespace Praktijk.Yaml;

/// <summary>A remark of an editor in the fields.</summary>
/// <param name="Text">With its hash, without white space at its end.</param>
/// <param name="BlankAbove">Whether the line above it is empty.</param>
internal sealed record YamlComment(string Text, bool BlankAbove);

/// <summary>
/// A part of YAML as it is written, for who writes it again: a key with its value, an item of a list, or the whole; with the comments that belong to it.
/// </summary>
internal sealed class YamlPiece
{
    /// <summary>Null for an item of a list and for the whole.</summary>
    public string? Key { get; init; }

    /// <summary>The keys or the items inside; empty for a single value.</summary>
    public List<YamlPiece> Children { get; } = [];

    /// <summary>Null for a list or a map.</summary>
    public string? Value { get; set; }

    /// <summary>False for a plain word, which may stand for nothing.</summary>
    public bool IsQuoted { get; set; }

    public bool IsMap { get; set; }

    public bool IsList { get; set; }

    /// <summary>Between brackets or braces.</summary>
    public bool IsFlow { get; set; }

    /// <summary>Where the key or the dash of an item begins.</summary>
    public int Start { get; init; }

    /// <summary>Behind the last character of the value.</summary>
    public int End { get; set; }

    /// <summary>On lines of their own, before it.</summary>
    public List<YamlComment> Before { get; } = [];

    /// <summary>Behind it, on its line; mostly one.</summary>
    public List<YamlComment> AtLine { get; } = [];

    /// <summary>On lines of their own, behind the last of its children.</summary>
    public List<YamlComment> After { get; } = [];

    /// <summary>Whether an empty line stands between the comments before it and the piece itself.</summary>
    public bool BlankAbove { get; set; }

    public bool HasComments => Before.Count > 0 || AtLine.Count > 0 || After.Count > 0 || Children.Any(c => c.HasComments);

    public IEnumerable<YamlComment> AllComments => [.. Before, .. AtLine, .. Children.SelectMany(c => c.AllComments), .. After];
}
