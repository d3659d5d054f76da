using System.Globalization;
using System.Text;

namespace Praktijk.SiteTests.Fuzzing;

/// <summary>One change to a content folder, of a kind and with choices that its seed decides: the same seed always does the same to the same folder.</summary>
internal sealed record Mutation(string Name, int Seed)
{
    private const int LongestRepeat = 60_000;

    /// <summary>What means something to one of the readers: Markdown, YAML, templates, addresses, terminals.</summary>
    private static readonly string[] Tokens =
    [
        "---\n", "---", "...", "\n", "\r", "\r\n", "\t", " ", "    ", "# ", "## ", "###### ", "> ", "- ", "* ", "1. ", "999999999. ", "**", "__", "*", "`", "```\n", "```schema\n", "~~~~\n", "|", "|-", "\n|---|---|\n",
        "[", "]", "](", ")", "[[", "]]", "[[a|b]]", "![", "![](", "<", ">", "<!--", "-->", "<a href=x>", "</p>", "<https://a.nl>", "[x]: /y\n", "[x][x]", "{#a}", "{#p-a}", "{{", "}}", "{{{x}}}", "{% x %}",
        "&amp;", "&#0;", "&#x202E;", "&#x10FFFF;", "&NotEqualTilde;", "\\", "\\\n", "\"", "'", ":", ": ", "? ", "& ", "&a ", "*a", "<<: *a\n", "!", "!!binary ", "!!int ", "%YAML 1.2\n", "@", "|\n", "|2-\n", ">+\n", "#", " #x",
        "null", "~", "true", "ja", "0x1F", "0o7", "1e999", "-.inf", ".nan", "9999999999999999999", "-0", "0,5", "2026-13-45", "0001-01-01", "9999-12-31", "2026-11-22T00:00:00Z",
        "javascript:alert(1)", "//a.nl", "http://", "https://[::1]:99999/", "https://a.nl/%zz", "mailto:", "/../../", "../../../etc/passwd", "%2e%2e/", "%00", "/praktijken/voorstad/#x", "zuid/index.md", "C:\\x",
        "\0", "\u001b[2J", "\u0085", "\u00A0", "é", "e\u0301", "ﬁ", "İ", "😀", "\u202E", "\u200B", "\uFEFF", "\uFFFE", "\u2028", "مرحبا", "咖", "__proto__", "constructor", "::error::x", "con", "page", "index",
    ];

    private static readonly string[] Names =
    [
        "x.md", "Hoofd Letter.md", "één.md", "e\u0301e\u0301n.md", "con.md", "nul.md", "page.md", "index.md", ".verborgen.md", "_x.md", "x.md~", "x.MD", "x..md", "-x.md", "x-.md", "a--b.md", ".md", "md", "x.markdown", "x.html",
        "%2e%2e.md", "\u202Ex.md", "a\nb.md", "a:b.md", "a\\b.md", "a'b.md", "a\"b.md", "😀.md", "tuin.png", "TUIN.PNG", "tuin.svg", "_facet.yml", "site.yml", "site.yaml", "LICENSE", "README.md", "voorstad.md", "x/index.md", "x/y/index.md",
    ];

    private static readonly string[] Folders =
        ["", "praktijken/", "praktijken/zuid/", "begrippen/", "facetten/", "facetten/competenties/", "facetten/nieuw/", "facetten/zoeken/", "achtergrond/", "leerlijnen/", "paginas/", "kwadranten/", "a/b/c/d/e/f/g/h/i/j/"];

    private static readonly (string Open, string Close)[] Nesting =
    [
        ("[", "]"), ("{a: ", "}"), ("- ", ""), ("> ", ""), ("1. ", ""), ("* ", ""), ("(", ")"), ("**", "**"), ("*a ", "*"), ("_a", "_"), ("[a](", ")"), ("![", "](x)"), ("[[", "]]"), ("`", ""), ("```\n", ""), ("> - ", ""), ("  ", ""), ("\t", ""),
        ("<a>", ""), ("&", ""), ("\\", ""), ("|", ""), ("a|", ""), ("? ", ""), ("'", ""), ("\"", ""), ("~~~\n", ""), ("- > ", ""), ("<", ">"), ("]", ""), ("#", ""), ("~", ""), ("=", ""), ("-", ""),
    ];

