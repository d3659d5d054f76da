using System.Diagnostics;
using Praktijk.SiteTests.Support;
using Praktijk.Writing;

namespace Praktijk.SiteTests.Writing;

/// <summary>All or nothing, only inside the output, only what the program made, one build at a time.</summary>
public class ABuildThatFails
{
    [Fact]
    public void Leaves_the_earlier_site_as_it_was()
    {
        using var folder = TestSite.Minimal.Place();
        var before = folder.Build().ShouldExit(0);

        folder.Write(TestSite.Case, APractice.With("competenties: [zichtbar]"));
        var after = folder.Build().ShouldExit(1);

        ShouldBeTheSame(before.Files, after.Files);
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    [Fact]
    public void Leaves_no_folder_where_there_was_none()
    {
        using var folder = TestSite.WithCase(APractice.With("competenties: [zichtbar]")).Place();

        folder.Build().ShouldExit(1);

        ShouldHoldOnly(folder.Root, "content");
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        using var folder = TestSite.Minimal.Place();

        folder.Check().ShouldExit(0);

        ShouldHoldOnly(folder.Root, "content");
    }

    [Fact]
    public void What_is_gone_from_the_content_is_gone_from_the_site()
    {
        using var folder = TestSite.With("praktijken/zuid.md", APractice.With("titel: Zuid")).Place();
        Assert.Contains("praktijken/zuid/index.html", folder.Build().ShouldExit(0).Files.Keys);

        File.Delete(Path.Combine(folder.Content, "praktijken/zuid.md"));

        Assert.DoesNotContain(folder.Build().ShouldExit(0).Files.Keys, path => path.StartsWith("praktijken/zuid/", StringComparison.Ordinal));
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    [Fact]
    public void An_empty_folder_may_become_the_site()
    {
        using var folder = TestSite.Minimal.Place();
        Directory.CreateDirectory(folder.Site);

        Assert.Contains("index.html", folder.Build().ShouldExit(0).Files.Keys);
    }

    [Fact]
    public void A_folder_with_files_of_somebody_else_is_left_alone()
    {
        using var folder = TestSite.Minimal.Place();
        Directory.CreateDirectory(folder.Site);
        File.WriteAllText(Path.Combine(folder.Site, "belangrijk.txt"), "bewaar mij");

        var build = folder.Build();

        Assert.Equal("bewaar mij", File.ReadAllText(Path.Combine(folder.Site, "belangrijk.txt")));
        Assert.True(build.ExitCode == 2 && build.Files.Count == 1 || build.ExitCode == 0, build.ToString());
    }

    [Theory]
    [InlineData("content")]
    [InlineData("content/site")]
    [InlineData(".")]
    [InlineData("content/../content/praktijken")]
    public void The_site_cannot_stand_in_or_around_the_content(string output)
    {
        using var folder = TestSite.Minimal.Place();
        var before = TemporaryFolder.Snapshot(folder.Root);

        var run = PraktijkProgram.Run(["build", .. folder.Options, "--output", Path.Combine(folder.Root, output)]);

        Assert.Equal(2, run.ExitCode);
        ShouldBeTheSame(before, TemporaryFolder.Snapshot(folder.Root));
    }

    /// <summary>Two states of one site take turns, so that each build has something to change and starts from what the one before it left.</summary>
    [Fact]
    public async Task A_kill_at_any_of_fifty_moments_leaves_the_old_site_or_the_new_one()
    {
        using var folder = TestSite.Minimal.Place();
        string[] titles = ["Een oude naam", "Een nieuwe naam"];
        var sites = titles.Select(title => BuildWith(folder, title)).ToList();
        string[] command = ["build", .. folder.Options, "--output", folder.Site];
        // The fastest of three: a machine that is busy at first must not make each of the fifty wait.
        var whole = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var clock = Stopwatch.StartNew();
            Assert.Equal(0, (await PraktijkProgram.RunAsProcess(command)).ExitCode);
            whole = clock.Elapsed < whole ? clock.Elapsed : whole;
        }
        var moments = new Random(50);
        var (killed, neither) = (0, new List<string>());
        for (var i = 0; i < 50; i++)
        {
            folder.Write(TestSite.Case, APractice.With($"titel: {titles[i % 2]}"));
            var moment = whole * (0.3 + 0.8 * moments.NextDouble());
            using var build = PraktijkProgram.Start(command);
            await Task.WhenAny(build.WaitForExitAsync(), Task.Delay(moment));
            build.Kill();
            await build.WaitForExitAsync();
            killed += build.ExitCode == 0 ? 0 : 1;
            var now = TemporaryFolder.Snapshot(folder.Site);
            if (!sites.Any(site => Same(site, now)))
                neither.Add($"build {i}, killed after {moment.TotalMilliseconds:0} of {whole.TotalMilliseconds:0} ms");
        }

        Assert.Empty(neither);
        Assert.NotEqual(0, killed);
        ShouldBeTheSame(sites[0], BuildWith(folder, titles[0]));
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    [Fact]
    public void A_build_that_finds_another_at_work_says_so()
    {
        using var folder = TestSite.Minimal.Place();
        var before = folder.Build().ShouldExit(0);
        Outcome second;

        using (OutputFolder.Claim(folder.Site))
            second = folder.Build().ShouldExit(2);

        Assert.Equal($"Een andere build schrijft al naar {folder.Site}. Wacht tot die klaar is.\n", second.Err);
        ShouldBeTheSame(before.Files, second.Files);
        ShouldBeTheSame(before.Files, folder.Build().ShouldExit(0).Files);
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    /// <summary>A limit on the size of files stops the writing halfway, as a full disk does.</summary>
    [Fact]
    public async Task A_disk_that_takes_no_more_leaves_the_earlier_site()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = TestSite.Minimal.Place();
        var before = folder.Build().ShouldExit(0).Files;
        folder.Write(TestSite.Case, APractice.With("titel: Een nieuwe naam"));

        var run = await PraktijkProgram.RunAsProcess(
            ["build", .. folder.Options, "--output", folder.Site], within: "trap '' XFSZ; ulimit -f 4", environment: new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" });

        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.Equal($"De site kan niet worden geschreven naar {folder.Site}: bestanden mogen daar niet zo groot worden. De vorige site staat er nog.\n", run.Err);
        ShouldBeTheSame(before, TemporaryFolder.Snapshot(folder.Site));
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    [Fact]
    public async Task A_place_where_nothing_may_be_written_keeps_what_it_has()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = TestSite.Minimal.Place();
        var before = folder.Build().ShouldExit(0).Files;
        File.SetUnixFileMode(folder.Root, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        try
        {
            // Nothing is forbidden to root, so that root has to become somebody else first.
            var run = await PraktijkProgram.RunAsProcess(
                ["build", .. folder.Options, "--output", folder.Site], within: "if [ \"$(id -u)\" = 0 ]; then set -- setpriv --reuid=65534 --regid=65534 --clear-groups \"$@\"; fi");

            Assert.True(run.ExitCode == 2, run.ToString());
            Assert.Contains("je hebt daar geen schrijfrechten", run.Err, StringComparison.Ordinal);
            ShouldBeTheSame(before, TemporaryFolder.Snapshot(folder.Site));
            ShouldHoldOnly(folder.Root, "content", "site");
        }
        finally
        {
            File.SetUnixFileMode(folder.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("praktijken")]
    public async Task A_site_of_which_a_folder_cannot_be_removed_stays_as_it_is(string closed)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = TestSite.Minimal.Place();
        var before = folder.Build().ShouldExit(0).Files;
        foreach (var inside in Directory.EnumerateDirectories(folder.Site, "*", SearchOption.AllDirectories).Append(folder.Site).Append(folder.Root))
            File.SetUnixFileMode(inside, (UnixFileMode)0b111_111_111);
        var place = Path.Combine(folder.Site, closed);
        File.SetUnixFileMode(place, (UnixFileMode)0b101_101_101);
        try
        {
            var run = await PraktijkProgram.RunAsProcess(
                ["build", .. folder.Options, "--output", folder.Site], within: "if [ \"$(id -u)\" = 0 ]; then set -- setpriv --reuid=65534 --regid=65534 --clear-groups \"$@\"; fi");

            Assert.True(run.ExitCode == 2, run.ToString());
            Assert.Contains($"In {Path.TrimEndingDirectorySeparator(place)} mag je niets veranderen", run.Err, StringComparison.Ordinal);
            ShouldBeTheSame(before, TemporaryFolder.Snapshot(folder.Site));
            ShouldHoldOnly(folder.Root, "content", "site");
        }
        finally
        {
            File.SetUnixFileMode(place, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData(".site.praktijk-nieuw/mijn.txt")]
    [InlineData(".site.praktijk-oud/mijn.txt")]
    [InlineData(".site.praktijk-slot")]
    public void A_file_of_somebody_else_with_one_of_our_names_is_left_alone(string file)
    {
        using var folder = TestSite.Minimal.Place();
        var before = folder.Build().ShouldExit(0).Files;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Root, file))!);
        File.WriteAllText(Path.Combine(folder.Root, file), "bewaar mij");

        var build = folder.Build().ShouldExit(2);

        Assert.Contains("is niet door praktijk gemaakt", build.Err, StringComparison.Ordinal);
        Assert.Equal("bewaar mij", File.ReadAllText(Path.Combine(folder.Root, file)));
        ShouldBeTheSame(before, TemporaryFolder.Snapshot(folder.Site));
    }

    [Fact]
    public void A_pipe_in_the_place_of_the_list_of_files_is_refused_and_not_waited_for()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = TestSite.Minimal.Place();
        Directory.CreateDirectory(folder.Site);
        using (var make = System.Diagnostics.Process.Start("mkfifo", Path.Combine(folder.Site, ".praktijk")))
            make.WaitForExit();

        Assert.Contains("niet door praktijk gemaakt", Assert.Throws<PublishFault>(() => OutputFolder.Claim(folder.Site)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_comes_into_the_site_during_a_build_is_left_alone()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);
        using var output = OutputFolder.Claim(folder.Site);
        output.PrepareStaging();
        File.WriteAllBytes(Path.Combine(output.Staging, SiteManifest.FileName), SiteManifest.Of([]));
        File.WriteAllText(Path.Combine(folder.Site, "notitie.txt"), "bewaar mij");
        var before = TemporaryFolder.Snapshot(folder.Site);

        var fault = Assert.Throws<PublishFault>(output.Swap);

        Assert.Contains("notitie.txt", fault.Message, StringComparison.Ordinal);
        ShouldBeTheSame(before, TemporaryFolder.Snapshot(folder.Site));
    }

    [Fact]
    public void A_file_that_somebody_put_into_the_site_is_named_and_left_alone()
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);
        File.WriteAllText(Path.Combine(folder.Site, "praktijken/eigen.txt"), "bewaar mij");
        var before = TemporaryFolder.Snapshot(folder.Site);

        var build = folder.Build().ShouldExit(2);

        Assert.Contains("iets dat praktijk niet heeft gemaakt: praktijken/eigen.txt.", build.Err, StringComparison.Ordinal);
        ShouldBeTheSame(before, build.Files);
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    [Theory]
    [InlineData("mijn-map", "mijn-map")]
    [InlineData("praktijken/mijn/map", "praktijken/mijn")]
    public void An_empty_folder_that_somebody_put_into_the_site_is_left_alone(string made, string named)
    {
        using var folder = TestSite.Minimal.Place();
        folder.Build().ShouldExit(0);
        Directory.CreateDirectory(Path.Combine(folder.Site, made));

        var build = folder.Build().ShouldExit(2);

        Assert.Contains($"iets dat praktijk niet heeft gemaakt: {named}.", build.Err, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Path.Combine(folder.Site, made)));
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    [Fact]
    public void A_folder_of_the_site_that_somebody_emptied_is_no_reason_to_refuse()
    {
        using var folder = TestSite.Minimal.Place();
        var before = folder.Build().ShouldExit(0).Files;
        File.Delete(Path.Combine(folder.Site, "praktijken/voorstad/index.html"));

        ShouldBeTheSame(before, folder.Build().ShouldExit(0).Files);
    }

    /// <summary>So a build leaves it that is killed between the exchange of the two folders and the look at the earlier site.</summary>
    [Theory]
    [InlineData(".site.praktijk-nieuw", "notitie.txt")]
    [InlineData(".site.praktijk-nieuw", "praktijken/mijn/notitie.txt")]
    [InlineData(".site.praktijk-oud", "notitie.txt")]
    public void A_file_that_came_into_the_earlier_site_before_a_kill_is_left_alone(string remains, string file)
    {
        using var folder = TestSite.Minimal.Place();
        var before = folder.Build().ShouldExit(0).Files;
        var note = Path.Combine(folder.Root, remains, file);
        PutRemains(folder, remains);
        Directory.CreateDirectory(Path.GetDirectoryName(note)!);
        File.WriteAllText(note, "bewaar mij");

        var build = folder.Build().ShouldExit(2);

        Assert.StartsWith($"In {Path.Combine(folder.Root, remains)}, de vorige site die een afgebroken build liet staan, staat iets dat praktijk niet heeft gemaakt: ", build.Err, StringComparison.Ordinal);
        Assert.Equal("bewaar mij", File.ReadAllText(note));
        ShouldBeTheSame(before, build.Files);
    }

    [Theory]
    [InlineData(".site.praktijk-nieuw")]
    [InlineData(".site.praktijk-oud")]
    public void An_earlier_site_that_a_kill_left_is_cleaned_up(string remains)
    {
        using var folder = TestSite.Minimal.Place();
        var before = folder.Build().ShouldExit(0).Files;
        PutRemains(folder, remains);
        Directory.Delete(Path.Combine(folder.Root, remains, "praktijken"), recursive: true); // a part of the removal was done

        ShouldBeTheSame(before, folder.Build().ShouldExit(0).Files);
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    /// <summary>Each that lets go removes the file of the lock, and another may have opened that very file a moment before.</summary>
    [Fact]
    public async Task However_many_come_and_go_only_one_holds_a_folder()
    {
        using var folder = new TemporaryFolder();
        var (holders, most, claims) = (0, 0, 0);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Factory.StartNew(() =>
        {
            for (var i = 0; i < 400; i++)
            {
                try
                {
                    using var output = OutputFolder.Claim(folder["site"]);
                    var now = Interlocked.Increment(ref holders);
                    InterlockedMax(ref most, now);
                    Interlocked.Increment(ref claims);
                    Thread.SpinWait(200);
                    Interlocked.Decrement(ref holders);
                }
                catch (PublishFault)
                {
                    Thread.Yield(); // another holds it
                }
            }
        }, TaskCreationOptions.LongRunning)));

        Assert.Equal(1, most);
        Assert.InRange(claims, 400, 6 * 400);
        ShouldHoldOnly(folder.Path);
    }

    [Theory]
    [InlineData("site")]
    [InlineData("site/praktijken/elders")]
    [InlineData("site/index.html")]
    public void A_symbolic_link_in_the_place_of_the_site_or_in_it_is_not_followed(string link)
    {
        if (OperatingSystem.IsWindows())
            return; // making one needs rights there
        using var outside = new TemporaryFolder();
        File.WriteAllText(outside["index.html"], "bewaar mij");
        using var folder = TestSite.Minimal.Place();
        if (link != "site")
            folder.Build().ShouldExit(0);
        File.Delete(Path.Combine(folder.Root, link));
        File.CreateSymbolicLink(Path.Combine(folder.Root, link), link.EndsWith(".html", StringComparison.Ordinal) ? outside["index.html"] : outside.Path);

        var run = PraktijkProgram.Run(["build", .. folder.Options, "--output", folder.Site]);

        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.Equal(["index.html"], TemporaryFolder.Snapshot(outside.Path).Keys);
        Assert.Equal("bewaar mij", File.ReadAllText(outside["index.html"]));
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    [Fact]
    public async Task Two_builds_at_a_time_end_with_the_site_of_one()
    {
        using var folder = TestSite.Minimal.Place();
        var alone = folder.Build().ShouldExit(0).Files;

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => PraktijkProgram.RunAsProcess(["build", .. folder.Options, "--output", folder.Site])));

        Assert.Contains(both, run => run.ExitCode == 0);
        Assert.All(both, run => Assert.True(run.ExitCode is 0 or 2, run.ToString()));
        ShouldBeTheSame(alone, TemporaryFolder.Snapshot(folder.Site));
        ShouldHoldOnly(folder.Root, "content", "site");
    }

    [Fact]
    public void A_large_site_is_not_slow_to_refuse()
    {
        var site = Enumerable.Range(0, 300).Aggregate(TestSite.Minimal, (s, i) => s.And($"praktijken/nummer-{i}.md", APractice.With($"titel: Nummer {i}", "competenties: [zichtbar]")));
        using var folder = site.Place();
        var clock = Stopwatch.StartNew();

        var check = folder.Check().ShouldExit(1);

        Assert.Equal(300, check.Diagnostics.Count);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
    }

    private static IReadOnlyDictionary<string, byte[]> BuildWith(SiteFolder folder, string title)
    {
        folder.Write(TestSite.Case, APractice.With($"titel: {title}"));
        return folder.Build().ShouldExit(0).Files;
    }

    /// <summary>Copies the site to where a build puts the earlier one.</summary>
    private static void PutRemains(SiteFolder folder, string name)
    {
        foreach (var (path, bytes) in TemporaryFolder.Snapshot(folder.Site))
        {
            var copy = Path.Combine(folder.Root, name, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, bytes);
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); seen < value;)
            seen = Interlocked.CompareExchange(ref most, value, seen);
    }

    private static bool Same(IReadOnlyDictionary<string, byte[]> before, IReadOnlyDictionary<string, byte[]> after) =>
        before.Count == after.Count && before.All(file => after.TryGetValue(file.Key, out var bytes) && bytes.AsSpan().SequenceEqual(file.Value));

    private static void ShouldBeTheSame(IReadOnlyDictionary<string, byte[]> before, IReadOnlyDictionary<string, byte[]> after)
    {
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
    }

    /// <summary>Besides what a build leaves for the next one.</summary>
    private static void ShouldHoldOnly(string folder, params string[] names) =>
        Assert.Equal(names, Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Where(name => name != ".site.praktijk-geheugen").Order(StringComparer.Ordinal));
}
