using System.Text.Json;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Commands;

/// <summary><c>praktijk wijzigingen</c>: what an operator has to send to the host, and in which order.</summary>
public class WhatToUpload
{
    [Fact]
    public void The_first_time_everything_has_to_be_uploaded()
    {
        using var folder = TestSite.Minimal.Place();
        var site = folder.Build().ShouldExit(0);

        var changes = Changes(folder);

        Assert.Equal(site.Files.Keys.Where(f => f != ".praktijk"), Uploads(changes).Order(StringComparer.Ordinal));
        Assert.Empty(Deletions(changes));
        Assert.Equal($"{site.Files.Count - 1} bestanden uploaden, 0 verwijderen.\n", changes.Err);
    }

    [Fact]
    public void Nothing_has_to_be_uploaded_when_nothing_changed()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);
        Changes(folder, "--bewaar", List(folder));
        folder.Build().ShouldExit(0);

        var changes = Changes(folder, "--sinds", List(folder));

        Assert.Empty(changes.Out);
        Assert.Equal("0 bestanden uploaden, 0 verwijderen.\n", changes.Err);
    }

    [Fact]
    public void What_is_new_changed_or_gone_follows_from_the_list_of_the_last_time()
    {
        using var folder = TestSite.With("praktijken/zuid.md", APractice.With("titel: Zuid")).Place();
        var before = folder.Build().ShouldExit(0).Files;
        Changes(folder, "--bewaar", List(folder));
        File.Delete(Path.Combine(folder.Content, "praktijken/zuid.md"));
        folder.Write("praktijken/noord.md", APractice.With("titel: Noord"));
        var after = folder.Build().ShouldExit(0).Files;

        var changes = Changes(folder, "--sinds", List(folder));

        Assert.Equal(after.Where(f => f.Key != ".praktijk" && !(before.TryGetValue(f.Key, out var old) && old.AsSpan().SequenceEqual(f.Value))).Select(f => f.Key), Uploads(changes).Order(StringComparer.Ordinal));
        Assert.Equal(before.Keys.Where(f => !after.ContainsKey(f)), Deletions(changes).Order(StringComparer.Ordinal));
        Assert.Contains("praktijken/noord/index.html", Uploads(changes));
        Assert.Contains("praktijken/zuid/index.html", Deletions(changes));
    }

    [Fact]
    public void An_earlier_folder_says_the_same_as_a_list()
    {
        using var folder = TestSite.Minimal.Place();
        var earlier = Path.Combine(folder.Root, "vorige");
        Assert.Equal(0, PraktijkProgram.Run(["build", .. folder.Options, "--output", earlier]).ExitCode);
        Assert.Equal(0, PraktijkProgram.Run("wijzigingen", "--output", earlier, "--bewaar", List(folder)).ExitCode);
        folder.Write(TestSite.Case, APractice.With("titel: Een nieuwe naam"));
        folder.Build().ShouldExit(0);

        Assert.Equal(Changes(folder, "--sinds", List(folder)).Out, Changes(folder, "--sinds", earlier).Out);
    }

    [Fact]
    public void No_reader_meets_a_page_that_lacks_something()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build("--comprimeer").ShouldExit(0);
        Changes(folder, "--bewaar", List(folder));
        folder.Write("praktijken/noord.md", APractice.With("titel: Noord"));
        folder.Build("--comprimeer").ShouldExit(0);

        var changes = Changes(folder, "--sinds", List(folder));

        var uploads = Uploads(changes).ToList();
        var script = uploads.FindLastIndex(f => f.StartsWith("assets/", StringComparison.Ordinal));
        var firstPage = uploads.FindIndex(f => f.Contains(".html", StringComparison.Ordinal));
        var newPage = uploads.IndexOf("praktijken/noord/index.html");
        var home = uploads.IndexOf("index.html");
        Assert.InRange(script, 0, firstPage - 1);
        Assert.InRange(newPage, firstPage, home - 1);
        Assert.InRange(uploads.IndexOf("index.html.br"), newPage, uploads.IndexOf("sitemap.xml") - 1);
        Assert.InRange(uploads.IndexOf("sitemap.xml"), home + 1, uploads.Count);
        var lines = changes.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        Assert.All(lines.SkipWhile(line => !line.StartsWith("verwijderen ", StringComparison.Ordinal)), line => Assert.StartsWith("verwijderen ", line, StringComparison.Ordinal));
        Assert.StartsWith("verwijderen ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_JSON_says_the_same_with_the_hash_of_each_file()
    {
        using var folder = TestSite.With("praktijken/zuid.md", APractice.With("titel: Zuid")).Place();
        folder.Build().ShouldExit(0);
        Changes(folder, "--bewaar", List(folder));
        File.Delete(Path.Combine(folder.Content, "praktijken/zuid.md"));
        folder.Write("praktijken/noord.md", APractice.With("titel: Noord"));
        folder.Build().ShouldExit(0);

        using var json = JsonDocument.Parse(Changes(folder, "--sinds", List(folder), "--format", "json").Out);

        var text = Changes(folder, "--sinds", List(folder));
        var uploads = json.RootElement.GetProperty("uploaden").EnumerateArray().ToList();
        Assert.Equal(1, json.RootElement.GetProperty("versie").GetInt32());
        Assert.Equal(Uploads(text), uploads.Select(u => u.GetProperty("bestand").GetString()!));
        Assert.Equal(Deletions(text), json.RootElement.GetProperty("verwijderen").EnumerateArray().Select(d => d.GetString()!));
        Assert.Equal("nieuw", uploads.Single(u => u.GetProperty("bestand").GetString() == "praktijken/noord/index.html").GetProperty("soort").GetString());
        var home = uploads.Single(u => u.GetProperty("bestand").GetString() == "index.html");
        Assert.Equal("gewijzigd", home.GetProperty("soort").GetString());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder.Site, "index.html")))), home.GetProperty("sha256").GetString());
    }

    [Fact]
    public void The_list_may_be_read_and_renewed_in_one_go_and_is_the_same_for_the_same_site()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);
        Changes(folder, "--bewaar", List(folder));
        var first = File.ReadAllBytes(List(folder));

        Changes(folder, "--sinds", List(folder), "--bewaar", List(folder));

        Assert.Equal(first, File.ReadAllBytes(List(folder)));
        Assert.Equal([".site.praktijk-geheugen", "content", "lijst.json", "site"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Neither_content_nor_options_are_needed_beside_a_site()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);
        Directory.Delete(folder.Content, recursive: true);

        var changes = await PraktijkProgram.RunAsProcess(["wijzigingen"], folder.Root);

        Assert.True(changes.ExitCode == 0, changes.ToString());
        Assert.Contains("uploaden index.html\n", changes.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("geen json")]
    [InlineData("[]")]
    [InlineData("{\"versie\":2,\"bestanden\":{}}")]
    [InlineData("{\"versie\":\"1\",\"bestanden\":{}}")]
    [InlineData("{\"versie\":1,\"bestanden\":[]}")]
    [InlineData("{\"versie\":1,\"bestanden\":{\"index.html\":1}}")]
    [InlineData("{\"versie\":1,\"bestanden\":{\"../boven.txt\":\"00\"}}")]
    [InlineData("{\"versie\":1,\"bestanden\":{\"/etc/passwd\":\"00\"}}")]
    [InlineData("{\"versie\":1,\"bestanden\":{\"a\\nverwijderen b\":\"00\"}}")]
    [InlineData("{\"versie\":1,\"bestanden\":{\"a\\\\b\":\"00\"}}")]
    [InlineData("{\"versie\":1,\"bestanden\":{\"C:/a\":\"00\"}}")]
    [InlineData("{\"versie\":1,\"bestanden\":{\"\":\"00\"}}")]
    [InlineData("{\"versie\":1,\"bestanden\":{\"-rf\":\"00\"}}")]
    [InlineData("{\"versie\":1,\"bestanden\":{\".praktijk\":\"00\"}}")]
    [InlineData("{\"versie\":1,\"bestanden\":{\"a \":\"00\"}}")]
    [InlineData("{\"versie\":1,\"bestanden\":{\"\\ud800\":\"00\"}}")]
    public void A_list_that_is_not_ours_is_refused_and_never_overwritten(string text)
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);
        File.WriteAllText(List(folder), text);

        foreach (var option in new[] { "--sinds", "--bewaar" })
        {
            var changes = PraktijkProgram.Run("wijzigingen", "--output", folder.Site, option, List(folder));

            Assert.True(changes.ExitCode == 2, changes.ToString());
            Assert.Empty(changes.Out);
            Assert.Equal($"{List(folder)} is geen lijst die praktijk wijzigingen heeft bewaard.\n", changes.Err);
        }
        Assert.Equal(text, File.ReadAllText(List(folder)));
    }

    [Theory]
    [InlineData("--sinds")]
    [InlineData("--bewaar")]
    public async Task A_pipe_in_the_place_of_the_list_is_not_waited_for(string option)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);
        using (var pipe = System.Diagnostics.Process.Start("mkfifo", List(folder)))
            await pipe.WaitForExitAsync();

        var changes = await PraktijkProgram.RunAsProcess(["wijzigingen", "--output", folder.Site, option, List(folder)]);

        Assert.True(changes.ExitCode == 2, changes.ToString());
        Assert.Equal($"{List(folder)} is geen lijst die praktijk wijzigingen heeft bewaard.\n", changes.Err);
    }

    [Fact]
    public void A_list_that_is_not_there_is_no_reason_to_upload_everything()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);

        var changes = PraktijkProgram.Run("wijzigingen", "--output", folder.Site, "--sinds", List(folder));

        Assert.Equal(2, changes.ExitCode);
        Assert.Equal($"{List(folder)} bestaat niet. Is dit de eerste keer? Laat --sinds dan weg.\n", changes.Err);
    }

    [Fact]
    public void Neither_a_folder_of_somebody_else_nor_half_a_site_is_taken_for_a_site()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);

        var foreign = PraktijkProgram.Run("wijzigingen", "--output", folder.Content);
        File.Delete(Path.Combine(folder.Site, "index.html"));
        var half = PraktijkProgram.Run("wijzigingen", "--output", folder.Site, "--bewaar", List(folder));

        Assert.True(foreign is { ExitCode: 2, Out: "" }, foreign.ToString());
        Assert.Contains("staat geen site die praktijk heeft gemaakt", foreign.Err, StringComparison.Ordinal);
        Assert.True(half is { ExitCode: 2, Out: "" }, half.ToString());
        Assert.Contains("ontbreekt 'index.html'", half.Err, StringComparison.Ordinal);
        Assert.False(File.Exists(List(folder)));
    }

    [Theory]
    [InlineData("--bewaar")]
    [InlineData("--sinds")]
    public void The_list_cannot_be_a_part_of_the_site(string option)
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);

        var changes = PraktijkProgram.Run("wijzigingen", "--output", folder.Site, option, Path.Combine(folder.Site, "lijst.json"));

        Assert.True(changes.ExitCode == 2, changes.ToString());
        folder.Build().ShouldExit(0);
    }

    private static string List(SiteFolder folder) => Path.Combine(folder.Root, "lijst.json");

    private static ProgramRun Changes(SiteFolder folder, params string[] options)
    {
        var run = PraktijkProgram.Run(["wijzigingen", "--output", folder.Site, .. options]);
        return run.ExitCode == 0 ? run : throw new Xunit.Sdk.XunitException(run.ToString());
    }

    private static IEnumerable<string> Uploads(ProgramRun run) => Lines(run, "uploaden ");

    private static IEnumerable<string> Deletions(ProgramRun run) => Lines(run, "verwijderen ");

    private static IEnumerable<string> Lines(ProgramRun run, string what) =>
        run.Out.Split('\n').Where(line => line.StartsWith(what, StringComparison.Ordinal)).Select(line => line[what.Length..]);
}
