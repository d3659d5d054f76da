using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Praktijk.Diagnostics;
using Praktijk.Formatting;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Schema;
using Praktijk.SiteTests.Support;
using Praktijk.Yaml;

namespace Praktijk.SiteTests.Formatting;

/// <summary>Fields of a case, written at random in any of the ways that YAML has, in any order and with comments between them.</summary>
public class AnyFields
{
    private static readonly FacetField Competences = new("competenties", "Competenties", null, 1, null, [new("verbinden", "Verbinden", "")]);
    private static readonly IReadOnlyList<Field> Fields = ContentFields.Practice([Competences]);
    private static readonly ContentFile Case = ContentFile.At("praktijken/proef.md")!;
    private static readonly FileFormatter Formatter = new([
        new Facet { Key = "competenties", Label = "Competenties", Singular = "competentie", Parameter = "competentie", Least = 1, Order = 1, Terms = [] },
    ]);

    private static readonly string[] Pieces =
    [
        "woord", "één", " ", ":", ": ", "#", " #", "-", "- ", "---", "...", "?", ", ", "[", "]", "{", "}", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "\\", "0", "12", "true", "nee", "\n", "😀", "‘", "2018-10-19", "~",
    ];

    private static readonly Gen<string> Text = Gen.Choose(0, 5).SelectMany(count => Gen.Elements(Pieces).ListOf(count)).Select(string.Concat);

    private static readonly Gen<string> Comment = Gen.Choose(0, 4).SelectMany(count => Gen.Elements("woord", " ", "#", "'", "\"", ":", "[", "é", "- ").ListOf(count)).Select(words => $"# {string.Concat(words)}");

    [Fact]
    public void Mean_the_same_in_canonical_form_and_keep_their_comments() => ForAll(text =>
    {
        var file = Format(text);
        Assert.Empty(file.Refused);
        var canonical = Encoding.UTF8.GetString(file.Canonical);
        Assert.Equal(ValuesOf(text), ValuesOf(canonical));
        Assert.Equal(CommentsOf(text), CommentsOf(canonical));
    });

    [Fact]
    public void Are_in_canonical_form_after_one_writing() => ForAll(text => Assert.False(Formatter.Format(Case, Format(text).Canonical).Differs));

    [Fact]
    public void Stand_in_the_declared_order_each_value_on_one_line() => ForAll(text =>
    {
        var lines = Encoding.UTF8.GetString(Format(text).Canonical).Split("\n\nTekst\n")[0].Split('\n');
        var keys = lines.Where(l => l.Length > 0 && char.IsAsciiLetterLower(l[0])).Select(l => l.Split(':')[0]).ToList();
        Assert.Equal(Fields.Select(f => f.Key).Where(keys.Contains), keys);
        Assert.All(lines, line => Assert.Matches(@"^(---|| *#.*| *(- )?[a-z_]+:( .*)?| +-( .*)?)$", line));
    });

    private static void ForAll(Action<string> holds) => Check.One(Steady.Config(300), Prop.ForAll(Arb.From(FrontMatter), holds));

    private static FormattedFile Format(string text) => Formatter.Format(Case, Encoding.UTF8.GetBytes(text));

