using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Attacks;

/// <summary>Front matter and settings: fields that are no plain text, and YAML that is more than fields.</summary>
internal static class FieldAttacks
{
    private const string Case = TestSite.Case;
    private const string Facet = "facetten/preventie/_facet.yml";
    private const string Site = "site.yml";

    public static IReadOnlyList<FieldAttack> All { get; } =
    [
        new("tag that names a type", Case, ["titel: !!python/object/apply:os.system [ls]"], "2:8: label-in-velden"),
        new("tag that names a class", Case, ["titel: !<tag:yaml.org,2002:js/function> 'canary()'"], "2:8: label-in-velden"),
        new("anchor and alias", Case, ["titel: &a x", "plaats: *a"], "2:8: verwijzing-in-velden"),
        new("merge", Case, ["<<: { titel: x }"], "11:1: verwijzing-in-velden"),
        new("field of a member", Case, ["__proto__: { canary: 1 }"], "11:1: onbekend-veld"),
        new("field of a constructor", Case, ["constructor: x"], "11:1: onbekend-veld"),
        new("field with markup for a name", Case, ["\"<script>canary()</script>\": x"], "11:1: onbekend-veld"),
        new("template without quotes", Case, ["titel: {{titel}}"], "2:9: ongeldige-yaml"),
        new("markup as a list", Case, ["titel: [<script>canary()</script>]"], "2:8: geen-tekst"),
        new("markup as a group", Case, ["samenvatting: { a: <script>canary()</script> }"], "3:15: geen-tekst"),
        new("escape character in quotes", Case, ["titel: \"x\\e[31m\""], "2:8: verboden-teken"),
        new("zero in quotes", Case, ["titel: \"x\\0y\""], "2:8: verboden-teken"),
        new("direction in quotes", Case, ["titel: \"x\\u202Ey\""], "2:8: verboden-teken"),
        new("half a pair in quotes", Case, ["titel: \"x\\uD800y\""], "2:10: ongeldige-yaml"),
        new("text of several lines", Case, ["titel: |\n  <script>\n  canary()\n  </script>"]),
        new("comment that hides a field", Case, ["titel: Buurt #\"><script>canary()</script>"]),
        new("source with a script for an address", Case, ["bronnen: [{ titel: Bron, url: \"javascript:canary()\" }]"], "9:31: ongeldig-webadres"),
        new("source with data for an address", Case, ["bronnen: [{ titel: Bron, url: \"data:text/html,x\" }]"], "9:31: ongeldig-webadres"),
        new("source without a scheme", Case, ["bronnen: [{ titel: Bron, url: //elders.example/ }]"], "9:31: ongeldig-webadres"),
        new("source with a space before its scheme", Case, ["bronnen: [{ titel: Bron, url: \" javascript:canary()\" }]"], "9:31: ongeldig-webadres"),
        new("source with a line end in its scheme", Case, ["bronnen: [{ titel: Bron, url: \"https://example.org/\\njavascript:canary()\" }]"], "9:31: ongeldig-webadres"),
        new("source with a quote in its address", Case, ["bronnen: [{ titel: Bron, url: 'https://example.org/\"onmouseover=\"canary()' }]"], "9:31: ongeldig-webadres"),
        new("source with an apostrophe in its address", Case, ["bronnen: [{ titel: Bron, url: \"https://example.org/'onmouseover='canary()\" }]"]),
        new("source with brackets in its address", Case, ["bronnen: [{ titel: Bron, url: 'https://example.org/<script>' }]"], "9:31: ongeldig-webadres"),
        new("source with a backslash in its address", Case, ["bronnen: [{ titel: Bron, url: 'https:\\\\elders.example' }]"], "9:31: ongeldig-webadres"),
        new("source with a name before its host", Case, ["bronnen: [{ titel: Bron, url: 'https://proef.example@elders.example/' }]"], "9:31: inloggegevens-in-link"),
        new("source by mail", Case, ["bronnen: [{ titel: Bron, url: 'mailto:a@example.org' }]"], "9:31: ongeldig-webadres"),
        new("source by FTP", Case, ["bronnen: [{ titel: Bron, url: 'ftp://example.org/' }]"], "9:31: ongeldig-webadres"),
        new("source with a date of markup", Case, ["bronnen: [{ titel: Bron, datum: '<b>' }]"], "9:33: ongeldige-datum"),
        new("date with markup", Case, ["gepubliceerd: '2026-11-22<script>'"], "10:15: ongeldige-datum"),
        new("province with markup", Case, ["provincie: '\"><script>canary()</script>'"], "5:12: onbekende-waarde"),
        new("number that is none", Case, ["kwadrant: { collectief: .nan, formeel: .inf }"], "8:25: geen-getal", "8:40: geen-getal"),
        new("number with a handler", Case, ["kwadrant: { collectief: '0.1\" onload=\"canary()', formeel: 0 }"], "8:25: geen-getal"),
        new("term with a path", Case, ["competenties: [../../zoeken]"], "6:16: onbekende-term"),
        new("term of a member", Case, ["competenties: [__proto__, constructor]"], "6:16: onbekende-term", "6:27: onbekende-term"),
        new("state with markup", Case, ["status: '<b>'"], "11:9: onbekende-waarde"),
        new("old address of another host", Case, ["oud: [//elders.example/]"], "11:7: ongeldig-adres"),
        new("old address with a script", Case, ["oud: ['javascript:canary()']"], "11:7: ongeldig-adres"),
        new("old address that climbs", Case, ["oud: [/../../etc/]"], "11:7: ongeldig-adres"),
        new("old address with a quote", Case, ["oud: ['/x\" onload=\"canary()/']"], "11:7: ongeldig-adres"),
        new("old address with an encoded slash", Case, ["oud: [/%2Felders.example/]"], "11:7: ongeldig-adres"),
        new("old address of the search page", Case, ["oud: [/zoeken/]"], "11:7: dubbel-adres"),
        new("old address among the assets", Case, ["oud: [/assets/zoeken/]"], "11:7: gereserveerde-naam"),
        new("old address of a member", Case, ["oud: [/constructor/, /prototype/]"]),
        new("parameter with a handler", Facet, ["parameter: 'x onclick=canary()'"], "4:12: ongeldige-parameter"),
        new("parameter with a quote", Facet, ["parameter: 'x\"><script>'"], "4:12: ongeldige-parameter"),
        new("parameter of a member", Facet, ["parameter: __proto__"], "4:12: ongeldige-parameter"),
        new("parameter of a constructor", Facet, ["parameter: constructor"]),
        new("parameter of the page's own", Facet, ["parameter: slug"], "4:12: dubbele-parameter"),
        new("parameter that a button listens to", Facet, ["parameter: druk"]),
        new("parameter that another button listens to", Facet, ["parameter: kopieer"]),
        new("shape with a class", Facet, ["teken: 'ballon\" onclick=\"canary()'"], "6:8: onbekende-waarde"),
        new("site with a script for an address", Site, ["adres: 'javascript:canary()'"], "2:8: ongeldig-webadres"),
        new("site with markup in its address", Site, ["adres: 'https://proef.example/\"><script>'"], "2:8: ongeldig-webadres"),
        new("site with an apostrophe in its address", Site, ["adres: \"https://proef.example/'onload='canary()/\""]) { Address = "https://proef.example/'onload='canary()/" },
        new("site with a question in its address", Site, ["adres: 'https://proef.example/?x='"], "2:8: ongeldig-webadres"),
        new("site whose path is another host", Site, ["adres: 'https://proef.example//elders.example/'"], "2:8: ongeldig-webadres"),
        new("site whose path is another host behind a dot", Site, ["adres: 'https://proef.example/.//elders.example/'"], "2:8: ongeldig-webadres"),
        new("site whose path is another host behind two dots", Site, ["adres: 'https://proef.example/x/..//elders.example/'"], "2:8: ongeldig-webadres"),
        new("site with a name before its host", Site, ["adres: 'https://proef.example@elders.example/'"], "2:8: inloggegevens-in-link"),
        new("contact with a script", Site, ["contact: 'javascript:canary()'"], "3:10: ongeldig-contact"),
        new("contact with markup", Site, ["contact: 'a@example.org\"><script>'"], "3:10: ongeldig-contact"),
        new("contact with lines", Site, ["contact: \"a@example.org\\nContact: b@example.org\""], "3:10: ongeldig-contact"),
        new("licence with a script", Site, ["licentie: 'javascript:canary()'"], "3:11: ongeldig-webadres"),
        new("licence with parts", Site, ["licentie: 'https://elders.example/?creativecommons.org/licenses/x'"]),
        new("repository with a script", Site, ["repository: 'javascript:canary()'"], "3:13: ongeldig-webadres"),
        new("repository that ends in a query", Site, ["repository: 'https://github.com/o/r?x='"], "3:13: ongeldige-repository"),
        new("branch that climbs", Site, ["repository: 'https://github.com/o/r'", "tak: '../../\"><script>'", "map: '../x\" onclick=\"canary()'"], "4:6: ongeldige-tak", "5:6: ongeldige-map"),
        new("branch and folder with markup", Site, ["repository: 'https://github.com/o/r'", "tak: 'a/\"><script>canary()</script>'", "map: 'x\" onclick=\"canary()/?#%2e%2e'"]),
        new("overview of facets that are members", Site, ["overzichtskaart: { rijen: __proto__, kolommen: constructor }"], "3:27: onbekend-facet", "3:48: onbekend-facet"),
        new("language of the site with markup", Site, ["taal: 'nl\"><script>'"], "3:7: onbekende-waarde"),
        new("audience with a link to another host", "home.md", ["wie: [{ kop: A, tekst: B, link: //elders.example/, linktekst: C }]"], "4:33: ongeldig-adres"),
        new("audience with a link to a script", "home.md", ["wie: [{ kop: A, tekst: B, link: 'javascript:canary()', linktekst: C }]"], "4:33: ongeldig-adres"),
    ];
}

