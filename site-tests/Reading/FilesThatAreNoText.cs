using System.Text;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Reading;

public class FilesThatAreNoText
{
    [Fact]
    public void Utf_16_is_refused() =>
        TestSite.Minimal.And(TestSite.Case, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(APractice.Valid)])
            .ShouldReport("praktijken/voorstad.md:1:1: fout geen-utf8");

    [Fact]
    public void An_invalid_byte_is_pointed_at() =>
        TestSite.Minimal.And(TestSite.Case, [.. Encoding.UTF8.GetBytes("---\ntitel: Caf"), 0xE9, .. Encoding.UTF8.GetBytes("\n---\n")])
            .ShouldReport("praktijken/voorstad.md:2:11: fout geen-utf8");

    [Theory]
    [InlineData('\0')]
    [InlineData('\u001B')]
    [InlineData('\u0085')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    public void A_control_character_or_a_change_of_direction_is_pointed_at(char character) =>
        TestSite.WithCase(APractice.With($"titel: Een{character}titel"))
            .ShouldReport("praktijken/voorstad.md:2:11: fout verboden-teken");

    [Fact]
    public void More_than_a_megabyte_is_refused_at_once() =>
        TestSite.WithCase(APractice.WithText(new string('a', 1_100_000)))
            .ShouldReport("praktijken/voorstad.md:1:1: fout bestand-te-groot");

    [Fact]
    public void An_empty_file_lacks_its_fields() =>
        TestSite.WithCase("").ShouldReport("praktijken/voorstad.md:1:1: fout geen-velden");

    [Theory]
    [InlineData("/", "praktijken/elders")]
    [InlineData("/dev/zero", "praktijken/elders.md")]
    [InlineData("..", "praktijken/rond")]
    [InlineData("rond.md", "praktijken/rond.md")]
    [InlineData("voorstad.md", "praktijken/ander.md")]
    [InlineData("nergens.md", "praktijken/nergens.md")]
    [InlineData("/etc", "facetten/elders")]
    public void A_symbolic_link_is_refused_wherever_it_leads(string target, string link)
    {
        if (OperatingSystem.IsWindows())
            return; // making one needs rights there
        using var folder = TestSite.Minimal.Place();
        File.CreateSymbolicLink(Path.Combine(folder.Content, link), target);

        var check = folder.Check().ShouldExit(1);

        Assert.StartsWith($"{link}:1:1: fout geen-gewoon-bestand", Assert.Single(check.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_refused_and_not_waited_for()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = TestSite.Minimal.Place();
        using var make = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(folder.Content, "praktijken/pijp.md"), Path.Combine(folder.Content, "praktijken/pijp.png")]);
        await make.WaitForExitAsync();

        var check = folder.Check().ShouldExit(1);

        Assert.Equal(["praktijken/pijp.md:1:1: fout geen-gewoon-bestand", "praktijken/pijp.png:1:1: fout geen-gewoon-bestand"], check.Diagnostics.Select(d => d[..d.IndexOf(": Dit", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_folder_with_the_name_of_a_file_is_no_file()
    {
        using var folder = TestSite.Minimal.Without(TestSite.Case).And("praktijken/zuid.md", APractice.Valid).Place();
        Directory.CreateDirectory(Path.Combine(folder.Content, TestSite.Case));
        Directory.CreateDirectory(Path.Combine(folder.Content, "bakens.yml"));

        Assert.Contains("praktijken/zuid/index.html", folder.Build().ShouldExit(0).Files.Keys);
    }

    [Fact]
    public void Names_that_differ_only_in_case_or_in_how_an_accent_is_written_are_no_addresses() =>
        TestSite.With("praktijken/Voorstad.md", APractice.Valid).And("praktijken/caf\u00e9.md", APractice.Valid).And("praktijken/cafe\u0301.md", APractice.Valid)
            .ShouldReport(
                "praktijken/Voorstad.md:1:1: fout ongeldige-bestandsnaam",
                "praktijken/cafe\u0301.md:1:1: fout ongeldige-bestandsnaam",
                "praktijken/caf\u00e9.md:1:1: fout ongeldige-bestandsnaam");

    [Fact]
    public void A_symbolic_link_is_refused()
    {
        if (OperatingSystem.IsWindows())
            return; // making one needs rights there
        using var outside = new TemporaryFolder();
        File.WriteAllText(outside["geheim.md"], APractice.Valid);
        using var folder = TestSite.Minimal.Place();
        File.CreateSymbolicLink(Path.Combine(folder.Content, "praktijken/geheim.md"), outside["geheim.md"]);

        var check = folder.Check();

        Assert.StartsWith("praktijken/geheim.md:1:1: fout geen-gewoon-bestand", Assert.Single(check.Diagnostics), StringComparison.Ordinal);
    }
}
