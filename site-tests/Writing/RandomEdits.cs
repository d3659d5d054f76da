using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Writing;

/// <summary>Edits as editors and operators make them, chosen by a seed: of texts, fields, names, files, pictures, settings and templates.</summary>
internal sealed class RandomEdits
{
    private const string DraftLine = "status: concept\n";
    private const string WithdrawalLines = "status: ingetrokken\ningetrokken: { reden: Gestopt., datum: 2027-01-01 }\n";

    private readonly SiteFolder _folder;
    private readonly Random _random;
    private readonly Func<string>[] _kinds;
    private int _made;

    public RandomEdits(SiteFolder folder, int seed)
    {
        _folder = folder;
        _random = new Random(seed);
        _kinds =
        [
            AddSentence, AddSentence, AddLink, ChangeField, ChangeField, ChangeField, AddHeading, AddPicture, AddPractice, AddGlossaryEntry, AddTerm,
            Remove, Rename, Move, ToggleDraft, ToggleWithdrawal, ToggleWithdrawal, SetReview, ChangeDate, ChangeSettings, ChangeTemplate, ChangeStyle, TakeTermAway, TouchOnly,
        ];
    }

    /// <summary>Makes one edit that the content survives without errors.</summary>
    /// <param name="options">Of the builds.</param>
    /// <returns>What it was, to tell when a test fails, and what a build now plans to do.</returns>
    public (string Edit, Outcome Plan) MakeOne(params string[] options)
    {
        while (true)
        {
            var (content, templates) = (TemporaryFolder.Snapshot(_folder.Content), TemporaryFolder.Snapshot(_folder.Templates));
            var edit = _kinds[_random.Next(_kinds.Length)]();
            var plan = _folder.Build([.. options, "--plan"]);
            if (plan.ExitCode == 0)
                return (edit, plan);
            Restore(_folder.Content, content);
            Restore(_folder.Templates, templates);
        }
    }

    private string AddSentence() => Edit("sentence in", AnyPage(), text => text + $"\nNog een zin over koffie en nummer {++_made}.\n");

    private string AddLink()
    {
        var (from, to) = (AnyPage(), AnyPage());
        var steps = string.Concat(Enumerable.Repeat("../", from.Split('/').Length - 1));
        return Edit($"link to {to} in", from, text => text + $"\nLees ook [dit stuk]({steps}{to}).\n");
    }

    private string AddHeading() => Edit("heading in", AnyPage(), text => text + $"\n## Een kop {++_made}\n\nTekst.\n");

    private string ChangeField()
    {
        string[] fields = ["titel", "samenvatting", "label", "definitie", "term", "plaats", "tijd", "kort", "bron"];
        var field = fields[_random.Next(fields.Length)];
        return Edit($"{field} of", AnyPage(), text => OnLine(text, field, value => value.TrimEnd('"') + $" {++_made}" + (value.EndsWith('"') ? "\"" : "")));
    }

    private string ChangeDate() => Edit("date of", AnyPage(), text => OnLine(text, "gepubliceerd", _ => $" 2025-0{_random.Next(1, 10)}-1{_random.Next(10)}"));

    private string TakeTermAway() => Edit("one term less in", AnyOf("praktijken"), text =>
    {
        var terms = text.Split('\n').Where(l => l.StartsWith("  - ", StringComparison.Ordinal) && !l.Contains(':')).ToList();
        return terms.Count == 0 ? text : text.Replace(terms[_random.Next(terms.Count)] + "\n", "", StringComparison.Ordinal);
    });

    private string ToggleDraft() => Edit("draft or not:", AnyOf("praktijken"), text => text.Contains(DraftLine)
        ? text.Replace(DraftLine, "", StringComparison.Ordinal)
        : text.Replace("---\ntitel", $"---\n{DraftLine}titel", StringComparison.Ordinal));

    private string ToggleWithdrawal() => Edit("withdrawn or not:", AnyOf("praktijken"), text => text.Contains(WithdrawalLines)
        ? text.Replace(WithdrawalLines, "", StringComparison.Ordinal)
        : text.Replace("---\ntitel", $"---\n{WithdrawalLines}titel", StringComparison.Ordinal));

    private string SetReview() => Edit("review of", AnyOf("praktijken"), text => text.Contains("controleren_voor:", StringComparison.Ordinal)
        ? OnLine(text, "controleren_voor", _ => $" 2028-0{_random.Next(1, 10)}-01")
        : text.Replace("---\ntitel", $"---\neigenaar: Rol {++_made}\ncontroleren_voor: 2028-01-01\ntitel", StringComparison.Ordinal));

    private string Move() => Edit("place in the quadrant of", AnyOf("praktijken"), text =>
        OnLine(OnLine(text, "  collectief", _ => $" {Scale()}"), "  formeel", _ => $" {Scale()}"));

