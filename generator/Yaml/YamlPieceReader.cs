using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Praktijk.Yaml;

/// <summary>
/// YAML that <see cref="YamlReader"/> took, once more and with its comments, which the parser drops: between the values nothing can stand
/// but punctuation and comments, so whatever follows a hash there is one.
/// </summary>
internal sealed class YamlPieceReader
{
    private readonly string _yaml;
    private readonly Parser _events;

    /// <summary>Of all keys and values, in order: where a hash is text.</summary>
    private readonly List<(int Start, int End)> _scalars = [];

    private YamlPieceReader(string yaml)
    {
        _yaml = yaml;
        _events = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
    }

    /// <summary>The map at the top.</summary>
    /// <param name="yaml">One map, read before without errors.</param>
    public static YamlPiece Read(string yaml)
    {
        var reader = new YamlPieceReader(yaml);
        var root = reader.ReadRoot();
        foreach (var (start, end) in reader.Comments())
            reader.Attach(root, start, end);
        if (root.Children is [var first, ..])
            MoveHead(first, root);
        return root;
    }

    /// <summary>Comments at the top with an empty line below them are about the file, not about the key that happens to come first.</summary>
    private static void MoveHead(YamlPiece first, YamlPiece root)
    {
        var count = first.BlankAbove ? first.Before.Count : Math.Max(0, first.Before.FindLastIndex(c => c.BlankAbove));
        root.Before.AddRange(first.Before.Take(count));
        first.Before.RemoveRange(0, count);
        if (first.Before is [var next, ..])
            first.Before[0] = next with { BlankAbove = false };
        first.BlankAbove = false;
    }

    private YamlPiece ReadRoot()
    {
        _events.Consume<StreamStart>();
        var root = new YamlPiece { IsMap = true };
        if (_events.TryConsume<DocumentStart>(out _))
            ReadValue(root);
        // Nothing but comments reads as a map without entries.
        root.IsMap = true;
        root.Value = null;
        root.End = _yaml.Length;
        return root;
    }

