using Praktijk.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Praktijk.Yaml;

/// <summary>
/// Text → a tree of <see cref="YamlNode"/>. Walks the parser's events itself, with a limit on depth, because the library's own reader follows any depth
/// until the process ends, keeps only the last of two equal keys, and forgets where values stood.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>Front matter needs three levels; what is deeper is a mistake or an attack.</summary>
    private const int DeepestLevel = 12;

    /// <summary>Fields, list items and keys together in one file.</summary>
    private const int MostNodes = 5_000;

    private readonly SourceFile _file;
    private readonly int _firstLine;
    private readonly Parser _events;
    private readonly DiagnosticList _diagnostics;
    private int _nodes;
    private SourceLocation? _last;

    private YamlReader(SourceFile file, string yaml, int firstLine, DiagnosticList diagnostics)
    {
        _file = file;
        _firstLine = firstLine;
        _events = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
        _diagnostics = diagnostics;
    }

    /// <summary>The map at the top of <paramref name="yaml"/>, or null after reporting what is wrong with it.</summary>
    /// <param name="yaml">A part of the file that begins at the start of a line.</param>
    /// <param name="firstLine">The line in the file on which <paramref name="yaml"/> begins, from 1.</param>
    public static YamlMap? Read(SourceFile file, string yaml, int firstLine, DiagnosticList diagnostics)
    {
        var reader = new YamlReader(file, yaml, firstLine, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlRefused refused)
        {
            diagnostics.Add(refused.Diagnostic);
            return null;
        }
        catch (YamlException fault)
        {
            diagnostics.Add(Problems.YamlFault(SyntaxFaultAt(file, yaml, firstLine, fault), YamlFaults.Explain(fault, yaml)));
            return null;
        }
        catch (Exception fault) when (IsParserGivingUp(fault))
        {
            var at = reader._last ?? new SourceLocation(file.Path, Math.Min(firstLine, file.LineCount), 1);
            diagnostics.Add(Problems.YamlFault(at, YamlFaults.Explain(new YamlException(new Mark(0, at.Line - firstLine + 1, 1), new Mark(0, at.Line - firstLine + 1, 1), fault.Message), yaml)));
            return null;
        }
    }

    /// <summary>The parser also gives up with these, on input that it was not made for; they carry no place, so the last one read serves.</summary>
    private static bool IsParserGivingUp(Exception fault) =>
        fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or OverflowException;

    private static SourceLocation SyntaxFaultAt(SourceFile file, string yaml, int firstLine, YamlException fault)
    {
        var (line, column) = YamlFaults.Place(fault, yaml);
        line = Math.Clamp(line + firstLine - 1, 1, file.LineCount);
        return new SourceLocation(file.Path, line, Math.Clamp(column, 1, file.Line(line).Length + 1));
    }

    private YamlMap? ReadDocument()
    {
        Consume<StreamStart>();
        if (_events.Accept<StreamEnd>(out _))
            return YamlMap.Empty(new SourceLocation(_file.Path, Math.Min(_firstLine, _file.LineCount), 1));
        Consume<DocumentStart>();
        var root = ReadNode(0);
        Consume<DocumentEnd>();
        if (!_events.Accept<StreamEnd>(out _) && _events.Current is { } extra)
            throw new YamlRefused(Problems.SeveralDocuments(At(extra)));
        if (root is YamlScalar { IsNothing: true })
            return YamlMap.Empty(root.At);
        if (root is YamlMap map)
            return map;
        _diagnostics.Add(Problems.YamlIsNoMap(root.At));
        return null;
    }

    private YamlNode ReadNode(int depth)
    {
        if (_events.Current is null)
            _events.MoveNext();
        var current = _events.Current ?? throw new YamlRefused(Problems.YamlFault(SourceLocation.StartOf(_file.Path), null));
        var at = At(current);
        _last = at;
        if (++_nodes > MostNodes)
            throw new YamlRefused(Problems.YamlTooLarge(at, MostNodes));
        if (depth > DeepestLevel)
            throw new YamlRefused(Problems.YamlTooDeep(at, DeepestLevel));
        if (current is AnchorAlias)
            throw new YamlRefused(Problems.YamlAlias(at));
        if (current is NodeEvent { Anchor.IsEmpty: false })
            throw new YamlRefused(Problems.YamlAlias(at));
        if (current is NodeEvent { Tag.IsEmpty: false } tagged and not Scalar { Tag.IsNonSpecific: true } && tagged.Tag.Value is not ("!" or "?"))
            throw new YamlRefused(Problems.YamlTag(at));
        return current switch
        {
            Scalar scalar => ReadScalar(scalar, at),
            SequenceStart => ReadList(at, depth),
            MappingStart => ReadMap(at, depth),
            _ => throw new YamlRefused(Problems.YamlFault(at, null)),
        };
    }

    private YamlScalar ReadScalar(Scalar scalar, SourceLocation at)
    {
        _events.MoveNext();
        // An escape such as \e writes what the file itself may not hold.
        if (PlainText.IndexOfForbidden(scalar.Value) is >= 0 and var forbidden)
            throw new YamlRefused(Problems.ForbiddenCharacter(at, scalar.Value[forbidden]));
        WarnOfCutText(scalar, at);
        var quoted = scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any);
        var length = scalar.Start.Line == scalar.End.Line ? (int)(scalar.End.Column - scalar.Start.Column) : 0;
        return new YamlScalar(scalar.Value, quoted, at with { Length = Math.Max(0, length) });
    }

    /// <summary>
    /// <c>titel: Buurt #1</c> reads as "Buurt": from a hash with a space before it, YAML takes the rest for a comment. Real comments have a space behind the hash too.
    /// </summary>
    private void WarnOfCutText(Scalar scalar, SourceLocation at)
    {
        if (scalar.Style != ScalarStyle.Plain || scalar.Value.Length == 0)
            return;
        var line = (int)scalar.End.Line + _firstLine - 1;
        if (line < 1 || line > _file.LineCount)
            return;
        var text = _file.Line(line);
        var rest = text.AsSpan(Math.Clamp((int)scalar.End.Column - 1, 0, text.Length)).TrimStart(' ');
        if (rest is ['#', not ' ', ..] && rest.Length > 1)
            _diagnostics.Add(Problems.TextCutByHash(new SourceLocation(_file.Path, line, text.Length - rest.Length + 1), scalar.Value));
    }

    private YamlList ReadList(SourceLocation at, int depth)
    {
        _events.MoveNext();
        var items = new List<YamlNode>();
        while (!_events.Accept<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        _events.MoveNext();
        return new YamlList(items, at);
    }

    private YamlMap ReadMap(SourceLocation at, int depth)
    {
        _events.MoveNext();
        var entries = new List<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_events.Accept<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not YamlScalar name)
                throw new YamlRefused(Problems.YamlKeyIsNoWord(key.At));
            if (name.Value == "<<")
                throw new YamlRefused(Problems.YamlAlias(name.At));
            if (seen.Add(name.Value))
                entries.Add(new YamlEntry(new Located<string>(name.Value, name.At), value));
            else
                _diagnostics.Add(Problems.DuplicateKey(new Located<string>(name.Value, name.At)));
        }
        _events.MoveNext();
        return new YamlMap(entries, at);
    }

    private void Consume<T>()
        where T : ParsingEvent => _events.Consume<T>();

    private SourceLocation At(ParsingEvent @event) =>
        new(_file.Path, (int)@event.Start.Line + _firstLine - 1, Math.Max(1, (int)@event.Start.Column));

    /// <summary>Stops the reading of one file; never leaves this class.</summary>
    private sealed class YamlRefused(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic => diagnostic;
    }
}
