using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Praktijk.Rendering;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Rendering;

/// <summary>What browsers get of the program's own scripts. The browser tests run on the same small scripts.</summary>
public class ScriptsMadeSmall
{
    public static TheoryData<string> OwnScripts => [.. Directory.EnumerateFiles(Path.Combine(Repository.Templates, "assets"), "*.js", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Repository.Templates, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(OwnScripts))]
    public void The_tokens_of_a_script_are_the_script(string name)
    {
        var script = File.ReadAllText(Path.Combine(Repository.Templates, name));

        Assert.Equal(script, string.Concat(ScriptReader.Read(script)!.Select(t => t.Text)));
    }

    [Theory]
    [MemberData(nameof(OwnScripts))]
    public void All_own_scripts_can_be_made_small(string name)
    {
        var script = ScriptText.InOneFunction([File.ReadAllText(Path.Combine(Repository.Templates, name))]);

        var small = ScriptMinifier.Minify(script);
        Assert.InRange(small!.Length, 1, script.Length * 3 / 4);
        Assert.Equal(small, ScriptMinifier.Minify(script));
    }

    [Theory]
    // Comments and space.
    [InlineData("/* a */\n// b\nlet a = 1 /* c */ + /* d\n */ 2; // e\n", "let a=1+2;")]
    [InlineData("a/**/in/**/b", "a in b")]
    [InlineData("a/* b\n */c", "a\nc")]
    [InlineData("a + +b; a - -b; a++ + b; a + ++b; a - --b; - -a", "a+ +b;a- -b;a++ +b;a+ ++b;a- --b;- -a")]
    [InlineData("a in b; a instanceof b; typeof a; 'a' in b; typeof 'a'; void (0)", "a in b;a instanceof b;typeof a;'a'in b;typeof'a';void(0)")]
    [InlineData("for (const a of [1]) ;\nfor (const a in {}) ;", "for(let a of[1]);for(let a in{});")]
    [InlineData("1 .a; 1. .a; 1.0.a; 0x1f .a", "1 .a;1. .a;1.0 .a;0x1f .a")]
    [InlineData("a ? .5 : 1; a?.5:1; a ?. b; a?.[1]", "a?.5:1;a?.5:1;a?.b;a?.[1]")]
    [InlineData("a < !--b", "a< !--b")]
    [InlineData("while (a --> 0) b", "while(a-->0)b")]
    [InlineData("let ß = { ĳ: 1, 'é': 2 }; a ??= ß . ĳ", "let ß={ĳ:1,'é':2};a??=ß.ĳ")]
    // Regular expressions and divisions.
    [InlineData("a = b / c / d; a = (b) / c / d; a = [b] / c / d; a++ / b / c", "a=b/c/d;a=(b)/c/d;a=[b]/c/d;a++/b/c")]
    [InlineData("a = / b /g; f(/ '/ ); return / ` /", "a=/ b /g;f(/ '/);return/ ` /")]
    [InlineData("if (a) / b /.test(c); while (a) / b /.test(c)", "if(a)/ b /.test(c);while(a)/ b /.test(c)")]
    [InlineData("if (a) {}\n/ b /.test(c); function f() {}\n/ b /.test(c)", "if(a){}/ b /.test(c);function f(){}/ b /.test(c)")]
    [InlineData("a = { b: 1 } / c / d", "a={b:1}/c/d")]
    [InlineData("a = /[/*]  / / 2 / / b/; / a/ in b; / a/.b", "a=/[/*]  / /2/ / b/;/ a/ in b;/ a/.b")]
    [InlineData(@"a = /\/ [\]/]/u . b", @"a=/\/ [\]/]/u.b")]
    // Literals.
    [InlineData("a = '</script> // b' + \" /* \\\" \" + 'b\\\n c'", "a='</script> // b'+\" /* \\\" \"+'b\\\n c'")]
    [InlineData("a = ` b  ${ c + ` ${ { d : 1 } . d } // e` }  $ \\` \\${ ` ; f", "a=` b  ${c+` ${{d:1}.d} // e`}  $ \\` \\${ `;f")]
    [InlineData("a = b\n`c`\nd", "a=b\n`c`\nd")]
    // Lines that end a statement, and lines that do not.
    [InlineData("a = 1\nb = 2\n(c)\n[d]\n++e\n-f\n!g", "a=1\nb=2\n(c)\n[d]\n++e\n-f\n!g")]
    [InlineData("a =\n1 +\n2 &&\nb\n  .c()\n  ?.d\n? e\n: f\n,\ng\n?? h;\ni", "a=1+2&&b.c()?.d?e:f,g??h;i")]
    [InlineData("() => {\nreturn\na\n}", "()=>{return\na}")]
    [InlineData("a = {\n}\nb = () => {\n}\nc = function () {\n}\nd", "a={}\nb=()=>{}\nc=function(){}\nd")]
    [InlineData("if (a) {\n b\n}\nelse {\n}\nfor (;;) {\n}\ntry {\n} catch {\n}\n[a] = b", "if(a){b}else{}for(;;){}try{}catch{}[a]=b")]
    [InlineData("do {\n} while (a)\nb", "do{}while(a)\nb")]
    [InlineData("a++\nb--\nc", "a++\nb--\nc")]
    // Semicolons and parentheses that nothing depends on.
    [InlineData("() => { a(); }; if (b) { c++; } () => { return; }; for (;;) { break; }", "()=>{a()};if(b){c++}()=>{return};for(;;){break}")]
    [InlineData("() => { if (a); }; () => { for (;;); }; () => { while (b); }; () => { if (a) b(); else; }", "()=>{if(a);};()=>{for(;;);};()=>{while(b);};()=>{if(a)b();else;}")]
    [InlineData("(a) => a; async (a) => a; (a, b) => a; ({ a }) => a; (...a) => a; (a = 1) => a; f((a))", "a=>a;async a=>a;(a,b)=>a;({a})=>a;(...a)=>a;(a=1)=>a;f((a))")]
    [InlineData("const a = 1; let b; const [c] = f(() => { const d = 1; }); for (const e of g) ;", "let a=1,b,[c]=f(()=>{let d=1});for(let e of g);")]
    [InlineData("const a = 1\nlet b = 2; const c = {\n d: 1 }; export const e = 1; const f = 2;", "let a=1\nlet b=2,c={d:1};export let e=1;let f=2;")]
    [InlineData("f(a, { b: 1, }, [1, ], [, ], [1, , ], (c, ) => d, )", "f(a,{b:1},[1],[,],[1,,],(c)=>d)")]
    public void A_script_keeps_what_it_depends_on(string script, string small) => Assert.Equal(small + "\n", ScriptMinifier.Minify(script));

