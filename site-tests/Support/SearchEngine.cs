using System.Text.Json;
using Microsoft.Playwright;

namespace Praktijk.SiteTests.Support;

/// <summary>The search of one built site, asked in a browser without the search page around it.</summary>
internal sealed class SearchEngine
{
    /// <summary>Gives <c>vraagAlle</c>: the answers to questions in their order, asked one after the other, as JSON.</summary>
    private const string Start = """
        async (site) => {
          const pagina = new DOMParser().parseFromString(await (await fetch(site + 'zoeken/')).text(), 'text/html');
          const kop = JSON.parse(pagina.getElementById('p-zoekindex').textContent);
          const haal = proef.maakLader(new URL('assets/zoeken/', site), kop.versies);
          const machine = globalThis.machine = proef.maakZoekmachine(kop, haal), paginas = await machine.leesPaginas();
          const naam = async (doc) => {
            if (!machine.kaarten.has(doc)) await machine.leesTekst(doc);
            return machine.kaarten.get(doc).adres.split('/')[1];
          };
          globalThis.vraagAlle = async (vragen) => {
            const uit = [];
            for (const vraag of vragen) {
              const { delen, praktijken, verwant, paginas: anders } = await machine.zoek(vraag);
              uit.push({
                question: vraag,
                cases: praktijken && await Promise.all(praktijken.map(naam)),
                related: await Promise.all(verwant.map(({ doc }) => naam(doc))),
                pages: anders.map((doc) => paginas[doc - kop.praktijken].adres),
                meant: delen.filter(({ bedoeld }) => bedoeld).map(({ woord, bedoeld }) => `${woord}: ${bedoeld}`),
              });
            }
            return JSON.stringify(uit);
          };
        }
        """;

    private SearchEngine(IPage page) => Page = page;

    /// <summary>The page in which it runs; <c>machine</c> is the engine there.</summary>
    public IPage Page { get; }

    /// <summary>Builds a site and lets the test ask its search.</summary>
    public static async Task On(TestSite site, Func<SearchEngine, Task> test)
    {
        using var folder = site.Place();
        folder.Build().ShouldExit(0);
        await On(folder.Site, test);
    }

    /// <param name="folder">Where the built site is.</param>
    public static async Task On(string folder, Func<SearchEngine, Task> test)
    {
        await using var server = await StaticServer.Start(folder);
        await SearchScripts.OnEmptyPage(server.Address, async page =>
        {
            await page.EvaluateAsync(Start, server.Address);
            await test(new SearchEngine(page));
        });
    }

    public async Task<SearchAnswer> Ask(string question) => Assert.Single(await AskAll([question]));

    /// <summary>The answers in the order of the questions, all in one go.</summary>
    public async Task<IReadOnlyList<SearchAnswer>> AskAll(IReadOnlyCollection<string> questions) =>
        JsonSerializer.Deserialize<SearchAnswer[]>(await Page.EvaluateAsync<string>("vragen => vraagAlle(vragen)", questions), JsonSerializerOptions.Web)!;
}

/// <summary>What the search made of a question.</summary>
internal sealed class SearchAnswer
{
    public required string Question { get; init; }

    /// <summary>The last parts of the addresses of the cases, best first; null when the question says nothing, so that all cases answer it.</summary>
    public required IReadOnlyList<string>? Cases { get; init; }

    /// <summary>Cases that have none of the words, but what the cases that do have them have in common.</summary>
    public required IReadOnlyList<string> Related { get; init; }

    /// <summary>The addresses of other pages within the site (<c>begrippen/vindplaats/</c>), best first.</summary>
    public required IReadOnlyList<string> Pages { get; init; }

    /// <summary>Corrected words: <c>moestiun: moestuin</c>.</summary>
    public required IReadOnlyList<string> Meant { get; init; }

    public override string ToString() => $"{Question} → {(Cases is null ? "all cases" : string.Join(' ', Cases))}{(Meant.Count > 0 ? $" ({string.Join(", ", Meant)})" : "")}";
}
