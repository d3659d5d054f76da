using Praktijk.Diagnostics;
using Praktijk.Model;
using Praktijk.Reading;

namespace Praktijk.Validating;

/// <summary>What was found valid the time before, for whoever checks the same content again and again: the vocabularies, and the cases under them.</summary>
internal sealed class ValidatedMemory
{
    private Fingerprint _vocabulary;
    private IReadOnlyList<Facet>? _facets;
    private IReadOnlyList<Diagnostic> _saidOfFacets = [];
    private Dictionary<SourceDocument, (Practice? Practice, IReadOnlyList<Diagnostic> Said)> _practices = new(ReferenceEqualityComparer.Instance);

    /// <summary>The facets, validated again only when one of their files changed.</summary>
    /// <param name="print">Of all files that make the facets.</param>
    public IReadOnlyList<Facet> Facets(Fingerprint print, Func<DiagnosticList, IReadOnlyList<Facet>> validate, DiagnosticList diagnostics)
    {
        if (_facets is null || _vocabulary != print)
        {
            var said = new DiagnosticList();
            (_facets, _vocabulary, _saidOfFacets) = (validate(said), print, said.All);
            _practices.Clear(); // the terms that they name are other objects now
        }
        diagnostics.Add(_saidOfFacets);
        return _facets;
    }

    /// <summary>The cases, each validated again only when its file was read again.</summary>
    /// <param name="validate">Gives null for a case with mistakes, of which it says what they are.</param>
    public Practice?[] Practices(
        IReadOnlyList<(ContentFile File, SourceDocument Document, Yaml.YamlMap FrontMatter)> pages,
        Func<(ContentFile File, SourceDocument Document, Yaml.YamlMap FrontMatter), DiagnosticList, Practice?> validate, DiagnosticList diagnostics)
    {
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
}