    [Theory]
    [InlineData("const woord = 1; f(woord); const ander = woord;", "let e=1;f(e);let t=e")]
    [InlineData("const document = 1, plek = location; f(plek);", "let e=1,t=location;f(t)")]
    [InlineData("const a = e; f(a, t);", "let n=e;f(n,t)")]
    // Names of properties stay; a name that is both is written twice.
    [InlineData("const woord = a.woord + a?.woord; f({ woord: 1, b: woord });", "let e=a.woord+a?.woord;f({woord:1,b:e})")]
    [InlineData("const woord = 1; f({ woord }, { a, woord, b });", "let e=1;f({woord:e},{a,woord:e,b})")]
    [InlineData("const { woord, a: b = woord, ...rest } = c; f(woord, b, rest);", "let{woord:e,a:t=e,...n}=c;f(e,t,n)")]
    [InlineData("const f = ({ woord = 1 } = {}, [kop, , staart]) => woord + kop + staart;", "let e=({woord:e=1}={},[t,,n])=>e+t+n")]
    [InlineData("let woord, kop; ({ woord, kop = 1 } = a); [woord, kop] = b;", "let e,t;({woord:e,kop:t=1}=a);[e,t]=b")]
    [InlineData("const o = { get woord() { return 1; }, set woord(v) { f(v); }, async kop() {}, *rij() {}, ['x' + o]: 1, if() {}, 'kop': 2 };", "let e={get woord(){return 1},set woord(e){f(e)},async kop(){},*rij(){},['x'+e]:1,if(){},'kop':2}")]
    [InlineData("const woord = 1, kop = 2; f(a ? woord : kop, a ? { woord } : { kop: woord });", "let e=1,t=2;f(a?e:t,a?{woord:e}:{kop:e})")]
    [InlineData("const woord = 1; switch (a) { case woord: { f(woord); } default: { g(); } }", "let e=1;switch(a){case e:{f(e)}default:{g()}}")]
    // Scopes.
    [InlineData("const woord = 1; { const woord = 2; f(woord); } f(woord);", "let e=1;{let e=2;f(e)}f(e)")]
    [InlineData("const woord = 1; { const kop = woord; { const woord = kop; f(woord); } }", "let e=1;{let t=e;{let e=t;f(e)}}")]
    [InlineData("f(woord); { const woord = 2; g(woord); }", "f(woord);{let e=2;g(e)}")]
    [InlineData("for (const woord of a) f(woord); for (const woord of b) if (woord) f(); else g(woord); f(woord);", "for(let e of a)f(e);for(let e of b)if(e)f();else g(e);f(woord)")]
    [InlineData("for (let i = 0, woord = a; i < woord; i++) { f(i); } f(i);", "for(let e=0,t=a;e<t;e++){f(e)}f(i)")]
    [InlineData("try { f(); } catch (fout) { g(fout); } g(fout);", "try{f()}catch(e){g(e)}g(fout)")]
    [InlineData("{ function doe(woord, kop = woord) { return doe(kop); } } doe();", "{function e(t,n=t){return e(n)}}doe()")]
    [InlineData("f((woord) => woord ? (kop) => kop : woord, woord);", "f(e=>e?e=>e:e,woord)")]
    [InlineData("f(async (woord) => { await woord; }); f(woord => woord\n+ woord);", "f(async e=>{await e});f(e=>e\n+e)")]
    [InlineData("const f = (woord) => woord\nwoord()", "let e=e=>e\nwoord()")]
    [InlineData("let a = 1\nname(), name\nlet b = 2, status = 3\nf(a, b, status)", "let e=1\nname(),name\nlet t=2,n=3\nf(e,t,n)")]
    [InlineData("f(function doe(woord) { return woord ? doe() : 1; });", "f(function e(t){return t?e():1})")]
    [InlineData("f(function doe() {}); doe();", "f(function doe(){});doe()")]
    [InlineData("if (a) { var woord = 1; f(woord); } f(woord);", "if(a){var woord=1;f(woord)}f(woord)")]
    [InlineData("var woord = 1; f((woord) => woord);", "var e=1;f(e=>e)")]
    [InlineData("f(function (woord, kop) { const rij = woord; g(rij); }, (woord) => { const kop = 1; g(kop); });", "f(function(e,t){let n=e;g(n)},e=>{let t=1;g(t)})")]
    [InlineData("try { f(); } catch (fout) { const woord = 1; g(woord); }", "try{f()}catch(e){let t=1;g(t)}")]
    // Labels have names of their own.
    [InlineData("const buiten = 1; buiten: for (;;) { f(buiten); continue buiten; }", "let e=1;buiten:for(;;){f(e);continue buiten}")]
    // What reads names.
    [InlineData("const woord = 1; eval('woord');", "let woord=1;eval('woord')")]
    [InlineData("const woord = 1; new Function('woord');", "let woord=1;new Function('woord')")]
    [InlineData("const woord = 1; class A { woord = 1; doe() { return woord; } }", "let woord=1;class A{woord=1;doe(){return woord}}")]
    public void Variables_get_short_names(string body, string small) =>
        Assert.Equal($"(()=>{{'use strict';{small}}})();\n", ScriptMinifier.Minify(ScriptText.InOneFunction([body])));

