using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Praktijk.SiteTests.Support;
using Praktijk.SiteTests.Writing;

namespace Praktijk.SiteTests.Commands;

/// <summary>The preview while somebody writes, as a process, with a real browser in front of it.</summary>
public partial class Serving
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Starts_on_a_free_port_and_answers_only_on_this_machine()
    {
        await using var preview = await Preview.Start(TestSite.Minimal);
        using var http = new HttpClient();

        var page = await http.GetStringAsync(preview.Address + "praktijken/voorstad/");

        Assert.StartsWith("http://127.0.0.1:", preview.Address, StringComparison.Ordinal);
        Assert.Contains("Buurthuiskamer Voorstad", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(preview.Address + "praktijken/weg/")).StatusCode);
        Assert.False(Directory.Exists(preview.Folder.Site), "serve wrote to site/");
    }

    [Fact]
    public async Task A_change_is_seen_in_the_browser_without_reloading_by_hand()
    {
        await using var preview = await Preview.Start(TestSite.Minimal);
        await Browser.Visit(preview.Address, new Reader(), async page =>
        {
            await page.GotoAsync(preview.Address + "praktijken/voorstad/");
            preview.Folder.Write(TestSite.Case, APractice.With("titel: Een nieuwe naam"));

            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Een nieuwe naam", new() { Timeout = (float)Patience.TotalMilliseconds });
        });
    }

    [Fact]
    public async Task A_mistake_is_shown_over_the_last_good_page_until_it_is_mended()
    {
        await using var preview = await Preview.Start(TestSite.Minimal);
        await Browser.Visit(preview.Address, new Reader(), async page =>
        {
            await page.GotoAsync(preview.Address + "praktijken/voorstad/");
            preview.Folder.Write(TestSite.Case, APractice.With("titel: Kapot", "competenties: [zichtbar]"));
            var message = page.GetByText("Bedoel je 'zichtbaar'?");

            await Assertions.Expect(message).ToBeVisibleAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
            await Assertions.Expect(page.GetByText("praktijken/voorstad.md:6:16")).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Buurthuiskamer Voorstad");

            preview.Folder.Write(TestSite.Case, APractice.With("titel: Weer heel"));
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Weer heel", new() { Timeout = (float)Patience.TotalMilliseconds });
            await Assertions.Expect(message).ToHaveCountAsync(0);
        });
    }

    [Fact]
    public async Task A_site_that_is_broken_from_the_start_appears_once_it_is_mended()
    {
        await using var preview = await Preview.Start(TestSite.WithCase(APractice.With("competenties: [zichtbar]")));
        using var http = new HttpClient();
        Assert.Contains("zichtbaar", await (await http.GetAsync(preview.Address)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        preview.Folder.Write(TestSite.Case, APractice.Valid);

        var clock = Stopwatch.StartNew();
        while ((await http.GetAsync(preview.Address + "praktijken/voorstad/")).StatusCode != HttpStatusCode.OK)
        {
            Assert.True(clock.Elapsed < Patience, "the site did not appear");
            await Task.Delay(50);
        }
    }

    /// <summary>A page is made when somebody asks for it, so its fault shows only then.</summary>
    [Fact]
    public async Task A_template_that_fails_for_one_page_says_so_there_and_until_it_is_mended()
    {
        var template = File.ReadAllText(Path.Combine(Repository.Templates, "paginas/praktijk.hbs"));
        await using var preview = await Preview.Start(TestSite
            .With("praktijken/zuid.md", APractice.With("titel: Zuid", "gepubliceerd: 2020-01-01", "beweging: { collectief: 0.1, formeel: 0.1 }"))
            .AndTemplate("paginas/praktijk.hbs", template.Replace("{{Movement}}", "{{Movement}}{{Nergens}}", StringComparison.Ordinal)));
        using var http = new HttpClient();

        var broken = await http.GetAsync(preview.Address + "praktijken/zuid/");
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Contains("&#39;Nergens&#39; bestaat hier niet.", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(preview.Address + "praktijken/voorstad/")).StatusCode);

        File.WriteAllText(Path.Combine(preview.Folder.Templates, "paginas/praktijk.hbs"), template);
        var clock = Stopwatch.StartNew();
        while ((await http.GetAsync(preview.Address + "praktijken/zuid/")).StatusCode != HttpStatusCode.OK)
        {
            Assert.True(clock.Elapsed < Patience, "the page did not appear");
            await Task.Delay(50);
        }
    }

    /// <summary>What is kept from one build to the next never shows: also not when a file is written twice within a tick of its clock.</summary>
    [Fact]
    public async Task Every_edit_is_seen_however_alike_and_however_soon_after_the_last()
    {
        await using var preview = await Preview.Start(TestSite.Minimal.And("praktijken/zuid.md", APractice.With("titel: Zuid").AndText("## Aanleiding\n\nZie [voorstad](voorstad.md).\n")));
        using var http = new HttpClient();
        for (var i = 0; i < 10; i++)
        {
            var word = $"Woord {i}";
            preview.Folder.Write(TestSite.Case, APractice.With($"titel: {word}"));
            var clock = Stopwatch.StartNew();
            foreach (var path in (string[])["praktijken/voorstad/", "", "praktijken/", "competenties/zichtbaar/", "praktijken/zuid/"])
            {
                while (!(await http.GetStringAsync(preview.Address + path)).Contains(word, StringComparison.Ordinal))
                {
                    Assert.True(clock.Elapsed < Patience, $"{path} did not get {word}");
                    await Task.Delay(10);
                }
            }
        }
    }

    /// <summary>What the preview keeps from one build to the next, it keeps only as long as it is true.</summary>
    [Theory]
    [InlineData(1)]
    public async Task After_any_edit_every_page_is_as_a_new_build_makes_it(int seed)
    {
        await using var preview = await Preview.Start(TestSite.OfRealContent().AndTemplate("delen/balk.hbs", File.ReadAllText(Path.Combine(Repository.Templates, "delen/balk.hbs"))));
        using var http = new HttpClient();
        var change = new RandomEdits(preview.Folder, seed);
        for (var i = 0; i < 10; i++)
        {
            var (edit, _) = change.MakeOne("--base-url", preview.Address);
            using var clean = new TemporaryFolder();
            Assert.Equal(0, PraktijkProgram.Run(["build", .. preview.Folder.Options, "--output", clean.Path, "--base-url", preview.Address]).ExitCode);
            var clock = Stopwatch.StartNew();
            foreach (var (file, bytes) in TemporaryFolder.Snapshot(clean.Path).Where(f => f.Key.EndsWith("index.html", StringComparison.Ordinal)))
            {
                var made = Encoding.UTF8.GetString(bytes);
                while (Added().Replace(await (await http.GetAsync(preview.Address + file[..^"index.html".Length])).Content.ReadAsStringAsync(), "") is var shown && shown != made)
                {
                    Assert.True(clock.Elapsed < Patience, $"seed {seed}, after edit {i}, {edit}: the preview of {file} is not what a build makes");
                    await Task.Delay(20);
                }
            }
        }
    }

    [Fact]
    public async Task What_is_named_by_its_content_is_fetched_once()
    {
        await using var preview = await Preview.Start(TestSite.Minimal);
        using var http = new HttpClient();
        var page = await http.GetAsync(preview.Address);
        var style = StyleIn().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;

        Assert.True(page.Headers.CacheControl!.NoCache);
        Assert.Equal("max-age=31536000, immutable", (await http.GetAsync(preview.Address + style)).Headers.GetValues("Cache-Control").Single());
        Assert.True((await http.GetAsync(preview.Address + "assets/weg.css")).Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task Drafts_are_shown_on_request()
    {
        await using var preview = await Preview.Start(TestSite.With("praktijken/zuid.md", APractice.With("titel: Zuid", "status: concept")), "--concepten");
        using var http = new HttpClient();

        Assert.Contains("concept", await http.GetStringAsync(preview.Address + "praktijken/zuid/"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%2f..%2fcontent/site.yml")]
    [InlineData("/..\\..\\content\\site.yml")]
    [InlineData("//etc/passwd")]
    [InlineData("/praktijken/%00")]
    [InlineData("/%")]
    [InlineData("/praktijken/voorstad/index.html/x")]
    [InlineData("/PRAKTIJKEN/VOORSTAD/")]
    public async Task Odd_paths_lead_nowhere_and_do_no_harm(string path)
    {
        await using var preview = await Preview.Start(TestSite.Minimal);

        var answer = await Raw(preview.Address, $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        Assert.Matches(@"^HTTP/1\.1 (30[0-9]|4[0-9][0-9]) ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("naam: Proef", answer, StringComparison.Ordinal);
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(preview.Address)).StatusCode);
    }

    [Fact]
    public async Task Nobody_else_can_connect()
    {
        await using var preview = await Preview.Start(TestSite.Minimal);
        var others = await Dns.GetHostAddressesAsync(Dns.GetHostName());

        // 127.0.0.2 is this machine too, wherever the whole of 127.0.0.0/8 is: it answers to a server that listens everywhere.
        foreach (var address in others.Append(IPAddress.Parse("127.0.0.2")).Append(IPAddress.IPv6Loopback).Where(a => !a.Equals(IPAddress.Loopback)))
        {
            using var client = new TcpClient(address.AddressFamily);
            await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync(address, new Uri(preview.Address).Port).WaitAsync(Patience));
        }
    }

    [Fact]
    public async Task Only_reads_and_only_for_this_machine()
    {
        await using var preview = await Preview.Start(TestSite.Minimal);
        async Task<string> Ask(string request, string host = "127.0.0.1", string more = "") => await Raw(preview.Address, $"{request} HTTP/1.1\r\nHost: {host}\r\n{more}Connection: close\r\n\r\n");

        foreach (var method in new[] { "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "PROPFIND", "X" })
            Assert.Matches("^HTTP/1\\.1 (40[05]) ", await Ask($"{method} /"));
        Assert.StartsWith("HTTP/1.1 400 ", await Ask("GET /", host: "kwaad.example"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400 ", await Ask("GET /\0"), StringComparison.Ordinal);
        Assert.Matches("^HTTP/1\\.1 4[0-9][0-9] ", await Ask("GET /" + new string('a', 100_000)));
        Assert.StartsWith("HTTP/1.1 404 ", await Ask("GET /" + string.Concat(Enumerable.Repeat("../", 1_000)) + "etc/passwd"), StringComparison.Ordinal);
        Assert.Matches("^HTTP/1\\.1 4[0-9][0-9] ", await Ask("GET /", more: string.Concat(Enumerable.Range(0, 200).Select(i => $"X-{i}: a\r\n"))));
        Assert.StartsWith("HTTP/1.1 200 ", await Ask("GET /", more: "Range: bytes=5-1, 0-, -99999999999999999999\r\n"), StringComparison.Ordinal);
        var head = await Ask("HEAD /");
        Assert.StartsWith("HTTP/1.1 200 ", head, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_that_never_finish_their_request_hold_nobody_up()
    {
        await using var preview = await Preview.Start(TestSite.Minimal);
        var slow = new List<TcpClient>();
        foreach (var begin in Enumerable.Repeat("GET / HTTP/1.1\r\nHost: 127", 100).Concat(Enumerable.Repeat("GET /_praktijk/gebeurtenissen HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 100)))
        {
            var client = new TcpClient();
            slow.Add(client);
            await client.ConnectAsync(IPAddress.Loopback, new Uri(preview.Address).Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begin));
        }
        using var http = new HttpClient { Timeout = Patience };

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(preview.Address)).StatusCode);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(0, await preview.Stop());
        slow.ForEach(client => client.Dispose());
    }

    /// <summary>Some edits are mistakes: those never show, and the site before them stays.</summary>
    [Fact]
    public async Task Ten_thousand_requests_are_answered_while_files_change()
    {
        const int Requests = 10_000;
        await using var preview = await Preview.Start(TestSite.Minimal);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 16 }) { Timeout = Patience };
        string[] paths = ["", "praktijken/voorstad/", "praktijken/voorstad", "zoeken/", "sitemap.xml", "feed.json", "weg/"];
        using var done = new CancellationTokenSource();
        var editing = Task.Run(async () =>
        {
            for (var i = 0; !done.IsCancellationRequested; i++)
            {
                preview.Folder.Write(TestSite.Case, i % 3 == 2 ? APractice.With("titel: Kapot", "competenties: [zichtbar]") : APractice.With($"titel: Naam {i}"));
                await Task.Delay(150);
            }
        });
        var wrong = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var names = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        var clock = Stopwatch.StartNew();

        // On a fast machine more than ten thousand: several edits have to be seen between them.
        for (var asked = 0; asked < Requests || names.Count < 3 && clock.Elapsed < Patience; asked += Requests / 10)
        {
            await Parallel.ForEachAsync(Enumerable.Range(asked, Requests / 10), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, stopping) =>
            {
                var path = paths[i % paths.Length];
                using var answer = await http.GetAsync(preview.Address + path, stopping);
                var text = await answer.Content.ReadAsStringAsync(stopping);
                var expected = path == "weg/" ? HttpStatusCode.NotFound : HttpStatusCode.OK;
                if (answer.StatusCode != expected || text.Length == 0 || text.Contains("Kapot", StringComparison.Ordinal))
                    wrong.Enqueue($"{path}: {(int)answer.StatusCode} {text[..Math.Min(200, text.Length)]}");
                if (Regex.Match(text, "Naam [0-9]+") is { Success: true } name)
                    names.TryAdd(name.Value, true);
            });
        }
        await done.CancelAsync();
        await editing;

        Assert.Empty(wrong);
        Assert.True(names.Count >= 3, "the edits were not seen");
    }

    [Fact]
    public async Task Stops_when_it_is_asked_to()
    {
        if (OperatingSystem.IsWindows())
            return; // no signal to send there
        await using var preview = await Preview.Start(TestSite.Minimal);

        Assert.Equal(0, await preview.Stop());
    }

    /// <summary>What the preview adds to a page.</summary>
    [GeneratedRegex("<script src=\"/_praktijk/[^>]*></script>")]
    private static partial Regex Added();

    [GeneratedRegex("href=\"(assets/[^\"]*\\.css)\"")]
    private static partial Regex StyleIn();

    /// <summary>As it is written, without the tidying that an HTTP client does.</summary>
    private static async Task<string> Raw(string address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(address).Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    /// <summary>A running <c>praktijk serve</c> and the folder that it watches.</summary>
    private sealed partial class Preview : IAsyncDisposable
    {
        private readonly Process _process;
        private readonly Task _reading;

        private Preview(Process process, SiteFolder folder, string address, Task reading)
        {
            _process = process;
            Folder = folder;
            Address = address;
            _reading = reading;
        }

        public SiteFolder Folder { get; }

        public string Address { get; }

        public static async Task<Preview> Start(TestSite site, params string[] options)
        {
            var folder = site.Place();
            var process = PraktijkProgram.Start(["serve", "--port", "0", .. folder.Options, .. options], folder.Root);
            var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            var said = new StringBuilder();
            var reading = Task.WhenAll(Read(process.StandardOutput, said, found), Read(process.StandardError, said, found));
            var ended = process.WaitForExitAsync();
            if (await Task.WhenAny(found.Task, ended, Task.Delay(Patience)) != found.Task)
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
                folder.Dispose();
                throw new Xunit.Sdk.XunitException($"serve did not start:\n{said}");
            }
            return new Preview(process, folder, await found.Task, reading);
        }

        /// <summary>
        /// Asks it to stop, as Ctrl+C does; gives its exit code. By SIGTERM, which the program hears in the same way: a shell that runs the tests in the
        /// background makes everything below it deaf to SIGINT.
        /// </summary>
        public async Task<int> Stop()
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            using var patience = new CancellationTokenSource(Patience);
            await _process.WaitForExitAsync(patience.Token);
            return _process.ExitCode;
        }

        public async ValueTask DisposeAsync()
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            await _reading;
            _process.Dispose();
            Folder.Dispose();
        }

        private static async Task Read(StreamReader reader, StringBuilder said, TaskCompletionSource<string> found)
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                lock (said)
                    said.AppendLine(line);
                if (AddressInLine().Match(line) is { Success: true } match)
                    found.TrySetResult(match.Value);
            }
        }

        [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\S*")]
        private static partial Regex AddressInLine();
    }
}
