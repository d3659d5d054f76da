/*
  Formulier: wat iemand invult, blijft in deze browser tot het is ingestuurd. Bewaard wordt alleen wat anders is dan waarmee het formulier begon,
  met wat daar stond: zo is later te zien of de site intussen zelf veranderde.
*/
let kanBewaren = true;
let bekend = null; /* wat er volgens dit tabblad in de opslag staat */
let laatst = 'null'; /* wat dit tabblad het laatst las of bewaarde: is er niets veranderd, dan schrijft het niets */
let elders = false; /* een ander tabblad bewaarde intussen iets anders */
let pastNiet = { velden: {}, delen: {} }; /* wat van een concept niet meer in dit formulier past, maar niet weg mag */

function sleutelVan(bron) {
  return `praktijk-formulier ${location.pathname.replace(/index\.html$/, '')} ${bron?.naam ?? ''}`;
}

function gelijk(een, ander) {
  return JSON.stringify(een ?? null) === JSON.stringify(ander ?? null);
}

function verschil(waarden, delen, begin) {
  const anders = { velden: { ...pastNiet.velden }, delen: { ...pastNiet.delen }, was: { velden: {}, delen: {} } };
  for (const { naam } of gegevens.velden) {
    if (gelijk(waarden[naam], begin.waarden[naam]) || naam in pastNiet.velden) continue;
    anders.velden[naam] = waarden[naam] ?? null;
    anders.was.velden[naam] = begin.waarden[naam] ?? null;
  }
  for (const { kop, tekst } of delen) {
    if (tekst === (begin.delen[kop] ?? '')) continue;
    anders.delen[kop] = tekst;
    anders.was.delen[kop] = begin.delen[kop] ?? '';
  }
  return Object.keys(anders.velden).length + Object.keys(anders.delen).length ? anders : null;
}

/* Geeft terug of het lukte: een volle of verboden opslag is geen reden om te stoppen, wel om het te zeggen. Wat een ander tabblad bewaarde, blijft staan. */
function bewaarConcept(sleutel, anders) {
  const nieuw = JSON.stringify(anders);
  if (nieuw === laatst) return true;
  try {
    elders = localStorage.getItem(sleutel) !== bekend;
    if (elders) return true;
    if (anders) localStorage.setItem(sleutel, nieuw);
    else localStorage.removeItem(sleutel);
    bekend = anders && nieuw;
    laatst = nieuw;
    return true;
  } catch {
    return false;
  }
}

function wisConcept(sleutel) {
  [bekend, laatst, elders, pastNiet] = [null, 'null', false, { velden: {}, delen: {} }];
  try {
    localStorage.removeItem(sleutel);
  } catch { /* dan stond er ook niets */ }
}

function leesOpslag(sleutel) {
  try {
    return localStorage.getItem(sleutel);
  } catch {
    return null;
  }
}

function leesConcept(sleutel) {
  elders = false;
  bekend = leesOpslag(sleutel);
  try {
    const anders = JSON.parse(bekend);
    return isGroep(anders?.velden) && isGroep(anders.delen) ? anders : null;
  } catch {
    return null;
  }
}

/* Geeft de namen terug van de velden en delen die ook op de site veranderden. */
function zetConcept(anders, begin, bron) {
  const botst = [], was = isGroep(anders.was?.velden) && isGroep(anders.was.delen) ? anders.was : null;
  pastNiet = { velden: {}, delen: {} };
  for (const [naam, waarde] of Object.entries(anders.velden)) {
    const veld = gegevens.velden.find((kandidaat) => kandidaat.naam === naam);
    if (veld && gelijk(waarde, begin.waarden[naam])) continue;
    if (!veld || veld.dicht || !past(veld, waarde)) {
      pastNiet.velden[naam] = waarde;
      continue;
    }
    schrijfVeld(veld, waarde ?? undefined);
    if (bron && was && !gelijk(was.velden[naam], begin.waarden[naam])) botst.push(naamVanVak(veld.vak));
  }
  for (const [kop, tekst] of Object.entries(anders.delen)) {
    const deel = delenVanTekst().find((kandidaat) => kandidaat.kop === kop);
    if (typeof tekst !== 'string' || deel?.tekst === tekst || !deel && !tekst.trim()) continue;
    (deel?.vak ?? zetDeelTerug(kop, bron)).querySelector('textarea').value = tekst;
    if (bron && was && deel && (was.delen[kop] ?? '') !== deel.tekst) botst.push(deel.naam);
  }
  return botst;
}

/* De kop van dit deel staat niet meer in het bestand. De tekst van het concept krijgt haar terug, zodat niets ongezien verdwijnt. */
function zetDeelTerug(kop, bron) {
  const naam = kop.replace(/ \(\d+\)$/, ''), vooraf = naam === VOORAF;
  const vak = voegDeelToe(naam, vooraf ? null : document.getElementById('p-f-delen').lastElementChild);
  vak.dataset.kop = kop;
  vak.querySelector('.hulp').textContent = 'Dit deel staat niet meer in het bestand op de site. Wat jij schreef, is er nog. Laat het staan om het terug te zetten, of maak het leeg.';
  if (vooraf && bron && !bron.delen[0].vak) bron.delen[0].vak = vak;
  return vak;
}

function isGroep(waarde) {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

/* Een concept kan van een eerdere versie van de site zijn. */
function past(veld, waarde) {
  if (waarde === null) return true;
  if (veld.vorm === 'termen' || veld.vorm === 'regels') return Array.isArray(waarde) && waarde.every((deel) => typeof deel === 'string');
  if (veld.vorm === 'groepen') return Array.isArray(waarde) && waarde.every(isGroep);
  return veld.vorm === 'plek' ? Math.abs(waarde.collectief) <= 1 && Math.abs(waarde.formeel) <= 1 : veld.vorm === 'groep' ? isGroep(waarde) : typeof waarde !== 'object';
}