    [Theory]
    [InlineData("const woord = 1;", "let woord=1;")]
    [InlineData("(() => { 'use strict'; const woord = 1; })(); const kop = 2;", "(()=>{'use strict';let woord=1})();let kop=2;")]
    [InlineData("(() => { const woord = 1; })();", "(()=>{let woord=1})();")]
    public void What_others_may_name_keeps_its_name(string script, string small) => Assert.Equal(small + "\n", ScriptMinifier.Minify(script));

    [Theory]
    [InlineData("/*! licence */ let a;")]
    [InlineData("let a = 'b\n';")]
    [InlineData("let a = `b ${c`;")]
    [InlineData("let a = /b\n/;")]
    [InlineData("let a; /* b")]
    [InlineData("f(a];")]
    [InlineData("f(a")]
    [InlineData("let a = \\u0062;")]
    [InlineData("a <!-- b\nc")]
    [InlineData("a\n--> b")]
    [InlineData("() => {} / a / b")] // a function that is divided, or a statement and a regular expression
    [InlineData("a { b }")]
    [InlineData("a = { b; c }")]
    [InlineData("return\n{ a }")]
    [InlineData("a # b")]
    public void A_script_that_is_not_understood_stays(string script) => Assert.Null(ScriptMinifier.Minify(script));

