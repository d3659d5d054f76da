using FsCheck;
using FsCheck.Fluent;
using Praktijk.Diagnostics;
using Praktijk.Formatting;
using Praktijk.SiteTests.Support;
using Praktijk.Yaml;

namespace Praktijk.SiteTests.Formatting;

public class PlainOrQuoted
{
    /// <summary>What means something to YAML, with words around it.</summary>
    private static readonly string[] Pieces =
    [
        "woord", "één", " ", "  ", ":", ": ", "#", " #", "-", "- ", "---", "...", "?", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "=", "~", "\\", "\\n",
        "0", "1", "0x1F", "1e5", ".inf", "true", "Nee", "no", "NULL", "2018-10-19", "\t", "\n", "\u00A0", "😀", "‘", "https://a.nl/b#c", "<<", "\u2028",
    ];

    [Theory]
    [InlineData("Deventer", "Deventer")]
    [InlineData("3 dingen", "3 dingen")]
    [InlineData("2018-10-19", "2018-10-19")]
    [InlineData("12:30 uur", "12:30 uur")]
    [InlineData("https://voorbeeld.nl/a#b", "https://voorbeeld.nl/a#b")]
    [InlineData("/oud/pad/", "/oud/pad/")]
    [InlineData("ja", "ja")]
    [InlineData("‘Samen’ aan \"tafel\"", "‘Samen’ aan \"tafel\"")]
    [InlineData("", "\"\"")]
    [InlineData("MAC: inloop", "\"MAC: inloop\"")]
    [InlineData("Buurt #1", "\"Buurt #1\"")]
    [InlineData("Let op:", "\"Let op:\"")]
    [InlineData("- streep", "\"- streep\"")]
    [InlineData("=a", "\"=a\"")]
    [InlineData("~a", "\"~a\"")]
    [InlineData("'s Heerenberg", "\"'s Heerenberg\"")]
    [InlineData("\"Samen\" \\ hier", "\"\\\"Samen\\\" \\\\ hier\"")]
    [InlineData(" spatie", "\" spatie\"")]
    [InlineData("twee\nregels\ten meer\u2028", "\"twee\\nregels\\ten meer\\u2028\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("2018", "\"2018\"")]
    [InlineData("+1_000.5e3", "\"+1_000.5e3\"")]
    [InlineData("0x1f", "\"0x1f\"")]
    [InlineData(".NaN", "\".NaN\"")]
    [InlineData("... en verder", "\"... en verder\"")]
    public void A_text_is_written_plain_where_that_is_safe(string text, string written) => Assert.Equal(written, CanonicalText.Of(text));

    [Theory]
    [InlineData(0.7, "0.7")]
    [InlineData(-0.3, "-0.3")]
    [InlineData(1, "1")]
    [InlineData(-0.0, "0")]
    [InlineData(1e-7, null)]
    public void A_number_is_written_short(double number, string? written) => Assert.Equal(written, CanonicalText.Of(number));

    [Fact]
    public void Every_text_reads_back_as_it_was() =>
        Check.One(Steady.Config(2_000), Prop.ForAll(Arb.From(Gen.Choose(0, 6).SelectMany(count => Gen.Elements(Pieces).ListOf(count)).Select(string.Concat)), text =>
        {
            Assert.Equal(text, Read($"titel: {CanonicalText.Of(text)} # uitleg\n", map => map));
            Assert.Equal(text, Read($"lijst:\n  - {CanonicalText.Of(text)}\n", value => ((YamlList)value).Items[0]));
        }));

    private static string Read(string yaml, Func<YamlNode, YamlNode> inside)
    {
        var said = new DiagnosticList();
        var file = new SourceFile("proef.yml", yaml);
        var map = YamlReader.Read(YamlText.Of(file, 0, yaml.Length), said);
        Assert.Empty(said.All);
        return ((YamlScalar)inside(map!.Entries[0].Value)).Value;
    }
}
