using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Praktijk.Yaml;

/// <summary>Says in Dutch what the YAML parser stumbled on: it knows the place, but its words are for programmers.</summary>
internal static partial class YamlFaults
{
    /// <summary>The position in <paramref name="yaml"/> at which an editor should look.</summary>
    public static int Place(YamlException fault, string yaml) =>
        // An unclosed quote or bracket is found at the end of the text, but the mistake is where it opened.
        TabThatIndents(yaml) ?? (IsAboutEscape(fault.Message) ? BackslashAt(fault.End.Index, yaml) : null) ?? (int)fault.Start.Index;

    /// <summary>The same for what the parser threw without a place.</summary>
    /// <param name="last">Where the latest value began that was read.</param>
    public static int Place(Exception fault, int last, string yaml) =>
        HalfPairFrom(last, fault, yaml) ?? last;

    /// <summary>What to do about it, as a sentence.</summary>
    /// <param name="fault">What the parser threw.</param>
    /// <param name="at">The position in <paramref name="yaml"/> at which it stood.</param>
    public static string Explain(Exception fault, int at, string yaml)
    {
        if (TabThatIndents(yaml) is not null)
            return "Hier staat een tab om in te springen. Gebruik spaties.";
        var line = LineAround(at, yaml);
        var message = fault.Message + fault.InnerException?.Message;
        if (IsAboutCharacterCode(message) || HalfPairFrom(at, fault, yaml) == at)
            return "Deze code na een '\\' schrijft geen heel teken. Schrijf het teken zelf.";
        if (IsAboutEscape(message))
            return "Een '\\' begint tussen dubbele aanhalingstekens een code, en deze bestaat niet. Schrijf '\\\\', of zet enkele aanhalingstekens om de tekst.";
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

    /// <summary>What follows a backslash: the parser says so of a quoted text that is closed well.</summary>
    private static bool IsAboutEscape(string message) =>
        message.Contains("escape character", StringComparison.Ordinal) || message.Contains("hexadecimal", StringComparison.Ordinal) || IsAboutCharacterCode(message);

    /// <summary><c>\uD800</c>, half a pair, and codes beyond the last character.</summary>
    private static bool IsAboutCharacterCode(string message) =>
        message.Contains("surrogates", StringComparison.Ordinal) || message.Contains("character escape code", StringComparison.Ordinal);

    private static int? BackslashAt(long position, string yaml) =>
        yaml.LastIndexOf('\\', (int)Math.Clamp(position, 0, yaml.Length - 1)) is >= 0 and var at ? at : null;

    /// <summary>Joining the halves of a pair is the one thing over which the parser gives up with this exception.</summary>
    private static int? HalfPairFrom(int at, Exception fault, string yaml) =>
        fault is ArgumentException && HalfPair().Match(yaml, Math.Clamp(at, 0, yaml.Length)) is { Success: true } code ? code.Index : null;

    private static int? TabThatIndents(string yaml) => TabsThatIndent(yaml) is [var first, ..] ? first : null;

    /// <summary>The positions of all tabs in the space before lines.</summary>
    public static IReadOnlyList<int> TabsThatIndent(string yaml)
    {
        var tabs = new List<int>();
        var indents = true;
        for (var i = 0; i < yaml.Length; i++)
        {
            if (yaml[i] == '\t' && indents)
                tabs.Add(i);
            indents = yaml[i] is '\n' or '\r' || indents && yaml[i] is ' ' or '\t';
        }
        return tabs;
    }

    /// <summary>A text on one line that only lacks quotes: it holds a colon, or begins with a character that means something to YAML.</summary>
    /// <param name="at">Where the parser stopped.</param>
    /// <returns>The text and its position in <paramref name="yaml"/>.</returns>
    public static (string Text, int Start)? TextToQuote(int at, string yaml)
    {
        at = Math.Clamp(at, 0, yaml.Length);
        var line = LineAround(at, yaml);
        if (FieldWithText().Match(line) is not { Success: true } match)
            return null;
        var text = match.Groups["text"];
        var needsQuotes = text.Value[0] is '@' or '`' or '%' || text.Value.Contains(": ", StringComparison.Ordinal) || text.Value[^1] == ':';
        return needsQuotes && !text.Value.Contains(" #", StringComparison.Ordinal) ? (text.Value, StartOfLine(at, yaml) + text.Index) : null;
    }

    private static string LineAround(int at, string yaml)
    {
        at = Math.Clamp(at, 0, yaml.Length);
        var start = StartOfLine(at, yaml);
        var length = yaml.AsSpan(start).IndexOfAny('\n', '\r');
        return length < 0 ? yaml[start..] : yaml.Substring(start, length);
    }

    private static int StartOfLine(int at, string yaml) => at == 0 ? 0 : yaml.LastIndexOfAny(['\n', '\r'], at - 1) + 1;

    /// <summary>A key and a text that opens no quote, list, group or anything else.</summary>
    [GeneratedRegex(@"^ *(?:- +)?[a-z]+: +(?<text>[^\s'""\[\]{}#&*!|>,?:-].*?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex FieldWithText();

    [GeneratedRegex(@"\\(?:u|U0000)[dD][89a-fA-F]", RegexOptions.CultureInvariant)]
    private static partial Regex HalfPair();
}
