/* Formulier: van de vakken op de pagina naar waarden en terug. Een waarde die er niet is, is undefined. */
const formulier = document.getElementById('p-f');
const plekken = new Map();
const volgordes = new Map();
let groepnummer = 0;

for (const veld of gegevens.velden) {
  veld.vak = formulier.querySelector(`[data-veld="${veld.naam}"]`);
  veld.id = 'p-v-' + veld.naam.replace(/_/g, '-');
  if (veld.vorm === 'plek') plekken.set(veld.naam, maakPlek(veld));
  if (veld.vorm === 'termen') volgTermen(veld);
}

function leesAlles() {
  return Object.fromEntries(gegevens.velden.map((veld) => [veld.naam, leesVeld(veld)]).filter(([, waarde]) => waarde !== undefined));
}

function leesVeld(veld) {
  if (veld.vorm === 'termen') return volgordes.get(veld.naam).length ? [...volgordes.get(veld.naam)] : undefined;
  if (veld.vorm === 'plek') return plekken.get(veld.naam).lees();
  if (veld.vorm === 'groep') return leesGroep(veld, veld.id);
  if (veld.vorm === 'regels') {
    const regels = document.getElementById(veld.id).value.split('\n').map((regel) => regel.trim()).filter(Boolean);
    return regels.length ? regels : undefined;
  }
  if (veld.vorm !== 'groepen') return leesVak(veld, veld.id);
  const groepen = itemsVan(veld).map((item) => leesGroep(veld, idVanItem(veld, item))).filter(Boolean);
  return groepen.length ? groepen : undefined;
}

function leesGroep(veld, id) {
  const delen = veld.velden.map((deel) => [deel.naam, leesVak(deel, `${id}-${deel.naam.replace(/_/g, '-')}`)]).filter(([, waarde]) => waarde !== undefined);
  return delen.length ? Object.fromEntries(delen) : undefined;
}

/* Een getal dat geen getal is, blijft de tekst die iemand schreef: de controle zegt er iets van. */
function leesVak(veld, id) {
  const tekst = eenRegel(document.getElementById(id).value);
  if (ONZICHTBAAR.test(tekst)) return undefined;
  return (veld.soort === 'Number' || veld.soort === 'Integer') && leesGetal(tekst) !== null ? leesGetal(tekst) : tekst;
}

function leesGetal(tekst) {
  return tekst.length <= 20 && /^[-+−]?(?:\d+\.?\d*|\.\d+)$/.test(tekst) ? Number(tekst.replace('−', '-')) : null;
}

function schrijfVeld(veld, waarde) {
  if (veld.vorm === 'termen') kiesTermen(veld, waarde ?? []);
  else if (veld.vorm === 'plek') plekken.get(veld.naam).schrijf(waarde);
  else if (veld.vorm === 'groep') schrijfGroep(veld, veld.id, waarde);
  else if (veld.vorm === 'regels') document.getElementById(veld.id).value = (waarde ?? []).join('\n');
  else if (veld.vorm === 'groepen') {
    itemsVan(veld).forEach((item) => item.remove());
    for (const groep of waarde ?? [{}]) schrijfGroep(veld, idVanItem(veld, voegToe(veld)), groep);
  } else veld.vreemd = schrijfVak(veld.id, waarde);
}

function schrijfGroep(veld, id, waarde) {
  for (const deel of veld.velden) schrijfVak(`${id}-${deel.naam.replace(/_/g, '-')}`, waarde?.[deel.naam]);
}

/* Een keuze die de lijst niet kent, blijft staan: weglaten zou haar ongemerkt veranderen. */
function schrijfVak(id, waarde) {
  const vak = document.getElementById(id), tekst = waarde === undefined ? '' : String(waarde);
  const vreemd = vak.matches('select') && ![...vak.options].some((keuze) => keuze.value === tekst);
  if (vreemd) vak.append(new Option(tekst, tekst));
  vak.value = tekst;
  return vreemd;
}

