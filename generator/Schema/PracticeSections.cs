using System.Collections.Frozen;
using Praktijk.Model;

namespace Praktijk.Schema;

/// <param name="Id">The anchor that people link to. It stays when the heading gets other words.</param>
/// <param name="Question">What the section has to answer.</param>
internal sealed record PracticeSection(string Id, string Heading, string Question);

/// <summary>The fixed headings of a case (the editorial guidelines), in their order; the sources stand in the front matter.</summary>
internal static class PracticeSections
{
    public static readonly IReadOnlyList<PracticeSection> All =
    [
        new("aanleiding", "Aanleiding", "Welke vraag kwam terug, en wie hoorde die? Zeg het ook als het geen vraag van bewoners was."),
        new("aanpak", "Aanpak", "Wat gebeurt er, waar en hoe vaak? Verzin er geen stap bij."),
        new("wie-doet-wat", "Wie doet wat", "Wat doen professionals, bewoners, vrijwilligers en de gemeente? Is het niet bekend, schrijf dat dan."),
        new("opbrengst", "Opbrengst", "Wat zag men, en volgens wie? Houd waarneming, mening en verwachting uit elkaar."),
        new("wat-hielp-en-wat-hinderde", "Wat hielp en wat hinderde", "Wat maakte het makkelijker, en wat moeilijker?"),
        new("lessen", "Lessen", "Wat kan een andere wijk hiervan leren? Noem er hoogstens drie."),
        new("waarom-deze-labels", "Waarom deze labels", "Eén zin per label. Begin met ‘De bron zegt’ of ‘Wij lezen dit als’."),
        new("wat-we-niet-weten", "Wat we niet weten", "Wat staat niet in de bronnen?"),
    ];

    /// <summary>The id of a section by its heading, capitals and punctuation apart; null for other headings.</summary>
    public static string? IdOf(string heading) => Ids.GetValueOrDefault(Slug.From(heading));

    private static readonly FrozenDictionary<string, string> Ids = All.ToFrozenDictionary(s => Slug.From(s.Heading), s => s.Id, StringComparer.Ordinal);
}
