using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Citing;

/// <summary>Sites with pages that can be cited.</summary>
internal static class CitedSites
{
    public const string Folder = "praktijken/voorstad/";

    public static string[] Names { get; } = ["citaat.bib", "citaat.csl.json", "citaat.ris"];

    /// <summary>The minimal site with an article without a date and a training path.</summary>
    public static TestSite WithEverything { get; } = TestSite.Minimal
        .And("achtergrond/waarom.md", "---\ntitel: Waarom samen?\nsamenvatting: Waarom je dit samen doet.\n---\n\n## Omdat\n\nHet helpt.\n")
        .And("leerlijnen/kijken.md", "---\ntitel: Kijken\nsamenvatting: Leer kijken.\nstappen: [{ praktijk: voorstad }]\ngepubliceerd: 2026-11-22\nbijgewerkt: 2026-12-01\n---\n");

    public static TestSite WithSettings(string lines) => TestSite.With("site.yml", "naam: Proef\nadres: https://proef.example/\n" + lines);
}