/* Termen staan in de volgorde waarin iemand ze koos. */
function volgTermen(veld) {
  volgordes.set(veld.naam, []);
  veld.vak.addEventListener('change', ({ target }) => {
    const anders = volgordes.get(veld.naam).filter((term) => term !== target.value);
    volgordes.set(veld.naam, target.checked ? [...anders, target.value] : anders);
  });
}

function kiesTermen(veld, termen) {
  const lijst = veld.vak.querySelector('.termen');
  for (const term of termen.filter((t) => !vakjesVan(veld).some((vakje) => vakje.value === t))) {
    const vakje = maak('input'), label = maak('label', '', term);
    Object.assign(vakje, { type: 'checkbox', value: term, id: label.htmlFor = `${veld.id}-${naamVan(term)}` });
    lijst.append(maak('li', '', vakje, label));
  }
  for (const vakje of vakjesVan(veld)) vakje.checked = termen.includes(vakje.value);
  volgordes.set(veld.naam, [...termen]);
}

function vakjesVan(veld) {
  return [...veld.vak.querySelectorAll('[type="checkbox"]')];
}

/* Herhaalde groepen, zoals bronnen */
function itemsVan(veld) {
  return [...veld.vak.querySelectorAll('.groep')];
}

function idVanItem(veld, item) {
  return `${veld.id}-${item.dataset.nummer}`;
}

function voegToe(veld) {
  const item = veld.vak.querySelector('template').content.firstElementChild.cloneNode(true);
  item.dataset.nummer = ++groepnummer;
  for (const element of item.querySelectorAll('[id], [for]')) {
    for (const naam of ['id', 'for', 'aria-describedby']) {
      if (element.hasAttribute(naam)) element.setAttribute(naam, element.getAttribute(naam).replaceAll(`${veld.id}-0-`, `${veld.id}-${groepnummer}-`));
    }
  }
  veld.vak.querySelector('.groepen').append(item);
  nummer(veld);
  return item;
}

function haalWeg(veld, item) {
  const items = itemsVan(veld), plek = items.indexOf(item);
  item.remove();
  if (items.length === 1) voegToe(veld);
  nummer(veld);
  itemsVan(veld)[Math.max(0, plek - 1)].focus();
}

function nummer(veld) {
  itemsVan(veld).forEach((item, i) => { item.querySelector('h3').textContent = `Nummer ${i + 1}`; });
}

function naamVanVak(vak) {
  return (vak?.closest('.veld') ?? vak)?.querySelector('legend, label')?.firstChild.textContent.trim() ?? '';
}

/* De delen van de tekst: de vaste koppen, en wat het bestand verder heeft. */
function delenVanTekst() {
  return [...document.querySelectorAll('#p-f-delen > .veld')].map((vak) => ({
    vak, kop: vak.dataset.kop, naam: vak.querySelector('label').textContent, id: vak.querySelector('textarea').id, tekst: leesDeel(vak.querySelector('textarea').value),
  }));
}

function leesDeel(tekst) {
  return tekst.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

let extraDelen = 0;
/* Een deel dat alleen dit bestand heeft, na het deel waar het op volgt. */
function voegDeelToe(label, na) {
  const lijst = document.getElementById('p-f-delen'), vak = lijst.firstElementChild.cloneNode(true), id = `p-t-extra-${++extraDelen}`;
  const gelijknamig = delenVanTekst().filter((deel) => 'extra' in deel.vak.dataset && deel.naam === label).length;
  vak.dataset.kop = `${label} (${gelijknamig + 1})`; /* hangt niet af van de andere koppen: die veranderen als iemand anders het bestand verandert */
  vak.dataset.extra = '';
  const [naam, hulp, tekst, fout] = ['label', '.hulp', 'textarea', '.fout'].map((kies) => vak.querySelector(kies));
  naam.htmlFor = tekst.id = id;
  naam.textContent = label;
  hulp.id = id + '-hulp';
  hulp.textContent = 'Dit deel staat zo in het bestand.';
  fout.id = id + '-fout';
  tekst.setAttribute('aria-describedby', `${id}-hulp ${id}-fout`);
  if (na) na.after(vak);
  else lijst.prepend(vak);
  return vak;
}
