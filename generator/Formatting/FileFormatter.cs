using System.Text;
using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Schema;
using Praktijk.Validating;
using Praktijk.Yaml;

namespace Praktijk.Formatting;

/// <summary>A content file and how it would stand in canonical form.</summary>
/// <param name="Path">Relative to the content folder.</param>
/// <param name="Bytes">As they are in the file.</param>
/// <param name="Canonical">The same as <paramref name="Bytes"/> when there is nothing to do, or nothing can be done.</param>
/// <param name="Refused">Why it cannot be put in canonical form; empty when it can.</param>
internal sealed record FormattedFile(string Path, byte[] Bytes, byte[] Canonical, IReadOnlyList<Diagnostic> Refused)
{
    public bool Differs => !Bytes.AsSpan().SequenceEqual(Canonical);

    /// <summary>The first line that is not as it should be: its number, how it stands there and how it should; null for a line that one of the two lacks.</summary>
    public (int Line, string? Now, string? Canonical) FirstDifference()
    {
        var (now, then) = (LinesOf(Bytes), LinesOf(Canonical));
        var line = 0;
        while (line < now.Length && line < then.Length && now[line] == then[line])
            line++;
        return (line + 1, now.ElementAtOrDefault(line), then.ElementAtOrDefault(line));
    }

    private static string[] LinesOf(byte[] bytes) => Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").Split('\n');
}

/// <summary>Puts the fields of content files in canonical form. What stands below the fields, byte order mark and line ends stay as they are.</summary>
internal sealed class FileFormatter(IReadOnlyList<Facet> facets)
{
    /// <summary>A comment that moves may come to belong to something else, which the next writing shows; it takes no more than a few.</summary>
    private const int MostWritings = 4;

    private readonly Dictionary<ContentKind, IReadOnlyList<Field>> _fields = FileKind.All([.. facets.Select(PracticeValidator.FieldOf)]).ToDictionary(k => k.Kind, k => k.Fields);

    public FormattedFile Format(ContentFile file, byte[] bytes)
    {
        var said = new DiagnosticList();
        if (SourceText.Decode(file.Path, bytes, said) is not { } source || FieldsIn(source, file, said) is not { } place || Canonical(source, place, _fields[file.Kind], said) is not { } canonical)
            return new FormattedFile(file.Path, bytes, bytes, [.. said.InOrder().Where(d => d.Severity == Severity.Error)]);
        var before = Encoding.UTF8.GetByteCount(source.Text.AsSpan(0, place.Start)) + (bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        var behind = Encoding.UTF8.GetByteCount(source.Text.AsSpan(place.End));
        return new FormattedFile(file.Path, bytes, [.. bytes.AsSpan(0, before), .. Encoding.UTF8.GetBytes(canonical), .. bytes.AsSpan(bytes.Length - behind)], []);
    }

    private static (int Start, int End)? FieldsIn(SourceFile source, ContentFile file, DiagnosticList said)
    {
        if (file.IsYaml)
            return (0, source.Text.Length);
        if (DocumentReader.FrontMatter(source) is { } place)
            return place;
        DocumentReader.Read(source, said);
        return null;
    }

    /// <summary>Null after saying why the fields cannot be written again without a guess.</summary>
    private static string? Canonical(SourceFile source, (int Start, int End) place, IReadOnlyList<Field> fields, DiagnosticList said)
    {
        var yaml = source.Text[place.Start..place.End];
        if (Meaning(source, place, fields, said) is not { } meaning || said.HasErrors)
            return null;
        var root = YamlPieceReader.Read(yaml);
        if (!FrontMatterWriter.Fits(root, fields))
        {
            said.Add(meaning.Said);
            return null;
        }
        var comments = CommentsIn(root);
        var written = yaml;
        for (var times = 0; times < MostWritings; times++)
        {
            var again = FrontMatterWriter.Write(YamlPieceReader.Read(written), fields, LineEndOf(source.Text));
            if (again == written)
                break;
            written = again;
        }
        if (written == yaml)
            return yaml;
        var result = new SourceFile(source.Path, written);
        var problems = new DiagnosticList();
        if (Meaning(result, (0, written.Length), fields, problems) is { } kept && !problems.HasErrors && kept.IsSameAs(meaning) && CommentsIn(YamlPieceReader.Read(written)).SequenceEqual(comments))
            return written;
        said.Add(Problems.NotFormattedSafely(source.At(place.Start)));
        return null;
    }

    private static FieldMeaning? Meaning(SourceFile source, (int Start, int End) place, IReadOnlyList<Field> fields, DiagnosticList said) =>
        YamlReader.Read(YamlText.Of(source, place.Start, place.End), said) is { } map ? FieldMeaning.Of(map, fields) : null;

    private static IOrderedEnumerable<string> CommentsIn(YamlPiece root) => root.AllComments.Select(c => c.Text).Order(StringComparer.Ordinal);

    private static string LineEndOf(string text) =>
        text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end && text[end] == '\r' ? end + 1 < text.Length && text[end + 1] == '\n' ? "\r\n" : "\r" : "\n";
}
