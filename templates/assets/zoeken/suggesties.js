/* Suggesties onder het zoekveld, volgens het patroon ‘combobox’ van de ARIA Authoring Practices. Wordt geladen als iemand het veld gebruikt.
   Gaat er iets mis, dan zijn er geen suggesties en zoekt het formulier zoals zonder script. */
const formulier = document.querySelector('form[data-index]'), veld = formulier?.querySelector('input[name="q"]');
if (!veld) return;

const PAUZE_TYPEN = 120, PAUZE_MELDEN = 800;
const MEESTE_PER_SOORT = 4, LANGSTE_VRAAG = 200, LANGSTE_CITAAT = 40;

const bron = new URL(formulier.dataset.index, document.baseURI), wortel = new URL('../../', bron);
const versies = { k: bron.href.split('.').at(-2) }, haal = maakLader(bron, versies);
const lijst = maak('div', { id: 'p-suggesties', class: 'suggesties', role: 'listbox', 'aria-label': 'Suggesties', hidden: '' });
const melder = maak('p', { class: 'weg', role: 'status' });
let index; /* belofte van { kop, machine, paginas } */
let buitenGebruik = false;
let opties = [], gekozen = -1;
let beurt = 0, straksZoek, straksMeld;

const rol = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': lijst.id, 'aria-expanded': 'false' };
for (const naam in rol) veld.setAttribute(naam, rol[naam]);
veld.parentElement.append(lijst);
formulier.append(melder);
veld.addEventListener('focus', () => { buitenGebruik = false; });
veld.addEventListener('input', bijTypen);
veld.addEventListener('keydown', bijToets);
veld.addEventListener('click', () => { if (lijst.hidden) vraagSuggesties(); });
veld.addEventListener('blur', sluit);
formulier.addEventListener('submit', sluit);
window.addEventListener('pagehide', sluit);
/* Het veld houdt de focus als iemand een optie aanwijst; anders is de lijst weg voordat de klik er is. */
lijst.addEventListener('mousedown', (e) => e.preventDefault());
if (veld.value && veld === document.activeElement) vraagSuggesties();

async function openIndex() {
  const kop = await haal('kop'), machine = maakZoekmachine(kop, haal);
  Object.assign(versies, kop.versies);
  return { kop, machine, paginas: await machine.leesPaginas() };
}

/* ---- Zoeken ---- */

function bijTypen() {
  kies(-1);
  clearTimeout(straksZoek);
  straksZoek = setTimeout(vraagSuggesties, PAUZE_TYPEN);
}

async function vraagSuggesties() {
  const mijn = ++beurt, vraag = veld.value.trim();
  clearTimeout(straksZoek);
  if (vraag.length < 2 || buitenGebruik) return sluit();
  try {
    const groepen = await zoekGroepen(vraag.slice(0, LANGSTE_VRAAG));
    if (mijn === beurt) toon(groepen, vraag);
  } catch {
    /* Niet bij elke letter opnieuw proberen, wel als iemand terugkomt in het veld. */
    index = undefined;
    buitenGebruik = true;
    sluit();
  }
}

/* De groepen met hun suggesties, de beste eerst. Zonder woorden om op te zoeken is er geen enkele. */
async function zoekGroepen(vraag) {
  const { kop, machine, paginas } = await (index ??= openIndex());
  const { praktijken, paginas: gevonden, scores, delen: woorden } = await machine.zoek(vraag);
  if (!praktijken) return new Map();
  const herken = machine.maakHerkenner(woorden), groepen = new Map();
  const suggestie = (bron) => ({ ...bron, titel: machine.markeer(bron.titel, herken), plaats: machine.markeer(bron.plaats ?? '', herken) });
  const voegToe = (groep, wat) => groepen.set(groep, [...groepen.get(groep) ?? [], wat]);
  /* Van een grote site zijn niet alle kaarten er; voor een suggestie halen we geen teksten op. */
  for (const doc of praktijken.filter((doc) => machine.kaarten.has(doc)).slice(0, MEESTE_PER_SOORT)) voegToe('Praktijken', suggestie(machine.kaarten.get(doc)));
  for (const pagina of bestePaginas(gevonden.map((doc) => ({ ...suggestie(paginas[doc - kop.praktijken]), score: scores[doc] })))) voegToe(pagina.groep, pagina);
  return groepen;
}

