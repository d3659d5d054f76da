namespace Praktijk.Model;

/// <summary>A level of Dutch education with its code in the vocabulary by which Edurep and others find learning material.</summary>
/// <param name="Name">As content files write it.</param>
/// <param name="Code">In <see cref="Vocabulary"/>.</param>
internal sealed record EducationLevel(string Name, string Code)
{
    public const string Vocabulary = "http://purl.edustandaard.nl/begrippenkader";

    public static IReadOnlyList<EducationLevel> All { get; } =
    [
        new("mbo", "f3ac3fbb-5eae-49e0-8494-0a44855fff25"),
        new("hbo", "be140797-803f-4b9e-81cc-5572c711e09c"),
        new("wo", "bbbd99c6-cf49-4980-baed-12388f8dcff4"),
    ];

    public static EducationLevel? Of(string name) => All.FirstOrDefault(l => l.Name == name);
}
