/* Selectie: wat een lezer bewaart. Het staat in de browser van die lezer, en nergens anders. */
const wortel = new URL('..', document.currentScript.src); /* de scripts staan in een map onder de site */
const SLEUTEL = `praktijk-selectie ${wortel.pathname}`;
const MEESTE = 50;
const LANGSTE_TITEL = 120;
const LANGSTE_NOTITIE = 2000;
let inGeheugen = null; /* als de opslag niet wil */

/* Wat uit de opslag of uit een adres komt, kan alles zijn: alleen wat een selectie kan zijn, komt verder. */
function ontvang(ruw) {
  const praktijken = [];
  for (const deel of Array.isArray(ruw?.praktijken) ? ruw.praktijken : []) {
    const slug = deel?.slug;
    if (typeof slug !== 'string' || slug.length > 100 || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) continue;
    if (praktijken.length === MEESTE || praktijken.some((eerder) => eerder.slug === slug)) continue;
    praktijken.push({ slug, notitie: hoogstens(deel.notitie, LANGSTE_NOTITIE) });
  }
  return { titel: hoogstens(ruw?.titel, LANGSTE_TITEL).replace(/\s+/g, ' '), praktijken };
}

function hoogstens(tekst, lengte) {
  return typeof tekst === 'string' ? tekst.slice(0, lengte).replace(/[\uD800-\uDBFF]$/, '') : '';
}

function leesSelectie() {
  if (inGeheugen) return ontvang(inGeheugen);
  try {
    return ontvang(JSON.parse(localStorage.getItem(SLEUTEL)));
  } catch {
    return ontvang(null);
  }
}

/* Geeft terug of het lukte: een volle of verboden opslag breekt niets, maar moet wel gezegd worden. */
function bewaarSelectie(selectie) {
  try {
    if (selectie.praktijken.length || selectie.titel) localStorage.setItem(SLEUTEL, JSON.stringify(selectie));
    else localStorage.removeItem(SLEUTEL);
    inGeheugen = null;
    return true;
  } catch {
    inGeheugen = selectie;
    return false;
  }
}

function aantalPraktijken(aantal) {
  return `${aantal} ${aantal === 1 ? 'praktijk' : 'praktijken'}`;
}

function bijVerandering(doe) {
  addEventListener('storage', ({ key }) => {
    if (key === null || key === SLEUTEL) doe();
  });
}
