using Microsoft.Playwright;

namespace Praktijk.Benchmarks.Measuring;

/// <summary>What a first visit with a query costs until its results stand.</summary>
/// <param name="Milliseconds">From the start of the visit to the last change of the list.</param>
/// <param name="Answers">The requests that were begun before that change.</param>
/// <param name="HasResults">Without any, the other numbers mean little.</param>
internal sealed record ColdVisit(double Milliseconds, IReadOnlyList<Answer> Answers, bool HasResults);

/// <summary>
/// Looks at a search page from outside, knowing only what every engine's page promises: <c>/zoeken/?q=…</c> shows results, as links to <c>/praktijken/…/</c> in
/// <c>#zoekresultaten</c>, which has <c>aria-busy="true"</c> while they are on their way; and results follow what is typed in the search field.
/// </summary>
internal sealed class Visitor(IBrowser browser, CountingServer server)
{
    /// <summary>So long must nothing happen before results are taken to stand; longer than any pause that a page makes after typing.</summary>
    private const double Quiet = 400;

    /// <summary>An empty list may still be one that nobody filled yet.</summary>
    private const double QuietWithoutResults = 900;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    // Tells when the list last changed, and when something was last typed, in the time of the page.
    private const string Watch = """
        (() => {
          const seen = window.__seen = { change: 0, input: 0 };
          const isList = (node) => node.id === 'zoekresultaten';
          const inList = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest('#zoekresultaten') != null;
          const bringsList = (node) => node.nodeType === 1 && (isList(node) || node.querySelector('#zoekresultaten') != null);
          const concernsList = (change) => inList(change.target)
            ? !(change.attributeName === 'aria-busy' && isList(change.target))
            : [...change.addedNodes].some(bringsList);
          new MutationObserver((changes) => { if (changes.some(concernsList)) seen.change = performance.now(); }).observe(document, {
            subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden', 'href', 'class', 'style', 'aria-busy'],
          });
          addEventListener('input', () => { seen.input = performance.now(); }, true);
        })();
        """;

    private const string Look = """
        () => {
          const list = document.getElementById('zoekresultaten');
          const links = [...list?.querySelectorAll('a[href*="/praktijken/"]') ?? []];
          return {
            now: performance.now(), origin: performance.timeOrigin, change: window.__seen?.change ?? 0, input: window.__seen?.input ?? 0,
            busy: list?.getAttribute('aria-busy') !== 'false', hasResults: links.some((link) => link.checkVisibility()),
          };
        }
        """;

    /// <summary>Opens the page with a query in its address, with nothing cached.</summary>
    /// <returns>Null when the results did not settle.</returns>
    public async Task<ColdVisit?> Open(string query)
    {
        await using var context = await NewContext();
        var page = await context.NewPageAsync();
        server.Take();
        await page.GotoAsync($"{server.Address}zoeken/?q={Uri.EscapeDataString(query)}", new() { WaitUntil = WaitUntilState.Commit });
        if (await Settle(page) is not { } end)
            return null;
        // The clocks of two processes, and a request that a change waits for is begun well before it.
        var stood = end.Origin + end.Change + 1;
        return new ColdVisit(end.Change, [.. server.Take().Where(a => a.At <= stood)], end.HasResults);
    }

    /// <summary>Types queries letter by letter in a page that is open, each from an empty field, waiting after each letter until the results stand.</summary>
    public async Task<Typing> Type(IEnumerable<string> queries)
    {
        await using var context = await NewContext();
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{server.Address}zoeken/", new() { WaitUntil = WaitUntilState.Load });
        await Settle(page);
        var field = page.Locator("main input[type=search]").First;
        var typing = new Typing();
        server.Take();
        foreach (var query in queries)
        {
            await field.FillAsync("");
            await Settle(page);
            await field.FocusAsync();
            foreach (var letter in query)
            {
                await page.Keyboard.TypeAsync(letter.ToString());
                if (await Settle(page) is not { } end)
                    typing.Unsettled++;
                else if (end.Change < end.Input)
                    typing.Unchanged++;
                else
                    typing.Milliseconds.Add(end.Change - end.Input);
            }
        }
        typing.Answers = server.Take();
        return typing;
    }

    private async Task<IBrowserContext> NewContext()
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 1280, Height = 900 },
            Locale = "nl-NL",
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = ServiceWorkerPolicy.Block,
        });
        await context.AddInitScriptAsync(Watch);
        return context;
    }

    private async Task<State?> Settle(IPage page)
    {
        var start = DateTime.UtcNow;
        State? before = null;
        while (DateTime.UtcNow - start < Patience)
        {
            var state = await page.EvaluateAsync<State>(Look);
            var quiet = state.HasResults ? Quiet : QuietWithoutResults;
            var isStill = !state.Busy && state.Now - Math.Max(state.Change, state.Input) > quiet && server.IsQuiet(quiet);
            // Twice the same: a page that was too busy to answer may have more to do.
            if (isStill && before is { } last && last.Change == state.Change && last.HasResults == state.HasResults)
                return state;
            before = isStill ? state : null;
            await Task.Delay(40);
        }
        return null;
    }

    /// <summary>As <see cref="Look"/> sees the page.</summary>
    private sealed record State
    {
        public double Now { get; set; }
        public double Origin { get; set; }
        public double Change { get; set; }
        public double Input { get; set; }
        public bool Busy { get; set; }
        public bool HasResults { get; set; }
    }
}

/// <summary>What came of typing.</summary>
internal sealed class Typing
{
    /// <summary>For each letter that changed the list: from the input event to the last change.</summary>
    public List<double> Milliseconds { get; } = [];

    /// <summary>Letters that left the list as it was, such as a space.</summary>
    public int Unchanged { get; set; }

    /// <summary>Letters after which the page did not come to rest.</summary>
    public int Unsettled { get; set; }

    public IReadOnlyList<Answer> Answers { get; set; } = [];
}
