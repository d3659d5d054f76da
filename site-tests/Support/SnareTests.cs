using Praktijk.Rendering;

namespace Praktijk.SiteTests.Support;

/// <summary>
/// What the policy of our pages stops is told by the browser, and what it would let through is noticed: each attack is put into a page as it was built,
/// with its policy and without.
/// </summary>
public sealed class SnareTests(ServedSite site) : IClassFixture<ServedSite>
{
    private static readonly string Policy = $"content=\"{ContentSecurityPolicy.InPage}\"";

    [Fact]
    public async Task A_page_as_it_is_built_passes() => Assert.Empty(await CaughtBy("", withPolicy: true));

    [Theory]
    [InlineData("<script>canary()</script>", "policy script-src-elem")]
    [InlineData("<script src='https://elders.example/x.js'></script>", "policy script-src-elem")]
    [InlineData("<script src='data:text/javascript,canary()'></script>", "policy script-src-elem")]
    [InlineData("<img src='../../favicon.ico' onload='canary()' alt=x>", "policy script-src-attr")]
    [InlineData("<b onmouseover='canary()'>x</b>", "policy script-src-attr")]
    [InlineData("<a href='javascript:canary()'>x</a>", "policy script-src-elem")]
    [InlineData("<style>b { color: red }</style>", "policy style-src-elem")]
    [InlineData("<b style='color: red'>x</b>", "policy style-src-attr")]
    [InlineData("<link rel=stylesheet href='https://elders.example/x.css'>", "policy style-src-elem")]
    [InlineData("<img src='https://elders.example/x.png' alt=x>", "policy img-src")]
    [InlineData("<iframe srcdoc='<script>parent.canary()</script>'></iframe>", "frame")]
    [InlineData("<iframe src='data:text/html,x'></iframe>", "policy frame-src")]
    [InlineData("<object data='../../'></object>", "policy object-src")]
    [InlineData("<base href='https://elders.example/'>", "policy base-uri")]
    [InlineData("<video src='https://elders.example/x.mp4'></video>", "policy media-src")]
    public async Task What_the_policy_stops_is_told(string markup, string told)
    {
        var caught = await CaughtBy(markup, withPolicy: true, told);

        Assert.Contains(caught, c => c.StartsWith(told + " ", StringComparison.Ordinal));
        Assert.DoesNotContain(caught, c => c.StartsWith("canary", StringComparison.Ordinal) || c.StartsWith("request", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>canary()</script>", "canary")]
    [InlineData("<img src='../../favicon.ico' onload='canary()' alt=x>", "canary")]
    [InlineData("<b onmouseover='canary()'>x</b>", "canary")]
    [InlineData("<a href='javascript:canary()'>x</a>", "canary")]
    [InlineData("<svg><a href='javascript:canary()'><text y=20>x</text></a></svg>", "canary")]
    [InlineData("<iframe srcdoc='<script>parent.canary()</script>'></iframe>", "canary")]
    [InlineData("<script>alert(1)</script>", "dialog")]
    [InlineData("<script>open('./')</script>", "window")]
    [InlineData("<iframe src='../../'></iframe>", "frame")]
    [InlineData("<img src='https://elders.example/x.png' alt=x>", "request https://elders.example/x.png")]
    [InlineData("<style>@import 'https://elders.example/x.css';</style>", "request https://elders.example/x.css")]
    [InlineData("<meta http-equiv=refresh content='0;url=../../'>", "led away from")]
    [InlineData("<a href='data:application/octet-stream,x' download=x></a>", "download")]
    public async Task What_no_policy_stops_is_noticed(string markup, string noticed) =>
        Assert.Contains(await CaughtBy(markup, withPolicy: false, noticed), c => c.StartsWith(noticed + " ", StringComparison.Ordinal));

    /// <param name="awaited">How something begins that is waited for, as long as a test has patience.</param>
    private async Task<IReadOnlyCollection<string>> CaughtBy(string markup, bool withPolicy, string? awaited = null)
    {
        var page = await site.Change(html =>
        {
            var changed = html.Replace("</main>", markup + "</main>", StringComparison.Ordinal);
            return withPolicy ? changed : changed.Replace(Policy, "content=\"\"", StringComparison.Ordinal);
        });
        Snare? snare = null;
        // The visit fails on what the browser says of the page; here only what was noticed counts.
        await Record.ExceptionAsync(() => Browser.Visit(site.Address, new Reader(), async browser =>
        {
            snare = await Snare.On(browser, site.Address);
            await snare.Open(page);
            for (var looked = 0; looked < (awaited is null ? 2 : 200) && !snare.Caught.Any(c => c.StartsWith(awaited ?? "", StringComparison.Ordinal)); looked++)
                await Task.Delay(25);
        }));
        return snare!.Caught;
    }
}

/// <summary>The minimal site behind a server, with pages that are its case but for what a test changes.</summary>
public sealed class ServedSite : IAsyncLifetime
{
    private readonly SiteFolder _folder = TestSite.Minimal.Place();
    private StaticServer _server = null!;
    private string _case = "";
    private int _pages;

    public string Address => _server.Address;

    public async Task InitializeAsync()
    {
        _case = _folder.Build().ShouldExit(0).Text("praktijken/voorstad/index.html");
        _server = await StaticServer.Start(_folder.Site);
    }

    /// <summary>Where the changed page is, within the site.</summary>
    public async Task<string> Change(Func<string, string> change)
    {
        var page = $"praktijken/anders-{++_pages}/";
        Directory.CreateDirectory(Path.Combine(_folder.Site, page));
        await File.WriteAllTextAsync(Path.Combine(_folder.Site, page, "index.html"), change(_case));
        return page;
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
