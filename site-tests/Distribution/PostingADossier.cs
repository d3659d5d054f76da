using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Praktijk.SiteTests.Support;
using Praktijk.Yaml;

namespace Praktijk.SiteTests.Distribution;

/// <summary>The script of <c>dossier.yml</c>, run as GitHub runs it but for GitHub itself: a command <c>gh</c> that answers from files and keeps what it is told.</summary>
public sealed class PostingADossier : IDisposable
{
    private const string Commit = "1111111111111111111111111111111111111111";
    private const string Mark = "<!-- praktijk-dossier -->";

    private const string Gh = """
        #!/usr/bin/env bash
        method=GET
        for argument; do
          case $argument in
            --method) next=method ;;
            --jq) next=filter ;;
            repos/*) path=${argument%%\?*} ;;
            body=@*) cp "${argument#body=@}" "$ANSWERS/sent.md" ;;
            *) [ -z "${next-}" ] || printf -v "$next" %s "$argument"; next= ;;
          esac
        done
        echo "$method $path" >> "$ANSWERS/calls"
        case $method:$path in
          GET:*/zip) cat "$ANSWERS/dossier.zip" ;;
          GET:*) jq -r "$filter" "$ANSWERS/$(basename "$path").json" ;;
          *) echo '{}' ;;
        esac

        """;

    private readonly TemporaryFolder _folder = new();

