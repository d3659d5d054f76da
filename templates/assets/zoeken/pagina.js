/* Zoekpagina: zoekt en filtert in de kaarten die al op de pagina staan. De stand zit in het adres, dus deelbaar. */
const element = (id) => document.getElementById('p-' + id);
const resultaten = document.getElementById('zoekresultaten');
const invoer = element('q'), formulier = element('zoekform'), facettenVak = element('facetten'), teller = element('teller');
const chips = element('chips'), treffers = element('treffers'), leeg = element('leeg'), melder = element('melder');
if (!resultaten || !invoer || !treffers) return;

const MEESTE_WOORDEN = 32, MEESTE_FRAGMENTEN = 100, LANGSTE_CITAAT = 60;
const PAUZE_TYPEN = 150, PAUZE_MELDEN = 500;
const STOPWOORDEN = new Set('aan al als ben bent bij dan dat de deze die dit doe doen een en er gaat had heb hebben heeft het hier hij hoe hun iemand iets ik in is je kan kom komt kun kunnen maar me meer met mij mijn moet na naar niet nog of om onder onze ook op over te tegen tot uit van veel voel voor waar waarom was wat we weer weet wel wie wil wij word worden wordt ze zich zit zoek zijn zo'.split(' '));

const kaarten = [...treffers.children].map(leesKaart);
const facetten = [...document.querySelectorAll('[data-facet]')].map(maakFacet);
const redenLeeg = leeg?.querySelector('p');
const gewoneReden = redenLeeg?.textContent;
let vreemd = []; /* waarden uit het adres die niet bestaan: [facet, waarde] */
let straksToon, straksMeld;

teller.tabIndex = -1;
invoer.addEventListener('input', () => { clearTimeout(straksToon); resultaten.setAttribute('aria-busy', 'true'); straksToon = setTimeout(() => werkBij('vervang'), PAUZE_TYPEN); });
formulier.addEventListener('submit', (e) => { e.preventDefault(); werkBij('nieuw'); });
facettenVak?.addEventListener('change', () => werkBij('nieuw'));
leeg?.querySelector('[data-wis]')?.addEventListener('click', () => { invoer.value = ''; wisFilters(); invoer.focus(); });
window.addEventListener('popstate', leesAdres);
leesAdres();

/* ---- Lezen wat er op de pagina staat ---- */

function leesKaart(el, plek) {
  const tekst = el.querySelector('[data-tekst]'), titel = el.querySelector('h3 a');
  const labels = [...el.querySelectorAll('.plaats, .voetregel')].map((p) => p.textContent).join(' ') + ' ' + (el.dataset.trefwoorden ?? '');
  const kaart = { el, plek, tekst, titel, titelTekst: titel?.textContent ?? '', kort: tekst?.textContent ?? '', lang: tekst?.dataset.tekst ?? '', gemarkeerd: false };
  kaart.velden = [[kaart.titelTekst, 8], [labels, 4], [kaart.kort, 3], [kaart.lang, 1]].map(([bron, gewicht]) => ({ woorden: ` ${woordenVan(bron).join(' ')} `, gewicht }));
  return kaart;
}

/* Facetlinks worden aankruisvakjes; de maat blijft gelijk, dus niets verspringt. */
function maakFacet(fieldset) {
  const naam = fieldset.dataset.facet;
  const titel = fieldset.dataset.enkelvoud ?? fieldset.querySelector('legend')?.textContent.trim().toLowerCase() ?? naam;
  const keuzes = [...fieldset.querySelectorAll('a[data-waarde]')].map((link) => {
    const regel = document.createElement('label'), vakje = document.createElement('input');
    vakje.type = 'checkbox';
    vakje.name = naam;
    vakje.value = link.dataset.waarde;
    regel.append(vakje, ...link.childNodes);
    link.replaceWith(regel);
    return { vakje, regel, aantal: regel.querySelector('.n'), label: regel.querySelector('span')?.textContent.trim() ?? vakje.value };
  });
  const waardenPerKaart = new Map(kaarten.map((kaart) => [kaart, new Set((kaart.el.getAttribute('data-' + naam) ?? '').split(' ').filter(Boolean))]));
  return { naam, titel, keuzes, waarden: (kaart) => waardenPerKaart.get(kaart) };
}

/* ---- De stand: wat de lezer vraagt ---- */

function leesAdres() {
  const adres = new URLSearchParams(location.search);
  clearTimeout(straksToon);
  invoer.value = adres.get('q') ?? '';
  vreemd = [];
  for (const facet of facetten) {
    const gevraagd = new Set(adres.getAll(facet.naam).filter(Boolean).map((waarde) => gewoon(facet.naam, waarde)));
    for (const { vakje } of facet.keuzes) vakje.checked = gevraagd.delete(vakje.value);
    gevraagd.forEach((waarde) => vreemd.push([facet, waarde]));
  }
  toon();
}

