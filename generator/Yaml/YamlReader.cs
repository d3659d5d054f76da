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

    private readonly YamlText _yaml;
    private readonly Parser _events;
    private readonly DiagnosticList _diagnostics;
    private int _nodes;

    /// <summary>Where the latest value began.</summary>
    private int _last;

    private YamlReader(YamlText yaml, DiagnosticList diagnostics)
    {
        _yaml = yaml;
        _events = new Parser(new Scanner(new StringReader(yaml.Text), skipComments: true));
        _diagnostics = diagnostics;
    }

    /// <summary>The map at the top of <paramref name="yaml"/>, or null after reporting what is wrong with it.</summary>
    public static YamlMap? Read(YamlText yaml, DiagnosticList diagnostics)
    {
        var reader = new YamlReader(yaml, diagnostics);
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
            diagnostics.Add(Fault(yaml, YamlFaults.Place(fault, yaml.Text), fault, (int)fault.Start.Index));
            return null;
        }
        catch (Exception fault) when (IsParserGivingUp(fault))
        {
            var at = YamlFaults.Place(fault, reader._last, yaml.Text);
            diagnostics.Add(Fault(yaml, at, fault, at));
            return null;
        }
    }

    /// <param name="at">Where an editor should look.</param>
    /// <param name="stumbled">Where the parser stopped.</param>
    private static Diagnostic Fault(YamlText yaml, int at, Exception fault, int stumbled)
    {
        var explanation = YamlFaults.Explain(fault, stumbled, yaml.Text);
        if (YamlFaults.TabsThatIndent(yaml.Text) is { Count: > 0 } tabs)
            return Problems.TabsIndent(yaml.At(at), explanation, [.. tabs.Select(tab => yaml.At(tab, 1))]);
        return YamlFaults.TextToQuote(stumbled, yaml.Text) is var (text, start)
            ? Problems.TextNeedsQuotes(yaml.At(at), explanation, new Located<string>(text, yaml.At(start, text.Length)))
            : Problems.YamlFault(yaml.At(at), explanation);
    }

    /// <summary>The parser also gives up with these, on input that it was not made for; they carry no place, so the last one read serves.</summary>
    private static bool IsParserGivingUp(Exception fault) =>
        fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or OverflowException;

    private YamlMap? ReadDocument()
    {
        Consume<StreamStart>();
        if (_events.Accept<StreamEnd>(out _))
            return YamlMap.Empty(_yaml.At(0));
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
        var current = _events.Current ?? throw new YamlRefused(Problems.YamlFault(_yaml.At(_last), null));
        var at = At(current);
        _last = (int)current.Start.Index;
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
            throw new YamlRefused(Problems.ForbiddenCharacter(at with { Length = 0 }, scalar.Value[forbidden]));
        WarnOfCutText(scalar, at);
        var quoted = scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any);
        var length = scalar.Start.Line == scalar.End.Line ? (int)(scalar.End.Index - scalar.Start.Index) : 0;
        return new YamlScalar(scalar.Value, quoted, at with { Length = Math.Max(0, length) });
    }

    /// <summary>
    /// <c>titel: Buurt #1</c> reads as "Buurt": from a hash with a space before it, YAML takes the rest for a comment. Real comments have a space behind the hash too.
    /// </summary>
    private void WarnOfCutText(Scalar scalar, SourceLocation at)
    {
        if (scalar.Style != ScalarStyle.Plain || scalar.Value.Length == 0)
            return;
        var end = Math.Clamp((int)scalar.End.Index, 0, _yaml.Text.Length);
        var behind = _yaml.Text.AsSpan(end);
        var rest = behind.TrimStart(' ');
        if (rest is ['#', not (' ' or '\n' or '\r'), ..])
            _diagnostics.Add(Problems.TextCutByHash(_yaml.At(end + behind.Length - rest.Length), scalar.Value));
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

    private SourceLocation At(ParsingEvent @event) => _yaml.At(@event.Start.Index);

    /// <summary>Stops the reading of one file; never leaves this class.</summary>
    private sealed class YamlRefused(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic => diagnostic;
    }
}