    /// <summary>A value on one line, in quotes or as a block: <c>(behind the key, lines below it)</c>.</summary>
    private static Gen<(string Inline, string Below)> Scalar(Gen<string> text) => text.SelectMany(value => Gen.Choose(0, 3).Select(style => style switch
    {
        0 when value.Trim().Length > 0 && !value.Contains('\n', StringComparison.Ordinal) => ($"'{value.Replace("'", "''", StringComparison.Ordinal)}'", ""),
        1 when value.Trim().Length > 0 && value[0] is not (' ' or '\n') => ("|", string.Concat(value.Split('\n').Select(line => $"\n      {line}"))),
        2 when CanonicalText.IsPlain(value) => (value, ""),
        _ => (CanonicalText.Quoted(value), ""),
    }));

    private static Gen<string> Entry(Field field) => field switch
    {
        { Kind: FieldKind.List, Item.Kind: FieldKind.Group } => Gen.Choose(1, 3).SelectMany(count => Map(field.Item!.Fields, "    ").ListOf(count)).Select(items => $"\n{string.Concat(items.Select(item => $"  -\n{item}"))}"),
        { Kind: FieldKind.List } => Gen.OneOf(
            Scalar(Text.Where(t => t.Trim().Length > 0)).ListOf(3).SelectMany(items => Behind.Select(end => $"\n{string.Concat(items.DistinctBy(i => i).Select(i => $"  - {i.Inline}{(i.Below.Length > 0 ? "" : end)}{i.Below}\n"))}")),
            Text.Where(t => t.Trim().Length > 0).ListOf(2).SelectMany(items => Behind.Select(end => $" [{string.Join($",{end}\n   ", items.Select(CanonicalText.Quoted))}]{end}\n"))),
        { Kind: FieldKind.Group } => Map(field.Fields, "  ").Select(map => $"\n{map}"),
        { Kind: FieldKind.Number } => Gen.Elements(" 0.80\n", " +1\n", " −0.5 # schatting\n", " -.25\n", " veel\n"),
        { Kind: FieldKind.Date or FieldKind.PartialDate } => Gen.Elements(" 2018-10-19\n", " '2018-10-19'\n", " 2018\n", " gisteren # of eergisteren\n"),
        _ => Scalar(Text).SelectMany(scalar => Behind.Select(end => $" {scalar.Inline}{(scalar.Below.Length > 0 ? "" : end)}{scalar.Below}\n")),
    };

    private static Gen<string> Behind => Gen.Frequency((3, Gen.Constant("")), (1, Comment.Select(c => $"  {c}")));

    private static Gen<string> Above(string indent) => Gen.Frequency(
        (4, Gen.Constant("")),
        (1, Gen.Constant("\n")),
        (2, Comment.Select(c => $"{indent}{c}\n")),
        (1, Comment.ListOf(2).Select(c => $"\n{indent}{c[0]}\n\n  {indent}{c[1]}\n\n")));

    /// <summary>Some of the fields, in any order.</summary>
    private static Gen<string> Map(IReadOnlyList<Field> fields, string indent) =>
        Gen.SubListOf<Field>(fields.ToArray()).Where(some => some.Count > 0).SelectMany(some => Gen.Shuffle<Field>(some.ToArray())).SelectMany(some => Gen.CollectToList(some, field =>
            Above(indent).SelectMany(above => Entry(field).Select(value => $"{above}{indent}{field.Key}:{Deeper(value, indent)}")))).Select(string.Concat);

    private static string Deeper(string value, string indent) => value.TrimEnd('\n').Replace("\n", $"\n{indent}", StringComparison.Ordinal) + "\n";

    private static Gen<string> FrontMatter => Map(Fields, "").SelectMany(map => Above("").Select(end => $"---\n{map}{end}---\n\nTekst\n"));

    private static string ValuesOf(string text)
    {
        var (map, _) = Read(text);
        var values = new FieldReader(new DiagnosticList()).Read(map, Fields);
        return Shown(values);
    }

    private static IEnumerable<string> CommentsOf(string text) => YamlPieceReader.Read(Read(text).Yaml).AllComments.Select(c => c.Text).Order(StringComparer.Ordinal);

    private static (YamlMap Map, string Yaml) Read(string text)
    {
        var file = new SourceFile("proef.md", text);
        var (start, end) = DocumentReader.FrontMatter(file)!.Value;
        var said = new DiagnosticList();
        var map = YamlReader.Read(YamlText.Of(file, start, end), said);
        Assert.True(map is not null && !said.HasErrors, string.Join('\n', said.InOrder()) + "\n" + text);
        return (map!, text[start..end]);
    }

    private static string Shown(object? value) => value switch
    {
        FieldValues group => $"{{ {string.Join(", ", group.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}: {Shown(v.Value)}"))} }}",
        IReadOnlyList<object> list => $"[ {string.Join(", ", list.Select(Shown))} ]",
        Located<string> text => text.Value,
        Located<double> number => FormattableString.Invariant($"{number.Value}"),
        Located<DateOnly> date => FormattableString.Invariant($"{date.Value:yyyy-MM-dd}"),
        Located<PartialDate> date => date.Value.ToString(),
        _ => throw new InvalidOperationException($"{value}"),
    };
}
