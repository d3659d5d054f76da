using System.Text;
using Praktijk.Diagnostics;
using Praktijk.Diagnostics.Printing;
using Praktijk.Model;
using Praktijk.Reading;
using static Praktijk.Dossier.DossierWords;

namespace Praktijk.Dossier;

/// <summary>
/// A comparison as Markdown in Dutch, for a comment on a pull request: what matters most comes first, and what does not fit is counted. All text from content
/// goes through <see cref="GitHubMarkdown"/>: no contributor calls anybody, links anywhere or adds a heading.
/// </summary>
internal sealed class DossierWriter
{
    /// <summary>In characters; GitHub takes 65,536 for a comment.</summary>
    public const int MostCharacters = 60_000;

    /// <summary>What the closing words may need.</summary>
    private const int Reserve = 400;

    /// <summary>Of the characters of each list before the pages; there are seven.</summary>
    private const int MostPerList = 7_500;

    private const int MostProblems = 40;
    private const int MostPlaces = 12;
    private const int LongestSentence = 600;

    private readonly SiteDifference _difference;
    private readonly RepositoryPath _repository;
    private readonly StringBuilder _text = new();

    private DossierWriter(SiteDifference difference, RepositoryPath repository)
    {
        _difference = difference;
        _repository = repository;
    }

    /// <param name="reference">What the content was compared with, as somebody typed it.</param>
    /// <param name="commit">The full id of the commit that was compared with.</param>
    public static string Write(SiteDifference difference, string reference, string commit, RepositoryPath repository) =>
        new DossierWriter(difference, repository).Write(reference, commit);

    private string Write(string reference, string commit)
    {
        Line("# Wat verandert er op de site?");
        Line($"**{Headline(_difference)}**");
        Line($"Vergeleken met commit {GitHubMarkdown.Code(commit[..10])}, het punt waar deze wijziging afwijkt van {GitHubMarkdown.Code(Cut(reference))}.");
        if (_difference.ErrorsBefore > 0)
            Line($"Let op: die commit had zelf al {DutchText.Count(_difference.ErrorsBefore, "fout", "fouten")}. Wat daardoor niet te lezen was, is niet vergeleken.");
        Problems(Severity.Error, "Fouten", "Zolang deze fouten er zijn, komt er niets op de site.");
        BrokenLinks();
        LostAddresses();
        Problems(Severity.Warning, "Waarschuwingen", "De site kan ermee, maar kijk er even naar.");
        NewAddresses();
        Vocabularies();
        Pictures();
        Pages();
        return _text.ToString();
    }

    /// <summary><c>1 nieuwe praktijk, 2 gewijzigde praktijken, 1 adres verdwijnt zonder doorverwijzing</c></summary>
    private static string Headline(SiteDifference difference)
    {
        var parts = new List<string>();
        foreach (var group in difference.Pages.Where(p => p.Page.Kind == ContentKind.Practice).GroupBy(p => p.Fate).OrderBy(g => g.Key))
        {
            var (drafts, shown) = (group.Count(p => p.Page.IsDraft), group.Count(p => !p.Page.IsDraft));
            var (one, many) = FateWords(group.Key);
            if (group.Key == PageFate.New && drafts > 0)
                parts.Add(DutchText.Count(drafts, "nieuw concept", "nieuwe concepten"));
            var count = group.Key == PageFate.New ? shown : drafts + shown;
            if (count > 0)
                parts.Add(DutchText.Count(count, one, many));
        }
        foreach (var kind in difference.Pages.Where(p => p.Page.Kind != ContentKind.Practice).GroupBy(p => p.Page.Kind))
        {
            var (one, many) = KindWords(kind.Key);
            parts.Add($"{DutchText.Count(kind.Count(), one, many)} {(kind.All(p => p.Fate == kind.First().Fate) ? FateWord(kind.First()) : "veranderd")}");
        }
        var pictures = difference.Pictures.Gained.Count + difference.Pictures.Lost.Count + difference.PicturesReplaced.Count;
        if (pictures > 0)
            parts.Add(DutchText.Count(pictures, "afbeelding", "afbeeldingen"));
        var gone = difference.AddressesLost.Count(a => a.LeadsTo is null);
        if (gone > 0)
            parts.Add($"{DutchText.Count(gone, "adres verdwijnt", "adressen verdwijnen")} zonder doorverwijzing");
        if (parts.Count == 0)
            parts.Add("Deze wijziging verandert niets aan de inhoud van de site");
        if (difference.Found.Count > 0)
            parts.Add(TextPrinter.Count([.. difference.Found.Select(f => f.Diagnostic)]));
        return string.Join(", ", parts) + ".";
    }

    private static (string One, string Many) FateWords(PageFate fate) => fate switch
    {
        PageFate.New => ("nieuwe praktijk", "nieuwe praktijken"),
        PageFate.Published => ("concept gepubliceerd", "concepten gepubliceerd"),
        PageFate.Changed => ("gewijzigde praktijk", "gewijzigde praktijken"),
        PageFate.Moved => ("praktijk verhuisd", "praktijken verhuisd"),
        PageFate.Withdrawn => ("praktijk ingetrokken", "praktijken ingetrokken"),
        PageFate.BackToDraft => ("praktijk terug naar concept", "praktijken terug naar concept"),
        _ => ("praktijk verwijderd", "praktijken verwijderd"),
    };

