namespace Praktijk.Schema;

/// <param name="Question">What the section has to answer.</param>
internal sealed record PracticeSection(string Heading, string Question);

/// <summary>The fixed headings of a case (the editorial guidelines), in their order; the sources stand in the front matter.</summary>
internal static class PracticeSections
{
    public static readonly IReadOnlyList<PracticeSection> All =
    [
        new("Aanleiding", "Welke vraag kwam terug, en wie hoorde die? Zeg het ook als het geen vraag van bewoners was."),
        new("Aanpak", "Wat gebeurt er, waar en hoe vaak? Verzin er geen stap bij."),
        new("Wie doet wat", "Wat doen professionals, bewoners, vrijwilligers en de gemeente? Is het niet bekend, schrijf dat dan."),
        new("Opbrengst", "Wat zag men, en volgens wie? Houd waarneming, mening en verwachting uit elkaar."),
        new("Wat hielp en wat hinderde", "Wat maakte het makkelijker, en wat moeilijker?"),
        new("Lessen", "Wat kan een andere wijk hiervan leren? Noem er hoogstens drie."),
        new("Waarom deze labels", "Eén zin per label. Begin met ‘De bron zegt’ of ‘Wij lezen dit als’."),
        new("Wat we niet weten", "Wat staat niet in de bronnen?"),
    ];
}
