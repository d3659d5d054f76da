namespace Praktijk.Markdown;

/// <summary>Measures an address that is written once, with a name, for many links to use (CommonMark calls it a link reference definition).</summary>
internal static class SharedAddress
{
    /// <summary>Where the address and the title end that belong to a name in brackets (<c>[naam]: /adres "titel"</c>); where it begins when it is none.</summary>
    /// <param name="longest">A title is read no further than shows that the whole is longer.</param>
    public static int End(string text, int at, int longest)
    {
        var close = Closing(text, at + 1, ']', mayNotHold: '[');
        if (close < 0 || close + 1 >= text.Length || text[close + 1] != ':')
            return at;
        var address = SkipSpaces(text, close + 2);
        var end = address < text.Length && text[address] == '<' ? Closing(text, address + 1, '>', mayNotHold: '\n') : address;
        while (end >= 0 && end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        var title = end < 0 ? text.Length : SkipSpaces(text, end);
        if (title == text.Length || text[title] is not ('"' or '\'' or '('))
            return end < 0 ? at : end;
        return EndOfTitle(text, title, at + longest + 1) ?? end;
    }

    /// <summary>Where a title in quotes or round brackets ends; null when an empty line comes first, for then it is none.</summary>
    /// <param name="enough">Where it is too long already, wherever it ends.</param>
    private static int? EndOfTitle(string text, int at, int enough)
    {
        var closing = text[at] == '(' ? ')' : text[at];
        for (at++; at < Math.Min(enough, text.Length); at++)
        {
            if (text[at] == closing)
                return at;
            if (text[at] == '\n' && SkipSpaces(text, at) is var next && next < text.Length && text[next] == '\n')
                return null;
            at += text[at] == '\\' ? 1 : 0;
        }
        return at < enough ? null : enough;
    }

    /// <summary>Where something ends that was opened, signs behind a backslash apart; -1 when it does not.</summary>
    /// <param name="mayNotHold">What makes it something else.</param>
    private static int Closing(string text, int at, char closing, char mayNotHold)
    {
        for (; at < text.Length && text[at] != mayNotHold; at++)
        {
            if (text[at] == closing)
                return at;
            at += text[at] == '\\' ? 1 : 0;
        }
        return -1;
    }

    /// <summary>Spaces and one end of a line: an empty line ends everything.</summary>
    private static int SkipSpaces(string text, int at)
    {
        for (var lines = 0; at < text.Length && char.IsWhiteSpace(text[at]); at++)
        {
            if (text[at] == '\n' && ++lines > 1)
                break;
        }
        return at;
    }
}