    private void Problems(Severity severity, string heading, string explanation)
    {
        var found = _difference.Found.Where(f => f.Diagnostic.Severity == severity && !IsBrokenHere(f)).ToList();
        if (found.Count == 0)
            return;
        var known = found.Count(f => !f.IsNew);
        Line($"## {heading}: {DutchText.Number(found.Count)}");
        Line(explanation + (known == 0 ? "" : known == found.Count ? " Ze waren er al vóór deze wijziging." : $" {DutchText.Number(known)} daarvan {(known == 1 ? "was" : "waren")} er al vóór deze wijziging."));
        List(
            found.OrderByDescending(f => f.IsNew).Select(f => $"{Place(f.Diagnostic.At)} {Sentence(f.Diagnostic)}{(f.IsNew || known == found.Count ? "" : " *(was er al)*")}"),
            MostProblems, "melding", "meldingen");
    }

    /// <summary>Together by what is wrong: a page that goes may be named in many others.</summary>
    private void BrokenLinks()
    {
        var broken = _difference.Found.Where(IsBrokenHere).ToList();
        if (broken.Count == 0)
            return;
        Line($"## Links die nergens meer naartoe gaan: {DutchText.Number(broken.Count)}");
        Line("Dit zijn ook fouten: pas de links aan, of laat staan waar ze naartoe gaan.");
        List(
            broken.GroupBy(f => (f.Diagnostic.Code, f.Diagnostic.Sentence)).OrderByDescending(g => g.Count())
                .Select(g => $"{Sentence(g.First().Diagnostic)}: {string.Join(", ", Some([.. g.Select(f => Place(f.Diagnostic.At))], MostPlaces))}"),
            MostItems, "soort", "soorten");
    }

    /// <summary>A link that this change broke; those have a section of their own.</summary>
    private static bool IsBrokenHere(FoundProblem found) => found is { IsNew: true, IsBrokenLink: true, Diagnostic.Severity: Severity.Error };

    private string Place(SourceLocation at) => GitHubMarkdown.Code($"{_repository.To(at.File)}:{at.Line}:{at.Column}");

    private static string Sentence(Diagnostic diagnostic) => $"{GitHubMarkdown.Text(Cut(diagnostic.Sentence, LongestSentence))} ({diagnostic.Code})";

    private void LostAddresses()
    {
        if (_difference.AddressesLost is not { Count: > 0 } lost)
            return;
        Line($"## Adressen die verdwijnen: {DutchText.Number(lost.Count)}");
        if (lost.Any(a => a.LeadsTo is null))
            Line("Anderen kunnen naar deze adressen linken. Zet een oud adres bij `oud` in de gegevens van de pagina die ervoor in de plaats komt.");
        List(
            lost.OrderBy(a => a.LeadsTo is not null).Select(a => a.LeadsTo is { } to
                ? $"{GitHubMarkdown.Code(a.Address.ToString())} leidt voortaan naar {GitHubMarkdown.Code(to.ToString())}"
                : $"{GitHubMarkdown.Code(a.Address.ToString())} **zonder doorverwijzing**"),
            MostItems, "adres", "adressen");
    }

    private void Vocabularies()
    {
        if (_difference.Vocabularies is not { Count: > 0 } vocabularies)
            return;
        Line("## Woordenlijsten");
        List(vocabularies.Select(v => $"{GitHubMarkdown.Text(v.Facet)}: {Items(v.Gained, v.Lost)}"), MostItems, "lijst", "lijsten");
    }

    private void Pages()
    {
        var describe = new PageLines(_repository);
        var heading = "";
        var written = 0;
        foreach (var change in _difference.Pages)
        {
            var lines = describe.Of(change);
            var next = change.Page.Kind == ContentKind.Practice ? "## Praktijken" : "## Andere pagina’s en lijsten";
            if (_text.Length + next.Length + lines.Sum(l => l.Length + 1) > MostCharacters - Reserve)
            {
                var left = _difference.Pages.Count - written;
                Line($"En nog {DutchText.Count(left, "pagina", "pagina’s")}: het dossier zou anders te lang worden.");
                return;
            }
            if (next != heading)
                Line(heading = next);
            foreach (var line in lines)
                _text.Append(line).Append('\n');
            _text.Append('\n');
            written++;
        }
    }

    private void Pictures()
    {
        var pictures = _difference.Pictures;
        if (pictures.IsNothing && _difference.PicturesReplaced.Count == 0)
            return;
        Line("## Afbeeldingen");
        List(
            [
                .. pictures.Gained.Select(p => $"nieuw: {Value(p)}"),
                .. _difference.PicturesReplaced.Select(p => $"vervangen: {Value(p)}"),
                .. pictures.Lost.Select(p => $"weg: {Value(p)}"),
            ],
            MostItems, "afbeelding", "afbeeldingen");
    }

    private void NewAddresses()
    {
        if (_difference.AddressesGained is not { Count: > 0 } gained)
            return;
        Line($"## Nieuwe adressen: {DutchText.Number(gained.Count)}");
        List(gained.Select(a => Value(a.ToString())), MostItems, "adres", "adressen");
    }

    private void Line(string line) => _text.Append(line).Append("\n\n");

    private void List(IEnumerable<string> items, int most, string one, string many)
    {
        var all = items.ToList();
        var (written, characters) = (0, 0);
        while (written < Math.Min(all.Count, most) && (characters += all[written].Length + 3) <= MostPerList)
            _text.Append("- ").Append(all[written++]).Append('\n');
        if (all.Count > written)
            _text.Append("- en nog ").Append(DutchText.Count(all.Count - written, one, many)).Append('\n');
        _text.Append('\n');
    }
}
