/*
  Formulier: het bestand. Een nieuw bestand komt in de vaste vorm. Van een bestaand bestand verandert alleen wat iemand veranderde:
  de regels van de andere velden, opmerkingen, eigen koppen en de volgorde blijven zoals ze staan.
*/
const VOORAF = 'Tekst vóór de eerste kop';
const KOP = /^ {0,3}##(?!#)[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/;

function maakBestand(waarden, delen, bron) {
  return bron ? veranderd(waarden, delen, bron) : ['---', ...gegevens.velden.flatMap((veld) => yamlVeld(veld, waarden[veld.naam])), '---', ''].join('\n')
    + delen.filter((deel) => deel.tekst).map((deel) => `\n## ${deel.naam}\n\n${deel.tekst}\n`).join('');
}

/* Verdeel het bestand in regels en delen, en zet alles in de vakken. */
function openBron(bron) {
  extraDelen = 0;
  bron.lijnen = bron.tekst.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g);
  bron.eind = bron.tekst.includes('\r\n') ? '\r\n' : '\n';
  bron.delen = delenVan(bron.lijnen.slice(bron.slot));
  for (const veld of gegevens.velden) schrijfVeld(veld, bron.velden[veld.naam]);
  let vorige = null;
  for (const deel of bron.delen) {
    const vast = delenVanTekst().find(({ vak, kop }) => kop === deel.kop && !('extra' in vak.dataset) && !bron.delen.some((ander) => ander.vak === vak));
    if (!vast && !deel.regel && !deel.rauw.trim()) continue;
    deel.vak = vast ? vast.vak : voegDeelToe(deel.kop || VOORAF, vorige);
    deel.vak.querySelector('textarea').value = leesDeel(deel.rauw);
    vorige = deel.vak;
  }
}

function delenVan(lijnen) {
  const delen = [{ regel: '', kop: '', rauw: '' }];
  let hek = '';
  for (const lijn of lijnen) {
    const tekst = lijn.replace(/[\r\n]+$/, ''), [, kop] = hek ? [] : tekst.match(KOP) ?? [];
    hek = hekNa(tekst, hek);
    if (kop) delen.push({ regel: lijn, kop: kop.replace(/[ \t]*\{#[^}]*\}$/, ''), rauw: '' });
    else delen.at(-1).rauw += lijn;
  }
  return delen;
}

function veranderd(waarden, delen, bron) {
  return bron.lijnen[0] + velden(waarden, bron) + bron.lijnen[bron.slot - 1] + tekstVan(delen, bron);
}

function isAnders(veld, waarden, bron) {
  return JSON.stringify(waarden[veld.naam]) !== JSON.stringify(bron.begin.waarden[veld.naam]);
}

/* De regels tussen de twee strepen, met nieuwe regels in de plaats van die van een veranderd veld. */
function velden(waarden, bron) {
  const vervangen = new Map(), erbij = new Map();
  let plek = 1; /* een nieuw veld komt na het veld dat er in de vaste volgorde voor staat */
  for (const veld of gegevens.velden) {
    const regels = bron.regels[veld.naam];
    if (isAnders(veld, waarden, bron)) {
      const nieuw = yamlVeld(veld, waarden[veld.naam]).map((regel) => regel + bron.eind).join('');
      if (regels) vervangen.set(regels[0], { tot: regels[1], nieuw });
      else erbij.set(plek, (erbij.get(plek) ?? '') + nieuw);
    }
    if (regels) plek = regels[1] - 1;
  }
  let tekst = erbij.get(1) ?? '';
  for (let nummer = 2; nummer < bron.slot; nummer++) {
    const vervanging = vervangen.get(nummer);
    tekst += vervanging ? vervanging.nieuw : bron.lijnen[nummer - 1];
    if (vervanging) nummer = vervanging.tot - 1;
    tekst += erbij.get(nummer) ?? '';
  }
  return tekst;
}

function tekstVan(delen, bron) {
  const volgorde = bron.delen.map((deel) => ({ ...deel, nu: delen.find(({ vak }) => vak === deel.vak) }));
  for (const nu of delen.filter((deel) => deel.tekst && !bron.delen.some(({ vak }) => vak === deel.vak))) {
    const rang = gegevens.koppen.indexOf(nu.kop);
    const na = rang < 0 ? volgorde.length - 1 : volgorde.findLastIndex((deel) => !deel.regel || gegevens.koppen.includes(deel.kop) && gegevens.koppen.indexOf(deel.kop) < rang);
    volgorde.splice(na + 1, 0, { regel: `## ${nu.naam}${bron.eind}`, kop: nu.kop, nu });
  }
  let tekst = '', gewijzigd = false;
  for (const { regel, rauw, nu } of volgorde) {
    const zelfde = rauw !== undefined && (!nu || nu.tekst === (bron.begin.delen[nu.kop] ?? ''));
    if (!zelfde && !nu.tekst) {
      gewijzigd = true;
      continue;
    }
    if (gewijzigd || !zelfde) tekst = metWitregel(tekst, bron.eind);
    const inhoudVanDeel = zelfde ? rauw : (regel && bron.eind) + nu.tekst.replaceAll('\n', bron.eind) + bron.eind;
    tekst += regel + inhoudVanDeel;
    gewijzigd = !zelfde;
  }
  return tekst;
}

/* Wat volgt, begint na één lege regel; ook direct na het blok velden. */
function metWitregel(tekst, eind) {
  const kaal = tekst.replace(/[ \t\r\n]+$/, '');
  return kaal + (kaal ? eind : '') + eind;
}
