using Praktijk.Diagnostics;

namespace Praktijk.Yaml;

/// <summary>A piece of YAML with its place in the file.</summary>
internal abstract record YamlNode(SourceLocation At);

/// <param name="Value">As YAML reads it: escapes resolved, folded lines joined.</param>
/// <param name="IsQuoted">False for a plain word, which may stand for nothing (<c>~</c>, <c>null</c> or empty).</param>
internal sealed record YamlScalar(string Value, bool IsQuoted, SourceLocation At) : YamlNode(At)
{
    public bool IsNothing => !IsQuoted && StandsForNothing(Value);

    /// <summary>How YAML writes that there is no value, when no quotes stand around it.</summary>
    public static bool StandsForNothing(string plain) => plain is "" or "~" or "null" or "Null" or "NULL";
}

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, SourceLocation At) : YamlNode(At);

/// <param name="Entries">In the order of the file; every key once.</param>
internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, SourceLocation At) : YamlNode(At)
{
    public static YamlMap Empty(SourceLocation at) => new([], at);
}

internal sealed record YamlEntry(Located<string> Key, YamlNode Value);
