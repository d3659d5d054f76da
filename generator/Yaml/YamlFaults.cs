using YamlDotNet.Core;

namespace Praktijk.Yaml;

/// <summary>Says in Dutch what the YAML parser stumbled on: it knows the place, but its words are for programmers.</summary>
internal static class YamlFaults
{
    /// <summary>The line and column in <paramref name="yaml"/>, from 1, at which an editor should look.</summary>
    public static (int Line, int Column) Place(YamlException fault, string yaml)
    {
        if (FirstTab(yaml) is { } tab)
            return tab;
        // An unclosed quote or bracket is found at the end of the text, but the mistake is where it opened.
        return ((int)fault.Start.Line, (int)fault.Start.Column);
    }

    /// <summary>What to do about it, as a sentence; null when only the place is known.</summary>
    public static string? Explain(YamlException fault, string yaml)
    {
        if (FirstTab(yaml) is not null)
            return "Hier staat een tab om in te springen. Gebruik spaties.";
        var line = LineAt(yaml, (int)fault.Start.Line);
        var message = fault.Message + fault.InnerException?.Message;
        if (message.Contains("quoted scalar", StringComparison.Ordinal))
            return "Er staat een aanhalingsteken dat niet wordt afgesloten.";
        if (message.Contains("flow sequence", StringComparison.Ordinal) || line.Contains('[') && !line.Contains(']'))
            return "Er opent een lijst met '[' die niet met ']' wordt afgesloten.";
        if (message.Contains("flow mapping", StringComparison.Ordinal) || line.Contains('{') && !line.Contains('}'))
            return "Er opent een groep met '{' die niet met '}' wordt afgesloten.";
        if (message.Contains("mapping values", StringComparison.Ordinal) || line.Count(c => c == ':') > 1)
            return "Staat er een dubbele punt in de tekst? Zet dan de hele tekst tussen aanhalingstekens.";
        if (line.TrimStart() is ['@' or '`' or '%', ..] || line.Contains(": @", StringComparison.Ordinal) || line.Contains(": `", StringComparison.Ordinal) || line.Contains(": %", StringComparison.Ordinal))
            return "Een tekst die met een bijzonder teken begint, hoort tussen aanhalingstekens.";
        if (line.Contains(": {", StringComparison.Ordinal) || line.Contains(": [", StringComparison.Ordinal))
            return "Begint de tekst met een haak of accolade? Zet de hele tekst tussen aanhalingstekens.";
        return "Kijk of elke regel de vorm 'veld: waarde' heeft en even ver inspringt als de regels eromheen.";
    }

    private static (int Line, int Column)? FirstTab(string yaml)
    {
        var number = 0;
        foreach (var line in yaml.Split('\n'))
        {
            number++;
            var indent = line.Length - line.TrimStart(' ', '\t').Length;
            if (line.IndexOf('\t') is >= 0 and var tab && tab < indent)
                return (number, tab + 1);
        }
        return null;
    }

    private static string LineAt(string yaml, int line) => yaml.Split('\n') is var lines && line >= 1 && line <= lines.Length ? lines[line - 1] : "";
}
