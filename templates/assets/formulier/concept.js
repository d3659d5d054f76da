/* Formulier: wat iemand invult, blijft in deze browser tot het is ingestuurd. Bewaard wordt alleen wat anders is dan waarmee het formulier begon. */
let kanBewaren = true;

function sleutelVan(bron) {
  return `praktijk-formulier ${location.pathname.replace(/index\.html$/, '')} ${bron?.naam ?? ''}`;
}

function verschil(waarden, delen, begin) {
  const anders = { velden: {}, delen: {} };
  for (const { naam } of gegevens.velden) {
    if (JSON.stringify(waarden[naam]) !== JSON.stringify(begin.waarden[naam])) anders.velden[naam] = waarden[naam] ?? null;
  }
  for (const deel of delen) {
    if (deel.tekst !== (begin.delen[deel.kop] ?? '')) anders.delen[deel.kop] = deel.tekst;
  }
  return Object.keys(anders.velden).length + Object.keys(anders.delen).length ? anders : null;
}

/* Geeft terug of het lukte: een volle of verboden opslag is geen reden om te stoppen, wel om het te zeggen. */
function bewaarConcept(sleutel, anders) {
  try {
    if (anders) localStorage.setItem(sleutel, JSON.stringify(anders));
    else localStorage.removeItem(sleutel);
    return true;
  } catch {
    return false;
  }
}

function leesConcept(sleutel) {
  try {
    const anders = JSON.parse(localStorage.getItem(sleutel));
    return anders?.velden && anders.delen ? anders : null;
  } catch {
    return null;
  }
}

function zetConcept(anders) {
  for (const veld of gegevens.velden) {
    if (veld.naam in anders.velden && past(veld, anders.velden[veld.naam])) schrijfVeld(veld, anders.velden[veld.naam] ?? undefined);
  }
  for (const { vak, kop } of delenVanTekst()) {
    if (typeof anders.delen[kop] === 'string') vak.querySelector('textarea').value = anders.delen[kop];
  }
}

/* Een concept kan van een eerdere versie van de site zijn. */
function past(veld, waarde) {
  if (waarde === null) return true;
  if (veld.vorm === 'termen' || veld.vorm === 'regels' || veld.vorm === 'groepen') return Array.isArray(waarde);
  return veld.vorm === 'plek' ? typeof waarde.collectief === 'number' && typeof waarde.formeel === 'number' : veld.vorm === 'groep' ? typeof waarde === 'object' : typeof waarde !== 'object';
}
