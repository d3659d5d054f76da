using System.Text;
using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Schema;
using Praktijk.Validating;

namespace Praktijk.Commands;

/// <summary><c>praktijk new praktijk "Titel"</c>: a file to fill in, at its place. Today's date is the one thing that does not come from the content.</summary>
internal static class NewPracticeCommand
{
    private const int LongestTitle = 120;

    public static int Run(NewPracticeRequest request, Terminal terminal, TimeProvider clock)
    {
        var title = request.Title.Trim();
        var slug = SlugFor(title);
        var folder = Path.Combine(request.Folders.Content, "praktijken");
        var path = Path.Combine(folder, slug + ".md");
        if (Path.Exists(path) || Path.Exists(Path.Combine(folder, slug)))
            throw Exists(slug);

        var facets = Facets(request.Folders.Content);
        var fields = ContentFields.Practice(facets.Select(PracticeValidator.FieldOf));
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        Write(path, PracticeSkeleton.Text(title, today, fields, facets), slug);

        terminal.Out.WriteLine(Path.GetRelativePath(Environment.CurrentDirectory, path));
        terminal.Error.WriteLine("""
            Zo ga je verder:
            1. Open het bestand en vul in wat achter [Vul in] staat.
            2. Kijk mee in je browser: praktijk serve --concepten --open
            3. Controleer: praktijk check
            4. Klaar? Haal de regel 'status: concept' weg en stuur het bestand in.
            """);
        return ExitCode.Done;
    }

    private static string SlugFor(string title)
    {
        var slug = Slug.From(title);
        if (!title.Any(char.IsLetter) || slug.Length == 0)
            throw new CommandFault($"Van de titel {PlainText.Quote(title)} kan geen adres worden gemaakt: gebruik minstens één letter van a tot en met z.");
        if (title.Length > LongestTitle)
            throw new CommandFault($"De titel is {title.Length} tekens lang; een titel heeft hoogstens {LongestTitle} tekens.");
        if (PlainText.Clean(title) != title)
            throw new CommandFault("In de titel staan onzichtbare tekens die daar niet mogen staan: typ hem opnieuw.");
        if (!Slug.IsValid(slug) || Reserved.IsSlug(slug))
            throw new CommandFault($"De titel {PlainText.Quote(title)} geeft het adres {slug}, en dat is bezet. Kies een langere titel.");
        return slug;
    }

    /// <summary>What is wrong elsewhere in the content is not this command's business: <c>check</c> tells it.</summary>
    private static IReadOnlyList<Facet> Facets(string content)
    {
        var elsewhere = new DiagnosticList();
        return new FacetValidator(ContentReader.Read(content, null, elsewhere), elsewhere).Validate();
    }

    private static void Write(string path, string text, string slug)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw Exists(slug);
        }
        using (file)
            file.Write(Encoding.UTF8.GetBytes(text));
    }

    private static CommandFault Exists(string slug) => new($"Er is al een praktijk {slug} in praktijken/. Kies een andere titel, of werk dat bestand bij.");
}