    public PostingADossier()
    {
        Directory.CreateDirectory(_folder["bin"]);
        Directory.CreateDirectory(_folder["runner"]);
        File.WriteAllText(_folder["bin/gh"], Gh.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder["bin/gh"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Answer("pulls", new[] { new { number = 3, head = new { sha = new string('2', 40) } }, new { number = 4, head = new { sha = Commit } } });
        Answer("artifacts", new { artifacts = new[] { new { id = 8, name = "voorbeeld", size_in_bytes = 10 }, new { id = 9, name = "dossier", size_in_bytes = 20_000 } } });
        Answer("comments", Array.Empty<object>());
        Leave("# Wat verandert er op de site?\n");
    }

    public void Dispose() => _folder.Dispose();

    [LinuxFact]
    public void A_dossier_is_posted_as_it_is_on_the_pull_request_of_its_commit()
    {
        using var site = new GitSite(TestSite.Minimal);
        site.Write(TestSite.Case, APractice.With("titel: Zorg en welzijn", "plaats: Zwolle", "kwadrant: { collectief: 0.1, formeel: 0.1 }").AndText("## Nieuw\n\nAnders & beter: 'zo'.\n"));
        var dossier = site.Dossier().Out;
        Leave(dossier);

        Assert.Equal(["GET repos/o/r/pulls", "GET repos/o/r/actions/runs/5/artifacts", "GET repos/o/r/actions/artifacts/9/zip", "GET repos/o/r/issues/4/comments", "POST repos/o/r/issues/4/comments"], Run());
        Assert.StartsWith($"{Mark}\n[Bekijk de controle](https://github.com/o/r/actions/runs/5).", Sent, StringComparison.Ordinal);
        Assert.EndsWith("\n\n" + dossier.TrimEnd('\n').Replace("```text\n", "```text text\n", StringComparison.Ordinal) + "\n", Sent, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void The_next_one_takes_its_place_and_that_of_nobody_else()
    {
        Answer("comments", new[]
        {
            new { id = 10, user = new { login = "iemand" }, body = Mark },
            new { id = 11, user = new { login = "github-actions[bot]" }, body = $"Iets met {Mark}" },
            new { id = 12, user = new { login = "github-actions[bot]" }, body = $"{Mark}\nEerder" },
            new { id = 13, user = new { login = "github-actions[bot]" }, body = $"{Mark}\nNog een" },
        });

        Assert.Equal("PATCH repos/o/r/issues/comments/12", Run()[^1]);
    }

    [LinuxFact]
    public void A_commit_that_is_no_longer_the_last_is_let_go()
    {
        Answer("pulls", new[] { new { number = 3, head = new { sha = new string('2', 40) } } });

        Assert.Equal(["GET repos/o/r/pulls"], Run());
    }

    [LinuxFact]
    public void Without_a_dossier_of_a_common_size_nothing_is_fetched()
    {
        Answer("artifacts", new { artifacts = new[] { new { id = 9, name = "dossier", size_in_bytes = 2_000_000 } } });

        Assert.Equal(["GET repos/o/r/pulls", "GET repos/o/r/actions/runs/5/artifacts"], Run());
    }

    [LinuxFact]
    public void Text_that_somebody_made_up_calls_nobody_and_leads_nowhere()
    {
        Leave("""
            @iemand &#64;iemand &commat;iemand <img src="https://kwaad.example/x.png"> <!-- -->
            ![x](https://kwaad.example/x.png) [x](//kwaad.example) [y][z] #12 GH-12 www.kwaad.example
            [z]: https://kwaad.example

            ```mermaid
            graph
            ```
            - ~~~ geojson
            $(touch gevangen) `touch gevangen`

            """.ReplaceLineEndings("\n"));

        Run();

        var body = Sent[(Sent.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
        Assert.DoesNotMatch(@"[@&<][a-zA-Z#!/]|#[0-9]|\]\(|\]\[|\]:|://|(?i:www\.[a-z]|gh-[0-9])", body);
        Assert.Contains("```text mermaid\n", body, StringComparison.Ordinal);
        Assert.Contains("~~~text  geojson\n", body, StringComparison.Ordinal);
        Assert.Contains("$(touch gevangen)", body, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "gevangen", SearchOption.AllDirectories));
    }

    [LinuxFact]
    public void However_long_it_is_it_fits_in_a_comment()
    {
        Leave(string.Concat(Enumerable.Repeat("@─\u0000", 1_000_000)));

        Run();

        Assert.InRange(Sent.Length, 60_000, 65_536);
    }

    private string Sent => File.ReadAllText(_folder["sent.md"]);

    private void Answer(string question, object answer) => File.WriteAllText(_folder[$"{question}.json"], JsonSerializer.Serialize(answer));

    /// <summary>What the check left: the dossier, and a file beside it that nobody asked for.</summary>
    private void Leave(string dossier)
    {
        using var file = File.Create(_folder["dossier.zip"]);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var (name, text) in new[] { ("../gh", "#!/bin/sh\ntouch gevangen\n"), ("dossier.md", dossier) })
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    /// <returns>What GitHub was asked, in order.</returns>
    private string[] Run()
    {
        var workflow = File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", "dossier.yml")).AsYaml();
        var step = (YamlMap)workflow.Map("jobs").Map("opmerking").List("steps")[0];
        File.WriteAllText(_folder["script.sh"], step.Text("run"));
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", _folder["script.sh"]]) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["PATH"] = $"{_folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}",
            ["ANSWERS"] = _folder.Path,
            ["RUNNER_TEMP"] = _folder["runner"],
            ["GITHUB_SERVER_URL"] = "https://github.com",
            ["REPOSITORY"] = "o/r",
            ["RUN"] = "5",
            ["HEAD_OWNER"] = "iemand",
            ["HEAD_BRANCH"] = "$(touch gevangen)",
            ["HEAD_SHA"] = Commit,
        })
        {
            start.Environment[name] = value;
        }
        Assert.Superset(
            step.Map("env").Entries.Select(e => e.Key.Value).Where(n => n != "GH_TOKEN").ToHashSet(),
            start.Environment.Keys.ToHashSet());
        using var bash = Process.Start(start)!;
        var errors = bash.StandardError.ReadToEndAsync();
        bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        Assert.True(bash.ExitCode == 0, errors.GetAwaiter().GetResult());
        return File.ReadAllLines(_folder["calls"]);
    }
}