/* Een provincie mag er ook met haar naam staan: Overijssel, Fryslân of Friesland. */
function gewoon(facet, waarde) {
  if (facet !== 'provincie') return waarde;
  const naam = plat(waarde).trim().replace(/ /g, '-');
  return naam === 'friesland' ? 'fryslan' : naam;
}

function werkBij(stap) {
  clearTimeout(straksToon);
  bewaarInAdres(stap);
  toon();
}

function bewaarInAdres(stap) {
  const adres = new URLSearchParams();
  if (invoer.value.trim()) adres.set('q', invoer.value.trim());
  for (const { vakje } of aangekruist()) adres.append(vakje.name, vakje.value);
  for (const [facet, waarde] of vreemd) adres.append(facet.naam, waarde);
  const zoekdeel = String(adres) ? '?' + adres : '';
  if (zoekdeel === location.search) return;
  try {
    history[stap === 'nieuw' ? 'pushState' : 'replaceState'](null, '', zoekdeel || location.pathname);
  } catch { /* vanaf schijf mag dit niet overal; zoeken werkt dan zonder adres */ }
}

function aangekruist() {
  return facetten.flatMap((facet) => facet.keuzes.filter(({ vakje }) => vakje.checked));
}

function wisFilters() {
  for (const { vakje } of aangekruist()) vakje.checked = false;
  vreemd = [];
  werkBij('nieuw');
}

/* ---- Zoeken ---- */

function plat(tekst) {
  return tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function woordenVan(tekst) {
  return plat(tekst).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function zoekwoorden() {
  const alle = [...new Set(woordenVan(invoer.value))];
  const inhoud = alle.filter((woord) => !STOPWOORDEN.has(woord));
  return (inhoud.length ? inhoud : alle).slice(0, MEESTE_WOORDEN);
}

function punten({ velden }, woord) {
  let som = 0;
  for (const { woorden, gewicht } of velden) {
    if (woorden.includes(` ${woord} `)) som += gewicht * 1.5;
    else if (woorden.includes(` ${woord}`)) som += gewicht;
    else if (woord.length > 4 && woorden.includes(woord)) som += gewicht / 2; /* deel van een samenstelling: 'moestuin' in 'buurtmoestuin' */
  }
  return som;
}

/* Alle woorden moeten voorkomen. Lukt dat nergens bij een langere vraag, dan is meer dan de helft genoeg. */
function gevondenOpWoord(woorden) {
  if (!invoer.value.trim()) return kaarten;
  if (!woorden.length) return [];
  const scores = kaarten.map((kaart) => {
    const perWoord = woorden.map((woord) => punten(kaart, woord)).filter(Boolean);
    return { kaart, raak: perWoord.length, score: perWoord.reduce((a, b) => a + b, 0) };
  });
  const nodig = scores.some(({ raak }) => raak === woorden.length) || woorden.length < 3 ? woorden.length : Math.ceil((woorden.length + 1) / 2);
  return scores.filter(({ raak }) => raak >= nodig)
    .sort((a, b) => b.raak - a.raak || b.score - a.score || a.kaart.plek - b.kaart.plek)
    .map(({ kaart }) => kaart);
}

/* Binnen een facet 'of', tussen facetten 'en'. */
function past(kaart, gekozen, behalve) {
  return gekozen.every(([facet, waarden]) => facet === behalve || waarden.some((waarde) => facet.waarden(kaart).has(waarde)));
}

/* ---- Tonen ---- */

function toon() {
  const woorden = zoekwoorden();
  const opWoord = gevondenOpWoord(woorden);
  const gekozen = facetten.map((facet) => [facet, facet.keuzes.filter(({ vakje }) => vakje.checked).map(({ vakje }) => vakje.value)]).filter(([, waarden]) => waarden.length);
  const gevonden = vreemd.length ? [] : opWoord.filter((kaart) => past(kaart, gekozen));
  treffers.replaceChildren(...gevonden.map(({ el }) => el));
  gevonden.forEach((kaart, i) => markeerKaart(kaart, i < MEESTE_FRAGMENTEN ? woorden : []));
  telFacetten(opWoord, gekozen);
  toonChips();
  toonAantal(gevonden.length);
  resultaten.setAttribute('aria-busy', 'false');
  document.documentElement.classList.remove('bezig');
}

function telFacetten(opWoord, gekozen) {
  for (const facet of facetten) {
    const basis = opWoord.filter((kaart) => past(kaart, gekozen, facet));
    for (const { vakje, regel, aantal } of facet.keuzes) {
      const n = basis.filter((kaart) => facet.waarden(kaart).has(vakje.value)).length;
      if (aantal) aantal.textContent = n;
      regel.classList.toggle('nul', !n && !vakje.checked);
    }
  }
}

function toonAantal(n) {
  const vraag = kortAf(invoer.value.trim());
  teller.textContent = (n === 1 ? '1 praktijk' : `${n} praktijken`) + (vraag ? ` voor ‘${vraag}’` : '');
  if (leeg) leeg.hidden = n > 0;
  if (redenLeeg) redenLeeg.textContent = vreemd.length ? vreemd.map(([facet, waarde]) => `Het filter ‘${facet.titel}: ${kortAf(waarde)}’ bestaat niet.`).join(' ') : gewoneReden;
  clearTimeout(straksMeld);
  straksMeld = setTimeout(() => { if (melder) melder.textContent = n ? teller.textContent : `Geen praktijken gevonden. ${vreemd.length ? redenLeeg?.textContent ?? '' : ''}`.trim(); }, PAUZE_MELDEN);
}

function kortAf(tekst) {
  const letters = [...tekst];
  return letters.length > LANGSTE_CITAAT ? letters.slice(0, LANGSTE_CITAAT).join('') + '…' : tekst;
}

function toonChips() {
  if (!chips) return;
  const filters = [
    ...aangekruist().map(({ vakje, label }) => [label, () => { vakje.checked = false; }]),
    ...vreemd.map((paar) => [`${paar[0].titel}: ${kortAf(paar[1])}`, () => { vreemd = vreemd.filter((ander) => ander !== paar); }]),
  ];
  const regels = filters.map(([label, haalWeg]) => maakChip(label, () => { haalWeg(); werkBij('nieuw'); (chips.querySelector('button') ?? teller).focus(); }));
  if (filters.length > 1) regels.push(maakWisChip());
  chips.replaceChildren(...regels);
  chips.hidden = !filters.length;
  const aantal = document.querySelector('[data-filteraantal]');
  if (aantal) aantal.textContent = filters.length ? ` (${filters.length})` : '';
}

function maakChip(label, bijKlik) {
  const regel = document.createElement('li'), knop = document.createElement('button'), uitleg = document.createElement('span');
  knop.type = 'button';
  knop.className = 'chip';
  uitleg.className = 'weg';
  uitleg.textContent = 'Verwijder filter ';
  knop.append(uitleg, label, kruisje());
  knop.addEventListener('click', bijKlik);
  regel.append(knop);
  return regel;
}

function maakWisChip() {
  const regel = document.createElement('li'), knop = document.createElement('button');
  knop.type = 'button';
  knop.className = 'chip chip--wis';
  knop.textContent = 'Wis alle filters';
  knop.addEventListener('click', () => { wisFilters(); teller.focus(); });
  regel.append(knop);
  return regel;
}

function kruisje() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), lijn = document.createElementNS(svg.namespaceURI, 'path');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  lijn.setAttribute('d', 'M5.5 5.5l9 9M14.5 5.5l-9 9');
  svg.append(lijn);
  return svg;
}

