/* De pagina Mijn selectie: lijst, volgorde, notities, delen. Een gedeelde selectie raakt de eigen niet aan tot de lezer haar overneemt. */
const plek = document.getElementById('p-selectie');
const werk = document.getElementById('p-s-werk');
const stand = document.getElementById('p-s-stand');
const terug = document.getElementById('p-s-terug');
const reader = document.getElementById('p-reader');
const boekje = document.getElementById('p-r-boekje');
let gedeeld = selectieUitAdres();
let gedeeldAdres = location.href;
let vorige = null; /* waar ‘Maak ongedaan’ naar teruggaat */
let beurt = 0;
let uitgesteld = false; /* er is iets veranderd, maar de lezer schrijft */
let ingedrukt = false;
const NIET_BEWAARD = 'Deze browser bewaart je selectie niet. Als je de pagina sluit, is wat je nu doet weg.';

toon();
terug.addEventListener('click', maakOngedaan);
bijVerandering(elders);
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) elders(); /* terug van een andere pagina */
});
werk.addEventListener('focusout', () => setTimeout(haalIn));
addEventListener('pointerdown', () => { ingedrukt = true; });
for (const los of ['pointerup', 'pointercancel']) {
  addEventListener(los, () => {
    ingedrukt = false;
    setTimeout(haalIn);
  });
}
addEventListener('hashchange', () => {
  /* Een sprong binnen de pagina is geen andere selectie. */
  if (!/(?:^#|&)praktijk=/.test(location.hash) && (location.hash.length > 1 || !gedeeld)) {
    if (gedeeld) zetAdres(gedeeldAdres);
    return;
  }
  [gedeeld, gedeeldAdres] = [selectieUitAdres(), location.href];
  sluitReader();
  zwijg();
  toon('p-s-lijstkop');
});
document.getElementById('p-r-sluit').addEventListener('click', () => {
  sluitReader();
  document.getElementById('p-s-reader')?.focus();
});
document.getElementById('p-r-print').addEventListener('click', async () => {
  await Promise.all([...reader.querySelectorAll('img')].map((beeld) => beeld.decode().catch(() => {})));
  print();
});
addEventListener('beforeprint', vulVoorPapier);
addEventListener('afterprint', naPapier);

function zetAdres(adres) {
  try {
    history.replaceState(null, '', adres);
  } catch { /* vanaf schijf mag dat niet in elke browser; de pagina zelf klopt al */ }
}

function huidige() {
  return gedeeld ?? leesSelectie();
}

/* Alleen wat op de site staat, kan in een lijst of een reader. */
function leesbaar(selectie) {
  return { ...selectie, praktijken: selectie.praktijken.filter(({ slug }) => bekend.get(slug)) };
}

/* In een ander tabblad is iets veranderd. Wie schrijft, houdt zijn plaats in de tekst: de lijst komt als hij klaar is. */
function elders() {
  vergeet();
  if (gedeeld) return;
  uitgesteld = schrijft();
  if (uitgesteld) toonAdres();
  else toon();
}

function schrijft() {
  return Boolean(document.activeElement?.matches('#p-s-werk [maxlength]'));
}

/* Niet tussen het indrukken en het loslaten van een knop: dan is de knop weg voor hij iets doet. */
function haalIn() {
  if (uitgesteld && !ingedrukt && !gedeeld && !schrijft()) toon();
}

async function toon(focus = document.activeElement?.id) {
  uitgesteld = false;
  const dezeBeurt = ++beurt, selectie = huidige();
  werk.setAttribute('aria-busy', 'true');
  await haalTeksten(selectie);
  if (dezeBeurt !== beurt) return;
  werk.replaceChildren(...gedeeld ? gedeeldeLijst(selectie) : eigenLijst(selectie));
  werk.setAttribute('aria-busy', 'false');
  if (focus) document.getElementById(focus)?.focus();
  ververs();
}

/* De eigen lijst */

function eigenLijst(selectie) {
  if (!selectie.praktijken.length) return [lijstkop('Je selectie is nog leeg'), maak('p', 'onderkop', 'Open een praktijk die je wilt houden en kies daar Bewaar in mijn selectie.')];
  return [
    lijstkop(`Je hebt ${aantalPraktijken(selectie.praktijken.length)} bewaard`),
    veld('p-s-titel', 'Titel', 'Die staat op de omslag van je reader. Je mag hem leeg laten.', titelvak(selectie.titel)),
    maak('ol', 'keuze', ...selectie.praktijken.map(regel)),
    readerknoppen(knop('Maak leeg', leegAlles)),
    deelblok(),
  ];
}

function lijstkop(tekst) {
  const kop = metId(maak('h2', '', tekst), 'p-s-lijstkop');
  kop.tabIndex = -1;
  return kop;
}

function veld(id, naam, hulp, vak) {
  vak.id = id;
  const label = maak('label', '', naam);
  label.htmlFor = id;
  if (!hulp) return maak('div', 'veld', label, vak);
  vak.setAttribute('aria-describedby', `${id}-hulp`);
  return maak('div', 'veld', label, metId(maak('p', 'klein', hulp), `${id}-hulp`), vak);
}

function titelvak(titel) {
  const vak = Object.assign(maak('input', ''), { type: 'text', maxLength: LANGSTE_TITEL, value: titel, autocomplete: 'off' });
  vak.addEventListener('input', () => verander((selectie) => { selectie.titel = vak.value; }));
  vak.addEventListener('change', ververs);
  return vak;
}

function regel({ slug, notitie }) {
  const tekst = bekend.get(slug), naam = tekst?.titel ?? slug;
  const weg = knop('Haal weg', () => haalWeg(slug), naam, `p-s-weg--${slug}`);
  const item = maak('li', '');
  item.dataset.slug = slug;
  if (!tekst) {
    item.append(maak('div', 'keuzekop', maak('p', '', `De praktijk ‘${slug}’ staat niet of niet meer op deze site.`)), ...notitieblok(notitie), maak('div', 'knoppen', weg));
    return item;
  }
  const vak = Object.assign(maak('textarea', '', notitie), { rows: 2, maxLength: LANGSTE_NOTITIE });
  vak.addEventListener('input', () => verander((selectie) => { vind(selectie, slug).notitie = vak.value; }));
  vak.addEventListener('change', ververs);
  const noot = veld(`p-s-noot--${slug}`, 'Notitie', '', vak);
  noot.firstChild.append(maak('span', 'weg', ` bij ${naam}`));
  item.append(
    maak('div', 'keuzekop', maak('h3', '', link(plek.dataset.praktijken + slug + '/', naam)), maak('p', 'plaats', tekst.plaats)),
    noot,
    maak('div', 'knoppen', knop('Hoger', () => verplaats(item, -1), naam, `p-s-op--${slug}`), knop('Lager', () => verplaats(item, 1), naam, `p-s-neer--${slug}`), weg));
  return item;
}

function knop(tekst, doe, waarvan = '', id = '') {
  const element = maak('button', 'knop knop--stil', tekst, waarvan ? maak('span', 'weg', ` ${waarvan}`) : null);
  element.type = 'button';
  if (id) element.id = id;
  element.addEventListener('click', doe);
  return element;
}

function vind(selectie, gezocht) {
  return selectie.praktijken.find(({ slug }) => slug === gezocht) ?? {};
}

/* Altijd vanaf wat er nu bewaard is: in een ander tabblad kan er iets bij gekomen zijn. */
function verander(doe) {
  const selectie = leesSelectie();
  doe(selectie);
  const gelukt = bewaarSelectie(selectie);
  vergeet();
  if (!gelukt) zeg(NIET_BEWAARD);
  toonAdres();
  return gelukt;
}

/* Het buuritem gaat langs het item heen: zo blijft de knop met de focus staan waar hij is. */
function verplaats(item, stap) {
  const { slug } = item.dataset, buur = stap < 0 ? item.previousElementSibling : item.nextElementSibling;
  const naam = bekend.get(slug).titel;
  if (!buur) return zeg(`‘${naam}’ staat al ${stap < 0 ? 'bovenaan' : 'onderaan'}.`, null, false);
  let plaats = 0, aantal = 0;
  const gelukt = verander((selectie) => {
    const van = selectie.praktijken.findIndex((een) => een.slug === slug);
    const naar = selectie.praktijken.findIndex((een) => een.slug === buur.dataset.slug);
    if (van < 0 || naar < 0) return;
    selectie.praktijken.splice(naar, 0, ...selectie.praktijken.splice(van, 1));
    [plaats, aantal] = [naar + 1, selectie.praktijken.length];
  });
  if (stap < 0) item.after(buur);
  else item.before(buur);
  if (gelukt && aantal) zeg(`‘${naam}’ staat nu op plaats ${plaats} van ${aantal}.`, null, false);
  ververs();
}

function haalWeg(weg) {
  const naam = bekend.get(weg)?.titel ?? weg;
  const eerder = leesSelectie(), plaats = eerder.praktijken.findIndex(({ slug }) => slug === weg);
  if (!verander((selectie) => { selectie.praktijken = selectie.praktijken.filter(({ slug }) => slug !== weg); })) return toon();
  const { praktijken } = leesSelectie(), buur = praktijken[plaats] ?? praktijken.at(-1);
  zeg(`‘${naam}’ is uit je selectie.`, eerder);
  toon(buur ? `p-s-weg--${buur.slug}` : 'p-s-lijstkop');
}

function leegAlles() {
  const eerder = leesSelectie();
  if (verander((selectie) => Object.assign(selectie, { titel: '', praktijken: [] }))) zeg('Je selectie is leeg.', eerder);
  toon('p-s-lijstkop');
}

function maakOngedaan() {
  const eerder = vorige;
  if (verander((selectie) => Object.assign(selectie, eerder))) zeg('Je selectie is weer zoals daarvoor.');
  if (gedeeld) return;
  toon('p-s-lijstkop');
}

/* Wat iemand zelf ziet gebeuren, is er alleen om te horen. */
function zeg(zin, eerder = null, zichtbaar = true) {
  stand.textContent = zin;
  stand.classList.toggle('weg', !zichtbaar);
  vorige = eerder;
  terug.hidden = eerder === null;
}

/* Teruggaan naar wat er was, zou ook wegdoen wat er daarna bij kwam. */
function vergeet() {
  vorige = null;
  terug.hidden = true;
}

function zwijg() {
  zeg(inGeheugen ? NIET_BEWAARD : '');
}

/* Delen */

function deelblok() {
  const metNotities = Object.assign(metId(maak('input', ''), 'p-s-metnotities'), { type: 'checkbox' });
  metNotities.addEventListener('change', toonAdres);
  const label = maak('label', '', 'Neem mijn notities mee');
  label.htmlFor = metNotities.id;
  const adres = Object.assign(maak('input', ''), { type: 'text', readOnly: true, value: '' });
  const kopieer = metId(knop('Kopieer de link', kopieerAdres), 'p-s-kopieer');
  const deel = maak('section', 'delen', metId(maak('h2', '', 'Deel je selectie'), 'p-s-delen'),
    maak('p', 'onderkop', 'Wie de link opent, ziet je selectie. De link bevat wat je nu bewaard hebt; wat je later verandert, staat er niet in.'),
    maak('p', 'vink', metNotities, label), veld('p-s-adres', 'Link', '', adres), metId(maak('p', 'klein', ''), 'p-s-lengte'), maak('p', 'knoppen', kopieer));
  deel.setAttribute('aria-labelledby', 'p-s-delen');
  adres.setAttribute('aria-describedby', 'p-s-lengte');
  queueMicrotask(toonAdres);
  return deel;
}

function toonAdres() {
  const vak = document.getElementById('p-s-adres');
  if (!vak) return;
  const metNotities = document.getElementById('p-s-metnotities').checked;
  const adres = adresVan(leesSelectie(), metNotities), past = adres.length <= LANGSTE_ADRES;
  vak.value = past ? adres : '';
  document.getElementById('p-s-kopieer').disabled = !past;
  document.getElementById('p-s-lengte').textContent = past
    ? metNotities ? 'Je notities staan in de link. Iedereen die de link heeft, kan ze lezen.' : 'Je notities staan niet in de link.'
    : `Met je notities wordt de link te lang: ${adres.length} tekens, en ${LANGSTE_ADRES} is het meeste wat kan. Kort je notities in, of deel zonder notities.`;
}

async function kopieerAdres() {
  const vak = document.getElementById('p-s-adres');
  try {
    await navigator.clipboard.writeText(vak.value);
    zeg('De link is gekopieerd.');
  } catch {
    vak.focus();
    vak.select();
    zeg('Kopiëren lukt niet in deze browser. De link is geselecteerd: kopieer hem zelf.');
  }
}

/* Een gedeelde selectie */

function gedeeldeLijst(selectie) {
  const { praktijken } = leesbaar(selectie), eigen = leesSelectie().praktijken.length;
  const gemist = selectie.overgeslagen + selectie.praktijken.length - praktijken.length;
  return [
    lijstkop(selectie.titel || 'Een gedeelde selectie'),
    maak('p', 'onderkop', `Je opende een link met ${aantalPraktijken(praktijken.length)}. Wat je zelf bewaarde, verandert daar niet door.`),
    gemist ? maak('p', 'gemist', `${gemist === 1 ? 'Eén praktijk' : `${gemist} praktijken`} uit de link ${gemist === 1 ? 'is' : 'zijn'} overgeslagen: die ${gemist === 1 ? 'staat' : 'staan'} niet op deze site, of de link klopt niet.`) : '',
    maak('ol', 'keuze', ...praktijken.map(({ slug, notitie }) => maak('li', '',
      maak('div', 'keuzekop', maak('h3', '', link(plek.dataset.praktijken + slug + '/', bekend.get(slug).titel)), maak('p', 'plaats', bekend.get(slug).plaats)),
      ...notitieblok(notitie)))),
    readerknoppen(
      ...praktijken.length ? eigen ? [knop('Zet achter mijn selectie', voegToe), knop('Vervang mijn selectie', vervang)] : [knop('Neem deze selectie over', vervang)] : [],
      knop('Naar mijn eigen selectie', naarEigen)),
  ];
}

function notitieblok(notitie) {
  return notitie.trim() ? [maak('div', 'notitie', ...alineas(notitie))] : [];
}

function voegToe() {
  const erbij = leesbaar(gedeeld).praktijken;
  neemOver((selectie) => {
    const samen = [...selectie.praktijken, ...erbij.filter(({ slug }) => !vind(selectie, slug).slug)];
    selectie.praktijken = samen.slice(0, MEESTE);
    return samen.length - selectie.praktijken.length;
  });
}

function vervang() {
  const { titel, praktijken } = leesbaar(gedeeld);
  neemOver((selectie) => {
    Object.assign(selectie, { titel, praktijken });
    return 0;
  });
}

/* Wat overneemt, geeft terug hoeveel er niet bij paste. */
function neemOver(doe) {
  const eerder = leesSelectie();
  let over = 0;
  const gelukt = verander((selectie) => { over = doe(selectie); });
  const vol = over ? `Er passen ${aantalPraktijken(MEESTE)} in een selectie; ${over} ${over === 1 ? 'is' : 'zijn'} niet overgenomen.` : '';
  naarEigen();
  if (gelukt) zeg(vol || 'Overgenomen. Dit is nu jouw selectie.', eerder);
  else if (vol) zeg(`${NIET_BEWAARD} ${vol}`);
}

function naarEigen() {
  gedeeld = null;
  zetAdres(location.href.split(/[?#]/)[0]);
  sluitReader();
  zwijg();
  toon('p-s-lijstkop');
}

/* De reader */

function readerknoppen(...andere) {
  const open = Object.assign(knop('Maak een reader', openReader), { className: 'knop', id: 'p-s-reader' });
  open.disabled = !leesbaar(huidige()).praktijken.length;
  return maak('p', 'knoppen', open, ...andere);
}

function openReader() {
  reader.hidden = false;
  ververs();
  document.getElementById('p-r-kop').focus();
}

function sluitReader() {
  reader.hidden = true;
  boekje.replaceChildren();
  document.documentElement.classList.remove('met-reader');
}

function ververs() {
  if (reader.hidden) return;
  const selectie = leesbaar(huidige());
  if (!selectie.praktijken.length) return sluitReader();
  vulReader(boekje, selectie, plek.dataset.site);
  document.documentElement.classList.add('met-reader');
}

let wasDicht = false;
const paginatitel = document.title;

/* Wie meteen print, krijgt ook de reader. */
function vulVoorPapier() {
  wasDicht = reader.hidden;
  if (!leesbaar(huidige()).praktijken.length) return;
  reader.hidden = false;
  ververs();
  document.title = huidige().titel || paginatitel;
}

function naPapier() {
  document.title = paginatitel;
  if (wasDicht) sluitReader();
}
