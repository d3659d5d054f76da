/* Kwadrantverkenner: filteren, kaartje bij aanwijzen of focus, en met pijltjes van praktijk naar praktijk. */
(() => {
  'use strict';
  const svg = document.getElementById('p-kw');
  const tekens = svg ? [...svg.querySelectorAll('.punt')] : [];
  if (!tekens.length) return; /* bij veel praktijken staan er aantallen per vak: dan zijn gewone links genoeg */

  const kader = svg.closest('.kw');
  const filter = document.getElementById('p-kw-filter');
  const stand = document.getElementById('p-kw-stand');
  const keuzes = filter ? [...filter.querySelectorAll('select[name]')] : [];
  const rijen = [...document.querySelectorAll('tr[data-slug]')];
  const sleutel = [...document.querySelectorAll('.kw-lijst li')];
  const punten = tekens.map((el, i) => ({
    el,
    link: el.querySelector('a'),
    rij: rijen.find((rij) => rij.dataset.slug === el.dataset.slug),
    sleutel: sleutel[i],
    pijlen: [...svg.querySelectorAll('.beweging [data-slug], .haarlijn[data-slug]')].filter((pijl) => pijl.dataset.slug === el.dataset.slug),
  }));
  const kaartje = document.createElement('div');
  let open = null, straksDicht;

  kaartje.className = 'kw-info';
  kaartje.hidden = true;
  kader.append(kaartje);
  punten.forEach(luister);
  kaartje.addEventListener('pointerenter', () => clearTimeout(straksDicht));
  kaartje.addEventListener('pointerleave', sluitStraks);
  document.addEventListener('keydown', (e) => { if (e.key === 'Escape') sluit(); });
  filter?.addEventListener('change', () => { pasToe(); bewaarInAdres(); });
  window.addEventListener('popstate', () => { leesAdres(); pasToe(); });
  leesAdres();
  pasToe();

  /* Het kaartje */
  function toon(punt) {
    clearTimeout(straksDicht);
    open?.el.classList.remove('actief');
    open = punt;
    punt.el.classList.add('actief');
    vulKaartje(punt);
    kaartje.hidden = false;
    zetKaartjeNaast(punt);
  }

  function vulKaartje({ rij, link }) {
    const { plaats, kort } = rij?.dataset ?? {};
    const titel = rij?.querySelector('th')?.textContent.trim() || link.getAttribute('aria-label');
    const lees = maak('a', 'Lees de praktijk', 'meer');
    lees.setAttribute('href', link.getAttribute('href'));
    lees.tabIndex = -1;
    kaartje.replaceChildren(maak('strong', titel), ...[plaats, kort].filter(Boolean).map((regel) => maak('p', regel)), lees);
  }

  function maak(naam, tekst, klasse) {
    const el = document.createElement(naam);
    el.textContent = tekst;
    if (klasse) el.className = klasse;
    return el;
  }

  function zetKaartjeNaast(punt) {
    const vak = kader.getBoundingClientRect(), teken = punt.el.querySelector('.teken').getBoundingClientRect();
    const hoogte = kaartje.offsetHeight, breedte = kaartje.offsetWidth, ruimte = 14;
    const boven = teken.top - vak.top, onder = teken.bottom - vak.top, links = teken.left - vak.left, rechts = teken.right - vak.left;
    const smal = vak.width < 560;
    const naarLinks = links + teken.width / 2 > vak.width / 2;
    const past = onder + ruimte + hoogte <= vak.height;
    kaartje.style.left = Math.max(0, naarLinks ? links - breedte - ruimte : rechts + ruimte) + 'px';
    kaartje.style.top = smal
      ? (past ? onder + ruimte : boven - hoogte - ruimte) + 'px'
      : Math.min(vak.height - hoogte, Math.max(0, boven - hoogte / 3)) + 'px';
  }

  function sluit() {
    kaartje.hidden = true;
    open?.el.classList.remove('actief');
    open = null;
  }

  function sluitStraks() {
    clearTimeout(straksDicht);
    straksDicht = setTimeout(sluit, 250);
  }

  /* Aanwijzen, aanraken en toetsen */
  function luister(punt) {
    const { el, link } = punt;
    el.addEventListener('pointerenter', (e) => { if (e.pointerType !== 'touch') toon(punt); });
    el.addEventListener('pointerleave', (e) => { if (e.pointerType !== 'touch') sluitStraks(); });
    link.addEventListener('focus', () => { if (link.matches(':focus-visible')) toon(punt); });
    link.addEventListener('blur', sluitStraks);
    link.addEventListener('click', (e) => {
      if (e.pointerType !== 'touch' || open === punt) return;
      e.preventDefault(); /* de eerste tik toont het kaartje, de tweede opent de praktijk */
      toon(punt);
    });
    link.addEventListener('keydown', (e) => {
      const richting = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[e.key];
      const naar = richting ? buur(punt, richting) : { Home: inBeeld()[0], End: inBeeld().at(-1) }[e.key];
      if (richting || naar) e.preventDefault();
      if (naar) ga(naar);
    });
  }

  function ga(naar) {
    maakBereikbaar(naar);
    naar.link.focus();
  }

  function buur(punt, [dx, dy]) {
    const [x, y] = midden(punt);
    let beste = null, kleinste = Infinity;
    for (const ander of inBeeld()) {
      if (ander === punt) continue;
      const [ax, ay] = midden(ander);
      const langs = (ax - x) * dx + (ay - y) * dy, dwars = Math.abs((ax - x) * dy) + Math.abs((ay - y) * dx);
      if (langs > 4 && langs + 2 * dwars < kleinste) { kleinste = langs + 2 * dwars; beste = ander; }
    }
    return beste;
  }

  function midden({ el }) {
    const vak = el.querySelector('.teken').getBoundingClientRect();
    return [vak.left + vak.width / 2, vak.top + vak.height / 2];
  }

  function inBeeld() {
    return punten.filter(({ el }) => !el.classList.contains('gedimd'));
  }

  function maakBereikbaar(enige) {
    punten.forEach((punt) => punt.link.setAttribute('tabindex', punt === enige ? '0' : '-1'));
  }

  /* Filteren */
  function pasToe() {
    const gekozen = keuzes.filter((keuze) => keuze.value);
    for (const punt of punten) {
      const raak = gekozen.every(({ name, value }) => (punt.rij?.getAttribute('data-facet-' + name) ?? '').split(' ').includes(value));
      [punt.el, ...punt.pijlen].forEach((el) => el.classList.toggle('gedimd', !raak));
      punt.sleutel?.classList.toggle('uit', !raak);
      if (punt.rij) punt.rij.hidden = !raak;
    }
    const zichtbaar = inBeeld();
    maakBereikbaar(zichtbaar[0]);
    for (const laag of ['baken', 'beweging']) {
      const knop = filter?.querySelector(`[type="checkbox"][name^="${laag}"]`);
      if (knop) svg.querySelector('.' + laag)?.toggleAttribute('hidden', !knop.checked);
    }
    if (stand) stand.textContent = zichtbaar.length === 1 ? '1 praktijk in beeld' : `${zichtbaar.length} praktijken in beeld`;
    sluit();
  }

  function leesAdres() {
    const adres = new URLSearchParams(location.search);
    for (const keuze of keuzes) {
      const waarde = adres.get(keuze.name) ?? '';
      keuze.value = [...keuze.options].some((optie) => optie.value === waarde) ? waarde : '';
    }
  }

  function bewaarInAdres() {
    const adres = new URLSearchParams(keuzes.filter((keuze) => keuze.value).map(({ name, value }) => [name, value]));
    try { history.replaceState(null, '', String(adres) ? '?' + adres : location.pathname); } catch { /* vanaf schijf mag dit niet overal */ }
  }
})();
