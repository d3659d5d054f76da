using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.SiteTests.Support;
using Praktijk.Yaml;

namespace Praktijk.SiteTests.Fuzzing;

/// <summary>The rooms that see a contributor's bytes first, each by itself: thousands of examples in the time of one build.</summary>
public class ReadersOfAnything
{
    private const int Examples = 3_000;

    private static readonly string[] Pieces =
    [
        "a", "b: ", "c:", "- ", "? ", ": ", "[", "]", "{", "}", ",", "\"", "'", "|\n", ">-\n", "#", " #", "&a ", "*a", "!t ", "%", "---", "---\n", "...\n", "~", "null", "<<: ", "\n", "\r\n", "\r", "\t", "  ", "\\", "\\x", "\\u12",
        "\u0085", "\u2028", "\uFEFF", "😀", "\ud83d", "\udc00", "\0", "é", "12", ".nan", "..", "/", "../", "%2e%2e", "%00", ".", "x.md", "praktijken", "C:",
    ];

    private static readonly Arbitrary<string> AnyText =
        Arb.From(Gen.Choose(0, 20).SelectMany(count => Gen.Elements(Pieces).ListOf(count)).Select(string.Concat));

    private static readonly Arbitrary<byte[]> AnyBytes = Arb.From(Gen.OneOf(
        Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(),
        AnyText.Generator.Select(Encoding.UTF8.GetBytes),
        AnyText.Generator.Select(Encoding.Unicode.GetBytes),
        from text in AnyText.Generator from cut in Gen.Choose(0, 60) select Encoding.UTF8.GetBytes(text).Take(cut).ToArray()));

    [Fact]
    public void Bytes_become_a_text_or_one_message_at_a_place_before_the_fault() => ForAll(AnyBytes, bytes =>
    {
        var diagnostics = new DiagnosticList();

        var file = SourceText.Decode("x.md", bytes, diagnostics);

        Assert.Equal(file is null ? 1 : 0, diagnostics.InOrder().Count);
        if (file is not null)
            Assert.Equal(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes, Encoding.UTF8.GetBytes(file.Text));
    });

    [Fact]
    public void Every_position_has_a_line_and_a_column_that_lead_back_to_it() => ForAll(AnyText, text =>
    {
        var file = new SourceFile("x.md", text);
        for (var position = 0; position <= text.Length; position++)
        {
            var at = file.At(position);
            Assert.InRange(at.Line, 1, file.LineCount);
            Assert.Equal(position, file.StartOfLine(at.Line) + at.Column - 1);
        }
    });

    [Fact]
    public void Yaml_becomes_fields_or_messages_inside_the_file() => ForAll(AnyText, text =>
    {
        var diagnostics = new DiagnosticList();
        var file = new SourceFile("x.yml", text);

        var fields = YamlReader.Read(YamlText.Of(file, 0, text.Length), diagnostics);

        Assert.True(fields is not null || diagnostics.HasErrors);
        foreach (var at in diagnostics.InOrder().Select(d => d.At).Concat(fields is null ? [] : PlacesIn(fields)))
        {
            Assert.InRange(at.Line, 1, file.LineCount);
            Assert.InRange(at.Column, 1, file.Line(at.Line).Length + 1 + (at.Line < file.LineCount ? 1 : 0));
        }
    });

    [Fact]
    public void A_path_in_a_link_never_leaves_the_content() => ForAll(AnyText, written =>
    {
        if (ContentPath.Resolve("praktijken/voorstad.md", written) is not { } path)
            return;
        var root = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "content"));
        var full = Path.GetFullPath(Path.Combine(root, path));
        Assert.True(full == root || full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal), path);
    });

    [Fact]
    public void A_title_becomes_an_address_that_is_allowed_or_none() => ForAll(AnyText, title =>
    {
        var slug = Slug.From(title);
        Assert.True(slug.Length == 0 || Slug.IsValid(slug) || slug is "con" or "prn" or "aux" or "nul", slug);
    });

    private static void ForAll<T>(Arbitrary<T> values, Action<T> holds) => FsCheck.Check.One(Steady.Config(Examples), Prop.ForAll(values, holds));

    private static IEnumerable<SourceLocation> PlacesIn(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.SelectMany(e => PlacesIn(e.Value).Prepend(e.Key.At)).Prepend(map.At),
        YamlList list => list.Items.SelectMany(PlacesIn).Prepend(list.At),
        _ => [node.At],
    };
}
