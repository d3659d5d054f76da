using System.Net;
using System.Text;

namespace Praktijk.Serving;

/// <summary>What <c>serve</c> adds to a site: a script that reloads and shows what is wrong, its style, and a page for when there is no site yet.</summary>
internal static class PreviewPages
{
    /// <summary>Never an address of the site: slugs have no underscore.</summary>
    public const string Folder = "/_praktijk/";

    public const string ScriptPath = Folder + "herladen.js";
    public const string StylePath = Folder + "herladen.css";
    public const string EventsPath = Folder + "gebeurtenissen";

    private const string Policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'\">";

    /// <summary>The page with the script in it, before the end of its body.</summary>
    public static byte[] WithScript(ReadOnlySpan<byte> html, string version)
    {
        var script = Encoding.UTF8.GetBytes(ScriptElement(version));
        var at = html.LastIndexOf("</body>"u8);
        if (at < 0)
            at = html.Length;
        return [.. html[..at], .. script, .. html[at..]];
    }

    /// <summary>For as long as no build has succeeded; it loads itself again once one does.</summary>
    public static byte[] NoSiteYet(Preview preview) => Mistakes("Nog geen site", "De site verschijnt dan vanzelf.", preview);

    /// <summary>For a page that its template cannot make.</summary>
    /// <param name="preview">With that fault.</param>
    public static byte[] NoPage(Preview preview) => Mistakes("Deze pagina kan niet worden gemaakt", "De pagina verschijnt dan vanzelf.", preview);

    private static byte[] Mistakes(string heading, string afterwards, Preview preview)
    {
        var page = new StringBuilder("<!doctype html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">").Append(Policy)
            .Append("<meta name=\"viewport\" content=\"width=device-width\"><title>").Append(heading).Append("</title><link rel=\"stylesheet\" href=\"").Append(StylePath)
            .Append("\"></head><body class=\"praktijk-leeg\"><main><h1>").Append(heading)
            .Append("</h1><p>Los deze punten op en bewaar het bestand. ").Append(afterwards).Append("</p><ul>");
        foreach (var (place, label, sentence) in preview.Messages)
        {
            page.Append("<li>");
            if (place.Length > 0)
                page.Append("<code>").Append(WebUtility.HtmlEncode(place)).Append("</code> ");
            page.Append("<strong>").Append(label).Append("</strong> ").Append(WebUtility.HtmlEncode(sentence)).Append("</li>");
        }
        return Encoding.UTF8.GetBytes(page.Append("</ul></main>").Append(ScriptElement(preview.Version)).Append("</body></html>\n").ToString());
    }

    /// <summary>For an address that does not exist, when the site has no page of its own for that.</summary>
    public static ReadOnlySpan<byte> NotFound => "<!doctype html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Niet gevonden</title></head><body><h1>Niet gevonden</h1><p><a href=\"/\">Naar het begin</a></p></body></html>\n"u8;

    private static string ScriptElement(string version) => $"<script src=\"{ScriptPath}\" data-versie=\"{version}\" defer></script>";

    /// <summary>Text of content goes into text nodes only.</summary>
    public static ReadOnlySpan<byte> Script => """
        'use strict';
        (() => {
          const here = document.currentScript;
          const shownVersion = here.dataset.versie;
          const pageItself = document.body.classList.contains('praktijk-leeg');
          let panel = null;
          let shown = '';

          const element = (name, text, className) => {
            const made = document.createElement(name);
            if (text) made.textContent = text;
            if (className) made.className = className;
            return made;
          };

          const hide = () => {
            if (panel) panel.remove();
            panel = null;
            shown = '';
          };

          const show = (state, text) => {
            if (text === shown) return;
            hide();
            shown = text;
            panel = element('aside', '', 'praktijk-meldingen' + (state.kapot ? ' praktijk-kapot' : ''));
            panel.setAttribute('aria-label', 'Meldingen van praktijk');
            const details = element('details');
            details.open = state.kapot;
            const count = state.meldingen.length === 1 ? '1 melding' : state.meldingen.length + ' meldingen';
            details.append(element('summary', state.kapot ? count + ': je ziet de laatste goede versie' : count));
            const list = element('ul');
            for (const melding of state.meldingen.slice(0, 100)) {
              const item = element('li');
              if (melding.plaats) item.append(element('code', melding.plaats), ' ');
              item.append(element('strong', melding.soort), ' ', melding.zin);
              list.append(item);
            }
            if (state.meldingen.length > 100) list.append(element('li', 'en nog ' + (state.meldingen.length - 100)));
            details.append(list);
            panel.append(details);
            document.body.append(panel);
          };

          if (!pageItself) {
            const style = document.createElement('link');
            style.rel = 'stylesheet';
            style.href = new URL('herladen.css', here.src).href;
            document.head.append(style);
          }

          // A browser opens six connections to a host at most: a page that nobody looks at gives its own back.
          let events = null;
          const listen = () => {
            if (events || document.hidden) return;
            events = new EventSource(new URL('gebeurtenissen?pagina=' + encodeURIComponent(location.pathname), here.src).href);
            events.addEventListener('stand', (event) => {
              const state = JSON.parse(event.data);
              if (state.versie !== shownVersion) {
                leave();
                location.reload();
              } else if (state.meldingen.length === 0) {
                hide();
              } else if (!pageItself) {
                show(state, event.data);
              } else if (event.data !== shown && shown) {
                location.reload();
              } else {
                shown = event.data;
              }
            });
          };
          const leave = () => {
            if (events) events.close();
            events = null;
          };
          document.addEventListener('visibilitychange', () => (document.hidden ? leave() : listen()));
          addEventListener('pagehide', leave);
          addEventListener('pageshow', listen);
          listen();
        })();

        """u8;

    public static ReadOnlySpan<byte> Style => """
        .praktijk-meldingen {
          position: fixed;
          inset: auto 0 0 0;
          z-index: 2147483647;
          max-height: 50vh;
          overflow: auto;
          margin: 0;
          padding: .75rem 1rem;
          border-top: .25rem solid #f7c948;
          background: #16241f;
          color: #fff;
          font: 1rem/1.5 system-ui, sans-serif;
        }
        .praktijk-kapot { border-top-color: #f5a085; }
        .praktijk-meldingen summary { font-weight: 700; cursor: pointer; }
        .praktijk-meldingen ul { margin: .5rem 0 0; padding: 0 0 0 1.25rem; }
        .praktijk-meldingen li { margin: .25rem 0; color: inherit; }
        .praktijk-meldingen code { background: none; color: #f7c948; font: .9375em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
        .praktijk-meldingen strong { color: #f5a085; }
        @media print { .praktijk-meldingen { display: none; } }
        .praktijk-leeg { max-width: 48rem; margin: 3rem auto; padding: 0 1rem; background: #fbfcf9; color: #16241f; font: 1.0625rem/1.6 system-ui, sans-serif; }
        .praktijk-leeg code { overflow-wrap: anywhere; }

        """u8;
}
