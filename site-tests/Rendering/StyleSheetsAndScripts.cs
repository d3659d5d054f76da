using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Praktijk.Rendering;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Rendering;

/// <summary>Edited as several files, published as few; whoever lays templates over those of the program works with the several.</summary>
public class StyleSheetsAndScripts
{
    private const string Reading = "/praktijken/voorstad/";
    private const string Exploring = "/kwadrant/";

    [Theory]
    [InlineData(Reading)]
    [InlineData(Exploring)]
    public void A_page_has_one_style_sheet_with_the_part_for_paper_last(string address)
    {
        var css = StyleOf(TestSite.Minimal.AndTemplate("assets/afdruk.css", "/* op papier */\n.mijn { color: red }\n").ShouldPass(), address);

        Assert.Contains("@font-face", css, StringComparison.Ordinal);
        Assert.EndsWith("}\n@media print {\n.mijn { color: red }\n}\n", css, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_laid_over_takes_its_place_in_the_bundle()
    {
        var site = TestSite.Minimal.AndTemplate("assets/lezen.css", ".mijn { color: red }").AndTemplate("assets/lezen-meer.css", "").ShouldPass();

        var css = StyleOf(site, Reading);
        Assert.True(css.IndexOf("@font-face", StringComparison.Ordinal) < css.IndexOf(".mijn", StringComparison.Ordinal), css);
        Assert.True(css.IndexOf(".mijn", StringComparison.Ordinal) < css.IndexOf("@media print {\n", StringComparison.Ordinal), css);
        Assert.DoesNotContain(".lees ", css.Split("@media print {\n")[0], StringComparison.Ordinal);
        Assert.DoesNotContain(".mijn", StyleOf(site, Exploring), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_are_not_published_and_files_of_the_user_are()
    {
        var site = TestSite.Minimal
            .AndTemplate("assets/huisstijl.css", "/* x */ @import \"a.css\";\n.a { background: url(merk.svg) }\n").AndTemplate("assets/eigen/klok.css", "b { background: url('../merk.svg') }")
            .AndTemplate("assets/eigen.js", "// x\nlet a;\n").ShouldPass();

        Assert.Matches(@"^@import ""a\.css"";\n\.a \{ background: url\(""merk\.[0-9a-f]{10}\.svg""\) \}\n$", AssetOf(site, "huisstijl", ".css"));
        Assert.Matches(@"^b \{ background: url\(""\.\./merk\.[0-9a-f]{10}\.svg""\) \}\n$", AssetOf(site, "eigen/klok", ".css"));
        Assert.Equal("let a;\n", AssetOf(site, "eigen", ".js"));
        foreach (var part in AssetBundle.All.SelectMany(b => b.AllParts))
            Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith($"assets/{Path.ChangeExtension(part, null)}.", StringComparison.Ordinal) && path.EndsWith(Path.GetExtension(part), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lezen.css", ".a { color: red }\n\n.b { background: url(\"weg.svg\") }", ":3: 'weg.svg' bestaat niet in templates/assets/.")]
    [InlineData("lezen.css", ".b { background: url(praktijk.css) }", ":1: 'praktijk.css' wordt niet los gepubliceerd, maar als deel van 'leespagina.css'.")]
    [InlineData("verkennen.css", "/* url(weg.svg)\n@import */\n@import \"huisstijl.css\";", ":3: '@import' werkt niet in dit bestand")]
    [InlineData("lezen.css", ".a { color: red }\n.b { color: red\n.c { color: blue }\n", ":2: '{' wordt niet gesloten.")]
    [InlineData("afdruk.css", ".a { color: red }\n}\n.b { color: red }", ":2: '}' sluit iets dat niet open is.")]
    [InlineData("afdruk.css", ".a:is(.b { color: red }", ":1: '(' wordt niet gesloten.")]
    [InlineData("praktijk.css", ".a { color: red }\n/* .b", ":2: Het commentaar wordt niet gesloten met '*/'.")]
    [InlineData("zoeken.js", "let a;", ": Dit bestand wordt gemaakt van zoeken/stam.js, zoeken/machine.js, zoeken/element.js, zoeken/pagina.js; leg een eigen versie over een van die bestanden.")]
    public void A_fault_in_a_part_is_told_at_the_part(string part, string text, string sentence)
    {
        var check = TestSite.Minimal.AndTemplate("assets/huisstijl.css", "").AndTemplate("assets/" + part, text).Check().ShouldExit(2);

        Assert.Contains($"templates/assets/{part}{sentence}", check.Err, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/* a */\n.a { color: red } /* b\n c */\n\n  .b { }\n", ".a { color: red }\n.b { }\n")]
    [InlineData("@charset \"utf-8\";\n.a::before { content: \"{ /* a */ @import ( \\\" }\" }", ".a::before { content: \"{ /* a */ @import ( \\\" }\" }\n")]
    [InlineData(".a\\(b { background: url(data:image/gif;base64,{) }", ".a\\(b { background: url(data:image/gif;base64,{) }\n")]
    public void A_style_sheet_loses_what_is_for_its_editors(string text, string published)
    {
        var css = StyleOf(TestSite.Minimal.AndTemplate("assets/lezen.css", text).AndTemplate("assets/lezen-meer.css", "").AndTemplate("assets/tekeningen.css", "").AndTemplate("assets/lijsten.css", "").AndTemplate("assets/praktijk.css", "").AndTemplate("assets/afdruk.css", "").ShouldPass(), Reading);

        Assert.Equal(published + "@media print {\n}\n", css);
    }

    [Theory]
    [InlineData(".a { color: red; margin: 0 auto; }\n.b, .c { }\n", ".a{color:red;margin:0 auto}.b,.c{}\n")]
    [InlineData(".a :hover, .a :is(.b, .c) > * { &:focus { color: red } --x: 1px }\n", ".a :hover,.a :is(.b,.c) > *{&:focus{color:red}--x:1px}\n")]
    [InlineData("@media (min-width: 48rem) and print {\n.a { width: calc(1px + (2px - 3px)); content: \", { ; }: \" }\n}\n", "@media (min-width:48rem) and print{.a{width:calc(1px + (2px - 3px));content:\", { ; }: \"}}\n")]
    [InlineData(".a\\; .b { background: url(\"data:x, y; (z)\"), url(data:a, b) }\n", ".a\\; .b{background:url(\"data:x, y; (z)\"),url(data:a, b)}\n")]
    public void A_style_sheet_of_the_program_loses_the_spaces_that_mean_nothing(string text, string small) => Assert.Equal(small, StyleSheetText.Small(text));

    [Theory]
    [InlineData("/* a */\n  // b\n\n  let a = 'b'; // c\n\t/* d\n   // e */\nlet f; /* g */\n", "let a = 'b'; // c\nlet f; /* g */\n")]
    [InlineData("  let a = `b ${c} \\` {`, d = 'e';\n  let f = `${g}`;\n", "let a = `b ${c} \\` {`, d = 'e';\nlet f = `${g}`;\n")]
    [InlineData("  let a = `\n  // b\n`;\n", null)]
    [InlineData("  let a = `${b.map((c) => `\n  // d\n`)}`;\n", null)]
    [InlineData("  let a = `\\`\n  // b\n\\``;\n", null)]
    [InlineData("  let a = 'b\\\n  // c';\n", null)]
    [InlineData("  let a; /* b\n  // */ let c;\n", null)]
    [InlineData("  let a; /*/ b\n  // */ let c;\n", null)]
    [InlineData("  /* a */ let b;\n", null)]
    [InlineData("  /* a\n  /* b */ let c;\n", null)]
    [InlineData("  // a\u2028let b;\n", null)]
    [InlineData("/*! licence */\n  let a;\n", null)]
    public void A_script_loses_only_what_is_certainly_for_its_editors(string text, string? published) =>
        Assert.Equal(published ?? text, AssetOf(TestSite.Minimal.AndTemplate("assets/eigen.js", text).ShouldPass(), "eigen", ".js"));

    [Fact]
    public void The_scripts_of_the_program_have_no_lines_for_their_editors()
    {
        var site = TestSite.Minimal.ShouldPass();

        foreach (var script in site.Files.Keys.Where(p => p.EndsWith(".js", StringComparison.Ordinal)))
            Assert.All(site.Text(script).TrimEnd('\n').Split('\n'), line => Assert.DoesNotMatch(@"^(\s|/[/*]|$)", line));
    }

    [Fact]
    public void A_script_in_parts_is_one_function()
    {
        var site = TestSite.Minimal.AndTemplate("assets/zoeken/stam.js", "/* a */\nconst b = 1\n").AndTemplate("assets/zoeken/machine.js", "").AndTemplate("assets/zoeken/element.js", "").AndTemplate("assets/zoeken/pagina.js", "const c = b\n").ShouldPass();

        Assert.Equal("(() => {\n'use strict';\nconst b = 1\n;\n\n;\n\n;\nconst c = b\n})();\n", AssetOf(site, "zoeken", ".js"));
    }

    [Fact]
    public void Parts_of_a_script_cannot_run_into_each_other()
    {
        using var templates = Templates(("assets/zoeken/a.js", "const a = 1 // x"), ("assets/zoeken/b.js", "(a)\n"));

        Assert.Equal(
            "(() => {\n'use strict';\nconst a = 1 // x\n;\n(a)\n})();\n",
            Published(templates, new AssetBundle("ab.js", ["zoeken/a.js", "zoeken/b.js"]), "assets/ab."));
    }

    [Fact]
    public void Links_in_a_part_are_from_the_part_and_in_the_bundle_from_the_bundle()
    {
        using var templates = Templates(("assets/delen/a.css", "a { background: url(b.svg) }"), ("assets/delen/b.svg", "<svg/>"));

        Assert.Matches(@"url\(""delen/b\.[0-9a-f]{10}\.svg""\)", Published(templates, new AssetBundle("a.css", ["delen/a.css"]), "assets/a."));
        Assert.Matches(@"url\(""\.\./delen/b\.[0-9a-f]{10}\.svg""\)", Published(templates, new AssetBundle("c/a.css", ["delen/a.css"]), "assets/c/a."));
    }

    [Theory]
    [InlineData("weg.css", null)]
    [InlineData("lezen.css", "weg.css")]
    public void A_part_that_is_missing_is_named(string part, string? forPaper)
    {
        var fault = Assert.Throws<TemplateFault>(() => SiteAssets.Load(TemplateFolder.Open(null), [new AssetBundle("samen.css", [part], forPaper)]));

        Assert.Equal("templates/assets/weg.css: Dit bestand ontbreekt; 'samen.css' wordt ervan gemaakt.", fault.Message);
    }

    private static TemporaryFolder Templates(params (string Path, string Text)[] files)
    {
        var folder = new TemporaryFolder();
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
            File.WriteAllText(folder[path], text);
        }
        return folder;
    }

    private static string Published(TemporaryFolder templates, AssetBundle bundle, string start)
    {
        var output = new ArrayBufferWriter<byte>();
        SiteAssets.Load(TemplateFolder.Open(templates.Path), [bundle]).Outputs().Single(o => o.Address.Path.StartsWith(start, StringComparison.Ordinal)).Make(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string StyleOf(Outcome site, string address)
    {
        var link = Assert.Single(site.Page(address).QuerySelectorAll("link[rel=stylesheet]"));
        Assert.Null(link.GetAttribute("media"));
        return site.Text(new Uri(new Uri("http://site" + address), link.GetAttribute("href")).AbsolutePath[1..]);
    }

    /// <summary>The text of the published file, whatever its hash.</summary>
    private static string AssetOf(Outcome site, string name, string extension) =>
        site.Text(site.Files.Keys.Single(p => Regex.IsMatch(p, $"^assets/{name}\\.[0-9a-f]+\\{extension}$")));
}
