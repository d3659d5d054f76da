using System.Globalization;
using System.Text;
using Praktijk.Schema;
using Praktijk.Yaml;

namespace Praktijk.Formatting;

/// <summary>
/// Writes fields in canonical form: the declared order, lists and groups as blocks of two spaces, each value on one line by <see cref="CanonicalText"/>,
/// and no empty field that may be left out. Comments stay before, behind or below what they belong to; only beside a comment an empty line stays.
/// </summary>
/// <param name="lineEnd">Of the file.</param>
internal sealed class FrontMatterWriter(string lineEnd)
{
    private readonly StringBuilder _text = new();

    /// <param name="root">What <see cref="Fits"/> the fields.</param>
    public static string Write(YamlPiece root, IReadOnlyList<Field> fields, string lineEnd)
    {
        var writer = new FrontMatterWriter(lineEnd);
        writer.Comments(root.Before, "");
        if (root.Before.Count > 0)
            writer._text.Append(lineEnd);
        writer.Group(root, fields, "");
        writer.Comments(root.After, "");
        return writer._text.ToString();
    }

    /// <summary>False for unknown keys, and where a list or group stands in the place of a text or the other way round: those would have to be guessed at.</summary>
    public static bool Fits(YamlPiece map, IReadOnlyList<Field> fields) =>
        map.IsMap && map.Children.All(entry => fields.FirstOrDefault(f => f.Key == entry.Key) is { } field && Fits(entry, field));

    private static bool Fits(YamlPiece piece, Field field) => FieldReader.IsEmpty(piece.Value, piece.IsQuoted) || field.Kind switch
    {
        FieldKind.Group => field.Short is not null && piece.Value is not null || Fits(piece, field.Fields),
        FieldKind.List => piece.IsList && piece.Children.All(item => Fits(item, field.Item!)),
        _ => piece.Value is not null,
    };

    /// <param name="first">What stands before the first key instead of the indent: the dash of an item.</param>
    private void Group(YamlPiece map, IReadOnlyList<Field> fields, string indent, string? first = null)
    {
        foreach (var (entry, field) in Kept(map, fields))
        {
            Before(entry, first is null ? indent : indent[..^2]);
            _text.Append(first ?? indent).Append(entry.Key).Append(':');
            first = null;
            Value(entry, field, indent);
        }
    }

    /// <summary>The keys in their order, without the empty ones that say nothing.</summary>
    private static IEnumerable<(YamlPiece Entry, Field Field)> Kept(YamlPiece map, IReadOnlyList<Field> fields) =>
        from numbered in fields.Index()
        from entry in map.Children
        where entry.Key == numbered.Item.Key && (numbered.Item.Required || entry.HasComments || !SaysNothing(entry))
        select (entry, numbered.Item);

    private static bool SaysNothing(YamlPiece entry) => FieldReader.IsEmpty(entry.Value, entry.IsQuoted) || entry.IsList && entry.Children.Count == 0;

    /// <summary>What comes behind the colon of a key, with the lines below it.</summary>
    private void Value(YamlPiece entry, Field field, string indent)
    {
        if (entry.IsList && entry.Children.Count > 0)
        {
            EndLine(entry);
            foreach (var item in entry.Children)
                Item(item, field.Item!, indent + "  ");
        }
        else if (entry.IsMap && Kept(entry, field.Fields).Any())
        {
            EndLine(entry);
            Group(entry, field.Fields, indent + "  ");
        }
        else
        {
            _text.Append(Lead(Inline(entry, field)));
            EndLine(entry);
        }
        Comments(entry.After, indent + "  ");
    }

    private void Item(YamlPiece item, Field field, string indent)
    {
        if (item.IsMap && Kept(item, field.Fields).Select(k => k.Entry).FirstOrDefault() is { } first)
        {
            // A comment behind the dash itself moves to the key that comes to stand there.
            if (first.AtLine.Count == 0)
                first.AtLine.AddRange(item.AtLine);
            else
                item.Before.AddRange(item.AtLine);
            item.AtLine.Clear();
            Before(item, indent, isFollowed: first.Before.Count == 0);
            Group(item, field.Fields, indent + "  ", indent + "- ");
        }
        else
        {
            Before(item, indent);
            _text.Append(indent).Append('-').Append(Lead(Inline(item, field)));
            EndLine(item);
        }
        Comments(item.After, indent + "  ");
    }

    private static string Lead(string value) => value.Length == 0 ? "" : " " + value;

    private static string Inline(YamlPiece piece, Field field)
    {
        if (piece.IsList || piece.IsMap)
            return piece.IsList ? "[]" : "{}";
        if (FieldReader.IsEmpty(piece.Value, piece.IsQuoted))
            return "";
        var text = FieldReader.OneLine(piece.Value!);
        return field.Kind switch
        {
            FieldKind.Date or FieldKind.PartialDate when text.All(c => char.IsAsciiDigit(c) || c == '-') && text[0] != '-' => text,
            FieldKind.Number or FieldKind.Integer when FieldReader.NumberIn(text) is { } number => CanonicalText.Of(number) ?? CanonicalText.Of(text),
            FieldKind.YesNo when FieldReader.YesOrNoIn(text) is { } yes => yes ? "true" : "false",
            _ => CanonicalText.Of(text),
        };
    }

    /// <summary>Ends a line with the comment behind it; a second one goes no place else than below.</summary>
    private void EndLine(YamlPiece piece)
    {
        if (piece.AtLine is [var comment, ..])
            _text.Append(' ').Append(comment.Text);
        _text.Append(lineEnd);
    }

    private void Before(YamlPiece piece, string indent, bool isFollowed = true)
    {
        Comments(piece.Before, indent);
        Comments(piece.AtLine.Skip(1), indent);
        if (isFollowed && piece.BlankAbove && piece.Before.Count > 0)
            _text.Append(lineEnd);
    }

    private void Comments(IEnumerable<YamlComment> comments, string indent)
    {
        foreach (var comment in comments)
        {
            if (comment.BlankAbove && _text.Length > 0)
                _text.Append(lineEnd);
            _text.Append(CultureInfo.InvariantCulture, $"{indent}{comment.Text}{lineEnd}");
        }
    }
}