    private void ReadValue(YamlPiece piece)
    {
        if (_events.TryConsume<Scalar>(out var scalar))
        {
            piece.Value = scalar.Value;
            piece.IsQuoted = scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any);
            piece.End = Math.Max(piece.Start + 1, Place(scalar));
        }
        else if (_events.TryConsume<SequenceStart>(out var list))
        {
            piece.IsList = true;
            piece.IsFlow = list.Style == SequenceStyle.Flow;
            var from = (int)list.Start.Index;
            while (!_events.Accept<SequenceEnd>(out _))
            {
                var item = new YamlPiece { Start = piece.IsFlow ? (int)_events.Current!.Start.Index : DashFrom(from) };
                ReadValue(item);
                piece.Children.Add(item);
                from = item.End;
            }
            piece.End = EndOf(piece, from);
            _events.MoveNext();
        }
        else
        {
            var map = _events.Consume<MappingStart>();
            piece.IsMap = true;
            piece.IsFlow = map.Style == MappingStyle.Flow;
            var from = (int)map.Start.Index;
            while (!_events.Accept<MappingEnd>(out _))
            {
                var key = _events.Consume<Scalar>();
                Place(key);
                var entry = new YamlPiece { Key = key.Value, Start = (int)key.Start.Index, End = (int)key.End.Index };
                ReadValue(entry);
                piece.Children.Add(entry);
                from = entry.End;
            }
            piece.End = EndOf(piece, from);
            _events.MoveNext();
        }
    }

    private int EndOf(YamlPiece piece, int lastChild) => piece.IsFlow ? (int)_events.Current!.Start.Index + 1 : lastChild;

    /// <summary>Notes where a value stands, and says where its text ends.</summary>
    private int Place(Scalar scalar)
    {
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            // Behind the bar a comment may follow; the lines below it are text.
            start += _yaml.AsSpan(start).IndexOfAny(Breaks) is >= 0 and var header ? header : 0;
            end = start + _yaml.AsSpan(start, Math.Max(0, end - start)).TrimEnd().Length;
        }
        if (end > start)
            _scalars.Add((start, end));
        return end;
    }

    /// <summary>The first dash behind a position that stands in no comment.</summary>
    private int DashFrom(int position)
    {
        while (position < _yaml.Length && _yaml[position] != '-')
            position = _yaml[position] == '#' ? EndOfLine(position) : position + 1;
        return position;
    }

    private const string Breaks = "\r\n\u0085\u2028\u2029";

    private int EndOfLine(int position) =>
        _yaml.AsSpan(position).IndexOfAny(Breaks) is >= 0 and var length ? position + length : _yaml.Length;

    private int StartOfLine(int position) => position == 0 ? 0 : _yaml.AsSpan(0, position).LastIndexOfAny(Breaks) + 1;

    private int ColumnOf(int position) => position - StartOfLine(position);

    private IEnumerable<(int Start, int End)> Comments()
    {
        var next = 0;
        var position = 0;
        while (_yaml.IndexOf('#', position) is >= 0 and var hash)
        {
            while (next < _scalars.Count && _scalars[next].End <= hash)
                next++;
            if (next < _scalars.Count && _scalars[next].Start <= hash)
                position = _scalars[next].End;
            else if (hash > 0 && _yaml[hash - 1] is not (' ' or '\t') && !Breaks.Contains(_yaml[hash - 1], StringComparison.Ordinal))
                position = hash + 1;
            else
                yield return (hash, position = EndOfLine(hash));
        }
    }

    private void Attach(YamlPiece root, int start, int end)
    {
        var line = StartOfLine(start);
        var comment = new YamlComment(_yaml[start..end].TrimEnd(), IsBlankAbove(line));
        var owner = string.IsNullOrWhiteSpace(_yaml[line..start]) ? null : OwnerOnLine(root, line, start);
        if (owner is not null)
            owner.AtLine.Add(comment with { BlankAbove = false });
        else
            AttachBetween(root, start, comment);
    }

    /// <summary>The piece to which a comment behind it belongs; null when the line holds punctuation only.</summary>
    private static YamlPiece? OwnerOnLine(YamlPiece root, int line, int comment)
    {
        YamlPiece? whole = null, begun = null, ended = null;
        Look(root);
        return whole ?? begun ?? ended;

        void Look(YamlPiece piece)
        {
            foreach (var child in piece.Children)
            {
                if (child.Start >= comment)
                    return;
                if (child.End <= line)
                    continue;
                if (child.Start >= line && child.End <= comment)
                {
                    whole = child;
                    continue;
                }
                if (child.Start >= line)
                    begun = child;
                else if (child.End <= comment)
                    ended ??= child;
                Look(child);
            }
        }
    }

    /// <summary>A comment on a line of its own: it belongs to what comes next, or, when it stands deeper than that, to the end of what came before.</summary>
    private void AttachBetween(YamlPiece root, int position, YamlComment comment)
    {
        var open = new List<YamlPiece>();
        for (var piece = root; piece is not null && !(piece.IsFlow && position >= piece.End); piece = piece.Children.LastOrDefault(c => c.Start < position))
        {
            if (!piece.IsMap && !piece.IsList)
                break;
            open.Add(piece);
        }
        var inner = open[^1];
        var depth = inner.IsFlow ? open.Count - 1 : open.FindLastIndex(p => p.Children.Any(c => c.Start > position));
        var next = depth < 0 ? null : open[depth].Children.FirstOrDefault(c => c.Start > position);
        if (inner.IsFlow && next is null)
        {
            (inner.Children.Count > 0 ? inner.After : inner.Before).Add(comment);
            return;
        }
        var column = ColumnOf(position);
        var least = next is null ? -1 : ColumnOf(next.Start);
        var ending = open.Skip(depth + 1).LastOrDefault(p => p.Children.Count > 0 && ColumnOf(p.Children[0].Start) is var own && own <= column && own > least);
        if (ending is not null)
            ending.After.Add(comment);
        else if (next is null)
            root.After.Add(comment);
        else
        {
            next.Before.Add(comment);
            next.BlankAbove = IsBlankAbove(StartOfLine(next.Start));
        }
    }

    private bool IsBlankAbove(int line)
    {
        if (line == 0)
            return false;
        var end = line - 1;
        if (end > 0 && _yaml[end] == '\n' && _yaml[end - 1] == '\r')
            end--;
        return string.IsNullOrWhiteSpace(_yaml[StartOfLine(end)..end]);
    }
}
