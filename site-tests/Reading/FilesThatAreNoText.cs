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
