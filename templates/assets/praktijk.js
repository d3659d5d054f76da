/* Praktijk, op elke pagina: kopieer- en afdrukknoppen, plaats in de inhoudsopgave, werken vanaf schijf. Zonder dit script blijft elke pagina bruikbaar. */
(() => {
  'use strict';
  const wortel = document.documentElement;
  const vanSchijf = location.protocol === 'file:';

  wortel.classList.add('js');
  laadLettertypenVast(document.currentScript);
  document.addEventListener('click', bijKnop);
  document.addEventListener('focusin', sluitVerlatenLaag);
  for (const soort of ['focusin', 'input']) document.addEventListener(soort, laadSuggesties);
  zodraGelezen(volgInhoudsopgave);
  if (vanSchijf) zodraGelezen(maakAdressenVolledig);
  zodraGelezen(vulVandaagIn);
  maakKlaarVoorPapier();

  /* Op de zoekpagina komt dit script pas als de treffers er staan. */
  function zodraGelezen(doe) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', doe);
    else doe();
  }

  /* Vanaf schijf weigert de browser vooraf laden, met een fout in de console: daar niet doen. */
  function laadLettertypenVast(script) {
    if (vanSchijf) return;
    for (const adres of (script?.dataset.lettertypen ?? '').split(' ').filter(Boolean)) {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href: adres });
      document.head.append(link);
    }
  }

  function bijKnop(gebeurtenis) {
    const knop = gebeurtenis.target.closest('[data-kopieer], [data-druk]');
    if (knop?.matches('[data-druk]')) window.print();
    else if (knop) kopieer(knop.dataset.kopieer);
  }

  async function kopieer(wat) {
    const deel = wat === 'link' ? null : document.querySelector(wat), tekst = deel ? deel.textContent.trim() : vastAdres();
    try {
      /* Een titel blijft schuin in een tekstverwerker. */
      if (deel?.querySelector('i') && window.ClipboardItem) await navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([tekst], { type: 'text/plain' }), 'text/html': new Blob([deel.innerHTML], { type: 'text/html' }) })]);
      else await navigator.clipboard.writeText(tekst);
      meld('Gekopieerd.');
    } catch {
      meld('Kopiëren lukt niet in deze browser. Selecteer de tekst zelf.');
    }
  }

  function vastAdres() {
    return document.querySelector('link[rel="canonical"]')?.href ?? location.href.split('#')[0];
  }

  let wisMelding;
  function meld(tekst) {
    const melding = document.querySelector('[data-melding]');
    if (!melding) return;
    melding.textContent = tekst;
    clearTimeout(wisMelding);
    wisMelding = setTimeout(() => { melding.textContent = ''; }, 4000);
  }

  /* Wie met Tab uit een laag stapt (menu, filters, begrip), mag niet achter die laag terechtkomen. */
  function sluitVerlatenLaag({ target }) {
    if (!('popover' in HTMLElement.prototype)) return;
    for (const laag of document.querySelectorAll('[popover]:popover-open')) {
      if (!laag.contains(target) && target.getAttribute('popovertarget') !== laag.id) laag.hidePopover();
    }
  }

  /* Wat bij het zoekveld hoort, kost niets tot iemand het gebruikt. */
  function laadSuggesties({ target }) {
    const formulier = target.type === 'search' && target.closest('[data-suggesties]');
    if (!formulier) return;
    const script = document.createElement('script');
    script.src = formulier.dataset.suggesties;
    delete formulier.dataset.suggesties;
    document.head.append(script);
  }

  /* Markeer in de inhoudsopgave het deel dat in beeld is. */
  function volgInhoudsopgave() {
    const links = [...document.querySelectorAll('.toc a[href^="#"]')];
    if (!links.length || !('IntersectionObserver' in window)) return;
    const linkBijDeel = new Map(links.map((link) => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]));
    linkBijDeel.delete(null);
    const kijker = new IntersectionObserver(() => {
      const nu = [...linkBijDeel.keys()].filter((deel) => !deel.closest('aside') && deel.getBoundingClientRect().top < innerHeight * .3).at(-1);
      links.forEach((link) => link.removeAttribute('aria-current'));
      linkBijDeel.get(nu)?.setAttribute('aria-current', 'true');
    }, { rootMargin: '99999px 0px -70% 0px' });
    linkBijDeel.forEach((_, deel) => kijker.observe(deel));
  }

  /* Een schijf kent geen standaardpagina van een map: zet index.html achter elk adres dat op een schuine streep eindigt. */
  function maakAdressenVolledig() {
    const kandidaten = 'a[href], form[action]';
    document.querySelectorAll(kandidaten).forEach(maakVolledig);
    new MutationObserver((wijzigingen) => {
      for (const { target, addedNodes } of wijzigingen) {
        for (const knoop of [target, ...addedNodes]) {
          if (knoop.nodeType !== Node.ELEMENT_NODE) continue;
          if (knoop.matches(kandidaten)) maakVolledig(knoop);
          if (knoop !== target) knoop.querySelectorAll(kandidaten).forEach(maakVolledig);
        }
      }
    }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['href', 'action'] });
  }

  function maakVolledig(element) {
    const naam = element.matches('form') ? 'action' : 'href';
    const [, pad, rest] = element.getAttribute(naam).match(/^([^?#]*)(.*)$/s);
    if (!pad) return;
    try {
      const doel = new URL(pad, document.baseURI);
      if (doel.protocol === 'file:' && doel.pathname.endsWith('/')) element.setAttribute(naam, (pad.endsWith('/') ? pad : pad + '/') + 'index.html' + rest);
    } catch { /* geen geldig adres: laten staan */ }
  }

  /* De dag waarop iemand de pagina las, in een verwijzing die daarom vraagt. */
  function vulVandaagIn() {
    for (const plek of document.querySelectorAll('[data-vandaag]')) plek.textContent = new Date().toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
  }

  /* Op papier staat ook wat dichtgeklapt is, en zijn de adressen van links noten onder de tekst. */
  function maakKlaarVoorPapier() {
    let zetTerug = [];
    window.addEventListener('beforeprint', () => {
      zetTerug = [...document.querySelectorAll('details:not([open])')].map((details) => {
        details.open = true;
        return () => { details.open = false; };
      });
      for (const tekst of document.querySelectorAll('[data-noten], .lees')) if (!tekst.parentElement.closest('[data-noten], .lees')) zetNoten(tekst, zetTerug);
      wortel.classList.add('noten');
    });
    window.addEventListener('afterprint', () => {
      zetTerug.forEach((doe) => doe());
      wortel.classList.remove('noten');
    });
  }

  function zetNoten(tekst, zetTerug) {
    const lijst = document.createElement('ol'), nummers = new Map();
    lijst.className = 'notenlijst';
    for (const link of tekst.querySelectorAll('a[href]:not([href^="#"], [href^="mailto:"], .anker, .knop)')) {
      if (link.closest('.niet-afdrukken, .bron, nav, svg')) continue;
      const adres = new URL(link.getAttribute('href'), vastAdres()).href.replace(/index\.html(?=$|[?#])/, '');
      if (link.textContent === adres) continue;
      if (!nummers.has(adres)) {
        nummers.set(adres, nummers.size + 1);
        lijst.append(Object.assign(document.createElement('li'), { textContent: adres }));
      }
      const noot = Object.assign(document.createElement('sup'), { textContent: nummers.get(adres) });
      link.append(noot);
      zetTerug.push(() => noot.remove());
    }
    if (!nummers.size) return;
    tekst.append(lijst);
    zetTerug.push(() => lijst.remove());
  }
})();
