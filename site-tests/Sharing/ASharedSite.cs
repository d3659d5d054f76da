using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Sharing;

/// <summary>A site with all that makes taking along hard: marks in titles, names that begin with a digit, a draft, a case that was withdrawn, a term without a case.</summary>
internal static class ASharedSite
{
    public const string Address = "https://proef.example/";

    public const string Title = "Koffie & <b>thee</b> \"voor 't hele dorp\"";

    private const string Quoted = "'Koffie & <b>thee</b> \"voor ''t hele dorp\"'";

    public static TestSite Site { get; } = TestSite.Minimal.Without(TestSite.Case)
        .And("facetten/competenties/1e-hulp.md", ATerm.With("label: 'Eerste \"hulp\" & meer'", "definitie: Is er snel bij."))
        .And("praktijken/1e-koffie.md", APractice.With($"titel: {Quoted}", "competenties: [1e-hulp]", "samenvatting: '=1+1 & \"x\"; <i>'", "gepubliceerd: 2026-01-02", "bijgewerkt: 2026-12-01"))
        .And("praktijken/noord.md", APractice.With("titel: Noord", "competenties: [zichtbaar, 1e-hulp]", "plaats: '-Noord'", "kwadrant: { collectief: -0.25, formeel: -1 }", "gepubliceerd: 2026-05-01"))
        .And("praktijken/zuid.md", APractice.With("titel: Zuid", "competenties: [zichtbaar]", "gepubliceerd: 2026-06-01"))
        .And("praktijken/weg.md", APractice.With("titel: Weg", "competenties: [zichtbaar]", "status: ingetrokken", "ingetrokken: { reden: Klopt niet meer, datum: 2026-12-24 }"))
        .And("praktijken/straks.md", APractice.With("titel: Straks", "competenties: [onderzoekend]", "status: concept"))
        .And("leerlijnen/2-stappen.md", $$"""
            ---
            titel: {{Quoted}}
            samenvatting: Twee stappen & "meer".
            doelen: [Je ziet "het" & <doet> het.]
            stappen:
              - praktijk: weg
                vragen: [Wat ging er mis?]
              - praktijk: 1e-koffie
                titel: Eerst "koffie"
                inleiding: Drink <eerst> koffie.
                vragen: ["Wie <u> & ik?", Waarom?]
              - praktijk: zuid
            opdracht: Schrijf "iets" & <lever> het in.
            gepubliceerd: 2026-11-22
            ---
            """)
        .And("leerlijnen/een-stap.md", """
            ---
            titel: Eén stap
            samenvatting: Kort.
            stappen: [{ praktijk: zuid }]
            gepubliceerd: 2026-11-22
            ---
            """);

    /// <summary>As everybody sees it.</summary>
    public static Outcome Built => Lazily.Value;

    private static readonly Lazy<Outcome> Lazily = new(() => Site.Build().ShouldExit(0));
}