    private static readonly (string Name, Action<ContentDraft, Random> Apply)[] Kinds =
    [
        ("flip a bit", (d, r) => Bytes(d, r, b => { if (b.Count > 0) b[r.Next(b.Count)] ^= (byte)(1 << r.Next(8)); })),
        ("change bytes", (d, r) => Bytes(d, r, b => { for (var i = r.Next(1, 6); i > 0 && b.Count > 0; i--) b[r.Next(b.Count)] = (byte)r.Next(256); })),
        ("cut the end", (d, r) => Bytes(d, r, b => { var end = r.Next(b.Count + 1); b.RemoveRange(end, b.Count - end); })),
        ("cut a piece", (d, r) => Bytes(d, r, b => { var (start, length) = Range(r, b.Count); b.RemoveRange(start, length); })),
        ("double a piece", (d, r) => Bytes(d, r, b => { var (start, length) = Range(r, b.Count); b.InsertRange(start, b.GetRange(start, length)); })),
        ("splice two files", Splice),
        ("repeat a piece", (d, r) => Bytes(d, r, b => Repeat(b, r))),
        ("put in a token", (d, r) => PutIn(d, r, Pick(r, Tokens))),
        ("put in tokens", (d, r) => PutIn(d, r, string.Concat(Enumerable.Range(0, r.Next(2, 12)).Select(_ => Pick(r, Tokens))))),
        ("nest", Nest),
        ("flood", Flood),
        ("double a line", (d, r) => Lines(d, r, l => { var i = r.Next(l.Count); l.Insert(r.Next(l.Count + 1), l[i]); })),
        ("drop a line", (d, r) => Lines(d, r, l => l.RemoveAt(r.Next(l.Count)))),
        ("swap lines", (d, r) => Lines(d, r, l => { var (i, j) = (r.Next(l.Count), r.Next(l.Count)); (l[i], l[j]) = (l[j], l[i]); })),
        ("indent a line", (d, r) => Lines(d, r, l => { var i = r.Next(l.Count); l[i] = Pick(r, ["  ", "\t", "    ", " ", "- ", "> "]) + l[i]; })),
        ("take a line elsewhere", TakeLine),
        ("change a value", ChangeValue),
        ("change a key", ChangeKey),
        ("lengthen a value", (d, r) => Field(d, r, (key, value) => $"{key}: {Long(r, value)}")),
        ("other line ends", (d, r) => Lines(d, r, l => { var end = Pick(r, ["\r", "\r\n", "\n\r", "\u0085", "\u2028"]); for (var i = 0; i < l.Count - 1; i++) l[i] += end; }, joint: "")),
        ("other encoding", Encode),
        ("rename", (d, r) => { var path = AnyFile(d, r); var bytes = d[path]; d.Remove(path); d[AnyName(r)] = bytes; }),
        ("copy", (d, r) => d[AnyName(r)] = d[AnyFile(d, r)]),
        ("other case", (d, r) => { var path = AnyFile(d, r); d[path.ToUpperInvariant()] = d[path]; }),
        ("remove", (d, r) => d.Remove(AnyFile(d, r))),
        ("empty", (d, r) => d[AnyFile(d, r)] = []),
        ("swap files", (d, r) => { var (a, b) = (AnyFile(d, r), AnyFile(d, r)); (d[a], d[b]) = (d[b], d[a]); }),
        ("a folder for a file", (d, r) => { var path = r.Next(2) == 0 ? AnyFile(d, r) : AnyName(r); d.Remove(path); d.AddFolder(path); }),
        ("a link", (d, r) => { var path = r.Next(2) == 0 ? AnyFile(d, r) : AnyName(r); d.Remove(path); d.AddLink(path, Pick(r, ["/etc/passwd", "/dev/zero", "..", ".", "voorstad.md", "/", "/proc/self/mem", "nergens", Path.GetFileName(path)])); }),
        ("a long name", (d, r) => d[Pick(r, Folders) + new string('a', r.Next(60, 250)) + ".md"] = d[AnyFile(d, r)]),
    ];

    /// <summary>A change that the generator chooses.</summary>
    public static Mutation Any(Random random) => new(Pick(random, Kinds).Name, random.Next());

    public void ApplyTo(ContentDraft draft)
    {
        if (draft.Paths.Count > 0)
            Kinds.First(k => k.Name == Name).Apply(draft, new Random(Seed));
    }

    public override string ToString() => $"{Name} ({Seed.ToString(CultureInfo.InvariantCulture)})";

    private static void Bytes(ContentDraft draft, Random random, Action<List<byte>> change)
    {
        var path = AnyFile(draft, random);
        var bytes = draft[path].ToList();
        change(bytes);
        draft[path] = [.. bytes];
    }

    private static void Splice(ContentDraft draft, Random random)
    {
        var (one, other) = (AnyFile(draft, random), AnyFile(draft, random));
        draft[one] = [.. draft[one][..random.Next(draft[one].Length + 1)], .. draft[other][random.Next(draft[other].Length + 1)..]];
    }

    private static void Repeat(List<byte> bytes, Random random)
    {
        var (start, length) = Range(random, Math.Min(bytes.Count, 200));
        if (length == 0)
            return;
        var piece = bytes.GetRange(start, length);
        var times = random.Next(2, Math.Max(3, LongestRepeat / length));
        bytes.InsertRange(start, Enumerable.Range(0, times).SelectMany(_ => piece));
    }

    private static void PutIn(ContentDraft draft, Random random, string text) =>
        Bytes(draft, random, bytes => bytes.InsertRange(random.Next(bytes.Count + 1), Encoding.UTF8.GetBytes(text)));