/* ---- Gevonden woorden markeren ---- */

function markeerKaart(kaart, woorden) {
  if (!woorden.length && !kaart.gemarkeerd) return;
  kaart.gemarkeerd = woorden.length > 0;
  kaart.titel?.replaceChildren(...gemarkeerd(kaart.titelTekst, woorden));
  kaart.tekst?.replaceChildren(...gemarkeerd(besteFragment(kaart, woorden), woorden));
}

/* De samenvatting als daar iets in staat, anders de zinnen uit de tekst met de meeste zoekwoorden. */
function besteFragment({ kort, lang }, woorden) {
  const telling = (zin) => { const vlak = ' ' + woordenVan(zin).join(' '); return woorden.filter((woord) => vlak.includes(' ' + woord)).length; };
  if (!woorden.length || telling(kort) || !lang) return kort;
  const zinnen = lang.split(/(?<=[.?!])\s+/u);
  const tellingen = zinnen.map(telling);
  const meeste = Math.max(...tellingen);
  if (!meeste) return kort;
  const begin = tellingen.indexOf(meeste);
  return (begin ? '… ' : '') + zinnen.slice(begin, begin + 2).join(' ') + (begin + 2 < zinnen.length ? ' …' : '');
}

function gemarkeerd(tekst, woorden) {
  const nette = tekst.normalize('NFC'), vlak = plat(nette);
  if (vlak.length !== nette.length) return [tekst]; /* een teken dat bij het platslaan van lengte verandert: dan liever niets aanwijzen */
  const delen = [];
  let gebleven = 0;
  for (const [van, tot] of plekken(vlak, woorden)) {
    if (van < gebleven) continue;
    const mark = document.createElement('mark');
    mark.textContent = nette.slice(van, tot);
    delen.push(nette.slice(gebleven, van), mark);
    gebleven = tot;
  }
  delen.push(nette.slice(gebleven));
  return delen;
}

function plekken(vlak, woorden) {
  const uit = [];
  for (const woord of woorden) {
    for (let i = vlak.indexOf(woord); i >= 0; i = vlak.indexOf(woord, i + woord.length)) {
      if (woord.length > 4 || !i || !/[\p{L}\p{N}]/u.test(vlak[i - 1])) uit.push([i, i + woord.length]);
    }
  }
  return uit.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}
