using System.Text.Json;
using Praktijk.Diagnostics;

namespace Praktijk.Serving;

/// <summary>What <c>serve</c> shows now: the last good site, and what is wrong with the content since.</summary>
/// <param name="Site">Null as long as no build has succeeded.</param>
/// <param name="Version">Another one for another site, also after a new start of the program: a page with an older one loads itself again.</param>
/// <param name="Diagnostics">Of the latest build, in order.</param>
/// <param name="Fault">Why the latest build could not do its work, as a sentence; null when it could.</param>
internal sealed record Preview(SiteSnapshot? Site, string Version, IReadOnlyList<Diagnostic> Diagnostics, string? Fault)
{
    /// <summary>True when the latest build did not make a site.</summary>
    public bool IsBroken => Fault is not null || Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>For the script in the page, on one line: <c>{"versie":"…","kapot":true,"meldingen":[{"plaats":"…","soort":"fout","zin":"…"}]}</c>.</summary>
    public string ToJson() => JsonSerializer.Serialize(new
    {
        versie = Version,
        kapot = IsBroken,
        meldingen = Messages.Select(m => new { plaats = m.Place, soort = m.Label, zin = m.Sentence }),
    });

    public IEnumerable<(string Place, string Label, string Sentence)> Messages =>
    [
        .. Fault is null ? Array.Empty<(string, string, string)>() : [("", "fout", Fault)],
        .. Diagnostics.Select(d => (d.At.ToString(), d.Label, PlainText.Clean(d.Sentence))),
    ];
}
