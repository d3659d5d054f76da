/* De zoekpagina: leest de vraag uit het adres en het formulier, laat de zoekmachine zoeken en tekent wat die vindt. */

const PAUZE_TYPEN = 10, PAUZE_LEZEN = 1000, PAUZE_MELDEN = 500, PER_GROEP = 3, RUIM = 100;

const script = document.currentScript, wortel = document.documentElement, thuis = new URL('..', script.src);
const kop = JSON.parse(document.getElementById('p-zoekindex').textContent);
const machine = maakZoekmachine(kop, maakLader(new URL('zoeken/', script.src), kop.versies));
const PER_KEER = kop.kaarten ? 20 : 7; /* van een grote verzameling zijn alleen de eerste kaarten er meteen */
const element = (id) => document.getElementById('p-' + id);

wortel.classList.add('js');
if (location.search.length > 1) {
  /* Niets tonen dat zo weer weg moet; de letters van de site komen na de treffers. */
  wortel.classList.add('bezig');
  machine.zoek(new URLSearchParams(location.search).get('q') ?? '').catch(() => {});
} else laadRest();
document.addEventListener('DOMContentLoaded', begin);

/* Wat de pagina verder nog kan, hoeft niet te wachten op zoeken, en zoeken niet daarop. */
function laadRest() {
  const { daarna } = script.dataset;
  if (daarna) document.head.append(maak('script', { src: daarna }));
  delete script.dataset.daarna;
}