    /// <summary>In the fields, as a value, or in the text: a run of things that open, with or without their ends.</summary>
    private static void Nest(ContentDraft draft, Random random)
    {
        var (open, close) = Pick(random, Nesting);
        var depth = (int)Math.Pow(10, 1 + 3 * random.NextDouble());
        var run = string.Concat(Enumerable.Repeat(open, depth)) + "x" + (random.Next(2) == 0 ? string.Concat(Enumerable.Repeat(close, depth)) : "");
        switch (random.Next(3))
        {
            case 0:
                Field(draft, random, (key, _) => $"{key}: {run}");
                break;
            case 1:
                PutIn(draft, random, run);
                break;
            default:
                Bytes(draft, random, bytes => bytes.AddRange(Encoding.UTF8.GetBytes($"\n{run}\n")));
                break;
        }
    }

    /// <summary>Thousands of one thing, each with a number in it where that makes it another one.</summary>
    private static void Flood(ContentDraft draft, Random random)
    {
        var shape = Pick(random, ["## Kop\n\n", "## Kop #\n\n", "[a#]: /b\n", "[a#][a#] ", "[[schakelen]] ", "![a](tuin.png) ", "[a](/zoeken/) ", "- a\n", "| a | b |\n", "a|b\n-|-\n", "> a\n\n", "<b> ", "&amp;", "*a* ", "`a` ", "a\\\n", "\n", "a#: b\n", "- { titel: a# }\n", "#, "]);
        var times = (int)Math.Pow(10, 1 + 3 * random.NextDouble());
        var flood = string.Concat(Enumerable.Range(0, times).Select(i => shape.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        if (random.Next(3) == 0)
            PutIn(draft, random, flood);
        else
            Bytes(draft, random, bytes => bytes.AddRange(Encoding.UTF8.GetBytes($"\n{flood}\n")));
    }

    private static void Lines(ContentDraft draft, Random random, Action<List<string>> change, string joint = "\n")
    {
        var path = AnyFile(draft, random);
        var lines = draft.Text(path).Split('\n').ToList();
        change(lines);
        draft.SetText(path, string.Join(joint, lines));
    }

    private static void TakeLine(ContentDraft draft, Random random)
    {
        var line = Pick(random, draft.Text(AnyFile(draft, random)).Split('\n'));
        Lines(draft, random, lines => lines.Insert(random.Next(lines.Count + 1), line));
    }

    private static void Field(ContentDraft draft, Random random, Func<string, string, string> change) => Lines(draft, random, lines =>
    {
        var fields = Enumerable.Range(0, lines.Count).Where(i => lines[i].Contains(": ", StringComparison.Ordinal)).ToList();
        if (fields.Count == 0)
            return;
        var line = fields[random.Next(fields.Count)];
        var parts = lines[line].Split(": ", 2);
        lines[line] = change(parts[0], parts[1]);
    });

    private static void ChangeValue(ContentDraft draft, Random random) => Field(draft, random, (key, value) => random.Next(6) switch
    {
        0 => $"{key}: {Pick(random, Tokens)}",
        1 => $"{key}: \"{Pick(random, Tokens)}\"",
        2 => $"{key}: [{value}, {value}]",
        3 => $"{key}: {{ {key.Trim()}: {value} }}",
        4 => $"{key}: |\n  {value}\n  {Pick(random, Tokens)}",
        _ => $"{key}:",
    });

    private static void ChangeKey(ContentDraft draft, Random random) => Field(draft, random, (key, value) => random.Next(4) switch
    {
        0 => $"{Pick(random, Tokens)}: {value}",
        1 => $"{key}x: {value}",
        2 => $"{key}: {value}\n{key}: {value}",
        _ => $"? {key}\n: {value}",
    });

    private static string Long(Random random, string value)
    {
        var piece = Pick(random, [value.Length == 0 ? "a" : value, "a", "é", "a ", "https://a.nl/", "😀", "9"]);
        return string.Concat(Enumerable.Repeat(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(piece)), random.Next(2, LongestRepeat / piece.Length)));
    }

    private static void Encode(ContentDraft draft, Random random)
    {
        var path = AnyFile(draft, random);
        var text = Encoding.UTF8.GetString(draft[path]);
        draft[path] = random.Next(6) switch
        {
            0 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            1 => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
            2 => Encoding.Unicode.GetBytes(text),
            3 => Encoding.UTF32.GetBytes(text),
            4 => [.. Encoding.UTF8.Preamble, .. draft[path]],
            _ => Encoding.Latin1.GetBytes(text),
        };
    }

    private static string AnyFile(ContentDraft draft, Random random) => draft.Paths.Count == 0 ? "leeg.md" : Pick(random, draft.Paths);

    private static string AnyName(Random random) => Pick(random, Folders) + Pick(random, Names);

    private static (int Start, int Length) Range(Random random, int count)
    {
        var start = random.Next(count + 1);
        return (start, random.Next(count - start + 1));
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
