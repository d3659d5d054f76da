namespace Praktijk.Model;

/// <summary>The twelve provinces, with the name that is shown.</summary>
internal sealed record Province(string Slug, string Name)
{
    public static readonly IReadOnlyList<Province> All =
    [
        new("drenthe", "Drenthe"), new("flevoland", "Flevoland"), new("fryslan", "Fryslân (Friesland)"), new("gelderland", "Gelderland"),
        new("groningen", "Groningen"), new("limburg", "Limburg"), new("noord-brabant", "Noord-Brabant"), new("noord-holland", "Noord-Holland"),
        new("overijssel", "Overijssel"), new("utrecht", "Utrecht"), new("zeeland", "Zeeland"), new("zuid-holland", "Zuid-Holland"),
    ];

    /// <summary>What an editor may write: the twelve names, Friesland and Fryslân both.</summary>
    public static readonly IReadOnlyList<string> Spellings =
        [.. All.Where(p => p.Slug != "fryslan").Select(p => p.Name).Append("Friesland").Append("Fryslân").Order(StringComparer.Ordinal)];

    public static Province? Parse(string written) => written switch
    {
        "Friesland" or "Fryslân" => All[2],
        _ => All.FirstOrDefault(p => p.Name == written && p.Slug != "fryslan"),
    };
}
