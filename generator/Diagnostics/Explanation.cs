using System.Collections.Frozen;
using System.Text;

namespace Praktijk.Diagnostics;

/// <summary>
/// What an editor can read about a kind of message: what is wrong, why it matters, and an example before and after. Written in
/// <c>Diagnostics/Uitleg/&lt;code&gt;.md</c>, one file for each of <see cref="Codes.All"/>:
/// <code>
/// # What is wrong, as a title
///
/// What is wrong. A second paragraph: why it matters.
///
/// ## Zo niet
///
/// Bij de velden:
///
/// ```velden
/// competenties:
///   - verbindn
/// ```
///
/// ## Zo wel
///
/// (the same, mended)
/// </code>
/// A test puts the examples in a site and checks it: fields of a case (<c>velden</c>), the text of a case (<c>tekst</c>), a whole file
/// (<c>bestand site.yml</c>), or a file of this name (<c>bestandsnaam</c>). What cannot be shown in so few lines is <c>text</c> and is not tried.
/// </summary>
/// <param name="Title">One line.</param>
/// <param name="Markdown">All that stands below the title.</param>
internal sealed record Explanation(Code Code, string Title, string Markdown)
{
    private const string ResourcePrefix = "uitleg/";

    private static readonly FrozenDictionary<string, Code> ByName = Codes.All.ToFrozenDictionary(c => c.Name, StringComparer.Ordinal);

    /// <summary>The first paragraph: what is wrong.</summary>
    public string Summary => Paragraphs().First();

    /// <summary>The second: why it matters, and what to do.</summary>
    public string Reason => Paragraphs().ElementAt(1);

    /// <summary>Null for a word that is no code.</summary>
    public static Explanation? Of(string code) => ByName.TryGetValue(code, out var known) ? Of(known) : null;

    public static Explanation Of(Code code)
    {
        var (title, rest) = Read(code.Name).Split('\n', 2) is [var first, var second] ? (first, second) : ("", "");
        return new Explanation(code, title.TrimStart('#', ' '), rest.Trim('\n') + "\n");
    }

    /// <summary>The codes of which an explanation is there.</summary>
    public static IEnumerable<string> Written => typeof(Explanation).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Select(name => name[ResourcePrefix.Length..^".md".Length]);

    private IEnumerable<string> Paragraphs() => Markdown.Split("\n\n").Where(p => !p.StartsWith('#')).Select(p => p.Trim('\n'));

    private static string Read(string name)
    {
        using var file = typeof(Explanation).Assembly.GetManifestResourceStream($"{ResourcePrefix}{name}.md") ?? throw new InvalidOperationException($"No explanation of {name}.");
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