function begin() {
  const resultaten = document.getElementById('zoekresultaten');
  const [invoer, formulier, filters, teller, chips, treffers, verwant, leeg, storing, melder, meer, sorteer, bedoeld, paginas, limiet] =
    ['q', 'zoekform', 'filters', 'teller', 'chips', 'treffers', 'verwant', 'leeg', 'storing', 'melder', 'meer', 'sorteer', 'bedoeld', 'paginas', 'limiet'].map(element);
  const mal = element('kaart').content.firstElementChild, wis = leeg.querySelector('button');
  const facetten = [...document.querySelectorAll('[data-facet]')].map(maakFacet);
  const eerst = [...treffers.children];
  const kaartjes = new Map(); /* wat al getekend is voor deze vraag */
  let vreemd = []; /* waarden uit het adres die niet bestaan: [facet, waarde] */
  let getoond, herken, uitslag, gezocht, hier, vast, beurt = 0, straksToon, straksMeld, lees;

  const kijker = new IntersectionObserver((wie) => wie.forEach(({ isIntersecting, target }) => {
    if (!isIntersecting) return;
    kijker.unobserve(target);
    vulTekst(target).catch(() => { target.querySelector('.fragment').textContent ||= 'De tekst kwam niet binnen.'; });
  }), { rootMargin: '150px' });

  teller.tabIndex = -1;
  /* Eerst de lijst, dan de teksten: zodra de lezer zich naar de lijst keert, of na een pauze. */
  for (const soort of ['pointermove', 'scroll', 'focusin']) addEventListener(soort, () => lees?.());
  invoer.addEventListener('input', () => { clearTimeout(straksToon); straksToon = setTimeout(werkBij, PAUZE_TYPEN, true); });
  formulier.addEventListener('submit', (e) => { e.preventDefault(); werkBij(); });
  filters.addEventListener('change', () => werkBij());
  sorteer.addEventListener('change', () => werkBij());
  meer.addEventListener('click', toonMeer);
  wis.addEventListener('click', () => {
    if (!isGefilterd()) invoer.value = '';
    wisFilters();
    invoer.focus();
  });
  /* Ook een sprong binnen de pagina is een popstate. */
  addEventListener('popstate', () => { if (location.search !== hier) leesAdres(); });
  leesAdres();

  /* ---- De stand: wat de lezer vraagt ---- */

  /* Facetlinks worden aankruisvakjes; de maat blijft gelijk, dus niets verspringt. */
  function maakFacet(vak) {
    const naam = vak.dataset.facet;
    const keuzes = [...vak.querySelectorAll('a')].map((link) => {
      const vakje = maak('input', { type: 'checkbox', name: naam, value: link.dataset.waarde }), regel = maak('label', {}, vakje, ...link.childNodes);
      link.replaceWith(regel);
      return { vakje, regel, aantal: regel.querySelector('.n'), label: regel.querySelector('span').textContent.trim() };
    });
    return { naam, titel: vak.querySelector('legend').textContent.trim().toLowerCase(), keuzes };
  }

  function leesAdres() {
    const adres = new URLSearchParams(hier = location.search);
    clearTimeout(straksToon);
    invoer.value = adres.get('q') ?? '';
    sorteer.value = adres.get('sorteer') === 'datum' ? 'datum' : '';
    vreemd = [];
    for (const facet of facetten) {
      const gevraagd = new Set(adres.getAll(facet.naam).filter(Boolean).map((waarde) => gewoon(facet.naam, waarde)));
      for (const { vakje } of facet.keuzes) vakje.checked = gevraagd.delete(vakje.value);
      gevraagd.forEach((waarde) => vreemd.push([facet, waarde]));
    }
    vast = true;
    toon(Number(history.state) || PER_KEER);
  }

  /* Een provincie mag er ook met haar naam staan: Overijssel, Fryslân of Friesland. */
  function gewoon(naam, waarde) {
    return naam === 'provincie' ? woordenVan(waarde).join('-').replace(/^(fryslan-)?friesland$/, 'fryslan') : waarde;
  }

  function adresVoor(vraag) {
    const adres = new URLSearchParams();
    if (vraag) adres.set('q', vraag);
    for (const { vakje } of aangekruist()) adres.append(vakje.name, vakje.value);
    for (const [facet, waarde] of vreemd) adres.append(facet.naam, waarde);
    if (sorteer.value) adres.set('sorteer', sorteer.value);
    return `?${adres}`.replace(/^\?$/, '');
  }

  /* Wie typt, maakt één stap in de geschiedenis, niet één per letter. */
  function werkBij(typt) {
    clearTimeout(straksToon);
    const adres = adresVoor(invoer.value.trim());
    try {
      if (adres !== location.search) history[typt && !vast ? 'replaceState' : 'pushState'](null, '', adres || location.pathname);
    } catch { /* vanaf schijf mag dit niet overal, en een heel lange vraag past niet; zoeken werkt dan zonder adres */ }
    hier = location.search;
    vast = !typt;
    toon(PER_KEER);
  }

  function aangekruist() {
    return facetten.flatMap(({ keuzes }) => keuzes.filter(({ vakje }) => vakje.checked));
  }

  function isGefilterd() {
    return aangekruist().length + vreemd.length;
  }

  function wisFilters() {
    for (const { vakje } of aangekruist()) vakje.checked = false;
    vreemd = [];
    werkBij();
  }

  /* ---- Zoeken en tonen ---- */

  async function toon(hoeveel) {
    const mijn = ++beurt, vraag = invoer.value.trim(), gekozen = keuzesPerFacet();
    lees = undefined;
    kijker.disconnect();
    resultaten.ariaBusy = true;
    try {
      const gevonden = await machine.zoek(vraag);
      const leden = (kop.facetten || gekozen.length) && await machine.leesFilters();
      if (mijn !== beurt) return;
      const past = maakPast(leden, gekozen), opWoord = gevonden.praktijken ?? [...Array(kop.praktijken).keys()];
      const lijst = vreemd.length ? [] : opWoord.filter(past);
      if (sorteer.value) lijst.sort((a, b) => a - b);
      const anders = vreemd.length ? [] : gevonden.verwant.filter(({ doc }) => past(doc));
      await Promise.all(lijst.slice(0, hoeveel).concat(anders.map(({ doc }) => doc)).filter((doc) => !machine.kaarten.has(doc)).map(machine.leesTekst));
      if (mijn !== beurt) return;
      if (vraag !== gezocht) kaartjes.clear();
      [uitslag, herken, gezocht, getoond] = [gevonden, machine.maakHerkenner(gevonden.delen), vraag, hoeveel];
      const niets = !gevonden.praktijken && vraag.length < 2 && !isGefilterd();
      if (limiet) limiet.hidden = !niets;
      /* De nieuwste praktijken staan al op de pagina. */
      treffers.replaceChildren(...niets ? eerst : lijst.slice(0, hoeveel).map((doc) => maakKaart(doc)));
      meer.hidden = niets || hoeveel >= lijst.length;
      meer.textContent = `Toon meer praktijken (nog ${(lijst.length - hoeveel).toLocaleString('nl')})`;
      verwant.hidden = !anders.length;
      verwant.querySelector('ol').replaceChildren(...anders.map(({ doc, via }) => maakKaart(doc, via)));
      paginas.hidden = storing.hidden = true;
      toonStand(vraag, lijst.length);
      if (leden) telFacetten(leden, opWoord, gekozen);
      klaar();
      const vul = lees = () => {
        if (lees !== vul) return;
        lees = undefined;
        vulAan(mijn, opWoord, gekozen);
      };
      setTimeout(vul, PAUZE_LEZEN);
      return true;
    } catch {
      if (mijn === beurt) toonStoring();
    }
  }

  function klaar() {
    toonChips();
    resultaten.ariaBusy = false;
    wortel.classList.remove('bezig');
    requestAnimationFrame(() => setTimeout(laadRest)); /* eerst de lijst op het scherm */
  }

  function keuzesPerFacet() {
    return facetten.map(({ naam, keuzes }) => [naam, keuzes.filter(({ vakje }) => vakje.checked).map(({ vakje }) => vakje.value)]).filter(([, waarden]) => waarden.length);
  }

  /* Binnen een facet 'of', tussen facetten 'en'. */
  function maakPast(leden, gekozen, behalve) {
    const eisen = gekozen.filter(([naam]) => naam !== behalve).map(([naam, waarden]) => waarden.map((waarde) => leden[naam]?.get(waarde)));
    return (doc) => eisen.every((wie) => wie.some((groep) => groep?.has(doc)));
  }

  async function toonMeer() {
    const vanaf = getoond;
    if (!await toon(vanaf + PER_KEER)) return;
    history.replaceState(getoond, '');
    treffers.children[vanaf].querySelector('a').focus();
  }

  function maakKaart(doc, via) {
    if (!kaartjes.has(doc)) {
      const kaart = Object.assign(mal.cloneNode(true), { doc, via });
      kaartjes.set(doc, kaart);
      const { titel, plaats, x, y, adres } = machine.kaarten.get(doc), link = kaart.querySelector('a'), [vierkant, rond] = kaart.querySelectorAll('.teken'), plek = vierkant.parentNode;
      kaart.querySelector('.plaats').textContent = plaats;
      link.href = new URL(adres, thuis);
      link.append(...gemarkeerd(titel));
      plek.setAttribute('class', (y < 0 ? 'i' : 'f') + (x < 0 ? 'i' : 'c'));
      plek.setAttribute('transform', `translate(${50 + 42 * x} ${50 - 42 * y})`);
      (y < 0 ? vierkant : rond).remove();
      /* Van de nieuwste praktijken staat de samenvatting al op de pagina. */
      eerst[doc]?.querySelectorAll('.fragment, .voetregel').forEach((vak, i) => kaart.querySelectorAll('.fragment, .voetregel')[i].replaceChildren(...i ? vak.cloneNode(true).childNodes : gemarkeerd(vak.textContent)));
    }
    return kaartjes.get(doc);
  }

  function gemarkeerd(tekst) {
    return machine.markeer(tekst, herken).map(([stuk, raak]) => raak ? maak('mark', {}, stuk) : stuk);
  }

  /* De tekst komt als de kaart in beeld is: de zin waar het om gaat, met de kop waar hij onder staat. */
  async function vulTekst(kaart) {
    const { doc, via } = kaart, mijn = beurt, { titel, adres } = machine.kaarten.get(doc), tekst = await machine.leesTekst(doc);
    await machine.leesFilters();
    if (mijn !== beurt) return;
    const isRaak = (stuk) => machine.markeer(stuk, herken).some(([, raak]) => raak > 1);
    const inKort = isRaak(tekst.samenvatting), deel = !inKort && uitslag.praktijken && machine.fragment(tekst, herken);
    const reden = via ?? (uitslag.praktijken && !(inKort || deel?.raak > 1 || isRaak(titel)) && machine.reden(doc, herken));
    kaart.klaar = true;
    kaart.querySelector('a').replaceChildren(...gemarkeerd(titel));
    const stukken = gemarkeerd(deel ? deel.zin : tekst.samenvatting), aanloop = stukken[0];
    /* Het gevonden woord moet in de eerste regels staan. */
    if (stukken.length > 1 && aanloop.length > RUIM) stukken[0] = '…' + aanloop.slice(aanloop.indexOf(' ', aanloop.length - RUIM / 2));
    if (deel?.anker) stukken.unshift(maak('a', { href: new URL(adres + '#' + deel.anker, thuis) }, deel.kop), ': ');
    kaart.querySelector('.fragment').replaceChildren(...stukken);
    const [eerste, ...rest] = [reden && `Gevonden via ‘${reden.label}’`, ...tekst.labels].filter(Boolean), [nadruk, overig] = kaart.querySelector('.voetregel').children;
    if (eerste) [nadruk.textContent, overig.textContent] = [eerste, ['', ...rest].join('. ') + '.'];
  }

  function toonStand(vraag, n) {
    const opWoord = uitslag.praktijken, woorden = uitslag.delen.filter((deel) => deel.bedoeld), kaal = !opWoord && vraag.length > 1;
    teller.textContent = tel(n) + (vraag && opWoord ? ` voor ‘${kortAf(vraag)}’` : '');
    filters.querySelector('.knop').textContent = 'Toon ' + tel(n);
    bedoeld.hidden = !woorden.length && !kaal;
    if (kaal) bedoeld.textContent = `Alleen op ‘${kortAf(vraag)}’ kun je niet zoeken. Je ziet alle praktijken.`;
    else {
      const beter = woorden.reduce((tekst, { woord, bedoeld: goed }) => tekst.replace(RegExp(`\\b${woord}\\b`), goed), plat(vraag));
      const link = maak('a', { href: adresVoor(beter) }, kortAf(beter));
      link.onclick = (e) => {
        if (e.ctrlKey || e.metaKey) return;
        e.preventDefault();
        invoer.value = beter;
        invoer.focus();
        werkBij();
      };
      bedoeld.replaceChildren('Bedoelde je ', link, '? Daar is op gezocht.');
    }
    leeg.hidden = n > 0;
    if (!n) helpVerder(vraag, opWoord);
    /* Wie de pagina zonder vraag opent, hoeft niets te horen. */
    if (hier || beurt > 1) meld();
  }

  function tel(n) {
    return n === 1 ? '1 praktijk' : `${n.toLocaleString('nl')} praktijken`;
  }

  /* Eén bericht per pauze. */
  function meld() {
    clearTimeout(straksMeld);
    straksMeld = setTimeout(() => {
      melder.textContent = [teller, leeg.querySelector('p'), storing.querySelector('p'), bedoeld].filter((vak) => !vak.closest('[hidden]')).map((vak) => vak.textContent).join('. ');
    }, PAUZE_MELDEN);
  }

  function kortAf(tekst) {
    return tekst.replace(/^(.{60}).+/su, '$1…');
  }

  /* Niets gevonden: zeg waarom, en bied woorden die er wel zijn. */
  function helpVerder(vraag, opWoord) {
    const [uitleg, lijstje] = leeg.querySelectorAll('p, ul'), gefilterd = isGefilterd();
    uitleg.textContent = vreemd.length ? vreemd.map((paar) => `Het filter ‘${naamVan(paar)}’ bestaat niet.`).join(' ')
      : !opWoord ? uitleg.dataset.samen
      : gefilterd && opWoord.length ? `Zonder filters vind je ${tel(opWoord.length)}.`
      : uitleg.dataset.uitleg;
    wis.textContent = gefilterd ? 'Wis filters' : 'Wis zoekwoord';
    lijstje.replaceChildren(...machine.lijktOp(vreemd.map(([, waarde]) => waarde).join(' ') || vraag)
      .map(({ facet, waarde, label }) => maak('li', {}, maak('a', { class: 'chip', href: '?' + new URLSearchParams({ [facet]: waarde }) }, label))));
  }

  function naamVan([facet, waarde]) {
    return `${facet.titel}: ${kortAf(waarde)}`;
  }

  function toonStoring() {
    treffers.replaceChildren();
    for (const vak of [verwant, leeg, bedoeld, meer, paginas, limiet]) if (vak) vak.hidden = true;
    storing.hidden = false;
    teller.textContent = 'Zoeken lukt nu niet';
    meld();
    klaar();
  }

  function toonChips() {
    const plek = [...chips.querySelectorAll('button')].indexOf(document.activeElement);
    const weg = [
      ...aangekruist().map(({ vakje, label }) => [label, () => { vakje.checked = false; }]),
      ...vreemd.map((paar) => [naamVan(paar), () => { vreemd = vreemd.filter((ander) => ander !== paar); }]),
    ];
    const regels = weg.map(([label, haalWeg]) => {
      const regel = element('chip').content.firstChild.cloneNode(true), knop = regel.firstChild;
      knop.onclick = () => { haalWeg(); werkBij(); };
      knop.lastChild.before(label);
      return regel;
    });
    if (weg.length > 1) {
      const knop = maak('button', { type: 'button', class: 'chip chip--wis' }, 'Wis alle filters');
      knop.onclick = wisFilters;
      regels.push(maak('li', {}, knop));
    }
    chips.replaceChildren(...regels);
    chips.hidden = !weg.length;
    /* Wie een chip weghaalt, komt op de volgende. */
    if (plek >= 0) (regels[Math.min(plek, weg.length - 1)]?.firstChild ?? teller).focus();
    document.querySelector('[data-filteraantal]').textContent = weg.length ? ` (${weg.length})` : '';
  }

  /* ---- Wat na de lijst mag komen: teksten, aantallen, andere pagina's ---- */

  async function vulAan(mijn, opWoord, gekozen) {
    try {
      const groepen = await machine.leesGroepen().catch(() => []);
      if (mijn !== beurt) return;
      herken = machine.maakHerkenner(uitslag.delen, groepen);
      for (const kaart of resultaten.querySelectorAll('.kaart')) if (kaart.doc >= 0 && !kaart.klaar) kijker.observe(kaart);
      const leden = await machine.leesFilters(), alle = uitslag.paginas.length ? await machine.leesPaginas() : [];
      if (mijn !== beurt) return;
      telFacetten(leden, opWoord, gekozen);
      tekenPaginas(alle);
    } catch { /* de lijst staat er; zonder aantallen kan het ook */ }
  }

  function telFacetten(leden, opWoord, gekozen) {
    for (const { naam, keuzes } of facetten) {
      const past = maakPast(leden, gekozen, naam), mee = new Set(opWoord.filter(past));
      for (const { vakje, regel, aantal } of keuzes) {
        let n = 0;
        for (const doc of leden[naam]?.get(vakje.value) ?? []) n += mee.has(doc);
        aantal.textContent = n.toLocaleString('nl');
        regel.classList.toggle('nul', !n && !vakje.checked);
      }
    }
  }

  function tekenPaginas(alle) {
    const groepen = new Map(), { scores, paginas: gevonden } = uitslag;
    for (const doc of gevonden) {
      const pagina = alle[doc - kop.praktijken], groep = groepen.get(pagina.groep) ?? [];
      if (groep.length < PER_GROEP && scores[doc] > .3 * scores[gevonden[0]]) groepen.set(pagina.groep, [...groep, pagina]);
    }
    paginas.querySelector('div').replaceChildren(...[...groepen].slice(0, 4).map(([naam, wie]) => maak('div', {}, maak('h3', {}, naam),
      maak('ul', {}, ...wie.map(({ titel, adres, omschrijving }) => maak('li', {}, maak('a', { href: new URL(adres, thuis) }, ...gemarkeerd(titel)), ' ', ...gemarkeerd(omschrijving)))))));
    paginas.hidden = !groepen.size;
  }
}
