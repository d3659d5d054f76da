/* De knop op de pagina van een praktijk. */
const knop = document.querySelector('[data-bewaar]');
const stand = document.querySelector('[data-selectiestand]');

function staatErin() {
  return leesSelectie().praktijken.some(({ slug }) => slug === knop.dataset.bewaar);
}

function toonKnop() {
  knop.textContent = staatErin() ? 'Haal uit mijn selectie' : 'Bewaar in mijn selectie';
  knop.hidden = false;
}

function wissel() {
  const selectie = leesSelectie(), stondErin = staatErin();
  if (stondErin) selectie.praktijken = selectie.praktijken.filter(({ slug }) => slug !== knop.dataset.bewaar);
  else if (selectie.praktijken.length === MEESTE) return zeg(`Je selectie telt al ${aantalPraktijken(MEESTE)}. Meer kan niet.`);
  else selectie.praktijken.push({ slug: knop.dataset.bewaar, notitie: '' });
  if (!bewaarSelectie(selectie)) {
    inGeheugen = null;
    return zeg('Bewaren lukt niet in deze browser. De opslag is vol of staat uit.');
  }
  toonKnop();
  zeg(`${stondErin ? 'Weggehaald' : 'Bewaard'}. Je selectie telt ${aantalPraktijken(selectie.praktijken.length)}.`);
}

function zeg(zin) {
  const link = document.createElement('a');
  link.href = knop.dataset.selectie;
  link.textContent = 'Naar mijn selectie';
  stand.replaceChildren(zin + ' ', link);
}

if (knop) {
  toonKnop();
  knop.addEventListener('click', wissel);
  bijVerandering(toonKnop);
  addEventListener('pageshow', toonKnop); /* terug van een andere pagina */
}