/* Wie een titel typt, wil die pagina. Een pagina die het woord alleen ergens noemt, komt erbij als ze er haast zo sterk over gaat als de beste. */
function bestePaginas(gevonden) {
  const opTitel = gevonden.filter(({ titel }) => titel.some(([, raak]) => raak === 2));
  const anders = gevonden.filter((pagina) => !opTitel.includes(pagina) && pagina.score > .75 * gevonden[0].score);
  return [...opTitel.filter(({ score }) => score > .4 * opTitel[0].score), ...anders.slice(0, MEESTE_PER_SOORT / 2)].slice(0, MEESTE_PER_SOORT);
}

/* ---- Tonen ---- */

function toon(groepen, vraag) {
  const aantal = [...groepen.values()].flat().length;
  meld(aantal ? aantal + (aantal === 1 ? ' suggestie' : ' suggesties') : 'Geen suggesties');
  if (!aantal) return verberg();
  opties = [];
  kies(-1);
  lijst.replaceChildren(...[...groepen].map(([naam, suggesties], i) => maakGroep('p-suggesties-' + i, naam, suggesties)), maakZoekregel(vraag));
  lijst.hidden = false;
  veld.setAttribute('aria-expanded', 'true');
}

function maakGroep(id, naam, suggesties) {
  const kop = maak('p', { id, class: 'klein', role: 'presentation' }, naam);
  return maak('div', { role: 'group', 'aria-labelledby': id }, kop, ...suggesties.map(({ titel, plaats, adres }) =>
    maakOptie(new URL(adres, wortel), ...gemarkeerd(titel), ...plaats.length ? [' ', maak('span', { class: 'plaats' }, ...gemarkeerd(plaats))] : [])));
}

function gemarkeerd(stukken) {
  return stukken.map(([tekst, raak]) => raak ? maak('mark', {}, tekst) : tekst);
}

function maakZoekregel(vraag) {
  const doel = new URL(formulier.action), letters = [...vraag];
  doel.search = new URLSearchParams({ [veld.name]: vraag });
  return maakOptie(doel, `Zoek op ‘${letters.length > LANGSTE_CITAAT ? letters.slice(0, LANGSTE_CITAAT).join('') + '…' : vraag}’ in alle praktijken`);
}

/* Een link, zodat een klik met Ctrl of de middelste knop een tabblad opent; de focus blijft in het veld. */
function maakOptie(doel, ...inhoud) {
  const optie = maak('a', { id: 'p-optie-' + opties.length, role: 'option', 'aria-selected': 'false', tabindex: '-1', href: doel }, ...inhoud);
  opties.push(optie);
  return optie;
}

/* Eén keer per pauze, zodat wie luistert niet bij elke letter wordt onderbroken. */
function meld(tekst) {
  clearTimeout(straksMeld);
  straksMeld = setTimeout(() => { melder.textContent = tekst; }, PAUZE_MELDEN);
}

function verberg() {
  kies(-1);
  lijst.hidden = true;
  veld.setAttribute('aria-expanded', 'false');
}

function sluit() {
  beurt++;
  clearTimeout(straksZoek);
  clearTimeout(straksMeld);
  melder.textContent = '';
  verberg();
}

/* ---- Toetsen: de focus blijft in het veld, de pijlen wijzen een optie aan ---- */

function kies(nummer) {
  opties[gekozen]?.setAttribute('aria-selected', 'false');
  gekozen = nummer;
  const optie = opties[nummer];
  if (!optie) return veld.removeAttribute('aria-activedescendant');
  optie.setAttribute('aria-selected', 'true');
  veld.setAttribute('aria-activedescendant', optie.id);
  optie.scrollIntoView({ block: 'nearest' });
}

function bijToets(e) {
  if (e.isComposing || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return;
  if (e.key === 'ArrowDown' || e.key === 'ArrowUp') bijPijl(e);
  else if (e.key === 'Enter' && opties[gekozen]) {
    e.preventDefault();
    opties[gekozen].click();
    sluit();
  } else if (e.key === 'Escape') bijEscape(e);
  else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(e.key)) kies(-1);
}

/* Van de laatste optie terug naar het veld en dan weer naar de eerste; omhoog andersom. */
async function bijPijl(e) {
  const stap = e.key === 'ArrowDown' ? 1 : -1;
  e.preventDefault();
  if (lijst.hidden) await vraagSuggesties();
  if (lijst.hidden) return;
  const plaatsen = opties.length + 1;
  kies((gekozen + 1 + stap + plaatsen) % plaatsen - 1);
}

/* Eerst dicht, dan pas leeg. */
function bijEscape(e) {
  e.preventDefault();
  if (!lijst.hidden) return sluit();
  sluit();
  veld.value = '';
}
