using System.Text;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Fuzzing;

/// <summary>A content folder that may still be changed in any way that a file system allows, before it is put on disk.</summary>
internal sealed class ContentDraft
{
    private readonly SortedDictionary<string, byte[]> _files;

    /// <summary>Folders that stand where nobody expects one.</summary>
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);

    /// <summary>Symbolic links by their path, with what they point to.</summary>
    private readonly SortedDictionary<string, string> _links = new(StringComparer.Ordinal);

    public ContentDraft(IReadOnlyDictionary<string, byte[]> files) => _files = new(files.ToDictionary(), StringComparer.Ordinal);

    /// <summary>In ordinal order, so that a seed always chooses the same one.</summary>
    public IReadOnlyList<string> Paths => [.. _files.Keys];

    public byte[] this[string path]
    {
        get => _files[path];
        set => _files[path] = value;
    }

    public string Text(string path) => Encoding.Latin1.GetString(_files[path]);

    /// <summary>Bytes pass unchanged: each character is one byte, so that a change of lines does not mend an encoding that is broken.</summary>
    public void SetText(string path, string text) => _files[path] = Encoding.Latin1.GetBytes(text);

    public void Remove(string path) => _files.Remove(path);

    public void AddFolder(string path) => _folders.Add(path);

    public void AddLink(string path, string target) => _links[path] = target;

    /// <summary>Puts it into an empty folder. What the file system refuses (two things of one name, a name that is too long) is left out.</summary>
    public void WriteTo(string root)
    {
        foreach (var folder in _folders)
            Try(() => Directory.CreateDirectory(Path.Combine(root, folder)));
        foreach (var (path, bytes) in _files)
        {
            Try(() =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
                File.WriteAllBytes(Path.Combine(root, path), bytes);
            });
        }
        foreach (var (path, target) in _links)
            Try(() => File.CreateSymbolicLink(Path.Combine(root, path), target));
    }

    /// <summary>A small site that has one of everything, so that a change finds every part of the program.</summary>
    public static ContentDraft OfEverything()
    {
        using var folder = TestSite.Minimal
            .And("site.yml", "naam: Proef\nadres: https://proef.example/pad/\nrepository: https://github.com/proef/proef\ncontact: redactie@proef.example\nverloopt: 2027-01-01\n")
            .And("home.md", "---\ntitel: Welkom\ninleiding: Een zin.\nvoorbeelden: [koffie]\nlijsten:\n  - facet: preventie\n    kop: Waarom?\nwie:\n  - kop: Jij\n    tekst: Zoek.\n    link: /zoeken/\n    linktekst: Zoek\n---\n")
            .And("bakens.yml", "bakens:\n  - naam: Repaircafé\n    kwadrant: formeel-collectief\n    collectief: 0.7\n    formeel: 0.2\n")
            .And(TestSite.Case, APractice.With("beweging: { collectief: -0.6, formeel: 0.6 }", "oud: [/oud/pad/]").AndText(
                "## Aanleiding {#begin}\n\nZie [zuid](zuid/index.md#opbrengst), [zoeken](/zoeken/) en [[schakelen|geschakeld]].\n\n| A | B |\n|---|---|\n| x | `y` |\n\n> Een **citaat** met _nadruk_.\n\n1. een\n2. twee\n   - drie\n"))
            .And("praktijken/zuid/index.md", APractice.With("titel: Zuid", "bijgewerkt: 2026-12-01").AndText("## Opbrengst\n\n![Een tuin](tuin.png \"In mei\")\n\n```\ncode\n```\n\n[bron]: https://bron.example/\n\nZie [bron].\n"))
            .And("praktijken/zuid/tuin.png", SomeImages.Png(8, 6))
            .And("praktijken/nieuw.md", APractice.With("titel: Nieuw", "status: concept"))
            .And("begrippen/schakelen.md", "---\nterm: schakelen\ndefinitie: Mensen met elkaar verbinden.\nsynoniemen: [verbinden]\n---\n\nTekst.\n")
            .And("achtergrond/schema.md", "---\ntitel: Schema\nsamenvatting: Een zin.\n---\n\n## Tekening\n\n```schema\nknopen:\n  - id: a\n    label: Begin\n  - id: b\n    label: Eind\npijlen:\n  - van: a\n    naar: b\n    zeker: tekst\n```\n")
            .And("leerlijnen/leren.md", "---\ntitel: Leren\nsamenvatting: Een zin.\ndoelen: [Je kunt het.]\nstappen:\n  - praktijk: voorstad\n    vragen: [Wat zie je?]\n---\n")
            .And("adressen.lock", "# Adressen\n/p/3/ /praktijken/zuid/\n/praktijken/zuid/ praktijken/zuid/index.md\n/praktijken/zuid/#opbrengst\n/praktijken/zuid/tuin.png praktijken/zuid/tuin.png\n/zoeken/\n")
            .And("paginas/over.md", "---\ntitel: Over\nsamenvatting: Een zin.\n---\n\nTekst.\n")
            .And("kwadranten/formeel-collectief.md", "---\nlabel: Formeel\ndefinitie: Een zin.\n---\n")
            .Place();
        return new ContentDraft(TemporaryFolder.Snapshot(folder.Content));
    }

    /// <summary>The content that is published.</summary>
    public static ContentDraft OfOurOwn() => new(TemporaryFolder.Snapshot(Repository.Content));

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Then the site is without it, which is as good a site as any.
        }
    }
}