/// <summary>Names and kinds of files.</summary>
internal static class FileAttacks
{
    public static IReadOnlyList<FileAttack> All { get; } =
    [
        new("script", "praktijken/x.js", "canary()", "praktijken/x.js:1:1: waarschuwing onbekend-bestand"),
        new("page", "praktijken/x.html", "<script>canary()</script>", "praktijken/x.html:1:1: waarschuwing onbekend-bestand"),
        new("drawing", "praktijken/x.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='canary()'/>", "praktijken/x.svg:1:1: waarschuwing onbekend-bestand"),
        new("asset", "assets/praktijk.js", "canary()", "assets/praktijk.js:1:1: waarschuwing onbekend-bestand"),
        new("template", "templates/paginas/praktijk.hbs", "<script>canary()</script>", "templates/paginas/praktijk.hbs:1:1: waarschuwing onbekend-bestand"),
        new("headers of a host", "_headers", "/*\n  X: y\n", "_headers:1:1: waarschuwing onbekend-bestand"),
        new("settings of a server", ".htaccess", "Redirect / https://elders.example/"),
        new("page of the site's own", "index.html", "<script>canary()</script>", "index.html:1:1: waarschuwing onbekend-bestand"),
        new("name with markup", "praktijken/<img src=x onerror=canary()>.md", "---\ntitel: x\n---\n", "praktijken/<img src=x onerror=canary()>.md:1:1: fout ongeldige-bestandsnaam"),
        new("name with a quote", "praktijken/x\" onclick=\"canary().md", "---\ntitel: x\n---\n", "praktijken/x\" onclick=\"canary().md:1:1: fout ongeldige-bestandsnaam"),
        new("name with a line end", "praktijken/x\n::error::y.md", "---\ntitel: x\n---\n", "praktijken/x\\u000a::error::y.md:1:1: fout ongeldige-bestandsnaam"),
        new("name with a direction", "praktijken/x\u202Edm.md", "---\ntitel: x\n---\n", "praktijken/x\\u202edm.md:1:1: fout ongeldige-bestandsnaam"),
        new("name with a space", "praktijken/een twee.md", "---\ntitel: x\n---\n", "praktijken/een twee.md:1:1: fout ongeldige-bestandsnaam"),
        new("name with percents", "praktijken/%2e%2e%2fx.md", "---\ntitel: x\n---\n", "praktijken/%2e%2e%2fx.md:1:1: fout ongeldige-bestandsnaam"),
        new("name of a member", "praktijken/__proto__.md", "---\ntitel: x\n---\n", "praktijken/__proto__.md:1:1: fout ongeldige-bestandsnaam"),
        new("name that the site keeps", "praktijken/index.md", "---\ntitel: x\n---\n", "praktijken/index.md:1:1: fout gereserveerde-naam"),
        new("page with the name of a folder", "paginas/assets.md", "---\ntitel: x\n---\n", "paginas/assets.md:1:1: fout gereserveerde-naam"),
        new("facet with the name of a folder", "facetten/assets/_facet.yml", "label: x\nenkelvoud: y\n", "facetten/assets/_facet.yml:1:1: fout gereserveerde-naam"),
        new("facet with the name of a field", "facetten/titel/_facet.yml", "label: x\nenkelvoud: y\n", "facetten/titel/_facet.yml:1:1: fout gereserveerde-naam"),
        new("picture that is a page", "praktijken/x.png", "<script>canary()</script>"),
    ];
}

