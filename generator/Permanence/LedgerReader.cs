using System.Globalization;
using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Schema;

namespace Praktijk.Permanence;

/// <summary>
/// Reads <c>adressen.lock</c>. One line per address, in any order, for git may have put the lines of two branches one after the other:
/// <code>
/// /praktijken/mac/ praktijken/mac.md
/// /praktijken/mac/#opbrengst
/// /praktijken/mac/tuin.jpg praktijken/mac/tuin.jpg
/// /p/12/ /praktijken/mac/
/// /zoeken/
/// </code>
/// A page with the file that made it, if any; the anchor of a heading; a picture; the number of a case with its address of then, or without one when the
/// case had to go and its number may not come back.
/// </summary>
internal sealed class LedgerReader
{
    public const string FileName = "adressen.lock";

    /// <summary>In bytes; some sixty thousand cases with their headings.</summary>
    public const int LargestFile = 32 * 1024 * 1024;

    /// <summary>Beyond all cases that a site can have: so that nobody can use up the numbers with one line.</summary>
    public const int HighestNumber = 9_999_999;

    /// <summary>What the file system says of a file that is not there.</summary>
    private const FileAttributes Nothing = (FileAttributes)(-1);

    private const string Numbers = "/p/";

    private static readonly string[] ConflictMarks = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

    private readonly DiagnosticList _diagnostics;
    private readonly Dictionary<string, KeptPage> _pages = new(StringComparer.Ordinal);
    private readonly List<KeptFile> _files = [];
    private readonly List<KeptNumber> _numbers = [];
    private readonly List<int> _spent = [];
    private readonly List<string> _lines = [];
    private readonly List<string> _comments = [];

    private LedgerReader(DiagnosticList diagnostics) => _diagnostics = diagnostics;

    /// <summary>What is right in the ledger of a content folder; what is wrong in it is reported.</summary>
    public static AddressLedger Read(string folder, DiagnosticList diagnostics)
    {
        if (BytesIn(folder, diagnostics) is not { } bytes || SourceText.Decode(FileName, bytes, diagnostics, LargestFile) is not { } source)
            return AddressLedger.None;
        var reader = new LedgerReader(diagnostics);
        for (var line = 1; line <= source.LineCount; line++)
            reader.Line(source.Line(line), line);
        return new AddressLedger([.. reader._pages.Values], reader._files, reader._numbers) { Spent = reader._spent, Lines = reader._lines, Comments = reader._comments, Bytes = bytes };
    }

    private static byte[]? BytesIn(string folder, DiagnosticList diagnostics)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        try
        {
            if (file.Attributes == Nothing)
                return null;
            if (file.Attributes.HasFlag(FileAttributes.ReparsePoint) || file.Attributes.HasFlag(FileAttributes.Directory) || file.Length == 0 && UnixFile.IsSpecial(file.FullName))
                diagnostics.Add(Problems.NotAnOrdinaryFile(FileName));
            else if (file.Length > LargestFile)
                diagnostics.Add(Problems.LedgerTooLarge(file.Length, LargestFile));
            else
                return File.ReadAllBytes(file.FullName);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Problems.Unreadable(FileName));
        }
        return null;
    }

    private void Line(string line, int number)
    {
        line = line.TrimEnd();
        if (line.Length == 0)
            return;
        if (line[0] == '#')
            _comments.Add(line);
        else if (ConflictMarks.Any(mark => line.StartsWith(mark, StringComparison.Ordinal)))
            _diagnostics.Add(Problems.LedgerConflict(new SourceLocation(FileName, number, 1, line.Length)));
        else if (WrongFrom(line, number) is { } wrong)
            _diagnostics.Add(Problems.NotALedgerLine(new SourceLocation(FileName, number, wrong + 1, line.Length - wrong), line));
        else
            _lines.Add(line);
    }

    /// <returns>Where the line stops being one of a ledger; null when it is one, and has been taken in.</returns>
    private int? WrongFrom(string line, int number)
    {
        var at = new SourceLocation(FileName, number, 1, line.Length);
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var (written, rest) = space < 0 ? (line, null) : (line[..space], line[(space + 1)..]);
        if (written.StartsWith(Numbers, StringComparison.Ordinal))
            return Number(written, rest, at);
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        var page = hash < 0 ? written : written[..hash];
        if (page.Length == 0 || page[^1] != '/')
            return hash < 0 ? Picture(written, rest, at) : 0;
        if (!_pages.ContainsKey(page) && !FieldReader.IsSiteAddress(page))
            return 0;
        if (hash >= 0)
            return Anchor(page, written[(hash + 1)..], rest, at);
        if (rest is not null && !IsPath(rest))
            return space + 1;
        var kept = PageAt(page, at);
        if (!kept.IsPromised)
            (kept.At, kept.File, kept.IsPromised) = (at, rest, true);
        return null;
    }

    private int? Anchor(string page, string id, string? rest, SourceLocation at)
    {
        if (!Slug.IsValid(id))
            return page.Length + 1;
        if (rest is not null)
            return page.Length + 1 + id.Length;
        PageAt(page, at).Anchors.Add(id);
        return null;
    }

    private int? Number(string written, string? address, SourceLocation at)
    {
        var digits = written[Numbers.Length..].TrimEnd('/');
        if (digits is not [>= '1' and <= '9', ..] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > HighestNumber || written != $"{Numbers}{digits}/")
            return 0;
        if (address is null)
        {
            _spent.Add(number);
            return null;
        }
        if (!FieldReader.IsSiteAddress(address))
            return Math.Min(at.Length, written.Length + 1);
        _numbers.Add(new KeptNumber(number, new Address(address[1..]), at));
        return null;
    }

    private int? Picture(string written, string? file, SourceLocation at)
    {
        var slash = written.LastIndexOf('/');
        if (slash < 0 || !FieldReader.IsSiteAddress(written[..(slash + 1)]) || !ContentFile.IsImage(written) || !Slug.IsValid(Path.GetFileNameWithoutExtension(written[(slash + 1)..])))
            return 0;
        if (file is null || !IsPath(file))
            return Math.Min(at.Length, written.Length + 1);
        _files.Add(new KeptFile(new Address(written[1..]), file, at));
        return null;
    }

    private KeptPage PageAt(string address, SourceLocation at)
    {
        if (!_pages.TryGetValue(address, out var page))
            _pages[address] = page = new KeptPage(new Address(address[1..]), at);
        return page;
    }

    /// <summary>The path of a content file: it only helps people to find back what made a page.</summary>
    private static bool IsPath(string text) => text.Length > 0 && text.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.' or '/');
}
