namespace Praktijk.SiteTests.Attacks;

/// <summary>Notations of Markdown and its dialects.</summary>
internal static class NotationAttacks
{
    public static AttackGroup Attributes { get; } = new("attributes in braces",
    [
        new("attributes of a paragraph", "tekst {onclick=canary()}"),
        new("attributes of a paragraph before it", "{onclick=canary() style=\"display:none\"}\ntekst"),
        new("attributes of a heading", "## Kop {.melding onclick=canary()}"),
        new("id and attributes of a heading", "## Kop {#kop onclick=canary()}"),
        new("attributes of a link", "[a](https://example.org/){onmouseover=canary() target=_blank}"),
        new("attributes of emphasis", "*schuin*{onclick=canary()} **vet**{style=color:red}"),
        new("attributes of code", "`code`{onclick=canary()}"),
        new("attributes of a list", "- punt {onclick=canary()}\n{onclick=canary()}"),
        new("attributes of a table", "{onclick=canary()}\n\na|b\n-|-\n1|2\n{onclick=canary()}"),
        new("attributes of a line", "--- {onclick=canary()}"),
    ]);

    public static AttackGroup Dialects { get; } = new("notations of other dialects",
    [
        new("footnote with a script", "Tekst[^1]\n\n[^1]: <script>canary()</script>"),
        new("footnote with the id of the page", "Tekst[^inhoud]\n\n[^inhoud]: [x](https://example.org/)") { InBody = ["15:12: verboden-link"] },
        new("footnote within the line", "Tekst^[<img src=x onerror=canary()>]"),
        new("definition list", "Begrip\n:   <script>canary()</script>"),
        new("abbreviation", "*[tekst]: \" onmouseover=\"canary()\n\ntekst"),
        new("container", "::: melding onclick=canary()\ntekst\n:::"),
        new("container with a script", "<div markdown=1>\n[x](https://example.org/)\n</div>"),
        new("formula", "$\\href{javascript:canary()}{x}$ en $$\\unicode{<img src=x onerror=canary()>}$$"),
        new("task list", "- [x] <input onclick=canary()>\n- [ ] klaar"),
        new("emoji and smileys", ":script: :) <3 :<img src=x onerror=canary()>:"),
        new("table of contents", "[TOC] [[_TOC_]] {:toc} ${toc}") { InBody = ["13:9: onbekend-begrip"] },
        new("include of a file", "!include(/etc/passwd) {% include '/etc/passwd' %} !!!include x"),
        new("citation", "\"\"<script>canary()</script>\"\" @[film](https://elders.example/)"),
        new("attributes by colon", "tekst\n{: onclick=\"canary()\" }"),
        new("grid table", "+---+\n| <img src=x onerror=canary()> |\n+===+"),
        new("figure", "^^^\n![a](https://example.org/x.png)\n^^^ <script>canary()</script>") { InBody = ["14:6: afbeelding-van-elders"] },
        new("table with markup", "a|<script>\n-|-\ncanary()|</script>"),
        new("table with alignment that is a style", "a|b\n:-:;onclick=canary()|-\n1|2"),
        new("diagram of another tool", "```mermaid\nclick A href \"javascript:canary()\"\n```"),
    ]);

    public static AttackGroup Code { get; } = new("code blocks",
    [
        new("language with markup", "```\"><script>canary()</script>\ncode\n```"),
        new("language with attributes", "``` js {onclick=canary()} class=\"x\"\ncode\n```"),
        new("language with an entity", "~~~ &quot;onclick=canary()\ncode\n~~~"),
        new("block that is not closed", "```\n</code></pre><script>canary()</script>"),
        new("code with an end of its element", "`</code><script>canary()</script>`"),
        new("indented code with markup", "    </code></pre><script>canary()</script>"),
        new("block of raw HTML", "```{=html}\n<script>canary()</script>\n```"),
        new("diagram with markup", "```schema\nknopen:\n  - { id: a, label: \"</text><script>canary()</script>\" }\n  - { id: b, label: \"<img src=x onerror=canary()>\" }\npijlen:\n  - { van: a, naar: b, uitleg: \"</li><script>canary()</script>\" }\n```"),
        new("diagram with quotes and names of members", "```schema\nknopen:\n  - { id: __proto__, label: '\" onload=\"canary()' }\n  - { id: constructor, label: toString }\npijlen:\n  - { van: __proto__, naar: constructor }\n```"),
        new("diagram with a field of its own", "```schema\nknopen:\n  - { id: a, label: A, href: \"javascript:canary()\" }\n```") { InBody = ["15:24: onbekend-veld"] },
        new("diagram with a type", "```schema\nknopen: !!python/object:os.system [ls]\n```") { InBody = ["14:9: label-in-velden"] },
    ]);

    public static AttackGroup Ids { get; } = new("ids and names that clobber",
    [
        new("heading with the id of the page", "## Inhoud\n\n## Zoekresultaten\n\n## P menu\n\n## P zoekindex"),
        new("heading with the names of the document", "## Cookie\n\n## Forms\n\n## Location\n\n## Body\n\n## Head"),
        new("heading with the names of the window", "## Top\n\n## Parent\n\n## Self\n\n## Name\n\n## Canary\n\n## Globalthis"),
        new("heading with the names of members", "## __proto__\n\n## constructor\n\n## prototype\n\n## hasOwnProperty\n\n## toString"),
        new("chosen id of a member", "## Kop {#constructor}\n\n## Kop {#prototype}"),
        new("chosen id that is a prototype", "## Kop {#__proto__}") { InBody = ["13:10: ongeldig-anker"] },
        new("chosen id of the page", "## Kop {#inhoud}") { InBody = ["13:10: ongeldig-anker"] },
        new("chosen id of a template", "## Kop {#p-zoekindex}") { InBody = ["13:10: ongeldig-anker"] },
        new("chosen id with a quote", "## Kop {#x\"onclick=canary()}") { InBody = ["13:10: ongeldig-anker"] },
        new("chosen id in capitals", "## Kop {#Kop}") { InBody = ["13:10: ongeldig-anker"] },
        new("elements with ids and names", "<a id=p-zoekindex></a><img name=cookie><form id=p-zoekform name=forms><input name=action></form>"),
        new("heading with markup", "## <img src=x onerror=canary()> [x](https://example.org/) `</h2><script>`"),
        new("headings that number themselves", "## Kop\n\n## Kop 2\n\n## Kop\n\n## Kop {#kop-3}\n\n## Kop"),
        new("heading without letters", "## 🙂\n\n## \\#\n\n## …"),
        new("glossary word with markup", "[[\"><script>canary()</script>]]") { InBody = ["13:3: onbekend-begrip"] },
        new("glossary word of a member", "[[__proto__]] en [[constructor|<b onclick=canary()>]]") { InBody = ["13:3: onbekend-begrip", "13:20: onbekend-begrip"] },
    ]);
}
