using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;

namespace Praktijk.Validating;

/// <summary>What was found valid the time before, for whoever checks the same content again and again: the vocabularies, the glossary, the cases, and where links lead.</summary>
internal sealed class ValidatedMemory
{
    private Kept<Facet>? _facets;
    private Kept<GlossaryEntry>? _glossary;
    private Fingerprint _numbers;
    private Dictionary<SourceDocument, (Practice? Practice, IReadOnlyList<Diagnostic> Said)> _practices = new(ReferenceEqualityComparer.Instance);

    private Fingerprint _linkedTo;
    private Dictionary<SourceDocument, LinkTarget[]> _targets = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where the links of each document lead, resolved again only when its file was read again, or when what links lead to is not what it was.</summary>
    /// <param name="linkedTo">Of all that decides where a link leads.</param>
    /// <param name="resolve">Says what is wrong; a document of which it says something is resolved each time.</param>
    public LinkTarget[][] Targets(
        Fingerprint linkedTo, IReadOnlyList<(ContentFile File, SourceDocument Document)> documents,
        Func<(ContentFile File, SourceDocument Document), DiagnosticList, LinkTarget[]> resolve, DiagnosticList diagnostics)
    {
        if (_linkedTo != linkedTo)
            _targets.Clear();
        _linkedTo = linkedTo;
        var found = InParallel.Select(documents, document =>
        {
            if (_targets.TryGetValue(document.Document, out var known))
                return (Targets: known, Said: []);
            var said = new DiagnosticList();
            return (Targets: resolve(document, said), Said: said.All);
        });
        _targets = new(found.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i].Said.Count == 0)
                _targets[documents[i].Document] = found[i].Targets;
            diagnostics.Add(found[i].Said);
        }
        return [.. found.Select(f => f.Targets)];
    }

    /// <summary>The facets, validated again only when one of their files changed.</summary>
    /// <param name="print">Of all files that make the facets.</param>
    public IReadOnlyList<Facet> Facets(Fingerprint print, Func<DiagnosticList, IReadOnlyList<Facet>> validate, DiagnosticList diagnostics)
    {
        if (_facets?.Print != print)
            _practices.Clear(); // the terms that they name are other objects now
        return Keep(ref _facets, print, validate, diagnostics);
    }

    /// <summary>The glossary, validated again only when one of its files changed.</summary>
    /// <param name="print">Of all files that make it.</param>
    public IReadOnlyList<GlossaryEntry> Glossary(Fingerprint print, Func<DiagnosticList, IReadOnlyList<GlossaryEntry>> validate, DiagnosticList diagnostics)
    {
        if (_glossary?.Print != print)
            _targets.Clear(); // the entries that they lead to are other objects now
        return Keep(ref _glossary, print, validate, diagnostics);
    }

    /// <summary>The cases, each validated again only when its file was read again.</summary>
    /// <param name="numbers">Of all that decides which number a case has.</param>
    /// <param name="validate">Gives null for a case with mistakes, of which it says what they are.</param>
    public Practice?[] Practices(
        Fingerprint numbers,
        IReadOnlyList<(ContentFile File, SourceDocument Document, Yaml.YamlMap FrontMatter)> pages,
        Func<(ContentFile File, SourceDocument Document, Yaml.YamlMap FrontMatter), DiagnosticList, Practice?> validate, DiagnosticList diagnostics)
    {
        if (_numbers != numbers)
            _practices.Clear();
        _numbers = numbers;
        var found = InParallel.Select(pages, page =>
        {
            if (_practices.TryGetValue(page.Document, out var known))
                return known;
            var said = new DiagnosticList();
            return (Practice: validate(page, said), Said: said.All);
        });
        _practices = new(found.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < found.Length; i++)
        {
            _practices[pages[i].Document] = found[i];
            diagnostics.Add(found[i].Said);
        }
        return [.. found.Select(f => f.Practice)];
    }

    private static IReadOnlyList<T> Keep<T>(ref Kept<T>? kept, Fingerprint print, Func<DiagnosticList, IReadOnlyList<T>> validate, DiagnosticList diagnostics)
    {
        if (kept?.Print != print)
        {
            var said = new DiagnosticList();
            kept = new Kept<T>(print, validate(said), said.All);
        }
        diagnostics.Add(kept.Said);
        return kept.Pages;
    }

    /// <param name="Print">Of the files that they were made from.</param>
    private sealed record Kept<T>(Fingerprint Print, IReadOnlyList<T> Pages, IReadOnlyList<Diagnostic> Said);
}