    [Fact]
    public void Only_scripts_of_the_program_are_made_small()
    {
        var site = TestSite.Minimal.AndTemplate("assets/zoeken/stam.js", "// x\n  const langeNaam = 1;\n").AndTemplate("assets/kwadrant.js", "  const langeNaam = 2; // y\n").ShouldPass();

        Assert.StartsWith("(() => {\n'use strict';\nconst langeNaam = 1;\n;\n", Script(site, "zoeken"), StringComparison.Ordinal);
        Assert.Equal("const langeNaam = 2; // y\n", Script(site, "kwadrant"));
        Assert.StartsWith("(()=>{'use strict';let ", Script(site, "praktijk"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_script_has_no_more_than_8_KB()
    {
        var script = Encoding.UTF8.GetBytes(Script(TestSite.Minimal.ShouldPass(), "zoeken"));

        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(script.Length)];
        Assert.True(BrotliEncoder.TryCompress(script, compressed, out var size, quality: 11, window: 22));
        Assert.InRange(size, 1, 8 * 1024);
    }

    [Fact]
    public async Task A_small_script_does_the_same()
    {
        var stems = await File.ReadAllTextAsync(Path.Combine(Repository.Templates, "assets/zoeken/stam.js"));
        string Exposed(string name) => ScriptText.InOneFunction([stems, $"document.{name} = stam;"]);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["groot.js"], Exposed("groot"));
        await File.WriteAllTextAsync(folder["klein.js"], ScriptMinifier.Minify(Exposed("klein"))!);
        await File.WriteAllTextAsync(
            folder["index.html"],
            "<!doctype html><html lang=nl><meta charset=utf-8><link rel=icon href='data:,'><title>t</title><script src=groot.js></script><script src=klein.js></script>");
        var words = Words();
        await using var server = await StaticServer.Start(folder.Path, "/");

        await Browser.Visit(server.Address, new Reader(), async page =>
        {
            await page.GotoAsync(server.Address);
            var stemmed = await page.EvaluateAsync<JsonElement>("words => words.map((word) => [document.groot(word), document.klein(word)])", words);
            var pairs = stemmed.EnumerateArray().Select(p => (Large: p[0].GetString()!, Small: p[1].GetString()!)).ToList();
            Assert.Equal(pairs.Select(p => p.Large), pairs.Select(p => p.Small));
            Assert.InRange(words.Zip(pairs).Count(w => w.First != w.Second.Small), words.Length / 4, words.Length);
        });
    }

    /// <summary>Some hundreds of words, with every ending that the stemmer knows.</summary>
    private static string[] Words()
    {
        string[] beginnings = ["", "h", "buurt", "gewer", "moestuin", "ver", "lop", "aangema"];
        string[] endings =
        [
            "", "s", "'s", "en", "ies", "tjes", "etje", "pje", "heden", "heid", "iteit", "lijk", "lijke", "isch", "ische", "ding", "igst", "achtiger", "ioneel", "atief", "baar",
            "end", "nd", "t", "d", "de", "te", "eren", "eer", "laar", "naar", "raar", "ing", "isme", "erij", "arij", "fie", "gie", "tst", "dst", "innig", "wind", "went", "ste", "er",
        ];
        return [.. beginnings.SelectMany(b => endings.Select(e => b + e)).Where(w => w.Length > 0)];
    }

    private static string Script(Outcome site, string name) =>
        site.Text(site.Files.Keys.Single(p => p.StartsWith($"assets/{name}.", StringComparison.Ordinal) && p.EndsWith(".js", StringComparison.Ordinal)));
}