    private string AddPicture()
    {
        var page = AnyOf("achtergrond");
        var name = $"foto-{++_made}.png";
        File.WriteAllBytes(Path.Combine(_folder.Content, "achtergrond", name), SomeImages.Png(_random.Next(20, 60), _random.Next(20, 60)));
        return Edit("picture in", page, text => text + $"\n![Een wit vlak]({name})\n");
    }

    private string AddPractice()
    {
        var like = AnyOf("praktijken");
        var slug = $"proef-{++_made}";
        _folder.Write($"praktijken/{slug}.md", OnLine(_folder.Read(like), "titel", _ => $" Proef {_made}"));
        return $"new case {slug} like {like}";
    }

    private string AddGlossaryEntry()
    {
        string[] words = ["koffie", "tuin", "buurt", "inloop", "vervoer", "wandelen"];
        var word = words[_random.Next(words.Length)];
        _folder.Write($"begrippen/{word}.md", $"---\nterm: {word}\ndefinitie: Wat mensen delen ({++_made}).\n---\n");
        return $"glossary entry {word}";
    }

    private string AddTerm()
    {
        var facet = AnyFacet();
        _folder.Write($"facetten/{facet}/woord-{++_made}.md", $"---\nlabel: Woord {_made}\ndefinitie: Een nieuw woord.\n---\n");
        return $"term woord-{_made} of {facet}";
    }

    private string Remove()
    {
        var page = AnyPage();
        File.Delete(Path.Combine(_folder.Content, page));
        return $"removed {page}";
    }

    private string Rename()
    {
        var page = AnyPage();
        var renamed = $"{page[..^3]}-{++_made}.md";
        File.Move(Path.Combine(_folder.Content, page), Path.Combine(_folder.Content, renamed));
        if (_random.Next(2) == 0)
            Edit("", renamed, text => $"---\noud: [/{page[..^3]}/]\n" + text[4..]);
        return $"renamed {page} to {renamed}";
    }

    private string ChangeSettings()
    {
        string[] fields = ["naam", "ondertitel", "omschrijving", "uitgever"];
        return Edit("settings:", "site.yml", text => OnLine(text, fields[_random.Next(fields.Length)], value => value + $" {++_made}"));
    }

    private string ChangeTemplate()
    {
        string[] names = ["delen/voet.hbs", "delen/kop.hbs", "paginas/praktijk.hbs", "paginas/term.hbs", "paginas/home.hbs"];
        return LayOver(names[_random.Next(names.Length)], text => text.Replace("</footer>", $"<p>{++_made}</p></footer>", StringComparison.Ordinal)
            .Replace("</main>", $"<p>{++_made}</p></main>", StringComparison.Ordinal).Replace("</header>", $"<i>{++_made}</i></header>", StringComparison.Ordinal));
    }

    private string ChangeStyle() => LayOver("assets/praktijk.css", text => text + $"\n.proef-{++_made} {{ color: red; }}\n");

    private string TouchOnly() => Edit("nothing in", AnyPage(), text => text);

    private string LayOver(string name, Func<string, string> change)
    {
        var path = Path.Combine(_folder.Templates, name);
        var text = File.ReadAllText(File.Exists(path) ? path : Path.Combine(Repository.Root, "templates", name));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, change(text));
        return $"template {name}";
    }

    private string Edit(string what, string page, Func<string, string> change)
    {
        _folder.Write(page, change(_folder.Read(page)));
        return $"{what} {page}";
    }

    /// <summary>Changes what stands behind the key on its line; a file without the key stays as it is.</summary>
    private static string OnLine(string text, string key, Func<string, string> change)
    {
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, l => l.StartsWith(key + ":", StringComparison.Ordinal));
        if (at >= 0)
            lines[at] = key + ":" + change(lines[at][(key.Length + 1)..]);
        return string.Join('\n', lines);
    }

    private string Scale() => (_random.Next(-10, 11) / 10.0).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    private string AnyPage() => Any(Pages("*"));

    private string AnyOf(string folder) => Any(Pages(folder));

    private string AnyFacet() => Any([.. Directory.EnumerateDirectories(Path.Combine(_folder.Content, "facetten")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)]);

    private IReadOnlyList<string> Pages(string folder) =>
    [
        .. Directory.EnumerateFiles(_folder.Content, "*.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_folder.Content, f).Replace('\\', '/'))
            .Where(f => folder == "*" ? f != "home.md" : f.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    private string Any(IReadOnlyList<string> list) => list[_random.Next(list.Count)];

    private static void Restore(string folder, SortedDictionary<string, byte[]> files)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var (path, bytes) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }
}