/// <summary>What can stand behind the address of the search page; texts of the other attacks are asked as well.</summary>
internal static class QueryAttacks
{
    public static IReadOnlyList<string> All { get; } =
    [
        "?q=<img src=x onerror=canary()>#<img src=x onerror=canary()>",
        "?q=%3Cscript%3Ecanary()%3C/script%3E&q=%22%3E",
        "?competentie=%3Cimg%20src=x%20onerror=canary()%3E&preventie=%22%20onclick=%22canary()",
        "?__proto__=1&constructor=2&__proto__[canary]=3&competentie=__proto__&preventie=constructor",
        "?kwadrant=javascript:canary()&provincie=toString&sorteer=constructor",
        "?q=javascript:canary()#javascript:canary()",
        "?q=%F0%9F%98%80%E2%80%AE%00%0D%0A%FF",
        "?q=//elders.example/&next=//elders.example/&url=https://elders.example/",
        "#p-menu=<script>canary()</script>",
        "#/../../%3Csvg/onload=canary()%3E",
        "?q=%5C%22%29;canary()//&competentie=zichtbaar&competentie=zichtbaar",
        "?%22%3E%3Cscript%3Ecanary()%3C%2Fscript%3E=x",
        "?q=.*%2B%3F%5E%24%7B%7D()%7C%5B%5D%5C&sorteer=datum",
        "?page=-1&q=%25&competentie=%25%32%25",
    ];
}
